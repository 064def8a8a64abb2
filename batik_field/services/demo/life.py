"""What is known of each fictional artisan and when it became known, flaws included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from batik_field.domain.consent import SHIPPED
from batik_field.domain.operations import Change
from batik_field.domain.records import new_id
from batik_field.domain.schedule import months_after
from batik_field.domain.values import UNASKED, raw
from batik_field.services.demo import names
from batik_field.services.demo.batches import PAST, PastBatches
from batik_field.services.demo.monev import rounds
from batik_field.services.demo.people import CERTIFIED_PLACES, People, Values
from batik_field.services.demo.story import (
    OFFICERS,
    Event,
    Known,
    Story,
    certificates,
    documents,
    facilitation,
    skills,
    visit,
    working_day,
)

_WITH_BATCHES = 60
"""So many are known to the batches, lessons and papers of the office."""

_PAPERS = frozenset({"ktp", "pas_foto", "ijazah"})
_LACKING = (*sorted(_PAPERS), "phone", "education", "occupation", "birth_place", "nik", "skill")

# Numbers of single people with something special; none of them is "siap kirim".
_LIMITED, _WITHDRAWN = 33, 41
_DOUBLE, _DOUBLE_OF = 29, 25
_FROM_ELSEWHERE, _IMPOSSIBLE_BIRTHDAY = 30, 34
_STOPPED, _VISIT_TWICE = 38, 27


class Lives:
    """Tells the people one after the other, because some share a workshop or a NIK."""

    def __init__(self, people: People) -> None:
        """`people` makes the answers; the story around them begins here."""
        self.people = people
        self.today = people.today
        self._batches = PastBatches(people.districts, people.today)
        self._workshop = ""
        self._twin: Values = {}
        self.known: list[Known] = []
        """The first of them, as far as they were told."""

    def events(self, number: int) -> list[Event]:
        """Return everything that was written about this artisan, in order of time."""
        rng = self.people.random(number)
        story = Story(rng, self.today, OFFICERS[number // 2 % 2])
        year = self.people.year_certified(number)
        lacking = frozenset() if year or _is_ready(number) else _chosen_lacks(rng)
        values = self.people.artisan(number, rng)
        enrolled = working_day(date(year, 2, 1 + number)) if year else story.ago(20, 1080)
        self._business(number, story, values, enrolled)
        values |= _consent(number, enrolled)
        self._flaws(number, values, lacking)
        _write_artisan(story, number, values, enrolled)
        scheme = skills(story, enrolled) if "skill" not in lacking else ""
        documents(story, enrolled, lacking & _PAPERS)
        business = str(values.get("business") or "")
        certificate = ""
        if year:
            issued = PAST[year].issued[number % 2]
            candidate, events = self._batches.admit(year, number, story.artisan, scheme)
            story.events += events
            certificate = _certified(number, story, issued, scheme, candidate, business)
        else:
            _uncertified(number, story, enrolled, business)
        if number < _WITH_BATCHES:
            village = str(values["village"])
            known = Known(number, story.artisan, enrolled, village, scheme, certificate)
            self.known.append(known)
        return sorted(story.events, key=lambda event: event.when)

    def _business(self, number: int, story: Story, values: Values, day: date) -> None:
        """Half have a workshop of their own; some more work in that of the one before."""
        if number % 2 == 0:
            business = self.people.business(number, story.rng, values)
            self._workshop = new_id()
            story.create("business", business | {"owner": story.artisan}, day, self._workshop)
            values["business"] = self._workshop
        elif number % 6 == 1:
            values["business"] = self._workshop
            values["job_title"] = "Pembatik"

    def _flaws(self, number: int, values: Values, lacking: frozenset[str]) -> None:
        """Take away what is lacking; give the few special people what makes them so."""
        for key in lacking - _PAPERS - {"skill"}:
            values[key] = None
        if "education" in lacking:
            values["education"] = dict(UNASKED)
        if number == _DOUBLE_OF:
            values["full_name"] = "Jemuwastri Condurani"
            values["nik"] = self.people.nik_of(values)
            self._twin = {key: values[key] for key in ("nik", "full_name", "birth_date", "sex")}
        elif number == _DOUBLE:
            values |= self._twin
            values["full_name"] = names.in_old_spelling(str(self._twin["full_name"]))
        elif number == _FROM_ELSEWHERE:
            values["nik"] = f"3522{self.people.nik_of(values)[4:]}"
            values["nik_reason"] = "Lahir dan pertama terdaftar di Bojonegoro."
        elif number == _IMPOSSIBLE_BIRTHDAY:
            values["birth_date"] = raw("31/02/1980")


def _certified(
    number: int, story: Story, issued: date, scheme: str, candidate: str, business: str
) -> str:
    """Selection, certificates, handing over, and the monev since; some are behind with it.

    Returns the certificate that ends.
    """
    visit(story, working_day(months_after(issued, -5)), "seleksi", business)
    certificate = certificates(story, number, issued, scheme, candidate)
    visit(story, working_day(issued + timedelta(days=45)), "serah_terima", business)
    if number % 5 != 3:
        rounds(story, issued, (0.95, 0.8, 0.6)[number % 3])
    if number % 3 == 0:
        visit(story, story.ago(5, 200), "monev", business)
    return certificate


def _is_ready(number: int) -> bool:
    """A quarter of those not yet certified can be sent as they are."""
    return (number - len(CERTIFIED_PLACES)) % 4 == 0


def _chosen_lacks(rng: Random) -> frozenset[str]:
    return frozenset(rng.sample(_LACKING, rng.randint(1, 4)))


def _consent(number: int, enrolled: date) -> dict[str, Any]:
    if number % 9 == 4:
        return {}
    values = {
        "consent": "diberikan",
        "consent_date": enrolled.isoformat(),
        "consent_how": ("tertulis", "tertulis", "foto", "cap_jempol")[number % 4],
        "consent_wording": "1",
    }
    if number == _LIMITED:
        return values | {"consent": "terbatas", "consent_limits": ["telepon", "foto"]}
    if number == _WITHDRAWN:
        return values | {"consent": "ditarik"}
    return values


def _write_artisan(story: Story, number: int, values: Values, day: date) -> None:
    """Write her down; for some, part of it was only mended later."""
    chance = story.rng.random()
    later = working_day(day + timedelta(days=story.rng.randint(8, 90)))
    mended: dict[str, Any] = {}
    reason = ""
    first = dict(values)
    if later < story.today and chance < 0.2 and values.get("phone"):
        mended, reason = {"phone": first.pop("phone")}, "Nomor baru dari keluarganya"
    elif later < story.today and chance < 0.35:
        first["full_name"] = str(values["full_name"]).split()[0].lower()
        mended, reason = {"full_name": values["full_name"]}, "Disesuaikan dengan KTP"
    if number == _WITHDRAWN:
        first["consent"], mended["consent"] = "diberikan", "ditarik"
    story.create("artisan", first, day, story.artisan)
    if mended:
        story.change("artisan", story.artisan, mended, later, reason)
    if number == _STOPPED:
        values = {"standing": "berhenti", "note": "Berhenti membatik, kini berdagang."}
        story.change("artisan", story.artisan, values, later + timedelta(days=14))


def _uncertified(number: int, story: Story, enrolled: date, business: str) -> None:
    """Visits since she became known; a fifth is only known from an earlier list."""
    rng = story.rng
    if number % 5 == 2:
        return
    record = visit(story, enrolled, "pendataan", business)
    if number == _VISIT_TWICE:
        story.delete("visit", record, enrolled + timedelta(days=1), "Tercatat dua kali")
        visit(story, enrolled, "pendataan", business)
    story.officer = OFFICERS[rng.randrange(2)]
    known_for = (story.today - enrolled).days
    for _ in range(rng.randint(0, 2)):
        day = story.ago(1, max(1, known_for - 1))
        visit(story, day, rng.choice(("berkas", "pembinaan", "tindak_lanjut")), business)
    if rng.random() < 0.2:
        kind, what = rng.choice(
            (("pelatihan", "Pelatihan pewarnaan alam"), ("alat", "Kompor batik"))
        )
        facilitation(story, kind, min(2024, story.today.year - 1), what)


def office_events(today: date) -> Iterator[Event]:
    """The officers and what artisans consent to, before anything else."""
    day = min(date(2022, 1, 17), today)
    for position, (name, role) in enumerate(zip(OFFICERS, ("koordinator", "petugas"), strict=True)):
        values = {
            "name": name,
            # The thirteenth month: nobody has this number.
            "nip": f"1985130{position + 1}2010011999"[:18],
            "rank": "Penata Muda/III a",
            "job_title": "Penyuluh Perindustrian",
            "role": role,
        }
        moment = datetime.combine(day, time(8))
        yield Event(moment, OFFICERS[0], Change("officer", new_id(), values, "create"))
    wording = {
        "version": SHIPPED.version,
        "since": day.isoformat(),
        "text": "\n".join(SHIPPED.points),
    }
    yield Event(moment, OFFICERS[0], Change("consent_wording", new_id(), wording, "create"))
