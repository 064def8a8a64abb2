"""The units of one scheme: typed, put in order, compared with a source, taken off the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import topic
from batik_field.app.card_list import SECOND, CardList
from batik_field.app.form import Form
from batik_field.app.i18n import text
from batik_field.app.record_kit import RecordKit
from batik_field.app.removal import remove
from batik_field.app.sub_records import SubRecords
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.criteria import text_of, whole_of
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.questions import ENTITIES
from batik_field.domain.schemes import Unit
from batik_field.services import schemes
from batik_field.services.schemes import Scheme

ENTITY = "competency_unit"
LIST_LETTERS = 30


class SchemeUnits(QWidget):
    """A list and the form of the chosen unit; typing goes into the drafts of the page around it."""

    removed = Signal(object)
    verified = Signal(object)
    """Source and day (ISO) by which everything of the scheme was compared."""

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._scheme: Scheme | None = None
        self._drafts: list[Draft] = []
        self._shipped: dict[str, Unit] = {}
        # Tab leads through them in the order in which they are made.
        self.adder = topic.button(self.tr("Tambah unit"), "", "plus")
        self.list = CardList(self)
        self.up = topic.button(self.tr("Naik"), "", "chevron-up")
        self.down = topic.button(self.tr("Turun"), "", "chevron-down")
        self.form = Form(ENTITIES[ENTITY], kit.sources, kit.check, ("scheme", "position"), self)
        self.elements = SubRecords("competency_element", "unit", kit, self.form)
        self.remover = topic.button(self.tr("Hapus unit"), "", "trash")
        self.verifier = topic.button(self.tr("Semua terverifikasi…"), "", "check")
        self.pages = QStackedWidget(self)
        words = self.tr("Ketik unitnya di sini, atau impor tabel dari balai.")
        self.nothing = EmptyPage(
            self.tr("Belum ada unit untuk skema ini"), words, self.tr("Tambah unit pertama")
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Unit kompetensi"))
        self.form.add_below(self.elements)
        page, left = QWidget(self), QVBoxLayout()
        self.list.setFixedWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        left.addWidget(self.adder)
        left.addWidget(self.list, 1)
        left.addLayout(topic.row_of(self.up, self.down))
        right = QVBoxLayout()
        right.addWidget(self.form, 1)
        right.addLayout(topic.row_of(self.remover, self.verifier))
        both = QHBoxLayout(page)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left)
        both.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        for shown in (page, self.nothing):
            self.pages.addWidget(shown)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.form.changed.connect(self._typed)
        self.form.arranged.connect(self.elements.arrange)
        self.elements.typed.connect(self._element_typed)
        self.elements.removed.connect(self.removed)
        self.adder.clicked.connect(self.add)
        self.nothing.asked.connect(self.add)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remover.clicked.connect(self.remove)
        self.verifier.clicked.connect(self.verify_all)

    def show_scheme(self, scheme: Scheme, chosen: str = "") -> None:
        """Show the units of a scheme, those typed and not saved among them."""
        same = self._scheme is not None and self._scheme.code == scheme.code
        wanted = chosen or (self.chosen if same else "")
        self._scheme = scheme
        self._shipped = {unit.record: unit for unit in scheme.units if not unit.id}
        stored = [self._draft_of(unit) for unit in scheme.units]
        known = {draft.record.id for draft in stored}
        begun = [
            draft
            for draft in self._kit.drafts.begun(ENTITY)
            if draft.values.get("scheme") == scheme.code and draft.record.id not in known
        ]
        self._drafts = [*stored, *begun]
        self._show_list(wanted)

    def _draft_of(self, unit: Unit) -> Draft:
        session, drafts = self._kit.session, self._kit.drafts
        if unit.id:
            return drafts.of(ENTITY, unit.id)
        draft = schemes.unit_draft(session, unit)
        return drafts.of(ENTITY, unit.record) if drafts.is_typed(draft) else draft

    def _show_list(self, wanted: str) -> None:
        self._drafts.sort(key=_place)
        ids = [draft.record.id for draft in self._drafts]
        with QSignalBlocker(self.list):
            self.list.clear()
            for draft in self._drafts:
                self.list.add(*self._words(draft))
            self.list.setCurrentRow(ids.index(wanted) if wanted in ids else min(0, len(ids) - 1))
        self.pages.setCurrentIndex(0 if ids else 1)
        self._show_row(self.list.currentRow())

    def _words(self, draft: Draft) -> tuple[str, str]:
        values = draft.values
        title = " · ".join(
            filter(None, (text_of(values.get("code")), text(text_of(values.get("title")))))
        )
        told = (
            "" if text_of(values.get("title")) else self.tr("judul belum diisi"),
            self.tr("belum disimpan") if self._kit.drafts.is_typed(draft) else "",
            self.tr("bawaan program") if draft.record.id in self._shipped else "",
            "" if schemes.is_verified(values) else self.tr("belum diverifikasi"),
        )
        return title or self.tr("(belum berjudul)"), " · ".join(filter(None, told))

    @property
    def is_empty(self) -> bool:
        """Whether the scheme has no unit, typed or stored."""
        return not self._drafts

    @property
    def draft(self) -> Draft | None:
        """The unit on the form."""
        row = self.list.currentRow()
        return self._drafts[row] if 0 <= row < len(self._drafts) else None

    @property
    def chosen(self) -> str:
        """Record of the unit on the form, or ""."""
        return self.draft.record.id if self.draft else ""

    @Slot(int)
    def _show_row(self, row: int) -> None:
        draft = self.draft
        if draft is not None:
            self.form.show_draft(draft)
            self.elements.show_of(draft.record.id, "")
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._drafts) - 1)
        self.remover.setEnabled(draft is not None)
        open_ones = [one for one in self._drafts if not schemes.is_verified(one.values)]
        unverified = self._scheme is not None and not self._scheme.verified
        self.verifier.setEnabled(bool(open_ones) or unverified)

    @Slot()
    def _typed(self) -> None:
        draft = self.draft
        if draft is not None:
            self._keep(draft)
            self._show_words()

    def _keep(self, draft: Draft) -> None:
        if self._scheme is not None and not draft.values.get("scheme"):
            draft.set("scheme", self._scheme.code)
        self._kit.drafts.typed(draft)

    def _show_words(self) -> None:
        for row, draft in enumerate(self._drafts):
            item = self.list.item(row)
            words, second = self._words(draft)
            item.setText(words)
            item.setData(SECOND, second)

    @Slot(object)
    def _element_typed(self, element: Draft) -> None:
        """An element needs its unit, so one that is not stored yet is kept with it."""
        self._kit.drafts.typed(element)
        draft = self.draft
        if draft is not None and not draft.record.values:
            self._typed()

    @Slot()
    def add(self) -> None:
        """Begin a unit behind the others; one begun before and still blank is taken again."""
        if self._scheme is None:
            return
        blank = [one for one in self._drafts if not one.record.values and _is_blank(one)]
        last = max((_place(one)[0] for one in self._drafts), default=0)
        draft = (
            blank[0]
            if blank
            else self._kit.drafts.begin(ENTITY, scheme=self._scheme.code, position=last + 1)
        )
        self.show_scheme(self._scheme, draft.record.id)
        self.form.focus_field("code")

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        """Let the chosen unit change places with its neighbour; saved with everything typed."""
        row = self.list.currentRow()
        other = row + by
        if not (0 <= row < len(self._drafts) and 0 <= other < len(self._drafts)):
            return
        wanted = self.chosen
        self._drafts[row], self._drafts[other] = self._drafts[other], self._drafts[row]
        for place, draft in enumerate(self._drafts, 1):
            if draft.set("position", place):
                self._keep(draft)
        self._show_list(wanted)

    @Slot()
    def verify_all(self) -> None:
        """Tick the scheme and its units by one source, today, where they are not verified yet.

        Saved with the rest.
        """
        words = self.tr("Dokumen yang dipakai mencocokkan skema ini, semua kode dan judul unitnya:")
        known = self._scheme.source if self._scheme and self._scheme.verified else ""
        source = self._kit.dialogs.ask_text(self.tr("Semua unit terverifikasi"), words, known)
        if not source or not source.strip():
            return
        today = self._kit.session.clock().date().isoformat()
        for draft in self._drafts:
            if not schemes.is_verified(draft.values) and not _is_blank(draft):
                for key, value in (
                    ("verified", True),
                    ("verified_on", today),
                    ("source", source.strip()),
                ):
                    draft.set(key, value)
                self._keep(draft)
        self._show_list(self.chosen)
        self.verified.emit((source.strip(), today))

    @Slot()
    def remove(self) -> None:
        """Take the chosen unit off the list after asking."""
        draft = self.draft
        if draft is None:
            return
        shipped = self._shipped.get(draft.record.id)
        gone = self._remove_shipped(shipped, draft) if shipped else remove(self._kit, draft)
        if gone is not None:
            self.removed.emit(gone)

    def _remove_shipped(self, unit: Unit, draft: Draft) -> Sequence[object] | None:
        dialogs = self._kit.dialogs
        reason = dialogs.ask_reason(
            self.tr("Hapus unit bawaan?"),
            self.tr("Keluar dari daftar skema ini di semua laptop. Apa alasannya?"),
            self.tr("Hapus"),
        )
        if reason is None:
            return None
        try:
            changed = schemes.remove_shipped(self._kit.session, unit, reason)
        except KnownProblem as problem:
            dialogs.show_problem(str(problem))
            return None
        self._kit.drafts.discard(draft)
        return changed


def _place(draft: Draft) -> tuple[int, str]:
    place = whole_of(draft.values.get("position"))
    return (schemes.LAST if place is None else place, draft.record.id)


def _is_blank(draft: Draft) -> bool:
    return not any(draft.values.get(key) for key in ("code", "title"))
