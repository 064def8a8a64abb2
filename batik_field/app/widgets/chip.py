"""A filter in force, with a cross that takes it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from batik_field.app.theme import mark, put_icon


class Chip(QFrame):
    """Shows `text`; `removed(key)` comes when its cross is pressed, by mouse, Enter or Delete."""

    removed = Signal(str)

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        mark(self, role="chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        label = QLabel(text)
        self._cross = QToolButton()
        mark(self._cross, role="chip-close")
        self._cross.setIconSize(QSize(12, 12))
        put_icon(self._cross, "close")
        words = self.tr("Hapus saringan {filter}").format(filter=text)
        self._cross.setAccessibleName(words)
        self._cross.setToolTip(words)
        # A tool button takes the focus from the tabulator only when it is told to.
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 4, 3)
        row.setSpacing(4)
        row.addWidget(label)
        row.addWidget(self._cross)
        self.setFocusProxy(self._cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {
            Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self.removed.emit(self.key)
