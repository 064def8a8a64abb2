"""The documents of a person as the check list of FR.APL.01 part 3: a line for every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.document_row import SHORT_STATES, DocumentRow
from batik_field.app.open_drafts import as_record
from batik_field.app.photo_sharing import PhotoSharing
from batik_field.app.record_kit import RecordKit
from batik_field.app.removal import remove
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person
from batik_field.domain.values import is_empty
from batik_field.services import documents, records
from batik_field.services.documents import Line

OTHER = "lainnya"
GAP = 8
ANSWERS = ("state", "file", "promised_by", "note")


class DocumentsPage(QWidget):
    """Lines stay, the person changes; a kind becomes a record with its first answer."""

    typed = Signal(object)
    counted = Signal(int)
    removed = Signal(object)
    """Something was deleted, set aside, or came in with shared photos."""
    portrait_made = Signal(object)
    open_requested = Signal(str, str)
    _again = Signal()

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = ENTITIES["document"]
        self.kit = kit
        self._artisan = ""
        self._rows: list[DocumentRow] = []
        self._shown: list[tuple[Line, Draft]] = []
        self._open_kinds: dict[str, Draft] = {}
        self._summary, self._keys = QLabel(self), QLabel(self)
        self._scroll = QScrollArea(self)
        self.sharing = PhotoSharing(kit, self)
        self.sharing.shared.connect(self.removed)
        self._lay_out()
        # Queued: a line is not refilled while it is still telling of its typing.
        self._again.connect(self._refill, Qt.ConnectionType.QueuedConnection)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        column.addLayout(head)
        self._summary.setProperty("role", "muted")
        self._summary.setWordWrap(True)
        head.addWidget(self._summary, 1)
        self._adder = QPushButton(self.tr("Dokumen lain"), self)
        self._adder.setObjectName("add_document")
        self._adder.setToolTip(self.tr("Tambah dokumen yang tidak ada di daftar ini"))
        self._adder.setAutoDefault(False)
        theme.put_icon(self._adder, "plus")
        self._adder.clicked.connect(self.add_other)
        head.addWidget(self._adder)
        sharer = QPushButton(self.tr("Bagikan foto…"), self)
        sharer.setToolTip(self.tr("Satu folder foto HP: pilih foto mana milik pengrajin yang mana"))
        sharer.setAutoDefault(False)
        theme.put_icon(sharer, "photo")
        sharer.clicked.connect(self.sharing.start)
        head.addWidget(sharer)
        self._keys.setText(self._key_words())
        self._keys.setProperty("role", "muted")
        self._keys.setWordWrap(True)
        column.addWidget(self._keys)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Daftar periksa dokumen"))
        self._body = body = QWidget(self._scroll)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self._scroll.setWidget(body)
        column.addWidget(self._scroll, 1)

    def _key_words(self) -> str:
        """Which number stands for which state, before anybody has put the cursor on a line."""
        offered = self.kit.sources.codes[documents.STATES].offered
        states = ", ".join(
            f"{number} {i18n.text(SHORT_STATES.get(one.code, one.label)).lower()}"
            for number, one in enumerate(offered, 1)
        )
        words = self.tr("Dengan tombol: {states}, Delete kosongkan, ↑ ↓ pindah baris")
        return words.format(states=states)

    def show_person(self, artisan: str) -> None:
        """Show the check list of a person, with what is typed."""
        if artisan != self._artisan:
            self._open_kinds.clear()
            self._scroll.verticalScrollBar().setValue(0)
        self._artisan = artisan
        drafts = self.kit.drafts
        stored = records.linked(self.kit.session, "document", "artisan", artisan)
        held = [drafts.of(one.entity, one.id) for one in reversed(stored)]
        by_id = {draft.record.id: draft for draft in [*held, *self._begun(artisan)]}
        lines = documents.arranged(
            self.kit.session.codes, [as_record(draft) for draft in by_id.values()]
        )
        self._shown = [
            (line, by_id[line.record.id] if line.record else self._open_kind(line.kind))
            for line in lines
        ]
        self._fill()

    def _begun(self, artisan: str) -> list[Draft]:
        drafts = self.kit.drafts.begun("document")
        return [draft for draft in drafts if draft.values.get("artisan") == artisan]

    def _open_kind(self, kind: str) -> Draft:
        """A draft nobody has typed into; it is no record and no typing yet."""
        if kind not in self._open_kinds:
            begun = records.new_draft(
                self.kit.session, "document", artisan=self._artisan, kind=kind
            )
            self._open_kinds[kind] = begun
        return self._open_kinds[kind]

    def count(self, person: Person) -> int:
        """How many documents a person has, those not saved yet too."""
        return len(person.related.get("document", ())) + len(self._begun(person.artisan.id))

    def _fill(self) -> None:
        for number, (line, draft) in enumerate(self._shown):
            self._row(number).show_line(line, draft)
        shown = self._rows[: len(self._shown)]
        together = tuple(row.file for row in shown)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(self._shown))
            row.file.beside = together
        self._show_summary()

    def _row(self, number: int) -> DocumentRow:
        while len(self._rows) <= number:
            row = DocumentRow(self.kit, self._body)
            row.arrange(self._room)
            row.typed.connect(self._typed)
            row.typed_late.connect(self.typed)
            row.kind_changed.connect(self._again)
            row.portrait_made.connect(self.portrait_made)
            row.left_over.connect(self._take_more)
            row.remove_wanted.connect(self._remove)
            row.step_wanted.connect(self._step)
            row.opened.connect(self._bring_into_sight)
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)
        return self._rows[number]

    def _show_summary(self) -> None:
        drafts = [draft for _, draft in self._shown]
        there = sum(draft.values.get("state") == documents.MEETS for draft in drafts)
        open_ = sum(is_empty(draft.values.get("state")) for draft in drafts)
        words = self.tr("{there} memenuhi syarat · {open} belum dicatat")
        self._summary.setText(words.format(there=there, open=open_))
        held = sum(draft is not self._open_kinds.get(line.kind) for line, draft in self._shown)
        self.counted.emit(held)

    @property
    def chosen(self) -> str:
        """The id of the document with the cursor, or empty."""
        row = self._current()
        return row.draft.record.id if row is not None and row.draft is not None else ""

    def _current(self) -> DocumentRow | None:
        # Also when another program is in front: the window knows where its own cursor was.
        widget: QWidget | None = self.window().focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, DocumentRow):
                return widget
            widget = widget.parentWidget()
        return None

    @property
    def rows(self) -> list[DocumentRow]:
        """The lines on the screen."""
        return self._rows[: len(self._shown)]

    def choose(self, record: str) -> bool:
        """Put the cursor on a document; False when it is not this person's."""
        return self.focus_field(record, "state")

    def focus_field(self, record: str, field: str) -> bool:
        """Put the cursor where a question of a document is answered."""
        for row in self.rows:
            if row.draft is not None and row.draft.record.id == record:
                self._focus(row, field)
                return True
        return False

    def focus_first(self) -> None:
        """Put the cursor on the first line, so that the numbers answer at once."""
        if self.rows:
            self._focus(self.rows[0])

    def _focus(self, row: DocumentRow, field: str = "state") -> None:
        row.focus_field(field)
        self._scroll_to(row)

    def _scroll_to(self, row: DocumentRow) -> None:
        # A line that has just been shown or grown has its place only after the layout has run.
        QApplication.sendPostedEvents()
        self._scroll.ensureWidgetVisible(row, 0, 24)

    @Slot()
    def _bring_into_sight(self) -> None:
        row = self.sender()
        if isinstance(row, DocumentRow):
            self._scroll_to(row)

    def add(self, **given: Any) -> None:
        """Put the cursor on the line of a kind, or on the first one nobody has answered."""
        wanted = given.get("kind")
        for (line, draft), row in zip(self._shown, self.rows, strict=True):
            is_open = is_empty(draft.values.get("state"))
            if line.kind == wanted or (wanted is None and is_open):
                self._focus(row)
                return

    @Slot()
    def add_other(self) -> None:
        """Begin a document that is on no line."""
        if not self._artisan:
            return
        for line, draft in self._shown:
            if line.kind == OTHER and self._is_blank(draft):
                self.focus_field(draft.record.id, "state")
                return
        self.focus_field(self._begin(OTHER), "state")

    def _begin(self, kind: str) -> str:
        """Begin one more document of a kind; returns its id."""
        begun = self.kit.drafts.begin("document", artisan=self._artisan, kind=kind)
        self.show_person(self._artisan)
        return begun.record.id

    @Slot(object)
    def _take_more(self, paths: object) -> None:
        """Several files were dropped on one line: each becomes a document of that kind."""
        row = self.sender()
        if not isinstance(row, DocumentRow) or row.draft is None:
            return
        kind = str(row.draft.values.get("kind") or OTHER)
        # The first file is on its way to a line that nobody has typed into: keep its draft.
        self.kit.drafts.typed(row.draft)
        for path in cast(list[Path], paths):
            begun = self._begin(kind)
            for other in self.rows:
                if other.draft is not None and other.draft.record.id == begun:
                    other.file.add_file(path)

    @staticmethod
    def _is_blank(draft: Draft) -> bool:
        return all(is_empty(draft.values.get(key)) for key in ANSWERS)

    @Slot(int)
    def _step(self, by: int) -> None:
        row = self.sender()
        if isinstance(row, DocumentRow):
            to = self.rows.index(row) + by
            if 0 <= to < len(self.rows):
                self._focus(self.rows[to])

    @Slot()
    def _typed(self) -> None:
        row = self.sender()
        if not isinstance(row, DocumentRow) or row.draft is None:
            return
        draft = row.draft
        kind = str(draft.values.get("kind") or "")
        if self._open_kinds.get(kind) is draft:
            del self._open_kinds[kind]
        self.typed.emit(draft)
        if not draft.record.values and self._is_blank(draft):
            # What was chosen by a slip and taken back is no document.
            self.kit.drafts.discard(draft)
            self.removed.emit(())
            return
        self._show_summary()

    @Slot()
    def _refill(self) -> None:
        if self._artisan:
            self.show_person(self._artisan)

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if not isinstance(row, DocumentRow) or row.draft is None:
            return
        changed = remove(self.kit, row.draft)
        if changed is not None:
            self.show_person(self._artisan)
            self.removed.emit(changed)

    @property
    def _room(self) -> int:
        """Pixels a line has beside the scroll bar."""
        return self.width() - self._scroll.verticalScrollBar().sizeHint().width() - GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A document takes one line where there is room for it."""
        super().resizeEvent(event)
        for row in self._rows:
            row.arrange(self._room)
