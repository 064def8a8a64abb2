"""Numbers as people type and paste them, made plain."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from batik_field.domain.wording import N_

_SKIPPED = re.compile(r"[\s\x00-\x1f\x7f.\-\u2010-\u2015\u200b-\u200d\u2060\ufeff]+")
_EXPONENT = re.compile(r"\d([.,]\d+)?[eE][+-]?\d+")
_FILLERS = "01234567890123456789012345"


def plain_digits(text: str) -> str:
    """Fullwidth and other scripts' digits as 0-9; "²" and the like are no digits and stay."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text)


def bare(text: str) -> str:
    """Digits made plain; spaces, dots, dashes, control and unseen marks dropped."""
    return _SKIPPED.sub("", plain_digits(text))


def is_exponent(text: str) -> bool:
    """Whether Excel turned the number into something like 3,52E+15."""
    return _EXPONENT.search(text) is not None


def is_number(text: str, *lengths: int) -> bool:
    """Whether `text` is plain digits 0-9 of one of `lengths`."""
    return len(text) in lengths and text.isascii() and text.isdigit()


def is_filler(number: str) -> bool:
    """All the same digit, or digits counting up or down."""
    return len(set(number)) == 1 or number in _FILLERS or number[::-1] in _FILLERS


def digits_of(text: str, *lengths: int) -> str | None:
    """The digits in `text` when they are of one of `lengths` and not all zero, else None."""
    number = bare(text)
    return number if is_number(number, *lengths) and number.strip("0") else None


def possible_dates(day: int, month: int, year: int) -> Iterator[str]:
    """The ISO dates that exist among 19yy and 20yy, oldest first."""
    for century in (1900, 2000):
        try:
            yield date(century + year, month, day).isoformat()
        except ValueError:
            continue


def not_sixteen(text: str, name: str) -> str | None:
    """Why `text`, the number called `name`, is not sixteen digits; None when it is."""
    if not text:
        return N_("{name} belum diisi. Salin 16 angka dari KTP atau KK.").format(name=name)
    if is_exponent(text):
        return N_(
            "{name} rusak karena pernah menjadi angka di Excel. Ketik ulang 16 angka dari KTP."
        ).format(name=name)
    if not (text.isascii() and text.isdigit()):
        return _not_digits(text, name)
    if len(text) != 16:
        return _wrong_length(len(text), name)
    return None


def _wrong_length(count: int, name: str) -> str:
    if count < 16:
        return N_("{name} harus 16 angka; baru {count}. Cocokkan dengan KTP.").format(
            name=name, count=count
        )
    return N_("{name} harus 16 angka; ini {count}. Hapus angka yang lebih.").format(
        name=name, count=count
    )


def _not_digits(text: str, name: str) -> str:
    letters = {letter for letter in text if letter.isalpha()}
    if letters and letters <= set("OoIlSB"):
        return N_(
            "{name} berisi huruf yang mirip angka (O, l, I, S, B). Ganti dengan angka 0, 1, 5, 8."
        ).format(name=name)
    return N_("{name} hanya boleh berisi angka. Hapus huruf dan tanda lain.").format(name=name)
