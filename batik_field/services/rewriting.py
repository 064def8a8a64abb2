"""What was sent, written once more from the frozen rows: the same cells, whatever changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from batik_field.domain.errors import WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.exports.sheet_check import check_workbook
from batik_field.services.frozen import Frozen, SentRow, read
from batik_field.services.people import AT_A_TIME
from batik_field.services.sending_out import workroom
from batik_field.services.session import Session
from batik_field.services.writing import Template, write

WITHDRAWN_SINCE = N_(
    "Persetujuan ditarik sesudah dikirim. Simpan sebagai bukti; jangan kirim lagi."
)
DELETED_SINCE = N_("Pengrajin ini dihapus sesudah dikirim; barisnya tetap seperti waktu dikirim.")
ERASED_SINCE = N_("Baris ini dihapus untuk selamanya atas permintaan; ia tidak ditulis lagi.")
ENDING = N_("Nama berkas {name} harus berakhiran {suffix}, seperti yang dikirim.")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A workbook written from frozen rows: `rows` of the `of` that were sent, and what to know.

    Findings name people by their ids and speak of what happened to them since.
    """

    file: Path
    rows: int
    of: int
    findings: tuple[Finding, ...]


def rewrite(
    session: Session,
    submission: str,
    out: Path,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Rewritten:
    """Write the workbook of a submission as it was sent.

    Raises:
        WrongUse: `out` has another ending than the workbook that was sent.
        Refused: the submission or its form is gone, or the disk cannot be written.
        Cancelled: `cancelled` returned True. Either way `out` is as it was.
    """
    sent = read(session, submission)
    if out.suffix.lower() != sent.use.suffix:
        raise WrongUse(ENDING.format(name=out.name, suffix=sent.use.suffix))
    cells = [row.cells for row in sent.rows if row.cells is not None]
    with workroom(session.folder) as room:
        form = room / f"formulir{sent.use.suffix}"
        form.write_bytes(sent.template.content)
        written = write(
            _with_its_flaws(sent, form),
            cells,
            out,
            progress=lambda done: progress(done, len(cells)),
            cancelled=cancelled,
        )
    findings = (*since(session, sent), *written.findings)
    return Rewritten(out, written.rows, sent.of, findings)


def _with_its_flaws(sent: Frozen, form: Path) -> Template:
    old = sent.template
    flaws = partial(_flaws, form)
    return Template(old.content, old.place, old.texts, old.dates_from_1904, flaws)


def _flaws(form: Path) -> frozenset[str]:
    return frozenset(flaw.message for flaw in check_workbook(form))


def since(session: Session, sent: Frozen) -> Iterator[Finding]:
    """Yield what happened since to the people who were sent and keeps them from being sent now."""
    rows = sent.rows
    for start in range(0, len(rows), AT_A_TIME):
        some = rows[start : start + AT_A_TIME]
        people = session.store.records("artisan", [row.artisan for row in some])
        for row in some:
            message = _happened(row, people.get(row.artisan))
            if message:
                yield Finding(row.artisan, None, None, None, message, blocking=True)
    for _ in range(sent.of - len(rows)):
        yield Finding(None, None, None, None, ERASED_SINCE, blocking=True)


def _happened(row: SentRow, artisan: Record | None) -> str:
    if row.cells is None:
        return ERASED_SINCE
    if artisan is None or artisan.deleted:
        return DELETED_SINCE
    disputed = artisan.conflicts.get("consent", ())
    if "ditarik" in (artisan.values.get("consent"), *disputed):
        return WITHDRAWN_SINCE
    return ""
