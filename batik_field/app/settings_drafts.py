"""Typing that was set aside and can be brought back for 30 days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from batik_field.app import topic
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import ago
from batik_field.services import drafts
from batik_field.services.drafts import WaitingDraft


class DraftsTopic(QWidget):
    """Brought back, a draft waits on Beranda again."""

    page_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: Sequence[WaitingDraft] = ()
        self._told = topic.words(
            self.tr("Pilih satu untuk dikembalikan. Sesudah 30 hari terhapus."), "muted"
        )
        self._nothing = EmptyPage(
            self.tr("Tidak ada ketikan terbuang"),
            self.tr("Ketikan yang dibuang tersimpan di sini selama 30 hari."),
        )
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Ketikan terbuang"))
        self._recover = topic.button(self.tr("Kembalikan ke Beranda"), "", "undo")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(topic.words(self.tr("Ketikan terbuang"), "heading"))
        body.addWidget(self._told)
        body.addWidget(self._list, 1)
        body.addWidget(self._nothing, 1)
        body.addLayout(topic.row_of(self._recover))
        self._list.itemActivated.connect(self._bring_back)
        self._recover.clicked.connect(self._bring_back)

    def entered(self) -> None:
        """Read the list again."""
        self._found = drafts.discarded(self._desk.session)
        now = self._desk.session.clock()
        self._list.clear()
        for draft in self._found:
            fields = ", ".join(text(label) for label in draft.fields[:5])
            age = ago(datetime.fromisoformat(draft.saved_at), now)
            self._list.addItem(f"{draft.title} · {age} · {fields}")
        self._list.setVisible(bool(self._found))
        self._recover.setVisible(bool(self._found))
        self._told.setVisible(bool(self._found))
        self._nothing.setVisible(not self._found)
        self._list.setCurrentRow(0)

    def _bring_back(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._found):
            return
        try:
            drafts.recover(self._desk.session, self._found[row].number)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self.page_requested.emit("home")
