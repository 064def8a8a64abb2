"""One line of text: names, numbers, phones, money, dates, coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from batik_field.app import theme
from batik_field.app.editors import shapes
from batik_field.app.editors.shapes import SEPARATORS, Shape, Typed
from batik_field.app.editors.sources import Sources
from batik_field.domain.fields import Field, Kind
from batik_field.domain.values import UNASKED, is_raw, is_unasked, parse, typed

SHAPES: Mapping[Kind, Shape] = {Kind.NIK: shapes.nik, Kind.DATE: shapes.date}
NEXT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class LineEditor(QLineEdit):
    """Reads its text with `domain.values.parse` and writes it tidily when it is left."""

    changed = Signal()

    def __init__(self, field: Field, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._shape = SHAPES.get(field.kind)
        self._before = Typed("", 0)
        self._unasked = False
        self._written: Any = None
        self._written_text = ""
        self.textEdited.connect(self._edited)

    def read(self) -> Any:
        """Return the value of the text; `{"raw": …}` when it is not understood."""
        text = self.text()
        if not text:
            return dict(UNASKED) if self._unasked else None
        if text == self._written_text:
            return self._written
        return parse(self._field, self._bare(text))

    def _bare(self, text: str) -> str:
        """Without the blanks that were set here and not by the typist."""
        digits = text.replace(" ", "")
        return digits if self._field.kind is Kind.NIK and digits.isdecimal() else text

    def write(self, value: Any) -> None:
        """Show a value."""
        self._unasked = is_unasked(value)
        self._written = value
        text = self._shaped(typed(self._field, value))
        if text != self.text():
            self._put(text)
            self.setCursorPosition(0)
        self._written_text = self.text()
        self._show_unasked()

    def type_text(self, text: str) -> None:
        """Replace the text as if it had been typed, for buttons that type."""
        self._put(text)
        self._edited(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; rubbing out jumps over a separator that would come back."""
        if event.key() in NEXT_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            event.accept()
            return
        if self._field.kind is Kind.NIK and not self.hasSelectedText():
            self._step_over_blank(event.key())
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the value tidily: 1250000 becomes 1.250.000."""
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.settle()

    def _step_over_blank(self, key: int) -> None:
        at, text = self.cursorPosition(), self.text()
        if key == Qt.Key.Key_Backspace and at and text[at - 1] in SEPARATORS:
            self.setCursorPosition(at - 1)
        elif key == Qt.Key.Key_Delete and at < len(text) and text[at] in SEPARATORS:
            self.setCursorPosition(at + 1)

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self._shape:
            shaped = self._shape(self._before, Typed(text, self.cursorPosition()))
            if shaped.text != text:
                self.setText(shaped.text)
                self.setCursorPosition(shaped.cursor)
        self._before = Typed(self.text(), self.cursorPosition())
        if self._unasked:
            self._unasked = False
            self._show_unasked()
        self.changed.emit()

    def settle(self) -> None:
        """Write what is understood as it is stored and shown everywhere."""
        value = self.read()
        if value is None or is_raw(value) or is_unasked(value):
            return
        tidy = typed(self._field, value)
        if tidy != self.text() and parse(self._field, tidy) == value:
            self._put(tidy)
            self._written, self._written_text = value, self.text()
            self.setCursorPosition(0)

    def _shaped(self, text: str) -> str:
        return self._shape(Typed("", 0), Typed(text, len(text))).text if self._shape else text

    def _put(self, text: str) -> None:
        self.setText(text)
        self._before = Typed(self.text(), self.cursorPosition())

    def _show_unasked(self) -> None:
        self.setPlaceholderText(self.tr("belum ditanya") if self._unasked else "")
        if bool(self.property("unasked")) != self._unasked:
            theme.mark(self, unasked=self._unasked)
