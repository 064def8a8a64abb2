"""What a written workbook is called: file names are seen by everybody, so no person is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from batik_field.domain.names import fold

FILLED = "terisi"
NAMELESS = "buku-kerja"
LONGEST = 48
"""Letters of the title that go into a name: the whole path has 260 on Windows."""

_MANY_DIGITS = re.compile(r"\d(?:[\s.\-]?\d){9,}")
"""A NIK, a phone number, an account: anything longer than a date."""

_STATES = frozenset(("kosong", FILLED))


def workbook_name(title: str, day: date, suffix: str, people: Iterable[str]) -> str:
    """Return "daftar-peserta-2026-05-12-terisi.xlsx" for a workbook that is about `people`.

    `title` is a layout's or what an officer calls a recipient's workbook; where it names one of
    these people, the name says nothing of it.
    """
    title = _MANY_DIGITS.sub(" ", title).replace("_", " ")
    if _names_one(title, people):
        title = ""
    stem = "-".join(word for word in _words(title) if word not in _STATES)
    if len(stem) > LONGEST:
        stem = stem[:LONGEST].rpartition("-")[0] or stem[:LONGEST]
    return "-".join((stem or NAMELESS, day.isoformat(), FILLED)) + suffix


def _names_one(title: str, people: Iterable[str]) -> bool:
    words = f" {fold(title)} "
    return any(name and f" {name} " in words for name in map(fold, people))


def _words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).split()
