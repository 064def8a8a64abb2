"""A picture to be looked at closely: fitted, at its own size, or anything between; dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

STEP = 1.25
SMALLEST, LARGEST = 0.05, 8.0
"""Of the picture's own size, in dots of the screen."""


class PictureView(QGraphicsView):
    """`zoomed` tells the size in hundredths of its own; `step_wanted` asks for another picture."""

    zoomed = Signal(int)
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fits = True
        scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    def show_picture(self, picture: QImage) -> None:
        """Show a picture, fitted."""
        self._item.setPixmap(QPixmap.fromImage(picture))
        self.setSceneRect(self._item.boundingRect())
        self.fit()

    @property
    def fits(self) -> bool:
        """Whether the whole picture is in sight and follows the window."""
        return self._fits

    @property
    def zoom(self) -> float:
        """Dots of the screen per dot of the picture."""
        return self.transform().m11() * self.devicePixelRatioF()

    def fit(self) -> None:
        """Show the whole picture; a small one is not blown up."""
        self._fits = True
        room, size = self.viewport().size(), self._item.boundingRect().size()
        if size.isEmpty():
            return
        ratio = self.devicePixelRatioF()
        scale = min(room.width() / size.width(), room.height() / size.height(), 1 / ratio)
        self._scale_to(scale * ratio)

    def show_own_size(self) -> None:
        """One dot of the picture is one dot of the screen."""
        self._fits = False
        self._scale_to(1.0)

    def zoom_by(self, factor: float) -> None:
        """Grow or shrink."""
        self._fits = False
        self._scale_to(min(max(self.zoom * factor, SMALLEST), LARGEST))

    def _scale_to(self, zoom: float) -> None:
        scale = zoom / self.devicePixelRatioF()
        self.resetTransform()
        self.scale(scale, scale)
        self.zoomed.emit(round(zoom * 100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture stays fitted."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone moves the picture."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """From fitted to its own size, around the place that was meant, and back."""
        place: QPointF = self.mapToScene(event.position().toPoint())
        if self._fits:
            self.show_own_size()
            self.centerOn(place)
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn to the next picture while the whole one is in sight; else they move it."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._fits and event.key() in ways:
            self.step_wanted.emit(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
