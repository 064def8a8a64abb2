"""The office profile and the officers, on the same forms as every other record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from batik_field.app import theme, topic
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.record_kit import make_kit
from batik_field.app.saving import Saving
from batik_field.domain.questions import ENTITIES
from batik_field.services import drafts, office, opening

LIST_LETTERS = 26
"""Room for the names; a longer one is broken in two lines."""
OF_OFFICE = ("office", "officer")
"""What is typed here."""


class RecordForm(QWidget):
    """A form for records that hang on nobody, one at a time, and "Simpan" for all typed in it.

    Typing is kept while it is typed.
    """

    record_saved = Signal(object)
    typing_kept = Signal()

    def __init__(self, desk: Desk, entity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._entity = desk.session, entity
        self._failure = ""
        self.kit = kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self._saving = Saving(kit, self)
        self.form = Form(ENTITIES[entity], kit.sources, kit.check, (), self)
        self.saver = topic.button(self.tr("Simpan"), "primary", "save")
        self.saver.setToolTip(self.tr("Simpan (Ctrl+S)"))
        self.saver.setShortcut("Ctrl+S")
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        theme.mark(self.state, role="muted")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.saver)
        body.addLayout(foot)
        self.form.changed.connect(self._typed)
        self.saver.clicked.connect(self.save)
        self._saving.saved.connect(self._saved)
        kit.drafts.changed.connect(self._show_state)
        kit.drafts.keeper.failed.connect(self._tell_failure)
        kit.drafts.keeper.kept.connect(self._kept)

    def kept_typing(self) -> list[str]:
        """Read all typing again and return the records it is on.

        It may have been set aside on Beranda; what could not be kept stays as it is.
        """
        self.kit.drafts.close()
        waiting = drafts.waiting(self._session)
        kept = [one.record for one in waiting if one.entity == self._entity]
        held = [draft.record.id for draft in self.kit.drafts.dirty]
        return list(dict.fromkeys((*reversed(kept), *held)))

    def show_record(self, record: str) -> None:
        """Show a record with what is typed over it."""
        draft = self.kit.drafts.of(self._entity, record)
        self.kit.drafts.accept_recovered()
        self.form.show_draft(draft)
        self._show_state()

    @Slot()
    def save(self) -> None:
        """Write what was typed; where it was changed elsewhere meanwhile, let her choose."""
        had_focus = self.saver.hasFocus()
        self.form.binding.settle()
        self._saving.save_all()
        if had_focus and not self.saver.isEnabled():
            # The focus would fall on whatever comes behind the button that is grey now.
            self.form.focus_first_empty()

    @Slot(object)
    def _saved(self, changed: object) -> None:
        draft = self.form.binding.draft
        if draft is not None:
            self.show_record(draft.record.id)
        self.record_saved.emit(changed)

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        if draft is not None:
            self.kit.drafts.typed(draft)

    @Slot()
    def _show_state(self) -> None:
        dirty = bool(self.kit.drafts.dirty)
        self.saver.setEnabled(dirty)
        unsaved = self._failure or self.tr("Belum disimpan; ketikan tetap ada bila laptop mati")
        self.state.setText(unsaved if dirty else self._saving.last_words)

    @Slot(str)
    def _tell_failure(self, problem: str) -> None:
        self._failure = problem
        self._show_state()

    @Slot()
    def _kept(self) -> None:
        self._failure = ""
        self._show_state()
        self.typing_kept.emit()

    def flush(self) -> bool:
        """Put what is typed on the disk; False when that failed."""
        return self.kit.drafts.keeper.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything."""
        super().hideEvent(event)
        self.flush()
        self.form.binding.asleep = True

    def showEvent(self, event: QShowEvent) -> None:
        """In sight again."""
        super().showEvent(event)
        self.form.binding.asleep = False


class OfficeTopic(QWidget):
    """The letterhead, the signer, the baseline figures."""

    record_saved = Signal(object)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record = RecordForm(desk, "office", self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.record)
        self.record.record_saved.connect(self.record_saved)
        self.record.typing_kept.connect(self.typing_kept)
        self.entered()

    def entered(self) -> None:
        """Read the profile again with what is typed over it."""
        stored = office.office(self._desk.session)
        typed = self.record.kept_typing()
        # Without a profile each reading begins another one: typing goes on with its own.
        begun = typed[-1:] if not stored.values else []
        self.record.show_record(begun[0] if begun else stored.id)

    def flush(self) -> bool:
        """Put what is typed on the disk; False when that failed."""
        return self.record.flush()


class OfficersTopic(QWidget):
    """Who works here, and under whose name this laptop writes."""

    record_saved = Signal(object)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: Sequence[str] = ()
        self.acting = QComboBox(self)
        self.acting.setAccessibleName(self.tr("Bekerja sebagai"))
        self._names = QListWidget(self)
        self._names.setMaximumWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names.setWordWrap(True)
        self._names.setAccessibleName(self.tr("Petugas"))
        self._add = topic.button(self.tr("Petugas baru"), "", "plus")
        self.record = RecordForm(desk, "officer", self)
        self._lay_out()
        self._names.currentRowChanged.connect(self._show)
        self._add.clicked.connect(self._new)
        self.acting.activated.connect(self._act_as)
        self.record.record_saved.connect(self._saved)
        self.record.typing_kept.connect(self.typing_kept)
        self.record.kit.drafts.changed.connect(self._name_rows)
        self.entered()

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        label = QLabel(self.tr("Bekerja sebagai"), self)
        label.setBuddy(self.acting)
        top.addWidget(label)
        top.addWidget(self.acting)
        top.addStretch(1)
        top.addWidget(self._add)
        body.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._names)
        row.addWidget(self.record, 1)
        body.addLayout(row, 1)

    def entered(self) -> None:
        """Read the officers again; the chosen one stays chosen, what was typed stays typed."""
        self.show_officer(self.chosen)

    def show_officer(self, record: str) -> None:
        """Show one of the officers, also one who is typed and not saved."""
        typed = self.record.kept_typing()
        officers = office.officers(self._desk.session)
        self._ids = list(dict.fromkeys((*(one.id for one in officers), *typed)))
        self.acting.clear()
        for officer in officers:
            self.acting.addItem(self._name(officer.values.get("name")))
        acting = self.acting.findText(self._desk.session.officer, Qt.MatchFlag.MatchExactly)
        self.acting.setCurrentIndex(acting)
        self._choose(record)

    @property
    def chosen(self) -> str:
        """Id of the officer on the form, or ""."""
        row = self._names.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def _name(self, name: object) -> str:
        return str(name or self.tr("(belum bernama)"))

    def _choose(self, record: str) -> None:
        with QSignalBlocker(self._names):
            self._names.clear()
            self._names.addItems([""] * len(self._ids))
            self._names.setCurrentRow(self._ids.index(record) if record in self._ids else 0)
        self._name_rows()
        self.record.setVisible(bool(self._ids))
        self._show(self._names.currentRow())

    @Slot()
    def _name_rows(self) -> None:
        """Name everybody as typed, and say who is not saved."""
        typing = self.record.kit.drafts
        for record, row in zip(self._ids, range(self._names.count()), strict=False):
            draft = typing.of("officer", record)
            unsaved = "\n" + self.tr("belum disimpan") if draft.is_dirty else ""
            self._names.item(row).setText(self._name(draft.values.get("name")) + unsaved)

    @Slot(int)
    def _show(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.record.show_record(self._ids[row])

    @Slot()
    def _new(self) -> None:
        """Begin an officer; one begun before and still blank is taken again."""
        typing = self.record.kit.drafts
        blank = [one for one in typing.begun("officer") if not typing.is_typed(one)]
        draft = blank[0] if blank else typing.begin("officer")
        self._ids = list(dict.fromkeys((*self._ids, draft.record.id)))
        self._choose(draft.record.id)
        self.record.form.focus_first_empty()

    @Slot(object)
    def _saved(self, changed: object) -> None:
        self.entered()
        self.record_saved.emit(changed)

    @Slot(int)
    def _act_as(self, row: int) -> None:
        opening.act_as(self._desk.session, self.acting.itemText(row))

    def flush(self) -> bool:
        """Put what is typed on the disk; False when that failed."""
        return self.record.flush()
