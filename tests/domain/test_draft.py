"""A draft holds exactly what differs from the stored record."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from batik_field.domain.draft import Draft
from batik_field.domain.records import Record

STORED = Record("artisan", "id-1", {"full_name": "Gemlastri", "rt": "003", "workers": 1})

ANSWERS = st.one_of(
    st.none(), st.text(max_size=3), st.booleans(), st.integers(0, 1), st.just({"raw": "x"})
)


def test_a_fresh_draft_shows_the_record_and_has_nothing_to_save() -> None:
    draft = Draft(STORED)

    assert draft.values["full_name"] == "Gemlastri"
    assert not draft.is_dirty


def test_typing_lies_over_the_record() -> None:
    draft = Draft(STORED)

    assert draft.set("rt", "004")

    assert draft.values["rt"] == "004"
    assert draft.changes == {"rt": "004"}
    assert STORED.values["rt"] == "003"


def test_setting_back_what_is_stored_is_no_change() -> None:
    draft = Draft(STORED, {"rt": "004"})

    assert draft.set("rt", "003")

    assert not draft.is_dirty


def test_emptying_what_was_never_answered_is_no_change() -> None:
    draft = Draft(STORED)

    assert not draft.set("phone", None)
    draft.set("phone", "0812")
    draft.set("phone", None)

    assert not draft.is_dirty


def test_emptying_an_answer_is_a_change() -> None:
    draft = Draft(STORED)
    draft.set("rt", None)

    assert draft.changes == {"rt": None}


def test_one_and_true_are_different_answers() -> None:
    draft = Draft(STORED)

    assert draft.set("workers", True)
    assert draft.changes == {"workers": True}


@given(st.lists(st.tuples(st.sampled_from(["rt", "phone", "workers"]), ANSWERS)))
def test_changes_are_what_differs_whatever_was_typed(typed: list[tuple[str, Any]]) -> None:
    draft = Draft(STORED)
    for key, value in typed:
        draft.set(key, value)

    last = dict(typed)
    for key, value in last.items():
        assert draft.values.get(key) == value
        stored = STORED.values.get(key)
        same = value == stored and type(value) is type(stored)
        assert (key in draft.changes) == (not same)
    assert set(draft.changes) <= set(last)
