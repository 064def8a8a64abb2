"""Beranda: what to do today, and how far the regency is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from batik_field.app import draft_groups, theme
from batik_field.app.certification.batch_cards import batch_name, places
from batik_field.app.desk import Desk
from batik_field.app.draft_groups import DraftGroup, grouped
from batik_field.app.draft_offer import DraftComparison, DraftLine
from batik_field.app.filter_choices import Narrowing
from batik_field.app.forms.ui_home_page import Ui_HomePage
from batik_field.app.i18n import text
from batik_field.app.task_card import Line, TaskCard
from batik_field.app.widgets.bar_list import Bar, BarList
from batik_field.domain.criteria import text_of
from batik_field.domain.formats import ago, day, number
from batik_field.domain.queries import Special
from batik_field.domain.records import Reference
from batik_field.services import drafts
from batik_field.services.batches import Batch, batches
from batik_field.services.next_acts import NextAct, next_act
from batik_field.services.overview import DistrictCount, Overview, Task, overview
from batik_field.services.session import Session

MOST = 4
"""Lines of one card; the rest is one step away."""
MOST_DRAFTS = 8
ONE_COLUMN = 860
OVER = ("selesai", "batal")
PROPOSING = ("", "rencana", "diusulkan")
"""Stages of a batch in which a proposal may still be late."""

RunningBatch = tuple[Batch, NextAct]
Gathered = tuple[Overview, Sequence[DraftGroup], Sequence[RunningBatch]]

NEVER_VISITED = Narrowing({Special.VISITED: "no", Special.CERTIFIED: "no"})
NOT_CERTIFIED = Narrowing({Special.CERTIFIED: "no"})
PROMISED = Narrowing({Special.PROMISED: "yes"})


@dataclass(frozen=True, slots=True)
class BatchPlace:
    """A batch and one of its parts."""

    batch: str
    tab: str


@dataclass(frozen=True, slots=True)
class CertificateList:
    """One of the lists of the ledger of certificates."""

    key: str


EXPIRING, EXPIRED = CertificateList("renewal"), CertificateList("expired")


class HomePage(QWidget):
    """Reads everything in the worker; each line leads to where the work is done."""

    open_requested = Signal(str, str)
    batch_requested = Signal(str, str)
    certificates_requested = Signal(str)
    narrow_requested = Signal(object)
    page_requested = Signal(str)
    new_artisan_requested = Signal()
    continue_requested = Signal(object)
    drafts_counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = Ui_HomePage()
        self.ui.setupUi(self)
        self.cards: list[TaskCard] = []
        self.bars = BarList(self.tr("Bersertifikat per kecamatan"), self)
        self.bars.chosen.connect(self._narrow_to_district)
        self.ui.bars_row.addWidget(self.bars)
        self.ui.greeting.setText(self._greeting(desk.session.clock()))
        self.ui.progress_card.hide()

    def entered(self) -> None:
        """Read again: the page is being shown."""
        session = self._desk.session
        self._desk.work.run(self, lambda: _gathered(session), self._show)

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Nothing to do: the page reads again when it is shown."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other where two are too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.ui.columns.setDirection(down if narrow else across)

    def _greeting(self, now: datetime) -> str:
        return self.tr("Hari ini, {day}").format(day=day(now.date().isoformat()))

    def _show(self, gathered: Gathered) -> None:
        seen, waiting, running = gathered
        line = self._line_with_cursor()
        if line:
            # Else the cursor would go from card to card as they are hidden, and the page with it.
            self.setFocus()
        for card in self.cards:
            self.ui.today.removeWidget(card)
            card.hide()
            card.deleteLater()
        made = [
            self._drafts_card(waiting),
            self._batch_card(running),
            self._monev_card(seen),
            self._tasks_card(
                self.tr("Dokumen yang dijanjikan"), "document", seen.promised, PROMISED
            ),
            self._tasks_card(
                self.tr("Tindak lanjut yang belum selesai"), "flag", seen.follow_ups, "visits"
            ),
            self._tasks_card(
                self.tr("Sertifikat yang akan habis"), "certificate", seen.expiring, EXPIRING
            ),
            self._tasks_card(
                self.tr("Sertifikat yang sudah habis"), "certificate", seen.expired, EXPIRED
            ),
            self._people_card(seen),
        ]
        self.cards = [card for card in made if card is not None]
        for card in self.cards:
            card.followed.connect(self._follow)
            # Above the space that fills the column.
            self.ui.today.insertWidget(self.ui.today.count() - 1, card)
        self._show_progress(seen)
        self._come_back(line)
        self.drafts_counted.emit(sum(len(group.drafts) for group in waiting))

    def _line_with_cursor(self) -> str:
        held = self.window().focusWidget()
        inside = held is not None and any(card.isAncestorOf(held) for card in self.cards)
        return held.accessibleName() if held is not None and inside else ""

    def _come_back(self, line: str) -> None:
        """Put the cursor on the same line, else on the first; the page stays where it stands."""
        if not line:
            return
        buttons = [one for card in self.cards for one in card.findChildren(QPushButton)]
        same = [one for one in buttons if one.accessibleName() == line]
        for button in (same or buttons)[:1]:
            button.setFocus()

    def _show_progress(self, seen: Overview) -> None:
        self.ui.progress_card.setVisible(bool(seen.people))
        self.ui.progress_sum.setText(
            self.tr("{certified} dari {people} pengrajin yang tercatat").format(
                certified=number(seen.certified), people=number(seen.people)
            )
        )
        self.ui.pace.setText(self._pace(seen))
        self.bars.show_bars([self._bar(one) for one in seen.by_district])

    def _bar(self, one: DistrictCount) -> Bar:
        label = one.name or self.tr("desa belum diisi")
        return Bar(one.code, label, one.certified, one.known)

    def _pace(self, seen: Overview) -> str:
        if not seen.people:
            return self.tr("Catat pengrajin pertama, lalu halaman ini menunjukkan kemajuannya.")
        if seen.forecast is None:
            left = seen.people - seen.certified
            if not left:
                return self.tr("Semua pengrajin yang tercatat sudah bersertifikat.")
            return self.tr(
                "{left} pengrajin belum bersertifikat. Lajunya terhitung sesudah angkatan pertama."
            ).format(left=number(left))
        return self.tr(
            "Dengan {pace} orang setahun, {left} pengrajin yang belum bersertifikat selesai "
            "sekitar tahun {year}."
        ).format(
            pace=number(seen.forecast.per_year),
            left=number(seen.forecast.left),
            year=seen.forecast.year,
        )

    def _drafts_card(self, waiting: Sequence[DraftGroup]) -> TaskCard | None:
        if not waiting:
            return None
        card = TaskCard(self.tr("Ketikan yang belum disimpan"), "edit", self)
        now = self._desk.session.clock()
        for group in waiting[:MOST_DRAFTS]:
            line = DraftLine(group, ago(datetime.fromisoformat(group.saved_at), now), card)
            line.continued.connect(self._continue)
            line.compared.connect(self._compare)
            line.discarded.connect(self._discard)
            card.add_widget(line)
        more = len(waiting) - MOST_DRAFTS
        if more > 0:
            told = QLabel(
                self.tr("{count} ketikan lain tampil sesudah yang di atas.").format(count=more)
            )
            theme.mark(told, role="muted")
            card.add_widget(told)
        return card

    def _batch_card(self, running: Sequence[RunningBatch]) -> TaskCard | None:
        if not running:
            return None
        card = TaskCard(self.tr("Angkatan yang berjalan"), "certificate", self)
        lines = [self._batch_line(one, act) for one, act in running[:MOST]]
        card.add_lines(lines, self._rest(len(running), "certification"))
        return card

    def _batch_line(self, one: Batch, act: NextAct) -> Line:
        """What is to be done next stands first; a click leads to where it is done."""
        name = batch_name(self._desk.session, one.values)
        words = text(act.words).format(n=number(act.n), day=day(act.day) if act.day else "")
        limit = text_of(one.values.get("apply_by")) if one.state in PROPOSING else ""
        aside = self.tr("usulan sampai {day}").format(day=day(limit)) if limit else ""
        late = bool(limit) and limit < self._desk.session.clock().date().isoformat()
        target = BatchPlace(one.id, act.tab)
        return Line(f"{name}: {words}", aside, target, late, places(one))

    def _monev_card(self, seen: Overview) -> TaskCard | None:
        if not seen.due_monev:
            return None
        card = TaskCard(self.tr("Monev yang jatuh tempo"), "chart", self)
        lines = [
            Line(
                self.tr("{name}, {village} · {kind}").format(
                    name=one.name, village=one.village, kind=text(one.label)
                ),
                self._days(one.over),
                ("artisan", one.artisan),
                one.over > 0,
            )
            for one in seen.due_monev[:MOST]
        ]
        card.add_lines(lines, self._rest(len(seen.due_monev), "monev"))
        return card

    def _tasks_card(
        self, heading: str, icon: str, tasks: Sequence[Task], rest: object = None
    ) -> TaskCard | None:
        if not tasks:
            return None
        card = TaskCard(heading, icon, self)
        today = self._desk.session.clock().date().isoformat()
        lines = [
            Line(
                " · ".join(filter(None, (one.name, text(one.what)))),
                day(one.day) if one.day else "",
                ("document", one.document) if one.document else ("artisan", one.artisan),
                bool(one.day) and one.day < today,
            )
            for one in tasks[:MOST]
        ]
        card.add_lines(lines, self._rest(len(tasks), rest) if rest is not None else None)
        return card

    def _people_card(self, seen: Overview) -> TaskCard | None:
        card = TaskCard(self.tr("Rencana kunjungan"), "visit", self)
        if not seen.people:
            card.add_lines([Line(self.tr("Catat pengrajin pertama"), "Ctrl+N", "new")])
            return card
        lines = []
        if seen.never_visited:
            words = self.tr("Belum bersertifikat dan belum pernah dikunjungi")
            count = self.tr("{count} orang").format(count=number(seen.never_visited))
            lines.append(Line(words, count, NEVER_VISITED))
        left = seen.people - seen.certified
        if left:
            count = self.tr("{count} orang").format(count=number(left))
            lines.append(Line(self.tr("Semua yang belum bersertifikat"), count, NOT_CERTIFIED))
        card.add_lines(lines or [Line(self.tr("Lihat semua pengrajin"), "", Narrowing())])
        return card

    def _rest(self, count: int, target: object) -> Line | None:
        if count <= MOST:
            return None
        return Line(self.tr("Lihat semua {count}").format(count=number(count)), "", target)

    def _days(self, over: int) -> str:
        if over > 0:
            return self.tr("lewat {days} hari").format(days=number(over))
        return (
            self.tr("{days} hari lagi").format(days=number(-over)) if over else self.tr("hari ini")
        )

    def _follow(self, target: object) -> None:
        if isinstance(target, Narrowing):
            self.narrow_requested.emit(target)
        elif target == "new":
            self.new_artisan_requested.emit()
        elif isinstance(target, BatchPlace):
            self.batch_requested.emit(target.batch, target.tab)
        elif isinstance(target, CertificateList):
            self.certificates_requested.emit(target.key)
        elif isinstance(target, str):
            self.page_requested.emit(target)
        elif isinstance(target, tuple):
            self.open_requested.emit(*target)

    def _narrow_to_district(self, code: str) -> None:
        if code:
            self.narrow_requested.emit(Narrowing({Special.DISTRICT: code}))

    def _continue(self, group: DraftGroup) -> None:
        self.continue_requested.emit(group.drafts[0])

    def _compare(self, group: DraftGroup) -> None:
        found = draft_groups.compare(self._desk.session, group)
        answer = DraftComparison(group.title, found, self).ask()
        if answer == "continue":
            self._continue(group)
        elif answer == "discard":
            self._discard(group)

    def _discard(self, group: DraftGroup) -> None:
        title = self.tr("Buang ketikan ini?")
        if len(group.drafts) > 1:
            title = self.tr("Buang {count} ketikan ini?").format(count=len(group.drafts))
        words = self.tr("Dalam 30 hari masih dapat dikembalikan di Pengaturan, Ketikan terbuang.")
        if self._desk.dialogs.confirm(title, words, self.tr("Buang")):
            draft_groups.discard(self._desk.session, group)
            self.entered()


def _gathered(session: Session) -> Gathered:
    running = [one for one in batches(session) if one.state not in OVER]
    return (
        overview(session),
        grouped(session, drafts.waiting(session)),
        [(one, next_act(session, one)) for one in running],
    )
