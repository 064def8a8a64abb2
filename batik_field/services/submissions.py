"""Sending a batch's candidates to a recipient: the workbook, its papers, and what was sent, frozen.

What was sent is frozen when every file stands under its name, never before; a write that fails or
is killed leaves nothing frozen. Sending again makes the next version.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.operations import Change
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import disagreements
from batik_field.domain.records import Record, new_id
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services import frozen
from batik_field.services.batch_people import (
    PROPOSED,
    Seat,
    batch_label,
    batch_named,
    later_stage,
    seats,
)
from batik_field.services.exporting import Each, LeftOut, Preflight
from batik_field.services.frozen import MIMES, Row
from batik_field.services.papers_to_send import Letter, letter_of, write_papers
from batik_field.services.rewriting import Rewritten, rewrite
from batik_field.services.sending_out import put_out, take_back, workroom
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Made, Order, check_sheet, make_sheet, with_letter
from batik_field.services.submission_changes import Differences, differences

__all__ = [
    "Differences",
    "Letter",
    "Order",
    "Rewritten",
    "Submitted",
    "Version",
    "differences",
    "preflight",
    "rewrite",
    "submit",
    "versions",
]

NO_RECIPIENT = N_("Sebutkan penerimanya.")
NO_SEATS = N_("Belum ada peserta yang diusulkan di angkatan ini. Usulkan dulu pesertanya.")
NOBODY_READY = N_("Belum ada peserta yang siap kirim. Lengkapi datanya, atau sertakan apa adanya.")
CANCELLED_BATCH = N_("Angkatan ini dibatalkan. Ubah tahapnya dulu bila tetap dikirim.")
STOPPED = N_("Pengajuan dihentikan; tidak ada yang dikirim.")


@dataclass(frozen=True, slots=True)
class Submitted:
    """A submission that was written and frozen.

    `files` are the files in the folder, or the one zip; `rows` of `of` candidates are in the
    workbook. `findings` name people by their ids only.
    """

    id: str
    version: int
    files: tuple[Path, ...]
    rows: int
    of: int
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One submission of a batch as a list shows it; days are ISO.

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


@dataclass
class _Kept:
    """Hears the rows of a plan."""

    seats: Mapping[str, Seat]
    rows: dict[str, Row] = field(default_factory=dict)

    def each(self) -> Each:
        return Each(lambda artisan: self.seats[artisan].given, self.rows.__setitem__)


def preflight(
    session: Session,
    batch_id: str,
    order: Order | None = None,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Preflight:
    """Return the check list of a batch's proposed candidates in the order of the list.

    Raises:
        WrongUse: there is no such batch or layout.
        Refused: the recipient's form cannot be used, or `cancelled` returned True.
    """
    proposed = seats(session, batch_named(session, batch_id), PROPOSED)
    ids = [seat.artisan for seat in proposed]
    return check_sheet(session, order or Order(), ids, progress, cancelled)


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
        Refused: nobody can be sent, the form cannot be used, or the disk cannot be written.
        Cancelled: `cancelled` returned True.
    """
    batch = batch_named(session, batch_id)
    letter, recipient = letter_of(batch, letter), " ".join(clean_text(recipient).split())
    kept = _Kept({seat.artisan: seat for seat in _seats(session, batch, recipient)})
    version = max((one.version for one in versions(session, batch.id)), default=0) + 1
    with workroom(session.folder) as room:
        stem = f"pengajuan-{batch_label(batch)}-v{version}"
        order = with_letter(order or Order(), letter.number, letter.day, recipient)
        ids = list(kept.seats)
        made = make_sheet(session, order, ids, room / stem, kept.each(), progress, cancelled)
        if not kept.rows:
            raise Refused(NOBODY_READY)
        told = write_papers(session, papers, batch, list(kept.rows), letter, room / stem)
        files = {file.name: file.read_bytes() for file in (made.file, *told.files)}
        sent = _sent(session, batch, recipient, letter, version, made, files)
        if cancelled():
            raise Refused(STOPPED)
        placed = put_out(files, out)
    _freeze(session, _changes(sent, kept.rows, batch), placed)
    counted = (made.receipt.rows, made.receipt.of, made.receipt.left_out)
    disputes = _disputes(batch, kept.seats.values())
    findings = (*made.receipt.findings, *disputes, *told.findings)
    return Submitted(sent.record, version, placed, *counted, findings)


def _disputes(batch: Record, sent: Iterable[Seat]) -> Iterator[Finding]:
    """Yield what laptops say differently of the batch and of the places of its candidates."""
    records = [(batch.id, batch), *((seat.artisan, seat.candidate) for seat in sent)]
    for who, record in records:
        for problem in disagreements(record):
            label = ENTITIES[record.entity].by_key[problem.field].label
            message = f"{label}: {problem.message}"
            yield Finding(who, problem.field, None, None, message, blocking=True)


def _freeze(session: Session, changes: Sequence[Change], placed: Iterable[Path]) -> None:
    """Commit what was sent; where that fails, the files that are out go again."""
    try:
        session.store.commit(changes, session.officer)
    except BaseException:
        # Nobody must send what nothing is known of.
        take_back(placed)
        raise


def _seats(session: Session, batch: Record, recipient: str) -> list[Seat]:
    if not recipient:
        raise WrongUse(NO_RECIPIENT)
    if batch.values.get("state") == "batal":
        raise Refused(CANCELLED_BATCH)
    found = seats(session, batch, PROPOSED)
    if not found:
        raise Refused(NO_SEATS)
    return found


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
    )


_SAID = ("recipient", "layout", "letter_number", "letter_date", "date", "officer")
