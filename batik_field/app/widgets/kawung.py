"""A thin line of kawung, the one ornament of the application."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from batik_field.app.theme import pattern

TILE = 32


class KawungLine(QWidget):
    """One row of whole tiles, centred in the width, with `rows` more below if asked."""

    def __init__(self, rows: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._tile = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(TILE * 8, TILE * self._rows)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._tile = QPixmap()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._tile.devicePixelRatioF() != ratio or self._tile.isNull():
            self._tile = pattern("kawung", "soga", TILE, ratio)
        painter = QPainter(self)
        across = self.width() // TILE
        left = (self.width() - across * TILE) / 2
        for row in range(self._rows):
            for column in range(across):
                place = QRectF(left + column * TILE, row * TILE, TILE, TILE)
                painter.drawPixmap(place, self._tile, QRectF(self._tile.rect()))
        painter.end()
