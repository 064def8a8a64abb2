"""Dresses every table the same: rows of 32 px, headings that keep their widths."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from batik_field.app.record_table import RecordTable
from batik_field.app.settings import SettingsFile

ROW_HEIGHT = 32
PAUSE_MS = 500
LETTER = 7
"""Pixels of an average letter for which the widths of columns are given."""


class ColumnKeeper(QObject):
    """Remembers the widths of one table when they were changed. Lives as long as its header."""

    def __init__(self, header: QHeaderView, settings: SettingsFile, name: str) -> None:
        super().__init__(header)
        self._header, self._settings, self._name = header, settings, name
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        header.sectionResized.connect(self._wait)

    def _wait(self) -> None:
        self._pause.start()

    def _keep(self) -> None:
        self._settings.remember_columns(self._name, self._header)


def dress(view: QTableView, table: RecordTable, settings: SettingsFile, name: str) -> None:
    """Give a view its model, its row height and the widths it had last."""
    view.setModel(table)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    letter = view.fontMetrics().averageCharWidth()
    for column in range(table.columnCount()):
        view.setColumnWidth(column, table.width_of(column) * letter // LETTER)
    settings.restore_columns(name, header)
    ColumnKeeper(header, settings, name)
