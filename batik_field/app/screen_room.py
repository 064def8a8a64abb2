"""Windows on a small screen at 150 %: never larger than it, and scrolled to the cursor."""

from PySide6 import QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 32)
"""What the frame of the system needs around a window."""


def room(window: QWidget) -> QSize:
    """The largest size with which a window is wholly in sight."""
    return window.screen().availableGeometry().size() - FRAME


def fit(window: QWidget, wanted: QSize, least: QSize | None = None) -> None:
    """Give a window its first size, and its least one, as far as the screen has room for them."""
    if least is not None:
        window.setMinimumSize(least.boundedTo(room(window)))
    window.resize(wanted.boundedTo(room(window)))


def focus(widget: QWidget) -> None:
    """Put the cursor somewhere and scroll there: only Tab does so by itself."""
    widget.setFocus()
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QtWidgets.QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
