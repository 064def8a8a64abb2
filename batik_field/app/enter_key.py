"""Enter presses a button that has the focus, as in dialogs; plain windows of Qt know Space only."""

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Call where a window gets the keys nobody wanted; whether Enter pressed a button."""
    button = window.focusWidget()
    keys = QtCore.Qt.Key
    is_enter = event.key() in (keys.Key_Return, keys.Key_Enter)
    if not is_enter or event.isAutoRepeat() or not isinstance(button, QAbstractButton):
        return False
    button.click()
    return True
