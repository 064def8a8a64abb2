"""Records that hang on a person: a list of them and the form of the chosen one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.card_list import SECOND, CardList
from batik_field.app.form import Form
from batik_field.app.record_kit import RecordKit
from batik_field.app.removal import remove
from batik_field.app.sub_records import SubRecords
from batik_field.domain import naming
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person
from batik_field.domain.wording import N_
from batik_field.services import records

SUBS = {"visit": ("follow_up", "visit"), "monev": ("product_price", "monev")}
SECOND_LINES = {
    "skill": ("scheme",),
    "visit": ("purpose",),
    "monev": ("officers",),
    "certificate": ("issued",),
    "facilitation": ("what",),
}
PRINTED = ("visit",)
"""Records a paper is about."""
GIVEN = ("artisan", "business")
"""Links that follow from whose page it is."""
BESIDE_FROM = 96
"""Letters of width from which the list stands beside the form."""
MOST_ABOVE = 2
"""Cards in sight when the list stands above the form."""
WIDEST = 16_777_215
"""Qt's word for no limit."""
EMPTY = {
    "skill": N_("Belum ada keahlian. Catat apa yang ia kuasai, lalu pilih satu yang diajukan."),
    "visit": N_("Belum pernah dikunjungi. F6 memulai kunjungan dengan tanggal hari ini."),
    "monev": N_("Belum ada monev. F7 memulai monev dengan tanggal hari ini."),
    "certificate": N_("Belum ada sertifikat. Tiap peserta menerima dua: balai dan kementerian."),
    "facilitation": N_("Belum ada fasilitasi yang dicatat, juga dari sebelum program ini."),
}


class RelatedPage(QWidget):
    """Skills, visits, monev, certificates or facilitation of one person."""

    typed = Signal(object)
    counted = Signal(int)
    removed = Signal(object)
    open_requested = Signal(str, str)
    papers_wanted = Signal(str, str)
    """Entity and id of the record on the form."""

    def __init__(self, entity: str, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = ENTITIES[entity]
        self._kit = kit
        self._artisan = ""
        self._beside = True
        self._drafts: list[Draft] = []
        self._list = CardList(self)
        self._content = QStackedWidget(self)
        self._form: Form | None = None
        self._subs: SubRecords | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(16)
        self._side = QWidget(self)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._adder = QPushButton(self.tr("Tambah"), self._side)
        self._adder.setObjectName(f"add_{self.entity.key}")
        theme.put_icon(self._adder, "plus")
        self._adder.clicked.connect(self.add)
        self._list.setAccessibleName(i18n.text(self.entity.plural))
        self._list.currentRowChanged.connect(self._show_row)
        self._remover = QToolButton(self._side)
        theme.put_icon(self._remover, "trash", "muted")
        self._remover.setToolTip(self.tr("Hapus yang dipilih"))
        self._remover.setAccessibleName(self.tr("Hapus yang dipilih"))
        self._remover.clicked.connect(self._remove)
        acts = QHBoxLayout()
        column.addLayout(acts)
        acts.setSpacing(4)
        acts.addWidget(self._adder, 1)
        if self.entity.key in PRINTED:
            acts.addWidget(self._make_printer())
        acts.addWidget(self._remover)
        column.addWidget(self._list, 1)
        self._row.addWidget(self._side)
        self._row.addWidget(self._content, 1)
        self._content.addWidget(self._make_empty())

    def _make_printer(self) -> QToolButton:
        printer = QToolButton(self._side)
        theme.put_icon(printer, "print", "muted")
        printer.setToolTip(self.tr("Cetak laporan yang dipilih"))
        printer.setAccessibleName(self.tr("Cetak laporan yang dipilih"))
        printer.setObjectName(f"print_{self.entity.key}")
        printer.clicked.connect(self._ask_papers)
        return printer

    @Slot()
    def _ask_papers(self) -> None:
        if self.chosen:
            self.papers_wanted.emit(self.entity.key, self.chosen)

    def _make_empty(self) -> QWidget:
        empty = QFrame(self)
        column = QVBoxLayout(empty)
        words = QLabel(i18n.text(EMPTY[self.entity.key]), empty)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        first = QPushButton(self.tr("Tambah"), empty)
        theme.put_icon(first, "plus")
        first.clicked.connect(self.add)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(first, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    @property
    def form(self) -> Form:
        """The form, built when the first record is shown."""
        if self._form is None:
            kit = self._kit
            form = Form(self.entity, kit.sources, kit.check, GIVEN, self._content)
            form.changed.connect(self._typed)
            form.changed_late.connect(self.typed)
            form.open_requested.connect(self.open_requested)
            self._form = form
            self._content.addWidget(form)
            self._add_subs(form)
        return self._form

    def _add_subs(self, form: Form) -> None:
        if self.entity.key in SUBS:
            self._subs = SubRecords(*SUBS[self.entity.key], self._kit, form)
            self._subs.typed.connect(self.typed)
            self._subs.removed.connect(self.removed)
            form.add_below(self._subs)
            form.arranged.connect(self._subs.arrange)

    def show_person(self, artisan: str) -> None:
        """List what hangs on a person and show the newest."""
        chosen = self.chosen if artisan == self._artisan else ""
        self._artisan = artisan
        self._read()
        self._fill(chosen)

    def count(self, person: Person) -> int:
        """How many a person has, those not saved yet too, without building anything."""
        stored = person.related.get(self.entity.key, ())
        return len(stored) + len(self._begun(person.artisan.id))

    def _begun(self, artisan: str) -> list[Draft]:
        drafts = self._kit.drafts.begun(self.entity.key)
        return [draft for draft in drafts if draft.values.get("artisan") == artisan]

    def _read(self) -> None:
        stored = records.linked(self._kit.session, self.entity.key, "artisan", self._artisan)
        drafts = self._kit.drafts
        opened = [drafts.of(record.entity, record.id) for record in stored]
        opened.sort(key=_day, reverse=True)
        self._drafts = [*reversed(self._begun(self._artisan)), *opened]

    def _fill(self, chosen: str) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for draft in self._drafts:
            self._list.add(*self._words(draft))
        self._list.blockSignals(False)
        ids = [draft.record.id for draft in self._drafts]
        row = ids.index(chosen) if chosen in ids else 0
        self._list.setCurrentRow(row if ids else -1)
        if not ids:
            self._content.setCurrentIndex(0)
        self._side.setVisible(bool(ids))
        self._fit_list()
        self.counted.emit(len(ids))

    def _words(self, draft: Draft) -> tuple[str, str]:
        """The two lines of a card."""
        kit, entity = self._kit, self.entity
        codes, regions = kit.session.codes, kit.session.regions
        parts = [
            naming.label(codes, regions, entity.by_key[key], draft.values.get(key))
            for key in SECOND_LINES[entity.key]
        ]
        if not draft.record.values:
            parts.insert(0, self.tr("belum disimpan"))
        title = naming.title(codes, regions, entity, draft.values)
        return title, " · ".join(filter(None, parts))

    @property
    def chosen(self) -> str:
        """The id of the record on the form, or empty."""
        row = self._list.currentRow()
        return self._drafts[row].record.id if 0 <= row < len(self._drafts) else ""

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if not 0 <= row < len(self._drafts):
            return
        draft = self._drafts[row]
        self.form.show_draft(draft)
        self._content.setCurrentWidget(self.form)
        if self._subs is not None:
            self._subs.show_of(draft.record.id, self._artisan)

    def choose(self, record: str) -> bool:
        """Show one record; False when it is not this person's."""
        for row, draft in enumerate(self._drafts):
            if draft.record.id == record:
                self._list.setCurrentRow(row)
                return True
        return False

    def focus_field(self, record: str, field: str) -> bool:
        """Put the cursor into a field of a record; False when it is not this person's."""
        return self.choose(record) and self.form.focus_field(field)

    @Slot()
    def add(self, **given: Any) -> None:
        """Begin a new one and put the cursor into its first empty field."""
        if not self._artisan:
            return
        drafts = self._kit.drafts
        begun_before = () if given else self._begun(self._artisan)
        blank = [one for one in begun_before if not drafts.is_typed(one)]
        begun = blank or [drafts.begin(self.entity.key, artisan=self._artisan, **given)]
        self._read()
        self._fill(begun[0].record.id)
        self.form.focus_first_empty()

    @Slot()
    def _remove(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._drafts):
            return
        changed = remove(self._kit, self._drafts[row])
        if changed is not None:
            self.show_person(self._artisan)
            self.removed.emit(changed)

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        if draft is None:
            return
        self.typed.emit(draft)
        item = self._list.currentItem()
        if item is not None:
            words, second = self._words(draft)
            item.setText(words)
            item.setData(SECOND, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the form where the page is narrow."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        beside = self.width() >= BESIDE_FROM * letter
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._beside = beside
        self._side.setMaximumWidth(30 * letter if beside else WIDEST)
        self._fit_list()

    def _fit_list(self) -> None:
        """Above the form the list is as high as its first cards."""
        height = WIDEST if self._beside else self._list.content_height(MOST_ABOVE)
        self._list.setMaximumHeight(height)
        policy = QSizePolicy.Policy
        self._side.setSizePolicy(
            policy.Preferred, policy.Preferred if self._beside else policy.Maximum
        )


def _day(draft: Draft) -> str:
    """The day by which the newest comes first; records without one keep their order."""
    day = draft.values.get("date") or draft.values.get("issued")
    return day if isinstance(day, str) else ""
