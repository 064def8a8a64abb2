"""What the styles of a template say about its cells: dates, numbers, text; locked; wrapping.

ECMA-376 part 1, 18.8.30 (numFmt), 18.8.33 (protection), 18.8.1
(alignment).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_end,
    is_start,
    local_name,
    tokens_of,
)
from batik_field.exports.package import Package

CellKind = Literal["general", "text", "date", "number"]

_POINTS = 11.0  # of a font that names no size
_SIZE = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{1,9})?")
_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_TEXT = 49
_CLOCKS = frozenset((*range(18, 22), *range(45, 48)))
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One cell format: how a value is shown, and whether a protected sheet locks it.

    `wraps`: a long text goes on in the next line; `points` is the size of its letters.
    """

    kind: CellKind = "general"
    locked: bool = True
    wraps: bool = False
    points: float = _POINTS


def cell_styles(package: Package) -> list[CellStyle]:
    """Return the cell formats of a workbook by number; none where it has no styles."""
    for relation in package.relations(package.workbook()):
        part = package.actual(relation.target)
        if relation.kind == "styles" and part:
            return list(_styles(tokens_of(package.text(part))))
    return []


def _styles(tokens: list[str]) -> Iterator[CellStyle]:
    own, sizes = dict(_own_formats(tokens)), list(_font_sizes(tokens))
    inside = False
    waiting: CellStyle | None = None
    for token in tokens:
        name = local_name(token)
        if name == "cellXfs":
            inside = not is_end(token)
        elif inside and name == "xf" and is_start(token):
            if waiting:
                yield waiting
            font = attribute(token, "fontId") or "0"
            given = font.isdecimal() and int(font) < len(sizes)
            points = sizes[int(font)] if given else _POINTS
            kind = _kind(attribute(token, "numFmtId") or "0", own)
            waiting = CellStyle(kind, points=points)
        elif inside and name == "protection" and waiting and is_start(token):
            free = attribute(token, "locked") in ("0", "false")
            waiting = replace(waiting, locked=not free)
        elif inside and name == "alignment" and waiting and is_start(token):
            waiting = replace(waiting, wraps=attribute(token, "wrapText") in ("1", "true"))
    if waiting:
        yield waiting


def _font_sizes(tokens: list[str]) -> Iterator[float]:
    """Yield the sizes of the fonts in points, in their order."""
    inside = False
    for index, token in enumerate(tokens):
        name = local_name(token)
        if name == "fonts":
            inside = not is_end(token)
        elif inside and name == "font" and is_start(token):
            own = (t for t in tokens[index : end_of(tokens, index)] if local_name(t) == "sz")
            size = attribute(next(own, ""), "val")
            yield float(size) if size and _SIZE.fullmatch(size) else _POINTS


def _own_formats(tokens: list[str]) -> Iterator[tuple[str, str]]:
    for token in tokens:
        if is_start(token) and local_name(token) == "numFmt":
            marks = attributes(token)
            yield marks.get("numFmtId", ""), marks.get("formatCode", "")


def _kind(number: str, own: dict[str, str]) -> CellKind:
    if number in own:
        return kind_of(own[number])
    known = int(number) if number.isdecimal() else 0
    if known in _DATES:
        return "date"
    if known == _TEXT:
        return "text"
    return "general" if known == 0 or known in _CLOCKS else "number"


def kind_of(code: str) -> CellKind:
    """Return what a format code such as "dd/mm/yyyy" or "#,##0" is for."""
    shown = _NOT_SHOWN.sub("", code.partition(";")[0]).lower()
    if shown.strip() in ("", "general", "standard"):
        return "general"
    if "@" in shown:
        return "text"
    if "d" in shown or "y" in shown or "mmm" in shown:
        return "date"
    return "number" if set(shown) & set("0#?") else "general"
