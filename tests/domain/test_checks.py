"""What blocks, what only warns, and that no sentence repeats a NIK."""

from datetime import date
from typing import Any

import pytest

from batik_field.domain.checks import Problem, Surroundings, check
from batik_field.domain.codes import Codes
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.domain.values import LONGEST_TEXT, UNASKED

AROUND = Surroundings(Codes.shipped(), Regions.load(), date(2026, 11, 22), "35.23")

SOUND = {
    "nik": "3523085205809001",
    "full_name": "Gemlastri Krandiyah",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Krajan No. 4",
    "village": "35.23.08.2006",
    "phone": "+6281200000001",
    "education": "2",
    "occupation": "12",
    "consent": "diberikan",
    "consent_date": "2026-05-12",
}


def problems(entity: str, **values: Any) -> dict[str, bool]:
    """Field -> whether something about it blocks."""
    by_field: dict[str, bool] = {}
    for one in found(entity, **values):
        by_field[one.field] = one.blocking or by_field.get(one.field, False)
    return by_field


def found(entity: str, **values: Any) -> tuple[Problem, ...]:
    return check(ENTITIES[entity], values, AROUND)


def artisan(**changed: Any) -> dict[str, bool]:
    return problems("artisan", **{**SOUND, **changed})


def test_a_sound_artisan_has_no_problem() -> None:
    assert artisan() == {}


def test_an_empty_artisan_lacks_what_is_required_in_the_order_of_the_form() -> None:
    blocking = [one.field for one in found("artisan") if one.blocking]

    required = [field.key for field in ENTITIES["artisan"].fields if field.required]
    assert blocking == required
    assert problems("artisan")["consent"] is False


@pytest.mark.parametrize("empty", [None, "", UNASKED])
def test_no_answer_and_not_asked_both_lack(empty: Any) -> None:
    assert artisan(education=empty) == {"education": True}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("nik", {"raw": "35230852058"}),
        ("nik", "3523085205800000"),
        ("nik", "9923085205809001"),
        ("birth_date", {"raw": "31/02/1980"}),
        ("birth_date", "2027-01-01"),
        ("birth_date", "0980-05-12"),
        ("sex", "X"),
        ("village", "35.23.08"),
        ("village", "35.23.08.9999"),
        ("phone", {"raw": "12"}),
        ("email", {"raw": "gem@contoh"}),
        ("occupation", "999"),
        ("full_name", "x" * (LONGEST_TEXT + 1)),
        ("consent", "ditarik"),
    ],
)
def test_what_cannot_be_right_blocks(key: str, value: Any) -> None:
    assert artisan(**{key: value})[key] is True


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"birth_date": "1980-05-13"}, "birth_date"),
        ({"sex": "L"}, "sex"),
        ({"nik": "3522085205809001"}, "nik"),
        ({"phone": "+6280000000000"}, "phone"),
        ({"email": "gem@gmial.com"}, "email"),
        ({"consent": None}, "consent"),
        ({"consent": "terbatas"}, "consent_limits"),
        ({"nik": "3523085205159001", "birth_date": "2015-05-12"}, "birth_date"),
    ],
)
def test_what_is_only_doubtful_warns(changed: dict[str, Any], key: str) -> None:
    assert artisan(**changed) == {key: False}


def test_a_reason_silences_a_nik_that_disagrees() -> None:
    """A NIK never changes; see domain.nik."""
    assert artisan(nik="3522085205809001", sex="L", nik_reason="Terdaftar di Bojonegoro") == {}


def test_a_guardian_silences_the_age() -> None:
    values = {"nik": "3523085205159001", "birth_date": "2015-05-12", "consent_guardian": "Ibunya"}

    assert artisan(**values) == {}


def test_no_sentence_repeats_the_nik_or_the_name() -> None:
    for nik in (SOUND["nik"], "3522085205800000", {"raw": "352308520580900O"}):
        values = {**SOUND, "nik": nik, "sex": "L", "birth_date": "1970-01-01"}
        for problem in found("artisan", **values):
            assert "352" not in problem.message
            assert "Gemlastri" not in problem.message


def test_a_hidden_question_is_not_asked() -> None:
    wrong_country = {"export_countries": ["XX"], "name": "Batik", "village": "35.23.08.2006"}

    assert problems("business", **wrong_country) == {}
    assert problems("business", **wrong_country, market_reach=["ekspor"]) == {
        "export_countries": True
    }


@pytest.mark.parametrize(
    ("entity", "values", "key", "blocking"),
    [
        ("business", {"workers_male": -1}, "workers_male", True),
        ("business", {"year_started": 1850}, "year_started", True),
        ("business", {"year_started": 2027}, "year_started", True),
        ("business", {"turnover": "-5"}, "turnover", True),
        ("skill", {"experience_years": 81}, "experience_years", True),
        ("skill", {"techniques": ["tiruan"]}, "techniques", True),
        ("skill", {"techniques": ["tulis", "tiruan"]}, "techniques", False),
        ("visit", {"start": "10:15", "end": "09:30"}, "end", False),
        ("certificate", {"issued": "2023-01-02", "expires": "2023-01-01"}, "expires", False),
        ("monev", {"price_low": "200000", "price_high": "99000"}, "price_high", False),
        ("product_price", {"price_low": "10", "price_high": "9"}, "price_high", False),
        ("skill", {"skill": "membatik", "scheme": "perancang_motif_kain"}, "scheme", False),
        ("artisan", {"village": "33.09.07.2006"}, "village", False),
        ("office", {"regency": "35.23.08"}, "regency", True),
        ("office", {"regency": "35.99"}, "regency", True),
    ],
)
def test_rules_of_the_other_records(
    entity: str, values: dict[str, Any], key: str, blocking: bool
) -> None:
    assert problems(entity, **values)[key] is blocking


def test_a_scheme_of_the_skill_and_one_of_the_office_are_no_doubt() -> None:
    drawing = {"skill": "merancang", "scheme": "perancang_motif_kain"}

    assert "scheme" not in problems("skill", **drawing)
    assert "scheme" not in problems("skill", scheme="perancang_motif_kain")


def test_a_village_elsewhere_is_named_with_its_regency() -> None:
    (remark,) = [one for one in found("business", village="33.09.07.2006") if not one.blocking]

    assert "Kabupaten Boyolali" in remark.message


def test_workers_must_add_up_when_all_four_are_known() -> None:
    four = {"workers_male": 1, "workers_female": 4, "workers_family": 2, "workers_paid": 3}

    assert "workers_paid" not in problems("business", **four)
    assert problems("business", **{**four, "workers_paid": 4})["workers_paid"] is False
    assert "workers_paid" not in problems("business", **{**four, "workers_male": None})


def test_prices_are_compared_as_numbers() -> None:
    assert "price_high" not in problems("monev", price_low="99000", price_high="200000")


@pytest.mark.parametrize("entity", ENTITIES)
def test_checking_takes_any_shape_of_answer(entity: str) -> None:
    """Answers of another laptop's newer program must not stop a list from being shown."""
    for odd in (None, "", "x", {"raw": ""}, {"raw": "x"}, dict(UNASKED), []):
        values = {field.key: odd for field in ENTITIES[entity].fields}
        if odd == "x":
            values = {k: v for k, v in values.items() if ENTITIES[entity].by_key[k].low is None}
        for problem in found(entity, **values):
            assert problem.message.strip()
