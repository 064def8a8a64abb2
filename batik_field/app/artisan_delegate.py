"""Paints one artisan on two lines: name and village, skill and how far she is."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from batik_field.app import theme
from batik_field.app.record_table import ROW_ROLE
from batik_field.services.search import ArtisanRow

MARGIN, GAP, ICON = 12, 8, 16
# State of a row -> icon and colour role; the words stand beside it.
_STATES = {
    "ready": ("ok", "ok"),
    "open": ("warning", "warn"),
    "certified": ("certificate", "primary"),
    "gone": ("minus", "muted"),
}

_USUAL = "siap kirim"
"""Leaves room for the badge of somebody who is not judged yet."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class ArtisanDelegate(QStyledItemDelegate):
    """Rows of one height, so that a hundred thousand of them can be scrolled.

    Whoever is not judged yet stands without a badge, her words where they will stay.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[str, str, float], QPixmap] = {}

    def height(self, font: QFont) -> int:
        """Of every row: two lines of this font."""
        return 2 * QFontMetrics(font).height() + 20

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        colours = theme.current()
        _paint_ground(painter, option, colours)
        row = index.data(ROW_ROLE)
        box = option.rect.adjusted(MARGIN, 8, -MARGIN, -8)
        if isinstance(row, ArtisanRow):
            _paint_row(painter, option.font, box, row, colours)
            self._paint_standing(painter, option.font, box, row, colours)
        else:
            painter.setPen(colours.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        painter.restore()

    def _paint_standing(
        self, painter: QPainter, font: QFont, box: QRect, row: ArtisanRow, colours: theme.Theme
    ) -> None:
        if not row.state:
            return
        icon, role = _STATES.get(row.state, ("info", "muted"))
        lower = _lower(box)
        ratio = painter.device().devicePixelRatio()
        left = lower.right() - _room(font, row)
        place = QPoint(left, lower.center().y() - ICON // 2 + 1)
        painter.drawPixmap(place, self._picture(icon, role, ratio, colours))
        _paint_words(painter, lower, font, colours.colour(role), row.status, _RIGHT)

    def _picture(self, icon: str, role: str, ratio: float, colours: theme.Theme) -> QPixmap:
        key = (icon, getattr(colours, role), ratio)
        if key not in self._pictures:
            self._pictures[key] = theme.pixmap(icon, role, ICON, ratio)
        return self._pictures[key]


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: theme.Theme) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, colours.colour("selected"))
        edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        painter.fillRect(edge, colours.colour("primary"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, colours.colour("hover"))
    painter.setPen(colours.colour("line"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _lower(box: QRect) -> QRect:
    """The lower line of a row."""
    return box.adjusted(0, box.height() // 2, 0, 0)


def _room(font: QFont, row: ArtisanRow) -> int:
    """What the badge takes at the right, or will take."""
    return QFontMetrics(font).horizontalAdvance(row.status or _USUAL) + 4 + ICON + GAP // 2


def _paint_row(
    painter: QPainter, font: QFont, box: QRect, row: ArtisanRow, colours: theme.Theme
) -> None:
    """Name and village above, the skill below; a long name sends the village down to the skill."""
    text, muted = colours.colour("text"), colours.colour("muted")
    upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
    lower = _lower(box).adjusted(0, 0, -(_room(font, row) + GAP), 0)
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    village = row.village.partition(",")[0]
    both = QFontMetrics(name).horizontalAdvance(row.name) + GAP
    both += QFontMetrics(font).horizontalAdvance(village)
    below = [row.skill]
    if both <= box.width():
        _paint_words(painter, upper, font, muted, village, _RIGHT)
    else:
        below.append(village)
    _paint_words(painter, upper, name, text, row.name, _LEFT)
    _paint_words(painter, lower, font, muted, " · ".join(filter(None, below)), _LEFT)


def _paint_words(
    painter: QPainter, box: QRect, font: QFont, colour: QColor, words: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side, shown)
