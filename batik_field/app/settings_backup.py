"""Backups, the examination of the vault, and its repair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from batik_field.app import theme, topic
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.app.topic import TopicPage
from batik_field.domain.formats import ago, number
from batik_field.domain.wording import N_
from batik_field.services import repair, safekeeping
from batik_field.services.safekeeping import Backup, Check

CHECK_NAMES = {
    "log": N_("Catatan perubahan"),
    "projection": N_("Daftar"),
}


class BackupTopic(TopicPage):
    """One job at a time, each with progress and an end."""

    backed_up = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.last = topic.words("")
        self._result_box = QWidget(self)
        self.results: list[QLabel] = []
        self._result_rows = QVBoxLayout(self._result_box)
        self._result_rows.setContentsMargins(0, 0, 0, 0)
        self._add_backup()
        self._add_check()
        self.body.addStretch(1)

    def _add_backup(self) -> None:
        now = topic.button(self.tr("Cadangkan sekarang"), "primary", "shield")
        elsewhere = topic.button(self.tr("Cadangkan ke tempat lain…"), "", "folder")
        now.clicked.connect(self._back_up)
        elsewhere.clicked.connect(self._back_up_elsewhere)
        self.body.addWidget(topic.words(self.tr("Cadangan"), "heading"))
        self.body.addWidget(self.last)
        folder = safekeeping.backup_folder(self._desk.session)
        place = self.tr("Tempat biasa: {folder}").format(folder=folder)
        self.body.addWidget(topic.words(place, "muted"))
        self.add_row(now, elsewhere)
        restore = self.tr(
            "Memulihkan: kunci layar, lalu pilih “Pulihkan cadangan”. Data yang ada tidak ditimpa; "
            "hasilnya menjadi folder data baru."
        )
        self.body.addWidget(topic.words(restore, "muted"))

    def _add_check(self) -> None:
        examine = topic.button(self.tr("Periksa data"), "", "check")
        rebuild = topic.button(self.tr("Bangun ulang daftar"), "", "sync")
        examine.clicked.connect(self._examine)
        rebuild.clicked.connect(self._rebuild)
        self.body.addWidget(topic.words(self.tr("Pemeriksaan"), "heading"))
        explained = self.tr(
            "Memeriksa berkas, catatan perubahan, dan daftar. Bangun ulang membuat daftar dari "
            "catatan perubahan; tidak ada isian yang berubah."
        )
        self.body.addWidget(topic.words(explained, "muted"))
        self.add_row(examine, rebuild)
        self.body.addWidget(self._result_box)

    def entered(self) -> None:
        """Tell the age of the last backup."""
        session = self._desk.session
        self._desk.work.run(self, lambda: safekeeping.last_backup(session), self._show_last)

    def _show_last(self, when: datetime | None) -> None:
        if when is None:
            self.last.setText(self.tr("Belum ada cadangan. Buat satu sekarang."))
        else:
            age = ago(when, self._desk.session.clock())
            self.last.setText(self.tr("Cadangan terakhir {age}.").format(age=age))
        theme.mark(self.last, role="warn" if when is None else "")

    def _back_up(self) -> None:
        session = self._desk.session
        self._job.start(
            self.tr("Membuat cadangan"),
            self.tr("Sebentar…"),
            lambda report: safekeeping.backup(session, progress=report),
            self._show_backup,
        )

    def _back_up_elsewhere(self) -> None:
        day = self._desk.session.clock().date().isoformat()
        path = self._desk.dialogs.choose_backup_path(f"batik-field-{day}.cadangan")
        if path is None:
            return
        session = self._desk.session
        self._job.start(
            self.tr("Membuat cadangan"),
            self.tr("Sebentar…"),
            lambda report: safekeeping.backup(session, path, progress=report),
            self._show_backup,
        )

    def _show_backup(self, made: Backup) -> None:
        when = self._desk.session.clock()
        self._show_last(when)
        self.backed_up.emit(when)

    def _examine(self) -> None:
        session = self._desk.session
        self._job.start(
            self.tr("Memeriksa data"),
            self.tr("Sebentar…"),
            lambda report: safekeeping.check(session, report),
            self._show_checks,
        )

    def _show_checks(self, checks: Sequence[Check]) -> None:
        for label in self.results:
            self._result_rows.removeWidget(label)
            label.deleteLater()
        self.results = []
        for check in checks:
            name = text(CHECK_NAMES.get(check.name, check.name))
            detail = text(check.detail) or self.tr("baik")
            row = topic.words(f"{name} — {detail}", "ok" if check.ok else "problem")
            self._result_rows.addWidget(row)
            self.results.append(row)

    def _rebuild(self) -> None:
        session = self._desk.session
        self._job.start(
            self.tr("Membangun ulang daftar"),
            self.tr("Sebentar…"),
            lambda report: repair.rebuild(session, report),
            self._show_rebuilt,
        )

    def _show_rebuilt(self, rows: int) -> None:
        words = self.tr("Daftar dibangun ulang: {rows} catatan.").format(rows=number(rows))
        self._desk.dialogs.show_message(self.tr("Selesai"), words)
