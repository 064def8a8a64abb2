"""Paints the people of Calon on two lines, without cutting a word of a list in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.certification.ranking_rows import GAPS, LACKING, RankedRow
from batik_field.app.i18n import text
from batik_field.app.record_table import ROW_ROLE
from batik_field.domain.wording import N_

Index = QModelIndex | QPersistentModelIndex
Measure = Callable[[str], int]
NAME, REMARKS = 0, 3
"""The columns with two lines."""
ABOVE = 6
"""Pixels above and below the two lines."""

MORE = N_("+{n} lagi")


class TwoLines(QStyledItemDelegate):
    """Name over village; what criteria lack over what the workbook lacks, the second one quietly.

    Rows are of one height, so that a hundred thousand of them can be scrolled.
    """

    @staticmethod
    def height(metrics: QFontMetrics) -> int:
        """Of every row."""
        return 2 * metrics.height() + 2 * ABOVE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words, up to what a line of a usual list takes."""
        hint = super().sizeHint(option, index)
        lines = self._whole(index)
        if lines:
            metrics = option.fontMetrics
            widest = max(metrics.horizontalAdvance(line) for line in lines)
            beside = hint.width() - metrics.horizontalAdvance(str(index.data() or ""))
            hint.setWidth(widest + beside)
        hint.setHeight(self.height(option.fontMetrics))
        return hint

    def _whole(self, index: Index) -> tuple[str, ...]:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RankedRow) or index.column() not in (NAME, REMARKS):
            return ()
        if index.column() == NAME:
            return row.name, row.village
        lists = ((LACKING, row.lacking), (GAPS, row.gaps))
        whole = (f"{text(head)} {', '.join(items)}" for head, items in lists if items)
        return (*whole, " ".join(row.flags))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RankedRow) or index.column() not in (NAME, REMARKS):
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        widget: QWidget | None = shown.widget
        style = widget.style() if widget is not None else QApplication.style()
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, widget)
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        metrics = shown.fontMetrics
        room = box.adjusted(3, 0, -3, 0)
        if index.column() == NAME:
            lines = (row.name, row.village)
        else:
            lines = remark_lines(row, room.width(), metrics.horizontalAdvance)
        painter.save()
        painter.setFont(shown.font)
        _paint_lines(painter, room, metrics, lines, quiet=index.column() == NAME or bool(row.gaps))
        painter.restore()


def _paint_lines(
    painter: QPainter, box: QRect, metrics: QFontMetrics, lines: Sequence[str], *, quiet: bool
) -> None:
    """One line stands in the middle; the second of two is muted where it is `quiet`."""
    shown = [line for line in lines if line]
    colours = theme.current()
    height = metrics.height()
    top = box.center().y() - height * len(shown) // 2 + 1
    for place, line in enumerate(shown):
        is_quiet = quiet and line == lines[-1]
        painter.setPen(colours.colour("muted" if is_quiet else "text"))
        words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        at = QRect(box.left(), top + place * height, box.width(), height)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def remark_lines(row: RankedRow, room: int, measure: Measure) -> tuple[str, str]:
    """Return the two lines of a row that has `room` pixels for each."""
    flags = " ".join(row.flags)
    lacking = text(LACKING)
    if row.gaps:
        below, _ = listed(text(GAPS), row.gaps, room, measure)
        if not row.lacking:
            return flags, below
        aside = f" · {flags}" if flags else ""
        above, _ = listed(lacking, row.lacking, room - measure(aside), measure)
        return above + aside, below
    if flags:
        above = listed(lacking, row.lacking, room, measure)[0] if row.lacking else ""
        return above, flags
    if not row.lacking:
        return "", ""
    above, rest = listed(lacking, row.lacking, room, measure, goes_on=True)
    return above, listed("", rest, room, measure)[0] if rest else ""


def listed(
    head: str, items: Sequence[str], room: int, measure: Measure, *, goes_on: bool = False
) -> tuple[str, Sequence[str]]:
    """Return as many whole items as fit, and the others; how many more there are is said.

    Where the list `goes_on` in another line, a comma stands there instead. At least one item.
    """
    for count in range(len(items), 0, -1):
        rest = items[count:]
        line = " ".join(filter(None, (head, ", ".join(items[:count]))))
        if rest:
            line += "," if goes_on else f" {text(MORE).format(n=len(rest))}"
        if measure(line) <= room or count == 1:
            return line, rest
    return head, ()
