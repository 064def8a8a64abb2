"""Peserta: who is in a batch, in order, and what was decided about each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import tables, theme
from batik_field.app.certification.batch_cards import places
from batik_field.app.certification.candidate_acts import CandidateActs
from batik_field.app.certification.candidate_dialog import CandidateDialog
from batik_field.app.certification.candidate_drafts import CandidateDrafts
from batik_field.app.certification.candidate_rows import (
    RETURNS,
    all_of,
    first_proposed,
    in_waiting,
    many,
    next_open,
    number_of,
    reasons_of,
    state_of,
    who,
)
from batik_field.app.certification.deciding import Deciding, Done
from batik_field.app.certification.promoter import Promoter
from batik_field.app.certification.two_lines import TwoLineWords
from batik_field.app.certification.views import row_view
from batik_field.app.desk import Desk
from batik_field.app.notice import Notice
from batik_field.app.record_table import Column, RecordTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.batch import UNDECIDED
from batik_field.domain.criteria import text_of
from batik_field.domain.formats import short_day
from batik_field.domain.records import Reference
from batik_field.services import batches
from batik_field.services.batches import BatchView, Candidacy

HEARD = frozenset(("candidate", "batch", "artisan"))
LOW = 400
"""Height below which all of the person with the cursor stands between the buttons."""


class CandidatesTab(QWidget):
    """Acts are about every row that is chosen; one that is refused ends them, and is told."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._stale = True
        self._people: dict[str, Candidacy] = {}
        self._next: tuple[str, ...] = ()
        self._undo: tuple[Candidacy, ...] = ()
        self._exam = ""
        self._low = False
        self.table = RecordTable(self._read_rows, self._columns(), self)
        self.rows = row_view(self, self.tr("Peserta angkatan"))
        self.rows.setObjectName("batch_candidates")
        self.rows.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.content = QStackedWidget(self)
        self.notice = Notice(self)
        self.sum, self.detail, self.promoter = QLabel(self), TwoLineWords(self), Promoter(self)
        self.acts = CandidateActs(self)
        self.accepter, self.rejecter = self.acts.accepter, self.acts.rejecter
        self.mover, self.withdrawer = self.acts.mover, self.acts.withdrawer
        self._typing = CandidateDrafts(desk.session, self)
        self.details: CandidateDialog | None = None
        self.nobody = EmptyPage(
            self.tr("Belum ada peserta"),
            self.tr("Centang calon di bagian Calon, lalu usulkan."),
            symbol="people",
        )
        self.setFocusProxy(self.rows)
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("No."), number_of, 90),
            Column(self.tr("Nama"), attrgetter("name"), 210),
            Column(self.tr("Keadaan"), state_of, 95),
            Column(self.tr("Desa"), attrgetter("village"), 180),
            Column(self.tr("Tanggal uji"), self._exam_day, 130),
            Column(self.tr("Alasan"), reasons_of, 200),
        ]

    def _lay_out(self) -> None:
        # Columns remembered of "batch_candidates" were narrower.
        tables.dress(self.rows, self.table, self._desk.settings, "batch_people")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        theme.mark(self.sum, role="heading")
        self._head = QHBoxLayout()
        self._head.addWidget(self.sum)
        self._head.addStretch()
        self._head.addWidget(self.promoter)
        column.addLayout(self._head)
        column.addWidget(self.notice)
        self.content.addWidget(self.rows)
        self.content.addWidget(self.nobody)
        column.addWidget(self.content, 1)
        column.addWidget(self.detail)
        self._column = column
        column.addWidget(self.acts)
        # What comes after turning somebody down is one Tab away.
        self.setTabOrder(self.rows, self.promoter)

    def _connect(self) -> None:
        self.rows.activated.connect(self._open)
        self.rows.selectionModel().selectionChanged.connect(self._show_chosen)
        self.accepter.clicked.connect(self.accept)
        self.rejecter.clicked.connect(self.reject)
        self.mover.clicked.connect(self.move_over)
        self.withdrawer.clicked.connect(self.withdraw)
        self.promoter.clicked.connect(self.promote)
        self.notice.act_chosen.connect(self.undo)
        self._typing.keeper.kept.connect(self.typing_kept)
        self.acts.opener.clicked.connect(self.show_chosen_details)
        undo, details = QKeySequence(QKeySequence.StandardKey.Undo), QKeySequence(Qt.Key.Key_F2)
        for key, act in ((undo, self.undo), (details, self.show_chosen_details)):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_batch(self, batch: str) -> None:
        """Show who is in a batch."""
        self._batch = batch
        self._next, self._undo = (), ()
        self.notice.hide()
        self._empty()
        self.read()

    def _empty(self) -> None:
        """Nobody of the batch before stays in sight while this one is read."""
        self._people = {}
        self.sum.clear()
        self.promoter.offer(None, is_short=self._low)
        self.table.show(())
        self._show_chosen()

    def entered(self) -> None:
        """Read again what changed meanwhile."""
        if self._stale:
            self.read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again where one of them may stand otherwise."""
        if any(one.entity in HEARD for one in changed):
            self._stale = True
            if self.isVisible():
                self.read()

    def read(self) -> None:
        """Read the batch, in the worker."""
        self._stale = False
        session, batch = self._desk.session, self._batch
        if batch:
            self._desk.work.run(self, lambda: batches.batch(session, batch), self._show)

    def _show(self, view: BatchView) -> None:
        if view.batch.id != self._batch:
            return
        kept = [one.id for one in self.chosen]
        self._people = {one.id: one for one in view.candidates}
        self._exam = text_of(view.batch.terms.exam_date)
        self.sum.setText(places(view.batch))
        self.promoter.offer(in_waiting(view.batch, self._people), is_short=self._low)
        self.table.show(list(self._people))
        self.content.setCurrentWidget(self.rows if self._people else self.nobody)
        about = [self.details.candidate] if self.details else []
        wanted = [*about, first_proposed(self._next, self._people), *kept]
        self._next = ()
        rows = [row for row in map(self.table.row_of, wanted) if row >= 0]
        if self._people:
            self._choose(rows[0] if rows else 0)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the rows need the lines of what is told, and of what one of them says."""
        super().resizeEvent(event)
        low = self.height() < LOW
        if low != self._low:
            self._low = low
            if low:
                self._head.insertWidget(1, self.notice, 1)
                self.acts.row.insertWidget(1, self.detail, 1)
            else:
                self._column.insertWidget(1, self.notice)
                self._column.insertWidget(self._column.count() - 1, self.detail)
            self.detail.stand_in_two_lines(low)
            self.promoter.offer(self.promoter.waiting, is_short=low)

    def _choose(self, row: int) -> None:
        """Choose one row, whatever keys are held: who came by Ctrl+Tab still holds Ctrl."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.table.index(row, 0)
        self.rows.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _read_rows(self, ids: Sequence[str]) -> dict[str, Candidacy]:
        return {one: self._people[one] for one in ids if one in self._people}

    def _exam_day(self, one: Candidacy) -> str:
        return short_day(text_of(one.values.get("exam_date")) or self._exam)

    @property
    def chosen(self) -> list[Candidacy]:
        """The candidates of the rows that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.rows.selectionModel().selectedRows())
        ids = [self.table.ids[row] for row in rows if row < len(self.table.ids)]
        return [self._people[one] for one in ids if one in self._people]

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.acts.offer({one.state for one in chosen}, len(chosen))
        words = all_of(self._desk.session, chosen[0]) if len(chosen) == 1 else many(chosen)
        self.detail.say(words)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        one = self._people.get(self.table.id_at(index))
        if one is not None and one.artisan:
            self.open_requested.emit("artisan", one.artisan)

    @Slot()
    def show_chosen_details(self) -> None:
        """Show what the one who is chosen answers for herself."""
        if len(self.chosen) == 1:
            self.show_details(self.chosen[0].id)

    def show_details(self, candidate: str) -> None:
        """Show what a candidate answers for herself, with what was typed and not saved."""
        if self.details is not None:
            return
        self._typing.close()
        self.details = CandidateDialog(self._desk, self._typing, candidate, self)
        if (row := self.table.row_of(candidate)) >= 0:
            self._choose(row)
        self.details.record_saved.connect(self._details_saved)
        self.details.finished.connect(self._details_closed)
        self.details.open()
        self.details.form.focus_first_empty()

    @Slot(object)
    def _details_saved(self, changed: object) -> None:
        if self.details is not None:
            self._undo, self._stale = (), True
            self.notice.say(self.tr("Tersimpan: {who}.").format(who=self.details.name))
            self.record_saved.emit(changed)

    @Slot()
    def _details_closed(self) -> None:
        closed, self.details = self.details, None
        self.rows.setFocus()
        if closed is not None and closed.is_dirty:
            self._undo = ()
            words = self.tr("Rincian {who} belum disimpan; ketikannya menunggu di Rincian (F2).")
            self.notice.say(words.format(who=closed.name))

    @property
    def _deciding(self) -> Deciding:
        return Deciding(self._desk, self._batch)

    @property
    def _undecided(self) -> list[Candidacy]:
        return [one for one in self.chosen if one.state in UNDECIDED]

    @Slot()
    def accept(self) -> None:
        """The certifier takes them."""
        self._tell(self.tr("Diterima: {who}."), self._deciding.accept(self._undecided))

    @Slot()
    def move_over(self) -> None:
        """Between reserve list and proposal, or back into it from what was decided."""
        done = self._deciding.move(self._undecided, self.mover.text())
        self._tell(self.tr("Dipindahkan: {who}."), done)

    @Slot()
    def promote(self) -> None:
        """Move the first reserve up into the place that is left."""
        if (waiting := self.promoter.waiting) is not None:
            done = self._deciding.move([waiting], self.tr("Naikkan"))
            self._tell(self.tr("Dinaikkan dari cadangan: {who}."), done)

    @Slot()
    def reject(self) -> None:
        """The certifier turns them down; why is kept."""
        self._tell(self.tr("Ditolak: {who}."), self._deciding.reject(self._undecided))

    @Slot()
    def withdraw(self) -> None:
        """Take them out of the batch; why is kept in their history."""
        words = self.tr("Dikeluarkan: {who}. Dapat diusulkan lagi di Calon.")
        self._tell(words, self._deciding.withdraw(self._undecided))

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        people, self._undo = self._undo, ()
        if people:
            done = self._deciding.undo(people)
            self._tell(self.tr("Diurungkan: {who}."), done, is_last=True)

    def _tell(self, words: str, done: Done, *, is_last: bool = False) -> None:
        """Say what was done and how to undo it; the cursor goes on to whom nothing is decided."""
        # Before a button is switched off and the focus moves on to the next act.
        self.rows.setFocus()
        if done.changed and not done.people:
            # Refused, and what was done before that was taken back.
            self._stale = True
            self.record_saved.emit(done.changed)
        if not done.people or not done.changed:
            return
        self._next = self._then([one.id for one in done.people], is_last)
        returns = not is_last and all(one.state in RETURNS for one in done.people)
        self._undo = done.people if returns else ()
        acts = {"undo": self.tr("Urungkan (Ctrl+Z)")} if returns else {}
        self.notice.say(words.format(who=who(done.people)), acts=acts)
        self._stale = True
        self.record_saved.emit(done.changed)

    def _then(self, about: Sequence[str], is_undone: bool) -> tuple[str, ...]:
        """Whom to look at next, as far as nothing is decided about them."""
        chosen = [one.id for one in self.chosen]
        if is_undone:
            return (*about, *chosen)
        if not set(about) <= set(chosen):
            # Somebody else moved up: the cursor stays where it was.
            return (*chosen, *about)
        return next_open(self.table.ids, [self.table.row_of(one) for one in chosen])
