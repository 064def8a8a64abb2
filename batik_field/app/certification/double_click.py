"""Lets the second click of a double click fall on nothing, where the first one turned a page."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class SecondClick(QObject):
    """Its buttons hear no mouse for as long as a double click takes; keys they hear at once."""

    def __init__(self, *buttons: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        for button in buttons:
            button.installEventFilter(self)
            # A press that is swallowed would take the keys all the same.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def turned(self) -> None:
        """Other buttons are under the pointer from now on."""
        self._since.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a press that was meant for what stood there before."""
        just = self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()
        return just and event.type() in PRESSES
