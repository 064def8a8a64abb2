"""The head of a person's page: who it is, where she stands, and the one main act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from batik_field.app import theme
from batik_field.domain.readiness import Person, Readiness

PLACE_FROM = 100
"""Letters of width from which the village stands in the head."""


class RecordHead(QWidget):
    """Name, village, badge, what was saved when, "Simpan" and the menu of rarer acts."""

    save_wanted = Signal()
    history_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._name.setProperty("role", "title")
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place = QLabel(self)
        self._place.setProperty("role", "muted")
        self._badge = QFrame(self)
        self._badge.setProperty("role", "badge")
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge_words = QLabel(self._badge)
        inner = QHBoxLayout(self._badge)
        inner.setContentsMargins(10, 3, 10, 3)
        inner.addWidget(self._badge_words)
        self._state = QLabel(self)
        self._state.setProperty("role", "muted")
        self.save = QPushButton(self.tr("Simpan   Ctrl+S"), self)
        self.save.setObjectName("save")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self.save_wanted)
        self._more = self._make_menu()
        self._lay_out()

    def _make_menu(self) -> QToolButton:
        more = QToolButton(self)
        theme.put_icon(more, "more")
        more.setAccessibleName(self.tr("Lainnya"))
        more.setToolTip(self.tr("Lainnya"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for words, icon, signal in (
            (self.tr("Riwayat"), "history", self.history_wanted),
            (self.tr("Hapus pengrajin …"), "trash", self.delete_wanted),
        ):
            act = QAction(words, menu)
            theme.put_icon(act, icon)
            act.triggered.connect(signal)
            menu.addAction(act)
        more.setMenu(menu)
        return more

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._name, 1)
        for part in (self._place, self._badge, self._state, self.save, self._more):
            row.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The village makes room for the name where the page is narrow; the tool tip keeps it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self._place.setVisible(self.width() >= PLACE_FROM * letter)

    def show_person(self, name: str, village: str) -> None:
        """Show who it is."""
        self._name.setText(name)
        self._name.setToolTip(f"{name}\n{village}".strip())
        self._place.setText(village)

    def show_standing(self, person: Person, readiness: Readiness) -> None:
        """Show the badge."""
        tone, words = "warn", self.tr("{n} kurang").format(n=len(readiness.blocking))
        if person.is_certified:
            tone, words = "info", self.tr("bersertifikat")
        elif readiness.is_ready:
            tone, words = "ok", self.tr("siap kirim")
        self._badge_words.setText(words)
        theme.mark(self._badge, tone=tone)

    def show_state(self, words: str, *, can_save: bool) -> None:
        """Show what is saved; the button only works when there is something to save."""
        self._state.setText(words)
        self.save.setEnabled(can_save)
        tip = self.tr("Simpan (Ctrl+S)")
        if not can_save:
            tip += "\n" + self.tr(
                "Ctrl+Page Down: orang berikutnya · F6: kunjungan baru · F7: monev baru"
            )
        self.save.setToolTip(tip)

    @property
    def words(self) -> str:
        """What the state says."""
        return self._state.text()
