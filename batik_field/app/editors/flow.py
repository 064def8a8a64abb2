"""A layout that puts things beside each other and begins a new line when one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep the size they ask for; the last one of all gets what is left of its line."""

    def __init__(self, parent: QWidget, gap: int = 4, margin: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(margin, margin, margin, margin)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def put_before_last(self, widget: QWidget) -> None:
        """Put a widget in front of the last one."""
        self.addWidget(widget)
        self._items[-2:] = self._items[:-3:-1]
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item out, None beyond the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at this width."""
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        """One line of the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item with the margins."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        at, line = inner.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            if line and at.x() + size.width() > inner.right() + 1:
                at, line = QPoint(inner.left(), at.y() + line + self._gap), 0
            if item is self._items[-1]:
                size.setWidth(max(size.width(), inner.right() + 1 - at.x()))
            if apply:
                item.setGeometry(QRect(at, size))
            at = QPoint(at.x() + size.width() + self._gap, at.y())
            line = max(line, size.height())
        return at.y() + line - rect.y() + self.contentsMargins().bottom()
