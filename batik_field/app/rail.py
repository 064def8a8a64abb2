"""The rail at the left: one button per page, words and icon, or icons only where it is narrow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from batik_field.app import theme
from batik_field.app.desk import Desk

WIDE, NARROW = 146, 48


@dataclass(frozen=True)
class Destination:
    """One entry of the rail, and how its page is made."""

    key: str
    label: str
    icon: str
    make: Callable[[Desk], QWidget]


class Rail(QWidget):
    """Tells which page is wanted, by click or by Ctrl and its number."""

    chosen = Signal(str)

    def __init__(self, destinations: Sequence[Destination], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for number, each in enumerate(destinations, 1):
            button = self._button(each, number)
            self._group.addButton(button)
            self._buttons[each.key] = button
            rows.addWidget(button)
        rows.addStretch(1)
        self._group.buttonClicked.connect(self._tell)

    def _button(self, each: Destination, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(each.label)
        button.setObjectName(each.key)
        button.setCheckable(True)
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(each.label)
        button.setToolTip(f"{each.label} (Ctrl+{number})")
        # The button's own shortcut would wait a tenth of a second, to show itself pressed.
        keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        keys.activated.connect(button.click)
        theme.mark(button, rail=True)
        theme.put_icon(button, each.icon)
        return button

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def fold(self, folded: bool) -> None:
        """Show icons only, or icons and words."""
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonIconOnly if folded else styles.ToolButtonTextBesideIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedWidth(NARROW if folded else WIDE)

    def _tell(self, button: QToolButton) -> None:
        self.chosen.emit(button.objectName())
