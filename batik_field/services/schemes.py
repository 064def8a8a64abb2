"""The certification schemes and their units: what is shipped, and what the office holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from batik_field.domain.criteria import text_of, whole_of
from batik_field.domain.draft import Draft
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, Reference
from batik_field.domain.schemes import Element, Unit, merged_units, scheme_record, shipped_units
from batik_field.exports.scheme_sample import write_sample
from batik_field.services import records
from batik_field.services.session import Session

LAST = 10_000
"""Where a unit or element stands whose place nobody wrote down."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: `code` of the list "scheme", and what the office holds about it.

    `id` is its record, "" where there is none yet. `number` and `kind` (code list scheme_kind) are
    what the office wrote down, "" where nobody did. `years` a certificate is valid for, None where
    nobody said. `verified` is whether the office compared the scheme itself with a good source.
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
    known = scheme_records(session)
    units, gone = units_held(session), units_gone(session)
    return tuple(
        _scheme(session, choice.code, known.get(choice.code), units.get(choice.code, ()), gone)
        for choice in session.codes["scheme"].choices
        if not choice.hidden
    )


def scheme(session: Session, code: str) -> Scheme:
    """Return one scheme by its code; one nobody knows has its code for a name and no units."""
    units = units_held(session).get(code, ())
    return _scheme(session, code, scheme_records(session).get(code), units, units_gone(session))


def scheme_records(session: Session) -> dict[str, Record]:
    """Return the office's record of each scheme by its code; of two the first counts."""
    found: dict[str, Record] = {}
    stored = session.store.records("scheme", session.store.ids(Query("scheme", order="row")))
    for one in sorted(stored.values(), key=lambda record: record.id):
        found.setdefault(text_of(one.values.get("scheme")), one)
    return found


def units_held(session: Session) -> dict[str, tuple[Unit, ...]]:
    """Return the units the office holds, by scheme, each with its elements."""
    stored = session.store.records("competency_unit", session.store.ids(Query("competency_unit")))
    elements: dict[str, list[Element]] = {}
    for one in session.store.linked("competency_element", "unit", list(stored)):
        elements.setdefault(str(one.values["unit"]), []).append(_element(one))
    found: dict[str, list[Unit]] = {}
    for one in sorted(stored.values(), key=lambda record: record.id):
        unit = _unit(one, elements.get(one.id, []))
        found.setdefault(unit.scheme, []).append(unit)
    return {code: tuple(units) for code, units in found.items()}


def units_gone(session: Session) -> frozenset[str]:
    """Return the records of those shipped units that the office took off its list."""
    found = session.store.records("competency_unit", [one.record for one in shipped_units()])
    return frozenset(one.id for one in found.values() if one.deleted)


def unit_draft(session: Session, unit: Unit) -> Draft:
    """Return a unit to be typed over: kept typing, the record, or the words of the program."""
    draft = records.draft_for(session, "competency_unit", unit.record)
    if not draft.values:
        for key, value in values_of(unit).items():
            draft.set(key, value)
    return draft


def values_of(unit: Unit) -> dict[str, Any]:
    """Return what a record of this unit says."""
    said = {
        "scheme": unit.scheme,
        "position": unit.position,
        "code": unit.code,
        "title": unit.title,
        "standard": unit.standard,
        "source": unit.source,
    }
    return {key: value for key, value in said.items() if value}


def scheme_draft(session: Session, code: str) -> Draft:
    """Return what is known of a scheme, to be typed over."""
    known = scheme_records(session).get(code)
    draft = records.draft_for(session, "scheme", known.id if known else scheme_record(code))
    if not draft.values.get("scheme"):
        draft.set("scheme", code)
    return draft


def remove_shipped(session: Session, unit: Unit, reason: str) -> tuple[Reference, ...]:
    """Take a unit off the list that only the program brings; on every laptop, once merged."""
    values = {**values_of(unit), DELETED: True}
    change = Change("competency_unit", unit.record, values, "delete", None, reason)
    return session.store.commit([change], session.officer).touched


def save_sample(out: Path) -> Path:
    """Write an empty table to be filled and imported, .xlsx, with one example row."""
    write_sample(out)
    return out


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
        is_verified(values),
        record.id,
        tuple(sorted(elements, key=lambda one: (one.position, one.id))),
        text("verified_on"),
    )


def is_verified(values: Mapping[str, object]) -> bool:
    """Whether somebody ticked it and said by what and when."""
    told = text_of(values.get("source")) and text_of(values.get("verified_on"))
    return values.get("verified") is True and bool(told)


def _scheme(
    session: Session,
    code: str,
    record: Record | None,
    held: tuple[Unit, ...],
    gone: frozenset[str],
) -> Scheme:
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
        text("kind"),
        text("standard"),
        whole_of(values.get("years")),
        text("source") or (choice.source if choice else ""),
        is_verified(values) or bool(choice and choice.verified),
        merged_units((one for one in shipped_units() if one.scheme == code), held, gone),
        record.id if record else "",
    )
