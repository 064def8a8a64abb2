"""The button that moves the first reserve up into the place that is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from batik_field.app import theme
from batik_field.services.batches import Candidacy

LETTERS = 52
"""Of the name of the first reserve and the words before it; the tip has all."""


class Promoter(QPushButton):
    """Out of sight while nobody waits or no place is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promote_candidate")
        self.setAutoDefault(False)
        theme.put_icon(self, "chevron-up", "primary")
        theme.mark(self, kind="quiet")
        self.waiting: Candidacy | None = None

    def offer(self, waiting: Candidacy | None, *, is_short: bool) -> None:
        """Offer to move somebody up; `is_short` leaves her name to the tip."""
        self.waiting = waiting
        self.setVisible(waiting is not None)
        if waiting is not None:
            words = self.tr("Naikkan cadangan 1: {name}").format(name=waiting.name)
            self.setToolTip(words)
            words = self.tr("Naikkan cadangan 1") if is_short else words
            room = self.fontMetrics().averageCharWidth() * LETTERS
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            self.setText(shown.replace("&", "&&"))
