"""How text is grouped while it is typed. Pure functions of text and cursor, without widgets.

A shape only moves blanks and slashes. Text it does not understand stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from batik_field.domain.identity import group_nik


class Typed(NamedTuple):
    """The text of a field and where the cursor stands in it."""

    text: str
    cursor: int


Shape = Callable[[Typed, Typed], Typed]
"""Takes what stood there before and what stands there now."""

_GROUPS = (6, 12)
_DIGITS = r"(\d\d)(\d{1,2})(\d{0,4})"
_DAY_AND_DIGITS = r"(\d{1,2})/(\d\d)(\d{1,4})"


def nik(before: Typed, now: Typed) -> Typed:
    """Group up to 16 digits 6-6-4; the cursor stays behind the digit it stood behind."""
    digits = now.text.replace(" ", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 16:
        return now
    passed = len(now.text[: now.cursor].replace(" ", ""))
    grouped = group_nik(digits) if len(digits) == 16 else _grouped(digits)
    return Typed(grouped, passed + sum(passed > group for group in _GROUPS))


def _grouped(digits: str) -> str:
    return " ".join(filter(None, (digits[:6], digits[6:12], digits[12:])))


def date(before: Typed, now: Typed) -> Typed:
    """Set the slashes of dd/mm/yyyy while digits are typed at the end.

    Slashes come before the digit that needs them, so nobody has to take one away again, and
    rubbing out never puts one back. What is pasted stays: it may begin with the year.
    """
    grew = len(now.text) == len(before.text) + 1 and now.cursor == len(now.text)
    if not grew:
        return now
    match = re.fullmatch(_DIGITS, now.text) or re.fullmatch(_DAY_AND_DIGITS, now.text)
    if match is None:
        return now
    parts = match.groups()
    text = "/".join(filter(None, parts))
    return Typed(text, len(text))


SEPARATORS = frozenset(" /")
