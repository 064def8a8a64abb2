"""Takes a record off the lists after asking. Its history stays, and it can be brought back."""

from __future__ import annotations

from batik_field.app.i18n import text
from batik_field.app.record_kit import RecordKit
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import records


def remove(kit: RecordKit, draft: Draft) -> tuple[Reference, ...] | None:
    """Delete a stored record, or set the typing of a new one aside.

    Returns what the lists must read again, or None when the person thought better of it.
    """
    record = draft.record
    what = text(ENTITIES[record.entity].label).lower()
    if not record.values:
        return _set_aside(kit, draft, what)
    reason = kit.dialogs.ask_reason(
        text(N_("Hapus {what}?")).format(what=what),
        text(N_("Keluar dari daftar; riwayatnya tetap ada. Apa alasannya?")),
        text(N_("Hapus")),
    )
    if reason is None:
        return None
    try:
        deleted = records.delete(kit.session, record.entity, record.id, reason)
    except KnownProblem as problem:
        kit.dialogs.show_problem(str(problem))
        return None
    kit.drafts.discard(draft)
    return deleted.changed


def bring_back(kit: RecordKit, entity: str, record: str) -> tuple[Reference, ...] | None:
    """Undo the deletion of a record; None when that was refused."""
    try:
        return records.undelete(kit.session, entity, record).changed
    except KnownProblem as problem:
        kit.dialogs.show_problem(str(problem))
        return None


def _set_aside(kit: RecordKit, draft: Draft, what: str) -> tuple[Reference, ...] | None:
    if kit.drafts.is_typed(draft) and not kit.dialogs.confirm(
        text(N_("Buang {what} yang belum disimpan?")).format(what=what),
        text(N_("Ketikannya disimpan 30 hari dan dapat dipulihkan.")),
        text(N_("Buang")),
        destroys=True,
    ):
        return None
    kit.drafts.discard(draft)
    return ()
