"""Addresses and texts of cells."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.exports.cells import (
    MAX_COLUMN,
    MAX_TEXT,
    column_letters,
    column_number,
    cut_text,
    read_text,
    split_address,
    split_range,
    written_text,
)

ANY_TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("_x0041\x01\r\n\t&<>F5"))
)


@given(st.integers(1, MAX_COLUMN))
def test_column_letters_and_numbers_are_inverse(number):
    assert column_number(column_letters(number)) == number


@pytest.mark.parametrize("letters", ["", "A1", "XFE", "AAAA", "Å", "-"])
def test_what_is_no_column(letters):
    with pytest.raises(ValueError, match="no column"):
        column_number(letters)


@pytest.mark.parametrize("address", ["", "A0", "A1048577", "5", "A", "A1:B2", "XFE1", "A٣"])
def test_what_is_no_cell(address):
    with pytest.raises(ValueError, match="no c"):
        split_address(address)


def test_ranges():
    assert split_range("$B$5:C9") == (2, 5, 3, 9)
    assert split_range("B5") == (2, 5, 2, 5)


@given(ANY_TEXT)
def test_written_text_comes_back(text):
    element = ElementTree.fromstring(f"<t>{written_text(text)}</t>")
    assert read_text(element.text or "") == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("_x0041_", "_x005F_x0041_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("\x01", "_x0001_"),
        ("_x0041\x02", "_x005F_x0041_x0002_"),
        ("a\r\nb", "a_x000D_\nb"),
        ("\ud800", "\ufffd"),
        ("\uffff", "_xFFFF_"),
        ("_x00", "_x00"),
    ],
)
def test_poison(text, written):
    assert written_text(text) == written


def test_cut_counts_as_excel_does_and_never_halves_a_character():
    assert cut_text("a" * MAX_TEXT) == "a" * MAX_TEXT
    assert cut_text("a" * (MAX_TEXT + 1)) == "a" * MAX_TEXT
    assert cut_text("a" + "😀" * MAX_TEXT) == "a" + "😀" * (MAX_TEXT // 2)
    assert cut_text("😀" * MAX_TEXT) == "😀" * (MAX_TEXT // 2)
