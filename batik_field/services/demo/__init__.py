"""A vault of fictional people to try everything on, from a handful to a hundred thousand."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path

from batik_field.domain.fields import Values
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.services.demo.life import Lives, office_events
from batik_field.services.demo.office_work import office_work
from batik_field.services.demo.people import People
from batik_field.services.demo.running import tell_running_batch
from batik_field.services.demo.sent import submissions
from batik_field.services.demo.story import OFFICERS, Calendar, Event, Moment
from batik_field.services.office import offices_default
from batik_field.services.opening import act_as, create_vault
from batik_field.services.session import Session
from batik_field.storage.author import Clock

DEMO_PASSPHRASE = "contoh-data"  # noqa: S105 - printed for everybody: nothing behind it is real

LAPTOP = "Laptop Kerek-1"

OFFICE: Values = {
    "address": "Jalan Contoh No. 1, Tuban",
    "postcode": "62318",
    "email": "disnakerind@contoh.id",
    "signer_name": "Prabanto Guritarjo",
    "signer_rank": "Pembina Utama Muda",
    "signer_nip": "197013012000011999",
    "known_artisans": 1089,
    "known_year": 2023,
    "known_source": "Diskusi panel Kemenperin, Juni 2023",
}
"""The signer is invented, his number impossible (thirteenth month)."""

PEOPLE_AT_ONCE = 2_000
CHANGES_AT_ONCE = 5_000
"""Of many people; of few, each day is a transaction of its own."""


def make_demo(
    folder: Path,
    *,
    passphrase: str = DEMO_PASSPHRASE,
    artisans: int = 60,
    seed: int = 2026,
    progress: Progress = unwatched,
    clock: Clock = datetime.now,
) -> dict[str, int]:
    """Make a vault of fictional people in an empty or missing folder.

    The same seed on the same day gives the same people. Certificates are of the batches of 2022
    and 2023; visits, promises and the batch that is being put together lie around today. Returns
    the number of records by entity.
    """
    today = clock().date()
    calendar = Calendar(datetime.combine(date(2022, 1, 10), time(8)))
    session, _ = create_vault(
        folder,
        passphrase,
        office={**offices_default(), **OFFICE},
        laptop=LAPTOP,
        demo=True,
        clock=calendar,
    )
    with session:
        act_as(session, OFFICERS[0])
        _commit(session, calendar, _by_day(office_events(today)))
        _tell(session, calendar, Lives(People(seed, session.regions, today)), artisans, progress)
        return {entity: session.store.count(Query(entity)) for entity in ENTITIES}


def _tell(
    session: Session, calendar: Calendar, lives: Lives, artisans: int, progress: Progress
) -> None:
    """Tell the people, some at a time; with the first of them what the office does besides."""
    few = artisans <= PEOPLE_AT_ONCE
    grouped = _by_day if few else _by_heap
    # Heaps are not told day by day: in them nothing is sent with what was known by then.
    moments = list(submissions(session, artisans, lives.today)) if few else []
    for start in range(0, artisans, PEOPLE_AT_ONCE):
        numbers = range(start, min(start + PEOPLE_AT_ONCE, artisans))
        events = [event for number in numbers for event in lives.events(number)]
        if start == 0:
            events += office_work(events, lives.known, lives.people)
        events.sort(key=lambda event: event.when)
        _commit(session, calendar, grouped(events), moments)
        if start == 0:
            tell_running_batch(session, calendar, lives.known, lives.today)
        progress(numbers.stop, artisans)


def _commit(
    session: Session,
    calendar: Calendar,
    transactions: Iterable[list[Event]],
    moments: Iterable[Moment] = (),
) -> None:
    """Write the transactions, and do what is to be done between them in order of time."""
    coming = deque(moments)
    for transaction in transactions:
        while coming and coming[0].when < transaction[0].when:
            _do(calendar, coming.popleft())
        calendar.now = transaction[-1].when
        session.store.commit([event.change for event in transaction], transaction[-1].officer)
    for moment in coming:
        _do(calendar, moment)


def _do(calendar: Calendar, moment: Moment) -> None:
    calendar.now = moment.when
    moment.do()


def _by_day(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Group by day and officer; a record is changed once in a transaction."""
    pending: dict[tuple[str, str], Event] = {}
    day: tuple[date, str] | None = None
    for event in events:
        key, of = (event.change.entity, event.change.record), (event.when.date(), event.officer)
        if pending and (of != day or key in pending):
            yield list(pending.values())
            pending = {}
        pending[key], day = event, of
    if pending:
        yield list(pending.values())


def _by_heap(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Group as much as goes: first everything new, then the first change of each record, ..."""
    times: Counter[tuple[str, str]] = Counter()
    heaps: list[list[Event]] = []
    for event in events:
        key = (event.change.entity, event.change.record)
        if times[key] == len(heaps):
            heaps.append([])
        heaps[times[key]].append(event)
        times[key] += 1
    for heap in heaps:
        for start in range(0, len(heap), CHANGES_AT_ONCE):
            yield heap[start : start + CHANGES_AT_ONCE]
