"""How a cell of the results is painted and typed into."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.certification.result_table import EACH, HEAD, ResultTable
from batik_field.domain.results import RESULTS
from batik_field.services.session import Session

PAD = 10
PAUSE = 500
"""Milliseconds without a key after which an open cell is kept and remarked on."""
Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """A line for what is typed, a box for the result; a name with its village below."""

    replacing = Signal(str)
    """What stood in the cell that is typed over; empty once it is closed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._codes = session.codes["candidate_state"]
        self.editor: QWidget | None = None
        self.acts = 0
        """How many acts could be taken back when the cell was opened."""
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
        self.acts = model.sheet.acts if model.sheet else 0
        self.before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        made.setAccessibleName(model.long_name(index))
        self.editor = made
        return made

    @Slot()
    def _typing(self) -> None:
        self.pause.start()
        if self.before:
            self.replacing.emit(self.before)

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
        self.replacing.emit("")
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
