"""Naskah surat: the office's own templates of papers, and the wording of the consent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from batik_field.app import topic
from batik_field.app.background import Report
from batik_field.app.card_list import CardList
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.app.record_book import RecordBook
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.consent import SHIPPED
from batik_field.domain.errors import KnownProblem
from batik_field.domain.fields import Values
from batik_field.domain.formats import day
from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.services import papers
from batik_field.services.papers import PaperKind
from batik_field.services.session import Session

CONSENT = "consent_wording"
WORD_FILES = "Word (*.docx)"


class PaperTemplates(QWidget):
    """A template is changed in Word: taken out, changed there, and kept from then on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kinds: Sequence[PaperKind] = ()
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.list = CardList(self)
        self.list.setAccessibleName(self.tr("Jenis surat"))
        self.take = topic.button(self.tr("Ambil naskah…"), "", "download")
        self.keep = topic.button(self.tr("Pakai naskah…"), "primary", "upload")
        self.drop = topic.button(self.tr("Kembali ke bawaan…"), "", "undo")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        explained = self.tr(
            "Ambil naskahnya, ubah di Word tanpa mengganti tulisan di dalam {{ … }}, lalu pakai."
        )
        body.addWidget(topic.words(explained, "muted"))
        body.addWidget(self.list, 1)
        row = topic.row_of(self.take, self.drop)
        row.addWidget(self.keep)
        body.addLayout(row)
        topic.in_tab_order(self.list, self.take, self.drop, self.keep)
        self.list.currentRowChanged.connect(self._show_acts)
        self.take.clicked.connect(self._take)
        self.keep.clicked.connect(self._keep)
        self.drop.clicked.connect(self._drop)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the kinds; the chosen one stays chosen."""
        row = max(0, self.list.currentRow())
        self._kinds = papers.kinds(self._desk.session)
        self.list.blockSignals(True)
        self.list.clear()
        for kind in self._kinds:
            self.list.add(text(kind.label), self._words(kind))
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self._kinds) - 1))
        self._show_acts()

    def _words(self, kind: PaperKind) -> str:
        if kind.changed:
            return self.tr("naskah dinas sendiri")
        if kind.verified:
            return self.tr("naskah bawaan")
        return self.tr("naskah bawaan, tanpa contoh resmi")

    @property
    def kind(self) -> PaperKind | None:
        """The chosen kind."""
        row = self.list.currentRow()
        return self._kinds[row] if 0 <= row < len(self._kinds) else None

    @Slot()
    def _show_acts(self) -> None:
        kind = self.kind
        self.take.setEnabled(kind is not None)
        self.keep.setEnabled(kind is not None)
        self.drop.setEnabled(kind is not None and kind.changed)

    @Slot()
    def _take(self) -> None:
        kind, dialogs, session = self.kind, self._desk.dialogs, self._desk.session
        if kind is None:
            return
        shipped = False
        if kind.changed:
            offered = {
                "own": self.tr("Naskah dinas"),
                "shipped": self.tr("Naskah bawaan"),
            }
            words = self.tr("Surat ini memakai naskah dinas; naskah bawaan tetap ada.")
            which = dialogs.choose(self.tr("Naskah yang mana?"), words, offered)
            if which is None:
                return
            shipped = which == "shipped"
        title = self.tr("Simpan naskah")
        path = dialogs.choose_save_path(title, f"naskah-{kind.code}.docx", WORD_FILES)
        if path is None:
            return
        try:
            papers.template(session, kind.code, path, shipped=shipped)
        except KnownProblem as problem:
            dialogs.show_problem(str(problem))
            return
        words = self.tr("Ubah {name} di Word, simpan, lalu pilih “Pakai naskah…”.")
        dialogs.show_message(self.tr("Naskah tersimpan"), words.format(name=path.name))

    @Slot()
    def _keep(self) -> None:
        kind, session = self.kind, self._desk.session
        title = self.tr("Naskah yang sudah diubah")
        path = self._desk.dialogs.open_file(title, WORD_FILES) if kind else None
        if kind is None or path is None:
            return
        code, file = kind.code, Path(path)

        def work(report: Report) -> Record:
            return papers.keep_template(session, code, file)

        words = self.tr("Naskahnya dicoba dengan surat kosong.")
        self._job.start(self.tr("Memeriksa naskah"), words, work, self._kept)

    def _kept(self, record: Record) -> None:
        self.read()
        words = self.tr("Surat berikutnya memakai naskah ini.")
        self._desk.dialogs.show_message(self.tr("Naskah dipakai"), words)

    @Slot()
    def _drop(self) -> None:
        kind = self.kind
        sure = kind is not None and self._desk.dialogs.confirm(
            self.tr("Kembali ke naskah bawaan?"),
            self.tr("Naskah dinas untuk surat ini tidak dipakai lagi; riwayatnya tetap ada."),
            self.tr("Kembali ke bawaan"),
            destroys=True,
        )
        if kind is not None and sure:
            papers.drop_template(self._desk.session, kind.code)
            self.read()


class PapersTopic(QWidget):
    """Two tabs: templates of papers, versions of the consent."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar(self)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Bagian naskah"))
        for words in (self.tr("Naskah surat"), self.tr("Naskah persetujuan")):
            self.bar.addTab(words)
        self.templates = PaperTemplates(desk, self)
        empty = EmptyPage(
            self.tr("Naskah bawaan dipakai"),
            self.tr("Versi 1 datang bersama program. Versi baru dimulai dari kata-katanya."),
            self.tr("Tulis versi baru"),
        )
        order = Query(CONSENT, order="since", descending=True)
        begin = _Next(desk.session)
        self.consent = RecordBook(desk, CONSENT, order, empty, self, _since, begin)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.templates)
        self.pages.addWidget(self.consent)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.bar)
        body.addWidget(self.pages, 1)
        self.bar.currentChanged.connect(self.pages.setCurrentIndex)

    def show_consent(self, record: str) -> None:
        """Show one version of the wording."""
        self.bar.setCurrentIndex(1)
        self.consent.read(record)

    def entered(self) -> None:
        """Read again what may have come from another laptop."""
        self.templates.read()
        self.consent.read()


class _Next:
    """A new version begins with the words of the newest one and a number of its own."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, known: Sequence[Values]) -> dict[str, Any]:
        taken = {SHIPPED.version, *(str(one.get("version") or "") for one in known)}
        number = next(n for n in range(2, len(taken) + 3) if str(n) not in taken)
        newest = next((str(one["text"]) for one in known if one.get("text")), "")
        return {
            "version": str(number),
            "since": self._session.clock().date().isoformat(),
            "text": newest or "\n".join(SHIPPED.points),
        }


def _since(values: Values) -> str:
    since = values.get("since")
    return day(since) if isinstance(since, str) else ""
