"""Sending a batch's candidates to a recipient: the workbook, its papers, and what was sent, frozen.

What was sent is frozen when every file stands under its name, never before; a write that fails or
is killed leaves nothing frozen. Sending again makes the next version.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from batik_field.domain.batch import terms_of
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.files import refuse_vault
from batik_field.domain.findings import Finding
from batik_field.domain.operations import Change
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.records import Record, new_id
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services import frozen
from batik_field.services.batch_people import batch_label, batch_named, later_stage
from batik_field.services.batch_terms import refuse_unready
from batik_field.services.exporting import LeftOut, Receipt
from batik_field.services.frozen import MIMES, Row
from batik_field.services.papers_to_send import Letter, letter_of
from batik_field.services.preparing import Wanted, prepare
from batik_field.services.rewriting import Rewritten, rewrite
from batik_field.services.sending_out import put_out, workroom
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Made, Order, with_letter
from batik_field.services.submission_changes import Differences, differences
from batik_field.services.submission_lines import Line, sorted_lines

__all__ = [
    "Checked",
    "Differences",
    "Letter",
    "Line",
    "Order",
    "Rewritten",
    "Submitted",
    "Version",
    "differences",
    "may_begin",
    "preflight",
    "rewrite",
    "submit",
    "versions",
]

NO_RECIPIENT = N_("Sebutkan penerimanya.")
STOPPED = N_("Pengajuan dihentikan; tidak ada yang dikirim.")


@dataclass(frozen=True, slots=True)
class Checked:
    """The check list: `rows` of `of` people would be in the workbook, all others are `left_out`.

    `lines` has everything that the receipt would say, and what is open besides about who goes in;
    `refusal` says why it cannot be sent as it is, "" where it can.
    """

    rows: int
    of: int
    left_out: tuple[LeftOut, ...]
    lines: tuple[Line, ...]
    refusal: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """A submission that was written and frozen.

    `files` are the files in the folder, or the one zip; `rows` of the `of` people who were to be
    sent are in the workbook, the others `left_out`. `lines` say all there is to know.
    """

    id: str
    version: int
    files: tuple[Path, ...]
    rows: int
    of: int
    left_out: tuple[LeftOut, ...]
    lines: tuple[Line, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to look at in the files, without notes; people by their ids."""
        return tuple(one.finding for one in self.lines if not (one.is_out or one.is_note))

    def words(self) -> str:
        """Say it in one or more lines; people are named by their ids only."""
        receipt = Receipt(self.files[0], self.rows, self.of, self.left_out, self.findings)
        told = ((one.finding.id, one.message) for one in self.lines if one.is_note)
        notes = (": ".join(filter(None, note)) for note in told)
        return "\n".join((receipt.words(), *notes))


@dataclass(frozen=True, slots=True)
class Version:
    """One submission of a batch as a list shows it; days are ISO.

    `layout` names one of ours, `template` is the id of a recipient's remembered workbook.
    `files` are the values of the file field (name, sha256, …), to be opened with
    `attachments.content`.
    """

    id: str
    version: int
    recipient: str
    layout: str
    letter: Letter
    day: str
    officer: str
    rows: int
    files: tuple[Mapping[str, Any], ...]
    template: str = ""

    @property
    def papers(self) -> tuple[str, ...]:
        """Which kinds of papers went with it, by the names of their files."""
        names = [Path(str(one.get("name") or "")) for one in self.files]
        words = f"-v{self.version}-"
        return tuple(
            name.stem.rpartition(words)[2]
            for name in names
            if name.suffix == ".docx" and words in name.stem
        )


def may_begin(session: Session, batch_id: str) -> Record:
    """Return the batch a submission can be made of.

    Raises:
        WrongUse: there is no such batch.
        Refused: it was called off, or has no quota or no settled scheme.
    """
    batch = batch_named(session, batch_id)
    refuse_unready(terms_of(batch.values))
    return batch


def preflight(
    session: Session,
    batch_id: str,
    order: Order | None = None,
    *,
    recipient: str = "",
    letter: Letter | None = None,
    papers: Sequence[str] = (),
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Checked:
    """Return the check list of a submission: all is made as for `submit`, and thrown away.

    Raises:
        WrongUse: there is no such batch, layout or paper.
        Refused: the batch is not ready, or the recipient's form or a template cannot be used.
        KnownProblem: `cancelled` returned True; its sentence says what was stopped.
    """
    batch = may_begin(session, batch_id)
    wanted = _wanted(session, batch, recipient, order, letter, papers)
    with workroom(session.folder) as room:
        found = prepare(session, wanted, room / "pengajuan", progress, cancelled)
    lines = sorted_lines((*found.told, *found.doubts))
    return Checked(len(found.rows), found.of, found.left_out, lines, found.refusal)


def _wanted(
    session: Session,
    batch: Record,
    recipient: str,
    order: Order | None,
    letter: Letter | None,
    papers: Sequence[str],
) -> Wanted:
    meant = letter_of(batch, letter)
    known = versions(session, batch.id)
    before = [row.artisan for row in frozen.rows_of(session, known[-1].id)] if known else []
    told = with_letter(order or Order(), meant.number, meant.day, recipient)
    return Wanted(batch, told, meant, papers, before)


def submit(
    session: Session,
    batch_id: str,
    recipient: str,
    out: Path,
    *,
    order: Order | None = None,
    letter: Letter | None = None,
    papers: Sequence[str] = (),
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Submitted:
    """Write the workbook of a batch's proposed candidates and freeze what was sent.

    `batch_id` is an id or YEAR/NUMBER, `out` a folder or a .zip; files are named
    pengajuan-YEAR-NUMBER-vVERSION. `order` says in which form (default: bnsp-19), `papers` which
    kinds of papers go with it; the letter is by default that of the batch.

    Raises:
        WrongUse: there is no such batch, layout or paper, or no recipient.
        Refused: nobody can be sent, the form cannot be used, the disk cannot be written, or `out`
            lies in the vault's folder.
        KnownProblem: `cancelled` returned True; its sentence says what was stopped.
    """
    refuse_vault(out)
    recipient = " ".join(clean_text(recipient).split())
    if not recipient:
        raise WrongUse(NO_RECIPIENT)
    batch = may_begin(session, batch_id)
    wanted = _wanted(session, batch, recipient, order, letter, papers)
    version = max((one.version for one in versions(session, batch.id)), default=0) + 1
    with workroom(session.folder) as room:
        stem = room / f"pengajuan-{batch_label(batch)}-v{version}"
        found = prepare(session, wanted, stem, progress, cancelled)
        if found.refusal or found.made is None:
            raise Refused(found.refusal)
        files = {file.name: file.read_bytes() for file in found.files}
        sent = _sent(session, batch, recipient, wanted.letter, version, found.made, files)
        if cancelled():
            raise Refused(STOPPED)
        with put_out(files, out) as placed:
            # Where this fails, the files go again: nobody must send what nothing is known of.
            session.store.commit(_changes(sent, found.rows, batch), session.officer)
    counted = (len(found.rows), found.of, found.left_out)
    return Submitted(sent.record, version, placed, *counted, found.told)


def _sent(
    session: Session,
    batch: Record,
    recipient: str,
    letter: Letter,
    version: int,
    made: Made,
    files: Mapping[str, bytes],
) -> Change:
    """Take the bytes into the vault; returns the submission that names them."""
    values = {
        "batch": batch.id,
        "recipient": recipient,
        "version": version,
        "layout": made.use.layout,
        "template": made.known or None,
        "letter_number": letter.number or None,
        "letter_date": letter.day or None,
        "date": session.clock().date().isoformat(),
        "officer": session.officer,
        "headings": "\n".join(made.headings),
        "files": [_kept_file(session, name, content) for name, content in files.items()],
        **frozen.form_values(session, made.template, made.use, made.receipt.rows),
    }
    answered = {key: value for key, value in values.items() if value is not None}
    return Change("submission", new_id(), answered, "create")


def _kept_file(session: Session, name: str, content: bytes) -> dict[str, Any]:
    mime = MIMES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    return asdict(
        session.store.vault.attachments.put(content, name, mime or "application/octet-stream")
    )


def _changes(sent: Change, rows: Mapping[str, Row], batch: Record) -> list[Change]:
    changes = [sent]
    for position, (artisan, cells) in enumerate(rows.items(), 1):
        values = {
            "submission": sent.record,
            "artisan": artisan,
            "position": position,
            "cells": frozen.row_values(cells),
        }
        changes.append(Change("sent_row", new_id(), values, "create"))
    stage = later_stage(batch, "terkirim")
    return [*changes, Change("batch", batch.id, stage)] if stage else changes


def versions(session: Session, batch_id: str) -> list[Version]:
    """Return what was sent of a batch, the first version first."""
    records = session.store.linked("submission", "batch", [batch_named(session, batch_id).id])
    found = [_version(session, record) for record in records]
    return sorted(found, key=lambda one: one.version)


def _version(session: Session, record: Record) -> Version:
    values = record.values
    number, files = values.get("version"), values.get("files")
    said = {key: str(values.get(key) or "") for key in _SAID}
    return Version(
        record.id,
        number if isinstance(number, int) else 0,
        said["recipient"],
        said["layout"],
        Letter(said["letter_number"], said["letter_date"]),
        said["date"],
        said["officer"],
        len(frozen.rows_of(session, record.id)),
        tuple(files) if isinstance(files, list) else (),
        said["template"],
    )


_SAID = ("recipient", "layout", "letter_number", "letter_date", "date", "officer", "template")
