"""The form of one batch, and what it asks of its candidates below it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from batik_field.app import theme
from batik_field.app.binding import FormBinding
from batik_field.app.certification.batch_cards import batch_name
from batik_field.app.certification.criteria_list import CriteriaList
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.record_kit import make_kit
from batik_field.app.removal import remove
from batik_field.app.saving import Saving
from batik_field.app.typing_notice import TypingNotice
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.services import batches, drafts, records


class BatchFormTab(QWidget):
    """Typing is kept while it is typed; one button saves the batch and its criteria."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    typing_changed = Signal(bool)
    typing_kept = Signal()
    discarded = Signal()
    """A batch that was only begun is given up."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._batch = ""
        self._like: dict[str, str] = {}
        self.kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self._saving = Saving(self.kit, self)
        self.notice = TypingNotice(self.kit, self)
        self.form = Form(ENTITIES["batch"], self.kit.sources, self.kit.check, (), self)
        self.criteria = CriteriaList(self.kit, self.form)
        self._title, self._state = QLabel(self), QLabel(self)
        self.saver = QPushButton(self.tr("Simpan"), self)
        self.remover = QToolButton(self)
        self.to_criteria = QPushButton(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme.mark(self._title, role="heading")
        theme.mark(self._state, role="muted")
        theme.mark(self.saver, kind="primary")
        self.saver.setObjectName("save_batch")
        self.saver.setToolTip(self.tr("Simpan (Ctrl+S)"))
        self.saver.setAutoDefault(False)
        theme.put_icon(self.remover, "trash", "muted")
        self.remover.setToolTip(self.tr("Hapus angkatan ini"))
        self.remover.setAccessibleName(self.tr("Hapus angkatan ini"))
        head = QHBoxLayout()
        head.addWidget(self._title)
        theme.mark(self.to_criteria, kind="quiet")
        theme.put_icon(self.to_criteria, "list", "primary")
        self.to_criteria.setToolTip(self.tr("Ke syarat peserta di bawah isian angkatan"))
        head.addWidget(self.to_criteria)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self.remover)
        head.addWidget(self.saver)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.form, 1)
        self.form.add_below(self.criteria, self.tr("Syarat peserta"))

    def _connect(self) -> None:
        self.form.changed.connect(self._typed_form)
        self.form.open_requested.connect(self.open_requested)
        self.form.arranged.connect(self.criteria.arrange)
        self.form.arranged.connect(self._arranged)
        self.criteria.filled.connect(self._show_count)
        self.criteria.typed.connect(self._typed)
        self.criteria.removed.connect(self._removed)
        self.saver.clicked.connect(self.save)
        self.remover.clicked.connect(self.remove)
        self.to_criteria.clicked.connect(self.show_criteria)
        self._saving.saved.connect(self._saved)
        self.notice.compare_wanted.connect(self._saving.compare_recovered)
        self.notice.discarded.connect(self._discarded)
        self.kit.drafts.changed.connect(self._show_state)
        self.kit.drafts.keeper.kept.connect(self.typing_kept)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self.save)

    def begin(self, draft: Draft, like: str) -> None:
        """Take a batch that was begun; with `like` its criteria come from that one once saved."""
        self._leave()
        self.kit.drafts.replace(draft)
        self.kit.drafts.keeper.flush()
        if like:
            self._like[draft.record.id] = like
        self._show(draft.record.id)

    def show_batch(self, batch: str) -> None:
        """Show a batch; typing on the one before is kept and offered when it comes back."""
        if batch == self._batch:
            return
        if self._leave():
            self._show(batch)
            self.notice.offer_recovered()

    def entered(self) -> None:
        """Read the typing again: it may have been set aside on Beranda."""
        batch = self._batch
        if batch and self.kit.drafts.dirty and not self.kit.drafts.recovered and self._leave():
            self._show(batch)
            self.go_on()

    def go_on(self) -> None:
        """The person knows of the typing found: it is not offered."""
        self.kit.drafts.accept_recovered()
        self.notice.hide()

    def _leave(self) -> bool:
        """Keep what is typed; False when that failed, and then no other batch is shown."""
        self._settle()
        # Without a batch nobody asks for its draft while the drafts are being closed.
        before, self._batch = self._batch, ""
        self.kit.drafts.close()
        if self.kit.drafts.keeper.is_waiting:
            self._batch = before
        return not self.kit.drafts.keeper.is_waiting

    def _show(self, batch: str) -> None:
        self._batch = batch
        self._saving.last_words = ""
        self.notice.hide()
        self._open_kept_criteria()
        self._show_records()

    def _open_kept_criteria(self) -> None:
        """Criteria that were begun and not saved hang on their batch by the typing alone."""
        for waiting in drafts.waiting(self._session):
            if waiting.entity == "criterion":
                kept = records.draft_for(self._session, "criterion", waiting.record)
                if kept.values.get("batch") == self._batch:
                    self.kit.drafts.of("criterion", waiting.record)

    def _show_records(self) -> None:
        draft = self.kit.drafts.of("batch", self._batch)
        self.form.show_draft(draft)
        self.criteria.show_of(self._batch, self._like.get(self._batch, ""))
        self._show_state()

    @property
    def bindings(self) -> list[FormBinding]:
        """The bindings of the form and of the criterion that is open."""
        return [self.form.binding, self.criteria.binding]

    @Slot()
    def show_criteria(self) -> None:
        """Bring the criteria into sight and put the cursor there."""
        # The end first: then the heading comes to the top.
        self.form.bring_into_sight(self.criteria.adder)
        self.form.bring_into_sight(self.criteria.heading)
        first = self.criteria.list if self.criteria.drafts else self.criteria.adder
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first_empty(self) -> None:
        """Put the cursor where the first answer is missing."""
        self.form.focus_first_empty()

    def focus_first(self) -> None:
        """Put the cursor into the first field: what a new batch took over is to be looked at."""
        self.form.focus_field(next(iter(self.form.binding.rows)))

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again what somebody else changed; typing stays."""
        if self._batch and any(one.entity in ("batch", "criterion") for one in changed):
            self._reload()

    def flush(self) -> bool:
        """Put all typing on the disk now; False when that failed."""
        return self.kit.drafts.keeper.flush()

    def _settle(self) -> None:
        for binding in self.bindings:
            binding.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything and ask the vault nothing more."""
        super().hideEvent(event)
        if self.kit.drafts.dirty:
            self.flush()
        for binding in self.bindings:
            binding.asleep = True

    def showEvent(self, event: QShowEvent) -> None:
        """Back in sight."""
        super().showEvent(event)
        for binding in self.bindings:
            binding.asleep = False

    @Slot()
    def _typed_form(self) -> None:
        if self.form.binding.draft is not None:
            self._typed(self.form.binding.draft)

    @Slot(object)
    def _typed(self, draft: Draft) -> None:
        self.kit.drafts.typed(draft)

    @Slot()
    def _show_state(self) -> None:
        dirty = bool(self.kit.drafts.dirty)
        if self._batch:
            values = self.kit.drafts.of("batch", self._batch).values
            name = batch_name(self._session, values)
            self._title.setText(self.tr("Angkatan {name}").format(name=name))
        self._state.setText(self.tr("Belum disimpan") if dirty else self._saving.last_words)
        self.saver.setEnabled(dirty)
        self.typing_changed.emit(dirty)

    @Slot(int, bool)
    def _arranged(self, width: int, beside: bool) -> None:
        """The index leads to the criteria as well, where there is room for it."""
        self.to_criteria.setVisible(not beside)

    @Slot()
    def _show_count(self) -> None:
        self.to_criteria.setText(self.criteria.heading.text())

    @Slot()
    def save(self) -> None:
        """Save the batch and its criteria."""
        self._settle()
        self._saving.save_all()

    @Slot(object)
    def _saved(self, changed: tuple[Reference, ...]) -> None:
        self.notice.hide()
        like = self._like.pop(self._batch, "")
        if like and batches.copy_criteria(self._session, like, self._batch):
            copied = batches.criteria(self._session, self._batch)
            changed = (*changed, *(Reference("criterion", one.id) for one in copied))
        self._reload()
        self.record_saved.emit(changed)

    def _reload(self) -> None:
        self.kit.drafts.reload()
        self._show_records()

    @Slot(object)
    def _removed(self, changed: object) -> None:
        self._reload()
        self.record_saved.emit(changed)

    @Slot()
    def _discarded(self) -> None:
        """Typing found from before is set aside; of a batch never saved nothing is left."""
        if self.kit.drafts.of("batch", self._batch).record.values:
            self._reload()
        else:
            self._gone(())

    @Slot()
    def remove(self) -> None:
        """Delete the batch after asking why; of a new one, set the typing aside."""
        changed = remove(self.kit, self.kit.drafts.of("batch", self._batch))
        if changed is not None:
            self._gone(changed)

    def _gone(self, changed: tuple[Reference, ...]) -> None:
        self._leave()
        self._batch = ""
        self.discarded.emit()
        if changed:
            self.record_saved.emit(changed)
