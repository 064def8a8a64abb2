"""Reads artisans together with everything that points at them, many at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection

from batik_field.domain.readiness import Person
from batik_field.domain.records import Record
from batik_field.storage import search

RELATED = {
    "skill": "row",
    "document": "row",
    "certificate": "issued",
    "facilitation": "year",
    "visit": "date",
    "monev": "date",
}
"""What hangs on an artisan, and by which column it is ordered, oldest first."""


def people(
    connection: Connection, ids: Sequence[str], related: Sequence[str] = tuple(RELATED)
) -> dict[str, Person]:
    """Return the artisans of these ids with their businesses and the related records asked for.

    What was deleted hangs on nobody; the artisans themselves may be deleted.
    """
    artisans = search.records(connection, "artisan", ids)
    wanted = {str(artisan.values.get("business") or "") for artisan in artisans.values()}
    found = search.records(connection, "business", wanted - {""})
    businesses = {key: business for key, business in found.items() if not business.deleted}
    hanging: dict[str, dict[str, list[Record]]] = {artisan: {} for artisan in artisans}
    for entity in related:
        for record in search.linked(connection, entity, "artisan", list(ids), RELATED[entity]):
            of = str(record.values["artisan"])
            if of in hanging:
                hanging[of].setdefault(entity, []).append(record)
    return {
        artisan.id: Person(
            artisan,
            businesses.get(str(artisan.values.get("business") or "")),
            hanging[artisan.id],
        )
        for artisan in artisans.values()
    }


def twins(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return, for each of these artisans, the ids of others with her NIK."""
    # First by the index alone, because hardly anybody has a twin.
    doubled = connection.exec_driver_sql(
        "SELECT a.id FROM p_artisan a WHERE a.id IN (SELECT value FROM json_each(?))"
        " AND (SELECT count(*) FROM p_artisan t WHERE t.nik = a.nik) > 1",
        (json.dumps(list(ids)),),
    ).scalars()
    rows = connection.exec_driver_sql(
        "SELECT a.id, t.id FROM p_artisan a JOIN p_artisan t ON t.nik = a.nik AND t.id <> a.id"
        " WHERE t.deleted = 0 AND a.id IN (SELECT value FROM json_each(?)) ORDER BY t.row",
        (json.dumps(list(doubled)),),
    )
    found: dict[str, list[str]] = {}
    for artisan, twin in rows:
        found.setdefault(artisan, []).append(twin)
    return found
