"""Records from outside in one transaction: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from batik_field.domain.checks import Problem
from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Entity, Field, Kind
from batik_field.domain.operations import Change
from batik_field.domain.questions import entity_named
from batik_field.domain.records import Record, new_id
from batik_field.domain.values import accept
from batik_field.services.records import problems
from batik_field.services.session import Session

ITEM_KEYS = frozenset({"entity", "id", "ref", "values"})


@dataclass(frozen=True, slots=True)
class Added:
    """One item of the file as it was saved."""

    entity: str
    id: str
    problems: tuple[Problem, ...]


@dataclass
class _Plan:
    """What a file comes to: one change per record, and the ids its references stand for."""

    session: Session
    changes: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    stored: dict[tuple[str, str], Record] = field(default_factory=dict)
    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    order: list[tuple[str, str]] = field(default_factory=list)


def add(session: Session, items: Any) -> list[Added]:
    """Save the items of a file (contract: list of entity, id, ref, values) as one transaction.

    Raises WrongUse naming the item for an unknown entity, key, type, id or reference; then
    nothing is written.
    """
    if not isinstance(items, list):
        raise WrongUse("Isi berkas harus berupa daftar catatan.")
    plan = _Plan(session)
    for position, item in enumerate(items, 1):
        try:
            _take(plan, item)
        except WrongUse as wrong:
            raise WrongUse(f"Catatan ke-{position}: {wrong}") from None
    if not plan.changes:
        return []
    session.store.commit(_changes(plan), session.officer)
    session.reload()
    return _added(session, plan.order)


def _changes(plan: _Plan) -> list[Change]:
    kinds = dict.fromkeys(plan.stored, "change")
    return [
        Change(entity, record, values, kinds.get((entity, record), "create"))
        for (entity, record), values in plan.changes.items()
    ]


def _added(session: Session, order: Sequence[tuple[str, str]]) -> list[Added]:
    by_entity: dict[str, list[str]] = {}
    for entity, record in order:
        by_entity.setdefault(entity, []).append(record)
    found = {
        (entity, record): saved
        for entity, records in by_entity.items()
        for record, saved in session.store.records(entity, records).items()
    }
    return [
        Added(entity, record, problems(session, found[entity, record])) for entity, record in order
    ]


def _take(plan: _Plan, item: Any) -> None:
    if not isinstance(item, dict):
        raise WrongUse("harus berupa objek dengan entity dan values.")
    unknown = sorted(set(item) - ITEM_KEYS)
    if unknown:
        raise WrongUse(f"kunci “{unknown[0]}” tidak dikenal.")
    entity = entity_named(_text(item, "entity"))
    key = (entity.key, _identity(plan, entity, item))
    values = _values(plan, entity, item.get("values"))
    if "ref" in item:
        _refer(plan, _text(item, "ref"), key)
    plan.changes.setdefault(key, {}).update(values)
    plan.order.append(key)


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    if not isinstance(value, str) or not value:
        raise WrongUse(f"“{key}” harus berupa teks.")
    return value


def _identity(plan: _Plan, entity: Entity, item: Mapping[str, Any]) -> str:
    if item.get("id") is None:
        return new_id()
    record = _text(item, "id")
    if (entity.key, record) in plan.changes:
        return record
    stored = plan.session.store.record(entity.key, record)
    if stored is None:
        raise WrongUse(f"tidak ada {entity.key} dengan id “{record}”.")
    plan.stored[entity.key, record] = stored
    return record


def _refer(plan: _Plan, reference: str, key: tuple[str, str]) -> None:
    if not reference.startswith("$") or reference in plan.references:
        raise WrongUse(f"ref “{reference}” harus diawali $ dan hanya dipakai sekali.")
    plan.references[reference] = key


def _values(plan: _Plan, entity: Entity, given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise WrongUse("“values” harus berupa objek.")
    accepted = {}
    for key, value in given.items():
        found = entity.by_key.get(key)
        if found is None:
            raise WrongUse(f"{entity.key} tidak mempunyai “{key}”.")
        accepted[key] = _linked(plan, found, accept(found, value))
    return accepted


def _linked(plan: _Plan, found: Field, value: Any) -> Any:
    """Turn a reference into the id it stands for; a link must point at a record."""
    if found.kind is not Kind.LINK or not isinstance(value, str):
        return value
    if value.startswith("$"):
        entity, record = plan.references.get(value, ("", ""))
        if entity != found.link:
            raise WrongUse(f"“{found.key}”: ref “{value}” belum ada di atasnya.")
        return record
    known = (found.link, value) in plan.changes
    if not known and plan.session.store.record(found.link, value) is None:
        raise WrongUse(f"“{found.key}”: tidak ada {found.link} dengan id “{value}”.")
    return value
