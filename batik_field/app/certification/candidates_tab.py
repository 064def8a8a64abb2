"""Peserta: who is in a batch, in order, and what was decided about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import tables, theme
from batik_field.app.certification.batch_cards import places
from batik_field.app.certification.reasons import told, with_reason
from batik_field.app.certification.views import row_view
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.record_table import Column, RecordTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.batch import ACCEPTED, PROPOSED, REJECTED, RESERVE, UNDECIDED
from batik_field.domain.criteria import text_of
from batik_field.domain.formats import short_day
from batik_field.domain.records import Reference
from batik_field.services import batches, candidates, nomination
from batik_field.services.batches import BatchView, Candidacy

HEARD = frozenset(("candidate", "batch", "artisan"))
Changed = tuple[Reference, ...]


class CandidatesTab(QWidget):
    """Acts are about every row that is chosen; one that is refused ends them, and is told."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._stale = True
        self._people: dict[str, Candidacy] = {}
        self._exam = ""
        self.table = RecordTable(self._read_rows, self._columns(), self)
        self.rows = row_view(self, self.tr("Peserta angkatan"))
        self.rows.setObjectName("batch_candidates")
        self.rows.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.content = QStackedWidget(self)
        self.sum, self.detail = QLabel(self), QLabel(self)
        self.accepter = QPushButton(self.tr("Terima"), self)
        self.rejecter = QPushButton(self.tr("Tolak…"), self)
        self.mover = QPushButton(self.tr("Ke cadangan"), self)
        self.withdrawer = QPushButton(self.tr("Keluarkan…"), self)
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
            Column(self.tr("No."), _rank, 50, numeric=True),
            Column(self.tr("Nama"), attrgetter("name"), 210),
            Column(self.tr("Keadaan"), _state, 110),
            Column(self.tr("Desa"), attrgetter("village"), 180),
            Column(self.tr("Tanggal uji"), self._exam_day, 130),
            Column(self.tr("Alasan"), _reasons, 200),
        ]

    def _lay_out(self) -> None:
        tables.dress(self.rows, self.table, self._desk.settings, "batch_candidates")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        theme.mark(self.sum, role="heading")
        column.addWidget(self.sum)
        self.content.addWidget(self.rows)
        self.content.addWidget(self.nobody)
        column.addWidget(self.content, 1)
        theme.mark(self.detail, role="muted")
        self.detail.setWordWrap(True)
        column.addWidget(self.detail)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        theme.mark(self.withdrawer, kind="danger")
        theme.mark(self.accepter, kind="primary")
        acts.addWidget(self.withdrawer)
        acts.addStretch(1)
        for button in (self.mover, self.rejecter, self.accepter):
            acts.addWidget(button)
        for name, button in (
            ("accept", self.accepter),
            ("reject", self.rejecter),
            ("move", self.mover),
            ("withdraw", self.withdrawer),
        ):
            button.setObjectName(f"{name}_candidate")
            button.setAutoDefault(False)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.rows.activated.connect(self._open)
        self.rows.selectionModel().selectionChanged.connect(self._show_chosen)
        self.accepter.clicked.connect(self.accept)
        self.rejecter.clicked.connect(self.reject)
        self.mover.clicked.connect(self.move_over)
        self.withdrawer.clicked.connect(self.withdraw)

    def show_batch(self, batch: str) -> None:
        """Show who is in a batch."""
        self._batch = batch
        self.read()

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
        self.table.show(list(self._people))
        self.content.setCurrentWidget(self.rows if self._people else self.nobody)
        rows = [row for row in map(self.table.row_of, kept) if row >= 0]
        if self._people:
            self._choose(rows[0] if rows else 0)
        self._show_chosen()

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
        states = {one.state for one in self.chosen}
        open_ = states & UNDECIDED
        self.accepter.setEnabled(bool(open_ - {ACCEPTED}))
        self.rejecter.setEnabled(bool(open_ - {REJECTED}))
        self.mover.setEnabled(len(states) == 1 and bool(states & {PROPOSED, RESERVE}))
        to_proposal = states == {RESERVE}
        self.mover.setText(self.tr("Ke usulan") if to_proposal else self.tr("Ke cadangan"))
        self.withdrawer.setEnabled(bool(open_))
        chosen = self.chosen
        self.detail.setText(_in_full(chosen[0]) if len(chosen) == 1 else "")

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        one = self._people.get(self.table.id_at(index))
        if one is not None and one.artisan:
            self.open_requested.emit("artisan", one.artisan)

    @Slot()
    def accept(self) -> None:
        """The certifier takes them."""
        self._reasoned(self.tr("Terima"), self._accept)

    def _accept(self, one: Candidacy, reason: str) -> Changed:
        return candidates.decide(self._desk.session, one.id, ACCEPTED, reason)

    @Slot()
    def move_over(self) -> None:
        """From the reserve list into the proposal, or the other way."""
        self._reasoned(self.mover.text(), self._move)

    def _move(self, one: Candidacy, reason: str) -> Changed:
        session = self._desk.session
        if one.state == RESERVE:
            return candidates.promote(session, one.id, reason=reason).changed
        moved = nomination.nominate(
            session, self._batch, [one.artisan], reserve=True, reason=reason
        )
        return moved.changed

    def _reasoned(self, act: str, change: Callable[[Candidacy, str], Changed]) -> None:
        """Change one after the other; a reason is asked for where one is needed."""
        changed: list[Reference] = []
        for one in self.chosen:
            if one.state not in UNDECIDED:
                continue
            title = f"{act}: {one.name}"
            done = with_reason(self._desk.dialogs, title, act, _About(change, one).attempt)
            if done is None:
                break
            changed += done
        self._tell(changed)

    @Slot()
    def reject(self) -> None:
        """The certifier turns them down; why is kept."""
        words = self.tr("Tulis alasan balai. Alasannya disimpan bersama pesertanya.")
        self._with_one_reason(self.tr("Tolak"), words, self._reject)

    def _reject(self, one: Candidacy, reason: str) -> Changed:
        return candidates.decide(self._desk.session, one.id, REJECTED, reason)

    @Slot()
    def withdraw(self) -> None:
        """Take them out of the batch; why is kept in their history."""
        words = self.tr("Keluar dari angkatan; riwayatnya tetap ada. Apa alasannya?")
        self._with_one_reason(self.tr("Keluarkan"), words, self._withdraw)

    def _withdraw(self, one: Candidacy, reason: str) -> Changed:
        return candidates.withdraw(self._desk.session, one.id, reason)

    def _with_one_reason(
        self, act: str, words: str, change: Callable[[Candidacy, str], Changed]
    ) -> None:
        """Ask once for the reason of all who are chosen, then change one after the other."""
        chosen = [one for one in self.chosen if one.state in UNDECIDED]
        if not chosen:
            return
        many = self.tr("{n} orang").format(n=len(chosen))
        who = chosen[0].name if len(chosen) == 1 else many
        reason = self._desk.dialogs.ask_reason(f"{act}: {who}", words, act)
        if reason is None:
            return
        changed: list[Reference] = []
        for one in chosen:
            done = told(self._desk.dialogs, _About(change, one).attempt, reason)
            if done is None:
                break
            changed += done
        self._tell(changed)

    def _tell(self, changed: Sequence[Reference]) -> None:
        # Before a button is switched off and the focus moves on to the next act.
        self.rows.setFocus()
        if changed:
            self._stale = True
            self.record_saved.emit(tuple(changed))


class _About:
    """One change about one person, waiting for its reason."""

    def __init__(self, change: Callable[[Candidacy, str], Changed], one: Candidacy) -> None:
        self._change, self._one = change, one

    def attempt(self, reason: str) -> Changed:
        """Do it for this reason."""
        return self._change(self._one, reason)


def _rank(one: Candidacy) -> str:
    return str(one.rank or "")


def _state(one: Candidacy) -> str:
    return text(one.state_label)


def _reasons(one: Candidacy) -> str:
    return " · ".join(filter(None, (one.override_reason, one.reason)))


def _in_full(one: Candidacy) -> str:
    """All there is to say of one candidate, also what her row has no room for."""
    place = ", ".join(filter(None, (one.name, one.village)))
    parts = (place, text(one.scheme), text(one.state_label), _reasons(one))
    return " · ".join(filter(None, parts))
