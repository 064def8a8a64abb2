"""A picture with a frame of 3:4 on it, moved and sized by hand or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from batik_field.app import theme
from batik_field.domain.framing import Frame, Picture

STEP, FINE = 0.02, 1
"""Of the frame's width, and dots: what an arrow moves, alone and with Shift."""
GROW = 1.05
HANDLE = 12
SHADE = 140
"""Pixels around a corner that take hold of it; how dark what is cut off is, of 255."""
CORNERS = tuple((across, along) for along in (0, 1) for across in (0, 1))
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIZES = {
    Qt.Key.Key_Plus: GROW,
    Qt.Key.Key_Equal: GROW,
    Qt.Key.Key_Minus: 1 / GROW,
}


class FrameView(QWidget):
    """`moved` tells that the frame is another one."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._picture = Picture(1, 1)
        self._frame = self._picture.first_frame()
        self._held: tuple[int, int] | None = None
        self._last: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, image: QImage) -> None:
        """Show a picture with its first frame."""
        self._image = image
        self._picture = Picture(max(1, image.width()), max(1, image.height()))
        self._set(self._picture.first_frame())

    @property
    def frame_chosen(self) -> Frame:
        """The frame in pixels of the picture."""
        return self._frame

    def sizeHint(self) -> QSize:
        """Room enough to see a face."""
        return QSize(480, 480)

    def minimumSizeHint(self) -> QSize:
        """Usable on a low screen."""
        return QSize(160, 160)

    def scale_by(self, factor: float) -> None:
        """Grow or shrink the frame around its middle."""
        self._set(self._picture.scaled(self._frame, factor))

    def _set(self, frame: Frame) -> None:
        self._frame = frame
        self.update()
        self.moved.emit()

    def _shown(self) -> QRectF:
        """Where the picture stands in this widget."""
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        scale = min(room.width() / self._picture.width, room.height() / self._picture.height)
        size = (self._picture.width * scale, self._picture.height * scale)
        left = room.center().x() - size[0] / 2
        return QRectF(left, room.center().y() - size[1] / 2, *size)

    @property
    def _scale(self) -> float:
        """Pixels of this widget per pixel of the picture."""
        return max(self._shown().width() / self._picture.width, 1e-6)

    def _framed(self) -> QRectF:
        shown, scale, frame = self._shown(), self._scale, self._frame
        return QRectF(
            shown.x() + frame.x * scale,
            shown.y() + frame.y * scale,
            frame.width * scale,
            frame.height * scale,
        )

    def _corner_at(self, place: QPointF) -> tuple[int, int] | None:
        box = self._framed()
        for across, along in CORNERS:
            x = box.right() if across else box.left()
            y = box.bottom() if along else box.top()
            if abs(place.x() - x) <= HANDLE and abs(place.y() - y) <= HANDLE:
                return across, along
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, darker where it is cut off, and the frame with its corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown, box = self._shown(), self._framed()
        painter.drawImage(shown, self._image)
        shade = QColor(0, 0, 0, SHADE)
        painter.fillRect(QRectF(shown.topLeft(), QPointF(shown.right(), box.top())), shade)
        painter.fillRect(QRectF(QPointF(shown.left(), box.bottom()), shown.bottomRight()), shade)
        left = QRectF(QPointF(shown.left(), box.top()), QPointF(box.left(), box.bottom()))
        right = QRectF(QPointF(box.right(), box.top()), QPointF(shown.right(), box.bottom()))
        painter.fillRect(left, shade)
        painter.fillRect(right, shade)
        self._paint_frame(painter, box)

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        """White on a dark line is seen on every picture; with the focus it is thicker."""
        width = 3 if self.hasFocus() else 2
        painter.setPen(QPen(QColor("black"), width + 2))
        painter.drawRect(box)
        painter.setPen(QPen(QColor("white"), width))
        painter.drawRect(box)
        painter.setBrush(theme.current().colour("primary"))
        for across, along in CORNERS:
            x = box.right() if across else box.left()
            y = box.bottom() if along else box.top()
            painter.drawEllipse(QPointF(x, y), HANDLE / 2, HANDLE / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner or of the frame."""
        place = event.position()
        self._held = self._corner_at(place)
        if self._held is not None or self._framed().contains(place):
            self._last = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; show what could be."""
        place = event.position()
        if self._last is None:
            self._show_hand(place)
            return
        by = (place - self._last) / self._scale
        self._last = place
        if self._held is None:
            self._set(self._picture.moved(self._frame, by.x(), by.y()))
        else:
            self._set(self._picture.dragged(self._frame, self._held, by.x(), by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = self._last = None

    def _show_hand(self, place: QPointF) -> None:
        corner = self._corner_at(place)
        shapes = Qt.CursorShape
        if corner is not None:
            falling = corner[0] == corner[1]
            self.setCursor(shapes.SizeFDiagCursor if falling else shapes.SizeBDiagCursor)
        else:
            inside = self._framed().contains(place)
            self.setCursor(shapes.SizeAllCursor if inside else shapes.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel sizes the frame."""
        self.scale_by(GROW if event.angleDelta().y() > 0 else 1 / GROW)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the frame, plus and minus size it."""
        key = Qt.Key(event.key())
        if key in ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = FINE if fine else max(FINE, self._frame.width * STEP)
            right, down = ARROWS[key]
            self._set(self._picture.moved(self._frame, right * step, down * step))
        elif key in SIZES:
            self.scale_by(SIZES[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame thicker."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw it thinner."""
        super().focusOutEvent(event)
        self.update()
