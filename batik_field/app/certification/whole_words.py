"""Rows as high as their words need, where sentences stand in a table."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView

from batik_field.app.tables import ROW_HEIGHT

MOST = 500
"""Rows that are measured; where there are more, every row has one line."""


class WholeWords(QObject):
    """Breaks lines instead of cutting them; measures again when rows or widths change."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        view.setWordWrap(True)
        view.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        view.horizontalHeader().sectionResized.connect(self._wait)
        view.model().modelReset.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        self._soon.start()

    @Slot()
    def fit(self) -> None:
        """Give every row the height its words need."""
        if self._view.model().rowCount() <= MOST:
            self._view.resizeRowsToContents()
