"""The table of results under the fingers: K, B, T, Enter to the next person, Ctrl+D downwards.

A key that answers stays on its person: what is typed next must not reach the one below.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QTableView,
    QWidget,
)

from batik_field.app.certification.result_delegate import PAD, ResultDelegate
from batik_field.app.certification.result_table import (
    DAY,
    EACH,
    FIRST,
    HEAD,
    ISSUED,
    ISSUER,
    KIND,
    NAME,
    NUMBER,
    REMARK,
    RESULT,
    SECOND,
    ResultTable,
)
from batik_field.domain.results import ABSENT, COMPETENT, NOT_YET
from batik_field.services.session import Session

KEYS = {"k": COMPETENT, "b": NOT_YET, "t": ABSENT}
"""No digits: a day typed into the wrong cell must not choose results."""
ROW_HEIGHT, LOW_ROW = 36, 28
"""Pixels of a row of answers, and where there is no column of names: such a screen is also low."""
WIDE = 150
"""Letters from which on there is a column of names; below, they stand above the answers."""
LETTERS = {RESULT: 20, DAY: 17, KIND: 15, ISSUED: 18}
"""Widths in letters of what is always as long; the others share the rest."""
TIGHT = {RESULT: 18}
"""The same where there is no column of names."""
SHARES = {NAME: 29, NUMBER: 36, ISSUER: 35}
"""Per cent of the rest."""
Index = QModelIndex | QPersistentModelIndex


class ResultView(QTableView):
    """Tab goes from cell to cell and, behind the last one, out of the table."""

    replacing = Signal(str)
    """What stood in the cell that is typed over; empty once it is closed."""

    def __init__(self, table: ResultTable, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._delegate = ResultDelegate(session, self)
        self.setModel(table)
        self.setItemDelegate(self._delegate)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Hasil uji tiap peserta"))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self._delegate.pause.timeout.connect(self.settle)
        self._delegate.replacing.connect(self.replacing)
        table.modelReset.connect(self._join)
        table.dataChanged.connect(self._make_room)

    def _join(self) -> None:
        """Let the name stand beside the rows of a person, and remarks below all of them."""
        self.clearSpans()
        for first in range(0, self._table.rowCount(), EACH):
            self.setSpan(first + FIRST, NAME, EACH - FIRST, 1)
            self.setSpan(first + SECOND, RESULT, 1, 2)
            for row in (HEAD, REMARK):
                self.setSpan(first + row, RESULT, 1, self._table.columnCount() - RESULT)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All columns share the width; nothing is ever beside it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        width = self.viewport().width()
        is_wide = width >= WIDE * letter
        for column, letters in {**LETTERS, **({} if is_wide else TIGHT)}.items():
            self.setColumnWidth(column, letters * letter)
        self.setColumnHidden(NAME, not is_wide)
        rest = width - sum(self.columnWidth(column) for column in LETTERS)
        shares = {column: share for column, share in SHARES.items() if is_wide or column != NAME}
        for column, share in shares.items():
            self.setColumnWidth(column, max(0, rest * share // sum(shares.values())))
        used = sum(self.columnWidth(column) for column in range(self._table.columnCount()))
        self.setColumnWidth(ISSUER, self.columnWidth(ISSUER) + max(0, width - used))
        self._make_room()

    def _make_room(self) -> None:
        """Names are never cut; rows of remarks are as high as their words, and gone without any."""
        beside, is_wide = self.columnWidth(NAME), not self.isColumnHidden(NAME)
        for line in range(len(self._table.lines)):
            row = EACH * line + REMARK
            name = self._height(self._table.name(line), beside - 2 * PAD) if is_wide else 0
            self.setRowHidden(EACH * line + HEAD, is_wide)
            self.setRowHeight(EACH * line + HEAD, self.fontMetrics().height() + PAD // 2 + 2)
            first, second = (self._answers(EACH * line + at) for at in (FIRST, SECOND))
            self.setRowHeight(EACH * line + FIRST, first)
            self.setRowHeight(EACH * line + SECOND, max(second, name + PAD - first))
            words = self._table.remark(line)
            self.setRowHidden(row, not words)
            if words:
                room = self.viewport().width() - beside - 4 * PAD - 16
                self.setRowHeight(row, self._height(words, room) + PAD)

    def _answers(self, row: int) -> int:
        """The height in which no answer of a row is cut.

        Where there is little room that is not said of the issuer: of many people it is the same
        one, with a long name, and the tip has all of it.
        """
        is_wide = not self.isColumnHidden(NAME)
        high = ROW_HEIGHT if is_wide else LOW_ROW
        for column in (RESULT, NUMBER, ISSUER) if is_wide else (RESULT, NUMBER):
            at = self._table.index(row, column)
            width = self.columnWidth(column)
            if column == RESULT and row % EACH == SECOND:
                width += self.columnWidth(DAY) - 2 * PAD
            high = max(high, self._height(str(at.data() or ""), width - 2 * PAD - 4) + 4)
        return high

    def _height(self, words: str, width: int) -> int:
        room = QRect(0, 0, max(width, 1), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(room, wrap, words).height()

    @Slot()
    def settle(self) -> None:
        """Take what stands in an open cell: something is about to be saved or left."""
        editor = self._delegate.editor
        if editor is not None:
            self.commitData(editor)

    def go(self, line: int, part: str, key: str) -> None:
        """Put the cursor on an answer of a person, with all of her in sight."""
        self._bring(line)
        self.setCurrentIndex(self._table.place(line, part, key))

    def _bring(self, line: int) -> None:
        """Scroll a person into sight; where there is no room for all of her, her name first."""
        for row in (REMARK, SECOND, FIRST, HEAD):
            index = self._table.index(EACH * line + row, RESULT)
            if not self.isRowHidden(index.row()):
                self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters choose a result, and with Shift for all below; Enter goes on downwards."""
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(event)
        elif self.state() == QTableView.State.EditingState:
            # Enter in an open cell arrives here, too; the delegate closes the cell.
            event.ignore()
        elif at.isValid() and self._takes(at, event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _takes(self, at: QModelIndex, event: QKeyEvent) -> bool:
        key, letter, spot = event.key(), event.text().casefold(), self._table.spot(at)
        chooses = self._table.is_name(at) or spot.key == "state"
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._jumps(at, key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._table.is_name(at):
            self._go_below()
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._table.setData(at, "")
            return True
        if chooses and letter in KEYS:
            self._choose(at.row() // EACH, KEYS[letter], event.modifiers())
            return True
        if key == Qt.Key.Key_Space and spot.key == "state":
            self.edit(at)
            return True
        # Any other letter would open the box of results at its first answer.
        return spot.key == "state" and bool(letter.strip())

    def _choose(self, line: int, state: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._table.choose_below(line, state)
        else:
            self._table.setData(self._table.place(line, "", "state"), state)

    def keyboardSearch(self, search: str) -> None:
        """Letters in a cell that takes none go nowhere, least of all to another person."""

    def _jumps(self, at: QModelIndex, key: int) -> bool:
        if key == Qt.Key.Key_D:
            self._table.fill_down(at)
        elif key == Qt.Key.Key_Z:
            self._undo()
        elif key == Qt.Key.Key_Home:
            self.go(0, "", "state")
        elif key == Qt.Key.Key_End:
            self.go(len(self._table.lines) - 1, "", "state")
        return key in (Qt.Key.Key_D, Qt.Key.Key_Z, Qt.Key.Key_Home, Qt.Key.Key_End)

    def _undo(self) -> None:
        at = self._table.undo()
        if at.isValid():
            self._bring(at.row() // EACH)
            self.setCurrentIndex(at)

    def _tab(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Backtab
        at, way = self.currentIndex(), self._table.way()
        here = self._table.step(at)
        before = [one for one in way if self._table.step(one) < here]
        behind = [one for one in way if self._table.step(one) > here]
        if at.isValid() and (before if back else behind):
            self.setCurrentIndex(before[-1] if back else behind[0])
        else:
            self.focusNextPrevChild(not back)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Leave the table."""
        return QWidget.focusNextPrevChild(self, next_)

    def event(self, event: QEvent) -> bool:
        """Tab is a key of the table; a widget would take it for leaving."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.key() in tabs and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._tab(event)
                return True
        return super().event(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the next person; Tab to the next cell; Esc takes all of it back."""
        hints = QAbstractItemDelegate.EndEditHint
        entered = hint == hints.SubmitModelCache
        if hint == hints.RevertModelCache:
            # With what was kept at a pause goes also what followed from it.
            self._table.undo_to(self._delegate.acts)
            self._table.setData(self.currentIndex(), self._delegate.before)
        if hint in (hints.EditNextItem, hints.EditPreviousItem):
            super().closeEditor(editor, hints.NoHint)
            key = Qt.Key.Key_Tab if hint == hints.EditNextItem else Qt.Key.Key_Backtab
            self._tab(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
            return
        super().closeEditor(editor, hint)
        if entered:
            self._go_below()

    def _go_below(self) -> None:
        """The same cell of the next person, with all of her in sight."""
        at = self.currentIndex()
        below = at.siblingAtRow(at.row() + EACH)
        if below.isValid():
            self._bring(below.row() // EACH)
            self.setCurrentIndex(below)
