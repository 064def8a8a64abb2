"""Dresses every table the same: rows of 32 px, headings that keep their widths."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from batik_field.app.record_table import RecordTable
from batik_field.app.settings import SettingsFile

ROW_HEIGHT = 32
PAUSE_MS = 500
LETTER = 7
"""Pixels of an average letter for which the widths of columns are given."""
LEAST_SHARE, FEWEST = 0.8, 3
"""Of the wanted widths: rather than show stumps of words, columns at the right make room."""


class ColumnKeeper(QObject):
    """Shares the width of a table among its columns until a person chooses other widths.

    What was chosen is remembered. Lives as long as the header.
    """

    def __init__(
        self, header: QHeaderView, settings: SettingsFile, name: str, wanted: Sequence[int]
    ) -> None:
        super().__init__(header)
        self._header, self._settings, self._name = header, settings, name
        self._wanted = tuple(wanted)
        self._sharing = False
        self._last = len(self._wanted) - 1
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._chosen = settings.restore_columns(name, header)
        header.sectionResized.connect(self._wait)
        header.installEventFilter(self)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share anew when the table is wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        room = self._header.width()
        if self._chosen or self._sharing or room <= 0:
            return
        shown = len(self._wanted)
        while shown > FEWEST and room < LEAST_SHARE * sum(self._wanted[:shown]):
            shown -= 1
        part = room / sum(self._wanted[:shown])
        self._sharing = True
        left = room
        for column, width in enumerate(self._wanted):
            self._header.setSectionHidden(column, column >= shown)
            if column < shown - 1:
                self._header.resizeSection(column, int(width * part))
                left -= int(width * part)
        self._last = shown - 1
        # One that was not last before does not stretch, and keeps a width of long ago.
        self._header.resizeSection(self._last, left)
        self._sharing = False

    def _wait(self, column: int) -> None:
        """Somebody drags a column; the last in sight also follows the width of the table."""
        if not self._sharing and column < self._last:
            self._chosen = True
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
    wanted = [table.width_of(n) * letter // LETTER for n in range(table.columnCount())]
    ColumnKeeper(header, settings, name, wanted)
