"""A card of Beranda: a heading, a few lines that each lead somewhere, and the way to the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme

LOWEST = 30


@dataclass(frozen=True)
class Line:
    """One thing to do. `target` is given back when the line is followed; `below` tells more."""

    words: str
    aside: str
    target: object
    late: bool = False
    below: str = ""


class LineButton(QPushButton):
    """A line that is followed by a click or by Enter."""

    followed = Signal(object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = line.target
        theme.mark(self, kind="line")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (line.words, line.aside, line.below))))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        words, aside = QLabel(line.words, self), QLabel(line.aside, self)
        for label in (words, aside):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.setWordWrap(True)
        theme.mark(aside, role="warn" if line.late else "muted")
        row.addLayout(self._told(words, line.below), 1)
        row.addWidget(aside)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(LOWEST)
        self.clicked.connect(self._follow)

    def _told(self, words: QLabel, below: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        if below:
            more = QLabel(below, self)
            more.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            more.setWordWrap(True)
            theme.mark(more, role="muted")
            column.addWidget(more)
        return column

    def hasHeightForWidth(self) -> bool:
        """A long name needs two lines; a button would not ask its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return max(LOWEST, self._row.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """As its words, not as a button without any."""
        return self._row.totalSizeHint().expandedTo(QSize(0, LOWEST))

    def _follow(self) -> None:
        self.followed.emit(self._target)


class TaskCard(QFrame):
    """Shows at most `most` lines; the button at the foot leads to all of them."""

    followed = Signal(object)

    def __init__(self, heading: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="card")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(8, 12, 8, 8)
        self._body.setSpacing(2)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 4)
        symbol, label = QLabel(self), QLabel(heading, self)
        theme.put_icon(symbol, icon, "soga")
        theme.mark(label, role="heading")
        top.addWidget(symbol)
        top.addWidget(label, 1)
        self._body.addLayout(top)

    def add_lines(self, lines: Sequence[Line], rest: Line | None = None) -> None:
        """Add lines below what is there; `rest` names where all of them are."""
        for line in (*lines, *([rest] if rest else [])):
            button = LineButton(line, self)
            button.followed.connect(self.followed)
            self._body.addWidget(button)

    def add_widget(self, widget: QWidget) -> None:
        """Add something of another shape."""
        self._body.addWidget(widget)
