"""Finding records and the words of their rows in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from batik_field.domain import formats, naming
from batik_field.domain.fields import Values
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.queries import Query, Special
from batik_field.domain.questions import ENTITIES, entity_named
from batik_field.domain.readiness import Person, Readiness
from batik_field.domain.records import Record
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.services.people import judge, with_skills
from batik_field.services.session import Session

JUDGED_AT_ONCE = 50
"""People judged before the next are read: a first page is full after one or two such turns."""


@dataclass(frozen=True, slots=True)
class ArtisanRow:
    """One person as the list shows her. The NIK is masked.

    `state` is `ready`, `open` or `certified`; `status` says the same in words. Both are empty
    while she is not judged.
    """

    id: str
    name: str
    village: str
    skill: str
    status: str
    state: str
    nik: str
    phone: str
    business: str


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit as the list shows it."""

    id: str
    artisan: str
    date: str
    name: str
    village: str
    purpose: str
    outcome: str
    officers: str
    follow_ups_open: int


def ids(
    session: Session, query: Query, limit: int | None = None, progress: Progress = unwatched
) -> list[str]:
    """Return the ids that match, in order; at most `limit` of them.

    `progress` hears of people judged, where the query asks how ready they are.
    """
    query = replace(query, today=session.latest_day().isoformat())
    if Special.READY not in query.special:
        return session.store.ids(query, limit)
    return list(islice(_judged(session, query, limit, progress), limit))


def count(session: Session, query: Query) -> int:
    """Return how many records match."""
    if Special.READY in query.special:
        return len(ids(session, query))
    return session.store.count(replace(query, today=session.latest_day().isoformat()))


def _judged(session: Session, query: Query, limit: int | None, progress: Progress) -> Iterator[str]:
    """Yield who is, or is not, ready; only those are judged whose papers allow it."""
    if_ready = query.special[Special.READY] == "yes"
    if if_ready:
        found = session.store.ids(query)
        in_doubt = set(found)
    else:
        asked = Query(query.entity, special={Special.READY: "yes"}, today=query.today)
        in_doubt = set(session.store.ids(asked))
        found = session.store.ids(query, None if limit is None else limit + len(in_doubt))
    for start in range(0, len(found), JUDGED_AT_ONCE):
        progress(start, len(found))
        part = found[start : start + JUDGED_AT_ONCE]
        people = judge(session, [one for one in part if one in in_doubt])
        ready = {person.artisan.id for person, standing in people if standing.is_ready}
        yield from (one for one in part if (one in ready) == if_ready)


def shown(session: Session, entity: str, key: str, value: Any) -> str:
    """Return a value as people read it; a link is named by its record."""
    field = entity_named(entity).by_key[key]
    if field.link and isinstance(value, str):
        return title_of(session, field.link, value)
    return naming.label(session.codes, session.regions, field, value)


def title_of(session: Session, entity: str, record: str) -> str:
    """Return what names a record, or a word for one that is gone."""
    found = session.store.record(entity, record)
    return title(session, found) if found else N_("(tidak ada lagi)")


def title(session: Session, record: Record) -> str:
    """Return what names a record in a list or a dialog."""
    entity = ENTITIES[record.entity]
    return naming.title(session.codes, session.regions, entity, record.values)


def choices_for_link(
    session: Session, entity: str, text: str, limit: int = 20
) -> list[tuple[str, str]]:
    """Return (id, label) of records found by `text`, to link one of them."""
    found = session.store.ids(Query(entity, text), limit)
    records = session.store.records(entity, found)
    return [(record, _labelled(session, records[record])) for record in found]


def _labelled(session: Session, record: Record) -> str:
    place = _text(session, record.entity, "village", record.values)
    return " · ".join(filter(None, (title(session, record), place)))


def _text(session: Session, entity: str, key: str, values: Values) -> str:
    field = ENTITIES[entity].by_key.get(key)
    if field is None:
        return ""
    return naming.label(session.codes, session.regions, field, values.get(key))


def artisan_rows(session: Session, wanted: Sequence[str]) -> dict[str, ArtisanRow]:
    """Return the rows of these artisans; ids that are gone are missing."""
    rows, today = {}, session.latest_day().isoformat()
    for person, ready in judge(session, wanted):
        state, status = _status(person, ready, today)
        rows[person.artisan.id] = replace(_unjudged(session, person), state=state, status=status)
    return rows


def artisan_rows_unjudged(session: Session, wanted: Sequence[str]) -> dict[str, ArtisanRow]:
    """Return the same rows without how ready anybody is, in a quarter of the time."""
    return {
        person.artisan.id: _unjudged(session, person) for person in with_skills(session, wanted)
    }


def _unjudged(session: Session, person: Person) -> ArtisanRow:
    values = person.artisan.values
    skill = person.chosen_skill
    return ArtisanRow(
        person.artisan.id,
        _text(session, "artisan", "full_name", values) or N_("(belum bernama)"),
        _text(session, "artisan", "village", values),
        _text(session, "skill", "skill", skill.values) if skill else "",
        "",
        "",
        masked_nik(values.get("nik")),
        _text(session, "artisan", "phone", values),
        str(person.business.values.get("name") or "") if person.business else "",
    )


def _status(person: Person, ready: Readiness, today: str) -> tuple[str, str]:
    if ready.is_certified:
        issued = [one.values.get("issued") for one in person.certificates(today)]
        year = min((day for day in issued if isinstance(day, str) and day), default="")[:4]
        return "certified", f"bersertifikat {year}".strip()
    if ready.is_ready:
        return "ready", N_("siap kirim")
    return "open", f"{len(ready.blocking)} kurang"


def masked_nik(value: Any) -> str:
    """Return a NIK with the birth date and half of the rest hidden, for lists."""
    if is_empty(value) or is_raw(value):
        return ""
    return f"{str(value)[:6]}••••••{str(value)[12:]}"


def visit_rows(session: Session, wanted: Sequence[str]) -> dict[str, VisitRow]:
    """Return the rows of these visits; ids that are gone are missing."""
    visits = session.store.records("visit", wanted)
    people = {str(visit.values.get("artisan") or "") for visit in visits.values()}
    artisans = session.store.records("artisan", people - {""})
    promised: dict[str, int] = {}
    for promise in session.store.linked("follow_up", "visit", list(wanted)):
        if is_empty(promise.values.get("done")):
            visit = str(promise.values["visit"])
            promised[visit] = promised.get(visit, 0) + 1
    return {
        visit.id: _visit_row(session, visit, artisans, promised.get(visit.id, 0))
        for visit in visits.values()
    }


def _visit_row(
    session: Session, visit: Record, artisans: dict[str, Record], promised: int
) -> VisitRow:
    artisan = artisans.get(str(visit.values.get("artisan") or ""))
    met = artisan.values if artisan else {}
    values = visit.values
    day = values.get("date")
    return VisitRow(
        visit.id,
        artisan.id if artisan else "",
        formats.day(day) if isinstance(day, str) else _text(session, "visit", "date", values),
        _text(session, "artisan", "full_name", met) or N_("(belum bernama)"),
        _text(session, "artisan", "village", met),
        _text(session, "visit", "purpose", values),
        _text(session, "visit", "outcome", values),
        _text(session, "visit", "officers", values),
        promised,
    )
