"""One sheet that can be made: its name and what it is for."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme


class LayoutCard(QFrame):
    """A radio button as large as its card."""

    chosen = Signal(str)
    edit_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(
        self,
        key: str,
        title: str,
        purpose: str,
        parent: QWidget | None = None,
        *,
        remembered: bool = False,
    ) -> None:
        super().__init__(parent)
        self.key = key
        theme.mark(self, role="card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        body = QVBoxLayout(self)
        body.setContentsMargins(12, 10, 16, 12)
        body.setSpacing(2)
        self.choice = QRadioButton(title, self)
        self.choice.toggled.connect(self._tell)
        purpose_label = QLabel(purpose, self)
        purpose_label.setWordWrap(True)
        purpose_label.setContentsMargins(30, 0, 0, 0)
        theme.mark(purpose_label, role="muted")
        first = QHBoxLayout()
        first.addWidget(self.choice, 1)
        body.addLayout(first)
        body.addWidget(purpose_label)
        if remembered:
            self._add_act(first, "edit", self.tr("Periksa isi kolomnya")).connect(self._edit)
            self._add_act(first, "trash", self.tr("Lupakan buku kerja ini")).connect(self._forget)

    def _add_act(self, row: QHBoxLayout, icon: str, words: str) -> SignalInstance:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.put_icon(button, icon, "muted")
        row.addWidget(button)
        return button.clicked

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card chooses it."""
        self.choice.setChecked(True)
        self.choice.setFocus()

    def _tell(self, checked: bool) -> None:
        if checked:
            self.chosen.emit(self.key)

    def _edit(self) -> None:
        self.edit_wanted.emit(self.key)

    def _forget(self) -> None:
        self.forget_wanted.emit(self.key)
