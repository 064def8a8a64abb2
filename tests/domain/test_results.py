"""Results as they are read, and how long certificates last."""

import pytest

from batik_field.domain.errors import WrongUse
from batik_field.domain.results import expiry, plain_number, read_results, refuse_contradictions


@pytest.mark.parametrize(
    ("issued", "years", "end"),
    [
        ("2022-10-20", 3, "2025-10-20"),
        ("2024-02-29", 3, "2027-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("9999-01-01", 3, None),
        (None, 3, None),
        ({"raw": "lupa"}, 3, None),
        ("lupa", 3, None),
    ],
)
def test_a_certificate_ends_on_the_same_day_some_years_later(
    issued: object, years: int, end: str | None
) -> None:
    assert expiry(issued, years) == end


@pytest.mark.parametrize("number", ["bk 1/2022", "BK1/2022", " Bk\t1/ 2022 "])
def test_case_and_blanks_do_not_tell_numbers_apart(number: str) -> None:
    assert plain_number(number) == "bk1/2022"


def test_what_is_no_text_is_no_number() -> None:
    assert plain_number(None) == plain_number({"raw": "1"}) == plain_number(" ") == ""


def test_only_what_was_given_is_an_answer() -> None:
    first, second = read_results(
        [
            {"id": "a", "result": "kompeten", "tutor": True, "date": "20/10/2022"},
            {"id": "b", "result": "tidak_hadir", "reason": None, "certificates": None},
        ]
    )

    assert (first.place, first.answers) == (1, {"result_date": "2022-10-20", "tutor": True})
    assert (second.place, second.answers, second.certificates) == (2, {"reason": None}, ())


def test_a_wrong_item_is_named_by_its_place() -> None:
    with pytest.raises(WrongUse, match="Hasil ke-2"):
        read_results([{"id": "a", "result": "kompeten"}, {"id": "b", "result": "lulus"}])


def test_a_certificate_for_who_is_not_competent_is_a_contradiction() -> None:
    item = {"id": "a", "result": "belum_kompeten", "certificates": [{"kind": "balai"}]}

    with pytest.raises(WrongUse, match="hanya untuk yang kompeten"):
        refuse_contradictions(read_results([item]))
