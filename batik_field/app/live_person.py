"""A person as she would be if everything typed on the page were saved now."""

from __future__ import annotations

from dataclasses import replace

from batik_field.app.open_drafts import OpenDrafts, as_record
from batik_field.domain.errors import Refused
from batik_field.domain.readiness import Person, Readiness, readiness
from batik_field.domain.records import Record
from batik_field.services import people, records
from batik_field.services.session import Session

RELATED = ("skill", "visit", "monev", "document", "certificate", "facilitation", "follow_up")


def stored_person(session: Session, artisan: str) -> Person:
    """Return the person of the vault; alone, when she is not stored yet or was deleted."""
    try:
        return people.person(session, artisan)
    except Refused:
        stored = records.record(session, "artisan", artisan)
        return Person(stored or Record("artisan", artisan, {}))


def with_typing(session: Session, person: Person, drafts: OpenDrafts) -> Person:
    """Lay the open drafts over a person."""
    artisan = drafts.over(person.artisan)
    link = artisan.values.get("business")
    business = as_record(drafts.of("business", link)) if isinstance(link, str) else None
    related = {
        entity: [
            *(drafts.over(record) for record in person.related.get(entity, ())),
            *(
                as_record(draft)
                for draft in drafts.begun(entity)
                if draft.values.get("artisan") == artisan.id
            ),
        ]
        for entity in RELATED
    }
    return replace(person, artisan=artisan, business=business, related=related)


def judge(session: Session, person: Person) -> Readiness:
    """Return every open problem of a person as she stands there."""
    twins = records.twins(session, person.artisan.values, person.artisan.id)
    return readiness(person, session.around(), twins)


PARENTS = {"follow_up": ("visit", "monev"), "product_price": ("monev",)}


def place_of(session: Session, entity: str, record: str) -> tuple[str, str, str]:
    """Return (artisan, entity, id) of where a record stands; a follow-up stands at its visit.

    The artisan is empty when nobody owns the record.
    """
    if entity == "artisan":
        return record, entity, record
    if entity == "business":
        people_there = records.linked(session, "artisan", "business", record)
        return (people_there[0].id if people_there else ""), entity, record
    found = records.record(session, entity, record)
    values = found.values if found else {}
    for parent in PARENTS.get(entity, ()):
        above = values.get(parent)
        if isinstance(above, str) and above:
            return place_of(session, parent, above)
    return str(values.get("artisan") or ""), entity, record


def records_of(person: Person) -> list[tuple[str, str]]:
    """Return (entity, id) of everything of a person."""
    owned = [person.artisan, *([person.business] if person.business else [])]
    for found in person.related.values():
        owned += found
    return [(record.entity, record.id) for record in owned]
