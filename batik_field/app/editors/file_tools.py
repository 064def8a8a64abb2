"""The ways a file comes in: from disk, from the clipboard, from the camera where there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from batik_field.app import theme
from batik_field.app.editors.line import NEXT_KEYS


class FileTools(QWidget):
    """A button with words, and small ones behind it."""

    add_wanted = Signal()
    paste_wanted = Signal()
    camera_wanted = Signal()

    def __init__(self, parent: QWidget, *, has_camera: bool) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.adder = AddButton(self)
        self.adder.setToolTip(
            self.tr("Pilih dari laptop (Ctrl+O), seret ke sini, atau tempel (Ctrl+V)")
        )
        self.adder.clicked.connect(self.add_wanted)
        self.adder.pasted.connect(self.paste_wanted)
        row.addWidget(self.adder)
        paster = self._button("paste", self.tr("Tempel dari papan klip (Ctrl+V)"))
        paster.clicked.connect(self.paste_wanted)
        row.addWidget(paster)
        if has_camera:
            camera = self._button("camera", self.tr("Potret dengan kamera laptop"))
            camera.clicked.connect(self.camera_wanted)
            row.addWidget(camera)
        self.setFocusProxy(self.adder)

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        theme.put_icon(button, icon, "muted")
        button.setToolTip(words)
        button.setAccessibleName(words)
        # One stop of Tab for a file; the rest has its keys.
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button


class AddButton(QToolButton):
    """Asks for a file with Space or Ctrl+O; Enter goes on like everywhere, Ctrl+V pastes."""

    pasted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.put_icon(self, "plus", "muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Ctrl+V pastes, Ctrl+O asks for a file."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Open):
            self.click()
        elif event.key() in NEXT_KEYS:
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring at once, also when the focus came by a click."""
        super().focusInEvent(event)
        self.update()
