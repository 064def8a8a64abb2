"""References in formulas, and what growing a sheet does to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.exports.formula import copied, follows_text, joined, pieces
from batik_field.exports.pattern import rendered, row_parts
from batik_field.exports.shift import Kind, Shift

SHIFT = Shift("Data Usulan", 5, 7, 10)  # rows 5-7 for data, the rest ten lower


@given(st.text())
def test_pieces_join_to_the_formula(text):
    assert joined(pieces(text)) == text


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("A8", "A18"),
        ("A7", "A7"),
        ("$A$8+a8", "$A$18+a18"),
        ("SUM(E5:E7)", "SUM(E5:E17)"),
        ("SUM(E5:E6)", "SUM(E5:E6)"),
        ("SUM(E7:E5)", "SUM(E17:E5)"),
        ("SUM(E4:E20)", "SUM(E4:E30)"),
        ("SUM(8:9)", "SUM(18:19)"),
        ("SUM(A:A)", "SUM(A:A)"),
        ("SUM(E5:E1048576)", "SUM(E5:E1048576)"),
        ("LOG10(A8)+ATAN2(A8,1)", "LOG10(A18)+ATAN2(A18,1)"),
        ('"A8"&A8&"say ""A8"""', '"A8"&A18&"say ""A8"""'),
        ("'Data Usulan'!A8", "'Data Usulan'!A18"),
        ("'data usulan'!A8", "'data usulan'!A18"),
        ("Lain!A8+A8", "Lain!A8+A18"),
        ("'It''s'!A8", "'It''s'!A8"),
        ("[1]Lain!A8", "[1]Lain!A8"),
        ("'[1]Data Usulan'!A8", "'[1]Data Usulan'!A8"),
        ("Tabel[[#This Row],[A8]]*A8", "Tabel[[#This Row],[A8]]*A18"),
        ("Tabel['[A8]+A8", "Tabel['[A8]+A18"),
        ("#REF!+A8", "#REF!+A18"),
        ("#REF!A8", "#REF!A8"),
        ("#N/A+A8", "#N/A+A18"),
        ("nama_A8+A8.x+XFE8+A8", "nama_A8+A8.x+XFE8+A18"),
        ("A8#", "A18#"),
        ("A8 B8:C9", "A18 B18:C19"),
        ("1E8+A8", "1E8+A18"),
        ("IF(A8>0,-A8,+A8%)", "IF(A18>0,-A18,+A18%)"),
        ("_xlfn.XLOOKUP(A8,B:B,C:C)", "_xlfn.XLOOKUP(A18,B:B,C:C)"),
    ],
)
def test_formula_of_the_sheet(formula, expected):
    assert SHIFT.formula(formula, own=True) == expected


def test_other_sheets_mean_only_what_they_name():
    assert SHIFT.formula("A8+'Data Usulan'!A8", own=False) == "A8+'Data Usulan'!A18"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("SUM(E$5:E5)", "SUM(E$5:E5)"),  # running total
        ("RANK(E5,E$5:E$7)", "RANK(E5,E$5:E$17)"),
        ("COUNTA(A5:G5)", "COUNTA(A5:G5)"),
        ("E5/$E$9", "E5/$E$19"),
    ],
)
def test_formula_of_the_pattern_row(formula, expected):
    assert SHIFT.formula(formula, own=True, anchor=5) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("E5+$E$5+E$5+$E5", "F7+$E$5+F$5+$E7"),
        ("SUM(A:A)+SUM(5:5)", "SUM(B:B)+SUM(7:7)"),
        ("XFD5", "#REF!"),
        ('"E5"&Lain!E5', '"E5"&Lain!F7'),
    ],
)
def test_copying(formula, expected):
    assert copied(formula, 2, 1) == expected


@given(st.integers(0, 500))
def test_prepared_rows_equal_copying(by):
    formula = "E5*2&\"<A5>\"+SUM(E$5:E5)-'a & b'!A5"
    expected = copied(formula, by, 0).replace("&", "&amp;").replace("<", "&lt;")
    assert rendered(row_parts(formula), by) == expected.replace(">", "&gt;")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("C7", Kind.CELL, "C7"),
        ("C7", Kind.RANGE, "C7"),
        ("C7", Kind.GROW, "C7:C17"),
        ("C5:D7 C8 A1", Kind.RANGE, "C5:D17 C18 A1"),
        ("A1:XFD1048576", Kind.GROW, "A1:XFD1048576"),
        ("8:9", Kind.RANGE, "18:19"),
        ("nonsense", Kind.RANGE, "nonsense"),
    ],
)
def test_addresses(text, kind, expected):
    assert SHIFT.address(text, kind) == expected


def test_the_cell_of_a_series_grows_with_the_data():
    assert SHIFT.series("'Data Usulan'!$E$7", own=False) == "'Data Usulan'!$E$7:$E$17"
    assert SHIFT.series("'Data Usulan'!$E$4", own=False) == "'Data Usulan'!$E$4"


def test_what_cannot_be_followed():
    assert follows_text('INDIRECT("A"&ROW())')
    assert follows_text("1+Offset(A1,1,1)")
    assert not follows_text('"INDIRECT(A1)"')
    assert SHIFT.spans_sheets("SUM(Jan:Des!A8)")
    assert not SHIFT.spans_sheets("SUM(Jan:Des!A1)")


@given(st.integers(1, 1_048_576), st.integers(1, 1_048_576))
def test_shifting_keeps_the_order_of_rows(first, second):
    if first < second:
        assert SHIFT.row(first) <= SHIFT.row(second)
        assert SHIFT.row(first) <= SHIFT.end(second)
