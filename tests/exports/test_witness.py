"""The receipt counts a row only where the file holds what was meant."""

from datetime import date

import pytest

from batik_field.exports.fill import Place, fill
from batik_field.exports.sheet_check import Watch, check_workbook
from batik_field.exports.witness import Witness

PLACE = Place("Data", 2, ("A", "B", "C", "D"))
ROWS = [
    ["=Sulastri", "0035230812058001", date(1980, 5, 12), 5],
    ["a\ud800\x01_x0041_", "", None, True],
    ["x" * 40_000, "b\r\n", date(1890, 1, 1), 1.5],
]


@pytest.fixture
def witness(plain, tmp_path):
    witness = Witness(2)
    fill(plain, PLACE, witness.watched(ROWS), tmp_path / "out.xlsx")
    return witness


def test_odd_rows_agree_too(witness, tmp_path):
    watch = Watch("Data", 2, PLACE.columns, witness.receive)
    assert check_workbook(tmp_path / "out.xlsx", watch) == ()
    assert (witness.agreeing, witness.complete) == (3, True)


@pytest.mark.parametrize("change", [("Sulastri", None), ("=Sulastri", "35230812058001")])
def test_a_changed_row_does_not(witness, change):
    witness.receive(2, (*change, "29353", "5"))
    assert (witness.agreeing, witness.differing) == (0, [2])
    assert not witness.complete


def test_a_missing_row_does_not(witness):
    witness.receive(2, ("=Sulastri", "0035230812058001", "29353", "5"))
    witness.receive(99, ("below the data", None, None, None))
    assert witness.agreeing == 1
    assert not witness.complete
