"""Hasil: what came out of the exam, typed or taken from a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.background import Report
from batik_field.app.certification import result_file
from batik_field.app.certification.result_preview import ResultPreview
from batik_field.app.certification.result_sheet import ResultSheet, keep_typing
from batik_field.app.certification.result_table import EACH, FIRST, RESULT, ResultTable
from batik_field.app.certification.result_view import ResultView
from batik_field.app.desk import Desk
from batik_field.app.draft_keeper import DraftKeeper
from batik_field.app.long_job import LongJob
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.services import results
from batik_field.services.result_lists import ResultList
from batik_field.services.results import Result

HEARD = frozenset(("candidate", "certificate", "batch", "artisan"))
LOW = 24
"""Lines of text below which the page is low."""


class ResultsTab(QWidget):
    """Typing is kept as drafts until it is saved; a list is taken whole or not at all.

    Saving takes every line that has a result. What is to be looked at stands in the table, and
    how much of it beside the buttons, until it is mended.
    """

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    typing_changed = Signal(bool)
    typing_kept = Signal()
    hand_over_requested = Signal(str)
    """The batch whose certificates are to be handed over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._saved_words = self._said = self._replaced = ""
        self._done = ("0", "0")
        self._unfunded = False
        self.preview: ResultPreview | None = None
        self._keeper = DraftKeeper(self._keep, self)
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.table = ResultTable(desk.session, self)
        self.rows = ResultView(self.table, desk.session, self)
        self.content = QStackedWidget(self)
        self.sum, self._hint = QLabel(self), QLabel(self)
        self.told = QLabel(self)
        self.look = QPushButton(self.tr("Lihat yang berikut"), self)
        self.hand = QPushButton(self.tr("Serah terima…"), self)
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
                "K kompeten · B belum kompeten · T tidak hadir · Shift+K semua sisanya · "
                "Enter orang berikutnya · Tab isian berikutnya · Ctrl+D isi ke bawah · "
                "Ctrl+Z urungkan"
            )
        )
        self._hint.setWordWrap(True)
        for place in (self.sum, self.told, self.rows.horizontalHeader()):
            place.setToolTip(self._hint.text())
        column.addWidget(self.sum)
        column.addWidget(self._hint)
        self.content.addWidget(self.rows)
        self.content.addWidget(self.nobody)
        column.addWidget(self.content, 1)
        self._lay_out_acts(column)

    def _lay_out_acts(self, column: QVBoxLayout) -> None:
        acts = QHBoxLayout()
        self.importer.setObjectName("import_results")
        self.importer.setToolTip(self.tr("Daftar K/BK dari balai: .xlsx, .csv, atau .json"))
        theme.put_icon(self.importer, "download")
        self.saver.setObjectName("save_results")
        self.saver.setToolTip(self.tr("Simpan semua hasil (Ctrl+S)"))
        theme.mark(self.saver, kind="primary")
        self.look.setToolTip(self.tr("Ke hal berikutnya yang perlu diperiksa (F8)"))
        self.look.setObjectName("next_remark")
        self.hand.setToolTip(self.tr("Catat serah terima sertifikat angkatan ini"))
        self.hand.setObjectName("hand_over")
        self.told.setWordWrap(True)
        acts.addWidget(self.importer)
        acts.addSpacing(12)
        acts.addWidget(self.told, 1)
        for button in (self.importer, self.look, self.hand, self.saver):
            button.setAutoDefault(False)
        for button in (self.look, self.hand, self.saver):
            acts.addWidget(button)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.table.answered.connect(self._typed)
        self.rows.activated.connect(self._open)
        self.rows.replacing.connect(self._replacing)
        self.look.clicked.connect(self.go_to_next_remark)
        self.hand.clicked.connect(self._hand_over)
        self.importer.clicked.connect(self.take_file)
        self.saver.clicked.connect(self.save)
        self._keeper.kept.connect(self.typing_kept)
        keys = QKeySequence(QKeySequence.StandardKey.Save), QKeySequence(Qt.Key.Key_F8)
        for key, act in zip(keys, (self.save, self.go_to_next_remark), strict=True):
            shortcut = QShortcut(key, self)
            shortcut.activated.connect(act)

    def _keep(self, draft: Draft) -> None:
        keep_typing(self._desk.session, draft)

    def show_batch(self, batch: str) -> None:
        """Show the results of a batch, with what was typed and not saved."""
        self.flush()
        self._batch = batch
        self._saved_words = ""
        # Also where the typing could not be kept now: it waits, and the other people do not stay.
        self._read()
        if self.table.lines:
            self.rows.go(0, "", "state")

    def entered(self) -> None:
        """Read again: typing may have been set aside on Beranda."""
        self.read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again where a line may say something else; typing stays."""
        if self.isVisible() and any(one.entity in HEARD for one in changed):
            self.read()

    def read(self) -> None:
        """Read the lines anew with the typing kept of them."""
        if self._batch and self.flush():
            self._read()

    def _read(self) -> None:
        at = self.rows.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (FIRST, RESULT)
        top = self.rows.verticalScrollBar().value()
        sheet = ResultSheet(self._desk.session, self._batch)
        self.table.show(sheet)
        self._unfunded = results.lacks_funding(self._desk.session, self._batch)
        self.content.setCurrentWidget(self.rows if sheet.lines else self.nobody)
        if sheet.lines:
            row = min(place[0], self.table.rowCount() - 1)
            self.rows.setCurrentIndex(self.table.index(row, place[1]))
            self.rows.verticalScrollBar().setValue(top)
        self._show_state()

    def flush(self) -> bool:
        """Put all typing on the disk now; False when that failed."""
        self.rows.settle()
        return self._keeper.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the people need the room; the keys are in the tool tips."""
        super().resizeEvent(event)
        low = self.height() < LOW * self.fontMetrics().height()
        for above in (self.sum, self._hint):
            above.setHidden(low)
        self._show_told()

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
        self._done = number(sheet.done() if sheet else 0), number(len(lines))
        words = self.tr("{done} dari {of} peserta sudah ada hasilnya")
        self.sum.setText(words.format(done=self._done[0], of=self._done[1]))
        can_save = bool(sheet and sheet.results())
        self._saved_words = "" if can_save else self._saved_words
        self._said = self.tr("Belum disimpan") if can_save else self._saved_words
        attention = sheet.attention() if sheet else ""
        self._show_told()
        self.look.setVisible(bool(attention))
        self.hand.setVisible(bool(sheet and not waiting and sheet.has_certificates()))
        self.saver.setEnabled(can_save)
        self.importer.setEnabled(bool(lines))
        self.typing_changed.emit(bool(waiting))

    @Slot(str)
    def _replacing(self, before: str) -> None:
        """Say what is being typed over: of a cell that is open nothing else shows it."""
        words = self.tr("sebelumnya {before}, Esc mengembalikannya")
        self._replaced = words.format(before=before) if before else ""
        self._show_told()

    def _show_told(self) -> None:
        """Say what is to be looked at; on a low screen also how many have a result."""
        attention = self.table.sheet.attention() if self.table.sheet else ""
        unfunded = self.tr("pembiayaan angkatan belum diisi") if self._unfunded else ""
        count = self.tr("{done} dari {of} ada hasilnya") if self.sum.isHidden() else ""
        done = count.format(done=self._done[0], of=self._done[1])
        found = self._replaced or "; ".join(filter(None, (done, self._said, attention, unfunded)))
        self.told.setText(f"{found[:1].upper()}{found[1:]}")
        is_problem = not self._replaced and (attention or unfunded)
        theme.mark(self.told, role="problem" if is_problem else "muted")

    @Slot()
    def save(self) -> None:
        """Save every line that has a result; what waits for something stays typed."""
        self.rows.settle()
        sheet, session = self.table.sheet, self._desk.session
        given = sheet.results() if sheet else ()
        if sheet is None or not given:
            return
        try:
            done = results.record_results(session, self._batch, given)
        except KnownProblem as problem:
            self.flush()
            self._desk.dialogs.show_problem(str(problem))
            return
        # What waits to be kept would come back after it was forgotten.
        self._keeper.flush()
        sheet.forget()
        words = self.tr("{n} hasil tersimpan {time}")
        self._saved_words = words.format(n=number(len(given)), time=f"{session.clock():%H.%M}")
        self.read()
        self.record_saved.emit(done.saved)
        self._go_on()

    def _go_on(self) -> None:
        """After saving, the next likely act has the keys: mend, type on, or hand over."""
        sheet = self.table.sheet
        if sheet is None:
            return
        place = sheet.next_open()
        if sheet.attention():
            self.go_to_next_remark()
        elif place is None and self.hand.isVisible():
            self.hand.setFocus()
        else:
            self.rows.setFocus()
            self.rows.go(*(place or (0, "", "state")))

    @Slot()
    def go_to_next_remark(self) -> None:
        """Put the cursor on the next cell that is to be looked at, from the first one on again."""
        sheet = self.table.sheet
        found = [
            (place.row(), place.column(), line, one)
            for line in range(len(self.table.lines) if sheet else 0)
            for one in (sheet.remarks(line) if sheet else ())
            for place in (self.table.place(line, one.part, one.key),)
        ]
        if not found:
            return
        at = self.rows.currentIndex()
        found.sort(key=itemgetter(0, 1))
        behind = (one for one in found if one[:2] > (at.row(), at.column()))
        *_, line, remark = next(behind, found[0])
        self.rows.setFocus()
        self.rows.go(line, remark.part, remark.key)

    @Slot()
    def _hand_over(self) -> None:
        self.hand_over_requested.emit(self._batch)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.table.is_name(index):
            line = self.table.lines[index.row() // EACH]
            self.open_requested.emit("artisan", line.artisan)

    @Slot()
    def take_file(self) -> None:
        """Type what a list from the certifier says; it is looked at before it is saved."""
        title = self.tr("Daftar hasil dari balai")
        kinds = self.tr("Daftar hasil {kinds}").format(kinds=result_file.KINDS)
        path = self._desk.dialogs.open_file(title, kinds)
        if path is None:
            return
        session, batch = self._desk.session, self._batch

        def work(report: Report) -> ResultList:
            return result_file.look_at(session, batch, path)

        words = self.tr("Isinya ditunjukkan dulu; belum ada yang diisikan.")
        self._job.start(self.tr("Membaca daftar hasil"), words, work, self._preview)

    def _preview(self, found: ResultList) -> None:
        if self.table.sheet is None:
            return
        codes = self._desk.session.codes
        self.preview = ResultPreview(self.table.sheet, codes, found, self)
        self.preview.taken.connect(self._take)
        self.preview.destroyed.connect(self._forget_preview)
        self.preview.open()

    @Slot()
    def _forget_preview(self) -> None:
        self.preview = None

    @Slot(object)
    def _take(self, given: Sequence[Result]) -> None:
        if self.table.sheet is not None:
            self.table.tell(self.table.sheet.take(given))
            self.rows.setFocus()
