"""Cyclic garbage goes on the thread of the windows only."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batik_field.app.collector import Collector


class Knot:
    """Refers to itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.close()


def test_nothing_is_collected_behind_its_back(collector: Collector) -> None:
    assert not gc.isenabled()
    gone = weakref.ref(Knot())
    knots = [Knot() for _ in range(10_000)]
    assert gone() is not None
    del knots


def test_its_timer_collects(collector: Collector, qtbot: QtBot) -> None:
    gone = weakref.ref(Knot())
    keep: list[list[int]] = [[] for _ in range(2_000)]
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)
    assert keep


def test_what_was_set_aside_is_not_walked_through(collector: Collector) -> None:
    before = Knot()
    old = weakref.ref(before)
    collector.set_aside()
    assert not any(one is before for one in gc.get_objects())
    del before
    new = weakref.ref(Knot())
    gc.collect()
    assert new() is None
    assert old() is not None
    collector.close()
    gc.collect()
    assert old() is None


def test_closing_gives_the_work_back(collector: Collector) -> None:
    collector.close()
    assert gc.isenabled()
