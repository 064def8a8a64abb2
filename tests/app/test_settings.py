"""Settings come back as they were, and nothing in the file can stop the start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QHeaderView, QMainWindow, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.settings import Settings, SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "batik-field.ini"


def test_what_was_changed_is_read_again(path: Path) -> None:
    SettingsFile(path).change(theme="dark", lock_minutes=5, rail_open=False, vault="/tmp/b;a,t = k")
    assert SettingsFile(path).load() == Settings(
        theme="dark", lock_minutes=5, rail_open=False, vault="/tmp/b;a,t = k"
    )


def test_nothing_stored_means_the_defaults(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("lock_minutes=sepuluh", "lock_minutes"),
        ("lock_minutes=-4", "lock_minutes"),
        ("rail_open=mungkin", "rail_open"),
        ("theme=a, b", "theme"),
    ],
)
def test_an_unreadable_value_is_the_default(
    path: Path, caplog: pytest.LogCaptureFixture, line: str, name: str
) -> None:
    path.write_text(f"[settings]\n{line}\nvillage=35.23.08.2006\n", "utf-8")
    loaded = SettingsFile(path).load()
    assert loaded == Settings(village="35.23.08.2006")
    assert name in caplog.text


def test_a_file_of_rubbish_is_the_defaults(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)
    assert SettingsFile(path).load() == Settings()


def test_an_unknown_name_is_refused(path: Path) -> None:
    with pytest.raises(TypeError):
        SettingsFile(path).change(colour="red")


def test_a_window_comes_back_where_it_was(path: Path, qtbot: QtBot) -> None:
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    assert not SettingsFile(path).restore_window(second)
    first.resize(640, 480)
    SettingsFile(path).remember_window(first)
    assert SettingsFile(path).restore_window(second)
    assert second.size() == first.size()


def test_windows_of_another_class_do_not_mix(path: Path, qtbot: QtBot) -> None:
    main, plain = QMainWindow(), QWidget()
    for window in (main, plain):
        qtbot.addWidget(window)
    SettingsFile(path).remember_window(main)
    assert not SettingsFile(path).restore_window(plain)


def test_columns_come_back(path: Path, qtbot: QtBot) -> None:
    first, second = QTableWidget(1, 3), QTableWidget(1, 3)
    for table in (first, second):
        qtbot.addWidget(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    first.setColumnWidth(1, 234)
    SettingsFile(path).remember_columns("artisans", first.horizontalHeader())
    assert SettingsFile(path).restore_columns("artisans", second.horizontalHeader())
    assert second.columnWidth(1) == 234
    assert not SettingsFile(path).restore_columns("visits", second.horizontalHeader())
