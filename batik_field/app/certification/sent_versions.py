"""What was sent of a batch: its versions, what changed since, and writing one once more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from batik_field.app import finding_lines, tables, theme, topic
from batik_field.app.background import Report, Task, stopper
from batik_field.app.certification.sent_tables import DifferenceTable, version_table
from batik_field.app.certification.views import row_view
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.domain.errors import KnownProblem
from batik_field.domain.files import explained, replacing
from batik_field.domain.formats import number
from batik_field.services import attachments, submissions
from batik_field.services.submissions import Differences, Rewritten, Version


class SentVersions(QWidget):
    """The newest version is chosen first and compared with what would be sent now."""

    new_wanted = Signal()
    open_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions: Sequence[Version] = ()
        self._task: Task | None = None
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.table, self.differences = version_table(self), DifferenceTable(self)
        self.rows = row_view(self, self.tr("Versi yang dikirim"))
        self.changes = row_view(self, self.tr("Perbedaan"))
        self.other = QComboBox(self)
        self.told = QLabel(self)
        self.again = QPushButton(self.tr("Kirim versi baru"), self)
        self.rewrite = QPushButton(self.tr("Tulis lagi…"), self)
        self.take_out = QPushButton(self.tr("Ambil berkasnya…"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tables.dress(self.rows, self.table, self._desk.settings, "sent_versions")
        tables.dress(self.changes, self.differences, self._desk.settings, "sent_differences")
        theme.mark(self.again, kind="primary")
        theme.put_icon(self.again, "send", "on_primary")
        theme.put_icon(self.rewrite, "sheet")
        theme.put_icon(self.take_out, "folder")
        self.rewrite.setToolTip(self.tr("Sel yang sama, walau datanya sudah berubah"))
        self.take_out.setToolTip(self.tr("Semua berkas versi ini, persis seperti dikirim"))
        self.other.setAccessibleName(self.tr("Bandingkan dengan"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows, 2)
        compare = QHBoxLayout()
        label = QLabel(self.tr("Bandingkan dengan"), self)
        label.setBuddy(self.other)
        compare.addWidget(self.told, 1)
        compare.addWidget(label)
        compare.addWidget(self.other)
        column.addLayout(compare)
        column.addWidget(self.changes, 3)
        acts = QHBoxLayout()
        acts.addWidget(self.take_out)
        acts.addWidget(self.rewrite)
        acts.addStretch(1)
        acts.addWidget(self.again)
        buttons = (self.take_out, self.rewrite, self.again)
        topic.in_tab_order(self.rows, self.other, self.changes, *buttons)
        for button in buttons:
            button.setAutoDefault(True)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.rows.selectionModel().currentRowChanged.connect(self._chosen)
        self.other.currentIndexChanged.connect(self._compare)
        self.changes.activated.connect(self._open)
        self.again.clicked.connect(self.new_wanted)
        self.rewrite.clicked.connect(self._ask_rewrite)
        self.take_out.clicked.connect(self._take_out)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show what was sent, the newest first, and choose the newest."""
        self._versions = tuple(reversed(versions))
        rows = {one.id: one for one in self._versions}
        self.table.show(list(rows), rows)
        if rows:
            self.rows.setCurrentIndex(self.table.index(0, 0))

    @property
    def version(self) -> Version | None:
        """The chosen version."""
        row = self.rows.currentIndex().row()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        chosen = self.version
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(self.tr("keadaan sekarang"), "")
        for one in self._versions:
            if chosen is not None and one.version > chosen.version:
                self.other.addItem(self.tr("versi {n}").format(n=one.version), one.id)
        self.other.blockSignals(False)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        chosen, session = self.version, self._desk.session
        if self._task is not None:
            self._task.cancel()
        if chosen is None:
            return
        sent, newer = chosen.id, self.other.currentData() or None
        self.told.setText(self.tr("Dibandingkan…"))
        self._task = self._desk.work.run(
            self,
            lambda: submissions.differences(session, sent, newer),
            self._show_differences,
            refused=self._cannot_compare,
        )

    def _show_differences(self, found: Differences) -> None:
        self.differences.show_differences(found)
        count = self.differences.rowCount()
        since = not self.other.currentData()
        if count:
            words = (
                self.tr("{n} hal berbeda sejak dikirim.") if since else self.tr("{n} hal berbeda.")
            )
        elif since:
            words = self.tr("Tidak ada yang berubah sejak dikirim.")
        else:
            words = self.tr("Kedua versi sama.")
        self.told.setText(words.format(n=number(count)))
        theme.mark(self.told, role="warn" if count else "ok")
        self.changes.setVisible(bool(count))

    def _cannot_compare(self, problem: KnownProblem) -> None:
        self.differences.show_differences(Differences((), (), ()))
        self.changes.hide()
        theme.mark(self.told, role="problem")
        self.told.setText(str(problem))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = self.differences.line(index.row())
        if line.artisan:
            self.open_requested.emit("artisan", line.artisan)

    @Slot()
    def _ask_rewrite(self) -> None:
        chosen, session = self.version, self._desk.session
        book = _workbook(chosen) if chosen else ""
        path = self._desk.dialogs.choose_export_path(book) if book else None
        if chosen is None or path is None:
            return
        sent = chosen.id

        def work(report: Report) -> Rewritten:
            return submissions.rewrite(
                session, sent, path, progress=report, cancelled=stopper(report)
            )

        words = self.tr("Baris-baris yang dibekukan ditulis lagi.")
        self._job.start(self.tr("Menulis buku kerja"), words, work, self._tell_rewritten)

    def _tell_rewritten(self, done: Rewritten) -> None:
        words = self.tr("{rows} dari {of} baris tertulis di {file}.")
        lines = [
            words.format(rows=number(done.rows), of=number(done.of), file=done.file.name),
            *(
                f"{one.name}: {one.words}" if one.name else one.words
                for one in finding_lines.of_findings(self._desk.session, done.findings)
            ),
        ]
        self._desk.dialogs.show_message(self.tr("Ditulis seperti dikirim"), "\n\n".join(lines))

    @Slot()
    def _take_out(self) -> None:
        chosen, session = self.version, self._desk.session
        if chosen is None:
            return
        folder = self._desk.dialogs.choose_folder(self.tr("Simpan berkas pengajuan di"))
        if folder is None:
            return
        files = chosen.files

        def work(report: Report) -> int:
            for done, value in enumerate(files):
                report(done, len(files))
                path = Path(folder) / Path(str(value["name"])).name
                data = attachments.content(session, value)
                with explained(path), replacing(path) as temporary:
                    temporary.write_bytes(data)
            return len(files)

        words = self.tr("Berkas yang dulu dikirim disalin dari brankas.")
        self._job.start(self.tr("Mengambil berkas"), words, work, self._tell_taken)

    def _tell_taken(self, count: int) -> None:
        words = text(
            self.tr("{n} berkas tersimpan, tanpa sandi. Hapus bila tidak diperlukan lagi.")
        )
        self._desk.dialogs.show_message(self.tr("Berkas diambil"), words.format(n=number(count)))


def _workbook(version: Version) -> str:
    """Return the name of the workbook among the files of a version; the first is the workbook."""
    return str(version.files[0]["name"]) if version.files else ""
