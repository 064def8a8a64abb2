"""Numbers and money as Indonesian offices write and read them.

Stored: whole numbers as int, money and decimals as text in plain digits ("1250000.5"). Written: dot
for thousands, comma for decimals. What is not understood is None, never a guess.
"""

import re
from decimal import Decimal, InvalidOperation

from batik_field.domain.digits import plain_digits
from batik_field.domain.wording import N_

MOST_DIGITS = 24
"""Longer numbers are slips of the finger, and Decimal would round them at 28."""

# --- Numbers, written -----------------------------------------------------------------------------


def number(value: int | str) -> str:
    """1250 -> "1.250"; a text that is no whole number comes back unchanged."""
    try:
        return f"{int(value):,}".replace(",", ".")
    except ValueError:
        return str(value)


def decimal(value: str | int | Decimal) -> str:
    """ "1250.5" -> "1.250,5"; a text that is no number comes back unchanged."""
    try:
        plain = _plain(Decimal(value))
    except InvalidOperation:
        return str(value)
    if plain is None:
        return str(value)
    whole, _, fraction = plain.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = sign + number(whole)
    return f"{grouped},{fraction}" if fraction else grouped


def money(value: str | int | Decimal) -> str:
    """ "1250000" -> "Rp1.250.000"; "1250000.5" -> "Rp1.250.000,50"; else unchanged."""
    text = decimal(value)
    whole, comma, fraction = text.partition(",")
    if not re.fullmatch(r"-?[0-9.]+", whole):
        return text
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}Rp{whole}{comma}{fraction.ljust(2, '0') if comma else ''}"


def _plain(value: Decimal) -> str | None:
    """Canonical digits: no exponent, no needless zeros, no "-0"; None for NaN and the endless."""
    if not value.is_finite() or abs(value.adjusted()) > MOST_DIGITS:
        return None
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


# --- Numbers, read --------------------------------------------------------------------------------

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GROUPED_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_MULTIPLES = {
    "rb": 1_000,
    "ribu": 1_000,
    "jt": 1_000_000,
    "juta": 1_000_000,
    "miliar": 1_000_000_000,
    "milyar": 1_000_000_000,
}
_MONEY = re.compile(
    r"(?P<sign>-?)\s*(?:rp\.?)?\s*(?P<number>-?[0-9.,\s]*[0-9])\s*"
    r"(?P<times>rb|ribu|jt|juta|miliar|milyar)?\.?\s*(?:,-+)?",
    re.IGNORECASE,
)


def plain_decimal(text: str) -> str | None:
    """Canonical digits of a number in JSON, where a dot is always the decimal point, or None."""
    fits = len(text) <= MOST_DIGITS and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", text)
    return _plain(Decimal(text)) if fits else None


def parse_whole(text: str) -> int | None:
    """ "1.250", "1250" or "1 250" -> 1250; None for anything with a fraction."""
    plain = parse_decimal(text)
    return int(plain) if plain is not None and "." not in plain else None


def parse_decimal(text: str) -> str | None:
    """Canonical digits of "1.250.000", "1250000", "1.250,50", "1,5", "Rp 1,5 juta" or None.

    One dot followed by exactly three digits parts thousands ("1.250" is 1250); another single dot
    is a decimal point ("1.5"). A comma is decimal, but "1,250.50" is read the English way.
    """
    match = _MONEY.fullmatch(" ".join(plain_digits(text).split()))
    if not match or (match["sign"] and match["number"].startswith("-")):
        return None
    digits = _decimal_digits(match["number"].removeprefix("-"))
    if digits is None or len(digits) > MOST_DIGITS:
        return None
    negative = bool(match["sign"]) or match["number"].startswith("-")
    value = Decimal(digits) * _MULTIPLES.get((match["times"] or "").lower(), 1)
    return _plain(-value if negative else value)


def _decimal_digits(text: str) -> str | None:
    """ "1.250,50" -> "1250.50"."""
    text = re.sub(r"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))", "", text)
    whole, comma, fraction = text.partition(",")
    if comma and "." in fraction:
        return _english_digits(text)
    if not comma and text.count(".") == 1 and not _GROUPED.fullmatch(text):
        whole, comma, fraction = text.partition(".")
    whole = whole.replace(".", "") if _GROUPED.fullmatch(whole) else whole
    readable = re.fullmatch(r"[0-9]+", whole) and re.fullmatch(r"[0-9]*", fraction)
    if not readable or (comma and not fraction):
        return None
    return f"{whole}.{fraction}" if fraction else whole


def _english_digits(text: str) -> str | None:
    whole, _, fraction = text.partition(".")
    fits = _GROUPED_ENGLISH.fullmatch(whole) and re.fullmatch(r"[0-9]+", fraction)
    return f"{whole.replace(',', '')}.{fraction}" if fits else None


# --- Numbers in words -----------------------------------------------------------------------------

_ONES = (
    N_("nol"),
    N_("satu"),
    N_("dua"),
    N_("tiga"),
    N_("empat"),
    N_("lima"),
    N_("enam"),
    N_("tujuh"),
    N_("delapan"),
    N_("sembilan"),
    N_("sepuluh"),
    N_("sebelas"),
)
_SCALES = (
    (10**12, N_("triliun")),
    (10**9, N_("miliar")),
    (10**6, N_("juta")),
    (1000, N_("ribu")),
    (100, N_("ratus")),
    (10, N_("puluh")),
)


def words(number: int) -> str:
    """12000 -> "dua belas ribu", as in letters and minutes (terbilang)."""
    return f"minus {_words(-number)}" if number < 0 else _words(number)


def _words(number: int) -> str:
    if number < 12:
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    scale, name = next(pair for pair in _SCALES if pair[0] <= number)
    times, rest = divmod(number, scale)
    shortened = times == 1 and scale in (100, 1000)
    spoken = f"se{name}" if shortened else f"{_words(times)} {name}"
    return f"{spoken} {_words(rest)}" if rest else spoken
