"""Rincian: what one candidate answers for herself, beside what her batch says of everybody."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batik_field.app import screen_room, topic
from batik_field.app.certification.candidate_drafts import CandidateDrafts
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.record_kit import make_kit
from batik_field.app.saving import Saving
from batik_field.domain.checks import Problem
from batik_field.domain.fields import Entity, Section, Values
from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_
from batik_field.services import own_answers, records, search
from batik_field.services.own_answers import OWN
from batik_field.services.session import Session

ENTITY = "candidate"
SIZE = QSize(760, 700)
AROUND = 56
"""Pixels beside the words in a line: its edges and its symbol."""


def questions() -> Entity:
    """The questions of a candidate that are hers, as one section."""
    whole = ENTITIES[ENTITY]
    asked = Section("own", N_("Asesmen"), tuple(whole.by_key[key] for key in OWN))
    return replace(whole, sections=(asked,))


class _Check:
    """The rules of the record, and whether the scheme is one of the batch."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, entity: str, values: Values, record: str) -> tuple[Problem, ...]:
        found = records.check(self._session, entity, values, record)
        return (*found, *own_answers.scheme_remark(self._session, values))


class CandidateDialog(QDialog):
    """Typing is kept while it is typed, also when the dialog goes; it goes once it is saved."""

    record_saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        drafts: CandidateDrafts,
        candidate: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.candidate = candidate
        made = make_kit(desk.session, desk.dialogs, desk.work, self)
        self.kit = replace(made, drafts=drafts)
        self._saving = Saving(self.kit, self)
        draft = drafts.of(ENTITY, candidate)
        self._said = own_answers.from_batch(desk.session, draft.values)
        self.name = search.title_of(desk.session, "artisan", str(draft.values.get("artisan") or ""))
        self.setWindowTitle(self.name)
        self.form = Form(questions(), self.kit.sources, _Check(desk.session), (), self)
        self.state = topic.words("", "muted")
        self.close_button = topic.button(self.tr("Tutup"))
        self.saver = topic.button(self.tr("Simpan"), "primary", "save")
        self._lay_out()
        self._connect()
        self.form.show_draft(draft)
        self._show_state()
        screen_room.fit(self, SIZE)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.form, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.saver)
        column.addLayout(row)
        self.saver.setToolTip(self.tr("Simpan (Ctrl+S)"))
        for button in (self.saver, self.close_button):
            button.setAutoDefault(False)
        # Enter in the last answer leads on to saving, not to closing.
        topic.in_tab_order(self.saver, self.close_button)

    def _connect(self) -> None:
        self.form.changed.connect(self._typed)
        self.saver.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        self._saving.saved.connect(self._saved)
        self.kit.drafts.changed.connect(self._show_state)
        self.kit.drafts.keeper.failed.connect(self.state.setText)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self.save)

    @property
    def is_dirty(self) -> bool:
        """Whether something typed here is not saved."""
        return bool(self.kit.drafts.dirty)

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        if draft is not None:
            self.kit.drafts.typed(draft)

    @Slot()
    def _show_state(self) -> None:
        self.saver.setEnabled(self.is_dirty)
        self.state.setText(self.tr("Belum disimpan") if self.is_dirty else "")
        words = self.tr("dari angkatan: {answer}")
        for key, answer in self._said.items():
            line = self.form.binding.rows[key].widget
            draft = self.form.binding.draft
            if isinstance(line, QLineEdit) and draft and draft.values.get(key) is None:
                line.setPlaceholderText(words.format(answer=answer))
                _give_room(line)

    @Slot()
    def save(self) -> None:
        """Save what is typed here; the dialog goes when it is."""
        self.form.binding.settle()
        self._saving.save_all()

    @Slot(object)
    def _saved(self, changed: object) -> None:
        self.record_saved.emit(changed)
        self.accept()

    def reject(self) -> None:
        """Close; what is half typed is taken as it stands."""
        self.form.binding.settle()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """In sight the answers are checked."""
        super().showEvent(event)
        self.form.binding.asleep = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything."""
        super().hideEvent(event)
        self.form.binding.asleep = True
        self.kit.drafts.keeper.flush()


def _give_room(line: QLineEdit) -> None:
    """A date has no room for more than a date."""
    wanted = line.fontMetrics().horizontalAdvance(line.placeholderText()) + AROUND
    if line.maximumWidth() < wanted:
        line.setFixedWidth(wanted)
