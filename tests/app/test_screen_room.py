"""First sizes of windows."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from batik_field.app import screen_room

HUGE, SMALL = QSize(9000, 9000), QSize(300, 200)


@pytest.mark.parametrize(("wanted", "least"), [(HUGE, HUGE), (HUGE, None), (HUGE, SMALL)])
def test_no_window_is_larger_than_the_screen(
    wanted: QSize, least: QSize | None, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen_room.fit(window, wanted, least)
    assert window.size() == screen_room.room(window)
    assert window.height() < window.screen().availableGeometry().height()


def test_a_window_that_fits_gets_the_size_it_wants(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen_room.fit(window, SMALL)
    assert window.size() == SMALL
