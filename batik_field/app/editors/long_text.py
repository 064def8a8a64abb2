"""Several lines of text in a field that grows with them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from batik_field.app import theme
from batik_field.app.editors.line import NEXT_KEYS
from batik_field.app.editors.sources import Sources
from batik_field.domain.fields import Field
from batik_field.domain.values import UNASKED, is_unasked, parse, typed

FEWEST_LINES, MOST_LINES = 2, 10


class LongTextEditor(QPlainTextEdit):
    """Tab and Ctrl+Enter go on, Enter begins a line."""

    changed = Signal()

    def __init__(self, field: Field, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._written: Any = None
        self._written_text = ""
        self._unasked = False
        self._writing = False
        self._lines = FEWEST_LINES
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def read(self) -> Any:
        """Return the text, None when there is none."""
        text = self.toPlainText()
        if not text:
            return dict(UNASKED) if self._unasked else None
        return self._written if text == self._written_text else parse(self._field, text)

    def write(self, value: Any) -> None:
        """Show a value."""
        self._writing = True
        try:
            self._unasked = is_unasked(value)
            self._written = value
            text = typed(self._field, value)
            if text != self.toPlainText():
                self.setPlainText(text)
            self._written_text = self.toPlainText()
        finally:
            self._writing = False
        self._show_unasked()

    def settle(self) -> None:
        """Text is kept as it was typed."""

    def sizeHint(self) -> QSize:
        """As high as its lines, within bounds."""
        line = self.fontMetrics().lineSpacing()
        around = self.contentsMargins()
        edges = around.top() + around.bottom() + 2 * round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), self._lines * line + edges + 14)

    def minimumSizeHint(self) -> QSize:
        """The same: the form scrolls, not the field."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes to the next field."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in NEXT_KEYS:
            self.focusNextPrevChild(True)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Without the focus the wheel moves the form."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot()
    def _grow(self) -> None:
        # Plain text documents measure their height in lines, wrapped ones counted.
        lines = round(self.document().size().height())
        lines = max(FEWEST_LINES, min(MOST_LINES, lines))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    @Slot()
    def _edited(self) -> None:
        if self._writing:
            return
        if self._unasked:
            self._unasked = False
            self._show_unasked()
        self.changed.emit()

    def _show_unasked(self) -> None:
        self.setPlaceholderText(self.tr("belum ditanya") if self._unasked else "")
        if bool(self.property("unasked")) != self._unasked:
            theme.mark(self, unasked=self._unasked)
