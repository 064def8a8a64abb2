"""Reading a written workbook again."""

import pytest

from batik_field.domain.errors import Refused
from batik_field.exports.reread import count_rows, read_rows


@pytest.fixture
def path(everything, tmp_path):
    path = tmp_path / "template.xlsx"
    path.write_bytes(everything)
    return path


def test_rows_the_file_leaves_out_are_empty(path):
    rows = list(read_rows(path, "Data", 17, ("A", "I")))
    assert rows[:1] == [(None, "7")]
    assert rows[1:3] == [(None, None)] * 2
    assert [row[0] for row in rows[3:]] == ["Pilihan", "satu", "dua"]


@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_no_more_than_asked_for_also_inside_a_gap(path, count):
    assert len(list(read_rows(path, "Data", 17, ("A",), count))) == count


def test_columns_come_in_the_order_asked_for(path):
    assert next(read_rows(path, "Data", 4, ("C", "A"))) == ("Judul 3", "Judul 1")


def test_count(path):
    assert count_rows(path, "Data", 18, ("A",)) == 3
    assert count_rows(path, "Data", 18, ("B",)) == 0


def test_no_such_sheet(path):
    with pytest.raises(Refused):
        next(read_rows(path, "Tidak ada", 1, ("A",)))
