"""Whether the search indexes hold every word of the rows they speak of.

An index of FTS5 with content of its own table is believed, not compared, by every search and by
`quick_check`: what it lost is simply not found.
"""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from batik_field.storage.engine import result_code


def broken_searches(connection: Connection) -> int:
    """Return how many search indexes do not hold what the rows say, without changing any.

    `connection` must be one that may write: SQLite asks for it.
    """
    indexes = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE name LIKE 'p\\_%' ESCAPE '\\'"
        " AND sql LIKE 'CREATE VIRTUAL TABLE %'"
    )
    return sum(not _is_whole(connection, str(index)) for index in indexes.scalars().all())


def _is_whole(connection: Connection, index: str) -> bool:
    try:
        connection.exec_driver_sql(
            f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
        )
    except DBAPIError as error:
        if result_code(error) != dbapi2.SQLITE_CORRUPT:
            raise
        return False
    return True
