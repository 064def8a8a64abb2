"""Qt calls must keep the reference count of None.

PySide6 6.12.0 on Python 3.11 takes one away at every call that returns nothing; after some
thousand calls the interpreter aborts, on a form of moderate size within minutes.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

CALLS = 500


def lost_per_call(call: Callable[[], object]) -> float:
    """Mean number of references to None that one call takes away (or, negative, leaves behind)."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return (before - sys.getrefcount(None)) / CALLS


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot die there")
def test_calls_keep_none_alive(qtbot: QtBot, qapp: QApplication) -> None:
    label, combo, table, model = QLabel(), QComboBox(), QTableWidget(2, 2), QStandardItemModel()
    for widget in (label, combo, table):
        qtbot.addWidget(widget)
    calls: dict[str, Callable[[], object]] = {
        "setText": lambda: label.setText("x"),
        "setObjectName": lambda: label.setObjectName("x"),
        "addItem": lambda: combo.addItem("x", 1),
        "setItem": lambda: table.setItem(0, 0, QTableWidgetItem("x")),
        "item of an empty cell": lambda: table.item(1, 1),
        "appendRow": lambda: model.appendRow(QStandardItem("x")),
        "processEvents": qapp.processEvents,
    }
    lost = {name: lost_per_call(call) for name, call in calls.items()}
    # A few counts move by themselves; a fault moves them once per call.
    assert {name: rate for name, rate in lost.items() if rate > 0.1} == {}
