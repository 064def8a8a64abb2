"""Numbers and money: written the Indonesian way, read back, never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.formats import (
    decimal,
    money,
    number,
    parse_decimal,
    parse_whole,
    plain_decimal,
    words,
)

DECIMALS = st.decimals(
    min_value=-(10**15), max_value=10**15, places=3, allow_nan=False, allow_infinity=False
)


def canonical(value: Decimal) -> str:
    text = f"{value:f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (1250, "1.250"), (-1250, "-1.250"), ("1250000", "1.250.000"), ("dua", "dua")],
)
def test_number(value: int | str, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1250.5", "1.250,5"),
        ("12.50", "12,5"),
        ("-0.25", "-0,25"),
        ("-0", "0"),
        ("1E+3", "1.000"),
        (Decimal("0.125"), "0,125"),
        (7, "7"),
        ("NaN", "NaN"),
        ("1E+999999", "1E+999999"),
        ("banyak", "banyak"),
        ("", ""),
    ],
)
def test_decimal(value: str | int | Decimal, shown: str) -> None:
    assert decimal(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1250000", "Rp1.250.000"),
        ("1250000.5", "Rp1.250.000,50"),
        ("-500", "-Rp500"),
        (0, "Rp0"),
        ("gratis", "gratis"),
        ("NaN", "NaN"),
    ],
)
def test_money(value: str | int, shown: str) -> None:
    assert money(value) == shown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1250000", "1250000"),
        ("1.250.000", "1250000"),
        ("1.250", "1250"),
        ("1.250,50", "1250.5"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("1,250", "1.25"),
        ("1,250.50", "1250.5"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("1 250 000", "1250000"),
        ("1\u00a0250", "1250"),
        ("Rp 1.250.000,-", "1250000"),
        ("rp. 500", "500"),
        ("-12,5", "-12.5"),
        ("Rp-500", "-500"),
        ("1,5 juta", "1500000"),
        ("500rb", "500000"),
        ("2 miliar", "2000000000"),
        ("007", "7"),
        ("0", "0"),
        ("-0", "0"),
        ("１２５０", "1250"),
        ("1.25.000", None),
        ("1.250.00", None),
        ("1,2,3", None),
        ("1.250.000.5", None),
        ("12 34", None),
        ("1,", None),
        (",5", None),
        (".", None),
        ("-", None),
        ("--5", None),
        ("", None),
        ("Rp", None),
        ("12 m", None),
        ("1e6", None),
        ("3,52E+15", None),
        ("NaN", None),
        ("∞", None),
        ("²", None),
        ("1\x000", None),
        ("12 lembar", None),
        ("9" * 40, None),
        ("1" + " " * 10_000 + "x", None),
        ("1 " * 5_000, None),
        ("satu", None),
    ],
)
def test_parse_decimal(text: str, value: str | None) -> None:
    assert parse_decimal(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1.250", 1250),
        ("1 250", 1250),
        ("12,0", 12),
        ("-3", -3),
        ("2 ribu", 2000),
        ("1,5", None),
        ("1.5", None),
        ("1O", None),
        ("", None),
        ("12-15", None),
        ("sepuluh", None),
        ("12.0.0", None),
    ],
)
def test_parse_whole(text: str, value: int | None) -> None:
    assert parse_whole(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", "1.25"),
        ("1250.50", "1250.5"),
        ("-0.0", "0"),
        ("007", "7"),
        ("1,5", None),
        ("1.250.000", None),
        (".5", None),
        ("1e3", None),
        ("NaN", None),
        ("1\n", None),
        ("１", None),
        ("9" * 40, None),
        ("", None),
    ],
)
def test_plain_decimal(text: str, value: str | None) -> None:
    assert plain_decimal(text) == value


@settings(max_examples=100)
@given(DECIMALS)
def test_what_is_written_is_read_back(value: Decimal) -> None:
    stored = canonical(value)
    assert plain_decimal(stored) == stored
    assert parse_decimal(decimal(stored)) == stored
    assert parse_decimal(money(stored)) == stored


@settings(max_examples=60)
@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_are_read_back(value: int) -> None:
    assert parse_whole(number(value)) == value
    assert parse_whole(str(value)) == value


@settings(max_examples=100)
@given(st.text("0123456789.,- Rpjuta", max_size=20))
def test_a_reading_is_canonical(text: str) -> None:
    value = parse_decimal(text)
    assert value is None or plain_decimal(value) == value


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (17, "tujuh belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1945, "seribu sembilan ratus empat puluh lima"),
        (12000, "dua belas ribu"),
        (100_000, "seratus ribu"),
        (1_001_000, "satu juta seribu"),
        (1_250_000, "satu juta dua ratus lima puluh ribu"),
        (2 * 10**9, "dua miliar"),
        (10**15, "seribu triliun"),
        (-5, "minus lima"),
    ],
)
def test_words(value: int, spoken: str) -> None:
    assert words(value) == spoken


DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
UNITS = {word: digit for digit, word in enumerate(DIGITS)}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def heard(spoken: str) -> int:
    """Read number words; the inverse of `words` for whole numbers from 0."""
    spoken = spoken.replace("sebelas", "satu belas").replace("sepuluh", "satu puluh")
    spoken = spoken.replace("seratus", "satu ratus").replace("seribu", "satu ribu")
    total = group = unit = 0
    for word in spoken.split():
        if word in UNITS:
            unit = UNITS[word]
        elif word == "belas":
            group, unit = group + 10 + unit, 0
        elif word in ("puluh", "ratus"):
            group, unit = group + unit * (10 if word == "puluh" else 100), 0
        else:
            total, group, unit = total + (group + unit) * SCALES[word], 0, 0
    return total + group + unit


@settings(max_examples=100)
@given(st.integers(0, 10**15 - 1))
def test_words_say_the_number(value: int) -> None:
    assert heard(words(value)) == value
