"""Certificates of everybody at once, for the ledger and the lists of what is due."""

from __future__ import annotations

from sqlalchemy import Connection

ISSUED_BY = "NOT (coalesce(c.issued, '') GLOB '[0-9][0-9][0-9][0-9]-*' AND c.issued > ?)"
"""The condition that a certificate `c` is not of a day to come; its parameter is today."""


def numbers(connection: Connection) -> list[tuple[str, str]]:
    """Return (certificate id, number) of every certificate that has a number."""
    rows = connection.exec_driver_sql(
        "SELECT id, number FROM p_certificate WHERE deleted = 0 AND number <> '' ORDER BY row"
    )
    return [(row[0], row[1]) for row in rows]


def holders(connection: Connection) -> list[str]:
    """Return the ids of everybody who holds a certificate, by name."""
    rows = connection.exec_driver_sql(
        "SELECT a.id FROM p_artisan a WHERE a.deleted = 0"
        " AND EXISTS (SELECT 1 FROM p_certificate c WHERE c.artisan = a.id AND c.deleted = 0)"
        " ORDER BY a.sort, a.id"
    )
    return list(rows.scalars())
