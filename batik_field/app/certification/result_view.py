"""The table of results under the fingers: K, B and T, Enter to the line below, Ctrl+D downwards."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from batik_field.app.certification.result_table import CELLS, NAME, RESULT, TUTOR, ResultTable
from batik_field.domain.results import ABSENT, COMPETENT, NOT_YET, RESULTS
from batik_field.services.session import Session

KEYS = {"k": COMPETENT, "b": NOT_YET, "t": ABSENT, "1": COMPETENT, "2": NOT_YET, "3": ABSENT}
ROW_HEIGHT = 36
Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """A line for what is typed, a box for the result."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._codes = session.codes["candidate_state"]
        self.editor: QWidget | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make what one types into."""
        made: QLineEdit | QComboBox
        if index.column() == RESULT:
            made = QComboBox(parent)
            for code in RESULTS:
                made.addItem(self._codes.label(code), code)
        else:
            made = QLineEdit(parent)
            made.setFrame(False)
        model = index.model()
        made.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        self.editor = made
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The cell is closed."""
        self.editor = None
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class ResultView(QTableView):
    """Tab goes from cell to cell and, behind the last one, out of the table."""

    def __init__(self, table: ResultTable, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._delegate = ResultDelegate(session, self)
        self.setModel(table)
        self.setItemDelegate(self._delegate)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Hasil uji tiap peserta"))
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumWidth(32)
        letter = self.fontMetrics().averageCharWidth()
        for column, cell in enumerate(CELLS):
            self.setColumnWidth(column, cell.letters * letter)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )

    def settle(self) -> None:
        """Take what stands in an open cell: something is about to be saved or left."""
        editor = self._delegate.editor
        if editor is not None:
            self.commitData(editor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters choose a result; Enter opens a cell for typing."""
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
        key, letter = event.key(), event.text().casefold()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_D:
                self._table.fill_down(at)
            return key == Qt.Key.Key_D
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.column() not in (NAME, TUTOR):
            self.edit(at)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._table.setData(at, "")
            return True
        if at.column() in (NAME, RESULT) and letter in KEYS:
            self._table.setData(at.siblingAtColumn(RESULT), KEYS[letter])
            self._go_below()
            return True
        # Any other letter would open the box of results at its first answer.
        return at.column() == RESULT and bool(letter.strip())

    def _tab(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Backtab
        at = self.currentIndex()
        rows, columns = self._table.rowCount(), self._table.columnCount()
        place = at.row() * columns + at.column() + (-1 if back else 1)
        if at.isValid() and 0 <= place < rows * columns:
            self.setCurrentIndex(self._table.index(*divmod(place, columns)))
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
        """Enter goes on to the line below."""
        entered = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, hint)
        if entered:
            self._go_below()

    def _go_below(self) -> None:
        at = self.currentIndex()
        below = at.siblingAtRow(at.row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)
