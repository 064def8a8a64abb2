"""Dresses every table the same: rows of 32 px, headings that keep their widths."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QHeaderView, QTableView

from batik_field.app.record_table import RecordTable
from batik_field.app.settings import SettingsFile

ROW_HEIGHT = 32
PAUSE_MS = 500
LETTER = 7
"""Pixels of an average letter for which the widths of columns are given."""
LEAST_SHARE, FEWEST = 0.8, 3
"""Of the wanted widths: rather than show stumps of words, columns at the right make room."""


def shares(room: int, wanted: Sequence[int], seen: Sequence[int]) -> list[int]:
    """Share `room` among columns: first what the words in them need, then as was wanted.

    Where the words do not all fit, columns that need less than their share keep what they need
    and the others share the rest. All in pixels; what rounding leaves is nobody's.
    """
    spare = room - sum(seen)
    if spare >= 0:
        return [need + spare * want // sum(wanted) for need, want in zip(seen, wanted, strict=True)]
    widths = [0] * len(wanted)
    left, open_, parts = room, set(range(len(wanted))), sum(wanted)
    while modest := {n for n in open_ if seen[n] * parts <= left * wanted[n]}:
        for n in modest:
            widths[n] = seen[n]
        open_ -= modest
        left -= sum(seen[n] for n in modest)
        parts -= sum(wanted[n] for n in modest)
    for n in open_:
        widths[n] = left * wanted[n] // parts
    return widths


class ColumnKeeper(QObject):
    """Shares the width of a table among its columns until a person chooses other widths.

    A column is as wide as the words that were seen in it where there is room, and never narrower
    again: columns that jump with every letter of a search are hard to read. What was chosen is
    remembered. Lives as long as the view.
    """

    def __init__(
        self, view: QTableView, settings: SettingsFile, name: str, wanted: Sequence[int]
    ) -> None:
        header = view.horizontalHeader()
        super().__init__(header)
        self._view, self._header, self._settings, self._name = view, header, settings, name
        self._wanted = tuple(wanted)
        self._seen = [0] * len(self._wanted)
        self._sharing = False
        self._last = len(self._wanted) - 1
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._chosen = settings.restore_columns(name, header)
        header.sectionResized.connect(self._wait)
        header.installEventFilter(self)
        # Only rows in sight are looked at: others would be read for it.
        header.setResizeContentsPrecision(0)
        view.model().modelReset.connect(self._look)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share anew when the table is wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._see()
            self._share()
        return super().eventFilter(watched, event)

    @Slot()
    def _look(self) -> None:
        """Share anew where other rows show wider words."""
        if self._see():
            self._share()

    def _see(self) -> bool:
        """Note how wide the words in sight are; whether any are wider than before."""
        if self._chosen or not self._view.model().rowCount():
            return False
        before = list(self._seen)
        for column, seen in enumerate(before):
            if not self._header.isSectionHidden(column):
                heading = self._header.sectionSizeHint(column)
                self._seen[column] = max(seen, heading, self._view.sizeHintForColumn(column))
        return self._seen != before

    def _share(self) -> None:
        room = self._header.width()
        if self._chosen or self._sharing or room <= 0:
            return
        shown = len(self._wanted)
        while shown > FEWEST and room < LEAST_SHARE * sum(self._wanted[:shown]):
            shown -= 1
        widths = shares(room, self._wanted[:shown], self._seen[:shown])
        self._sharing = True
        left = room
        for column in range(len(self._wanted)):
            self._header.setSectionHidden(column, column >= shown)
            if column < shown - 1:
                self._header.resizeSection(column, widths[column])
                left -= widths[column]
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
    ColumnKeeper(view, settings, name, wanted)
