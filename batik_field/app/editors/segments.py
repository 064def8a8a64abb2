"""One of a few answers, all in sight: yes or no, and choices among up to four."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from batik_field.app import theme
from batik_field.app.editors.line import NEXT_KEYS
from batik_field.app.editors.sources import Suggestion
from batik_field.app.widgets.flow import Flow
from batik_field.domain.values import UNASKED, is_empty, is_unasked

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
WORD_SECONDS = 1.5
"""After a pause so long the next letter begins another word."""


class Segments(Flow):
    """A row of answers that takes the focus as one.

    Arrows move; a number or the beginning of a word chooses; Delete takes it back. A second click
    does not: a hand that slips would take away a consent.
    """

    changed = Signal()

    def __init__(self, answers: Sequence[Suggestion], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self._answers = tuple(answers)
        self._value: Any = None
        self._typed = ""
        self._typed_at = 0.0
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for number, answer in enumerate(self._answers):
            self.add(self._button(number, answer.label))
        self._aside = QLabel(self)
        self._aside.setProperty("role", "muted")
        self.add(self._aside)
        self._group.idClicked.connect(self._clicked)

    def _button(self, number: int, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("segment", True)
        self._group.addButton(button, number)
        return button

    def read(self) -> Any:
        """Return the value of the answer chosen, or what was written and is none of them."""
        return self._value

    def write(self, value: Any) -> None:
        """Show a value; one that is no answer stands in words behind the row."""
        self._value = value
        self._show()

    def settle(self) -> None:
        """A choice is complete at once."""

    @property
    def chosen(self) -> int:
        """Which answer is chosen, -1 for none."""
        for number, answer in enumerate(self._answers):
            if answer.value == self._value and type(answer.value) is type(self._value):
                return number
        return -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key."""
        key, text = event.key(), event.text().casefold()
        if key in NEXT_KEYS:
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif key in _ON:
            self._take(min(self.chosen + 1, len(self._answers) - 1))
        elif key in _BACK:
            self._take(max(self.chosen - 1, 0))
        elif key in _CLEAR:
            self._take(-1)
        elif key == Qt.Key.Key_Space:
            self._take(max(self.chosen, 0))
        elif text and (number := self._named(text)) >= 0:
            self._take(number)
        else:
            super().keyPressEvent(event)

    def _named(self, text: str) -> int:
        """The answer of a digit, or of the word being typed: "me" after "m" is still Membatik.

        A letter that goes on with no word begins one; the same letter again is the next such word.
        """
        if text.isdecimal():
            return int(text) - 1 if 0 < int(text) <= len(self._answers) else -1
        now = time.monotonic()
        self._typed = self._typed + text if now - self._typed_at < WORD_SECONDS else text
        self._typed_at = now
        going_on = self._beginning_with(self._typed)
        if going_on:
            return self.chosen if self.chosen in going_on else going_on[0]
        self._typed = text
        fits = self._beginning_with(text)
        after = [number for number in fits if number > self.chosen]
        return (after or fits or [-1])[0]

    def _beginning_with(self, text: str) -> list[int]:
        labels = (answer.label.casefold() for answer in self._answers)
        return [number for number, label in enumerate(labels) if label.startswith(text)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self._ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, shown_: bool) -> None:
        for button in self._group.buttons():
            theme.mark(button, ring=shown_)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._take(number)

    def _take(self, number: int) -> None:
        before = self._value
        self._value = self._answers[number].value if number >= 0 else None
        self._show()
        if self._value != before or type(self._value) is not type(before):
            self.changed.emit()

    def _show(self) -> None:
        chosen = self.chosen
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == chosen)
        self._aside.setText(self._words() if chosen < 0 else "")

    def _words(self) -> str:
        if is_unasked(self._value):
            return self.tr("belum ditanya")
        return "" if is_empty(self._value) else f"“{_plain(self._value)}”"


def _plain(value: Any) -> str:
    return str(value["raw"]) if isinstance(value, dict) and "raw" in value else str(value)


def yes_no(yes: str, no: str, unasked: str) -> tuple[Suggestion, ...]:
    """The three answers of a yes-or-no question."""
    return Suggestion(True, yes), Suggestion(False, no), Suggestion(dict(UNASKED), unasked)
