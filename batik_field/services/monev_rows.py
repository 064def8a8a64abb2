"""The words of the monev list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from batik_field.services.search import shown
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class MonevRow:
    """One monev as the list shows it. `artisan` is the id of whom it is about."""

    id: str
    artisan: str
    date: str
    name: str
    village: str
    kind: str
    officers: str


def monev_rows(session: Session, wanted: Sequence[str]) -> dict[str, MonevRow]:
    """Return the rows of these monev; ids that are gone are missing."""
    held = session.store.records("monev", wanted)
    people = {str(monev.values.get("artisan") or "") for monev in held.values()}
    artisans = session.store.records("artisan", people - {""})
    rows = {}
    for monev in held.values():
        values = monev.values
        artisan = artisans.get(str(values.get("artisan") or ""))
        met = artisan.values if artisan else {}
        rows[monev.id] = MonevRow(
            monev.id,
            artisan.id if artisan else "",
            shown(session, "monev", "date", values.get("date")),
            shown(session, "artisan", "full_name", met.get("full_name")),
            shown(session, "artisan", "village", met.get("village")),
            shown(session, "monev", "kind", values.get("kind")),
            shown(session, "monev", "officers", values.get("officers")),
        )
    return rows
