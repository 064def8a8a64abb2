"""Certificates of everybody at once, for the ledger and the lists of what is due."""

from __future__ import annotations

from sqlalchemy import Connection


def numbers(connection: Connection) -> list[tuple[str, str]]:
    """Return (certificate id, number) of every certificate that has a number."""
    rows = connection.exec_driver_sql(
        "SELECT id, number FROM p_certificate WHERE deleted = 0 AND number <> '' ORDER BY row"
    )
    return [(row[0], row[1]) for row in rows]
