"""A white box with a heading: the ground on which rows, figures and lists stand."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from batik_field.app.theme import mark


class Card(QFrame):
    """A heading, what belongs at its right, and a body to fill."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._title = QLabel(title)
        mark(self._title, role="heading")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        if title:
            outer.addLayout(self._head)
        outer.addLayout(self.body, 1)
        # Takes what a body of fixed height leaves, so that the heading stays at the top.
        outer.addStretch(0)

    def set_title(self, title: str) -> None:
        """Say something else above; the accessible name follows."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a badge or a quiet button at the right of the heading."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the last one."""
        self.body.addWidget(widget, stretch)
