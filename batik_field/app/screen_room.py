"""First sizes of windows: never larger than the screen, also a small one at 150 %."""

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
