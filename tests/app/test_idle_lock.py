"""Whether somebody is at the laptop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.idle_lock import IdleLock


class Clocks:
    """A wall clock and a running clock set by the test."""

    def __init__(self) -> None:
        self.wall = self.running = 1000.0

    def pass_(self, seconds: float, asleep: float = 0.0) -> None:
        self.wall += seconds + asleep
        self.running += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def lock(qapp: QApplication, clocks: Clocks) -> Iterator[IdleLock]:
    made = IdleLock(qapp, 5, lambda: clocks.wall, lambda: clocks.running)
    yield made
    delete(made)


def test_does_not_watch_before_it_is_started(lock: IdleLock) -> None:
    assert not lock.is_running


def test_expires_once(lock: IdleLock, qtbot: QtBot) -> None:
    lock.start()
    with qtbot.waitSignal(lock.expired):
        lock.expire()
    assert not lock.is_running


def test_expires_after_the_minutes_without_a_sign_of_life(lock: IdleLock, qtbot: QtBot) -> None:
    lock.set_minutes(0)
    with qtbot.waitSignal(lock.expired):
        lock.start()


@pytest.mark.parametrize(
    "event",
    [
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"),
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(1, 1),
            QPointF(1, 1),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    ],
)
def test_a_key_or_a_movement_winds_it_up_and_is_not_swallowed(
    lock: IdleLock, event: QEvent
) -> None:
    lock.start()
    lock.eventFilter(lock, QEvent(QEvent.Type.Paint))
    assert lock.wound_up == 1
    assert not lock.eventFilter(lock, event)
    assert lock.wound_up == 2


def test_waits_for_the_end_of_the_work(qapp: QApplication, qtbot: QtBot) -> None:
    working = [True, True, False]
    lock = IdleLock(qapp, 0, at_work=lambda: working.pop(0))
    with qtbot.waitSignal(lock.expired):
        lock.start()
        lock.look_for_work()
        assert lock.is_running
    assert not working
    delete(lock)


def test_who_comes_back_during_the_work_is_not_locked_out(qapp: QApplication) -> None:
    lock = IdleLock(qapp, 5, at_work=lambda: True)
    lock.start()
    lock.look_for_work()
    assert lock._working.isActive()
    lock.eventFilter(lock, QEvent(QEvent.Type.Wheel))
    assert not lock._working.isActive()
    delete(lock)


def test_sleep_does_not_wait_for_the_work(qapp: QApplication, clocks: Clocks, qtbot: QtBot) -> None:
    lock = IdleLock(qapp, 5, lambda: clocks.wall, lambda: clocks.running, lambda: True)
    lock.start()
    clocks.pass_(15, asleep=3600)
    with qtbot.waitSignal(lock.expired):
        lock.look_at_clock()
    delete(lock)


def test_expires_when_the_laptop_slept(lock: IdleLock, clocks: Clocks, qtbot: QtBot) -> None:
    lock.start()
    clocks.pass_(15, asleep=3600)
    with qtbot.waitSignal(lock.expired):
        lock.look_at_clock()


def test_work_and_a_clock_set_back_do_not_expire_it(lock: IdleLock, clocks: Clocks) -> None:
    lock.start()
    clocks.pass_(15)
    lock.look_at_clock()
    clocks.pass_(15, asleep=-864_000)
    lock.look_at_clock()
    assert lock.is_running
