"""A line above a page that tells something and offers what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from batik_field.app import theme

_SYMBOLS = {"info": ("info", "primary"), "warn": ("warning", "warn"), "danger": ("error", "danger")}


class Notice(QFrame):
    """Hidden until it has something to say."""

    act_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        self._row.setSpacing(8)
        self._symbol = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        self._buttons: list[QPushButton] = []
        self.hide()

    def say(self, words: str, tone: str = "info", acts: Mapping[str, str] | None = None) -> None:
        """Show these words; `acts` maps what `act_chosen` tells to the words of its button."""
        self._words.setText(words)
        theme.mark(self, tone="" if tone == "info" else tone)
        theme.put_icon(self._symbol, *_SYMBOLS[tone])
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(act, label) for act, label in (acts or {}).items()]
        self.show()

    @property
    def words(self) -> str:
        """What stands there; empty while hidden."""
        return "" if self.isHidden() else self._words.text()

    def _button(self, act: str, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setProperty("kind", "quiet")
        button.setProperty("act", act)
        button.clicked.connect(self._clicked)
        self._row.addWidget(button)
        return button

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.act_chosen.emit(str(button.property("act")))
