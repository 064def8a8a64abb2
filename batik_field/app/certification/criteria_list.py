"""What a batch asks: its criteria in their order, and the questions of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.binding import FormBinding
from batik_field.app.card_list import SECOND, CardList
from batik_field.app.record_kit import RecordKit
from batik_field.app.removal import remove
from batik_field.domain import naming
from batik_field.domain.criteria import whole_of
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.services import batches, records
from batik_field.services.batches import Batch

ENTITY = ENTITIES["criterion"]
GIVEN = ("batch", "position")
"""What follows from the list and is not asked."""
PARAMETERS = ("rule", "skills", "least", "most", "districts", "documents")
MOST_SHOWN = 12


class CriteriaList(QFrame):
    """A card below the form of the batch. Everything goes through the drafts of its page."""

    typed = Signal(object)
    removed = Signal(object)
    filled = Signal()
    """Other criteria are in the list, or another number of them."""

    def __init__(self, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._kit = kit
        self._batch = ""
        self._drafts: list[Draft] = []
        self._source: Batch | None = None
        self.list = CardList(self)
        self.binding = FormBinding(ENTITY, kit.sources, kit.check, GIVEN, self)
        self._questions = QFrame(self)
        self.heading = QLabel(self.tr("Syarat peserta"), self)
        self._note = QLabel(self)
        self.adder = QPushButton(self.tr("Tambah syarat"), self)
        self.copier = QPushButton(self)
        self.up = self._tool("chevron-up", self.tr("Naikkan syarat ini (Alt+↑)"))
        self.down = self._tool("chevron-down", self.tr("Turunkan syarat ini (Alt+↓)"))
        self.remover = self._tool("trash", self.tr("Hapus syarat ini"))
        self._lay_out()
        self._connect()

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        theme.put_icon(button, icon, "muted")
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        theme.mark(self.heading, role="heading")
        head.addWidget(self.heading, 1)
        for button in (self.up, self.down, self.remover):
            head.addWidget(button)
        column.addLayout(head)
        theme.mark(self._note, role="muted")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        self.list.setAccessibleName(self.tr("Syarat peserta"))
        self.list.setObjectName("criteria")
        self.list.setVerticalScrollMode(CardList.ScrollMode.ScrollPerPixel)
        column.addWidget(self.list)
        self._lay_out_questions(column)
        acts = QHBoxLayout()
        self.adder.setObjectName("add_criterion")
        theme.put_icon(self.adder, "plus")
        for act in (self.adder, self.copier):
            act.setAutoDefault(True)
            acts.addWidget(act)
        acts.addStretch(1)
        column.addLayout(acts)

    def _lay_out_questions(self, column: QVBoxLayout) -> None:
        self._questions.setProperty("role", "subcard")
        grid = QGridLayout(self._questions)
        grid.setContentsMargins(12, 10, 12, 2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for section in ENTITY.sections:
            self.binding.build(section, grid)
        column.addWidget(self._questions)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.binding.changed.connect(self._typed)
        self.adder.clicked.connect(self.add)
        self.copier.clicked.connect(self._copy)
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        self.remover.clicked.connect(self._remove)
        for keys, act in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            turn = QShortcut(QKeySequence(keys), self.list)
            turn.setContext(Qt.ShortcutContext.WidgetShortcut)
            turn.activated.connect(act)

    def show_of(self, batch: str, like: str = "") -> None:
        """Show what a batch asks; `like` is the batch whose criteria come with the saving."""
        chosen = self.chosen if batch == self._batch else ""
        self._batch = batch
        self._read()
        self._show_note(like)
        self._fill(chosen)

    def _read(self) -> None:
        drafts = self._kit.drafts
        stored = records.linked(self._kit.session, "criterion", "batch", self._batch)
        found = [drafts.of(one.entity, one.id) for one in reversed(stored)]
        begun = [one for one in drafts.begun("criterion") if one.values.get("batch") == self._batch]
        self._drafts = sorted([*found, *begun], key=_position)

    def _show_note(self, like: str) -> None:
        session = self._kit.session
        known = [one for one in batches.batches(session) if one.id != self._batch]
        self._source = next((one for one in known if batches.criteria(session, one.id)), None)
        stored = bool(self._kit.drafts.of("batch", self._batch).record.values)
        offers = not self._drafts and not like and stored and self._source is not None
        self.copier.setVisible(offers)
        if self._source is not None:
            words = self.tr("Salin syarat angkatan {title}")
            self.copier.setText(words.format(title=self._source.title))
        words = self.tr("Tulis syarat seperti di surat balai; urutannya menurut surat itu.")
        if like:
            words = self.tr("Syarat angkatan terakhir disalin saat angkatan ini disimpan.")
        elif not self._drafts:
            words = self.tr("Belum ada syarat: semua orang dianggap memenuhi.") + " " + words
        self._note.setText(words)

    def _fill(self, chosen: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for place, draft in enumerate(self._drafts, 1):
            self.list.add(*self._words(place, draft))
        ids = [draft.record.id for draft in self._drafts]
        row = ids.index(chosen) if chosen in ids else 0
        self.list.setCurrentRow(row if ids else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(ids))
        self.list.setFixedHeight(self.list.content_height(MOST_SHOWN))
        self._show_row(row if ids else -1)
        words = self.tr("Syarat peserta ({n})") if ids else self.tr("Syarat peserta")
        self.heading.setText(words.format(n=len(ids)))
        self.setFocusProxy(self.list if ids else self.adder)
        self.filled.emit()

    def _words(self, place: int, draft: Draft) -> tuple[str, str]:
        """The two lines of a card: the sentence, and how it is checked."""
        codes, regions = self._kit.session.codes, self._kit.session.regions
        asked = [
            naming.label(codes, regions, ENTITY.by_key[key], draft.values.get(key))
            for key in PARAMETERS
            if ENTITY.by_key[key].shown(draft.values)
        ]
        sentence = str(draft.values.get("text") or self.tr("(belum berbunyi)"))
        return f"{place}. {sentence}", " · ".join(filter(None, asked))

    @property
    def chosen(self) -> str:
        """Id of the criterion with its questions in sight, or empty."""
        row = self.list.currentRow()
        return self._drafts[row].record.id if 0 <= row < len(self._drafts) else ""

    @property
    def drafts(self) -> list[Draft]:
        """The criteria in their order, with what is typed."""
        return list(self._drafts)

    def arrange(self, width: int, beside: bool) -> None:
        """Follow the labels of the form above."""
        for row in self.binding.rows.values():
            row.set_label_width(width)
            row.arrange(beside=beside)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        there = 0 <= row < len(self._drafts)
        self._questions.setVisible(there)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(there and row < len(self._drafts) - 1)
        self.remover.setEnabled(there)
        if there:
            self.binding.show(self._drafts[row])

    @Slot()
    def add(self) -> None:
        """Begin a criterion at the end and put the cursor into it."""
        if not self._batch:
            return
        place = max((_position(one) for one in self._drafts), default=0) + 1
        draft = self._kit.drafts.begin("criterion", batch=self._batch, position=place)
        self._read()
        self._fill(draft.record.id)
        self.binding.rows["text"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def move_up(self) -> None:
        """Let the chosen one change places with the one above."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Let the chosen one change places with the one below."""
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        to = row + step
        if not (0 <= row < len(self._drafts) and 0 <= to < len(self._drafts)):
            return
        moved = self._drafts[row]
        self._drafts[row], self._drafts[to] = self._drafts[to], moved
        for place, draft in enumerate(self._drafts, 1):
            if draft.set("position", place):
                self.typed.emit(draft)
        self._fill(moved.record.id)

    @Slot()
    def _typed(self) -> None:
        draft = self.binding.draft
        if draft is None:
            return
        self.typed.emit(draft)
        row = self.list.currentRow()
        item = self.list.item(row)
        words, second = self._words(row + 1, draft)
        item.setText(words)
        item.setData(SECOND, second)
        self.list.setFixedHeight(self.list.content_height(MOST_SHOWN))

    @Slot()
    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._drafts):
            changed = remove(self._kit, self._drafts[row])
            if changed is not None:
                self.removed.emit(changed)

    @Slot()
    def _copy(self) -> None:
        """Take over what another batch asks."""
        if self._source is None:
            return
        session = self._kit.session
        try:
            batches.copy_criteria(session, self._source.id, self._batch)
        except KnownProblem as problem:
            self._kit.dialogs.show_problem(str(problem))
            return
        copied = batches.criteria(session, self._batch)
        self.removed.emit(tuple(Reference("criterion", one.id) for one in copied))


def _position(draft: Draft) -> int:
    place = whole_of(draft.values.get("position"))
    return 10_000 if place is None else place
