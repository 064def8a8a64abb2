"""The versions of a submission, and what differs between one and another, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject

from batik_field.app.certification.views import rows_given
from batik_field.app.i18n import text
from batik_field.app.record_table import Column, RecordTable
from batik_field.domain.formats import day, number, short_day
from batik_field.services.submissions import Differences, Version


def version_table(parent: QObject) -> RecordTable:
    """Return the table of what was sent; its rows are `Version`."""
    tr = QCoreApplication.translate
    columns = [
        Column(tr("SentTables", "Versi"), _version, 70),
        Column(tr("SentTables", "Tanggal"), _sent, 110),
        Column(tr("SentTables", "Penerima"), attrgetter("recipient"), 190),
        Column(tr("SentTables", "Surat"), _letter, 200),
        Column(tr("SentTables", "Baris"), _rows, 60, numeric=True),
        Column(tr("SentTables", "Berkas"), _files, 80, numeric=True),
        Column(tr("SentTables", "Petugas"), attrgetter("officer"), 160),
    ]
    return RecordTable(rows_given, columns, parent)


def _version(one: Version) -> str:
    return str(one.version)


def _sent(one: Version) -> str:
    return short_day(one.day) if one.day else ""


def _letter(one: Version) -> str:
    written = day(one.letter.day) if one.letter.day else ""
    return " · ".join(filter(None, (one.letter.number, written)))


def _rows(one: Version) -> str:
    return number(one.rows)


def _files(one: Version) -> str:
    return number(len(one.files))


@dataclass(frozen=True, slots=True)
class Line:
    """One difference; `artisan` is "" where a column came or went."""

    artisan: str
    name: str
    what: str
    was: str
    now: str


class DifferenceTable(RecordTable):
    """Who and what is not as it was sent."""

    def __init__(self, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        columns = [
            Column(tr("SentTables", "Orang"), attrgetter("name"), 190),
            Column(tr("SentTables", "Yang berbeda"), attrgetter("what"), 190),
            Column(tr("SentTables", "Waktu dikirim"), attrgetter("was"), 220),
            Column(tr("SentTables", "Sesudahnya"), attrgetter("now"), 220),
        ]
        super().__init__(self._read, columns, parent)
        self._lines: Sequence[Line] = ()

    def show_differences(self, found: Differences) -> None:
        """Take these in place of what is shown."""
        self._lines = tuple(_lines(found))
        self.show([str(row) for row in range(len(self._lines))])

    def line(self, row: int) -> Line:
        """The difference in a row."""
        return self._lines[row]

    def _read(self, ids: Sequence[str]) -> dict[str, Line]:
        return {one: self._lines[int(one)] for one in ids}


def _lines(found: Differences) -> Iterator[Line]:
    tr = QCoreApplication.translate
    here, not_here = tr("SentTables", "ikut"), tr("SentTables", "tidak ikut")
    who, column = tr("SentTables", "Peserta"), tr("SentTables", "Kolom lembar")
    for one in found.left_out:
        yield Line(one.artisan, one.name, who, here, text(one.reason))
    for one in found.added:
        yield Line(one.artisan, one.name, who, not_here, here)
    for cell in found.changed:
        yield Line(cell.artisan, cell.name, cell.heading, cell.was, cell.now)
    for heading in found.columns_gone:
        yield Line("", "", column, heading, "")
    for heading in found.columns_added:
        yield Line("", "", column, "", heading)
