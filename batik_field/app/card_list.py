"""A list whose rows are small cards: a symbol, a line of words, a muted line below; all wrapped."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from batik_field.app import theme

SECOND = int(Qt.ItemDataRole.UserRole) + 1
SYMBOL = SECOND + 1
"""Name and colour of the icon, drawn in the theme of the moment."""
_PAD, _GAP, _SYMBOL = 8, 8, 16
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
Index = QModelIndex | QPersistentModelIndex


class _Cards(QStyledItemDelegate):
    """Draws and measures with the same rectangles, so nothing is ever cut off."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        first, second = self._boxes(QRect(0, 0, width, 0), option, index)
        return QSize(width, max(first.bottom(), second.bottom()) + 1 + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        look = theme.current()
        first, second = self._boxes(option.rect, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _ground(option.state)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
        symbol = index.data(SYMBOL)
        if symbol:
            box = QRect(option.rect.x() + _PAD, first.y() + 1, _SYMBOL, _SYMBOL)
            theme.icon(*symbol).paint(painter, box)
        painter.setPen(look.colour("text"))
        painter.drawText(first, _WRAP, str(index.data() or ""))
        painter.setPen(look.colour("muted"))
        painter.drawText(second, _WRAP, str(index.data(SECOND) or ""))
        painter.restore()

    def _boxes(
        self, rect: QRect, option: QStyleOptionViewItem, index: Index
    ) -> tuple[QRect, QRect]:
        """Where the two lines stand; the second is empty when there is none."""
        metrics = option.fontMetrics
        symbol = bool(index.data(SYMBOL))
        left = rect.x() + _PAD + (_SYMBOL + _GAP if symbol else 0)
        room = QRect(left, rect.y() + _PAD, rect.right() - _PAD - left, 10_000)
        first = metrics.boundingRect(room, _WRAP, str(index.data() or ""))
        words = str(index.data(SECOND) or "")
        room.moveTop(first.bottom() + 2)
        second = metrics.boundingRect(room, _WRAP, words) if words else QRect(first)
        first.setWidth(room.width())
        second.setWidth(room.width())
        return first, second


def _ground(state: QStyle.StateFlag) -> str:
    if state & QStyle.StateFlag.State_Selected:
        return "selected"
    return "hover" if state & QStyle.StateFlag.State_MouseOver else ""


class CardList(QListWidget):
    """Rows follow the width of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Cards(self))
        self.setProperty("cards", True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def add(
        self, words: str, second: str = "", symbol: tuple[str, str] | None = None
    ) -> QListWidgetItem:
        """Put a card at the end; `symbol` is an icon of the theme and its colour."""
        item = QListWidgetItem(words, self)
        item.setData(SECOND, second)
        item.setData(SYMBOL, symbol)
        return item

    def content_height(self, most: int) -> int:
        """Height of up to `most` cards."""
        rows = min(self.count(), most)
        return sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
