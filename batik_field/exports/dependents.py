"""Which other sheets calculate with the sheet that grows, also by way of names, tables and others.

The values stored for their formulas are stale: Excel calculates anew when it opens the file, other
readers show what is stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from batik_field.exports.formula import follows_text
from batik_field.exports.markup import (
    attribute,
    end_of,
    is_start,
    local_name,
    text_within,
    tokens_of,
    unescape,
)
from batik_field.exports.package import Package, decode
from batik_field.exports.shift import Shift
from batik_field.exports.workbook_check import tables_of

_FORMULA = re.compile(r"<(?:[\w.-]+:)?f(\s[^>]*)?>([^<]+)<")
_TEXT = re.compile('"[^"]*"')

_Formula = tuple[str, bool]
"""A formula as it is written, and whether other cells share it."""


def dependents(package: Package, shift: Shift) -> frozenset[str]:
    """Return the parts of the sheets that calculate with the data rows or with what moves."""
    sheets = package.sheets()
    own = sheets[shift.sheet]
    formulas = {part: _formulas(package, part) for part in sheets.values() if part != own}
    names = dict(_defined_names(package))
    found: set[str] = set()
    words = _tables(package, own)
    while True:
        more = {name for name, text in names.items() if _depends([(text, False)], shift, words)}
        new = {
            part
            for part, texts in formulas.items()
            if part not in found and _depends(texts, shift, words | more)
        }
        told = {name for name, part in sheets.items() if part in new}
        told |= {table for part in new for table in _tables(package, part)}
        if not new and more <= words:
            return frozenset(found)
        found |= new
        words |= more | told


def _depends(formulas: Iterable[_Formula], shift: Shift, words: set[str]) -> bool:
    pattern, own = _any_of(words), shift.sheet.replace("'", "''").casefold()
    return any(
        (own in text.casefold() and _reaches(text, shift, shared))
        or (pattern and pattern.search(_TEXT.sub("", text)))
        or follows_text(text)
        or ("!" in text and shift.spans_sheets(text))
        for text, shared in formulas
    )


def _reaches(text: str, shift: Shift, shared: bool) -> bool:
    """The cells that share a formula look at other rows than the one it is written in."""
    return shift.mentions(text) if shared else shift.reaches(text, own=False)


def _any_of(words: set[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    spelt = "|".join(re.escape(word.replace("'", "''")) for word in sorted(words))
    return re.compile(rf"(?<![\w.])(?:{spelt})(?![\w.])", re.I)


def _formulas(package: Package, part: str) -> list[_Formula]:
    """Return the formulas of a sheet, each once."""
    text = decode(package.read(part))
    found = _FORMULA.findall(text) if "<f" in text or ":f" in text else ()
    told = ((unescape(formula), "shared" in marks) for marks, formula in found)
    return list(dict.fromkeys(told))


def _defined_names(package: Package) -> Iterator[tuple[str, str]]:
    tokens = tokens_of(package.text(package.workbook()))
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "definedName":
            name = attribute(token, "name") or ""
            if name and not name.startswith("_xlnm."):
                yield name, text_within(tokens[index : end_of(tokens, index)])


def _tables(package: Package, part: str) -> set[str]:
    return {table.name for table in tables_of(package, part) if table.name}
