"""A box that puts things beside each other and begins a new line when one is full.

It places its parts itself. PySide hands out a Python object for every item of a layout that is
written in Python, or that is filled before it is added to another one; Qt deletes the item, and
when the window goes as garbage the Python object deletes it again (seen with PySide 6.11.3). So:
no layouts in Python, and nested layouts are added first and filled afterwards.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

_ANY_HEIGHT = (1 << 24) - 1


class Flow(QFrame):
    """Parts keep the size they ask for; the last one may get what is left of its line."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 4, margin: int = 4, fills: bool = False
    ) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._gap, self._margin, self._fills = gap, margin, fills
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a part at the end."""
        self._insert(len(self._parts), widget)

    def add_before_last(self, widget: QWidget) -> None:
        """Put a part in front of the last one."""
        self._insert(max(0, len(self._parts) - 1), widget)

    def _insert(self, place: int, widget: QWidget) -> None:
        widget.setParent(self)
        self._parts.insert(place, widget)
        widget.show()
        self._changed()

    def remove(self, widget: QWidget) -> None:
        """Take a part out and let it go."""
        self._parts.remove(widget)
        widget.hide()
        widget.deleteLater()
        self._changed()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at this width."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        """As wide as it is, as high as that needs."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """The widest part, and one line."""
        sizes = [part.sizeHint() for part in self._shown]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + 2 * self._margin, height + 2 * self._margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts again."""
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def event(self, event: QEvent) -> bool:
        """A part wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    @property
    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self, width: int, *, place: bool) -> int:
        """Walk along the lines; returns the height of them all."""
        left, right = self._margin, width - self._margin
        at, line = QPoint(left, self._margin), 0
        parts = self._shown
        for part in parts:
            size = part.sizeHint().boundedTo(QSize(max(1, right - left), _ANY_HEIGHT))
            if line and at.x() + size.width() > right:
                at, line = QPoint(left, at.y() + line + self._gap), 0
            if self._fills and part is parts[-1]:
                size.setWidth(max(size.width(), right - at.x()))
            if place:
                part.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            line = max(line, size.height())
        return at.y() + line + self._margin
