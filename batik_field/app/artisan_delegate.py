"""Paints one artisan on two lines: name and village, skill and how far she is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
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

Index = QModelIndex | QPersistentModelIndex


class ArtisanDelegate(QStyledItemDelegate):
    """Rows of one height, so that a hundred thousand of them can be scrolled."""

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
            _paint_row(painter, option, box, row)
        else:
            painter.setPen(colours.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: theme.Theme) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, colours.colour("selected"))
        edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        painter.fillRect(edge, colours.colour("primary"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, colours.colour("hover"))
    painter.setPen(colours.colour("line"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_row(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: ArtisanRow
) -> None:
    half = box.height() // 2
    upper = QRect(box.left(), box.top(), box.width(), half)
    lower = QRect(box.left(), box.top() + half, box.width(), box.height() - half)
    name = QFont(option.font)
    name.setWeight(QFont.Weight.DemiBold)
    village = row.village.partition(",")[0]
    _paint_pair(painter, upper, (name, "text", row.name), (option.font, "muted", village))
    icon, role = _STATES.get(row.state, ("info", "muted"))
    width = QFontMetrics(option.font).horizontalAdvance(row.status) + 4
    ratio = painter.device().devicePixelRatio()
    picture = theme.pixmap(icon, role, ICON, ratio)
    left = lower.right() - width - ICON - GAP // 2
    painter.drawPixmap(left, lower.center().y() - ICON // 2 + 1, picture)
    skill = QRect(lower.left(), lower.top(), left - GAP - lower.left(), lower.height())
    _paint_words(painter, skill, option.font, "muted", row.skill, Qt.AlignmentFlag.AlignLeft)
    _paint_words(painter, lower, option.font, role, row.status, Qt.AlignmentFlag.AlignRight)


def _paint_pair(
    painter: QPainter, box: QRect, left: tuple[QFont, str, str], right: tuple[QFont, str, str]
) -> None:
    """Two texts on one line: the right one whole up to two fifths, the left one takes the rest."""
    wanted = QFontMetrics(right[0]).horizontalAdvance(right[2]) + 4
    width = min(wanted, box.width() * 9 // 20)
    taken = box.adjusted(box.width() - width, 0, 0, 0)
    rest = box.adjusted(0, 0, -(width + GAP), 0)
    _paint_words(painter, rest, *left, Qt.AlignmentFlag.AlignLeft)
    _paint_words(painter, taken, *right, Qt.AlignmentFlag.AlignRight)


def _paint_words(
    painter: QPainter, box: QRect, font: QFont, role: str, words: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
