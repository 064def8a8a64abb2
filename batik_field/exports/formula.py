"""References inside the text of a formula, found without understanding the formula."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from batik_field.exports.cells import MAX_COLUMN, MAX_ROW, column_letters, column_number

_NAME = r"[^\W\d][\w.\\?]*"
_PREFIX = rf"(?P<prefix>(?:'(?:[^']|'')+'|(?:\[[^\[\]]*\])?{_NAME}(?::{_NAME})?)!)?"
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_PIECE = re.compile(
    r"(?P<text>\"(?:[^\"]|\"\")*\")"
    r"|(?P<error>#[A-Za-z0-9]+[!?/][A-Za-z0-9$:!]*|#[A-Z]+)"
    rf"|{_PREFIX}(?P<area>{_CELL}(?::{_CELL})?|\$?[0-9]{{1,7}}:\$?[0-9]{{1,7}}"
    r"|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!\\?])"
    r"|(?P<bracket>\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\])"
    r"|(?P<quoted>'(?:[^']|'')+'!?)"
    r"|(?P<word>[\w.\\?]+!?)"
    r"|(?P<other>.)",
    re.S,
)
_CORNER = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})\Z")
_RUN_TIME = ("INDIRECT", "OFFSET", "ADDRESS")
_UNKNOWN_TARGET = re.compile(rf"\b(?:{'|'.join(_RUN_TIME)})\s*\(", re.I)


@dataclass(frozen=True, slots=True)
class Corner:
    """One end of a reference; `column` is "" for whole rows, `row` 0 for whole columns."""

    column: str
    column_fixed: bool
    row: int
    row_fixed: bool

    def __str__(self) -> str:
        return f"{self.column_text}{self.row or ''}"

    @property
    def column_text(self) -> str:
        """Everything before the digits of the row."""
        column = f"{'$' if self.column_fixed else ''}{self.column}"
        return f"{column}{'$' if self.row_fixed else ''}"

    def moved(self, rows: int, columns: int) -> "Corner | None":
        """Return this corner as copying the formula leaves it; None where it is off the sheet."""
        row, column = self.row, self.column
        if row and not self.row_fixed:
            row += rows
        if column and not self.column_fixed and columns:
            number = column_number(column) + columns
            if not 1 <= number <= MAX_COLUMN:
                return None
            column = column_letters(number)
        return replace(self, row=row, column=column) if 0 <= row <= MAX_ROW else None


@dataclass(frozen=True, slots=True)
class Area:
    """A reference to a cell (`last` is None) or to a range, with its sheet prefix as written."""

    prefix: str
    first: Corner
    last: Corner | None

    def __str__(self) -> str:
        return f"{self.prefix}{self.first}" + (f":{self.last}" if self.last else "")

    @property
    def sheet(self) -> str | None:
        """The sheet's name, None for "the formula's own"; may be "Jan:Des" or "[1]Data"."""
        if not self.prefix:
            return None
        name = self.prefix[:-1]
        return name[1:-1].replace("''", "'") if name[0] == "'" else name

    @property
    def rows(self) -> tuple[int, int]:
        """First and last row, whole columns reaching over all of them."""
        last = self.last or self.first
        low, high = sorted((self.first.row, last.row))
        return (low, high) if low else (1, MAX_ROW)


Piece = str | Area


def pieces(formula: str) -> list[Piece]:
    """Split a formula (unescaped, with or without "=") into text and references."""
    return [_piece(found) for found in _PIECE.finditer(formula)]


def joined(parts: Iterable[Piece]) -> str:
    """Return the formula of `pieces` again."""
    return "".join(map(str, parts))


def copied(formula: str, rows: int, columns: int) -> str:
    """Return the formula as copying it down by `rows` and right by `columns` leaves it."""
    return joined(_copied(piece, rows, columns) for piece in pieces(formula))


def follows_text(formula: str) -> bool:
    """Return whether the formula makes references at run time, where nobody can shift them."""
    # The second look leaves out what stands inside a text.
    return _UNKNOWN_TARGET.search(formula) is not None and any(
        isinstance(piece, str) and piece.upper() in _RUN_TIME for piece in pieces(formula)
    )


def _copied(piece: Piece, rows: int, columns: int) -> Piece:
    if isinstance(piece, str):
        return piece
    first = piece.first.moved(rows, columns)
    last = piece.last.moved(rows, columns) if piece.last else None
    if first is None or (piece.last and last is None):
        return "#REF!"
    return replace(piece, first=first, last=last)


def _piece(found: re.Match[str]) -> Piece:
    if found["area"] is None:
        return found[0]
    first, _, last = found["area"].partition(":")
    start, end = _corner(first), _corner(last) if last else None
    if start is None or (last and end is None):
        return found[0]
    return Area(found["prefix"] or "", start, end)


def _corner(text: str) -> Corner | None:
    found = _CORNER.match(text)
    if not found:
        return None
    dollar, column, second, digits = found.groups()
    row = int(digits or 0)
    if not column:  # whole rows: the only dollar belongs to the row
        return Corner("", False, row, bool(dollar)) if 1 <= row <= MAX_ROW else None
    if digits and not 1 <= row <= MAX_ROW:
        return None
    try:
        column_number(column)
    except ValueError:
        return None
    return Corner(column, bool(dollar), row, bool(second))
