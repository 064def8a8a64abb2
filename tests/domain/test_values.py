"""What is typed is stored in one form, shown in another, and never thrown away."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Field, Kind
from batik_field.domain.questions import ENTITIES
from batik_field.domain.values import (
    LARGEST_WHOLE,
    UNASKED,
    accept,
    clean_text,
    is_empty,
    is_raw,
    is_unasked,
    parse,
    shown,
    typed,
)

FIELDS = [field for entity in ENTITIES.values() for field in entity.fields]
UNTYPED_KINDS = {
    Kind.CHOICE, Kind.CHOICES, Kind.YES_NO, Kind.LINK, Kind.VILLAGE, Kind.REGENCY,
    Kind.QUANTITY, Kind.FILE, Kind.FILES,
}  # fmt: skip
TYPED_KINDS = set(Kind) - UNTYPED_KINDS


def of(kind: Kind) -> Field:
    return Field("x", kind, "X")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.TEXT, "  Gemlastri \n Tlogo ", "Gemlastri Tlogo"),
        (Kind.LONG_TEXT, " satu\n dua ", "satu\n dua"),
        (Kind.NIK, "3523 0852 0580 9001", "3523085205809001"),
        (Kind.PHONE, "0812-0000-0001", "+6281200000001"),
        (Kind.EMAIL, " Gem@Contoh.ID ", "gem@contoh.id"),
        (Kind.WHOLE, "1.250", 1250),
        (Kind.YEAR, "1998", 1998),
        (Kind.DECIMAL, "12,5", "12.5"),
        (Kind.MONEY, "Rp 1.250.000", "1250000"),
        (Kind.DATE, "12/05/1980", "1980-05-12"),
        (Kind.TIME, "9.30", "09:30"),
        (Kind.PLACE, "-6.897, 112.064", {"lat": "-6.897", "lon": "112.064"}),
        (Kind.PLACE, "-6,897; 112,064", {"lat": "-6.897", "lon": "112.064"}),
        (Kind.POSTCODE, "62356", "62356"),
    ],
)
def test_typing_becomes_the_stored_form(kind: Kind, text: str, value: Any) -> None:
    assert parse(of(kind), text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.NIK, "352308520580900"),
        (Kind.NIK, "352308520580900O"),
        (Kind.DATE, "31/02/1980"),
        (Kind.WHOLE, "banyak"),
        (Kind.YEAR, "98"),
        (Kind.PHONE, "12"),
        (Kind.EMAIL, "gem@contoh"),
        (Kind.PLACE, "91.0, 112.0"),
        (Kind.POSTCODE, "6235"),
        (Kind.TIME, "25:00"),
    ],
)
def test_what_is_not_understood_is_kept_as_it_was_typed(kind: Kind, text: str) -> None:
    value = parse(of(kind), text)

    assert value == {"raw": text}
    assert is_raw(value)
    assert shown(of(kind), value) == text
    assert typed(of(kind), value) == text
    assert not is_empty(value)


@pytest.mark.parametrize("kind", sorted(TYPED_KINDS))
def test_nothing_typed_is_no_answer(kind: Kind) -> None:
    assert parse(of(kind), " \n\t ") is None
    assert typed(of(kind), None) == ""


@pytest.mark.parametrize("kind", sorted(TYPED_KINDS))
@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=24) | st.from_regex(r"[0-9./:, +-]{0,18}", fullmatch=True))
def test_what_stands_in_a_text_field_reads_back_as_the_same_value(kind: Kind, text: str) -> None:
    """Else opening and leaving a form would change it."""
    value = parse(of(kind), text)

    assert parse(of(kind), typed(of(kind), value)) == value


@settings(max_examples=200)
@given(st.text(alphabet=st.characters(codec=None), max_size=30))
def test_cleaned_text_can_be_stored_and_stays_clean(text: str) -> None:
    cleaned = clean_text(text)

    assert cleaned.encode().decode() == cleaned
    assert clean_text(cleaned) == cleaned
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)


@pytest.mark.parametrize("nothing", ["\ufffe", "\uffff"])
def test_what_no_xml_holds_gets_into_no_answer(nothing: str) -> None:
    """Else no paper about her could be written."""
    assert clean_text(f"Gem{nothing}lar") == "Gemlar"


def test_what_is_dropped_keeps_no_accent_from_its_letter() -> None:
    assert clean_text("Rene\0\N{COMBINING ACUTE ACCENT}") == "René"


def test_a_year_has_four_digits_and_no_zero_before_them() -> None:
    assert parse(of(Kind.YEAR), "0998") == {"raw": "0998"}


def test_a_name_keeps_its_apostrophe_and_its_accents() -> None:
    assert parse(of(Kind.TEXT), "Ma'ruf") == "Ma'ruf"
    assert parse(of(Kind.TEXT), "Sé\u0301".removesuffix("\u0301") + "\ud800") == "Sé"
    assert parse(of(Kind.TEXT), "e\u0301") == "é"


def test_unasked_is_an_empty_answer_of_its_own() -> None:
    assert is_unasked(UNASKED)
    assert is_empty(UNASKED)
    assert not is_empty(0)
    assert not is_empty(False)
    assert accept(of(Kind.CHOICE), {"unasked": True}) == UNASKED


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, 5),
        (Kind.NIK, 3523085205809001),
        (Kind.WHOLE, "5"),
        (Kind.WHOLE, 5.0),
        (Kind.WHOLE, True),
        (Kind.YES_NO, 1),
        (Kind.YES_NO, "true"),
        (Kind.MONEY, 1250000),
        (Kind.MONEY, float("nan")),
        (Kind.CHOICES, "tulis"),
        (Kind.CHOICES, [1]),
        (Kind.CHOICES, [["tulis"]]),
        (Kind.CHOICE, ["tulis"]),
        (Kind.LINK, {"id": "x"}),
        (Kind.PLACE, {"lat": "1"}),
        (Kind.PLACE, {"lat": "1", "lon": [2]}),
        (Kind.QUANTITY, {"amount": 1.5, "unit": "meter"}),
        (Kind.FILES, ["x"]),
        (Kind.FILE, {"raw_bytes": "x"}),
        (Kind.TEXT, {"raw": None}),
        (Kind.TEXT, {"raw": {"a": 1}}),
        (Kind.DATE, 19800512),
    ],
)
def test_a_wrong_json_type_is_wrong_use(kind: Kind, value: Any) -> None:
    with pytest.raises(WrongUse, match="x"):
        accept(of(kind), value)


@pytest.mark.parametrize(
    ("kind", "value", "accepted"),
    [
        (Kind.TEXT, " a ", "a"),
        (Kind.TEXT, "", None),
        (Kind.DATE, "1980-05-12", "1980-05-12"),
        (Kind.DATE, "kemarin", {"raw": "kemarin"}),
        (Kind.DATE, {"raw": "12/05/1980"}, "1980-05-12"),
        (Kind.MONEY, "1250000", "1250000"),
        (Kind.DECIMAL, "12.5", "12.5"),
        (Kind.DECIMAL, "1.250", "1.25"),
        (Kind.WHOLE, 12, 12),
        (Kind.WHOLE, LARGEST_WHOLE + 1, {"raw": str(LARGEST_WHOLE + 1)}),
        (Kind.YES_NO, False, False),
        (Kind.CHOICES, [], None),
        (Kind.CHOICES, ["tulis "], ["tulis"]),
        (Kind.PLACE, {"lat": "-6.9", "lon": "112.0"}, {"lat": "-6.9", "lon": "112.0"}),
        (Kind.QUANTITY, {"amount": "12.5", "unit": "meter"}, {"amount": "12.5", "unit": "meter"}),
        (Kind.QUANTITY, {"amount": 12, "unit": "meter"}, {"amount": "12", "unit": "meter"}),
        (Kind.QUANTITY, {"amount": "dua", "unit": "meter"}, {"raw": "dua meter"}),
        (Kind.PLACE, {"lat": "utara", "lon": "112.0"}, {"raw": "utara, 112.0"}),
        (Kind.PLACE, {"lat": "-96.9", "lon": "112.0"}, {"raw": "-96.9, 112.0"}),
        (Kind.CHOICES, {"raw": "tulis, cap"}, {"raw": "tulis, cap"}),
        (Kind.YES_NO, {"raw": "mungkin"}, {"raw": "mungkin"}),
        (Kind.WHOLE, {"raw": "1.250"}, 1250),
        (Kind.TEXT, {"unasked": True, "why": ["x"]}, {"unasked": True}),
        (Kind.TEXT, None, None),
    ],
)
def test_values_from_outside_come_in_the_shape_of_the_contract(
    kind: Kind, value: Any, accepted: Any
) -> None:
    assert accept(of(kind), value) == accepted


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(FIELDS),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner),
        max_leaves=4,
    ),
)
def test_whatever_json_comes_is_refused_or_can_be_stored_and_shown(
    field: Field, value: Any
) -> None:
    try:
        accepted = accept(field, value)
    except WrongUse:
        return
    assert json.dumps(accepted, allow_nan=False).encode()
    assert isinstance(shown(field, accepted), str)
    assert accept(field, accepted) == accepted
