"""What an empty list shows: one sentence and the next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from batik_field.app.theme import mark, put_icon
from batik_field.app.widgets.kawung import TILE, KawungLine


class EmptyPage(QWidget):
    """A line of kawung, a title, a sentence, and at most one button that `asked` tells of."""

    asked = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        act: str = "",
        symbol: str = "plus",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        line = KawungLine()
        line.setFixedWidth(TILE * 7)
        self._title, self._sentence = QLabel(title), QLabel(sentence)
        mark(self._title, role="title")
        mark(self._sentence, role="muted")
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.button = QPushButton(act)
        mark(self.button, kind="primary")
        put_icon(self.button, symbol, "on_primary")
        self.button.setVisible(bool(act))
        self.button.clicked.connect(self.asked)
        self._lay_out(line)

    def _lay_out(self, line: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(16)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """Say something else, for example that a search found nobody."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
