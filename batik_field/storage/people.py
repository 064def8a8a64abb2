"""Reads artisans together with everything that points at them, many at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

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


def twins(connection: Connection, people: Iterable[Person]) -> dict[str, list[str]]:
    """Return, for those of these people whose NIK others have too, the ids of the others."""
    niks = {person.artisan.id: person.artisan.values.get("nik") for person in people}
    given = {nik for nik in niks.values() if isinstance(nik, str) and nik}
    # First by the index alone, because hardly anybody has a twin.
    doubled = connection.exec_driver_sql(
        "SELECT value FROM json_each(?)"
        " WHERE (SELECT count(*) FROM p_artisan a WHERE a.nik = value) > 1",
        (json.dumps(list(given)),),
    ).scalars()
    rows = connection.exec_driver_sql(
        "SELECT nik, id FROM p_artisan"
        " WHERE nik IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY row",
        (json.dumps(list(doubled)),),
    )
    holders: dict[str, list[str]] = {}
    for nik, artisan in rows:
        holders.setdefault(nik, []).append(artisan)
    found = {
        artisan: [other for other in holders[nik] if other != artisan]
        for artisan, nik in niks.items()
        if isinstance(nik, str) and nik in holders
    }
    return {artisan: others for artisan, others in found.items() if others}
