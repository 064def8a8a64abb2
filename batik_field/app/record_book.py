"""All records of one kind that hang on no person: a list of them and the form of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import i18n, theme, topic
from batik_field.app.card_list import SECOND, CardList
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.record_kit import make_kit
from batik_field.app.removal import remove
from batik_field.app.saving import Saving
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain import naming
from batik_field.domain.draft import Draft
from batik_field.domain.fields import Values
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.services import drafts, search

LIST_LETTERS = 26


class RecordBook(QWidget):
    """Typing is kept while it is typed; one button saves all of it."""

    record_saved = Signal(object)
    chosen_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        entity: str,
        order: Query,
        empty: EmptyPage,
        parent: QWidget | None = None,
        second: Callable[[Values], str] | None = None,
        given: Callable[[Sequence[Values]], dict[str, Any]] | None = None,
    ) -> None:
        """`second` makes the second line of a card, `given` what a new record begins with."""
        super().__init__(parent)
        self._desk, self._order = desk, order
        self._second, self._given = second, given
        self.entity = ENTITIES[entity]
        self.kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self._saving = Saving(self.kit, self)
        self._drafts: Sequence[Draft] = ()
        # Tab leads through them in the order in which they are made.
        self.adder = topic.button(self.tr("Tambah"), "", "plus")
        self.adder.setParent(self)
        self.list = CardList(self)
        self.form = Form(self.entity, self.kit.sources, self.kit.check, (), self)
        self.nothing = empty
        self.pages = QStackedWidget(self)
        self.remover = topic.button(self.tr("Hapus"), "", "trash")
        self.saver = topic.button(self.tr("Simpan"), "primary", "save")
        self.acts = QHBoxLayout()
        self._state = QLabel(self)
        self._lay_out()
        self._connect()
        self.read()

    def _lay_out(self) -> None:
        theme.mark(self._state, role="muted")
        self.list.setAccessibleName(i18n.text(self.entity.plural))
        self.list.setFixedWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        self.saver.setToolTip(self.tr("Simpan (Ctrl+S)"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        both = QHBoxLayout()
        both.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.adder)
        left.addWidget(self.list, 1)
        both.addLayout(left)
        both.addWidget(self.form, 1)
        column.addLayout(both, 1)
        self.acts.addWidget(self.remover)
        self.acts.addWidget(self._state, 1)
        self.acts.addWidget(self.saver)
        column.addLayout(self.acts)
        self.pages.addWidget(page)
        self.pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.form.changed.connect(self._typed)
        self.adder.clicked.connect(self.add)
        self.nothing.asked.connect(self.add)
        self.remover.clicked.connect(self.remove)
        self.saver.clicked.connect(self.save)
        self._saving.saved.connect(self._saved)
        self.kit.drafts.changed.connect(self._show_state)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self.save)

    def read(self, chosen: str = "") -> None:
        """Read the records, those begun and not saved first; show the chosen one."""
        session, kit = self._desk.session, self.kit
        wanted = chosen or self.chosen
        for waiting in drafts.waiting(session):
            if waiting.entity == self.entity.key:
                kit.drafts.of(waiting.entity, waiting.record)
        stored = [kit.drafts.of(self.entity.key, one) for one in search.ids(session, self._order)]
        self._drafts = [*kit.drafts.begun(self.entity.key), *stored]
        self.list.blockSignals(True)
        self.list.clear()
        for draft in self._drafts:
            self.list.add(*self._words(draft))
        ids = [draft.record.id for draft in self._drafts]
        row = ids.index(wanted) if wanted in ids else 0
        self.list.setCurrentRow(row if ids else -1)
        self.list.blockSignals(False)
        self.pages.setCurrentIndex(0 if ids else 1)
        self._show_row(self.list.currentRow())

    def _words(self, draft: Draft) -> tuple[str, str]:
        session = self._desk.session
        title = naming.title(session.codes, session.regions, self.entity, draft.values)
        told = self._second(draft.values) if self._second else ""
        unsaved = "" if draft.record.values else self.tr("belum disimpan")
        return title, " · ".join(filter(None, (unsaved, told)))

    @property
    def chosen(self) -> str:
        """Id of the record on the form, or ""."""
        row = self.list.currentRow()
        return self._drafts[row].record.id if 0 <= row < len(self._drafts) else ""

    @property
    def is_dirty(self) -> bool:
        """Whether something typed here is not saved."""
        return bool(self.kit.drafts.dirty)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._drafts):
            self.form.show_draft(self._drafts[row])
        self._show_state()
        self.chosen_changed.emit()

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        item = self.list.currentItem()
        if draft is not None and item is not None:
            self.kit.drafts.typed(draft)
            words, second = self._words(draft)
            item.setText(words)
            item.setData(SECOND, second)

    @Slot()
    def _show_state(self) -> None:
        self.saver.setEnabled(self.is_dirty)
        words = self.tr("Belum disimpan") if self.is_dirty else self._saving.last_words
        self._state.setText(words)

    @Slot()
    def add(self) -> None:
        """Begin a record; one begun before and still blank is taken again."""
        begun = self.kit.drafts.begun(self.entity.key)
        blank = [one for one in begun if not self.kit.drafts.is_typed(one)]
        known = [draft.values for draft in self._drafts]
        given = self._given(known) if self._given else {}
        draft = blank[0] if blank else self.kit.drafts.begin(self.entity.key, **given)
        self.read(draft.record.id)
        self.form.focus_first_empty()

    @Slot()
    def save(self) -> None:
        """Save everything typed here."""
        self.form.binding.settle()
        self._saving.save_all()

    @Slot(object)
    def _saved(self, changed: object) -> None:
        self.kit.drafts.reload()
        self.read()
        self.record_saved.emit(changed)

    @Slot()
    def remove(self) -> None:
        """Delete the chosen record after asking why; of a new one, set the typing aside."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._drafts):
            return
        changed = remove(self.kit, self._drafts[row])
        if changed is not None:
            self.read()
            self.record_saved.emit(changed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything."""
        super().hideEvent(event)
        if self.is_dirty:
            self.kit.drafts.keeper.flush()
