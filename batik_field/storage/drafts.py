"""Typing not yet saved, by record; a discarded draft can be recovered for 30 days."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, text

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.operations import as_json
from batik_field.domain.records import Record
from batik_field.domain.wording import N_

KEPT_AFTER_DISCARD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it lies in the vault. `heads` are those of the record it began from."""

    number: int
    entity: str
    record: str
    changes: Mapping[str, Any]
    heads: Mapping[str, tuple[int, ...]]
    saved_at: str
    discarded_at: str | None


def keep(connection: Connection, draft: Draft, now: datetime) -> None:
    """Keep the draft's changes in place of an earlier state; an empty draft is taken away."""
    record = draft.record
    if not draft.is_dirty:
        remove(connection, record.entity, record.id)
        return
    connection.execute(
        text(
            "INSERT INTO draft (entity, rec, changes, heads, saved_at)"
            " VALUES (:entity, :rec, :changes, :heads, :now)"
            " ON CONFLICT (entity, rec) WHERE discarded_at IS NULL"
            " DO UPDATE SET changes = :changes, heads = :heads, saved_at = :now"
        ),
        {
            "entity": record.entity,
            "rec": record.id,
            "changes": as_json(draft.changes),
            "heads": as_json({key: list(heads) for key, heads in record.heads.items()}),
            "now": now.isoformat(timespec="seconds"),
        },
    )


def remove(connection: Connection, entity: str, record: str) -> None:
    """Forget the open draft of a record, because it was saved."""
    connection.execute(
        text("DELETE FROM draft WHERE entity = :e AND rec = :r AND discarded_at IS NULL"),
        {"e": entity, "r": record},
    )


def discard(connection: Connection, entity: str, record: str, now: datetime) -> None:
    """Set the open draft aside; drafts set aside longer ago than 30 days go for good."""
    connection.execute(
        text(
            "UPDATE draft SET discarded_at = :now"
            " WHERE entity = :e AND rec = :r AND discarded_at IS NULL"
        ),
        {"e": entity, "r": record, "now": now.isoformat(timespec="seconds")},
    )
    limit = (now - KEPT_AFTER_DISCARD).isoformat(timespec="seconds")
    connection.execute(text("DELETE FROM draft WHERE discarded_at < :limit"), {"limit": limit})


def erase(connection: Connection, entity: str, record: str) -> None:
    """Remove all typing for a record for good, set aside or not: the record was erased."""
    connection.execute(
        text("DELETE FROM draft WHERE entity = :e AND rec = :r"), {"e": entity, "r": record}
    )


def recover(connection: Connection, number: int, now: datetime) -> None:
    """Open a discarded draft again; an open one of the same record is set aside in its place.

    The 30 days of what is set aside begin now. Raises Refused when there is no draft of this
    number any more: 30 days have passed, or its record was erased.
    """
    chosen = connection.execute(
        text("SELECT entity, rec FROM draft WHERE id = :n"), {"n": number}
    ).one_or_none()
    if chosen is None:
        raise Refused(N_("Ketikan ini tidak ada lagi. Muat ulang daftarnya."))
    connection.execute(
        text(
            "UPDATE draft SET discarded_at = :now"
            " WHERE entity = :e AND rec = :r AND discarded_at IS NULL"
        ),
        {"now": now.isoformat(timespec="seconds"), "e": chosen.entity, "r": chosen.rec},
    )
    connection.execute(text("UPDATE draft SET discarded_at = NULL WHERE id = :n"), {"n": number})


def open_drafts(connection: Connection) -> list[KeptDraft]:
    """Return the drafts that wait to be saved, the newest first."""
    return _read(connection, "WHERE discarded_at IS NULL ORDER BY saved_at DESC, id DESC", {})


def discarded_drafts(connection: Connection) -> list[KeptDraft]:
    """Return what was set aside and can still be recovered, the newest first."""
    where = "WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC, id DESC"
    return _read(connection, where, {})


def draft_of(connection: Connection, entity: str, record: str) -> KeptDraft | None:
    """Return the open draft of a record, if there is one."""
    where = "WHERE discarded_at IS NULL AND entity = :e AND rec = :r"
    return next(iter(_read(connection, where, {"e": entity, "r": record})), None)


def as_draft(kept: KeptDraft, stored: Record | None) -> Draft:
    """Lay a kept draft over the record as it is now, remembering the heads it began from.

    A record that was never saved, or is gone, is offered as a new one with the same id.
    """
    base = stored or Record(kept.entity, kept.record, {})
    began = Record(base.entity, base.id, base.values, kept.heads, base.conflicts, base.deleted)
    return Draft(began, kept.changes)


def _read(connection: Connection, where: str, parameters: Mapping[str, Any]) -> list[KeptDraft]:
    rows = connection.execute(
        text(f"SELECT id, entity, rec, changes, heads, saved_at, discarded_at FROM draft {where}"),
        parameters,
    )
    return [
        KeptDraft(
            row.id,
            row.entity,
            row.rec,
            json.loads(row.changes),
            {key: tuple(heads) for key, heads in json.loads(row.heads).items()},
            row.saved_at,
            row.discarded_at,
        )
        for row in rows
    ]
