"""A menu in which typing the beginning of a line finds it, as in a list."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from batik_field.domain.names import fold


class TypedMenu(QMenu):
    """Letters typed without a pause belong together; Qt's own menus only know marked letters."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=QApplication.keyboardInputInterval())
        self._pause.timeout.connect(self._forget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find by letters; everything else is as in every menu."""
        letter = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        begins = bool((self._typed + letter).strip())
        if held or not letter or not letter.isprintable() or not begins:
            super().keyPressEvent(event)
            return
        self._typed += letter
        self._pause.start()
        found = self._beginning_with(self._typed)
        if found is not None:
            self.setActiveAction(found)

    def _beginning_with(self, typed: str) -> QAction | None:
        wanted = fold(typed)
        return next((one for one in self.actions() if fold(one.text()).startswith(wanted)), None)

    def _forget(self) -> None:
        self._typed = ""
