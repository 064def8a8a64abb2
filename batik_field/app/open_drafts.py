"""What is being typed on one page: a draft per record, saved together."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from batik_field.app.draft_keeper import DraftKeeper
from batik_field.domain import naming
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.services import drafts, records, search
from batik_field.services.records import Saved
from batik_field.services.session import Session

Key = tuple[str, str]


class OpenDrafts(QObject):
    """Drafts by (entity, record). One that nobody typed into is neither kept nor saved."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts: dict[Key, Draft] = {}
        self._typed: set[Key] = set()
        self._recovered: set[Key] = set()
        self.keeper = DraftKeeper(self._keep, self)

    def _keep(self, draft: Draft) -> None:
        drafts.keep(self._session, draft)

    def of(self, entity: str, record: str) -> Draft:
        """Return the open draft of a record; kept typing lies over it."""
        key = (entity, record)
        if key not in self._drafts:
            draft = records.draft_for(self._session, entity, record)
            self._drafts[key] = draft
            if draft.is_dirty:
                self._typed.add(key)
                self._recovered.add(key)
        return self._drafts[key]

    def open_kept(self, artisan: str) -> None:
        """Open every kept draft that belongs to a person, those of new records too."""
        # A business that was begun is linked by the typing, not by what is stored.
        business = self.of("artisan", artisan).values.get("business")
        for waiting in drafts.waiting(self._session):
            if waiting.artisan == artisan or waiting.record == business:
                self.of(waiting.entity, waiting.record)

    def begin(self, entity: str, **given: Any) -> Draft:
        """Begin a new record."""
        draft = records.new_draft(self._session, entity, **given)
        self._drafts[(entity, draft.record.id)] = draft
        return draft

    def typed(self, draft: Draft) -> None:
        """Note typing: it is kept soon, and saved with the page."""
        key = (draft.record.entity, draft.record.id)
        self._drafts[key] = draft
        self._typed.add(key)
        self._recovered.discard(key)
        self.keeper.touched(draft)
        self.changed.emit()

    def is_typed(self, draft: Draft) -> bool:
        """Whether somebody typed into this draft, now or before it was found again."""
        return (draft.record.entity, draft.record.id) in self._typed

    @property
    def dirty(self) -> list[Draft]:
        """What there is to save, in the order in which it is saved."""
        order = list(ENTITIES)
        waiting = [self._drafts[key] for key in self._typed if self._drafts[key].is_dirty]
        return sorted(waiting, key=lambda draft: order.index(draft.record.entity))

    @property
    def recovered(self) -> list[Draft]:
        """Typing found on the disk that nobody has decided about yet."""
        return [self._drafts[key] for key in sorted(self._recovered)]

    def accept_recovered(self) -> None:
        """The person goes on with what was found."""
        self._recovered.clear()
        self.changed.emit()

    def begun(self, entity: str) -> list[Draft]:
        """Return the drafts of this entity whose record is not stored yet."""
        return [
            draft
            for (kind, _), draft in self._drafts.items()
            if kind == entity and not draft.record.values
        ]

    def save(self, draft: Draft, *, overwrite: bool = False) -> Saved:
        """Save one draft; raises Moved or a KnownProblem, and then nothing has changed."""
        saved = records.save(self._session, draft, overwrite=overwrite)
        self._end(draft)
        self._drafts[(draft.record.entity, draft.record.id)] = Draft(saved.record)
        self.changed.emit()
        return saved

    def discard(self, draft: Draft) -> None:
        """Set the typing aside; it can be recovered for 30 days."""
        # What waits to be kept must be on the disk first, or there is nothing to recover.
        self.keeper.flush()
        if self.is_typed(draft):
            drafts.discard(self._session, draft.record.entity, draft.record.id)
        self._end(draft)
        self._drafts.pop((draft.record.entity, draft.record.id), None)
        self.changed.emit()

    def replace(self, draft: Draft) -> None:
        """Put a draft in the place of the open one of the same record."""
        key = (draft.record.entity, draft.record.id)
        self._drafts[key] = draft
        self._typed.add(key)
        self.keeper.touched(draft)
        self.changed.emit()

    def _end(self, draft: Draft) -> None:
        key = (draft.record.entity, draft.record.id)
        self.keeper.forget(draft)
        self._typed.discard(key)
        self._recovered.discard(key)

    def close(self) -> None:
        """Keep everything and begin anew with another person."""
        if self.keeper.flush():
            self._drafts.clear()
            self._typed.clear()
            self._recovered.clear()
            self.changed.emit()

    def reload(self) -> None:
        """Read again what nobody typed into: it may have changed elsewhere."""
        for key in [key for key, draft in self._drafts.items() if key not in self._typed]:
            if self._drafts[key].record.values:
                del self._drafts[key]

    def title_of(self, entity: str, record: str) -> str:
        """Name a record, also one that is not saved yet."""
        draft = self._drafts.get((entity, record))
        if draft is None:
            return search.title_of(self._session, entity, record)
        session = self._session
        return naming.title(session.codes, session.regions, ENTITIES[entity], draft.values)

    def over(self, record: Record) -> Record:
        """Return the record as it would be with what is typed over it."""
        draft = self._drafts.get((record.entity, record.id))
        return as_record(draft) if draft is not None else record


def as_record(draft: Draft) -> Record:
    """Return the record as it would be after saving."""
    stored = draft.record
    values = dict(draft.values)
    return Record(stored.entity, stored.id, values, stored.heads, stored.conflicts, stored.deleted)
