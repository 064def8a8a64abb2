"""What a record is found by and sorted by, folded so that old and new spellings meet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection

from batik_field.domain import names
from batik_field.domain.fields import Entity, Kind, Values
from batik_field.domain.records import Reference
from batik_field.domain.regions import Regions


class Words(NamedTuple):
    """The folded title, the whole search text, and the first two letters of each of its words."""

    sort: str
    find: str
    starts: str


class SearchText:
    """Writes the search text of records; an artisan is also found by her business and village."""

    def __init__(self, regions: Regions) -> None:
        """`regions` gives the names of villages and districts."""
        self._regions = regions
        self._villages: dict[str, str] = {}

    def of(self, connection: Connection, entity: Entity, records: Sequence[Values]) -> list[Words]:
        """Return the words of each record; entities that are not searched only have a title."""
        spoken = [f.key for f in entity.fields if f.searched and f.kind is Kind.TEXT]
        folded = iter(_folded(_lines(entity, spoken, records)))
        titles = list(islice(folded, len(records)))
        if not any(field.searched for field in entity.fields):
            return [Words(title, "", "") for title in titles]
        exact = [f for f in entity.fields if f.searched and f.kind is not Kind.TEXT]
        businesses = self._business_names(connection, entity, records)
        found = []
        for title, values in zip(titles, records, strict=True):
            parts = [self._word(field.kind, values.get(field.key)) for field in exact]
            parts += islice(folded, len(spoken))
            parts.append(businesses.get(str(values.get("business")), ""))
            find = " ".join(filter(None, parts))
            found.append(Words(title, find, _starts(find)))
        return found

    def _word(self, kind: Kind, value: Any) -> str:
        """Numbers and places; what could not be understood is found as it was typed."""
        if isinstance(value, dict):
            return names.fold(str(value.get("raw") or ""))
        if not isinstance(value, str) or not value:
            return ""
        if kind is Kind.VILLAGE:
            return self._village(value)
        if kind is Kind.PHONE and value.startswith("+62"):
            return f"0{value[3:]} {value[1:]}"
        return value.casefold()

    def _village(self, code: str) -> str:
        """Names of village and district; the same few are asked for again and again."""
        known = self._villages.get(code)
        if known is None:
            district = code.rpartition(".")[0]
            known = names.fold(f"{self._regions.name(code)} {self._regions.name(district)}")
            self._villages[code] = known
        return known

    def _business_names(
        self, connection: Connection, entity: Entity, records: Sequence[Values]
    ) -> dict[str, str]:
        if entity.key != "artisan":
            return {}
        wanted = {str(values["business"]) for values in records if values.get("business")}
        rows = connection.exec_driver_sql(
            "SELECT id, find FROM p_business WHERE deleted = 0"
            " AND id IN (SELECT value FROM json_each(?))",
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


def _lines(entity: Entity, spoken: Sequence[str], records: Sequence[Values]) -> Iterator[str]:
    """Yield the title of every record, and then of every record the texts it is found by."""
    for values in records:
        yield " ".join(str(values.get(key) or "") for key in entity.title)
    for values in records:
        for key in spoken:
            value = values.get(key)
            yield value if isinstance(value, str) else ""


def _folded(lines: Iterable[str]) -> list[str]:
    """Fold many texts at once, which costs a fraction of folding them one by one."""
    return names.fold_lines("\n".join(line.replace("\n", " ") for line in lines)).split("\n")


def _starts(find: str) -> str:
    return " ".join(sorted({word[:2] for word in find.split()}))
