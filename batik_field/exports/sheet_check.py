"""Looks at every workbook we write for what Excel would "repair" or refuse; LibreOffice forgives.

One pass over each part, as a stream. Where somebody also wants the rows for the receipt, they come
out of that same pass.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from batik_field.domain.errors import Refused
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters, read_text, split_range
from batik_field.exports.package import CONTENT_TYPES, DAMAGE, Package, open_own
from batik_field.exports.package_check import (
    NO_RELATION,
    NOT_XML,
    RelationUse,
    check_package,
    scan_part,
)
from batik_field.exports.reread import read_rows
from batik_field.exports.sheet_elements import SheetElements
from batik_field.exports.sheet_model import columns_of
from batik_field.exports.sheet_scan import Bounds, Row, Scan, SheetReader
from batik_field.exports.strings import SharedStrings
from batik_field.exports.workbook_check import (
    TABLE_RANGE,
    TABLE_TWICE,
    StyleCount,
    check_names,
    is_table_sound,
    read_table,
)

__all__ = ["Watch", "check_workbook"]

BROKEN_ZIP = N_("Berkas hasil rusak dan tidak dapat dibuka. Buat ulang.")

_MOST = 200  # findings of one file; a fault in every row says no more than that


@dataclass(frozen=True, slots=True)
class Watch:
    """Rows somebody wants to see while the file is checked: as `reread.read_rows` gives them,
    but only those the file has, each with its number."""

    sheet: str
    first_row: int
    columns: tuple[str, ...]
    receive: Callable[[int, Row], None]


def check_workbook(path: Path, watch: Watch | None = None) -> tuple[Finding, ...]:
    """Return what is structurally wrong with the workbook at `path`; nothing is what we expect.

    Memory does not depend on the number of rows.
    """
    check = _Check(path, watch)
    try:
        with open_own(path) as package:
            check.run(package)
    except (*DAMAGE, Refused, expat.ExpatError):
        check.add(BROKEN_ZIP)
    return tuple(check.findings)


def _counted(package: Package) -> set[str | None]:
    """Return the parts that hold the styles and the shared strings cells refer to."""
    relations = package.relations(package.workbook())
    kinds = ("styles", "sharedStrings")
    return {package.actual(r.target) for r in relations if r.kind in kinds}


class _Check:
    """One check of one file."""

    def __init__(self, path: Path, watch: Watch | None) -> None:
        self.findings: list[Finding] = []
        self._path = path
        self._watch = watch
        self._tables: set[str] = set()

    def add(self, message: str, sheet: str | None = None, cell: str | None = None) -> None:
        """Keep a finding; all of them block, since Excel may refuse the file."""
        if len(self.findings) < _MOST:
            self.findings.append(about_cell(sheet, cell, message, blocking=True))

    def run(self, package: Package) -> None:
        """Look at everything; the sheets last, because they refer to the rest."""
        for message in check_package(package):
            self.add(message)
        sheets = {part: name for name, part in package.sheets().items()}
        count = StyleCount()
        counted = _counted(package)
        for name in package.names:
            if name not in sheets and name.lower().endswith((".xml", ".rels")):
                self._check_part(package, name, count if name in counted else StyleCount())
        for message in check_names(package.text(package.workbook())):
            self.add(message)
        bounds = Bounds(count.styles, count.shared)
        for part, sheet in sheets.items():
            self._check_sheet(package, part, sheet, bounds)

    def _check_part(self, package: Package, name: str, count: StyleCount) -> None:
        use = RelationUse(package, name)

        def element(tag: str, marks: dict[str, str]) -> None:
            count.element(tag, marks)
            use.element(tag, marks)

        for message in scan_part(package, name, element):
            self.add(message)
        if name != CONTENT_TYPES and not name.lower().endswith(".rels"):
            self._add_missing(name, use)

    def _add_missing(self, name: str, use: RelationUse) -> None:
        for relation in sorted(use.missing):
            self.add(NO_RELATION.format(part=name, id=relation))

    def _check_sheet(self, package: Package, part: str, sheet: str, bounds: Bounds) -> None:
        def fault(message: str, cell: str | None) -> None:
            self.add(message, sheet, cell)

        elements = SheetElements(fault)
        use = RelationUse(package, part)

        def element(tag: str, marks: dict[str, str]) -> None:
            elements.element(tag, marks)
            use.element(tag, marks)

        watch = self._watch if self._watch and self._watch.sheet == sheet else None
        columns = columns_of(watch.columns) if watch else ()
        scan = Scan(columns, SharedStrings(package), bounds, fault, element)
        try:
            with package.open(part) as handle:
                for number, row in SheetReader(scan).rows(handle):
                    if watch and number >= watch.first_row:
                        watch.receive(number, row)
        except expat.ExpatError:
            self.add(NOT_XML.format(part=part), sheet)
            return
        elements.finish()
        self._add_missing(part, use)
        self._check_tables(package, part, sheet)

    def _check_tables(self, package: Package, part: str, sheet: str) -> None:
        for relation in package.relations(part):
            name = package.actual(relation.target)
            if relation.kind == "table" and name:
                self._check_table(package.text(name), sheet)

    def _check_table(self, text: str, sheet: str) -> None:
        table = read_table(text)
        for mark in (f"name {table.name.casefold()}", f"number {table.number}"):
            if mark in self._tables:
                self.add(TABLE_TWICE.format(name=table.name), sheet, table.ref)
            self._tables.add(mark)
        if not is_table_sound(table) or not self._headings_match(table.ref, table.headings, sheet):
            self.add(TABLE_RANGE.format(name=table.name), sheet, table.ref)

    def _headings_match(self, ref: str, headings: tuple[str, ...], sheet: str) -> bool:
        if not headings:
            return True
        left, top, right, _ = split_range(ref)
        letters = tuple(column_letters(column) for column in range(left, right + 1))
        row = next(read_rows(self._path, sheet, top, letters, 1), ())
        return tuple(text or "" for text in row) == tuple(map(read_text, headings))
