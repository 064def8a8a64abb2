"""Horizontal bars with labels and figures, for example per kecamatan: certified of known."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from batik_field.app.theme import Theme, current

ROW, BAR, GAP, INSET = 32, 10, 12, 8


@dataclass(frozen=True)
class Bar:
    """`part` of `whole`, both counts; `key` is what `chosen` tells."""

    key: str
    label: str
    part: int
    whole: int


class BarList(QWidget):
    """Bars on one scale, the longest as wide as there is room. Rows can be chosen by key or mouse.

    The pale length is `whole`, the strong one `part`; the figures say both.
    """

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._bars: tuple[Bar, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_bars(())

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Replace all rows."""
        self._bars = tuple(bars)
        self._at = min(self._at, max(len(self._bars) - 1, 0))
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(
            "; ".join(f"{bar.label}: {self.figures(bar)}" for bar in self._bars)
        )
        self.updateGeometry()
        self.update()

    def figures(self, bar: Bar) -> str:
        """What stands at the right of a row."""
        locale = QLocale()
        words = self.tr("{part} dari {whole}")
        return words.format(part=locale.toString(bar.part), whole=locale.toString(bar.whole))

    def sizeHint(self) -> QSize:
        return QSize(360, ROW * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, ROW * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = current(), self.fontMetrics()
        labels = max((metrics.horizontalAdvance(bar.label) + 1 for bar in self._bars), default=0)
        figures = max(
            (metrics.horizontalAdvance(self.figures(bar)) for bar in self._bars), default=0
        )
        # A long name is shortened rather than the bars squeezed to nothing.
        labels = min(labels, self.width() // 3)
        left = INSET + labels + GAP
        room = max(self.width() - left - GAP - figures - INSET, 0)
        longest = max((bar.whole for bar in self._bars), default=0) or 1
        for row, bar in enumerate(self._bars):
            line = QRectF(0, row * ROW, self.width(), ROW)
            self._paint_words(painter, theme, bar, line, labels)
            self._paint_bar(painter, theme, bar, QPointF(left, line.center().y()), room / longest)
        if self.hasFocus() and self._bars:
            self._paint_focus(painter, theme)
        painter.end()

    def _paint_words(
        self, painter: QPainter, theme: Theme, bar: Bar, line: QRectF, labels: int
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        label = self.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, labels)
        painter.setPen(theme.colour("text"))
        painter.drawText(line.adjusted(INSET, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(theme.colour("muted"))
        figures = self.figures(bar)
        painter.drawText(
            line.adjusted(0, 0, -INSET, 0), middle | Qt.AlignmentFlag.AlignRight, figures
        )

    def _paint_bar(
        self, painter: QPainter, theme: Theme, bar: Bar, start: QPointF, step: float
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for count, role in ((bar.whole, "line"), (bar.part, "soga")):
            if count > 0:
                width = max(count * step, BAR)
                painter.setBrush(theme.colour(role))
                place = QRectF(start.x(), start.y() - BAR / 2, width, BAR)
                painter.drawRoundedRect(place, BAR / 2, BAR / 2)

    def _paint_focus(self, painter: QPainter, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("primary"), 2))
        place = QRectF(1, self._at * ROW + 1, self.width() - 2, ROW - 2)
        painter.drawRoundedRect(place, 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self._bars:
            self._at = max(0, min(self._at + steps[Qt.Key(event.key())], len(self._bars) - 1))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._bars:
            self.chosen.emit(self._bars[self._at].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // ROW)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self._bars):
            self._at = row
            self.update()
            self.chosen.emit(self._bars[row].key)
