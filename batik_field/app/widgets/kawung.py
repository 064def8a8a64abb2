"""A thin line of kawung, the one ornament of the application."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from batik_field.app.theme import current, pattern

TILE = 32


class KawungLine(QWidget):
    """One row of whole tiles, centred in the width, with `rows` more below if asked."""

    def __init__(self, rows: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._tile, self._drawn_for = QPixmap(), ("", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(TILE * 8, TILE * self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour, ratio = current().soga, self.devicePixelRatioF()
        if self._drawn_for != (colour, ratio):
            self._tile = pattern("kawung", "soga", TILE, ratio)
            self._drawn_for = (colour, ratio)
        painter = QPainter(self)
        across = self.width() // TILE
        left = (self.width() - across * TILE) / 2
        for row in range(self._rows):
            for column in range(across):
                place = QRectF(left + column * TILE, row * TILE, TILE, TILE)
                painter.drawPixmap(place, self._tile, QRectF(self._tile.rect()))
        painter.end()
