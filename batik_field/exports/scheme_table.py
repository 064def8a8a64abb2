"""Reads a table of schemes, units, elements and criteria, as an office gets or types it.

A .csv or .xlsx; headings are found as in a recipient's workbook (`headings.find_block`): below
title rows, in merged cells, in other spellings. A cell left empty below another means the same
again for what stands further left (scheme, unit, element).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters
from batik_field.exports.grid import WIDEST, Grid, read_grid
from batik_field.exports.heading_words import Tokens, key_of, tokens
from batik_field.exports.headings import Block, find_block
from batik_field.exports.layouts import Column
from batik_field.exports.package import content_of, open_template
from batik_field.exports.proposal import meaning
from batik_field.exports.recipient import check_parts, read_template, visible_sheets
from batik_field.exports.sheet_model import TemplateSheet
from batik_field.exports.strings import SharedStrings
from batik_field.exports.vocabulary import LEFT_EMPTY, Vocabulary, joined_words

NO_HEADINGS = N_(
    "Judul kolom tabel skema tidak ditemukan. Perlu satu baris judul dengan Skema, Judul unit, dan "
    "sedikitnya satu dari: Nomor skema, Jenis, Standar, Kode unit, Elemen, Kriteria."
)
NOT_TEXT = N_("Berkas {name} bukan .csv berhuruf UTF-8. Simpan sebagai .xlsx, lalu pilih lagi.")
NEITHER = N_("Berkas {name} bukan .xlsx atau .csv. Simpan sebagai salah satunya, lalu pilih lagi.")
FORMULA = N_("Sel ini berisi rumus. Ganti dengan nilainya.")
CSV_SHEET = "CSV"

FIELDS: Mapping[str, tuple[str, ...]] = {
    "scheme": ("skema", "skema sertifikasi", "nama skema", "judul skema", "skema kompetensi"),
    "number": ("nomor skema", "kode skema", "nomor skema sertifikasi"),
    "kind": ("jenis", "jenis skema", "tipe skema", "kkni okupasi klaster"),
    "standard": ("standar", "standar kompetensi", "standar kompetensi kerja", "skkni", "acuan"),
    "code": ("kode unit", "kode unit kompetensi", "nomor unit", "kode"),
    "title": ("judul unit", "judul unit kompetensi", "unit kompetensi", "nama unit", "unit"),
    "element": ("elemen", "elemen kompetensi", "nama elemen"),
    "criteria": ("kriteria", "kriteria unjuk kerja", "kuk"),
}
"""What a column may hold, and how its heading is spelt."""

_STAY_EMPTY = ("no", "nomor urut", "keterangan", "catatan")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: its cells by what they hold, and where each one stands ("C7")."""

    sheet: str
    cells: Mapping[str, str]
    places: Mapping[str, str]

    def text(self, key: str) -> str:
        """What a cell says on one line; "" where it is empty or there is no such column."""
        return " ".join(self.cells.get(key, "").split())

    def finding(self, key: str, message: str) -> Finding:
        """A blocking remark at one of its cells."""
        place = self.places.get(key) or next(iter(self.places.values()))
        return about_cell(self.sheet, place, message, blocking=True)


@dataclass(frozen=True, slots=True)
class SchemeTable:
    """The rows of all sheets with such headings, in order, and what could not be read."""

    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]


def read_scheme_table(path: Path) -> SchemeTable:
    """Read a table of schemes.

    Raises:
        Refused: the file is neither .csv nor .xlsx, cannot be read, is no whole workbook, or has no
            such headings.
    """
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx", ".xlsm"):
        raise Refused(NEITHER.format(name=path.name))
    lines: list[Line] = []
    findings: list[Finding] = []
    headed = False
    for sheet, grid in _csv(path) if kind == ".csv" else _sheets(path):
        block = find_block(grid, _vocabulary())
        columns = _columns(block) if block else {}
        if block and {"scheme", "title"} <= columns.keys():
            headed = True
            lines.extend(_lines(sheet, grid, block.bottom, columns))
            findings.extend(_formulas(sheet, grid, block.bottom, columns))
    if not headed:
        raise Refused(NO_HEADINGS)
    return SchemeTable(tuple(lines), tuple(findings))


@cache
def _vocabulary() -> Vocabulary:
    exact: dict[Tokens, Column] = {}
    joined: dict[str, Column] = {}
    named = [(text, Column("", f"scheme.{key}")) for key, texts in FIELDS.items() for text in texts]
    for text, column in (*named, *((text, LEFT_EMPTY) for text in _STAY_EMPTY)):
        exact.setdefault(key_of(tokens(text)), column)
        joined.setdefault(joined_words(tokens(text)), column)
    return Vocabulary(exact, {}, joined)


def _columns(block: Block) -> dict[str, int]:
    """Return where each field stands; of two columns for the same the first counts."""
    found: dict[str, int] = {}
    for heading in block.headings:
        column = meaning(heading.parts, _vocabulary(), typos=False).column
        if column and column.source:
            found.setdefault(column.source.removeprefix("scheme."), heading.column)
    return found


def _lines(sheet: str, grid: Grid, bottom: int, columns: Mapping[str, int]) -> Iterator[Line]:
    texts = grid.texts
    wanted = set(columns.values())
    rows = sorted({row for row, column in texts if row > bottom and column in wanted})
    for row in rows:
        cells = {key: texts.get((row, column), "") for key, column in columns.items()}
        places = {key: f"{column_letters(column)}{row}" for key, column in columns.items()}
        yield Line(sheet, cells, places)


def _formulas(sheet: str, grid: Grid, bottom: int, columns: Mapping[str, int]) -> Iterator[Finding]:
    wanted = set(columns.values())
    for row, column in sorted(grid.formulas):
        if row > bottom and column in wanted:
            yield about_cell(sheet, f"{column_letters(column)}{row}", FORMULA, blocking=True)


def _sheets(path: Path) -> Iterator[tuple[str, Grid]]:
    """Yield the sheets one by one; shared strings are read as long as the workbook is open."""
    with open_template(read_template(path)) as package:
        check_parts(package)
        shared = SharedStrings(package)
        for name, part in visible_sheets(package):
            yield name, read_grid(package, part, shared)


class _PlainGrid(Grid):
    """The cells of a .csv."""

    def __init__(self, texts: Mapping[tuple[int, int], str]) -> None:
        super().__init__(TemplateSheet([], "", [], [], {}), lambda _: None)
        # The property of the parent is computed once and then stands here.
        self.__dict__["texts"] = texts


def _csv(path: Path) -> Iterator[tuple[str, Grid]]:
    try:
        text = content_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(NOT_TEXT.format(name=path.name)) from error
    head = text.partition("\n")[0]
    try:
        rows = list(csv.reader(StringIO(text), delimiter=max(",;\t", key=head.count)))
    except csv.Error as error:
        raise Refused(NOT_TEXT.format(name=path.name)) from error
    texts = {
        (row, column): cell.strip()
        for row, cells in enumerate(rows, 1)
        for column, cell in enumerate(cells[:WIDEST], 1)
        if cell.strip()
    }
    yield CSV_SHEET, _PlainGrid(texts)
