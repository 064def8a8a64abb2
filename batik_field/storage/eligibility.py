"""The facts about all artisans that the criteria of a batch look at, in a few reads of everything.

Tables are read as they lie: through an index of 100,000 rows every row would be looked for alone,
which takes three times as long. A few artisans, on the other hand, are found through the indexes.
Either way by columns: SQLite gathers the answers of many rows, instead of handing over each one.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import Facts, codes_of, district_of
from batik_field.domain.funding import funding_codes
from batik_field.domain.identity import normal_nib
from batik_field.domain.once import Once
from batik_field.domain.results import EXAM
from batik_field.storage.certificates import ISSUED_BY
from batik_field.storage.columns import columns

ASSESSED = ("uji", "kompeten", "belum_kompeten")
"""States of a candidate who was assessed, whatever came of it (domain.md 1.3).

Somebody paid for it; unless that is known to be private money, she was facilitated.
"""

# What `->` returns is put into an array as it is; with something joined to it, it is a text again.
_TECHNIQUES = "CASE WHEN instr(body, '\"techniques\":[') THEN (body -> '$.techniques') || '' END"
_CONSENT = (
    "CASE WHEN conflicts <> '{}' AND instr(conflicts -> '$.consent', '\"ditarik\"')"
    " THEN 'ditarik' ELSE consent END"
)
_OF_ARTISAN = (
    "id",
    "coalesce(village, '')",
    "coalesce(birth_date, '')",
    f"coalesce({_CONSENT}, '')",
    "coalesce(standing, '')",
    "business",
)
_LOOKS_AT_BUSINESS = frozenset(("nib", "bukan_tiruan"))
_LOOKS_AT_TECHNIQUES = "bukan_tiruan"
_NONE: frozenset[str] = frozenset()


class _Skill(NamedTuple):
    skill: str = ""
    undecided: bool = False
    scheme: str = ""
    years: int | None = None
    techniques: tuple[str, ...] = ()
    chosen: bool = False


class _Business(NamedTuple):
    has_nib: bool = False
    techniques: tuple[str, ...] = ()


_NO_SKILL, _NO_BUSINESS = _Skill(), _Business()
_UNDECIDED = _Skill(undecided=True)


@dataclass
class _Around:
    """What hangs on the artisans: by artisan, and the businesses by their own id."""

    skills: dict[str, _Skill] = field(default_factory=dict)
    businesses: dict[str, _Business] = field(default_factory=dict)
    documents: dict[str, frozenset[str]] = field(default_factory=dict)
    certified: set[str] = field(default_factory=set)
    facilitated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    ticked: dict[str, frozenset[str]] = field(default_factory=dict)
    districts: Once[str, str] = field(default_factory=lambda: Once(district_of))


def count(connection: Connection) -> int:
    """Return how many artisans there are."""
    sql = "SELECT count(*) FROM p_artisan WHERE deleted = 0"
    return int(connection.exec_driver_sql(sql).scalar_one())


def facts(
    connection: Connection,
    batch: str,
    rules: Collection[str],
    today: str,
    codes: Codes,
    ids: Sequence[str] | None = None,
) -> Iterator[Facts]:
    """Yield the facts of everybody who is not deleted, or of those among `ids`, as of one batch.

    What no one of `rules` looks at (businesses, techniques) is not read and stays unknown. What
    came of this very batch (its certificates, its exam) says nothing against its candidates. A
    certificate of a day after `today` (ISO) is none yet. `codes` say who pays for an exam.
    """
    around = _around(connection, batch, frozenset(rules), ids)
    _read_help(connection, batch, codes, ids, around)
    _read_certificates(connection, batch, today, ids, around)
    for found in columns(connection, "artisan", _OF_ARTISAN, "id", ids):
        yield from _facts(found, around)


def _facts(found: Sequence[Sequence[Any]], around: _Around) -> Iterator[Facts]:
    """Yield the facts column by column, without a step of Python for each person."""
    artisans, villages, born, consent, standing, businesses = found
    skills = [around.skills.get(one, _NO_SKILL) for one in artisans]
    places = [around.businesses.get(one, _NO_BUSINESS) for one in businesses]
    known = zip(
        artisans,
        map(around.districts.__getitem__, villages),
        born,
        consent,
        standing,
        map(attrgetter("skill"), skills),
        map(attrgetter("undecided"), skills),
        map(attrgetter("scheme"), skills),
        map(attrgetter("years"), skills),
        [one.techniques or place.techniques for one, place in zip(skills, places, strict=True)],
        [around.documents.get(one, _NONE) for one in artisans],
        map(attrgetter("has_nib"), places),
        [around.facilitated.get(one, ()) for one in artisans],
        map(around.unclear.__contains__, artisans),
        map(around.certified.__contains__, artisans),
        [around.ticked.get(one, _NONE) for one in artisans],
        strict=True,
    )
    return map(Facts._make, known)


def _around(
    connection: Connection, batch: str, rules: frozenset[str], ids: Sequence[str] | None
) -> _Around:
    around = _Around()
    techniques = _TECHNIQUES if _LOOKS_AT_TECHNIQUES in rules else "NULL"
    _read_skills(connection, techniques, ids, around)
    if rules & _LOOKS_AT_BUSINESS:
        _read_businesses(connection, techniques, ids, around)
    _read_documents(connection, ids, around)
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
    """The skill marked as chosen, the first of them; without one the only skill there is."""
    skills, known = around.skills, Once(_skill)
    asked = ("artisan", "skill", "scheme", "experience_years", techniques, "chosen")
    for artisans, *answers in columns(connection, "skill", asked, "artisan", ids):
        for artisan, answered in zip(artisans, zip(*answers, strict=True), strict=True):
            skill, before = known[answered], skills.get(artisan)
            if before is None or (skill.chosen and not before.chosen):
                skills[artisan] = skill
            elif not before.chosen:
                skills[artisan] = _UNDECIDED


def _skill(answered: tuple[str | None, ...]) -> _Skill:
    skill, scheme, years, techniques, chosen = answered
    number = int(years) if years and years.isdecimal() and len(years) < 4 else None
    return _Skill(skill or "", False, scheme or "", number, _codes(techniques), chosen == "true")


def _codes(text: str | None) -> tuple[str, ...]:
    return codes_of(json.loads(text)) if text else ()


def _read_businesses(
    connection: Connection, techniques: str, ids: Sequence[str] | None, around: _Around
) -> None:
    if ids is not None:
        [[ids]] = columns(connection, "artisan", ["business"], "id", ids)
    known = Once(_business)
    asked = ("id", "nib", techniques)
    for found in columns(connection, "business", asked, "id", ids):
        for business, nib, said in zip(*found, strict=True):
            has_nib = bool(nib) and normal_nib(nib) is not None
            around.businesses[business] = known[has_nib, said]


def _business(answered: tuple[bool, str | None]) -> _Business:
    has_nib, techniques = answered
    return _Business(has_nib, _codes(techniques))


def _read_documents(connection: Connection, ids: Sequence[str] | None, around: _Around) -> None:
    fit = "deleted = 0 AND state = 'ada_memenuhi' AND kind <> ''"
    documents, papers = around.documents, Once(_with_paper)
    for found in columns(connection, "document", ("artisan", "kind"), "artisan", ids, only=fit):
        for artisan, kind in zip(*found, strict=True):
            documents[artisan] = papers[documents.get(artisan, _NONE), kind]


def _with_paper(more: tuple[frozenset[str], str]) -> frozenset[str]:
    return more[0] | {more[1]}


def _read_certificates(
    connection: Connection, batch: str, today: str, ids: Sequence[str] | None, around: _Around
) -> None:
    """Who holds a certificate that did not come of this batch."""
    where, given = _of("artisan", ids)
    mine = "SELECT id FROM p_candidate WHERE batch = ?"
    other = f"deleted = 0 AND {ISSUED_BY} AND (candidate IS NULL OR candidate NOT IN ({mine}))"
    held = connection.exec_driver_sql(
        f"SELECT artisan FROM p_certificate c {where.replace('deleted = 0', other)}",
        (*given, today, batch),
    )
    around.certified.update(held.scalars())


def _read_help(
    connection: Connection,
    batch: str,
    codes: Codes,
    ids: Sequence[str] | None,
    around: _Around,
) -> None:
    """Earlier certification at public cost, and exams of other batches."""
    where, given = _of("artisan", ids)
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
    for artisan, year in _assessed(connection, batch, codes):
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


def _assessed(connection: Connection, batch: str, codes: Codes) -> Iterator[tuple[str, str]]:
    """Yield (artisan, year) of everybody assessed in another batch, unless privately paid."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, coalesce(b.year, ''), coalesce(b.body, '{}'), c.body"
        " FROM p_candidate c LEFT JOIN p_batch b"
        f" ON b.id = c.batch WHERE c.deleted = 0 AND c.state IN {ASSESSED}"
        " AND coalesce(c.batch, '') <> ? AND c.artisan IS NOT NULL ORDER BY c.row",
        (batch,),
    )
    read = Once(json.loads)
    for artisan, year, of_batch, of_candidate in rows:
        if not funding_codes(read[of_batch], json.loads(of_candidate), codes).is_private:
            yield artisan, year


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
