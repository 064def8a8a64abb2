"""Widths of columns: shared, then chosen, then remembered."""

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from batik_field.app import tables
from batik_field.app.record_table import Column, RecordTable
from batik_field.app.settings import SettingsFile

COLUMN = st.tuples(st.integers(1, 400), st.integers(0, 600))
"""Wanted and seen, in pixels."""


def made(
    qtbot: QtBot, settings: SettingsFile, width: int, names: Sequence[str] = ("a", "b", "c")
) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    columns = [Column(name, attrgetter(name), 300) for name in names]
    table = RecordTable(lambda ids: {}, columns, parent=view)
    tables.dress(view, table, settings, "coba")
    view.resize(width, 200)
    view.show()
    return view


def widths(view: QTableView) -> list[int]:
    return [view.columnWidth(column) for column in range(3)]


def test_columns_share_the_width_of_the_table(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "jendela.ini")
    narrow, wide = (made(qtbot, settings, width) for width in (700, 1500))
    for view in (narrow, wide):
        assert abs(sum(widths(view)) - view.viewport().width()) <= 3
        assert max(widths(view)) - min(widths(view)) <= 4


def test_chosen_widths_stay_and_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "jendela.ini")
    view = made(qtbot, settings, 900)
    view.horizontalHeader().resizeSection(0, 123)
    view.resize(1300, 200)
    assert view.columnWidth(0) == 123
    qtbot.waitUntil(lambda: made(qtbot, settings, 900).columnWidth(0) == 123, timeout=5000)


def test_columns_at_the_right_make_room_where_it_is_narrow(qtbot: QtBot, tmp_path: Path) -> None:
    view = made(qtbot, SettingsFile(tmp_path / "jendela.ini"), 700, "abcde")
    assert [view.isColumnHidden(column) for column in range(5)] == [False] * 3 + [True] * 2
    view.resize(1700, 200)
    assert not any(view.isColumnHidden(column) for column in range(5))


def test_a_narrowed_table_is_as_wide_as_its_view(qtbot: QtBot, tmp_path: Path) -> None:
    view = made(qtbot, SettingsFile(tmp_path / "jendela.ini"), 1700, "abcdef")
    view.resize(900, 200)
    assert any(view.isColumnHidden(column) for column in range(6))
    assert view.horizontalHeader().length() == view.viewport().width()


@given(st.integers(0, 3000), st.lists(COLUMN, min_size=1, max_size=8))
def test_every_column_gets_its_words_or_its_share(
    room: int, columns: list[tuple[int, int]]
) -> None:
    wanted, seen = zip(*columns, strict=True)
    widths = tables.shares(room, wanted, seen)
    assert room - len(columns) < sum(widths) <= room
    for width, want, need in zip(widths, wanted, seen, strict=True):
        assert width >= min(need, room * want // sum(wanted))
    assert sum(seen) > room or all(one >= need for one, need in zip(widths, seen, strict=True))


def test_a_column_is_as_wide_as_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    view = made(qtbot, SettingsFile(tmp_path / "jendela.ini"), 600)
    table = view.model()
    assert isinstance(table, RecordTable)
    long, short = "Raden Ayu Krandiningrum Gemlasastriwati", "ya"
    table.show(["1"], {"1": SimpleNamespace(a=short, b=long, c=short)})
    assert view.columnWidth(1) >= view.sizeHintForColumn(1) > 200
    before = widths(view)
    table.show(["1"], {"1": SimpleNamespace(a=short, b=short, c=short)})
    assert widths(view) == before
