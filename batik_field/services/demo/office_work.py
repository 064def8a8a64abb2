"""What the office does besides: surveillance and renewal, tutors, lessons, and a surat tugas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from batik_field.domain.operations import Change
from batik_field.domain.records import new_id
from batik_field.domain.schedule import months_after
from batik_field.services.demo import names
from batik_field.services.demo.batches import PAST, TEACHERS
from batik_field.services.demo.people import CERTIFIED_PLACES, People
from batik_field.services.demo.story import (
    LSP,
    OFFICERS,
    SKILL_OF,
    Event,
    Known,
    Story,
    working_day,
)

_REPORTED = frozenset((1, 6, 12))
"""Numbers of those a surveillance report was written about."""
_RENEWED = frozenset((2, 8))
"""Numbers of those who got another certificate before theirs ended."""

_TOPICS = {
    "membatik": ("Nglowong dan ngiseni", "Nembok tanpa rembes"),
    "merancang": ("Menggambar ganggeng dan kembang randu", "Ngeblat pola"),
    "pewarnaan": ("Nyolet dan medel", "Mencelup dengan tingi dan mahoni"),
}


def office_work(events: Sequence[Event], known: Sequence[Known], people: People) -> list[Event]:
    """Return what was written besides the stories of single artisans; `events` are theirs."""
    story = Story(people.random("dinas"), people.today, OFFICERS[0])
    for one in known:
        if one.number in _REPORTED:
            _surveillance(story, one)
        if one.number in _RENEWED:
            _renewal(story, one)
        if one.number in TEACHERS:
            _teach(story, one, known)
    return [*story.events, *_assignment(events, known, people)]


def _issued(one: Known) -> date:
    return PAST[CERTIFIED_PLACES[one.number][0]].issued[one.number % 2]


def _surveillance(story: Story, one: Known) -> None:
    """A year after the certificate, if that was before today."""
    day = working_day(months_after(_issued(one), 12) + timedelta(days=12))
    if day < story.today:
        values = {
            "artisan": one.artisan,
            "certificate": one.certificate,
            "date": day.isoformat(),
            "result": "Masih membatik menurut standar; tidak ada temuan.",
        }
        story.create("surveillance", values, day)


def _renewal(story: Story, one: Known) -> None:
    """Recognition of current competence (RCC), a month before the certificate ends."""
    issued = working_day(months_after(_issued(one), 35))
    if issued < story.today:
        values = {
            "artisan": one.artisan,
            "kind": "kementerian",
            "scheme": one.scheme,
            "issued": issued.isoformat(),
            "number": f"CONTOH/BNSP/{issued.year}/{one.number + 1:03}",
            "registration_number": f"CONTOH {one.number + 1:04} {issued.year}",
            "issuer": LSP,
            "expires": months_after(issued, 36).isoformat(),
        }
        story.create("certificate", values, issued)


def _teach(story: Story, one: Known, known: Sequence[Known]) -> None:
    """Appointed half a year after the exam; a few lessons within the last year."""
    skill = SKILL_OF[one.scheme]
    since = working_day(months_after(_issued(one), 6))
    if since >= story.today:
        return
    values = {
        "artisan": one.artisan,
        "skill": skill,
        "since": since.isoformat(),
        "basis": f"Surat penunjukan CONTOH/TUTOR/{since.year}/{one.number + 1:03}",
    }
    story.create("tutor", values, since)
    for topic in _TOPICS[skill]:
        day = story.ago(10, 300)
        if day > since:
            _lesson(story, one, topic, day, [other for other in known if other.enrolled < day])


def _lesson(story: Story, one: Known, topic: str, day: date, others: Sequence[Known]) -> None:
    """Some of those who come are known to the office, one is not, and a few more are counted."""
    pupils = [other.artisan for other in others if not other.certificate]
    pupils = story.rng.sample(pupils, min(len(pupils), story.rng.randint(2, 4)))
    values = {
        "artisan": one.artisan,
        "date": day.isoformat(),
        "skill": SKILL_OF[one.scheme],
        "topic": topic,
        "village": one.village,
        "learners": len(pupils) + 1 + story.rng.randint(0, 5),
    }
    lesson = story.create("tutoring", values, day)
    for pupil in pupils:
        story.create("learner", {"tutoring": lesson, "artisan": pupil}, day)
    name = names.full_name(story.rng, "P")
    story.create("learner", {"tutoring": lesson, "name": name}, day)


def _assignment(events: Sequence[Event], known: Sequence[Known], people: People) -> Iterator[Event]:
    """Yield the surat tugas for the last day but a week on which an officer was out visiting."""
    homes = {one.artisan: one.village for one in known}
    visits = [
        (str(event.change.values["date"]), event.officer, str(event.change.values["artisan"]))
        for event in events
        if event.change.entity == "visit" and event.change.kind == "create"
    ]
    until = (people.today - timedelta(days=7)).isoformat()
    past = [one for one in visits if one[0] <= until and one[2] in homes]
    if not past:
        return
    # Of two on the same day the ids, which chance makes, must not decide.
    last, officer, _ = max(past, key=lambda one: one[:2])
    village = min(homes[one[2]] for one in past if one[:2] == (last, officer))
    written = working_day(date.fromisoformat(last) - timedelta(days=2))
    values = {
        "number": f"CONTOH/ST/{written.year}/031",
        "date": written.isoformat(),
        "basis": "Program pembinaan industri kecil dan menengah batik",
        "officers": officer,
        "purpose": "Kunjungan dan pembinaan pengrajin batik",
        "destination": f"{people.regions.name(village)}, Kec. {people.regions.name(village[:8])}",
        "start": last,
        "end": last,
        "report_days": 3,
        "travel_number": f"CONTOH/SPPD/{written.year}/031",
        "departure": "Tuban",
        "transport": "Kendaraan dinas",
    }
    moment = datetime.combine(written, time(8))
    yield Event(moment, OFFICERS[0], Change("assignment", new_id(), values, "create"))
