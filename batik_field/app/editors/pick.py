"""An answer out of many: type a part of it, Enter takes the first that fits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from batik_field.app import theme
from batik_field.app.editors.finders import Choices, Finder, meant
from batik_field.app.editors.line import NEXT_KEYS
from batik_field.app.editors.sources import NEW, Suggestion
from batik_field.app.editors.suggestion_list import MOST_ROWS, SuggestionList
from batik_field.domain.values import UNASKED, clean_text, is_empty, is_raw, is_unasked, raw

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_ROWS - 1,
    Qt.Key.Key_PageUp: 1 - MOST_ROWS,
}


class PickLine(QLineEdit):
    """A line with a list of suggestions. `taken` tells which one the person took."""

    taken = Signal(object)

    def __init__(self, finder: Finder, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._list: SuggestionList | None = None
        self._opens_on_click = icon == "chevron-down"
        self._opener = QAction(self)
        self._opener.setText(self.tr("Tampilkan pilihan"))
        self._opener.setToolTip(self.tr("Tampilkan pilihan (panah bawah)"))
        theme.put_icon(self._opener, icon, "muted")
        self._opener.triggered.connect(self.open_all)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self.search)

    @property
    def suggestions(self) -> SuggestionList:
        """The list under the field, made when first needed."""
        if self._list is None:
            self._list = SuggestionList(self)
            self._list.chosen.connect(self.take_current)
        return self._list

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    @Slot(str)
    def search(self, text: str) -> None:
        """Offer what fits the text."""
        self.suggestions.offer(self._finder.find(text) if text.strip() else [])

    @Slot()
    def open_all(self) -> None:
        """Offer everything, whatever stands in the field."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.suggestions.offer(self._finder.find(""), entered=True)

    @Slot()
    def take_current(self) -> bool:
        """Take the suggestion that is marked; False when there is none."""
        suggestion = self._list.current if self._list is not None else None
        self.close_list()
        if suggestion is None:
            return False
        self.taken.emit(suggestion)
        return True

    def close_list(self) -> None:
        """Close the list without taking anything."""
        if self._list is not None:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, go on."""
        key = event.key()
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.is_open:
                self.suggestions.step(_STEPS[Qt.Key(key)])
            elif key == Qt.Key.Key_Down:
                self.open_all()
            return
        if key == Qt.Key.Key_Escape and self.is_open:
            self.close_list()
            return
        if key in NEXT_KEYS:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)

    def _enter(self, backwards: bool) -> None:
        self.take_current()
        self.focusNextPrevChild(not backwards)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab takes what is marked, as Enter does."""
        if self.is_open:
            self.take_current()
        return super().focusNextPrevChild(forwards)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click into an empty field opens a list that is short enough to read."""
        super().mouseReleaseEvent(event)
        if self._opens_on_click and not self.text() and not self.is_open:
            self.open_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self.close_list()


class PickEditor(PickLine):
    """A choice, a village, a regency or a linked record."""

    changed = Signal()
    new_wanted = Signal(str)
    """A record that does not exist yet, by the name that was typed."""

    def __init__(self, finder: Finder, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(finder, icon, parent)
        self._value: Any = None
        self._label = ""
        self._unasked = False
        self.taken.connect(self._took)
        self.textEdited.connect(self._edited)

    def read(self) -> Any:
        """Return the answer; `{"raw": …}` for a text that names none."""
        text = clean_text(self.text())
        if self._unasked and not text:
            return dict(UNASKED)
        if text == self._label:
            return self._value
        return raw(text) if text else None

    def write(self, value: Any) -> None:
        """Show an answer by its name."""
        self._unasked = is_unasked(value)
        self._value = None if self._unasked else value
        self._label = clean_text(self._name(value))
        if self._label != self.text():
            self.setText(self._label)
            self.setCursorPosition(0)
        self._show_unasked()

    def _name(self, value: Any) -> str:
        if is_empty(value):
            return ""
        return str(value["raw"]) if is_raw(value) else self._finder.name(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A text that names exactly one answer is that answer."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def prefer(self, column: str, code: str) -> None:
        """Offer first what goes with the answer to another question."""
        if isinstance(self._finder, Choices):
            self._finder.prefer(column, code)

    def settle(self) -> None:
        """Take the answer that the text names, if it names exactly one."""
        text = clean_text(self.text())
        if not text or text == self._label:
            return
        answer = meant(self._finder.find(text), text)
        if answer is not None:
            self._took(answer)

    @Slot(object)
    def _took(self, suggestion: Suggestion) -> None:
        if suggestion.act == NEW:
            self.new_wanted.emit(clean_text(self.text()))
            return
        self.write(suggestion.value)
        self.changed.emit()

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._unasked = False
        self._show_unasked()
        self.changed.emit()

    def _show_unasked(self) -> None:
        self.setPlaceholderText(self.tr("belum ditanya") if self._unasked else "")
        if bool(self.property("unasked")) != self._unasked:
            theme.mark(self, unasked=self._unasked)
