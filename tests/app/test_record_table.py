"""The model of every list: ids known, rows read a page at a time when painted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.record_table import (
    ID_ROLE,
    PAGE,
    ROW_ROLE,
    CheckTable,
    Column,
    Index,
    RecordTable,
)


@dataclass(frozen=True)
class Row:
    name: str


class Source:
    """Rows for every id but those in `gone`; remembers what was asked for."""

    def __init__(self) -> None:
        self.gone: set[str] = set()
        self.asked: list[Sequence[str]] = []

    def read(self, ids: Sequence[str]) -> Mapping[str, Row]:
        self.asked.append(ids)
        return {one: Row(f"nama {one}") for one in ids if one not in self.gone}


def name_of(row: Row) -> str:
    return row.name


COLUMNS = [Column("Nama", name_of), Column("Lagi", name_of, numeric=True)]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def table(source: Source) -> RecordTable:
    return RecordTable(source.read, COLUMNS)


def many(count: int) -> list[str]:
    return [f"id{number}" for number in range(count)]


def test_is_a_model_by_the_rules(table: RecordTable, qtmodeltester: ModelTester) -> None:
    table.show(many(PAGE + 3))
    qtmodeltester.check(table)
    table.extend(many(PAGE + 9))
    table.forget()
    table.show([])
    qtmodeltester.check(table)


def test_painting_the_top_of_many_reads_one_page(
    table: RecordTable, source: Source, qtbot: QtBot
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    view.resize(400, 300)
    table.show(many(100_000))
    view.grab()
    assert table.rowCount() == 100_000
    assert len(source.asked) == 1
    assert list(source.asked[0]) == many(PAGE)


def test_a_deep_row_reads_only_its_page(table: RecordTable, source: Source) -> None:
    table.show(many(1000))
    assert table.index(700, 0).data() == "nama id700"
    start = 700 - 700 % PAGE
    assert list(source.asked[0]) == many(1000)[start : start + PAGE]


def test_a_record_that_is_gone_is_a_row_without_values(table: RecordTable, source: Source) -> None:
    source.gone = {"id1"}
    table.show(many(3))
    gone = table.index(1, 0)
    assert gone.data() == "(sudah tidak ada)"
    assert gone.data(ROW_ROLE) is None
    assert table.index(1, 1).data() == ""
    assert gone.data(ID_ROLE) == "id1"


def test_forgetting_reads_the_rows_again(table: RecordTable, source: Source, qtbot: QtBot) -> None:
    table.show(many(3))
    assert table.index(1, 0).data()
    source.asked.clear()
    with qtbot.waitSignal(table.dataChanged):
        table.forget()
    assert table.index(1, 0).data() == "nama id1"
    assert len(source.asked) == 1


def test_the_rest_of_an_answer_is_added_below(table: RecordTable) -> None:
    table.show(many(3))
    assert table.extend(many(7))
    assert table.rowCount() == 7
    assert table.row_of("id6") == 6


def test_another_answer_is_not_taken_for_more_of_the_same(table: RecordTable) -> None:
    table.show(many(3))
    assert not table.extend(["id0", "other", "id2", "id3"])
    assert table.rowCount() == 3


def test_an_unknown_record_has_no_row(table: RecordTable) -> None:
    table.show(many(3))
    assert table.row_of("stranger") == -1
    assert table.id_at(QModelIndex()) == ""


@pytest.fixture
def checks(source: Source) -> CheckTable:
    return CheckTable(source.read, COLUMNS)


def tick(table: CheckTable, index: Index) -> bool:
    return table.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)


def test_ticks_outlive_another_search(checks: CheckTable, qtmodeltester: ModelTester) -> None:
    checks.show(many(3))
    qtmodeltester.check(checks)
    assert tick(checks, checks.index(1, 0))
    checks.show(["id9", "id1"])
    assert checks.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert checks.ticked == {"id1"}


def test_ticking_all_ticks_what_is_shown(checks: CheckTable, qtbot: QtBot) -> None:
    checks.show(many(3))
    with qtbot.waitSignal(checks.ticked_changed):
        checks.tick_all(True)
    checks.show(["id0"])
    checks.tick_all(False)
    assert checks.ticked == {"id1", "id2"}


def test_what_numbers_are_called_stands_above_them(table: RecordTable) -> None:
    table.show(many(1))
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    assert table.headerData(1, across, role) == table.index(0, 1).data(role)
    assert table.headerData(1, across, role) & Qt.AlignmentFlag.AlignRight
    assert table.headerData(0, across, role) is None
