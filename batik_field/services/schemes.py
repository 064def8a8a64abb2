"""The certification schemes and their units: what is shipped, and what the office holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from batik_field.domain.criteria import text_of, whole_of
from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.domain.schemes import Element, Unit, merged_units, shipped_units
from batik_field.services.session import Session

LAST = 10_000
"""Where a unit or element stands whose place nobody wrote down."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: `code` of the list "scheme", and what the office holds about it.

    `id` is its record, "" where there is none yet. `years` a certificate is valid for, None where
    nobody said. `verified` is whether a good source settles the scheme itself.
    """

    code: str
    name: str
    skill: str
    number: str
    kind: str
    standard: str
    years: int | None
    source: str
    verified: bool
    units: tuple[Unit, ...]
    id: str = ""


def schemes(session: Session) -> tuple[Scheme, ...]:
    """Return all schemes that are offered, in the order of their list."""
    records = scheme_records(session)
    units = units_held(session)
    return tuple(
        _scheme(session, choice.code, records.get(choice.code), units.get(choice.code, ()))
        for choice in session.codes["scheme"].choices
        if not choice.hidden
    )


def scheme(session: Session, code: str) -> Scheme:
    """Return one scheme by its code; one nobody knows has its code for a name and no units."""
    units = units_held(session).get(code, ())
    return _scheme(session, code, scheme_records(session).get(code), units)


def scheme_records(session: Session) -> dict[str, Record]:
    """Return the office's record of each scheme by its code; of two the first counts."""
    found: dict[str, Record] = {}
    records = session.store.records("scheme", session.store.ids(Query("scheme", order="row")))
    for one in sorted(records.values(), key=lambda record: record.id):
        found.setdefault(text_of(one.values.get("scheme")), one)
    return found


def units_held(session: Session) -> dict[str, tuple[Unit, ...]]:
    """Return the units the office holds, by scheme, each with its elements."""
    records = session.store.records("competency_unit", session.store.ids(Query("competency_unit")))
    elements: dict[str, list[Element]] = {}
    for one in session.store.linked("competency_element", "unit", list(records)):
        elements.setdefault(str(one.values["unit"]), []).append(_element(one))
    found: dict[str, list[Unit]] = {}
    for one in sorted(records.values(), key=lambda record: record.id):
        unit = _unit(one, elements.get(one.id, []))
        found.setdefault(unit.scheme, []).append(unit)
    return {code: tuple(units) for code, units in found.items()}


def _element(record: Record) -> Element:
    values = record.values
    lines = text_of(values.get("criteria")).splitlines()
    return Element(
        record.id,
        _place(values.get("position")),
        text_of(values.get("text")),
        tuple(line.strip() for line in lines if line.strip()),
    )


def _place(value: object) -> int:
    place = whole_of(value)
    return LAST if place is None else place


def _unit(record: Record, elements: list[Element]) -> Unit:
    values = record.values

    def text(key: str) -> str:
        return text_of(values.get(key))

    return Unit(
        text("scheme"),
        _place(values.get("position")),
        text("code"),
        text("title"),
        text("standard"),
        text("source"),
        True,
        record.id,
        tuple(sorted(elements, key=lambda one: (one.position, one.id))),
    )


def _scheme(session: Session, code: str, record: Record | None, held: tuple[Unit, ...]) -> Scheme:
    choices = session.codes["scheme"].by_code
    choice = choices.get(code)
    known: Mapping[str, str] = choice.extra if choice else {}
    values = record.values if record else {}

    def text(key: str) -> str:
        return text_of(values.get(key))

    return Scheme(
        code,
        choice.label if choice else code,
        known.get("skill", ""),
        text("number"),
        text("kind") or known.get("kind", ""),
        text("standard"),
        whole_of(values.get("years")),
        text("source") or (choice.source if choice else ""),
        bool(choice and choice.verified),
        merged_units((one for one in shipped_units() if one.scheme == code), held),
        record.id if record else "",
    )
