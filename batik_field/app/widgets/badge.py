"""A state in an icon and words, never in colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from batik_field.app.theme import mark, put_icon

# tone -> (icon, colour); the words always come from who knows the state.
TONES = {
    "ok": ("ok", "ok"),
    "warn": ("warning", "warn"),
    "danger": ("error", "danger"),
    "info": ("info", "primary"),
    "plain": ("more", "muted"),
}
PIXELS = 16


class Badge(QFrame):
    """For example a check mark and "siap kirim". Tones: ok, warn, danger, info, plain."""

    def __init__(self, text: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="badge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._symbol, self._words = QLabel(), QLabel()
        self._symbol.setScaledContents(True)
        self._symbol.setFixedSize(PIXELS, PIXELS)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(self._symbol)
        row.addWidget(self._words)
        self.say(text, tone)

    def say(self, text: str, tone: str, symbol: str = "") -> None:
        """Show another state; `symbol` replaces the tone's own icon."""
        name, colour = TONES[tone]
        self._words.setText(text)
        put_icon(self._symbol, symbol or name, colour)
        mark(self, tone=tone)
        # The words are coloured by a rule on the frame around them, which Qt looks at only once.
        mark(self._words)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.text()
