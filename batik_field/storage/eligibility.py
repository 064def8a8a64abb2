"""The facts about all artisans that the criteria of a batch look at, in a few reads of everything.

Tables are read as they lie: through an index of 100,000 rows every row would be looked for alone,
which takes three times as long. A few artisans, on the other hand, are found through the indexes.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection

from batik_field.domain.criteria import Facts, codes_of
from batik_field.domain.identity import normal_nib
from batik_field.domain.results import EXAM

ASSESSED = ("uji", "kompeten", "belum_kompeten")
"""States of a candidate who had her assessment paid for, whatever came of it (domain.md 1.3)."""

AT_ONCE = 1000
"""Rows taken from the database at once."""

_TECHNIQUES = "CASE WHEN instr(body, '\"techniques\":[') THEN body -> '$.techniques' END"
_LOOKS_AT_BUSINESS = frozenset(("nib", "bukan_tiruan"))
_LOOKS_AT_TECHNIQUES = "bukan_tiruan"
_NONE: frozenset[str] = frozenset()


class _Skill(NamedTuple):
    skill: str
    scheme: str
    years: int | None
    techniques: tuple[str, ...]
    chosen: bool


_NO_SKILL = _Skill("", "", None, (), False)
_NO_BUSINESS: tuple[bool, tuple[str, ...]] = (False, ())


@dataclass
class _Around:
    """What hangs on the artisans: by artisan, and the businesses by their own id."""

    skills: dict[str, _Skill] = field(default_factory=dict)
    several: set[str] = field(default_factory=set)
    businesses: dict[str, tuple[bool, tuple[str, ...]]] = field(default_factory=dict)
    documents: dict[str, frozenset[str]] = field(default_factory=dict)
    certified: set[str] = field(default_factory=set)
    facilitated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    ticked: dict[str, frozenset[str]] = field(default_factory=dict)


def count(connection: Connection) -> int:
    """Return how many artisans there are."""
    sql = "SELECT count(*) FROM p_artisan WHERE deleted = 0"
    return int(connection.exec_driver_sql(sql).scalar_one())


def facts(
    connection: Connection, batch: str, rules: Collection[str], ids: Sequence[str] | None = None
) -> Iterator[Facts]:
    """Yield the facts of everybody who is not deleted, or of those among `ids`, as of one batch.

    What no one of `rules` looks at (businesses, techniques) is not read and stays unknown. What
    came of this very batch (its certificates, its exam) says nothing against its candidates.
    """
    around = _around(connection, batch, frozenset(rules), ids)
    where, given = _of("id", ids)
    rows = connection.exec_driver_sql(
        "SELECT id, village, birth_date, consent, standing, business,"
        " CASE WHEN conflicts <> '{}' THEN conflicts -> '$.consent' END"
        f" FROM p_artisan {where}",
        given,
    )
    while some := rows.fetchmany(AT_ONCE):
        for row in some:
            yield _facts(row, around)


def _facts(row: Sequence[Any], around: _Around) -> Facts:
    artisan, village, born, consent, standing, business, disputed = row
    skill = around.skills.get(artisan, _NO_SKILL)
    undecided = artisan in around.several and not skill.chosen
    if undecided:
        skill = _NO_SKILL
    has_nib, techniques = around.businesses.get(business, _NO_BUSINESS)
    return Facts(
        artisan,
        village or "",
        born or "",
        "ditarik" if disputed and '"ditarik"' in disputed else consent or "",
        standing or "",
        skill.skill,
        undecided,
        skill.scheme,
        skill.years,
        skill.techniques or techniques,
        around.documents.get(artisan, _NONE),
        has_nib,
        around.facilitated.get(artisan, ()),
        artisan in around.unclear,
        artisan in around.certified,
        around.ticked.get(artisan, _NONE),
    )


def _around(
    connection: Connection, batch: str, rules: frozenset[str], ids: Sequence[str] | None
) -> _Around:
    around = _Around()
    techniques = _TECHNIQUES if _LOOKS_AT_TECHNIQUES in rules else "NULL"
    _read_skills(connection, techniques, ids, around)
    if rules & _LOOKS_AT_BUSINESS:
        _read_businesses(connection, techniques, ids, around)
    _read_documents(connection, ids, around)
    _read_help(connection, batch, ids, around)
    _read_ticks(connection, batch, around)
    return around


def _of(key: str, ids: Sequence[str] | None) -> tuple[str, tuple[str, ...]]:
    """Return the clause for everything as it lies, or for what belongs to these ids."""
    if ids is None:
        return "NOT INDEXED WHERE deleted = 0", ()
    clause = f'WHERE "{key}" IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY row'
    return clause, (json.dumps(list(ids)),)


def _read_skills(
    connection: Connection, techniques: str, ids: Sequence[str] | None, around: _Around
) -> None:
    """The skill marked as chosen, else the first; whether there are several."""
    where, given = _of("artisan", ids)
    answers = f"json_array(skill, scheme, experience_years, {techniques}, chosen)"
    rows = connection.exec_driver_sql(f"SELECT artisan, {answers} FROM p_skill {where}", given)
    skills, several, known = around.skills, around.several, _Skills()
    for artisan, text in rows.fetchall():
        skill, before = known[text], skills.get(artisan)
        if before is None:
            skills[artisan] = skill
            continue
        several.add(artisan)
        if skill.chosen and not before.chosen:
            skills[artisan] = skill


class _Skills(dict[str, _Skill]):
    """Skills by what was answered about them, as JSON: thousands of people answer the same."""

    def __missing__(self, text: str) -> _Skill:
        skill, scheme, years, techniques, chosen = json.loads(text)
        number = int(years) if years and years.isdecimal() and len(years) < 4 else None
        found = _Skill(skill or "", scheme or "", number, codes_of(techniques), chosen == "true")
        self[text] = found
        return found


class _Lists(dict[str | None, tuple[str, ...]]):
    """Lists of codes by their JSON text: thousands of people have the same."""

    def __missing__(self, text: str | None) -> tuple[str, ...]:
        found = self[text] = codes_of(json.loads(text)) if text else ()
        return found


def _read_businesses(
    connection: Connection, techniques: str, ids: Sequence[str] | None, around: _Around
) -> None:
    where, given = _of("id", ids)
    if ids is not None:
        where = where.replace(
            "SELECT value FROM json_each(?)",
            "SELECT business FROM p_artisan WHERE id IN (SELECT value FROM json_each(?))",
        )
    rows = connection.exec_driver_sql(
        f"SELECT id, nib, {techniques} FROM p_business {where}", given
    )
    lists = _Lists()
    for business, nib, known in rows:
        has_nib = bool(nib) and normal_nib(nib) is not None
        around.businesses[business] = (has_nib, lists[known])


def _read_documents(connection: Connection, ids: Sequence[str] | None, around: _Around) -> None:
    where, given = _of("artisan", ids)
    where = where.replace("deleted = 0", "deleted = 0 AND state = 'ada_memenuhi'")
    rows = connection.exec_driver_sql(f"SELECT artisan, kind FROM p_document {where}", given)
    # Thousands hold the same papers: one set serves them all.
    known: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    documents = around.documents
    for artisan, kind in rows:
        if kind:
            more = (documents.get(artisan, _NONE), kind)
            if more not in known:
                known[more] = more[0] | {kind}
            documents[artisan] = known[more]


def _read_help(
    connection: Connection, batch: str, ids: Sequence[str] | None, around: _Around
) -> None:
    """Certificates, earlier certification at public cost, and exams of other batches."""
    where, given = _of("artisan", ids)
    mine = "SELECT id FROM p_candidate WHERE batch = ?"
    other = f"deleted = 0 AND (candidate IS NULL OR candidate NOT IN ({mine}))"
    held = connection.exec_driver_sql(
        f"SELECT artisan FROM p_certificate {where.replace('deleted = 0', other)}",
        (*given, batch),
    )
    around.certified.update(held.scalars())
    years: dict[str, list[str]] = {}
    help_ = connection.exec_driver_sql(
        f"SELECT artisan, kind, year, body ->> '$.what' = ? FROM p_facilitation {where}",
        (EXAM, *given),
    )
    mine_in = _assessed_here(connection, batch)
    for artisan, kind, year, is_exam in help_:
        if is_exam and (artisan, year) in mine_in:
            continue
        if kind == "sertifikasi":
            years.setdefault(artisan, []).append(year or "")
        elif not kind:
            around.unclear.add(artisan)
    for artisan, year in _assessed(connection, batch):
        years.setdefault(artisan, []).append(year)
    around.facilitated.update((artisan, tuple(of)) for artisan, of in years.items())


def _assessed_here(connection: Connection, batch: str) -> set[tuple[str, str]]:
    """Return (artisan, year) of everybody who was assessed in this batch."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, b.year FROM p_candidate c JOIN p_batch b ON b.id = c.batch"
        f" WHERE c.deleted = 0 AND c.batch = ? AND c.state IN {ASSESSED}",
        (batch,),
    )
    return {(row[0], row[1]) for row in rows}


def _assessed(connection: Connection, batch: str) -> Iterator[tuple[str, str]]:
    """Yield (artisan, year) of everybody who was assessed in another batch."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, coalesce(b.year, '') FROM p_candidate c LEFT JOIN p_batch b"
        f" ON b.id = c.batch WHERE c.deleted = 0 AND c.state IN {ASSESSED}"
        " AND coalesce(c.batch, '') <> ? AND c.artisan IS NOT NULL ORDER BY c.row",
        (batch,),
    )
    yield from ((row[0], row[1]) for row in rows)


def _read_ticks(connection: Connection, batch: str, around: _Around) -> None:
    """A criterion is ticked where every tick of it says so and no laptop disagrees."""
    rows = connection.exec_driver_sql(
        "SELECT t.artisan, t.criterion, min(t.met = 'true' AND t.conflicts = '{}')"
        " FROM p_criterion_tick t JOIN p_criterion k ON k.id = t.criterion"
        " WHERE t.deleted = 0 AND k.batch = ? AND t.artisan IS NOT NULL AND t.met IS NOT NULL"
        " GROUP BY 1, 2",
        (batch,),
    )
    ticked: dict[str, set[str]] = {}
    for artisan, criterion, met in rows:
        if met:
            ticked.setdefault(artisan, set()).add(criterion)
    around.ticked.update((artisan, frozenset(of)) for artisan, of in ticked.items())


def elsewhere(connection: Connection, batch: str) -> dict[str, str]:
    """Return artisan -> "2023/1" of everybody who waits for the exam of another batch."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, coalesce(b.year, '?') || '/' || coalesce(b.number, '?')"
        " FROM p_candidate c JOIN p_batch b ON b.id = c.batch"
        " WHERE c.deleted = 0 AND b.deleted = 0 AND b.id <> ? AND c.artisan IS NOT NULL"
        " AND c.state IN ('diusulkan', 'cadangan', 'diterima')"
        " AND coalesce(b.state, '') NOT IN ('selesai', 'batal') ORDER BY c.row",
        (batch,),
    )
    return {row[0]: row[1] for row in rows}
