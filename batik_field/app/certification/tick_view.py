"""A table whose rows are ticked from any cell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget


class TickView(QTableView):
    """Space ticks the row with the cursor, also where another cell has it; Tab leaves the table."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space."""
        at = self.currentIndex()
        if event.key() != Qt.Key.Key_Space or not at.isValid():
            super().keyPressEvent(event)
            return
        first = at.siblingAtColumn(0)
        role = Qt.ItemDataRole.CheckStateRole
        ticked = first.data(role) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self.model().setData(first, state, role)
