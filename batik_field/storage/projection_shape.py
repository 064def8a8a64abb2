"""How the projections look: one table per entity, its indexes, and what is searched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection

from batik_field.domain.fields import Entity, Kind
from batik_field.domain.questions import ENTITIES
from batik_field.storage.settings import read_setting, write_setting

SHAPE = 1
"""Raised when the meaning of a column changes without its name changing."""

OWN_COLUMNS = ("row", "id", "deleted", "sort", "find", "starts", "heads", "conflicts", "body")
"""`row` is the number of the first operation; `sort`, `find`, `starts`: see `search_text`.

What a search walks over stands first, so that it need not read past the long body.
"""

SEARCHES = {
    # Pieces of three letters; a search verifies longer ones against `find` itself. With less
    # detail, SQLite's secure-delete loses pieces when one transaction changes several rows.
    "find": "detail='column', tokenize='trigram'",
    # Beginnings of words, for one or two letters.
    "starts": "detail='none', tokenize='unicode61'",
}

GATHERED = 8 * 1024 * 1024
"""Bytes of an index that are gathered before they are written: with SQLite's own 1 MB, filling it
writes many small parts, only to merge them again, and takes half as long again.
"""

_INDEXED = frozenset({Kind.LINK, Kind.NIK, Kind.VILLAGE, Kind.DATE})
"""Kinds of answers few records share, or that lists are ordered by."""


def is_searched(entity: Entity) -> bool:
    """Whether the entity has a search index."""
    return any(field.searched for field in entity.fields)


def table(entity: str) -> str:
    """Name of the projection of an entity."""
    return f"p_{entity}"


def columns(entity: Entity) -> tuple[str, ...]:
    """All columns of the projection of an entity."""
    return OWN_COLUMNS + tuple(field.key for field in entity.listed)


def tables(entity: Entity) -> Iterator[str]:
    listed = "".join(f', "{field.key}" TEXT' for field in entity.listed)
    yield (
        f"CREATE TABLE {table(entity.key)} (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " deleted INTEGER NOT NULL, sort TEXT NOT NULL, find TEXT NOT NULL, starts TEXT NOT NULL,"
        f" heads TEXT NOT NULL, conflicts TEXT NOT NULL, body TEXT NOT NULL{listed}) STRICT"
    )


def indexes(entity: Entity) -> Iterator[str]:
    """What is made after the rows: filling an index in one go takes a third of the time."""
    name = table(entity.key)
    yield f"CREATE INDEX {name}_sort ON {name} (sort, id) WHERE deleted = 0"
    for field in entity.listed:
        if field.kind in _INDEXED:
            yield f'CREATE INDEX {name}_by_{field.key} ON {name} ("{field.key}")'
    for column, tokens in SEARCHES.items() if is_searched(entity) else ():
        index = f"{name}_in_{column}"
        yield (
            f"CREATE VIRTUAL TABLE {index} USING fts5 ({column}, content='{name}',"
            f" content_rowid='row', columnsize=0, {tokens})"
        )
        yield f"INSERT INTO {index} ({index}, rank) VALUES ('hashsize', {GATHERED})"
        if column == "find":
            # Two letters tell nothing, and overwriting them costs milliseconds at every save.
            yield f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)"
        yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"


def fingerprint() -> str:
    """Digest of the tables, and of what is sorted and searched, in this version of the program."""
    text = "\n".join(
        line
        for entity in ENTITIES.values()
        for line in (*tables(entity), *indexes(entity), *_sought(entity))
    )
    return hashlib.sha256(f"{SHAPE}\n{text}".encode()).hexdigest()


def _sought(entity: Entity) -> Iterator[str]:
    """What the search text is made of, which no table tells."""
    yield f"title {entity.title}"
    yield from (f"{field.key} {field.kind}" for field in entity.fields if field.searched)


def is_current(connection: Connection) -> bool:
    """Whether the stored projections have the shape this program expects."""
    return read_setting(connection, "projection") == fingerprint()


def mark_current(connection: Connection) -> None:
    """Note that the projections have the shape this program expects."""
    write_setting(connection, "projection", fingerprint())


def existing(connection: Connection) -> list[str]:
    """Projection tables there are; indexes of a search go before the table they speak of."""
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE %'"
        " AND name LIKE 'p\\_%' ESCAPE '\\' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
    )
    return [name for (name,) in found if not _is_shadow(name)]


def _is_shadow(name: str) -> bool:
    return name.endswith(("_data", "_idx", "_docsize", "_config", "_content"))
