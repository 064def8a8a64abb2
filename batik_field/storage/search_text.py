"""What a record is found by and sorted by, folded so that old and new spellings meet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
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
        searched = [field for field in entity.fields if field.searched]
        spoken = [_texts(field.key, records) for field in searched if field.kind is Kind.TEXT]
        titles, *texts = _folded([_titles(entity, records), *spoken])
        if not searched:
            return [Words(title, "", "") for title in titles]
        exact = [
            [self._word(field.kind, values.get(field.key)) for values in records]
            for field in searched
            if field.kind is not Kind.TEXT
        ]
        businesses = self._business_names(connection, entity, records)
        lines = zip(*exact, *texts, businesses, strict=True)
        found = [" ".join(filter(None, words)) for words in lines]
        return list(map(Words, titles, found, map(_starts, found)))

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
    ) -> list[str]:
        """What the business of each record is found by."""
        if entity.key != "artisan":
            return [""] * len(records)
        wanted = [str(values.get("business") or "") for values in records]
        rows = connection.exec_driver_sql(
            "SELECT id, find FROM p_business WHERE deleted = 0"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(set(wanted))),),
        )
        known = {row.id: row.find for row in rows}
        return [known.get(business, "") for business in wanted]

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


def _titles(entity: Entity, records: Sequence[Values]) -> list[str]:
    parts = [[str(values.get(key) or "") for values in records] for key in entity.title]
    return list(map(" ".join, zip(*parts, strict=True)))


def _texts(key: str, records: Sequence[Values]) -> list[str]:
    found = (values.get(key) for values in records)
    return [value if isinstance(value, str) else "" for value in found]


def _folded(columns: Sequence[Sequence[str]]) -> list[list[str]]:
    """Fold many texts at once and each but once: a fraction of folding them one by one.

    Many stand there twice, as what names a record is also what it is found by.
    """
    lines = {text: text.replace("\n", " ") for column in columns for text in column}
    folded = names.fold_lines("\n".join(lines.values())).split("\n")
    known = dict(zip(lines, folded, strict=True))
    return [[known[text] for text in column] for column in columns]


def _starts(find: str) -> str:
    return " ".join(sorted({word[:2] for word in find.split()}))
