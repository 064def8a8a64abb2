"""Grouping while typing: the typist always wins."""

from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.app.editors import shapes
from batik_field.app.editors.shapes import Typed

EMPTY = Typed("", 0)


def typed_at_end(text: str, shape: shapes.Shape) -> str:
    """Type the letters one after the other."""
    now = EMPTY
    for letter in text:
        grown = Typed(now.text + letter, len(now.text) + 1)
        now = shape(now, grown)
    return now.text


@given(st.text("0123456789", max_size=16))
@settings(max_examples=50)
def test_nik_keeps_every_digit(digits: str) -> None:
    assert typed_at_end(digits, shapes.nik).replace(" ", "") == digits


def test_nik_is_grouped_and_the_cursor_follows() -> None:
    assert typed_at_end("3523085205800001", shapes.nik) == "352308 520580 0001"
    assert shapes.nik(EMPTY, Typed("3523081", 7)) == ("352308 1", 8)
    assert shapes.nik(EMPTY, Typed("352308 1", 3)) == ("352308 1", 3)


def test_nik_leaves_what_is_no_nik() -> None:
    for text in ("35230852O5800001", "35230852058000011", "tidak ada", "3523-08"):
        assert shapes.nik(EMPTY, Typed(text, len(text))).text == text


def test_date_gets_its_slashes() -> None:
    assert typed_at_end("12051980", shapes.date) == "12/05/1980"
    assert typed_at_end("1/5/1980", shapes.date) == "1/5/1980"
    assert typed_at_end("12/5/1980", shapes.date) == "12/5/1980"
    assert typed_at_end("1/051980", shapes.date) == "1/05/1980"
    assert typed_at_end("12 Mei 1980", shapes.date) == "12 Mei 1980"


def test_rubbing_out_a_date_never_fights() -> None:
    before, now = Typed("12/05", 5), Typed("12/0", 4)
    assert shapes.date(before, now) == now
    assert shapes.date(Typed("120", 3), Typed("12", 2)) == ("12", 2)


def test_a_pasted_date_stays() -> None:
    assert shapes.date(EMPTY, Typed("19800512", 8)).text == "19800512"
    assert shapes.date(EMPTY, Typed("1980-05-12", 10)).text == "1980-05-12"
