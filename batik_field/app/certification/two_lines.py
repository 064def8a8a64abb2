"""Quiet words about the row with the cursor: as long as they are, or in two lines at most."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from batik_field.app import theme

BREAK = 13
"""Letters that may be lost where a line is broken between two words."""


class TwoLineWords(QLabel):
    """Always has the room of two lines: a row must not slip out of sight with more to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._short = False
        theme.mark(self, role="muted")
        self.setWordWrap(True)
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())

    def say(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self._show()

    def stand_in_two_lines(self, short: bool) -> None:
        """Cut what finds no room in two lines; the tip has all of it."""
        self._short = short
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        words, metrics = self._words, self.fontMetrics()
        self.setToolTip(words if self._short else "")
        if self._short:
            room = 2 * self.width() - BREAK * metrics.averageCharWidth()
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)
