"""One open vault as the services use it: records in, records out, every write an operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from batik_field.domain.draft import Draft
from batik_field.domain.operations import DELETED, Change, Operation
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.records import PastChange, Record, Reference
from batik_field.domain.regions import Regions
from batik_field.storage import drafts, log, projection_shape, search, search_check
from batik_field.storage.author import Author, Clock
from batik_field.storage.drafts import KeptDraft
from batik_field.storage.latest_day import latest_day, set_latest
from batik_field.storage.projection import Projector
from batik_field.storage.search_text import SearchText
from batik_field.storage.settings import read_setting, write_setting
from batik_field.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Saved:
    """What one transaction changed, and the name by which it can be undone."""

    transaction: str
    touched: tuple[Reference, ...]


class Store:
    """Reads and writes the records of an open vault."""

    def __init__(self, vault: Vault, regions: Regions, clock: Clock = datetime.now) -> None:
        """`clock` gives local time; it is written down and shown, and decides nothing."""
        self.vault = vault
        self._clock = clock
        self._projector = Projector(SearchText(regions))
        self._author = Author(vault.place_hash, clock)
        self._latest: date | None = None

    def prepare(self, progress: Progress = unwatched) -> bool:
        """Make the projections anew if this program expects another shape; returns whether."""
        with self.vault.read() as connection:
            if projection_shape.is_current(connection):
                return False
        self.rebuild(progress)
        return True

    def rebuild(self, progress: Progress = unwatched) -> int:
        """Make all projections anew from the operations; returns the number of rows."""
        with self.vault.write() as connection:
            return self._projector.rebuild(connection, progress)

    def differing_rows(self) -> int:
        """Return how many rows of the projections are not what the operations say."""
        with self.vault.read() as connection:
            return self._projector.differences(connection)

    def broken_searches(self) -> int:
        """Return how many search indexes no longer find what the projections hold."""
        with self.vault.write() as connection:
            return search_check.broken_searches(connection)

    def commit(self, changes: Sequence[Change], by: str, *, draft: Draft | None = None) -> Saved:
        """Write all changes as one transaction, durable on return.

        `draft` is the typing that is saved hereby and forgotten in the same moment.
        Raises Moved when a change was made looking at values that are no longer current.
        """
        with self.vault.write() as connection:
            operations = self._author.write(connection, changes, by)
            touched = self._take(connection, operations)
            if draft is not None:
                drafts.remove(connection, draft.record.entity, draft.record.id)
        self._latest = None
        transaction = str(operations[0].facts["txn"]) if operations else ""
        return Saved(transaction, touched)

    def receive(self, operations: Sequence[Operation]) -> tuple[Reference, ...]:
        """Take operations of another laptop; those already here are passed over."""
        with self.vault.write() as connection:
            touched = self._take(connection, operations)
        self._latest = None
        return touched

    def _take(
        self, connection: Connection, operations: Sequence[Operation]
    ) -> tuple[Reference, ...]:
        touched = log.append(connection, operations)
        for operation in operations:
            if operation.facts["kind"] == log.ERASE:
                drafts.erase(connection, operation.entity, operation.record)
        self._projector.refresh(connection, touched)
        return touched

    def record(self, entity: str, record: str) -> Record | None:
        """Return one record, deleted or not; None when there never was one."""
        return self.records(entity, [record]).get(record)

    def records(self, entity: str, wanted: Iterable[str]) -> dict[str, Record]:
        """Return the records of these ids; unknown ids are missing."""
        with self.vault.read() as connection:
            return search.records(connection, entity, wanted)

    def linked(
        self, entity: str, key: str, targets: Sequence[str], order: str = "row"
    ) -> list[Record]:
        """Return the records of `entity` whose link `key` points at one of the targets."""
        with self.vault.read() as connection:
            return list(search.linked(connection, entity, key, targets, order))

    def ids(self, query: Query, limit: int | None = None) -> list[str]:
        """Return the ids that match, in order."""
        with self.vault.read() as connection:
            return search.ids(connection, query, limit)

    def count(self, query: Query) -> int:
        """Return how many records match."""
        with self.vault.read() as connection:
            return search.count(connection, query)

    def operations(self, entity: str, record: str) -> list[Operation]:
        """Return the operations of one record in the order they became known here."""
        with self.vault.read() as connection:
            return log.operations_of(connection, entity, record)

    def history(self, entity: str, record: str) -> list[PastChange]:
        """Return every value that was ever set, oldest first."""
        with self.vault.read() as connection:
            return list(_past(log.operations_of(connection, entity, record)))

    def verify(self) -> str | None:
        """Check all hashes and chains; returns what is wrong in one sentence, or None."""
        with self.vault.read() as connection:
            return log.verify(connection)

    def keep_draft(self, draft: Draft) -> None:
        """Put the typing on the disk; durable on return."""
        with self.vault.write() as connection:
            drafts.keep(connection, draft, self._clock())

    def discard_draft(self, entity: str, record: str) -> None:
        """Set the typing aside for 30 days."""
        with self.vault.write() as connection:
            drafts.discard(connection, entity, record, self._clock())

    def recover_draft(self, number: int) -> None:
        """Open a discarded draft again."""
        with self.vault.write() as connection:
            drafts.recover(connection, number, self._clock())

    def open_drafts(self) -> list[KeptDraft]:
        """Return the typing that waits to be saved, the newest first."""
        with self.vault.read() as connection:
            return drafts.open_drafts(connection)

    def discarded_drafts(self) -> list[KeptDraft]:
        """Return the typing that was set aside and can be recovered."""
        with self.vault.read() as connection:
            return drafts.discarded_drafts(connection)

    def draft(self, entity: str, record: str) -> Draft | None:
        """Return the typing that waits for this record, over the record as it is now."""
        with self.vault.read() as connection:
            kept = drafts.draft_of(connection, entity, record)
            if kept is None:
                return None
            stored = search.records(connection, entity, [record]).get(record)
            return drafts.as_draft(kept, stored)

    def setting(self, key: str) -> str | None:
        """Return a small fact the vault keeps about itself."""
        with self.vault.read() as connection:
            return read_setting(connection, key)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a small fact."""
        with self.vault.write() as connection:
            write_setting(connection, key, value)

    def latest_day(self) -> date | None:
        """Return the latest day anything was written on, as far as that is to be believed."""
        # Asked for every record that is checked; nobody else writes while this vault is open.
        if self._latest is None:
            with self.vault.read() as connection:
                self._latest = latest_day(connection)
        return self._latest

    def set_latest_day(self, day: date) -> None:
        """Believe no day after this one, until something is written on one."""
        with self.vault.write() as connection:
            set_latest(connection, day)
        self._latest = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection on one moment of the vault, for services that read at length."""
        with self.vault.read() as connection:
            yield connection


def _past(operations: Sequence[Operation]) -> Iterator[PastChange]:
    before: dict[str, object] = {}
    for position, operation in enumerate(operations):
        facts = operation.facts
        values = operation.values()
        for field in facts["set"]:
            old, new = before.get(field), values.get(field)
            before[field] = new
            if field == DELETED and not (old or new):
                continue
            yield PastChange(
                position,
                str(facts["wall"]),
                str(facts["by"]),
                str(facts["laptop"] or facts["dev"]),
                str(facts["kind"]),
                operation.reason,
                field,
                old,
                new,
            )
