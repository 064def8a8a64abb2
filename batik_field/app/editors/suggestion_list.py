"""The list that opens under a field while somebody types in it. The focus stays in the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from batik_field.app import theme
from batik_field.app.editors.sources import NEW, Suggestion

MOST_ROWS = 8


class SuggestionList(QListWidget):
    """Belongs to one field and goes with it; a window of its own, so nothing cuts it off."""

    chosen = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._suggestions: tuple[Suggestion, ...] = ()
        self._entered = False
        self.setWindowFlag(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setProperty("suggestions", True)
        self.itemClicked.connect(self._clicked)

    def offer(self, suggestions: Sequence[Suggestion], *, entered: bool = False) -> None:
        """Show these, the first one ready to be taken; nothing to show closes the list.

        `entered` is whether the arrows are in the list already: else Down goes to the first.
        """
        self._suggestions = tuple(suggestions)
        self.clear()
        for suggestion in suggestions:
            words = " · ".join(filter(None, suggestion.words))
            item = QListWidgetItem(words, self)
            if suggestion.act == NEW:
                item.setIcon(theme.icon("plus", "primary"))
        if not suggestions:
            self.hide()
            return
        self.setCurrentRow(0)
        self._enter(entered)
        self._place()
        self.show()

    @property
    def current(self) -> Suggestion | None:
        """What Enter would take."""
        row = self.currentRow()
        if not self.isVisible() or not 0 <= row < len(self._suggestions):
            return None
        return self._suggestions[row]

    def step(self, rows: int) -> None:
        """Move the choice, staying inside the list; the first step down is onto the first line."""
        if not self._entered and rows > 0:
            rows -= 1
        self._enter(True)
        row = max(0, min(self.count() - 1, self.currentRow() + rows))
        self.setCurrentRow(row)

    def _enter(self, entered: bool) -> None:
        self._entered = entered
        theme.mark(self, waiting=not entered)

    def _place(self) -> None:
        height = self.sizeHintForRow(0) * min(self.count(), MOST_ROWS) + 2 * self.frameWidth() + 8
        width = max(self._field.width(), min(480, self.sizeHintForColumn(0) + 40))
        self.resize(QSize(width, height))
        below = self._field.mapToGlobal(QPoint(0, self._field.height() + 2))
        screen = self._field.screen().availableGeometry()
        if below.y() + height > screen.bottom():
            below = self._field.mapToGlobal(QPoint(0, -height - 2))
        below.setX(max(screen.left(), min(below.x(), screen.right() - width)))
        self.move(below)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self.setCurrentItem(item)
        self.chosen.emit()
