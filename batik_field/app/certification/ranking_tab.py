"""Calon: everybody who could be a candidate, best first, ticked within the quota."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from batik_field.app import tables
from batik_field.app.background import Report, Task
from batik_field.app.certification import ranking_rows
from batik_field.app.certification.nominating import Nominating
from batik_field.app.certification.ranking_layout import RankingLayout
from batik_field.app.certification.ranking_lines import TwoLines
from batik_field.app.certification.ranking_rows import RankedRow
from batik_field.app.certification.tick_dialog import TickDialog
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.record_table import CheckTable, Column
from batik_field.domain.criteria import Criterion
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.queries import Query
from batik_field.domain.records import Reference
from batik_field.services import batches, search
from batik_field.services.ranking import Ranked, Ranking, ranking

JUDGED_BY = ("artisan", "skill", "document", "certificate", "facilitation", "business")
HEARD = frozenset((*JUDGED_BY, "candidate", "criterion", "criterion_tick", "batch"))
"""What a ranking hangs on."""


class RankingTab(QWidget):
    """Read in the worker; ticks outlive filters and searches."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = ""
        self._stale = True
        self._task: Task | None = None
        self._search: Task | None = None
        self._found: frozenset[str] | None = None
        self.ranking: Ranking | None = None
        self._people: dict[str, Ranked] = {}
        self._unticked: frozenset[str] = frozenset()
        self.table = CheckTable(self._read_rows, self._columns(), self)
        filters = ranking_rows.ranking_filters(desk.session, self._districts)
        self.ui = RankingLayout(filters, self)
        # Columns remembered of "ranking" were others.
        tables.dress(self.ui.rows, self.table, desk.settings, "ranking_lines")
        self.ui.rows.setItemDelegate(TwoLines(self))
        self.ui.fit_rows()
        self.setFocusProxy(self.ui.rows)
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama dan desa"), attrgetter("name"), 280),
            Column(self.tr("Syarat"), attrgetter("met"), 90),
            Column(self.tr("Keadaan"), attrgetter("state"), 90),
            Column(self.tr("Yang perlu dilihat"), attrgetter("remarks"), 360),
        ]

    def _connect(self) -> None:
        ui = self.ui
        ui.search.textChanged.connect(self._seek)
        ui.filters.changed.connect(self._narrow)
        ui.bars.chosen.connect(self._narrow_to)
        ui.stopper.clicked.connect(self._stop)
        ui.rows.activated.connect(self._open)
        ui.rows.selectionModel().currentRowChanged.connect(self._show_detail)
        self.table.ticked_changed.connect(self._show_choice)
        ui.proposer.clicked.connect(self.propose)
        ui.reserver.clicked.connect(self.reserve)
        ui.judger.clicked.connect(self.judge)
        ui.clearer.clicked.connect(self.clear)
        ui.no_match.asked.connect(self._show_all)
        ui.notice.act_chosen.connect(self.undo)
        for keys, act in (
            ("F9", self.judge),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Return", ui.proposer.click),
            ("Ctrl+Enter", ui.proposer.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_batch(self, batch: str) -> None:
        """Show who could be a candidate of a batch."""
        self._batch = batch
        self.ranking = None
        self._people = {}
        self._unticked = frozenset()
        self.table.ticked.clear()
        self.table.show(())
        self.ui.empty()
        self.ui.filters.narrow(Narrowing())
        self.ui.search.clear()
        self.read()

    def entered(self) -> None:
        """Read again what changed meanwhile."""
        if self._stale:
            self.read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Judge anew where somebody's standing may be another."""
        if any(one.entity in HEARD for one in changed):
            self._stale = True
            if self.isVisible():
                self.read()

    def read(self) -> None:
        """Judge everybody, in the worker."""
        if not self._batch:
            return
        self._stop()
        self._stale = False
        session, batch = self._desk.session, self._batch

        def work(report: Report) -> Ranking:
            return ranking(session, batch, progress=report)

        self.ui.forget_stopped()
        self.ui.show_progress(0, 0)
        self._task = self._desk.work.run_with_progress(
            self,
            work,
            self._show,
            self.ui.show_progress,
            refused=self._refused,
            cancelled=self._stopped,
        )

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _stopped(self) -> None:
        """Another reading may be under way already; then this one is not missed."""
        if self._task is not None and self._task.is_cancelled:
            self._stale = True
            self.ui.end_progress()
            self.ui.say_stopped()

    def _refused(self, problem: KnownProblem) -> None:
        self.ui.end_progress()
        self._desk.dialogs.show_problem(str(problem))

    def _show(self, found: Ranking) -> None:
        if found.batch.id != self._batch:
            # Cancelled when it was done already; that of the other batch is under way.
            return
        self._task = None
        self.ui.end_progress()
        self.ranking = found
        self._people = {one.id: one for one in found.people}
        self.table.ticked.intersection_update(self._people)
        self.ui.judger.setVisible(bool(self._ticked_by_officer()))
        self._narrow()
        self._show_choice()

    @Slot()
    def _seek(self) -> None:
        """Search for the words typed; without any everybody is left."""
        words = self.ui.search.text()
        if self._search is not None:
            self._search.cancel()
        if not words.strip():
            self._take_found(None)
            return
        session = self._desk.session

        def work() -> frozenset[str]:
            return frozenset(search.ids(session, Query("artisan", words)))

        self._search = self._desk.searching.run(self, work, self._take_found)

    def _take_found(self, found: frozenset[str] | None) -> None:
        self._found = found
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        if self.ranking is None:
            return
        chosen = self.ui.filters.narrowing.chosen
        ids = [one.id for one in ranking_rows.left(self.ranking, chosen, self._found)]
        at = self.table.id_at(self.ui.rows.currentIndex())
        self.table.show(ids)
        row = max(self.table.row_of(at), 0) if at else 0
        if ids:
            self.ui.rows.setCurrentIndex(self.table.index(row, 0))
        everybody = len(self.ranking.people)
        words = self.tr("{found} dari {all} orang")
        self.ui.filters.show_count(words.format(found=number(len(ids)), all=number(everybody)))
        self.ui.show_rows(bool(ids), everybody > 0)
        self._show_detail()

    @Slot(str)
    def _narrow_to(self, district: str) -> None:
        if district:
            narrowing = self.ui.filters.narrowing
            self.ui.filters.narrow(narrowing.with_choice(ranking_rows.DISTRICT, district))

    @Slot()
    def _show_all(self) -> None:
        self.ui.search.clear()
        self.ui.filters.narrow(Narrowing())

    @Slot()
    def _show_choice(self) -> None:
        if self.ranking is None:
            return
        moving = ranking_rows.moving(self._people, self.table.ticked)
        ticked = len(self.table.ticked)
        self.ui.show_choice(ranking_rows.choice(self.ranking.batch, moving, ticked))
        bars = ranking_rows.bars(self.ranking.spread, moving)
        self.ui.bars.show_bars(bars)
        self.ui.show_spread(bars)

    @Slot()
    def _show_detail(self) -> None:
        one = self._people.get(self.table.id_at(self.ui.rows.currentIndex()))
        row = self._read_rows([one.id]).get(one.id) if one else None
        words = ranking_rows.in_full(one, row) if one and row else ""
        self.ui.show_person(row.name if row else "", words)

    def _districts(self) -> Sequence[tuple[str, str]]:
        return ranking_rows.districts(self.ranking) if self.ranking else ()

    def _read_rows(self, ids: Sequence[str]) -> dict[str, RankedRow]:
        return ranking_rows.ranked_rows(self._desk.session, self._batch, self._people, ids)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        artisan = self.table.id_at(index)
        if artisan:
            self.open_requested.emit("artisan", artisan)

    @Slot()
    def propose(self) -> None:
        """Nominate everybody who is ticked."""
        self._nominate(self.tr("Usulkan"), reserve=False)

    @Slot()
    def reserve(self) -> None:
        """Put everybody who is ticked on the reserve list."""
        self._nominate(self.tr("Jadikan cadangan"), reserve=True)

    def _nominate(self, act: str, *, reserve: bool) -> None:
        if self.ranking is None:
            return
        ids = [one.id for one in self.ranking.people if one.id in self.table.ticked]
        names = {key: row.name for key, row in self._read_rows(ids).items()}
        terms = self.ranking.batch.terms
        nominating = Nominating(self._desk, self._batch, terms, names, reserve=reserve)
        done = nominating.run(ids, act)
        # Before the buttons are switched off and the focus moves on.
        self.ui.rows.setFocus()
        if done is None:
            return
        self._tick(frozenset())
        self._unticked = frozenset()
        self._stale = True
        words, gaps = nominating.told(done)
        self.ui.notice.say(f"{words} {gaps}".strip(), "warn" if gaps else "info")
        if done.changed:
            self.record_saved.emit(done.changed)

    @Slot()
    def clear(self) -> None:
        """Untick everybody; that can be undone."""
        before = frozenset(self.table.ticked)
        # Before the button is switched off and the focus moves on to whatever comes next.
        self.ui.rows.setFocus()
        self._tick(frozenset())
        if before:
            self._unticked = before
            self.ui.say_unticked(len(before))

    @Slot()
    def undo(self) -> None:
        """Tick again who was unticked."""
        before, self._unticked = self._unticked, frozenset()
        if before:
            self.ui.rows.setFocus()
            self.ui.notice.hide()
            self._tick(before.intersection(self._people) | self.table.ticked)

    def _tick(self, people: frozenset[str]) -> None:
        """Tick exactly these."""
        self.table.ticked = set(people)
        self.table.forget()
        self._show_choice()

    def _ticked_by_officer(self) -> list[Criterion]:
        asked = batches.criteria(self._desk.session, self._batch)
        return [one for one in asked if one.is_ticked]

    @Slot()
    def judge(self) -> None:
        """Ask what only an officer can judge of the person with the cursor."""
        artisan = self.table.id_at(self.ui.rows.currentIndex())
        asked = self._ticked_by_officer()
        row = self._read_rows([artisan]).get(artisan) if artisan else None
        if row is None or not asked:
            return
        dialog = TickDialog(self._desk, asked, artisan, row.name, self)
        changed = dialog.ask()
        # The next act is about the list: Space on a button beside it would undo the ticks.
        self.ui.rows.setFocus()
        if changed:
            self._stale = True
            self.record_saved.emit(changed)
