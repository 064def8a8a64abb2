"""The current state of every record, derived from the operation log and from nothing else.

One table per entity: the values as JSON, the heads they stand on, what is in conflict, and real
columns only for what is listed, filtered or searched. `rebuild` gives the identical rows that
`refresh` kept up to date: it is the repair tool, the test oracle, and the answer to a changed
questionnaire.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import Connection

from batik_field.domain import names
from batik_field.domain.fields import Entity
from batik_field.domain.merge import State, fold
from batik_field.domain.operations import DELETED, as_json
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.storage.log import Story, stories
from batik_field.storage.search_text import SearchText
from batik_field.storage.settings import read_setting, write_setting

SHAPE = 1
"""Raised when the meaning of a column changes without its name changing."""

OWN_COLUMNS = ("row", "id", "body", "heads", "conflicts", "deleted", "sort", "find")
"""`row` is the number of the first operation; `sort` the folded title; `find` search text."""

BATCH = 500

_SEARCHES = {
    # Pieces of three letters and more; a longer piece is a phrase and needs positions.
    "part": "tokenize='trigram'",
    # Beginnings of words, for one or two letters.
    "word": "detail='none', tokenize='unicode61', prefix='1 2'",
}

_FOUND_FIRST = sorted(ENTITIES, key=lambda entity: entity != "business")
"""What others are found through comes first: a business before its artisans."""

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Nobody is watching."""


def is_searched(entity: Entity) -> bool:
    """Whether the entity has a search index."""
    return any(field.searched for field in entity.fields)


def table(entity: str) -> str:
    """Name of the projection of an entity."""
    return f"p_{entity}"


def columns(entity: Entity) -> tuple[str, ...]:
    """All columns of the projection of an entity."""
    return OWN_COLUMNS + tuple(field.key for field in entity.listed)


def _tables(entity: Entity) -> Iterator[str]:
    listed = "".join(f', "{field.key}" TEXT' for field in entity.listed)
    yield (
        f"CREATE TABLE {table(entity.key)} (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " body TEXT NOT NULL, heads TEXT NOT NULL, conflicts TEXT NOT NULL,"
        f" deleted INTEGER NOT NULL, sort TEXT NOT NULL, find TEXT NOT NULL{listed}) STRICT"
    )


def _indexes(entity: Entity) -> Iterator[str]:
    """What is made after the rows: filling an index in one go takes a third of the time."""
    name = table(entity.key)
    yield f"CREATE INDEX {name}_sort ON {name} (deleted, sort, id)"
    for field in entity.listed:
        yield f'CREATE INDEX {name}_{field.key} ON {name} ("{field.key}")'
    for suffix, options in _SEARCHES.items() if is_searched(entity) else ():
        index = f"{name}_{suffix}"
        yield (
            f"CREATE VIRTUAL TABLE {index} USING fts5"
            f" (find, content='{name}', content_rowid='row', {options})"
        )
        yield f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)"
        yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"


def fingerprint() -> str:
    """Digest of everything that shapes the projections of this version of the program."""
    text = "\n".join(
        line for entity in ENTITIES.values() for line in (*_tables(entity), *_indexes(entity))
    )
    return hashlib.sha256(f"{SHAPE}\n{text}".encode()).hexdigest()


def is_current(connection: Connection) -> bool:
    """Whether the stored projections have the shape this program expects."""
    return read_setting(connection, "projection") == fingerprint()


class Projector:
    """Keeps the projections in step with the log."""

    def __init__(self, search_text: SearchText) -> None:
        """`search_text` says what a record is found by."""
        self._search_text = search_text

    def refresh(self, connection: Connection, touched: Collection[Reference]) -> None:
        """Bring the rows of the touched records, and of what is found through them, up to date."""
        pending = {key: [r.id for r in touched if r.entity == key] for key in _FOUND_FIRST}
        for entity, ids in pending.items():
            for records in _batches(ids):
                self._replace(connection, ENTITIES[entity], records)
                for other in self._search_text.dependents(connection, entity, records):
                    pending[other.entity].append(other.id)

    def _replace(self, connection: Connection, entity: Entity, records: Sequence[str]) -> None:
        self._unindex(connection, entity, records)
        found = stories(connection, entity.key, records)
        for rows in self._write(connection, entity, found, "REPLACE"):
            self._index(connection, entity, rows)

    def _unindex(self, connection: Connection, entity: Entity, records: Sequence[str]) -> None:
        if not is_searched(entity):
            return
        name = table(entity.key)
        for suffix in _SEARCHES:
            connection.exec_driver_sql(
                f"INSERT INTO {name}_{suffix} ({name}_{suffix}, rowid, find)"
                f" SELECT 'delete', row, find FROM {name}"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(records)),),
            )

    def _write(
        self, connection: Connection, entity: Entity, found: Iterable[Story], verb: str
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
        for batch in _batches(found):
            states = [(story, fold(story.entries)) for story in batch]
            finds = self._search_text.of(connection, entity, [s.values for _, s in states])
            yield [
                _row(entity, story, state, find)
                for (story, state), find in zip(states, finds, strict=True)
            ]

    def _index(
        self, connection: Connection, entity: Entity, rows: Sequence[tuple[Any, ...]]
    ) -> None:
        if not is_searched(entity):
            return
        found_by = [(row[0], row[7]) for row in rows]
        for suffix in _SEARCHES:
            connection.exec_driver_sql(
                f"INSERT INTO {table(entity.key)}_{suffix} (rowid, find) VALUES (?, ?)", found_by
            )

    def rebuild(self, connection: Connection, progress: Progress = no_progress) -> int:
        """Make all projections anew from the log, in this one transaction; returns the rows."""
        total = connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one()
        for name in _existing(connection):
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
        written = 0
        for entity in (ENTITIES[key] for key in _FOUND_FIRST):
            _run(connection, _tables(entity))
            for rows in self._write(connection, entity, stories(connection, entity.key), "INSERT"):
                written += len(rows)
                progress(written, total)
            _run(connection, _indexes(entity))
        write_setting(connection, "projection", fingerprint())
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


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _existing(connection: Connection) -> list[str]:
    """Projection tables there are; indexes of a search go before the table they speak of."""
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE %'"
        " AND name LIKE 'p\\_%' ESCAPE '\\' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
    )
    return [name for (name,) in found if not _is_shadow(name)]


def _is_shadow(name: str) -> bool:
    return name.endswith(("_data", "_idx", "_docsize", "_config", "_content"))


def _batches(items: Iterable[Any], size: int = BATCH) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _row(entity: Entity, story: Story, state: State, find: str) -> tuple[Any, ...]:
    first = story.entries[0].seq
    values = {key: value for key, value in state.values.items() if key != DELETED}
    return (
        first,
        story.record,
        as_json(values),
        as_json(_compact(state.heads, first)),
        as_json({key: [head.value for head in heads] for key, heads in state.conflicts.items()}),
        int(state.deleted),
        _sort_key(entity, values),
        find,
        *(column_value(values.get(field.key)) for field in entity.listed),
    )


def _sort_key(entity: Entity, values: Mapping[str, Any]) -> str:
    return names.fold(" ".join(column_value(values.get(key)) or "" for key in entity.title))


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
