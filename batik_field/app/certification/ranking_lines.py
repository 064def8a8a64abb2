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
ABOVE, TIGHT = 6, 3
"""Pixels above and below the two lines, and the same on a low screen."""

MORE = N_("+{n} lagi")
GAPS_SHORTLY = N_("Buku kerja kurang:")

Parts = list[tuple[str, str]]
"""Words, each with what stands between it and the one before."""


class TwoLines(QStyledItemDelegate):
    """Name over village; what criteria lack over what the workbook lacks, the second one quietly.

    Rows are of one height, so that a hundred thousand of them can be scrolled.
    """

    @staticmethod
    def height(metrics: QFontMetrics, above: int = ABOVE) -> int:
        """Of every row."""
        return 2 * metrics.height() + 2 * above

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
    top = box.top() + (box.height() - height * len(shown)) // 2
    for place, line in enumerate(shown):
        is_quiet = quiet and line == lines[-1]
        painter.setPen(colours.colour("muted" if is_quiet else "text"))
        words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        at = QRect(box.left(), top + place * height, box.width(), height)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def remark_lines(row: RankedRow, room: int, measure: Measure) -> tuple[str, str]:
    """Return the two lines of a row that has `room` pixels for each.

    Notes in brackets are left to the tip and to the line below the table where they find no room.
    """
    parts = _parts(text(LACKING), [_plain(item) for item in row.lacking])
    parts += [(" · " if parts else "", _plain(flag)) for flag in row.flags]
    if not row.gaps:
        above, rest = _line(parts, room, measure, goes_on=True)
        return above, _line(rest, room, measure)[0]
    return _line(parts, room, measure)[0], _gaps_line(row.gaps, room, measure)


def _gaps_line(gaps: Sequence[str], room: int, measure: Measure) -> str:
    """Say it in full, or without brackets, or with a shorter beginning."""
    plain = [_plain(gap) for gap in gaps]
    line = ""
    for head, items in ((GAPS, gaps), (GAPS_SHORTLY, gaps), (GAPS, plain), (GAPS_SHORTLY, plain)):
        line, rest = _line(_parts(text(head), items), room, measure)
        if not rest and measure(line) <= room:
            break
    return line


def _plain(words: str) -> str:
    return words.partition(" (")[0].rstrip(".")


def _parts(head: str, items: Sequence[str]) -> Parts:
    first = [("", f"{head} {item}") for item in items[:1]]
    return [*first, *((", ", item) for item in items[1:])]


def _line(parts: Parts, room: int, measure: Measure, *, goes_on: bool = False) -> tuple[str, Parts]:
    """Return as many whole parts as fit (at least one), and the others.

    How many more there are is said, unless the list `goes_on` in another line.
    """
    for count in range(len(parts), 0, -1):
        rest = parts[count:]
        line = parts[0][1] + "".join(before + words for before, words in parts[1:count])
        if rest:
            line += rest[0][0].rstrip(" ·") if goes_on else f" {text(MORE).format(n=len(rest))}"
        if measure(line) <= room or count == 1:
            return line, rest
    return "", parts
