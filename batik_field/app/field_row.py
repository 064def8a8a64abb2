"""One question on a form: label, editor, unit, and a line below for a hint or a problem.

The line below has its room from the beginning, so that nothing moves when it begins to speak.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.editors import WIDTHS, Sources, make_editor
from batik_field.app.editors.chips import ChipsEditor
from batik_field.app.editors.pick import PickLine
from batik_field.domain.checks import Problem
from batik_field.domain.fields import Field, Kind

ROWS = 3
"""Rows of the grid one question takes: label above, editor, message."""

LABEL_GAP = 12
BELOW_MESSAGE = 5
SYMBOL = 16
"""Pixels: not higher than a line of words, for which there is room below every field."""
_TONES = {True: ("error", "danger", "problem"), False: ("warning", "warn", "warn")}


class MessageLine(QWidget):
    """A hint, or a problem with its symbol and, for a twin, a way there."""

    open_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, BELOW_MESSAGE)
        row.setSpacing(6)
        self._symbol = QLabel(self)
        self._symbol.setFixedSize(SYMBOL, SYMBOL)
        self._symbol.setScaledContents(True)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._opener: QPushButton | None = None
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def say(self, words: str, symbol: str = "", colour: str = "muted", role: str = "hint") -> None:
        """Show these words; a symbol of the theme stands in front."""
        self._words.setText(words)
        theme.mark(self._words, role=role)
        self._symbol.setVisible(bool(symbol))
        theme.put_icon(self._symbol, symbol, colour)

    def offer_to_open(self, offered: bool) -> None:
        """Show or hide the button that leads to the other record."""
        if self._opener is None:
            if not offered:
                return
            self._opener = QPushButton(self.tr("Buka"), self)
            self._opener.setProperty("kind", "quiet")
            self._opener.setToolTip(self.tr("Buka catatan yang lain itu"))
            self._opener.clicked.connect(self._clicked)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._opener)
        self._opener.setVisible(offered)

    @Slot()
    def _clicked(self) -> None:
        self.open_wanted.emit()


class FieldRow(QFrame):
    """Invisible itself: it owns nothing on the screen but places its parts in a section's grid."""

    open_requested = Signal(str, str)
    unasked_wanted = Signal()

    def __init__(self, field: Field, sources: Sources, grid: QGridLayout, top: int) -> None:
        card = grid.parentWidget()
        assert card is not None, "the grid stands in a card before rows are put into it"
        super().__init__(card)
        self.hide()
        self._card = card
        self.field = field
        self.visited = False
        self.editor = make_editor(field, sources)
        self.widget = cast(QWidget, self.editor)
        self._grid, self._top = grid, top
        self._problem: Problem | None = None
        self._message: MessageLine | None = None
        self._label = self._make_label(card)
        self._unit = self._make_unit(card)
        self.widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.widget.customContextMenuRequested.connect(self._show_menu)
        self._place()

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        """The menu of a text field as usual, with "belum ditanya" below."""
        if isinstance(self.widget, QLineEdit | QPlainTextEdit):
            menu = self.widget.createStandardContextMenu()
        else:
            menu = QMenu(self.widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unasked = menu.addAction(self.tr("Belum ditanya"))
        unasked.setShortcut(QKeySequence(Qt.Key.Key_F8))
        unasked.triggered.connect(self.unasked_wanted)
        menu.popup(self.widget.mapToGlobal(at))

    def _make_label(self, card: QWidget) -> QLabel:
        words = i18n.text(self.field.label)
        label = QLabel(f"{words} *" if self.field.required else words, card)
        label.setBuddy(self.widget)
        label.setWordWrap(True)
        self.widget.setObjectName(self.field.key)
        self.widget.setAccessibleName(words)
        needed = self.tr("Diperlukan supaya siap kirim.") if self.field.required else ""
        hint = i18n.text(self.field.hint)
        self.widget.setAccessibleDescription(" ".join(filter(None, (hint, needed))))
        label.setToolTip("\n".join(filter(None, (hint, needed))))
        return label

    def _make_unit(self, card: QWidget) -> QLabel | None:
        unit = i18n.text(self.field.unit) if self.field.kind is not Kind.QUANTITY else ""
        if self.field.kind is Kind.MONEY:
            unit = f"{self.tr('rupiah')} {unit}".strip()
        if not unit:
            return None
        label = QLabel(unit, card)
        label.setProperty("role", "unit")
        return label

    def _place(self) -> None:
        grid, row = self._grid, self._top + 1
        letters = WIDTHS.get(self.field.kind)
        if letters:
            width = self.widget.fontMetrics().averageCharWidth() * letters + 24
            self.widget.setFixedWidth(width)
        if letters or self._unit:
            line = QHBoxLayout()
            # Before it is filled: see `widgets.flow` about items and the garbage collector.
            grid.addLayout(line, row, 1)
            line.setSpacing(8)
            line.addWidget(self.widget)
            if self._unit:
                line.addWidget(self._unit)
            line.addStretch(1)
        else:
            grid.addWidget(self.widget, row, 1)
        self._reserve(True)

    def arrange(self, *, beside: bool) -> None:
        """Put the label beside the editor, or above it."""
        self._grid.removeWidget(self._label)
        self._grid.setHorizontalSpacing(LABEL_GAP if beside else 0)
        if beside:
            self._grid.addWidget(self._label, self._top + 1, 0, Qt.AlignmentFlag.AlignTop)
            self._label.setMinimumHeight(self._line_height())
        else:
            self._grid.addWidget(self._label, self._top, 0, 1, 2)
            self._label.setMinimumHeight(self._label.fontMetrics().height() + 4)

    def _line_height(self) -> int:
        """Height of one line of typing, so that the label stands level with it."""
        return self._label.fontMetrics().height() + 16

    def label_width(self) -> int:
        """Room the label would like."""
        return self._label.fontMetrics().horizontalAdvance(self._label.text()) + 4

    def set_label_width(self, width: int) -> None:
        """Give every label of a form the same room."""
        self._label.setMinimumWidth(width)
        self._label.setMaximumWidth(16_777_215 if width == 0 else width)

    def set_shown(self, shown: bool) -> None:
        """Take the whole row off the form, or put it back. The value stays."""
        for part in (self._label, self.widget, self._unit):
            if part is not None:
                part.setVisible(shown)
        if self._message is not None:
            self._message.setVisible(shown and bool(self._problem))
        self._reserve(shown)

    @property
    def is_shown(self) -> bool:
        """Whether the row is on the form."""
        return not self.widget.isHidden()

    def _reserve(self, shown: bool) -> None:
        line = max(self._label.fontMetrics().height(), SYMBOL)
        height = line + BELOW_MESSAGE if shown else 0
        self._grid.setRowMinimumHeight(self._top + 2, height)

    def show_problem(self, problem: Problem | None, *, focused: bool) -> None:
        """Show what is wrong; without a problem the hint while the field has the focus.

        Nobody is told that an answer is not in the list while the list of what fits is open.
        """
        if isinstance(self.widget, PickLine | ChipsEditor) and self.widget.is_open:
            problem = None
        self._problem = problem
        self._mark(problem)
        if problem is not None:
            symbol, colour, role = _TONES[problem.blocking]
            self._line().say(i18n.text(problem.message), symbol, colour, role)
            self._line().offer_to_open(bool(problem.other))
        elif focused and self.field.hint:
            self._line().say(i18n.text(self.field.hint))
            self._line().offer_to_open(False)
        elif self._message is not None:
            self._message.hide()
            return
        if self._message is not None:
            self._message.setVisible(self.is_shown)

    def _mark(self, problem: Problem | None) -> None:
        """The red edge is for what is typed wrongly, not for what is not there yet."""
        wrong = problem is not None and problem.blocking and not _is_missing(self.widget)
        if bool(self.widget.property("problem")) != wrong:
            theme.mark(self.widget, problem=wrong)
        words = i18n.text(problem.message) if problem else ""
        self.widget.setToolTip(words)

    def _line(self) -> MessageLine:
        if self._message is None:
            self._message = MessageLine(self._card)
            self._message.open_wanted.connect(self._open_other)
            self._grid.addWidget(self._message, self._top + 2, 1)
        return self._message

    @Slot()
    def _open_other(self) -> None:
        if self._problem is not None and self._problem.other:
            self.open_requested.emit(self._problem.entity, self._problem.other)


def _is_missing(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) and not widget.text()
