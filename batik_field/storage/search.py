"""Finding records: ids at once or a first page, rows by id.

A search of three letters and more looks for pieces anywhere in the search text; one or two
letters look for beginnings of words. Few hits are sorted after they are found; many hits are
found while walking in the sorted order, so that the first page never waits for all of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from batik_field.domain import names
from batik_field.domain.fields import Kind
from batik_field.domain.operations import DELETED
from batik_field.domain.queries import Query, Special
from batik_field.domain.questions import entity_named
from batik_field.domain.records import Record
from batik_field.domain.values import clean_text
from batik_field.storage.certificates import ISSUED_BY
from batik_field.storage.projection_shape import OWN_COLUMNS, is_searched, table

LONGEST_SEARCH = 200
"""Characters of a search that are looked at."""

PIECE = 3
"""Letters of a piece in the search index; shorter terms are beginnings of words."""

FEW = 2000
"""Up to so many hits are gathered and then sorted."""

_NO_ANSWER = """('null', '""', '[]', '{"unasked":true}')"""
"""How the body of a record writes what `values.is_empty`; what was not understood is an answer."""

# json.loads asks more about every text than what this program wrote itself needs.
_decoded = json.JSONDecoder().raw_decode

_HOLDS = (
    "p.id IN (SELECT d.artisan FROM p_document d WHERE d.deleted = 0"
    " AND d.kind = '{kind}' AND d.state = 'ada_memenuhi')"
)
# A day that was not understood stands for a certificate she holds; one to come does not.
_CERTIFICATE = (
    "EXISTS (SELECT 1 FROM p_certificate c WHERE c.artisan = p.id AND c.deleted = 0"
    f" AND {ISSUED_BY})"
)
_ANY_DAY = "9999-12-31"
_BY_DAY = frozenset((Special.CERTIFIED, Special.READY))
"""Specials whose first parameter is the day up to which certificates count."""

_SPECIAL_SQL = {
    Special.CERTIFIED: f"{_CERTIFICATE} = (? = 'yes')",
    # A plus keeps SQLite from reading all of a district before it sorts.
    Special.DISTRICT: "+p.village >= ? || '.' AND +p.village < ? || '/'",
    Special.SKILL: (
        "EXISTS (SELECT 1 FROM p_skill s WHERE s.artisan = p.id AND s.deleted = 0 AND s.skill = ?)"
    ),
    Special.PROMISED: (
        "EXISTS (SELECT 1 FROM p_document d WHERE d.artisan = p.id AND d.deleted = 0"
        " AND d.promised_by IS NOT NULL AND coalesce(d.state, '') <> 'ada_memenuhi') = (? = 'yes')"
    ),
    Special.DOUBLE: (
        "EXISTS (SELECT 1 FROM p_artisan t WHERE t.nik = p.nik AND t.id <> p.id"
        " AND t.deleted = 0) = (? = 'yes')"
    ),
    # Whoever is ready holds these two papers: few of those who were ever written down.
    Special.READY: (
        f"NOT {_CERTIFICATE} AND"
        f" (? = 'no' OR ({_HOLDS.format(kind='ktp')} AND {_HOLDS.format(kind='pas_foto')}))"
    ),
    Special.VISITED: (
        "EXISTS (SELECT 1 FROM p_visit v WHERE v.artisan = p.id AND v.deleted = 0) = (? = 'yes')"
    ),
}

_IN_DISTRICT = "SELECT row FROM p_artisan WHERE village >= ? || '.' AND village < ? || '/'"

_OF_DISTRICT = (
    "EXISTS (SELECT 1 FROM p_artisan a WHERE a.id = p.artisan"
    " AND a.village >= ? || '.' AND a.village < ? || '/')"
)


def ids(connection: Connection, query: Query, limit: int | None = None) -> list[str]:
    """Return the ids that match, in order; at most `limit` of them."""
    conditions, parameters = _conditions(query)
    terms = _terms(query.text)
    if query.text.strip() and not terms:
        return []
    name = table(query.entity)
    if is_searched(entity_named(query.entity)):
        matched, values = _matching(name, terms)
        district = query.special.get(Special.DISTRICT)
        if district and query.entity == "artisan":
            matched = f"{_IN_DISTRICT} INTERSECT {matched}" if matched else _IN_DISTRICT
            values = [district, district, *values]
        # Fewer hold their papers than match nearly any search.
        by_papers = query.special.get(Special.READY) == "yes"
        if matched and not by_papers and (limit is None or _are_few(connection, matched, values)):
            conditions.append(f"p.row IN ({matched})")
            parameters.extend(values)
    holds = _holds(query.entity)
    for term in terms:
        conditions.append(holds)
        parameters.extend([term if len(term) >= PIECE else f" {term}"] * holds.count("?"))
    direction = "DESC" if query.descending else "ASC"
    sql = (
        f"SELECT p.id FROM {name} p WHERE {' AND '.join(conditions)}"
        f" ORDER BY {_order(query)} {direction}, p.id {direction}"
    )
    if limit is not None:
        sql += f" LIMIT {limit}"
    return list(connection.exec_driver_sql(sql, tuple(parameters)).scalars())


def count(connection: Connection, query: Query) -> int:
    """Return how many records match."""
    if not query.text.strip():
        conditions, parameters = _conditions(query)
        sql = f"SELECT count(*) FROM {table(query.entity)} p WHERE {' AND '.join(conditions)}"
        return int(connection.exec_driver_sql(sql, tuple(parameters)).scalar_one())
    return len(ids(connection, query))


def _terms(text: str) -> list[str]:
    """The words of a search, folded like the search text; digits typed in groups are joined."""
    text = clean_text(text[:LONGEST_SEARCH])
    digits = "".join(c for c in text if c.isdecimal())
    if digits and not any(c.isalpha() for c in text):
        return [digits]
    return names.fold(text).split()


def _holds(entity: str) -> str:
    """The condition that a record holds a term; what is not searched is found by its title and,
    where it belongs to an artisan, by her.
    """
    found = entity_named(entity)
    if is_searched(found):
        return "instr(' ' || p.find, ?) > 0"
    by_title = "instr(' ' || p.sort, ?) > 0"
    if "artisan" not in found.by_key:
        return by_title
    by_artisan = "SELECT 1 FROM p_artisan a WHERE a.id = p.artisan AND instr(' ' || a.find, ?) > 0"
    return f"({by_title} OR EXISTS ({by_artisan}))"


def _are_few(connection: Connection, matched: str, values: Sequence[str]) -> bool:
    counted = f"SELECT count(*) FROM (SELECT 1 FROM ({matched}) LIMIT {FEW})"
    return bool(connection.exec_driver_sql(counted, tuple(values)).scalar_one() < FEW)


def _matching(name: str, terms: Sequence[str]) -> tuple[str, list[str]]:
    """Rows that hold every piece of every term: a few too many, never one too few.

    Empty when no term is in an index, as with a lone sign such as %.
    """
    parts, values = [], []
    for term in terms:
        if len(term) < PIECE:
            if not any(c.isalnum() for c in term):
                continue
            column, pattern = "starts", f"{_quoted(term)}*"
        else:
            pieces = {term[at : at + PIECE] for at in range(len(term) - PIECE + 1)}
            column, pattern = "find", " AND ".join(map(_quoted, sorted(pieces)))
        index = f"{name}_in_{column}"
        parts.append(f"SELECT rowid FROM {index} WHERE {index} MATCH ?")
        values.append(pattern)
    return " INTERSECT ".join(parts), values


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _conditions(query: Query) -> tuple[list[str], list[Any]]:
    conditions, parameters = ["p.deleted = 0"], []
    fields = entity_named(query.entity)
    for key, value in query.where.items():
        column = _column(query.entity, key)
        if value == "":
            conditions.append(f"coalesce(p.body -> '$.{key}', 'null') IN {_NO_ANSWER}")
        elif fields.by_key[key].kind in (Kind.CHOICES, Kind.FILES):
            conditions.append(
                f"EXISTS (SELECT 1 FROM json_each(p.body, '$.{key}') WHERE value = ?)"
            )
            parameters.append(value)
        else:
            conditions.append(f"{column} = ?")
            parameters.append(value)
    for special, value in query.special.items():
        condition = _SPECIAL_SQL[special]
        if special is Special.DISTRICT and query.entity != "artisan":
            condition = _OF_DISTRICT
        conditions.append(f"({condition})")
        given = [value] * condition.count("?")
        if special in _BY_DAY:
            given[0] = query.today or _ANY_DAY
        parameters.extend(given)
    return conditions, parameters


def _column(entity: str, key: str) -> str:
    """The column of a field, or the same value taken out of the body."""
    found = entity_named(entity)
    if key in {field.key for field in found.listed}:
        return f'p."{key}"'
    if found.by_key[key].kind is Kind.YES_NO:
        return f"CASE json_extract(p.body, '$.{key}') WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    return f"CAST(json_extract(p.body, '$.{key}') AS TEXT)"


def _order(query: Query) -> str:
    return f"p.{query.order}" if query.order in OWN_COLUMNS else _column(query.entity, query.order)


def records(connection: Connection, entity: str, wanted: Iterable[str]) -> dict[str, Record]:
    """Return the records of these ids, also deleted ones; unknown ids are missing."""
    rows = connection.exec_driver_sql(
        f"SELECT row, id, body, heads, conflicts, deleted FROM {table(entity)}"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    ).fetchall()
    return {row[1]: _record(entity, row) for row in rows}


def linked(
    connection: Connection, entity: str, key: str, targets: Sequence[str], order: str = "row"
) -> Iterator[Record]:
    """Yield the records of `entity` whose link `key` points at one of the targets."""
    rows = connection.exec_driver_sql(
        f"SELECT row, id, body, heads, conflicts, deleted FROM {table(entity)}"
        f' WHERE "{key}" IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY {order}',
        (json.dumps(list(targets)),),
    ).fetchall()
    for row in rows:
        yield _record(entity, row)


def _record(entity: str, row: Any) -> Record:
    first, record, body, heads, conflicts, deleted = row
    values = _decoded(body)[0]
    standing = dict.fromkeys((*values, DELETED), (first,))
    # Nearly every record stands on its first operation and is in no conflict.
    if heads != "{}":
        standing |= {key: tuple(numbers) for key, numbers in json.loads(heads).items()}
    disputed = json.loads(conflicts) if conflicts != "{}" else {}
    return Record(entity, record, values, standing, disputed, bool(deleted))
