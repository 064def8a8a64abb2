"""What Beranda shows: what to do today, and how far the regency is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from batik_field.domain.queries import Query, Special
from batik_field.domain.records import Record
from batik_field.domain.schedule import (
    RENEWAL_MONTHS,
    Forecast,
    days_over,
    forecast,
    months_after,
    next_monev,
)
from batik_field.services import certificates
from batik_field.services.search import shown
from batik_field.services.session import Session
from batik_field.storage import search as stored
from batik_field.storage import tallies
from batik_field.storage.drafts import open_drafts

__all__ = ["DistrictCount", "DueMonev", "Forecast", "Overview", "Task", "monev_due", "overview"]

MONEV_AHEAD = timedelta(days=30)
"""How far Beranda and the filter of what is due look ahead."""


@dataclass(frozen=True, slots=True)
class DistrictCount:
    """One kecamatan: how many artisans are known there, and how many hold a certificate."""

    code: str
    name: str
    known: int
    certified: int


@dataclass(frozen=True, slots=True)
class DueMonev:
    """A certified artisan whose monev is due, or will be; `over` days ago (negative: ahead).

    `district` is the code of the kecamatan, or empty.
    """

    artisan: str
    name: str
    village: str
    kind: str
    label: str
    day: str
    over: int
    district: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something promised or running out: about whom, what, and by which day (ISO, or empty).

    `document` is the id of the paper that was promised.
    """

    artisan: str
    name: str
    what: str
    day: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All of Beranda, at one moment.

    `expiring` are the certificates to be renewed, soonest first; `expired` ran out, the last first.
    """

    people: int
    certified: int
    never_visited: int
    by_district: tuple[DistrictCount, ...]
    due_monev: tuple[DueMonev, ...]
    promised: tuple[Task, ...]
    expiring: tuple[Task, ...]
    expired: tuple[Task, ...]
    follow_ups: tuple[Task, ...]
    drafts: int
    forecast: Forecast | None


def overview(session: Session) -> Overview:
    """Gather everything Beranda shows."""
    today = session.latest_day()
    until = months_after(today, RENEWAL_MONTHS).isoformat()
    with session.store.reading() as connection:
        districts = tallies.by_district(connection, today.isoformat())
        by_year = tallies.first_certified_by_year(connection, today.isoformat())
        documents = tallies.promised_documents(connection)
        expiring = tallies.expiring_certificates(connection, until)
        promises = tallies.open_follow_ups(connection)
        drafts = len(open_drafts(connection))
        asked = {Special.VISITED: "no", Special.CERTIFIED: "no"}
        unseen = Query("artisan", special=asked, today=today.isoformat())
        never_visited = stored.count(connection, unseen)
    known = sum(row[1] for row in districts)
    certified = sum(row[2] for row in districts)
    names = _names(session, [row[0] for row in (*documents, *promises)])
    return Overview(
        known,
        certified,
        never_visited,
        tuple(_district(session, *row) for row in districts),
        tuple(due for due in monev_due(session) if due.over >= -MONEV_AHEAD.days),
        tuple(
            Task(who, names.get(who, ""), shown(session, "document", "kind", kind), day, document)
            for who, document, kind, day in documents
        ),
        *_running_out(session, list(dict.fromkeys(row[0] for row in expiring))),
        tuple(Task(who, names.get(who, ""), what, day) for who, _, what, day in promises),
        drafts,
        forecast(by_year, known - certified, today),
    )


def _running_out(session: Session, holders: list[str]) -> tuple[tuple[Task, ...], tuple[Task, ...]]:
    """Return the certificates of these people that are to be renewed, and those that ran out."""
    asked = certificates.due(session, holders)
    renewal, expired = (
        tuple(
            Task(one.certificate.artisan, one.name, one.certificate.kind_label, one.day)
            for one in some
        )
        for some in (asked.renewal, asked.expired)
    )
    return renewal, tuple(sorted(expired, key=lambda task: task.day, reverse=True))


def _district(session: Session, code: str, known: int, certified: int) -> DistrictCount:
    name = session.regions.name(code) if session.regions.exists(code) else ""
    return DistrictCount(code, name, known, certified)


def _names(session: Session, artisans: list[str]) -> dict[str, str]:
    found = session.store.records("artisan", set(artisans) - {""})
    return {key: str(record.values.get("full_name") or "") for key, record in found.items()}


def monev_due(session: Session) -> list[DueMonev]:
    """Return the next monev of every certified artisan who is still at work, overdue first."""
    today = session.latest_day()
    with session.store.reading() as connection:
        certified = dict(tallies.certified_artisans(connection))
        artisans = stored.records(connection, "artisan", certified)
        held = list(stored.linked(connection, "monev", "artisan", list(certified)))
    kinds: dict[str, set[str]] = {}
    last: dict[str, str] = {}
    for monev in held:
        who = str(monev.values["artisan"])
        kinds.setdefault(who, set()).add(str(monev.values.get("kind")))
        day = monev.values.get("date")
        if isinstance(day, str):
            last[who] = max(last.get(who, ""), day)
    due = [
        _due(session, artisans[who], day, kinds.get(who, set()), last.get(who), today)
        for who, day in certified.items()
        if artisans[who].values.get("standing") not in ("berhenti", "pindah", "meninggal")
    ]
    return sorted(due, key=lambda one: (-one.over, one.name))


def _due(
    session: Session,
    artisan: Record,
    certified: str,
    done: set[str],
    last: str | None,
    today: date,
) -> DueMonev:
    # A day that is still to come is a slip, or the clock's fault: whatever it is, it was not later.
    last_day = min(date.fromisoformat(last), today) if last else None
    due = next_monev(min(date.fromisoformat(certified), today), done, last_day, today)
    values = artisan.values
    village = values.get("village")
    return DueMonev(
        artisan.id,
        str(values.get("full_name") or ""),
        shown(session, "artisan", "village", village),
        due.kind,
        shown(session, "monev", "kind", due.kind),
        due.day.isoformat(),
        days_over(due.day, today),
        village.rpartition(".")[0] if isinstance(village, str) else "",
    )
