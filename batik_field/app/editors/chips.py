"""Several answers out of a list, each a chip that can be taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from batik_field.app import theme
from batik_field.app.editors.finders import Finder, meant
from batik_field.app.editors.pick import PickLine
from batik_field.app.editors.sources import Suggestion
from batik_field.app.widgets.flow import Flow
from batik_field.domain.values import clean_text, is_raw, is_unasked


class _Rest:
    """Offers of a finder without what is chosen already."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self.chosen: list[str] = []

    def find(self, text: str) -> list[Suggestion]:
        return [s for s in self._finder.find(text) if s.value not in self.chosen]

    def name(self, value: Any) -> str:
        return self._finder.name(value)


class _Adder(PickLine):
    """The place to type between the chips and the edge."""

    rubbed_out = Signal()
    left = Signal()
    entered = Signal()
    given = Signal()
    """Enter behind a text that is on no list."""

    def _enter(self, backwards: bool) -> None:
        """Enter makes a chip and stays for the next one, listed or not; empty it goes on."""
        if self.take_current():
            return
        if self.text().strip():
            self.given.emit()
            return
        self.focusNextPrevChild(not backwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace in the empty line takes the last chip away."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.rubbed_out.emit()
            return
        if event.text() in (",", ";") and self.take_current():
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame to draw its ring."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame that typing has ended."""
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        """Room for a word; the line gives it the rest."""
        return QSize(self.fontMetrics().averageCharWidth() * 16 + 24, super().sizeHint().height())


class ChipsEditor(Flow):
    """A list of codes in the order they were chosen; a text that is no code is kept as it is."""

    changed = Signal()

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent, fills=True)
        self._value: Any = None
        self._offers = _Rest(finder)
        self._adder = _Adder(self._offers, "chevron-down", self)
        self._adder.setProperty("bare", True)
        self._chips: list[QWidget] = []
        self.setProperty("role", "chips")
        self.add(self._adder)
        self.setFocusProxy(self._adder)
        self._adder.taken.connect(self._took)
        self._adder.textEdited.connect(self._edited)
        self._adder.rubbed_out.connect(self._take_last)
        self._adder.entered.connect(self._entered)
        self._adder.left.connect(self._left)
        self._adder.given.connect(self.settle)

    def read(self) -> Any:
        """Return the codes, and behind them what is being typed."""
        pending = clean_text(self._adder.text())
        if not pending:
            return self._value
        return [*self._codes, pending]

    @property
    def is_open(self) -> bool:
        """Whether the list of what can be chosen is open."""
        return self._adder.is_open

    def write(self, value: Any) -> None:
        """Show the codes as chips."""
        self._adder.clear()
        if value != self._value or is_unasked(value):
            self._put(value)

    @property
    def _codes(self) -> list[str]:
        if is_raw(self._value):
            return [str(self._value["raw"])]
        return list(self._value) if isinstance(self._value, list) else []

    def _put(self, value: Any) -> None:
        self._value = value
        self._offers.chosen = self._codes
        for chip in self._chips:
            self.remove(chip)
        self._chips = [self._chip(code) for code in self._codes]
        for chip in self._chips:
            self.add_before_last(chip)
        unasked = is_unasked(value)
        self._adder.setPlaceholderText(self.tr("belum ditanya") if unasked else "")

    def _chip(self, code: str) -> QWidget:
        chip = QFrame(self)
        chip.setProperty("role", "chip")
        row = QHBoxLayout(chip)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(2)
        name = self._offers.name(code)
        row.addWidget(QLabel(name, chip))
        close = QToolButton(chip)
        close.setProperty("role", "chip-close")
        close.setProperty("code", code)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Hapus {name}").format(name=name))
        close.setToolTip(self.tr("Hapus"))
        close.setIconSize(QSize(14, 14))
        theme.put_icon(close, "close", "muted")
        close.clicked.connect(self._close_clicked)
        row.addWidget(close)
        return chip

    @Slot()
    def _close_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            code = str(button.property("code"))
            self._set([kept for kept in self._codes if kept != code])

    @Slot()
    def _take_last(self) -> None:
        self._set(self._codes[:-1])

    @Slot(object)
    def _took(self, suggestion: Suggestion) -> None:
        self._adder.clear()
        self._set([*self._codes, suggestion.value])

    @Slot(str)
    def _edited(self, text: str) -> None:
        if is_unasked(self._value):
            self._put(None)
        self.changed.emit()

    @Slot()
    def _entered(self) -> None:
        theme.mark(self, ring=True)

    @Slot()
    def _left(self) -> None:
        theme.mark(self, ring=False)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """What was typed and not taken becomes a chip: the code it names, or the bare text."""
        text = clean_text(self._adder.text())
        if not text:
            return
        answer = meant(self._offers.find(text), text)
        self._adder.clear()
        code = text if answer is None else answer.value
        self._set([*self._codes, code] if code not in self._codes else self._codes)

    def _set(self, codes: list[str]) -> None:
        before = self._value
        self._put(codes or None)
        if self._value != before or is_unasked(before):
            self.changed.emit()
