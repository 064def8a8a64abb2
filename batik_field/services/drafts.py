"""Typing that waits to be saved: kept while it is typed, offered after a crash."""

from __future__ import annotations

from dataclasses import dataclass

from batik_field.domain import naming
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.services.search import shown, title_of
from batik_field.services.session import Session
from batik_field.storage.drafts import KeptDraft


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft as the offer names it. `artisan` is the person it is about, or empty."""

    number: int
    entity: str
    record: str
    title: str
    saved_at: str
    fields: tuple[str, ...]
    artisan: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field whose typed value is not the stored one, both as people read them."""

    field: str
    label: str
    stored: str
    typed: str


def keep(session: Session, draft: Draft) -> None:
    """Put the typing on the disk; durable on return. An empty draft is taken away."""
    session.store.keep_draft(draft)


def discard(session: Session, entity: str, record: str) -> None:
    """Set the typing aside; it can be recovered for 30 days."""
    session.store.discard_draft(entity, record)


def recover(session: Session, number: int) -> None:
    """Open a discarded draft again."""
    session.store.recover_draft(number)


def waiting(session: Session) -> list[WaitingDraft]:
    """Return the typing that waits to be saved, the newest first.

    What a later version of the program began of a kind not known here waits for that version.
    """
    return [_described(session, kept) for kept in session.store.open_drafts() if _is_known(kept)]


def discarded(session: Session) -> list[WaitingDraft]:
    """Return the typing that was set aside and can be recovered, the newest first."""
    kept_drafts = session.store.discarded_drafts()
    return [_described(session, kept) for kept in kept_drafts if _is_known(kept)]


def _is_known(kept: KeptDraft) -> bool:
    return kept.entity in ENTITIES


def _described(session: Session, kept: KeptDraft) -> WaitingDraft:
    entity = ENTITIES[kept.entity]
    stored = session.store.record(kept.entity, kept.record)
    values = {**(stored.values if stored else {}), **kept.changes}
    artisan = kept.record if kept.entity == "artisan" else str(values.get("artisan") or "")
    name = str(values.get("full_name") or "") if kept.entity == "artisan" else ""
    if not name and artisan and kept.entity != "artisan":
        name = title_of(session, "artisan", artisan)
    elif kept.entity == "submission":
        # It is no record yet and has no name of its own.
        name = title_of(session, "batch", str(values.get("batch") or ""))
    elif kept.entity in ("officer", "scheme", "competency_unit", "competency_element"):
        name = naming.title(session.codes, session.regions, entity, values)
    labels = tuple(field.label for field in entity.fields if field.key in kept.changes)
    title = " · ".join(filter(None, (name, entity.label)))
    return WaitingDraft(
        kept.number, kept.entity, kept.record, title, kept.saved_at, labels, artisan
    )


def compare(session: Session, entity: str, record: str) -> list[Difference]:
    """Return what the kept typing of a record would change, field by field."""
    draft = session.store.draft(entity, record)
    stored = session.store.record(entity, record)
    if draft is None:
        return []
    values = stored.values if stored else {}
    return [
        Difference(
            field.key,
            field.label,
            shown(session, entity, field.key, values.get(field.key)),
            shown(session, entity, field.key, draft.changes[field.key]),
        )
        for field in ENTITIES[entity].fields
        if field.key in draft.changes
    ]
