"""Everything a person can do to one record: type, check, save, delete, put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from batik_field.domain import checks
from batik_field.domain.checks import Problem, beside_artisan
from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.questions import entity_named
from batik_field.domain.readiness import disagreements
from batik_field.domain.records import PastChange, Record, Reference, new_id
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.services.session import Session
from batik_field.storage.author import Moved

__all__ = [
    "Moved",
    "Saved",
    "check",
    "delete",
    "draft_for",
    "history",
    "linked",
    "new_draft",
    "problems",
    "put_back",
    "put_back_record",
    "record",
    "save",
    "twins",
    "undelete",
]


@dataclass(frozen=True, slots=True)
class Saved:
    """A record as it is after saving, and everything the lists must read again."""

    record: Record
    changed: tuple[Reference, ...]


def record(session: Session, entity: str, record_id: str) -> Record | None:
    """Return one record, deleted or not; None when there never was one."""
    return session.store.record(entity, record_id)


def linked(session: Session, entity: str, key: str, target: str) -> list[Record]:
    """Return the records whose link `key` points at `target`, the newest first."""
    return session.store.linked(entity, key, [target])[::-1]


def new_draft(session: Session, entity: str, **given: Any) -> Draft:
    """Begin a record with what is known already: today, this officer, and what is given."""
    fields = entity_named(entity).by_key
    known: dict[str, Any] = {}
    if entity in ("visit", "monev"):
        known = {"date": session.clock().date().isoformat(), "officers": session.officer}
    begun = {key: value for key, value in {**known, **given}.items() if key in fields and value}
    return Draft(Record(entity, new_id(), {}), begun)


def draft_for(session: Session, entity: str, record_id: str) -> Draft:
    """Return the kept typing over the record if there is any, else the record itself."""
    kept = session.store.draft(entity, record_id)
    if kept is not None:
        return kept
    stored = session.store.record(entity, record_id)
    return Draft(stored or Record(entity, record_id, {}))


def check(
    session: Session, entity: str, values: Values, record_id: str = ""
) -> tuple[Problem, ...]:
    """Return the problems of one record, an equal NIK elsewhere among them."""
    found = checks.check(entity_named(entity), values, session.around())
    if entity == "artisan":
        message = N_("NIK ini sudah dipakai pengrajin lain. Buka dan bandingkan.")
        found += tuple(
            Problem("nik", message, blocking=True, other=twin)
            for twin in twins(session, values, record_id)
        )
    if entity == "skill" and isinstance(owner := values.get("artisan"), str):
        known = draft_for(session, "artisan", owner).values
        found += beside_artisan(values, known, session.around())
    return tuple(replace(problem, entity=entity, record=record_id) for problem in found)


def problems(session: Session, record: Record) -> tuple[Problem, ...]:
    """Return the problems of a stored record, and what other laptops say differently of it."""
    found = check(session, record.entity, record.values, record.id)
    return (*found, *disagreements(record))


def twins(session: Session, values: Values, record_id: str) -> list[str]:
    """Return the ids of other artisans with the same NIK ("dugaan ganda")."""
    nik = values.get("nik")
    if is_empty(nik) or is_raw(nik):
        return []
    found = session.store.ids(Query("artisan", where={"nik": str(nik)}), limit=5)
    return [other for other in found if other != record_id]


def save(session: Session, draft: Draft, *, reason: str = "", overwrite: bool = False) -> Saved:
    """Make the draft's changes an operation, durable on return, and forget the draft.

    Raises Moved when the same fields were changed elsewhere since the draft began; show both
    values and save again with `overwrite`, which keeps this draft's over the current ones.
    """
    stored = draft.record
    if not draft.is_dirty:
        return Saved(stored, ())
    change = Change(
        stored.entity,
        stored.id,
        dict(draft.changes),
        "change" if stored.values else "create",
        None if overwrite else stored.heads,
        reason,
    )
    written = session.store.commit([change], session.officer, draft=draft)
    _reload_if_shared(session, stored.entity)
    return Saved(_current(session, stored.entity, stored.id), written.touched)


def _reload_if_shared(session: Session, entity: str) -> None:
    if entity in ("office", "code"):
        session.reload()


def _current(session: Session, entity: str, record_id: str) -> Record:
    found = session.store.record(entity, record_id)
    if found is None:
        raise Refused(N_("Catatan ini tidak ada lagi. Muat ulang daftarnya."))
    return found


def delete(session: Session, entity: str, record_id: str, reason: str = "") -> Saved:
    """Delete a record; it leaves the lists, its history stays, and it can be brought back."""
    return _write(session, entity, record_id, {DELETED: True}, "delete", reason)


def undelete(session: Session, entity: str, record_id: str) -> Saved:
    """Bring a deleted record back."""
    return _write(session, entity, record_id, {DELETED: False}, "restore")


def history(session: Session, entity: str, record_id: str) -> list[PastChange]:
    """Return every value that was ever set, oldest first."""
    return session.store.history(entity, record_id)


def put_back(session: Session, entity: str, record_id: str, change: PastChange) -> Saved:
    """Set the field of a past change to what stood there before it, as a new operation."""
    return _write(session, entity, record_id, {change.field: change.old}, "restore")


def put_back_record(session: Session, entity: str, record_id: str, operation: int) -> Saved:
    """Make the record what it was after its operation of this position in the history.

    What laptops dispute is settled by it, too.
    """
    current = _current(session, entity, record_id)
    then: dict[str, Any] = {}
    for past in session.store.operations(entity, record_id)[: operation + 1]:
        then |= past.values()
    fields = {**current.values, **then}
    values = {
        key: then.get(key)
        for key in fields
        if then.get(key) != current.values.get(key) or key in current.conflicts
    }
    values[DELETED] = bool(then.get(DELETED))
    return _write(session, entity, record_id, values, "restore")


def _write(
    session: Session,
    entity: str,
    record_id: str,
    values: Values,
    kind: str,
    reason: str = "",
) -> Saved:
    _current(session, entity, record_id)
    change = Change(entity, record_id, values, kind, None, reason)
    written = session.store.commit([change], session.officer)
    _reload_if_shared(session, entity)
    return Saved(_current(session, entity, record_id), written.touched)


def save_all(session: Session, drafts: Sequence[Draft]) -> tuple[Reference, ...]:
    """Save several drafts one after the other; returns everything that changed."""
    return tuple(reference for draft in drafts for reference in save(session, draft).changed)
