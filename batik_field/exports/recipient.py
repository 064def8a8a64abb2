"""An empty workbook as a balai sends it: where its list is and what each column wants.

Nothing is written here; see `mapping` for what fills the columns and `fill` for the filling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.wording import N_
from batik_field.exports.beside import list_alone
from batik_field.exports.cells import column_letters
from batik_field.exports.drop_downs import DropDown, drop_downs
from batik_field.exports.grid import Grid, read_grid, top_rows
from batik_field.exports.headings import Block, Heading, find_block, likely
from batik_field.exports.markup import attribute, attributes, is_start, local_name, tokens_of
from batik_field.exports.number_formats import CellStyle, cell_styles
from batik_field.exports.package import (
    CONTENT_TYPES,
    Package,
    check_xml,
    content_of,
    open_template,
)
from batik_field.exports.reserved import PLACEHOLDER, Reserved, find_reserved
from batik_field.exports.sheet_model import TemplateSheet, column_styles, style_at
from batik_field.exports.sheet_stream import Place
from batik_field.exports.strings import SharedStrings
from batik_field.exports.vocabulary import Vocabulary
from batik_field.exports.workbook_check import is_table_sound, tables_of

OLD_EXCEL = N_(
    "Templat berformat Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi."
)
ENCRYPTED = N_(
    "Templat terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu pilih lagi."
)
NO_HEADINGS = N_(
    "Judul kolom tidak ditemukan pada lembar {sheets}. Pastikan satu baris memuat judul seperti "
    "Nama dan NIK, lalu ulangi."
)
ALSO_A_LIST = N_(
    "Lembar {others} meminta kolom yang sama dan dibiarkan; yang diisi lembar “{sheet}”. Bila "
    "seharusnya lembar lain, pindahkan lembar itu ke depan di Excel, lalu ulangi."
)
PROTECTED = N_("Lembar ini diproteksi; hasilnya tetap terisi, tetapi tidak dapat diubah di Excel.")
BESIDE = N_("Di sebelah daftar ada isian lain, misalnya tabel kode; dibiarkan seperti aslinya.")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_EXAMPLE = re.compile("contoh|petunjuk|sample|example", re.I)  # filled in, to show how
_BEGINS = re.compile(r"<(?:\w+:)?from>.*?<(?:\w+:)?row>\s*([0-9]{1,7})", re.S)
_HIDDEN = frozenset(("hidden", "veryHidden"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """One column of the recipient's list.

    `cell` is where the heading stands. `style` is that of the pattern row. `placeholder` is the
    field key in {{ … }} that stands there instead of data, "" where none does. `cells` is how many
    cells of a row stand below its heading.
    """

    letters: str
    parts: tuple[str, ...]
    cell: str
    style: CellStyle
    has_formula: bool = False
    placeholder: str = ""
    numbers: bool = False
    drop_down: DropDown | None = None
    cells: int = 1

    @property
    def heading(self) -> str:
        """The heading on one line, groups first; "" where the column has none."""
        return " / ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Recipient:
    """What was found in somebody's workbook. `template` is its sheet as it was read for that."""

    sheet: str
    columns: tuple[Wanted, ...]
    reserved: Reserved
    placeholders: frozenset[str] = frozenset()
    dates_from_1904: bool = False
    has_macros: bool = False
    findings: tuple[Finding, ...] = field(default=())
    template: TemplateSheet | None = field(default=None, compare=False, repr=False)

    def place(self, letters: tuple[str, ...]) -> Place:
        """Return where rows go that fill these columns."""
        kept = self.reserved
        row, beside = kept.pattern_row, kept.beside.letters
        examples = (row, *kept.samples) if kept.is_example else kept.samples
        return Place(self.sheet, row, letters, kept.spare_rows, kept.free_rows, beside, examples)


def read_template(path: Path) -> bytes:
    """Return the bytes of a template, or refuse what is none in words that say what to do."""
    content = content_of(path)
    if content.startswith(_OLE):
        raise Refused(ENCRYPTED if _ENCRYPTED in content else OLD_EXCEL)
    return content


def read_recipient(content: bytes, known: Vocabulary) -> Recipient:
    """Find the list in a recipient's empty workbook.

    Raises:
        Refused: it is no workbook, has no heading row, or no row for data.
    """
    with open_template(content) as package:
        check_parts(package)
        shared = SharedStrings(package)
        visible = dict(visible_sheets(package))
        sheet, *equal = _likeliest(package, visible, shared, known)
        grid = read_grid(package, visible[sheet], shared)
        block = find_block(grid, known, lambda one: list_alone(grid, one, known)[0])
        if block is None:
            raise Refused(NO_HEADINGS.format(sheets=f"“{sheet}”"))
        block, apart = list_alone(grid, block, known)
        tables = list(filter(is_table_sound, tables_of(package, visible[sheet])))
        reserved = find_reserved(
            grid, block, sheet, tables, apart, _last_drawn(package, visible[sheet])
        )
        found = _Reading(package, grid, block, reserved, sheet).recipient(
            drop_downs(package, shared, sheet, grid.sheet.tail, reserved.pattern_row)
        )
    if not equal:
        return found
    others = ", ".join(f"“{name}”" for name in equal)
    message = ALSO_A_LIST.format(others=others, sheet=sheet)
    told = about_cell(sheet, found.columns[0].cell, message, blocking=False)
    return replace(found, findings=(told, *found.findings))


def check_parts(package: Package) -> None:
    """Refuse a workbook with a part that is no XML, before any part is read as a stream."""
    for name in package.names:
        if name.lower().endswith((".xml", ".rels")):
            check_xml(package.read(name))


def visible_sheets(package: Package) -> Iterator[tuple[str, str]]:
    """Yield (name, part) of the sheets that are not hidden, in the order of their tabs."""
    states = {}
    for token in tokens_of(package.text(package.workbook())):
        if is_start(token) and local_name(token) == "sheet":
            marks = attributes(token)
            states[marks.get("name", "")] = marks.get("state")
    for name, part in package.sheets().items():
        if states.get(name) not in _HIDDEN:
            yield name, part


def _likeliest(
    package: Package, visible: Mapping[str, str], shared: SharedStrings, known: Vocabulary
) -> list[str]:
    """Return the sheet to fill, then those that ask for the same."""
    if len(visible) == 1:
        return list(visible)  # whether it has a list is seen when it is read
    asked = {name: likely(top_rows(package, part, shared), known) for name, part in visible.items()}
    best = max(asked, key=lambda name: (len(asked[name]), not _EXAMPLE.search(name)), default="")
    if not asked.get(best):
        raise Refused(NO_HEADINGS.format(sheets=", ".join(f"“{name}”" for name in asked) or "-"))
    equal = [name for name in asked if asked[name] == asked[best] and not _EXAMPLE.search(name)]
    return [best, *(name for name in equal if name != best)]


def _last_drawn(package: Package, part: str) -> int:
    """Return the last row (from 1) in which a picture, chart or shape of a sheet begins, or 0."""
    parts = (package.actual(r.target) for r in package.relations(part) if r.kind == "drawing")
    texts = (package.text(name) for name in parts if name)
    return max((int(row) + 1 for text in texts for row in _BEGINS.findall(text)), default=0)


class _Reading:
    """Puts together what was found on one sheet."""

    def __init__(
        self, package: Package, grid: Grid, block: Block, reserved: Reserved, sheet: str
    ) -> None:
        self._package = package
        self._grid = grid
        self._block = block
        self._reserved = reserved
        self._sheet = sheet
        self._styles = cell_styles(package)
        self._by_column = column_styles(grid.sheet.head)

    def recipient(self, lists: Mapping[int, DropDown]) -> Recipient:
        """Return everything about the list."""
        headed = {heading.column: heading for heading in self._block.headings}
        columns = tuple(
            self._wanted(column, headed.get(column), lists) for column in self._columns(headed)
        )
        return Recipient(
            self._sheet,
            columns,
            self._reserved,
            self._placeholders(),
            self._dates_from_1904(),
            b"macroEnabled" in self._package.read(self._package.actual(CONTENT_TYPES) or ""),
            tuple(self._findings(columns)),
            self._grid.sheet,
        )

    def _columns(self, headed: Mapping[int, Heading]) -> list[int]:
        """Return the columns with a heading, with a placeholder, and the one with the numbers."""
        row = self._reserved.pattern_row
        filled = {
            column
            for (number, column), text in self._grid.texts.items()
            if number == row and PLACEHOLDER.fullmatch(text)
        }
        numbers = {self._reserved.number_column} - {None}
        return sorted({*headed, *filled, *(n for n in numbers if n)})

    def _wanted(
        self, column: int, heading: Heading | None, lists: Mapping[int, DropDown]
    ) -> Wanted:
        row = self._reserved.pattern_row
        letters = column_letters(column)
        placeholder = PLACEHOLDER.fullmatch(self._grid.texts.get((row, column), ""))
        return Wanted(
            letters,
            heading.parts if heading else (),
            f"{letters}{heading.row if heading else self._block.bottom}",
            self._style(column),
            (row, column) in self._grid.formulas,
            placeholder[1] if placeholder else "",
            column == self._reserved.number_column,
            lists.get(column),
            self._cells_below(column, heading),
        )

    def _cells_below(self, column: int, heading: Heading | None) -> int:
        """Return how many cells of a row a heading over merged columns stands for."""
        place = (column, heading.row if heading else 0)
        widths = {(left, top): right - left + 1 for left, top, right, _ in self._grid.merges}
        over = widths.get(place, 1)
        return max(1, over - widths.get((column, self._reserved.pattern_row), 1) + 1)

    def _style(self, column: int) -> CellStyle:
        row = self._grid.rows.get(self._reserved.pattern_row)
        number = style_at(row, column, self._by_column) or "0"
        known = int(number) if number.isdecimal() else 0
        return self._styles[known] if known < len(self._styles) else CellStyle()

    def _placeholders(self) -> frozenset[str]:
        texts = " ".join((*self._grid.texts.values(), *self._grid.sheet.tail))
        return frozenset(PLACEHOLDER.findall(texts))

    def _dates_from_1904(self) -> bool:
        for token in tokens_of(self._package.text(self._package.workbook())):
            if is_start(token) and local_name(token) == "workbookPr":
                return attributes(token).get("date1904") in ("1", "true")
        return False

    def _findings(self, columns: tuple[Wanted, ...]) -> Iterator[Finding]:
        protected = any(
            is_start(token)
            and local_name(token) == "sheetProtection"
            and attribute(token, "sheet") in ("1", "true")
            for token in self._grid.sheet.tail
        )
        locked = [one.letters for one in columns if one.style.locked]
        if protected:
            cell = f"{(locked or [columns[0].letters])[0]}{self._reserved.pattern_row}"
            yield about_cell(self._sheet, cell, PROTECTED, blocking=False)
        if self._reserved.beside.columns:
            cells = self._reserved.beside.cells
            yield about_cell(self._sheet, cells, BESIDE, blocking=False)
