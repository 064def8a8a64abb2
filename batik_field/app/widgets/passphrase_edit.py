"""A line for a passphrase, which notices Caps Lock."""

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class PassphraseEdit(QLineEdit):
    """Emits `capitals(on)` with every letter typed: whether Caps Lock seems to be on."""

    capitals = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A filter on the line would hear of every event, and the first one would cost 10 ms."""
        typed = event.text()
        if typed.isalpha():
            shifted = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(typed.isupper() != shifted)
        super().keyPressEvent(event)
