"""Checks what a workbook declares about itself: sheets, defined names, styles, tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from batik_field.domain.wording import N_
from batik_field.exports.cells import split_range
from batik_field.exports.formula import Area, pieces
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_start,
    local_name,
    text_within,
    tokens_of,
)
from batik_field.exports.package import Package

NAMES_BROKEN = N_("Nama terdefinisi “{name}” tidak dapat dibaca Excel.")
NAMES_TWICE = N_("Nama terdefinisi “{name}” ada dua kali.")
BAD_SHEET_NAME = N_("Nama lembar “{name}” tidak sah atau ganda.")
TABLE_RANGE = N_("Tabel “{name}” tidak sesuai dengan jangkauan atau judul kolomnya.")
TABLE_TWICE = N_("Tabel “{name}” memakai nama atau nomor yang sudah dipakai.")

_LONGEST_SHEET_NAME = 31


def check_names(workbook: str) -> Iterator[str]:
    """Yield a message for every fault in the sheets and defined names of workbook.xml."""
    tokens = tokens_of(workbook)
    sheets = [
        attribute(t, "name") or "" for t in tokens if is_start(t) and local_name(t) == "sheet"
    ]
    folded = [name.casefold() for name in sheets]
    for name in sheets:
        odd = not 0 < len(name) <= _LONGEST_SHEET_NAME or any(c in r"[]:*?/\\" for c in name)
        if odd or folded.count(name.casefold()) > 1:
            yield BAD_SHEET_NAME.format(name=name)
    seen: set[tuple[str, str]] = set()
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "definedName":
            marks = attributes(token)
            name, scope = marks.get("name", ""), marks.get("localSheetId", "")
            if (name.casefold(), scope) in seen:
                yield NAMES_TWICE.format(name=name)
            seen.add((name.casefold(), scope))
            text = text_within(tokens[index : end_of(tokens, index)])
            scoped = not scope or (scope.isdecimal() and int(scope) < len(sheets))
            if not scoped or not _is_formula(text, folded):
                yield NAMES_BROKEN.format(name=name)


def _is_formula(text: str, sheets: list[str]) -> bool:
    """Return whether brackets and quotes close and every sheet that is named exists."""
    found = pieces(text)
    depth = 0
    for piece in found:
        if isinstance(piece, Area):
            sheet = piece.sheet
            known = sheet is None or "[" in sheet or ":" in sheet or sheet.casefold() in sheets
            if not known:
                return False
        elif piece in ("(", ")"):
            depth += 1 if piece == "(" else -1
        elif piece in ('"', "'") or depth < 0:
            return False
    return bool(text.strip()) and depth == 0


class StyleCount:
    """Counts the cell formats of styles.xml and the strings of sharedStrings.xml."""

    def __init__(self) -> None:
        self.styles = 0
        self.shared = 0
        self._section = ""

    def element(self, name: str, _: dict[str, str]) -> None:
        """Look at one opening tag."""
        local = name.rpartition(":")[2]
        if local in ("cellStyleXfs", "cellXfs"):
            self._section = local
        elif local == "xf" and self._section == "cellXfs":
            self.styles += 1
        elif local == "si":
            self.shared += 1


@dataclass(frozen=True, slots=True)
class Table:
    """What a table part says of itself; `headings` is empty where it shows none.

    `totals` is the number of its rows of totals.
    """

    name: str
    number: str
    ref: str
    headings: tuple[str, ...]
    columns: int
    totals: int
    filter_ref: str | None


def read_table(text: str) -> Table:
    """Read a table part."""
    table: dict[str, str] = {}
    names: list[str] = []
    filter_ref = None
    for token in tokens_of(text):
        if not is_start(token):
            continue
        if local_name(token) == "table":
            table = attributes(token)
        elif local_name(token) == "tableColumn":
            names.append(attribute(token, "name") or "")
        elif local_name(token) == "autoFilter":
            filter_ref = attribute(token, "ref")
    shown = table.get("headerRowCount", "1") != "0"
    totals = table.get("totalsRowCount", "0")
    return Table(
        table.get("displayName", ""),
        table.get("id", ""),
        table.get("ref", ""),
        tuple(names) if shown else (),
        len(names),
        int(totals) if totals.isdecimal() else 0,
        filter_ref,
    )


def tables_of(package: Package, part: str) -> list[Table]:
    """Return the tables of one sheet."""
    parts = (package.actual(r.target) for r in package.relations(part) if r.kind == "table")
    return [read_table(package.text(name)) for name in parts if name]


def is_table_sound(table: Table) -> bool:
    """Return whether range, filter and number of columns of a table agree."""
    try:
        left, top, right, bottom = split_range(table.ref)
        inner = split_range(table.filter_ref) if table.filter_ref else (left, top, right, bottom)
    except ValueError:
        return False
    fits = left <= right and top <= bottom and right - left + 1 == table.columns
    inside = left <= inner[0] and top == inner[1] and inner[2] <= right and inner[3] <= bottom
    return fits and inside and bottom > top - (0 if table.headings else 1)
