"""Shifts the addresses and formulas in one part of a workbook, in place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.wording import N_
from batik_field.exports import reference_places as places
from batik_field.exports.cells import escape_markup, split_range
from batik_field.exports.formula import follows_text
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_closed,
    is_end,
    is_start,
    local_name,
    text_within,
    unescape,
    with_attribute,
)
from batik_field.exports.shift import Kind, Shift

UNKNOWN_TARGET = N_(
    "Rumus memakai INDIRECT, OFFSET atau ADDRESS; periksa, karena baris di bawah data bergeser."
)
SEVERAL_SHEETS = N_("Rumus menunjuk beberapa lembar sekaligus dan tidak dapat digeser; periksa.")
SPARKLINE = N_("Grafik mini hanya ada di baris yang disediakan templat; salin ke baris tambahan.")
PIVOT = N_("Tabel pivot memakai data lembar ini; segarkan setelah dibuka di Excel.")
ANCHOR = N_("Letak gambar tidak terbaca sehingga tidak digeser; periksa letaknya.")
STANDS_STILL = N_("Gambar di baris ini disetel tidak ikut bergeser; periksa letaknya.")


@dataclass(slots=True)
class Remarks:
    """Collects findings about one place after another; the same one is kept once."""

    sheet: str
    found: dict[Finding, None] = field(default_factory=dict)

    def add(self, message: str, cell: str | None = None, sheet: str | None = None) -> None:
        """Keep a finding that blocks nothing; it is about this sheet, another one, or none ("")."""
        place = self.sheet if sheet is None else sheet or None
        self.found[about_cell(place, cell, message, blocking=False)] = None


def shifted_formula(
    text: str,
    shift: Shift,
    remarks: Remarks,
    *,
    own: bool,
    anchor: int | None = None,
    cell: str | None = None,
    sheet: str | None = None,
) -> str:
    """Shift one formula and remark on what in it cannot be shifted.

    `cell` and `sheet` say where it stands, as `Remarks.add` takes them.
    """
    if shift.delta and follows_text(text):
        remarks.add(UNKNOWN_TARGET, cell, sheet)
    if shift.delta and shift.spans_sheets(text):
        remarks.add(SEVERAL_SHEETS, cell, sheet)
    return shift.formula(text, own=own, anchor=anchor)


class Rewriter:
    """Shifts what one part points with.

    `own`: the part belongs to the sheet that grows; `sheet`: the one it belongs to, "" if to none.
    """

    def __init__(
        self,
        tokens: list[str],
        shift: Shift,
        remarks: Remarks,
        *,
        own: bool,
        sheet: str | None = None,
    ) -> None:
        self.tokens = tokens
        self._shift = shift
        self._remarks = remarks
        self._own = own
        self._sheet = sheet
        self._at: str | None = None  # the cell, cells or name whose formula is at hand
        self._anchor: int | None = None  # data row for which the rule at hand is written
        self._sparkline_end = 0
        self._series_end = 0
        self._steps: Mapping[str, Callable[[int], None]] = {
            **dict.fromkeys(places.RULES, self._rule),
            **dict.fromkeys(places.WITH_SHEET, self._named_range),
            **dict.fromkeys(places.ANCHORS, self._drawing_anchor),
            "c": self._cell,
            "definedName": self._name,
            "rowBreaks": self._breaks,
            **dict.fromkeys(places.SERIES, self._series),
            "sparkline": self._sparkline,
            "Anchor": self._vml_anchor,
            "Row": self._vml_row,
            "sqref": self._range_text,
        }

    def run(self) -> list[str]:
        """Return the tokens with everything shifted."""
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if is_start(token):
                self._start(index, local_name(token))
            elif is_end(token) and local_name(token) in places.ANCHORED:
                self._anchor = self._at = None
            index += 1
        return self.tokens

    def _start(self, index: int, name: str) -> None:
        step = self._steps.get(name)
        if step:
            step(index)
        if self._own and name in places.OWN:
            self._addresses(index, places.OWN[name])
        if name in places.FORMULA_ATTRIBUTES:
            self._formula_attributes(index, places.FORMULA_ATTRIBUTES[name])
        if name in places.FORMULA_TEXTS:
            self._formula_text(index)

    def _addresses(self, index: int, kinds: Mapping[str, Kind]) -> None:
        for name, kind in kinds.items():
            value = attribute(self.tokens[index], name)
            if value:
                self._set(index, name, value, self._shift.address(value, kind))

    def _set(self, index: int, name: str, old: str, new: str) -> None:
        if new != old:
            self.tokens[index] = with_attribute(self.tokens[index], name, new)

    def _formula_attributes(self, index: int, names: Iterable[str]) -> None:
        for name in names:
            value = attribute(self.tokens[index], name)
            if value:
                self._set(index, name, value, self._formula(value))

    def _formula(self, text: str) -> str:
        return shifted_formula(
            text,
            self._shift,
            self._remarks,
            own=self._own,
            anchor=self._anchor,
            cell=self._at,
            sheet=self._sheet,
        )

    def _text_at(self, index: int) -> str | None:
        """Return the text of the element that opens at `index`, if text is all it holds."""
        end = end_of(self.tokens, index)
        inside = self.tokens[index + 1 : end - 1]
        if len(inside) != 1 or (inside[0][0] == "<" and not inside[0].startswith("<![CDATA[")):
            return None
        return text_within(inside)

    def _replace_text(self, index: int, old: str, new: str) -> None:
        if new != old:
            self.tokens[index + 1] = escape_markup(new)

    def _formula_text(self, index: int) -> None:
        text = None if is_closed(self.tokens[index]) else self._text_at(index)
        if not text or not text.strip():
            return
        # A sparkline below the data draws them as a chart does; one in a data row draws its row.
        drawn_below = index < self._sparkline_end and self._anchor is None
        in_series = index < self._series_end or drawn_below
        new = self._shift.series(text, own=self._own) if in_series else self._formula(text)
        self._replace_text(index, text, new)
        if self._shift.reaches(text, own=self._own):
            self._drop_cache(index)

    def _drop_cache(self, index: int) -> None:
        """Remove the values a chart keeps of the cells its formula names."""
        start = end_of(self.tokens, index)
        while start < len(self.tokens) and not self.tokens[start].strip():
            start += 1
        if start < len(self.tokens) and local_name(self.tokens[start]) in places.CACHES:
            del self.tokens[start : end_of(self.tokens, start)]

    def _range_text(self, index: int) -> None:
        text = self._text_at(index)
        if text and "!" in text:  # of a chart: the whole of a series that is shown in part
            self._replace_text(index, text, self._shift.series(text, own=self._own))
        elif self._own and text:
            kind = Kind.CELL if index < self._sparkline_end else Kind.GROW
            self._replace_text(index, text, self._shift.address(text, kind))

    def _cell(self, index: int) -> None:
        self._at = attribute(self.tokens[index], "r")

    def _name(self, index: int) -> None:
        self._at = attribute(self.tokens[index], "name")

    def _rule(self, index: int) -> None:
        """Remember for which row the formulas of a rule are written: the first of its range."""
        self._anchor = None
        sqref = attribute(self.tokens[index], "sqref") or self._inner_sqref(index)
        self._at = self._shift.address(sqref, Kind.GROW) if sqref and self._own else sqref
        if not self._own or not sqref:
            return
        try:
            top = min(split_range(item)[1] for item in sqref.split())
        except ValueError:
            return
        self._anchor = top if self._shift.among_data(top) else None

    def _inner_sqref(self, index: int) -> str | None:
        for inner in range(index, end_of(self.tokens, index)):
            token = self.tokens[inner]
            if is_start(token) and local_name(token) == "sqref":
                return self._text_at(inner)
        return None

    def _sparkline(self, index: int) -> None:
        """A sparkline stands in one cell; what stands in the pattern row is not repeated."""
        self._rule(index)
        self._sparkline_end = end_of(self.tokens, index)
        if self._anchor is not None and self._shift.delta:
            self._remarks.add(SPARKLINE, self._inner_sqref(index))

    def _series(self, index: int) -> None:
        """The cells a chart draws, other than the one that names them."""
        self._series_end = end_of(self.tokens, index)

    def _named_range(self, index: int) -> None:
        token = self.tokens[index]
        marks = attributes(token)
        here = marks.get("sheet", "").casefold() == self._shift.sheet.casefold()
        if here and "id" not in marks and marks.get("ref"):
            self._set(index, "ref", marks["ref"], self._shift.address(marks["ref"], Kind.RANGE))
            self._remarks.add(PIVOT)

    def _breaks(self, index: int) -> None:
        """A page break stands after the row in its id; one after the last data row moves too."""
        for inner in range(index + 1, end_of(self.tokens, index)):
            token = self.tokens[inner]
            row = attribute(token, "id") if is_start(token) else None
            if self._own and row and row.isdecimal():
                self._set(inner, "id", row, str(self._shift.end(int(row))))

    def _drawing_anchor(self, index: int) -> None:
        """Shift the rows (from 0) of an object's upper and lower edge."""
        edges = self._edges(index) if self._own else []
        if not edges:
            return
        if self._stands_still(index):
            text = (self._text_at(edges[-1]) or "").strip()
            if text.isdecimal() and self._moved_by(int(text)):
                self._remarks.add(STANDS_STILL, f"A{int(text) + 1}")
            return
        moved = self._shift_row(edges[0], None)
        keeps_size = attribute(self.tokens[index], "editAs") == "oneCell"
        for edge in edges[1:]:
            self._shift_row(edge, moved if keeps_size else None)

    def _stands_still(self, index: int) -> bool:
        """Return whether an object or a control is set not to move; notes go with their cells."""
        tag = self.tokens[index]
        if local_name(tag) != "anchor":
            return attribute(tag, "editAs") == "absolute"
        before = next((t for t in reversed(self.tokens[:index]) if t.strip()), "")
        is_note = local_name(before) == "commentPr"
        return not is_note and attribute(tag, "moveWithCells") not in ("1", "true")

    def _edges(self, index: int) -> list[int]:
        """Return where the row elements of `from` and `to` open; the anchor of a group only."""
        found = []
        inside = ""
        for inner in range(index + 1, end_of(self.tokens, index)):
            token = self.tokens[inner]
            name = local_name(token)
            if name in ("from", "to"):
                inside = name if is_start(token) else ""
            elif inside and name == "row" and is_start(token):
                found.append(inner)
        return found

    def _shift_row(self, index: int, by: int | None) -> int:
        """Shift the zero-based row in the text at `index`; return how far it moved."""
        text = self._text_at(index) or ""
        if not text.strip().isdecimal():
            self._remarks.add(ANCHOR)
            return 0
        moved = self._moved_by(int(text)) if by is None else by
        self._replace_text(index, text, str(int(text) + moved))
        return moved

    def _note_row(self, index: int, top: int) -> int:
        """Return the row (from 0) a box goes with: that of its cell, else its own upper edge."""
        for inner in range(index, len(self.tokens)):
            token = self.tokens[inner]
            if is_end(token) and local_name(token) == "ClientData":
                break
            if is_start(token) and local_name(token) == "Row":
                text = (self._text_at(inner) or "").strip()
                return int(text) if text.isdecimal() else top
        return top

    def _moved_by(self, row: int) -> int:
        """Return by how many rows a row (from 0) moves down."""
        return self._shift.row(row + 1) - 1 - row

    def _vml_row(self, index: int) -> None:
        if self._own:
            self._shift_row(index, None)

    def _vml_anchor(self, index: int) -> None:
        """Left column, offset, top row, offset, right column, offset, bottom row, offset."""
        text = self._text_at(index)
        if not self._own or text is None:
            return
        numbers = [number.strip() for number in unescape(text).split(",")]
        if len(numbers) != 8 or not all(number.isdecimal() for number in numbers):
            self._remarks.add(ANCHOR)
            return
        top = int(numbers[2])
        moved = self._moved_by(self._note_row(index, top))
        if moved:
            numbers[2], numbers[6] = str(top + moved), str(int(numbers[6]) + moved)
            self._replace_text(index, text, ", ".join(numbers))
