"""The head of a person's page: who it is, where she stands, and the one main act."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from batik_field.app import theme
from batik_field.app.forms.ui_record_head import Ui_RecordHead
from batik_field.domain.readiness import Readiness

PLACE_FROM = 100
"""Letters of width from which the village stands in the head."""


class RecordHead(QWidget):
    """Name, village, badge, what was saved when, "Simpan" and the menu of rarer acts."""

    save_wanted = Signal()
    papers_wanted = Signal()
    history_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordHead()
        self.ui.setupUi(self)
        self.save = self.ui.save
        self.save.clicked.connect(self.save_wanted)
        theme.put_icon(self.ui.more, "more")
        self.ui.more.setMenu(self._make_menu())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.ui.more)
        for words, icon, signal in (
            (self.tr("Cetak surat …"), "print", self.papers_wanted),
            (self.tr("Riwayat"), "history", self.history_wanted),
            (self.tr("Hapus pengrajin …"), "trash", self.delete_wanted),
        ):
            act = QAction(words, menu)
            theme.put_icon(act, icon)
            act.triggered.connect(signal)
            menu.addAction(act)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The village makes room for the name where the page is narrow; the tool tip keeps it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self.ui.village.setVisible(self.width() >= PLACE_FROM * letter)

    def show_person(self, name: str, village: str) -> None:
        """Show who it is."""
        self.ui.person.show_words(name)
        self.ui.person.setToolTip(f"{name}\n{village}".strip())
        self.ui.village.setText(village)

    def show_standing(self, readiness: Readiness) -> None:
        """Show the badge."""
        tone, words = "warn", self.tr("{n} kurang").format(n=len(readiness.blocking))
        if readiness.is_certified:
            tone, words = "info", self.tr("bersertifikat")
        elif readiness.is_ready:
            tone, words = "ok", self.tr("siap kirim")
        self.ui.standing.setText(words)
        theme.mark(self.ui.badge, tone=tone)

    def show_state(self, words: str, *, can_save: bool) -> None:
        """Show what is saved; the button only works when there is something to save."""
        self.ui.state.setText(words)
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
        return self.ui.state.text()
