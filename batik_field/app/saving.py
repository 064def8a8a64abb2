"""Saves what is typed on a page, one record after the other, and asks when a record has moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from batik_field.app.compare_dialog import CompareDialog, differences, merged
from batik_field.app.record_kit import RecordKit
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.records import Record, Reference
from batik_field.services import records
from batik_field.services.records import Moved


class Saving(QObject):
    """Belongs to one page. `saved` tells everything that changed, once per act of saving.

    It holds the page by `parent` only: the page holds it, and would live on after its deletion
    until Python looks for cycles.
    """

    saved = Signal(object)

    def __init__(self, kit: RecordKit, page: QWidget) -> None:
        super().__init__(page)
        self._kit = kit
        self._changed: list[Reference] = []
        self._asked: tuple[Draft, Record] | None = None
        self.last_words = ""
        self.question: CompareDialog | None = None

    def save_all(self) -> bool:
        """Save every draft; False when one was refused or the person has to choose first."""
        for draft in self._kit.drafts.dirty:
            try:
                self._changed += self._kit.drafts.save(draft).changed
            except Moved as moved:
                self._tell_saved()
                self._ask(draft, moved.record)
                return False
            except KnownProblem as problem:
                self._tell_saved()
                self._kit.dialogs.show_problem(str(problem))
                return False
        self._tell_saved()
        return True

    def _tell_saved(self) -> None:
        changed, self._changed = tuple(self._changed), []
        if changed:
            now = self._kit.session.clock()
            self.last_words = self.tr("Tersimpan {time}").format(time=f"{now:%H.%M}")
            self.saved.emit(changed)

    def _ask(self, draft: Draft, current: Record) -> None:
        rows = differences(self._kit.session, draft, current)
        if not rows:
            self._use([])
            return
        self._asked = (draft, current)
        title = self.tr("Catatan ini sudah diubah sesudah Anda mulai mengetik. Mana yang dipakai?")
        self.question = CompareDialog(title, rows, cast(QWidget, self.parent()))
        self.question.chosen.connect(self._chosen)
        self.question.open()

    @Slot(object)
    def _chosen(self, typed: Sequence[str]) -> None:
        self._use(typed)

    def _use(self, typed: Sequence[str]) -> None:
        if self._asked is None:
            return
        draft, current = self._asked
        self._asked = None
        self._kit.drafts.replace(merged(draft, current, typed))
        if not self.save_all():
            return
        if not typed:
            self.saved.emit(())

    def compare_recovered(self) -> None:
        """Show what the typing found on the disk would change in a stored record."""
        for draft in self._kit.drafts.recovered:
            record = draft.record
            current = records.record(self._kit.session, record.entity, record.id)
            if current is not None and current.values:
                self._ask(draft, current)
                return
