"""Hasil: what came out of the exam, typed or taken from a file, saved all at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.background import Report
from batik_field.app.card_list import CardList
from batik_field.app.certification.result_sheet import ResultSheet, keep_typing
from batik_field.app.certification.result_table import NAME, ResultTable
from batik_field.app.certification.result_view import ResultView
from batik_field.app.desk import Desk
from batik_field.app.draft_keeper import DraftKeeper
from batik_field.app.long_job import LongJob
from batik_field.app.widgets.elided_label import ElidedLabel
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem, WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import results
from batik_field.services.results import Result
from batik_field.services.session import Session

HEARD = frozenset(("candidate", "certificate", "batch", "artisan"))
KINDS = "(*.xlsx *.csv *.json)"
MOST_FINDINGS = 3
UNREADABLE = N_("Berkas ini tidak terbaca. Pilih daftar hasil .xlsx, .csv, atau .json.")


class ResultsTab(QWidget):
    """Typing is kept as drafts until it is saved; a list is taken whole or not at all."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    typing_changed = Signal(bool)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._saved_words = ""
        self._keeper = DraftKeeper(self._keep, self)
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.table = ResultTable(desk.session, self)
        self.rows = ResultView(self.table, desk.session, self)
        self.findings = CardList(self)
        self.content = QStackedWidget(self)
        self.sum, self._hint = QLabel(self), QLabel(self)
        self.line = ElidedLabel(self)
        self.importer = QPushButton(self.tr("Ambil dari berkas…"), self)
        self.saver = QPushButton(self.tr("Simpan hasil"), self)
        self.nobody = EmptyPage(
            self.tr("Belum ada peserta"),
            self.tr("Usulkan calon dahulu; hasilnya diisi di sini sesudah uji."),
            symbol="certificate",
        )
        self.setFocusProxy(self.rows)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        theme.mark(self.sum, role="heading")
        theme.mark(self._hint, role="muted")
        self._hint.setText(
            self.tr(
                "K kompeten · B belum kompeten · T tidak hadir · Enter isi · Ctrl+D isi ke bawah"
            )
        )
        self._hint.setWordWrap(True)
        column.addWidget(self.sum)
        column.addWidget(self._hint)
        self.content.addWidget(self.rows)
        self.content.addWidget(self.nobody)
        column.addWidget(self.content, 1)
        self.findings.setAccessibleName(self.tr("Yang perlu dilihat"))
        self.findings.setObjectName("result_findings")
        self.findings.hide()
        column.addWidget(self.findings)
        acts = QHBoxLayout()
        self.importer.setObjectName("import_results")
        self.importer.setToolTip(self.tr("Daftar K/BK dari balai: .xlsx, .csv, atau .json"))
        theme.put_icon(self.importer, "download")
        self.saver.setObjectName("save_results")
        self.saver.setToolTip(self.tr("Simpan semua hasil (Ctrl+S)"))
        theme.mark(self.saver, kind="primary")
        for button in (self.importer, self.saver):
            button.setAutoDefault(False)
        acts.addWidget(self.importer)
        theme.mark(self.line, role="muted")
        acts.addSpacing(12)
        acts.addWidget(self.line, 1)
        acts.addWidget(self.saver)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.table.answered.connect(self._typed)
        self.rows.activated.connect(self._open)
        self.rows.selectionModel().currentRowChanged.connect(self._show_line)
        self.findings.itemActivated.connect(self._go_to)
        self.importer.clicked.connect(self.take_file)
        self.saver.clicked.connect(self.save)
        self._keeper.kept.connect(self.typing_kept)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def _keep(self, draft: Draft) -> None:
        keep_typing(self._desk.session, draft)

    def show_batch(self, batch: str) -> None:
        """Show the results of a batch, with what was typed and not saved."""
        self.flush()
        self._batch = batch
        self._saved_words = ""
        self._show_findings(())
        self.read()

    def entered(self) -> None:
        """Read again: typing may have been set aside on Beranda."""
        self.read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again where a line may say something else; typing stays."""
        if self.isVisible() and any(one.entity in HEARD for one in changed):
            self.read()

    def read(self) -> None:
        """Read the lines anew with the typing kept of them."""
        if not self._batch or not self.flush():
            return
        at = self.rows.currentIndex()
        place = (max(at.row(), 0), at.column() if at.isValid() else 1)
        sheet = ResultSheet(self._desk.session, self._batch)
        self.table.show(sheet)
        self.content.setCurrentWidget(self.rows if sheet.lines else self.nobody)
        if sheet.lines:
            self.rows.setCurrentIndex(
                self.table.index(min(place[0], len(sheet.lines) - 1), place[1])
            )
        self._show_state()

    def flush(self) -> bool:
        """Put all typing on the disk now; False when that failed."""
        self.rows.settle()
        return self._keeper.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything."""
        super().hideEvent(event)
        self.flush()

    @Slot(object)
    def _typed(self, changed: Sequence[Draft]) -> None:
        for draft in changed:
            self._keeper.touched(draft)
        self._show_state()

    def _show_state(self) -> None:
        sheet = self.table.sheet
        lines = sheet.lines if sheet else []
        waiting = sheet.typed() if sheet else []
        words = self.tr("{done} dari {of} peserta sudah ada hasilnya").format(
            done=number(sheet.done() if sheet else 0), of=number(len(lines))
        )
        self._saved_words = "" if waiting else self._saved_words
        said = self.tr("belum disimpan") if waiting else self._saved_words
        words = " · ".join(filter(None, (words, said)))
        self.sum.setText(words)
        self.saver.setEnabled(bool(waiting))
        self.importer.setEnabled(bool(lines))
        self.typing_changed.emit(bool(waiting))

    @Slot()
    def _show_line(self) -> None:
        """Say whose line it is: her name may be out of sight at the left."""
        row = self.rows.currentIndex().row()
        lines = self.table.lines
        one = lines[row] if 0 <= row < len(lines) else None
        place = ", ".join(filter(None, (one.name, one.village))) if one else ""
        self.line.show_words(f"{row + 1}. {place}" if place else "")

    @Slot()
    def save(self) -> None:
        """Save everything typed, or nothing; then show what is to be looked at."""
        self.rows.settle()
        sheet, session = self.table.sheet, self._desk.session
        if sheet is None or not sheet.typed():
            return
        try:
            done = results.record_results(session, self._batch, sheet.results())
        except KnownProblem as problem:
            self.flush()
            self._desk.dialogs.show_problem(str(problem))
            return
        # What waits to be kept would come back after it was forgotten.
        self._keeper.flush()
        sheet.forget()
        self._saved_words = self.tr("tersimpan {time}").format(time=f"{session.clock():%H.%M}")
        self._show_findings(done.findings)
        self.read()
        self.record_saved.emit(done.saved)

    def _show_findings(self, found: Sequence[Finding]) -> None:
        self.findings.clear()
        for one in found:
            row = self.table.row_of(one.id or "")
            name = self.table.lines[row].name if row >= 0 else ""
            symbol = ("error", "danger") if one.blocking else ("warning", "warn")
            item = self.findings.add(name, one.message, symbol)
            item.setData(Qt.ItemDataRole.UserRole, one.id or "")
        self.findings.setVisible(bool(found))
        self.findings.setFixedHeight(self.findings.content_height(MOST_FINDINGS))

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        """Put the cursor on the line a finding is about."""
        row = self.table.row_of(str(item.data(Qt.ItemDataRole.UserRole)))
        if row >= 0:
            self.rows.setCurrentIndex(self.table.index(row, NAME))
            self.rows.setFocus()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() == NAME:
            self.open_requested.emit("artisan", self.table.lines[index.row()].artisan)

    @Slot()
    def take_file(self) -> None:
        """Type what a list from the certifier says; it is looked at before it is saved."""
        title = self.tr("Daftar hasil dari balai")
        kinds = self.tr("Daftar hasil {kinds}").format(kinds=KINDS)
        path = self._desk.dialogs.open_file(title, kinds)
        if path is None:
            return
        session, batch = self._desk.session, self._batch

        def work(report: Report) -> Sequence[Result]:
            return _read(session, batch, path)

        words = self.tr("Hasilnya diisikan ke tabel; belum disimpan.")
        self._job.start(self.tr("Membaca daftar hasil"), words, work, self._take)

    def _take(self, given: Sequence[Result]) -> None:
        if self.table.sheet is not None:
            self.table.tell(self.table.sheet.take(given))


def _read(session: Session, batch: str, path: Path) -> Sequence[Result]:
    """Read the list; WrongUse where it is none."""
    if path.suffix.casefold() != ".json":
        return results.read_list(session, batch, path)
    try:
        given = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        raise WrongUse(UNREADABLE) from None
    return results.read_results(given)
