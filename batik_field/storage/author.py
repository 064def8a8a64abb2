"""Turns what somebody wants to set into operations of this laptop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from batik_field import __version__
from batik_field.domain.errors import Refused
from batik_field.domain.operations import (
    DELETED,
    Change,
    Operation,
    Stamp,
    write_operation,
)
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record, new_id
from batik_field.domain.wording import N_
from batik_field.storage import search
from batik_field.storage.device import Chain, device_name, next_in_chain
from batik_field.storage.log import ERASE, keys_of
from batik_field.storage.schema import STEPS

Clock = Callable[[], datetime]


class Moved(Exception):
    """Somebody else changed the same fields since they were read; nothing was written."""

    def __init__(self, record: Record, fields: Sequence[str]) -> None:
        """`record` is the current one; `fields` are those that moved."""
        super().__init__(record.entity, record.id, list(fields))
        self.record = record
        self.fields = tuple(fields)


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, on which laptop, at what time."""

    place_hash: str
    clock: Clock

    def write(
        self,
        connection: Connection,
        changes: Sequence[Change],
        by: str,
        transaction: str | None = None,
    ) -> list[Operation]:
        """Return the operations for these changes, each naming the heads it replaces.

        Raises Moved when a change was made looking at values that are no longer current, or at a
        record that was deleted since, and Refused for a record that was erased: its values would
        be thrown away at once. A second change of one record in the same transaction is not
        foreseen and raises ValueError.
        """
        if len({(change.entity, change.record) for change in changes}) < len(changes):
            raise ValueError("one transaction changes a record once")
        _refuse_erased(connection, changes)
        current = _current(connection, changes)
        for change in changes:
            _refuse_moved(change, current.get((change.entity, change.record)))
        keys = _keys(connection, current.values())
        chain = next_in_chain(connection, self.place_hash)
        stamp = self._stamp(connection, chain, by, transaction or new_id())
        operations: list[Operation] = []
        for change in changes:
            operation = _written(change, stamp, current.get((change.entity, change.record)), keys)
            operations.append(operation)
            stamp = replace(stamp, number=stamp.number + 1, previous=operation.hash)
        return operations

    def _stamp(self, connection: Connection, chain: Chain, by: str, transaction: str) -> Stamp:
        now = self.clock().astimezone()
        return Stamp(
            device=chain.device,
            incarnation=chain.incarnation,
            number=chain.number,
            previous=chain.previous,
            transaction=transaction,
            lamport=chain.lamport,
            wall=now.isoformat(timespec="seconds"),
            zone=now.strftime("%z"),
            by=by,
            laptop=device_name(connection),
            app=__version__,
            schema=len(STEPS),
        )


def _refuse_erased(connection: Connection, changes: Sequence[Change]) -> None:
    erased = {tuple(row) for row in connection.exec_driver_sql("SELECT entity, rec FROM erased")}
    for change in changes:
        if change.kind != ERASE and (change.entity, change.record) in erased:
            raise Refused(N_("Catatan ini sudah dihapus untuk selamanya. Buat catatan baru."))


def _current(connection: Connection, changes: Sequence[Change]) -> dict[tuple[str, str], Record]:
    found: dict[tuple[str, str], Record] = {}
    for entity in {change.entity for change in changes}:
        wanted = [change.record for change in changes if change.entity == entity]
        for record in search.records(connection, entity, wanted).values():
            found[entity, record.id] = record
    return found


def _refuse_moved(change: Change, current: Record | None) -> None:
    if change.seen is None or current is None:
        return
    # Whoever typed into a record that was deleted meanwhile would bring it back unawares.
    asked = (*change.values, DELETED) if current.deleted else change.values
    moved = [key for key in asked if current.heads.get(key, ()) != tuple(change.seen.get(key, ()))]
    if moved:
        raise Moved(current, moved)


def _keys(connection: Connection, records: Iterable[Record]) -> Mapping[int, str]:
    numbers = {number for record in records for heads in record.heads.values() for number in heads}
    return keys_of(connection, numbers)


def _written(
    change: Change, stamp: Stamp, current: Record | None, keys: Mapping[int, str]
) -> Operation:
    if change.kind != ERASE:
        values = {DELETED: False, **change.values}
        change = replace(change, values=values)
    base: dict[str, list[str]] = {}
    for key, field in _replaced(change, current, keys):
        base.setdefault(key, []).append(field)
    sensitive = frozenset(f.key for f in ENTITIES[change.entity].fields if f.sensitive)
    return write_operation(change, stamp, base, sensitive)


def _replaced(
    change: Change, current: Record | None, keys: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """Yield (operation, field) for every head this change stands on."""
    if current is None:
        return
    for field in change.values:
        for number in current.heads.get(field, ()):
            yield keys[number], field
