"""The shape of a topic of Pengaturan: a heading, an explanation, rows in a scroll."""

from itertools import pairwise

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme


class TopicPage(QWidget):
    """Subclasses fill `body`."""

    def __init__(self, title: str = "", explained: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget(scroll)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(12)
        scroll.setWidget(inside)
        outer.addWidget(scroll)
        if title:
            self.body.addWidget(words(title, "heading"))
        if explained:
            self.body.addWidget(words(explained, "muted"))

    def add_row(self, *widgets: QWidget) -> None:
        """Put widgets beside each other, at the left."""
        self.body.addLayout(row_of(*widgets))


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Widgets beside each other, at the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def words(text: str, role: str = "") -> QLabel:
    """A label that wraps."""
    label = QLabel(text)
    label.setWordWrap(True)
    if role:
        theme.mark(label, role=role)
    return label


def button(text: str, kind: str = "", icon: str = "") -> QPushButton:
    """A button in one of the looks of the style sheet."""
    made = QPushButton(text)
    if kind:
        theme.mark(made, kind=kind)
    if icon:
        theme.put_icon(made, icon, "on_primary" if kind == "primary" else "text")
    return made


def in_tab_order(*widgets: QWidget) -> None:
    """Let Tab lead from one widget to the next."""
    for first, second in pairwise(one.focusProxy() or one for one in widgets):
        QWidget.setTabOrder(first, second)
