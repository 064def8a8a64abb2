"""The current state of every record, derived from the operation log and from nothing else.

One table per entity (`projection_shape`): the values as JSON, the heads they stand on, what is in
conflict, and real columns only for what is listed, filtered or searched. `rebuild` gives the
identical rows that `refresh` kept up to date: it is the repair tool, the test oracle, and the
answer to a changed questionnaire.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice, zip_longest
from typing import Any

from sqlalchemy import Connection

from batik_field.domain.fields import Entity
from batik_field.domain.merge import State, fold
from batik_field.domain.operations import DELETED, as_json
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.storage import projection_shape as shape
from batik_field.storage.engine import CACHE_KIB
from batik_field.storage.log import Story, stories, stories_at_once
from batik_field.storage.projection_shape import (
    OWN_COLUMNS,
    SEARCHES,
    columns,
    is_searched,
    table,
)
from batik_field.storage.search_text import SearchText, Words

BATCH = 100

REBUILD_CACHE_KIB = 96 * 1024
"""Pages kept while everything is written anew: each one put aside is encrypted once more."""

_FOUND_FIRST = (("business",), tuple(key for key in ENTITIES if key != "business"))
"""What others are found through comes first: a business before its artisans."""


class Projector:
    """Keeps the projections in step with the log."""

    def __init__(self, search_text: SearchText) -> None:
        """`search_text` says what a record is found by."""
        self._search_text = search_text

    def refresh(self, connection: Connection, touched: Collection[Reference]) -> None:
        """Bring the rows of the touched records, and of what is found through them, up to date."""
        in_order = chain.from_iterable(_FOUND_FIRST)
        pending = {key: [r.id for r in touched if r.entity == key] for key in in_order}
        for entity, ids in pending.items():
            for records in _batches(ids):
                self._replace(connection, ENTITIES[entity], records)
                for other in self._search_text.dependents(connection, entity, records):
                    pending[other.entity].append(other.id)

    def _replace(self, connection: Connection, entity: Entity, records: Sequence[str]) -> None:
        before = _found_by(connection, entity, records)
        found = stories(connection, entity.key, records)
        for rows in self._write(connection, "REPLACE", entity, found):
            after = {row[0]: _words(row) for row in rows}
            if is_searched(entity):
                _reindex(connection, entity, before, after)

    def _write(
        self, connection: Connection, verb: str, entity: Entity, found: Iterable[Story]
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Write the rows of these stories; yields them batch by batch."""
        names = columns(entity)
        quoted = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        insert = f"{verb} INTO {table(entity.key)} ({quoted}) VALUES ({marks})"
        for rows in self._expected(connection, entity, found):
            connection.exec_driver_sql(insert, rows)
            yield rows

    def _expected(
        self, connection: Connection, entity: Entity, found: Iterable[Story]
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the rows these stories come to, batch by batch."""
        listed = [field.key for field in entity.listed]
        for batch in _batches(found):
            states = [(story, fold(story.entries)) for story in batch]
            words = self._search_text.of(connection, entity, [s.values for _, s in states])
            yield [
                _row(listed, story, state, found_by)
                for (story, state), found_by in zip(states, words, strict=True)
            ]

    def rebuild(self, connection: Connection, progress: Progress = unwatched) -> int:
        """Make all projections anew from the log, in this one transaction; returns the rows."""
        total = connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one()
        written = 0
        with _in_a_hurry(connection):
            for name in shape.existing(connection):
                connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
            for entity in ENTITIES.values():
                _run(connection, shape.tables(entity))
            for entities in _FOUND_FIRST:
                for key, batch in stories_at_once(connection, entities, BATCH):
                    for rows in self._write(connection, "INSERT", ENTITIES[key], batch):
                        written += len(rows)
                        progress(written, total)
            for entity in ENTITIES.values():
                _run(connection, shape.indexes(entity))
        shape.mark_current(connection)
        return written

    def differences(self, connection: Connection) -> int:
        """Return how many stored rows are not what the log says, without changing any."""
        wrong = 0
        for entity in ENTITIES.values():
            expected = self._expected(connection, entity, stories(connection, entity.key))
            names = ", ".join(f'"{name}"' for name in columns(entity))
            stored = connection.exec_driver_sql(
                f"SELECT {names} FROM {table(entity.key)} ORDER BY id"
            )
            pairs = zip_longest((row for rows in expected for row in rows), map(tuple, stored))
            wrong += sum(should != stands for should, stands in pairs)
        return wrong


@contextmanager
def _in_a_hurry(connection: Connection) -> Iterator[None]:
    """Let everything be written anew as fast as it goes, and then be as careful as before.

    What is dropped is written again at once: overwriting it first only takes time. The values of
    100,000 records hold no cycles: a garbage collector that looks for some takes a tenth more.
    """
    collects = gc.isenabled()
    gc.disable()
    connection.exec_driver_sql("PRAGMA secure_delete = FAST")
    connection.exec_driver_sql(f"PRAGMA cache_size = -{REBUILD_CACHE_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
        if collects:
            gc.enable()


def _words(row: Sequence[Any]) -> tuple[str, ...]:
    return tuple(row[OWN_COLUMNS.index(column)] for column in SEARCHES)


def _found_by(
    connection: Connection, entity: Entity, records: Sequence[str]
) -> dict[int, tuple[str, ...]]:
    """Return what the stored rows of these records are found by."""
    rows = connection.exec_driver_sql(
        f"SELECT row, {', '.join(SEARCHES)} FROM {table(entity.key)}"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(records)),),
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _reindex(
    connection: Connection,
    entity: Entity,
    before: Mapping[int, tuple[str, ...]],
    after: Mapping[int, tuple[str, ...]],
) -> None:
    """Bring the search indexes up to date where a row's words have changed.

    What is empty never enters an index: taking out what was not put in damages it.
    """
    for place, column in enumerate(SEARCHES):
        index = f"{table(entity.key)}_in_{column}"
        changed = [row for row in after if before.get(row, ("",) * 2)[place] != after[row][place]]
        gone = [(row, before[row][place]) for row in changed if row in before]
        gone = [(row, words) for row, words in gone if words]
        new = [(row, after[row][place]) for row in changed if after[row][place]]
        if gone:
            connection.exec_driver_sql(
                f"INSERT INTO {index} ({index}, rowid, {column}) VALUES ('delete', ?, ?)", gone
            )
        if new:
            connection.exec_driver_sql(f"INSERT INTO {index} (rowid, {column}) VALUES (?, ?)", new)


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _batches(items: Iterable[Any], size: int = BATCH) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _row(listed: Sequence[str], story: Story, state: State, words: Words) -> tuple[Any, ...]:
    first, answers = story.entries[0].seq, map(state.values.get, listed)
    conflicts = {key: [head.value for head in heads] for key, heads in state.conflicts.items()}
    heads = _compact(state.heads, first) if len(story.entries) > 1 else {}
    return (
        first,
        story.record,
        int(state.deleted),
        *words,
        as_json(heads) if heads else "{}",
        as_json(conflicts) if conflicts else "{}",
        story.body or _body(state),
        # Nearly all are text or nothing, and a call for each is a third of making the row.
        *[x if x is None or type(x) is str else column_value(x) for x in answers],
    )


def _body(state: State) -> str:
    return as_json({key: value for key, value in state.values.items() if key != DELETED})


def _compact(heads: Mapping[str, tuple[int, ...]], first: int) -> dict[str, Any]:
    """Leave out what stands on the record's first operation: nearly everything does."""
    return {key: list(numbers) for key, numbers in heads.items() if numbers != (first,)}


def column_value(value: Any) -> str | None:
    """The value as a column holds it: text, `true`/`false`, or None for what is no answer."""
    if value is None or isinstance(value, dict | list):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
