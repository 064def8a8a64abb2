"""What the styles of a template say about its cells: dates, numbers, text; locked or not.

ECMA-376 part 1, 18.8.30 (numFmt), 18.8.33 (protection).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from batik_field.exports.markup import (
    attribute,
    attributes,
    is_end,
    is_start,
    local_name,
    tokens_of,
)
from batik_field.exports.package import Package

CellKind = Literal["general", "text", "date", "number"]

_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_TEXT = 49
_CLOCKS = frozenset((*range(18, 22), *range(45, 48)))
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One cell format: how a value is shown, and whether a protected sheet locks it."""

    kind: CellKind = "general"
    locked: bool = True


def cell_styles(package: Package) -> list[CellStyle]:
    """Return the cell formats of a workbook by number; none where it has no styles."""
    for relation in package.relations(package.workbook()):
        part = package.actual(relation.target)
        if relation.kind == "styles" and part:
            return list(_styles(tokens_of(package.text(part))))
    return []


def _styles(tokens: list[str]) -> Iterator[CellStyle]:
    own = dict(_own_formats(tokens))
    inside = False
    waiting: CellStyle | None = None
    for token in tokens:
        name = local_name(token)
        if name == "cellXfs":
            inside = not is_end(token)
        elif inside and name == "xf" and is_start(token):
            if waiting:
                yield waiting
            waiting = CellStyle(_kind(attribute(token, "numFmtId") or "0", own))
        elif inside and name == "protection" and waiting and is_start(token):
            free = attribute(token, "locked") in ("0", "false")
            waiting = CellStyle(waiting.kind, not free)
    if waiting:
        yield waiting


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
