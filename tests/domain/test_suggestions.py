"""What follows from a NIK."""

from datetime import date

import pytest

from batik_field.domain.fields import Values
from batik_field.domain.questions.artisan import nik_disagrees
from batik_field.domain.suggestions import suggested

TODAY = date(2026, 11, 22)
NIK = "3523084505800001"


def test_birth_date_and_sex_follow_from_a_nik() -> None:
    assert suggested("artisan", {"nik": NIK}, TODAY) == {"birth_date": "1980-05-05", "sex": "P"}


@pytest.mark.parametrize(
    "given",
    [
        {"birth_date": "1981-05-05", "sex": "P"},
        {"birth_date": {"unasked": True}, "sex": {"unasked": True}},
        {"birth_date": {"raw": "mei"}, "sex": "L"},
    ],
)
def test_what_stands_there_stays(given: Values) -> None:
    assert suggested("artisan", {"nik": NIK, **given}, TODAY) == {}


@pytest.mark.parametrize("nik", [None, "", "352308450580", {"raw": NIK}, "3523087213800001"])
def test_nothing_follows_from_what_is_no_nik(nik: object) -> None:
    assert suggested("artisan", {"nik": nik}, TODAY) == {}


def test_only_artisans_have_a_nik() -> None:
    assert suggested("business", {"nik": NIK}, TODAY) == {}


def test_an_age_that_fits_two_centuries_or_none_is_not_guessed() -> None:
    assert suggested("artisan", {"nik": "3523080505200001"}, TODAY) == {"sex": "L"}


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ({}, False),
        ({"nik": NIK}, False),
        ({"nik": NIK, "birth_date": "1980-05-05", "sex": "P", "village": "35.23.08.2006"}, False),
        ({"nik": NIK, "birth_date": "1980-05-06"}, True),
        ({"nik": NIK, "sex": "L"}, True),
        ({"nik": NIK, "village": "35.22.01.2001"}, True),
        ({"nik": NIK, "birth_date": {"raw": "mei"}}, False),
        ({"nik": {"raw": "352308"}, "sex": "L"}, False),
        ({"nik_reason": "Pindah dari Bojonegoro"}, True),
    ],
)
def test_a_reason_is_asked_for_where_a_nik_disagrees(values: Values, asked: bool) -> None:
    assert nik_disagrees(values) is asked
