"""What a record is found by, folded so that old and new spellings meet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from batik_field.domain import names
from batik_field.domain.fields import Entity, Kind, Values
from batik_field.domain.records import Reference
from batik_field.domain.regions import Regions


class SearchText:
    """Writes the search text of records; an artisan is also found by her business and village."""

    def __init__(self, regions: Regions) -> None:
        """`regions` gives the names of villages and districts."""
        self._regions = regions

    def of(self, connection: Connection, entity: Entity, records: Sequence[Values]) -> list[str]:
        """Return one search text per record; empty for entities that are not searched."""
        fields = [field for field in entity.fields if field.searched]
        if not fields:
            return [""] * len(records)
        businesses = self._business_names(connection, entity, records)
        return [
            " ".join(
                filter(
                    None,
                    (
                        *(self._word(field.kind, values.get(field.key)) for field in fields),
                        businesses.get(str(values.get("business")), ""),
                    ),
                )
            )
            for values in records
        ]

    def _word(self, kind: Kind, value: Any) -> str:
        if isinstance(value, dict):
            value = value.get("raw")
        if not isinstance(value, str) or not value:
            return ""
        if kind is Kind.VILLAGE:
            return self._village(value)
        if kind is Kind.PHONE:
            digits = "".join(filter(str.isdigit, value))
            return f"0{digits.removeprefix('62')} {digits}"
        return names.fold(value)

    def _village(self, code: str) -> str:
        if not self._regions.exists(code):
            return ""
        district = self._regions.parent(code)
        return names.fold(f"{self._regions.name(code)} {self._regions.name(district)}")

    def _business_names(
        self, connection: Connection, entity: Entity, records: Sequence[Values]
    ) -> dict[str, str]:
        if entity.key != "artisan":
            return {}
        wanted = {str(values["business"]) for values in records if values.get("business")}
        rows = connection.exec_driver_sql(
            "SELECT id, find FROM p_business WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(wanted)),),
        )
        return {row.id: row.find for row in rows}

    def dependents(
        self, connection: Connection, entity: str, records: Sequence[str]
    ) -> Iterator[Reference]:
        """Yield the records whose search text changes with these."""
        if entity != "business":
            return
        rows = connection.exec_driver_sql(
            "SELECT id FROM p_artisan WHERE business IN (SELECT value FROM json_each(?))",
            (json.dumps(list(records)),),
        )
        for (artisan,) in rows.fetchall():
            yield Reference("artisan", artisan)
