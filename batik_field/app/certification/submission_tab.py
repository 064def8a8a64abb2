"""Pengajuan of a batch: what was sent, a new submission, its check list, its receipt."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import tables, theme, topic
from batik_field.app.certification import submission_order, submission_remarks
from batik_field.app.certification.double_click import SecondClick
from batik_field.app.certification.sent_versions import SentVersions
from batik_field.app.certification.submission_form import SubmissionForm
from batik_field.app.certification.submission_receipt import SubmissionReceipt
from batik_field.app.certification.submission_typing import SubmissionTyping
from batik_field.app.certification.views import is_there, row_view
from batik_field.app.certification.whole_words import WholeWords
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.app.remarks import Remark, RemarkTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.services import batches, records, submissions
from batik_field.services.batch_people import PROPOSED, batch_label
from batik_field.services.next_submission import proposal
from batik_field.services.preparing import NOBODY_WAITS
from batik_field.services.submissions import Checked, Submitted

NOTHING, SENT, FORM, CHECK, RECEIPT = range(5)


class SubmissionTab(QWidget):
    """The one main button is always at the bottom right."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._stale = False
        self._set_aside: set[str] = set()
        """Batches whose begun submission was left; it is shown again when it is asked for."""
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.pages = QStackedWidget(self)
        self.nothing = EmptyPage("", "", self.tr("Siapkan pengajuan"), "send", self)
        self.versions = SentVersions(desk, self)
        self.form = SubmissionForm(desk, self)
        self.typing = SubmissionTyping(desk, self)
        self.checks = RemarkTable(self)
        self.check_view = row_view(self, self.tr("Daftar periksa"))
        self.check_title = topic.words("", "heading")
        self.receipt = SubmissionReceipt(desk, self)
        self.refusal, self.freezing = topic.words("", "problem"), topic.words("", "muted")
        self.back = QPushButton(self.tr("Kembali"), self)
        self.next = QPushButton(self)
        # They stand where the one that was pressed stood.
        self._second_click = SecondClick(self.next, self.back, self.versions.again, parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        settings = self._desk.settings
        tables.dress(self.check_view, self.checks, settings, "submission_checks")
        WholeWords(self.check_view)
        check = QWidget(self)
        inside = QVBoxLayout(check)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for widget in (self.check_title, self.refusal, self.freezing):
            inside.addWidget(widget)
        inside.addWidget(self.check_view, 1)
        for page in (self.nothing, self.versions, self.form, check, self.receipt):
            self.pages.addWidget(page)
        theme.mark(self.next, kind="primary")
        acts = QHBoxLayout()
        of_receipt = (self.receipt.open_folder, self.receipt.copy)
        for button in of_receipt:
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.back)
        acts.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pages, 1)
        column.addLayout(acts)
        for button in (self.back, self.next, *of_receipt):
            button.setAutoDefault(True)

    def _connect(self) -> None:
        self.nothing.asked.connect(self.begin)
        self.versions.new_wanted.connect(self.begin)
        self.versions.open_requested.connect(self.open_requested)
        self.form.typed.connect(self._keep_typing)
        self.typing.kept.connect(self.typing_kept)
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self._next)
        self.check_view.activated.connect(self._mend)
        self.receipt.chosen.connect(self._ask_field)

    @property
    def step(self) -> int:
        """Which page is shown."""
        return self.pages.currentIndex()

    def show_batch(self, batch: str) -> None:
        """Show what was sent of a batch, or the submission of it that was begun."""
        self._batch = batch
        self._read()
        if batch not in self._set_aside and self._is_begun():
            self.begin()

    def _is_begun(self) -> bool:
        """Whether a submission waits here that can go on; what hinders it is said when asked."""
        session, batch = self._desk.session, self._batch
        if not is_there(session, batch) or not self.typing.of(batch):
            return False
        with suppress(KnownProblem):
            submissions.may_begin(session, batch)
            return True
        return False

    def flush(self) -> bool:
        """Put the typing on the disk now; False when that failed."""
        return self.typing.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep what is typed."""
        super().hideEvent(event)
        self.flush()

    @Slot()
    def _keep_typing(self) -> None:
        self.typing.typed(self._batch, self.form.values)

    def entered(self) -> None:
        """Back from mending somebody: the check list is read anew."""
        if self.step == CHECK:
            self._check()
        elif self._stale and self.step in (NOTHING, SENT):
            self._read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Compare again what was sent, at once or when it is seen next."""
        self._stale = self._stale or any(True for _ in changed)
        if self.isVisible() and self._batch and self.step in (NOTHING, SENT):
            self._read()

    @Slot()
    def _read(self) -> None:
        self._stale = False
        if not is_there(self._desk.session, self._batch):
            # Deleted meanwhile; the page is about to show another one.
            return
        found = submissions.versions(self._desk.session, self._batch)
        # In sight first: a table measures its words where it is shown.
        self._go(SENT if found else NOTHING)
        self.versions.show_versions(found)
        if not found:
            self._say_nothing_sent()

    def _say_nothing_sent(self) -> None:
        people = batches.batch(self._desk.session, self._batch).candidates
        title = self.tr("Belum ada yang dikirim")
        words = self.tr("Pilih penerima dan buku kerjanya, periksa, lalu tulis dan bekukan.")
        ready = any(one.state in PROPOSED for one in people)
        if people and not ready:
            words = text(NOBODY_WAITS)
        elif not ready:
            words = self.tr("Usulkan dulu pesertanya di tab Calon.")
        self.nothing.say(title, words)
        self.nothing.button.setEnabled(ready)

    @Slot()
    def begin(self) -> None:
        """Begin a submission as the last one was, or go on with the one that was begun."""
        session, batch = self._desk.session, self._batch
        try:
            submissions.may_begin(session, batch)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._set_aside.discard(batch)
        self.form.begin(proposal(session, batch), self.typing.of(batch))
        self._go(FORM)

    def _go(self, step: int) -> None:
        if step != self.step:
            self._second_click.turned()
        self.pages.setCurrentIndex(step)
        words = {
            FORM: self.tr("Periksa"),
            CHECK: self.tr("Tulis dan bekukan…"),
            RECEIPT: self.tr("Selesai"),
        }
        self.next.setText(words.get(step, ""))
        self.next.setVisible(step in words)
        self.back.setVisible(step in (FORM, CHECK))
        for button in (self.receipt.open_folder, self.receipt.copy):
            button.setVisible(step == RECEIPT)
        self.next.setEnabled(step != CHECK or self.refusal.isHidden())
        if step in (CHECK, RECEIPT):
            (self.next if self.next.isEnabled() else self.back).setFocus()

    @Slot()
    def _next(self) -> None:
        acts = {FORM: self._check, CHECK: self._send, RECEIPT: self._end}
        acts[self.step]()

    @Slot()
    def _back(self) -> None:
        if self.step == CHECK:
            self._go(FORM)
        else:
            self._set_aside.add(self._batch)
            self._end()

    def _end(self) -> None:
        """Show what was sent, which has the keys now: the button that was pressed is gone."""
        self._read()
        (self.versions.rows if self.step == SENT else self.nothing.button).setFocus()

    def _check(self) -> None:
        problem = self.form.problem
        if problem:
            self._desk.dialogs.show_problem(problem)
            self.form.seek_problem()
            return
        work = partial(submission_order.check, self._desk.session, self._batch, self.form.asked())
        words = self.tr("Tiap peserta dicocokkan dengan buku kerjanya.")
        self._job.start(self.tr("Memeriksa"), words, work, self._show_checks)

    def _show_checks(self, found: Checked) -> None:
        lines = submission_remarks.of_lines(found.lines)
        self.checks.show_remarks(lines)
        words = self.tr("{ready} dari {of} peserta siap masuk buku kerja.")
        title = words.format(ready=number(found.rows), of=number(found.of))
        if not lines:
            title += " " + self.tr("Tidak ada yang kurang.")
        self.check_title.setText(title)
        self.check_view.setVisible(bool(lines))
        self.refusal.setText(text(found.refusal))
        self.refusal.setVisible(bool(found.refusal))
        self.freezing.setVisible(not found.refusal)
        if self.step == FORM:
            self.check_view.scrollToTop()
        self.freezing.setText(submission_remarks.freezing(self._next_version + 1))
        self._go(CHECK)

    @property
    def _next_version(self) -> int:
        known = submissions.versions(self._desk.session, self._batch)
        return max((one.version for one in known), default=0) + 1

    def _send(self) -> None:
        asked = self.form.asked()
        out = self._ask_place(asked.as_zip)
        if out is None:
            return

        session, batch = self._desk.session, self._batch
        work = partial(submission_order.send, session, batch, asked, out)
        words = self.tr("Semua berkas ditulis dan dibaca ulang, lalu isinya dibekukan.")
        self._job.start(self.tr("Menulis pengajuan"), words, work, self._sent_out)

    def _ask_place(self, as_zip: bool) -> Path | None:
        dialogs, session = self._desk.dialogs, self._desk.session
        record = records.record(session, "batch", self._batch)
        label = batch_label(record) if record else ""
        stem = f"pengajuan-{label}-v{self._next_version}"
        title = self.tr("Simpan pengajuan")
        if as_zip:
            return dialogs.choose_save_path(title, f"{stem}.zip", self.tr("Arsip zip (*.zip)"))
        folder = dialogs.choose_folder(title)
        return folder / stem if folder else None

    def _sent_out(self, sent: Submitted) -> None:
        self.typing.end(self._batch)
        self.show_receipt(sent)
        self.record_saved.emit((Reference("submission", sent.id), Reference("batch", self._batch)))

    def show_receipt(self, sent: Submitted) -> None:
        """Show what was written and frozen."""
        self.receipt.show_sent(sent)
        self._go(RECEIPT)

    @Slot(QModelIndex)
    def _mend(self, index: QModelIndex) -> None:
        self._ask_field(self.checks.remark(index.row()))

    @Slot(object)
    def _ask_field(self, remark: Remark) -> None:
        if submission_remarks.leads_somewhere(remark):
            self.field_requested.emit(remark.entity, remark.record, remark.artisan, remark.field)
