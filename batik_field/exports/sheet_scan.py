"""One pass over a written sheet, as a stream: its rows in order, its texts, its faults.

Expat calls back for every element, and that is what such a pass costs; so ends of elements are
listened to only inside a text, check and re-reading share one pass where both are wanted, and rows
that look like one expat has just read are read without it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from batik_field.domain.wording import N_
from batik_field.exports.cells import MAX_ROW, column_letters, column_number, read_text
from batik_field.exports.package import encoding_of
from batik_field.exports.row_shape import Row, RowShape

__all__ = ["Bounds", "Marks", "Row", "Scan", "SheetReader"]

Marks = dict[str, str]

ROW_ORDER = N_("Baris tidak berurutan atau di luar batas lembar.")
CELL_ORDER = N_("Sel tidak berurutan, ganda, atau bukan milik barisnya.")
BAD_STYLE = N_("Sel memakai gaya yang tidak ada.")
BAD_SHARED = N_("Sel menunjuk teks bersama yang tidak ada.")
BAD_KIND = N_("Sel berjenis yang tidak dikenal.")

_PIECE = 1 << 16
_ROW_END = b"</row>"
_KINDS = frozenset(("b", "d", "e", "inlineStr", "n", "s", "str"))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What cells may refer to: how many styles and shared strings the workbook has."""

    styles: int
    shared: int


@dataclass(slots=True)
class Scan:
    """What to do on the way.

    `wanted`: columns (numbers from 1) whose texts are collected, in this order.
    `shared`: gives a shared string by its number. `fault`: told a message and an address.
    `element`: told every other element, by its full name.
    """

    wanted: tuple[int, ...]
    shared: Callable[[int], str | None]
    bounds: Bounds | None = None
    fault: Callable[[str, str], None] | None = None
    element: Callable[[str, Marks], None] | None = None


class SheetReader:
    """Goes through the bytes of one sheet and yields its rows.

    The callbacks only collect; a row is looked at when it is complete.
    """

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._wanted = {column: index for index, column in enumerate(scan.wanted)}
        self._columns = _Columns()
        self._styles: set[str | None] = {None}
        self._done: list[tuple[int, Row]] = []
        self._number = 0
        self._row: Marks | None = None
        self._cells: list[Marks] = []
        self._texts: list[str] = []
        self._pieces: list[str] = []
        self._aloud = False
        self._is_unicode: bool | None = None
        self._is_faulty = False
        self._shape: RowShape | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._root

    def rows(self, handle: IO[bytes]) -> Iterator[tuple[int, Row]]:
        """Yield (row number, texts of the wanted columns); expat.ExpatError where it is no XML."""
        waiting = b""
        while piece := handle.read(_PIECE):
            if self._is_unicode is None:
                self._is_unicode = encoding_of(piece).lower() == "utf-8"
            piece = waiting + piece
            end = piece.rfind(_ROW_END) + len(_ROW_END)
            end = end if end >= len(_ROW_END) else len(piece)
            waiting = piece[end:]
            yield from self._take(piece[:end])
        self._parser.Parse(waiting, True)
        self._finish_row()
        yield from self._done

    def _take(self, piece: bytes) -> Iterator[tuple[int, Row]]:
        """Yield the rows of a piece that ends behind a row, if there is one in it."""
        text = _decoded(piece) if self._is_unicode else ""
        end = 0
        for number, row, behind in self._shape.rows(text) if self._shape else ():
            if not self._number < number <= MAX_ROW:
                break  # a fault, which is for expat to find
            self._number, end = number, behind
            yield number, row
        if end == len(text) and end:
            return
        self._parser.Parse(text[end:].encode() if end else piece, False)
        self._shape = self._shape_behind(text)
        if self._shape:
            self._finish_row()
        yield from self._done
        self._done.clear()

    def _shape_behind(self, text: str) -> RowShape | None:
        """Return a shape for the rows behind `text`, if expat and the shape agree on its last row.

        None for good after the first fault: then every row must be looked at.
        """
        row = text[text.rfind("<row ") :] if text.endswith("</row>") else ""
        # What looks like a row may stand in a comment, CDATA or an instruction.
        if self._row is None or self._is_faulty or "<!" in text or text.find("<?", 2) > 0:
            return None
        shape = RowShape.of(row, self._wanted)
        return shape if shape and shape.agrees(row, self._row.get("r"), self._texts) else None

    def _root(self, name: str, marks: Marks) -> None:
        """Learn the prefix of the sheet's names from the first one."""
        prefix = name.removesuffix("worksheet")
        self._cell, self._inline, self._row_name = prefix + "c", prefix + "is", prefix + "row"
        self._text_names = (prefix + "t", prefix + "v")
        self._aloud_name = prefix + "rPh"
        self._parser.StartElementHandler = self._start
        if self._scan.element:
            self._scan.element(name, marks)

    def _start(self, name: str, marks: Marks) -> None:
        if name == self._cell:
            self._cells.append(marks)
            self._texts.append("")
        elif name == self._inline:
            pass
        elif name in self._text_names:
            if self._aloud or not self._texts:
                self._aloud = False
                return
            self._parser.CharacterDataHandler = self._pieces.append
            self._parser.EndElementHandler = self._end_text
        elif name == self._row_name:
            self._finish_row()
            self._row = marks
        elif name == self._aloud_name:
            self._aloud = True  # its one <t> says how to read the text aloud
        elif self._scan.element:
            self._scan.element(name, marks)

    def _end_text(self, _: str) -> None:
        self._texts[-1] += "".join(self._pieces)
        self._pieces.clear()
        self._parser.CharacterDataHandler = None
        self._parser.EndElementHandler = None

    def _finish_row(self) -> None:
        """Look at the row that is complete, if there is one."""
        if self._row is None:
            return
        number = self._row.get("r", "")
        value = int(number) if number.isdecimal() else self._number + 1
        if not self._number < value <= MAX_ROW:
            self._fault(ROW_ORDER, f"A{value}")
        self._number = value
        self._done.append((value, self._finish_cells(str(value))))
        self._row = None
        self._cells.clear()
        self._texts.clear()

    def _finish_cells(self, number: str) -> Row:
        row: list[str | None] = [None] * len(self._wanted)
        wanted, styles, columns, before = self._wanted, self._styles, self._columns, 0
        for marks, text in zip(self._cells, self._texts, strict=True):
            address = marks.get("r")
            column = before + 1
            if address is not None:
                column = columns[address[: -len(number)]]
                if column <= before or not address.endswith(number):
                    self._fault(CELL_ORDER, address)
            before = column
            if marks.get("s") not in styles:
                self._check_style(marks["s"], column)
            kind = marks.get("t", "n")
            if kind == "inlineStr":
                content: str | None = read_text(text) if "_x" in text else text
            else:
                content = self._content(kind, text, column)
            if column in wanted:
                row[wanted[column]] = content
        return tuple(row)

    def _check_style(self, style: str, column: int) -> None:
        bounds = self._scan.bounds
        if bounds and not (style.isdecimal() and int(style) < bounds.styles):
            self._fault(BAD_STYLE, self._address(column))
        else:
            self._styles.add(style)

    def _content(self, kind: str, text: str, column: int) -> str | None:
        """Return what a cell that is no inline text shows; None where it is empty."""
        if kind == "s":
            return self._shared(text.strip(), column)
        if kind not in _KINDS:
            self._fault(BAD_KIND, self._address(column))
        return (read_text(text) if kind == "str" else text) or None

    def _shared(self, text: str, column: int) -> str | None:
        index = int(text) if text.isdecimal() else -1
        bounds = self._scan.bounds
        if bounds and not 0 <= index < bounds.shared:
            self._fault(BAD_SHARED, self._address(column))
            return None
        return self._scan.shared(index) if self._wanted else None

    def _address(self, column: int) -> str:
        return f"{column_letters(column)}{self._number}"

    def _fault(self, message: str, address: str) -> None:
        self._is_faulty = True
        if self._scan.fault:
            self._scan.fault(message, address)


def _decoded(piece: bytes) -> str:
    """Return the text of a piece, "" where it is no UTF-8."""
    try:
        return piece.decode()
    except UnicodeDecodeError:
        return ""


class _Columns(dict[str, int]):
    """Numbers of columns by their letters; what is no column is 0, which is always out of order."""

    def __missing__(self, letters: str) -> int:
        try:
            number = column_number(letters)
        except ValueError:
            number = 0
        self[letters] = number
        return number
