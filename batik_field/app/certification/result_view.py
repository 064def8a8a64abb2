"""The table of results under the fingers: K, B, T, Enter to the next person, Ctrl+D downwards."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from batik_field.app import theme
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
    TUTOR,
    WAY,
    ResultTable,
)
from batik_field.domain.results import ABSENT, COMPETENT, NOT_YET, RESULTS
from batik_field.services.session import Session

KEYS = {"k": COMPETENT, "b": NOT_YET, "t": ABSENT}
"""No digits: a day typed into the wrong cell must not choose results."""
ROW_HEIGHT = 36
PAD = 10
PAUSE = 500
"""Milliseconds without a key after which an open cell is kept and remarked on."""
WIDE = 150
"""Letters from which on there is a column of names; below, they stand above the answers."""
LETTERS = {RESULT: 20, DAY: 17, KIND: 15, ISSUED: 18}
"""Widths in letters of what is always as long; the others share the rest."""
SHARES = {NAME: 30, NUMBER: 42, ISSUER: 28}
"""Per cent of the rest."""
Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """A line for what is typed, a box for the result; a name with its village below."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._codes = session.codes["candidate_state"]
        self.editor: QWidget | None = None
        self.before = ""
        """What stood in the cell when it was opened, as it is typed."""
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Words that are only read are not painted as if they were switched off."""
        super().initStyleOption(option, index)
        option.state |= QStyle.StateFlag.State_Enabled

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; of the person, her name as long as it is."""
        model = index.model()
        if not isinstance(model, ResultTable) or not model.is_name(index):
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        view = option.widget
        style = view.style() if view else None
        if style is not None:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
        name, _, village = str(index.data()).rpartition("\n")
        room = option.rect.adjusted(PAD, PAD // 2, -PAD, 0)
        beside = room.adjusted(option.fontMetrics.horizontalAdvance(f"{name}   "), 0, 0, 0)
        wrap = int(Qt.TextFlag.TextWordWrap)
        used = option.fontMetrics.boundingRect(room, wrap, name)
        look = theme.current()
        painter.save()
        painter.setPen(look.colour("text"))
        painter.drawText(room, wrap, name)
        painter.setPen(look.colour("muted"))
        is_head = index.row() % EACH == HEAD
        painter.drawText(
            beside if is_head else room.adjusted(0, used.height(), 0, 0), wrap, village
        )
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make what one types into."""
        made: QLineEdit | QComboBox
        model = index.model()
        assert isinstance(model, ResultTable)
        if model.spot(index).key == "state":
            made = QComboBox(parent)
            for code in RESULTS:
                made.addItem(self._codes.label(code), code)
        else:
            made = QLineEdit(parent)
            made.setFrame(False)
            made.textEdited.connect(self._typing)
        self.before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        made.setAccessibleName(model.long_name(index))
        self.editor = made
        return made

    @Slot()
    def _typing(self) -> None:
        self.pause.start()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """A box is as wide as its answers."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, QComboBox):
            editor.resize(max(editor.width(), editor.sizeHint().width()), editor.height())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            # What was taken at a pause must not move the cursor of who types on.
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The cell is closed."""
        self.pause.stop()
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
        for column, letters in LETTERS.items():
            self.setColumnWidth(column, letters * letter)
        width = self.viewport().width()
        is_wide = width >= WIDE * letter
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
            self.setRowHeight(EACH * line + SECOND, max(ROW_HEIGHT, name + PAD - ROW_HEIGHT))
            words = self._table.remark(line)
            self.setRowHidden(row, not words)
            if words:
                room = self.viewport().width() - beside - 4 * PAD - 16
                self.setRowHeight(row, self._height(words, room) + PAD)

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
        self.scrollTo(self._table.index(EACH * line + REMARK, RESULT))
        self.setCurrentIndex(self._table.place(line, part, key))

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
        key, letter, spot = event.key(), event.text().casefold(), self._table.spot(at)
        chooses = self._table.is_name(at) or spot.key == "state"
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._jumps(at, key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._table.is_name(at):
            if spot.key == "state" or (spot.part, spot.key) == TUTOR:
                self._go_below()
            else:
                self.edit(at)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._table.setData(at, "")
            return True
        if chooses and letter in KEYS:
            self._table.setData(self._table.place(at.row() // EACH, "", "state"), KEYS[letter])
            self._go_below()
            return True
        if key == Qt.Key.Key_Space and spot.key == "state":
            self.edit(at)
            return True
        # Any other letter would open the box of results at its first answer.
        return spot.key == "state" and bool(letter.strip())

    def _jumps(self, at: QModelIndex, key: int) -> bool:
        if key == Qt.Key.Key_D:
            self._table.fill_down(at)
        elif key == Qt.Key.Key_Home:
            self.go(0, "", "state")
        elif key == Qt.Key.Key_End:
            self.go(len(self._table.lines) - 1, "", "state")
        return key in (Qt.Key.Key_D, Qt.Key.Key_Home, Qt.Key.Key_End)

    def _tab(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Backtab
        at, step = self.currentIndex(), -1 if event.key() == Qt.Key.Key_Backtab else 1
        stop = (at.row() % EACH, at.column())
        place = WAY.index(stop) if stop in WAY else -1 if not back else 0
        place += at.row() // EACH * len(WAY) + step
        if at.isValid() and 0 <= place < len(WAY) * len(self._table.lines):
            line, way = divmod(place, len(WAY))
            row, column = WAY[way]
            self.setCurrentIndex(self._table.index(EACH * line + row, column))
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
        """Enter goes on to the next person; Tab to the next cell."""
        hints = QAbstractItemDelegate.EndEditHint
        entered = hint == hints.SubmitModelCache
        if hint == hints.RevertModelCache:
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
        """The same cell of the next person."""
        at = self.currentIndex()
        below = at.siblingAtRow(at.row() + EACH)
        if below.isValid():
            self.setCurrentIndex(below)
