"""The lines of a check list or receipt of a submission in the table, the same in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from batik_field.app.i18n import text
from batik_field.app.remarks import Remark, of_cell
from batik_field.domain.formats import number
from batik_field.services.submissions import Line


def of_lines(lines: Iterable[Line]) -> tuple[Remark, ...]:
    """Return a remark for each line, in their order."""
    return tuple(_remarks(lines))


def _remarks(lines: Iterable[Line]) -> Iterator[Remark]:
    tr = QCoreApplication.translate
    out, must = tr("SubmissionRemarks", "tidak ikut"), tr("SubmissionRemarks", "periksa")
    noted = tr("SubmissionRemarks", "catatan")
    for one in lines:
        consequence = out if one.is_out else must if one.finding.blocking else noted
        where = (one.entity, one.record, one.field)
        cell = one.finding.cell
        name = of_cell(cell) if cell and one.name == cell else text(one.name)
        yield Remark(one.artisan, name, text(one.message), consequence, *where)


def freezing(next_version: int) -> str:
    """Return what freezing means, where it is asked for."""
    words = QCoreApplication.translate(
        "SubmissionRemarks",
        "Membekukan: tiap baris disimpan persis seperti dikirim, dan yang berubah sesudahnya "
        "terlihat. Kirim lagi menjadi versi {n}.",
    )
    return words.format(n=number(next_version))


def leads_somewhere(remark: Remark) -> bool:
    """Whether there is a place where it is mended."""
    return bool(remark.entity)
