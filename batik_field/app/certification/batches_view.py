"""Angkatan: the list of batches at the left, the chosen one in tabs at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.card_list import CardList
from batik_field.app.certification.batch_cards import Card, cards
from batik_field.app.certification.batch_form_tab import BatchFormTab
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.parts import Part, Parts, pass_on
from batik_field.app.certification.ranking_tab import RankingTab
from batik_field.app.certification.results_tab import ResultsTab
from batik_field.app.certification.sending_tabs import SENDING_TABS
from batik_field.app.desk import Desk
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import batches

FORM = "batch"
TABS = (
    Part(FORM, N_("Ketentuan"), BatchFormTab),
    Part("ranking", N_("Calon"), RankingTab),
    Part("candidates", N_("Peserta"), CandidatesTab),
    *SENDING_TABS,
    Part("results", N_("Hasil"), ResultsTab),
)
"""The tabs of a batch in the order of the work; each has `show_batch(batch_id)`."""

NARROW = 940
"""Below this width the list makes room: a box beside the tabs takes its place."""
ROOMY = 1300
"""Below this width it makes room for tables as well; a form is never so wide."""
LIST_LETTERS, GAP = 33, 16
LIKE, BLANK, NEITHER = "like", "blank", "neither"


class BatchesView(QWidget):
    """A tab reads its batch when it comes into sight, not before."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    page_requested = Signal(str)
    hand_over_requested = Signal(str)
    typing_changed = Signal(bool)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: Sequence[Card] = ()
        self._batch = ""
        self._shown: dict[QWidget, str] = {}
        self.list = CardList(self)
        self.box = QComboBox(self)
        self.adder = QPushButton(self.tr("Angkatan baru"), self)
        self.small_adder = QToolButton(self)
        self.tabs = Parts(desk, TABS, "batch_tabs", self)
        self.content = QStackedWidget(self)
        self.nothing = EmptyPage(
            self.tr("Belum ada angkatan"),
            self.tr("Catat angkatan begitu balai mengumumkan tahun, skema, dan kuotanya."),
            self.tr("Angkatan baru"),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        self.list.setAccessibleName(self.tr("Daftar angkatan"))
        self.list.setObjectName("batches")
        self.box.setAccessibleName(self.tr("Angkatan yang ditampilkan"))
        self.adder.setObjectName("new_batch")
        self.adder.setAutoDefault(False)
        theme.put_icon(self.adder, "plus")
        left.addWidget(self.adder)
        self.setTabOrder(self.adder, self.list)
        left.addWidget(self.list, 1)
        width = self.fontMetrics().averageCharWidth() * LIST_LETTERS
        self._left.setFixedWidth(width)
        self.small_adder.setToolTip(self.tr("Angkatan baru"))
        self.small_adder.setAccessibleName(self.tr("Angkatan baru"))
        theme.put_icon(self.small_adder, "plus")
        # As wide as the list together with the button beside it: so the tabs stay where they are.
        self.tabs.top.setSpacing(0)
        self.box.setFixedWidth(width - self.small_adder.sizeHint().width())
        self.tabs.top.insertWidget(0, self.box)
        self.tabs.top.insertWidget(1, self.small_adder)
        self._beside = QWidget(self)
        self._beside.setFixedWidth(GAP)
        self.tabs.top.insertWidget(2, self._beside)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._left)
        row.addWidget(self.tabs, 1)
        self.tabs.bar.setAccessibleName(self.tr("Bagian angkatan"))
        self.content.addWidget(both)
        self.content.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.content)
        self._fold()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.box.activated.connect(self._choose)
        self.adder.clicked.connect(self.add)
        self.small_adder.clicked.connect(self.add)
        self.nothing.asked.connect(self.add)
        self.tabs.came_into_sight.connect(self._show_in)
        self.tabs.bar.currentChanged.connect(self._fold)
        self.form_tab.discarded.connect(self.read)
        pass_on(self.tabs, self)
        for keys, act in (("Ctrl+Tab", self._next_tab), ("Ctrl+Shift+Tab", self._tab_before)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(act)

    @property
    def form_tab(self) -> BatchFormTab:
        """The tab with the form of the batch; it is made first."""
        tab = self.tabs.made[0] if self.tabs.made else self.tabs.widget
        assert isinstance(tab, BatchFormTab)
        return tab

    @property
    def batch(self) -> str:
        """Id of the batch shown, or empty."""
        return self._batch

    def entered(self) -> None:
        """Read again: the view is being shown; keys go to its list unless they are inside it."""
        self.read()
        self.tabs.entered()
        held = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            (self.box if self._left.isHidden() else self.list).setFocus()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read the list again where it may say something else; tell the tabs."""
        known = tuple(changed)
        if any(one.entity in ("batch", "candidate") for one in known):
            self.read()
        self.tabs.records_changed(known)

    def flush(self) -> None:
        """Put all typing on the disk."""
        self.tabs.flush()

    @Slot()
    def read(self) -> None:
        """Read the list and keep the chosen batch."""
        self._cards = cards(self._desk.session)
        ids = [card.id for card in self._cards]
        for filled in (self.list, self.box):
            filled.blockSignals(True)
            filled.clear()
        for card in self._cards:
            self.list.add(card.title, card.words)
            self.box.addItem(card.title)
            self.box.setItemData(self.box.count() - 1, card.line, Qt.ItemDataRole.ToolTipRole)
        row = ids.index(self._batch) if self._batch in ids else 0
        self.list.setCurrentRow(row if ids else -1)
        self.box.setCurrentIndex(row if ids else -1)
        for filled in (self.list, self.box):
            filled.blockSignals(False)
        self.content.setCurrentIndex(0 if ids else 1)
        self._choose(row if ids else -1)

    def show_batch(self, batch: str, tab: str = "") -> None:
        """Show one batch, and one of its tabs."""
        self._batch = batch
        self.read()
        if tab:
            self.show_tab(tab)

    def show_tab(self, tab: str) -> None:
        """Show one of the tabs, unless the batch was never saved: then its form stays."""
        if self.tabs.bar.isTabEnabled([part.key for part in TABS].index(tab)):
            self.tabs.go(tab)

    def find_tab(self, tab: str) -> None:
        """Show a tab of the batch in sight, or of the newest one where that was never saved."""
        self.read()
        stored = [card.id for card in self._cards if card.is_stored]
        if tab != FORM and stored and self._batch not in stored:
            self.show_batch(stored[0])
        self.show_tab(tab)

    @Slot(int)
    def _choose(self, row: int) -> None:
        card = self._cards[row] if 0 <= row < len(self._cards) else None
        self._batch = card.id if card else ""
        self.list.setCurrentRow(row)
        self.box.setCurrentIndex(row)
        is_stored = card is not None and card.is_stored
        if card is not None and not is_stored:
            # First: a tab that is switched off leaves its place to the one beside it.
            self.tabs.go(FORM)
        for place in range(1, self.tabs.bar.count()):
            self.tabs.bar.setTabEnabled(place, is_stored)
        self._show_in(self.tabs.widget)

    @Slot(object)
    def _show_in(self, tab: QWidget) -> None:
        """Let a tab show the chosen batch, unless it does."""
        show = getattr(tab, "show_batch", None)
        if show is not None and self._batch and self._shown.get(tab) != self._batch:
            self._shown[tab] = self._batch
            show(self._batch)

    @Slot()
    def add(self) -> None:
        """Begin a batch; the last one can be its pattern."""
        like = self._pattern()
        if like is None:
            return
        draft = batches.new_batch(self._desk.session, like_last=bool(like))
        self.form_tab.begin(draft, like)
        self.show_batch(draft.record.id, FORM)
        self.form_tab.focus_first()

    def _pattern(self) -> str | None:
        """Id of the batch to be taken over, empty for none; None where nothing shall begin."""
        known = batches.batches(self._desk.session)
        if not known:
            return ""
        last = known[0]
        asked = self._desk.dialogs.choose(
            self.tr("Angkatan baru"),
            self.tr("Skema, kuota, pembiayaan, dan syarat dapat diambil dari angkatan terakhir."),
            {
                LIKE: self.tr("Seperti {title}").format(title=last.title),
                BLANK: self.tr("Kosong"),
                NEITHER: self.tr("Batal"),
            },
        )
        return {LIKE: last.id, BLANK: ""}.get(asked or "")

    @Slot()
    def _next_tab(self) -> None:
        self._turn(1)

    @Slot()
    def _tab_before(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """Keys go on in the table of the next tab, where it has one."""
        self.tabs.turn(step)
        self.tabs.bar.setFocus()
        if self.tabs.widget.focusProxy() is not None:
            self.tabs.widget.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list into a box where it would take the room of the tabs."""
        super().resizeEvent(event)
        self._fold()

    @Slot()
    def _fold(self) -> None:
        narrow = self.width() < (NARROW if self.tabs.current == FORM else ROOMY)
        self._left.setHidden(narrow)
        for part in (self.box, self.small_adder, self._beside):
            part.setVisible(narrow)
