"""A person with all that hangs on her, and how far she is from "siap kirim"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from batik_field.domain.errors import Refused
from batik_field.domain.readiness import Person, Readiness
from batik_field.domain.readiness import readiness as judged
from batik_field.domain.wording import N_
from batik_field.services.session import Session
from batik_field.storage import people as stored

AT_A_TIME = 500
"""People read at once by work that goes through all of them."""

JUDGED_BY = ("skill", "document", "certificate", "facilitation")
"""The related records readiness looks at."""


def person(session: Session, artisan: str) -> Person:
    """Return the artisan with her business and everything that points at her."""
    with session.store.reading() as connection:
        found = stored.people(connection, [artisan]).get(artisan)
    if found is None:
        raise Refused(N_("Pengrajin ini tidak ada lagi. Muat ulang daftarnya."))
    return found


def readiness(session: Session, artisan: str) -> Readiness:
    """Return every open problem of a person, over all her records."""
    return next(judge(session, [artisan]))[1]


def judge(session: Session, ids: Sequence[str]) -> Iterator[tuple[Person, Readiness]]:
    """Yield the people of these ids with their readiness, in the order of the ids."""
    around = session.around()
    for batch in _batches(ids):
        with session.store.reading() as connection:
            people = stored.people(connection, batch, JUDGED_BY)
            twins = stored.twins(connection, people.values())
        for artisan in batch:
            if artisan in people:
                found = people[artisan]
                yield found, judged(found, around, twins.get(artisan, ()))


def with_skills(session: Session, ids: Sequence[str]) -> Iterator[Person]:
    """Yield the people of these ids with business and skills, not judged, in their order."""
    for batch in _batches(ids):
        with session.store.reading() as connection:
            people = stored.people(connection, batch, ("skill",))
        yield from (people[artisan] for artisan in batch if artisan in people)


def _batches(ids: Sequence[str]) -> Iterator[list[str]]:
    waiting = iter(ids)
    while batch := list(islice(waiting, AT_A_TIME)):
        yield batch
