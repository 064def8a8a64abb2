"""Gives a column with a drop-down list a value the list allows, or says where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from batik_field.domain.codes import Choice as Code
from batik_field.domain.codes import CodeList, Codes
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.names import fold
from batik_field.domain.wording import N_
from batik_field.exports.layouts import Column, Layout
from batik_field.exports.mapping import Choice, code_list
from batik_field.exports.row_writer import Cell

NOT_OFFERED = N_(
    "Daftar pilihan kolom “{heading}” tidak memuat isian ini; selnya dikosongkan. "
    "Pilih sendiri di Excel."
)

_BETWEEN = re.compile(r"\s+[-–—]\s+|[:=/();|]|(?<=\w)\.\s+")
# What stands before the name of a place, and what says nothing in a label.
_PREFIXES = ("kecamatan", "kec", "desa", "kelurahan", "kel", "kabupaten", "kab", "kota", "provinsi")
_SAYS_NOTHING = frozenset(("sederajat", "setara", ""))
_ALSO: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("sex", "L"): ("pria", "lk", "laki laki", "male"),
    ("sex", "P"): ("wanita", "pr", "female"),
}


class Fitting:
    """Goes over the cells of every row after they were made."""

    def __init__(self, layout: Layout, choices: Sequence[Choice], codes: Codes) -> None:
        self._layout = layout
        self._codes = codes
        lists = {c.wanted.letters: c.wanted.drop_down for c in choices if c.wanted.drop_down}
        self._lists = {
            index: offered.values
            for index, letters in enumerate(layout.letters)
            if (offered := lists.get(letters)) and offered.values is not None
        }
        self._known: dict[tuple[int, str], str | None] = {}

    def __call__(
        self, cells: tuple[Cell, ...], number: int
    ) -> tuple[tuple[Cell, ...], tuple[Finding, ...]]:
        """Return the cells of the person at `number` (from 1) as the lists allow them."""
        if not self._lists:
            return cells, ()
        fitted = list(cells)
        findings = []
        for index in self._lists:
            value = cells[index]
            if value is None or value == "":
                continue
            fitted[index] = self._offered(index, str(value))
            if fitted[index] is None:
                findings.append(self._finding(index, number))
            elif fitted[index] == str(value):
                fitted[index] = value
        return tuple(fitted), tuple(findings)

    def _offered(self, index: int, text: str) -> str | None:
        if (index, text) not in self._known:
            column = self._layout.columns[index]
            self._known[index, text] = offered(self._lists[index], self._spellings(column, text))
        return self._known[index, text]

    def _spellings(self, column: Column, text: str) -> list[str]:
        """Return the ways to say an answer, the most exact first."""
        name = code_list(column)
        spellings = [text]
        # A recipient's code may stand for several of ours, so it says nothing but itself.
        if name and not column.format.startswith("code:"):
            for code in _codes_of(self._codes[name], text):
                spellings += _names(self._codes[name], code, self._layout.code_source)
        words = fold(text).split()
        if words and words[0] in _PREFIXES:
            spellings.append(" ".join(words[1:]))
        return spellings

    def _finding(self, index: int, number: int) -> Finding:
        column, place = self._layout.columns[index], self._layout.place
        cell = f"{place.columns[index]}{place.pattern_row + number - 1}"
        message = NOT_OFFERED.format(heading=column.heading)
        source = (column.source or "").removeprefix("artisan.") or None
        return replace(about_cell(place.sheet, cell, message, blocking=True), field=source)


def _codes_of(known: CodeList, text: str) -> Iterator[Code]:
    folded = fold(text)
    for choice in known.choices:
        if text == choice.code or folded == fold(choice.label):
            yield choice


def _names(known: CodeList, choice: Code, source: str) -> Iterator[str]:
    """Yield a choice's label and code, and those of the recipient's choice it is mapped to."""
    yield choice.label
    yield choice.code
    yield from _ALSO.get((known.name, choice.code), ())
    theirs = choice.extra.get(source, "")
    if theirs:
        yield theirs
        yield known.label(theirs)


def offered(values: Sequence[str], spellings: Sequence[str]) -> str | None:
    """Return the one value of a list that says what one of the spellings says, else None."""
    for spelling in spellings:
        if spelling in values:
            return spelling
        same = [value for value in values if fold(value) == fold(spelling)]
        if same:
            return same[0]
    for spelling in spellings:
        alike = [value for value in values if _alike(value, spelling)]
        if len(alike) == 1:
            return alike[0]
    return None


def _alike(value: str, spelling: str) -> bool:
    """Return whether one is a part of the other as lists write it: "L - Laki-laki", "SMA/SMK"."""
    return fold(spelling) in _parts(value) or fold(value) in _parts(spelling)


def _parts(text: str) -> set[str]:
    parts = {fold(part) for part in _BETWEEN.split(text)}
    words = fold(text).split()
    if words and words[0] in _PREFIXES:
        parts.add(" ".join(words[1:]))
    return parts - _SAYS_NOTHING
