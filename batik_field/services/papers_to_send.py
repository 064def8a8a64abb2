"""The papers that go with a submission, beside its workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from batik_field.domain.errors import WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.wording import N_
from batik_field.services import papers
from batik_field.services.session import Session

ABOUT = ("artisan", "batch")
"""What a paper that goes with a submission is about."""

NOT_SENT = N_("Surat “{kind}” tidak ikut dalam pengajuan. Yang dapat ikut: {known}.")


@dataclass(frozen=True, slots=True)
class Written:
    """Papers that were written, one file for each kind, and what to look at in them."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def kinds_to_send(session: Session) -> tuple[papers.PaperKind, ...]:
    """Return the papers that may go with a submission."""
    return tuple(one for one in papers.kinds(session) if one.about in ABOUT)


def write_papers(
    session: Session, kinds: Sequence[str], batch: str, artisans: Sequence[str], stem: Path
) -> Written:
    """Write these kinds of papers about a batch or its people as Word files beside `stem`.

    Raises:
        WrongUse: a kind is none that goes with a submission.
        Refused: a paper cannot be written.
    """
    known = {one.code: one.about for one in kinds_to_send(session)} if kinds else {}
    files: list[Path] = []
    findings: list[Finding] = []
    for kind in dict.fromkeys(kinds):
        if kind not in known:
            raise WrongUse(NOT_SENT.format(kind=kind, known=", ".join(known)))
        ids = artisans if known[kind] == "artisan" else [batch]
        file = stem.with_name(f"{stem.name}-{kind}.docx")
        findings += papers.write(session, kind, ids, file, batch=batch).findings
        files.append(file)
    return Written(tuple(files), tuple(findings))
