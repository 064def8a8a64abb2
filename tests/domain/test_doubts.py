"""What looks mistyped is remarked on, and what is merely unusual is not."""

from datetime import date

import pytest

from batik_field.domain.checks import Surroundings, check
from batik_field.domain.codes import Codes
from batik_field.domain.doubts import experience_doubt, neighbourhood
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.domain.values import parse

TODAY = date(2026, 11, 22)
AROUND = Surroundings(Codes.shipped(), Regions.load(), TODAY, "35.23")


def remarks(entity: str, key: str, text: str) -> list[bool]:
    """Whether each remark about one typed answer blocks."""
    field = ENTITIES[entity].by_key[key]
    found = check(ENTITIES[entity], {key: parse(field, text)}, AROUND)
    return [one.blocking for one in found if one.field == key]


@pytest.mark.parametrize("typed", ["3", "03", "003", "RT 3", "rt.003", "RW 3", "RT/3"])
def test_a_neighbourhood_number_is_understood_in_any_dress(typed: str) -> None:
    digits = typed.strip("RTWrtw./ ")
    assert parse(ENTITIES["artisan"].by_key["rt"], typed) == digits
    assert remarks("artisan", "rt", typed) == []


@pytest.mark.parametrize("typed", ["RT 3 RW 1 Dusun Krajan", "kedungrejo", "1234", "3a"])
def test_other_words_are_no_neighbourhood_number(typed: str) -> None:
    assert neighbourhood(typed) == typed
    assert remarks("artisan", "rw", typed) == [False]


@pytest.mark.parametrize(
    ("entity", "key", "typed", "found"),
    [
        ("officer", "nip", "19800512200501200", [False]),
        ("officer", "nip", "19800512 200501 2 001", []),
        ("officer", "nip", "belum ada", [False]),
        ("office", "signer_nip", "123", [False]),
        ("office", "email", "disnakerind@tubankab", [True]),
        ("office", "email", "dinas@gmial.com", [False]),
        ("office", "email", "dinas@tubankab.go.id", []),
        ("competency_unit", "code", "104/2018", [False]),
        ("competency_unit", "code", "C.13BTK01.001.2", []),
        ("competency_unit", "code", "IND.BT02.001.01", []),
    ],
)
def test_answers_that_look_mistyped(entity: str, key: str, typed: str, found: list[bool]) -> None:
    assert remarks(entity, key, typed) == found


def test_experience_must_fit_the_age() -> None:
    assert experience_doubt(40, "1990-01-02", TODAY)
    assert experience_doubt(28, "1990-01-02", TODAY) == ""
    assert experience_doubt(1, "2024-01-02", TODAY)
    assert experience_doubt(40, None, TODAY) == ""
    assert experience_doubt({"raw": "lama"}, "1990-01-02", TODAY) == ""
