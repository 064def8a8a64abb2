"""The papers that go with a submission, beside its workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from batik_field.domain.criteria import text_of
from batik_field.domain.errors import WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.records import Record
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services import papers
from batik_field.services.session import Session

ABOUT = ("artisan", "batch")
"""What a paper that goes with a submission is about."""

NOT_SENT = N_("Surat “{kind}” tidak ikut dalam pengajuan. Yang dapat ikut: {known}.")
OTHER_PEOPLE = N_(
    "Surat “{label}” memuat {people} orang, buku kerja {rows} orang. Samakan sebelum dikirim."
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter that goes with a submission: its number and its day (ISO), "" where unknown."""

    number: str = ""
    day: str = ""


def letter_of(batch: Record, given: Letter | None) -> Letter:
    """Return the letter a batch is sent with: as given, else the one its record names.

    A day without a number is that of the batch's letter; a number of its own has no other's day.
    """
    number, day = (text_of(batch.values.get(key)) for key in ("proposal_letter", "proposal_date"))
    if given is None:
        return Letter(number, day)
    said = clean_text(given.number) or number
    return Letter(said, given.day or (day if said == number else ""))


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written, in one file, and what to look at in it."""

    file: Path
    findings: tuple[Finding, ...]


def kinds_to_send(session: Session) -> tuple[papers.PaperKind, ...]:
    """Return the papers that may go with a submission."""
    return tuple(one for one in papers.kinds(session) if one.about in ABOUT)


def write_paper(
    session: Session,
    kind: str,
    batch: Record,
    artisans: Sequence[str],
    letter: Letter,
    stem: Path,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Written:
    """Write a kind of paper about a batch or its people as a Word file beside `stem`.

    `artisans` are those in the workbook: a paper about the batch names nobody else, and where it
    names fewer there is a finding.

    Raises:
        WrongUse: it is no kind that goes with a submission.
        NothingToWrite: it can be written of nobody.
        Refused: the template cannot be used, or `cancelled` returned True.
    """
    known = {one.code: one for one in kinds_to_send(session)}
    if kind not in known:
        raise WrongUse(NOT_SENT.format(kind=kind, known=", ".join(known)))
    of_batch = known[kind].about == "batch"
    told = papers.write(
        session,
        kind,
        [batch.id] if of_batch else artisans,
        stem.with_name(f"{stem.name}-{kind}.docx"),
        batch=batch.id,
        only=artisans,
        letter=letter.number,
        letter_day=letter.day,
        progress=progress,
        cancelled=cancelled,
    )
    findings = told.findings
    if of_batch and told.people != len(artisans):
        label, people, rows = known[kind].label, told.people, len(artisans)
        message = OTHER_PEOPLE.format(label=label, people=people, rows=rows)
        findings = (*findings, Finding(batch.id, None, None, None, message, blocking=True))
    return Written(told.file, findings)
