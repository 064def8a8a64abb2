"""Waiting typing as Beranda lists it: a line for each record, and one for all of a batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from batik_field.app.certification.batch_cards import batch_name
from batik_field.app.certification.draft_places import batch_of
from batik_field.app.i18n import text
from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_
from batik_field.services import drafts, records
from batik_field.services.drafts import Difference, WaitingDraft
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class DraftGroup:
    """Drafts that are gone on with, and set aside, together; the newest first."""

    title: str
    drafts: tuple[WaitingDraft, ...]

    @property
    def saved_at(self) -> str:
        """When the newest was typed."""
        return self.drafts[0].saved_at

    @property
    def parts(self) -> list[str]:
        """What was typed: the questions of one record, or how many records of each kind."""
        if len(self.drafts) == 1:
            return [text(label) for label in self.drafts[0].fields]
        kinds = Counter(draft.entity for draft in self.drafts)
        return [f"{n} {text(ENTITIES[kind].label).lower()}" for kind, n in kinds.items()]


def grouped(session: Session, waiting: Sequence[WaitingDraft]) -> list[DraftGroup]:
    """Return the groups in the order of their newest typing."""
    groups: dict[str, list[WaitingDraft]] = {}
    of_batch: dict[str, str] = {}
    for draft in waiting:
        found = batch_of(session, draft.entity, draft.record)
        key = found[0] if found else f"{draft.entity} {draft.record}"
        if found:
            of_batch[key] = found[0]
        groups.setdefault(key, []).append(draft)
    return [
        DraftGroup(_title(session, some, of_batch.get(key, "")), tuple(some))
        for key, some in groups.items()
    ]


def _title(session: Session, some: Sequence[WaitingDraft], batch: str) -> str:
    if len(some) == 1:
        return some[0].title
    name = batch_name(session, records.draft_for(session, "batch", batch).values)
    return text(N_("Angkatan {name}")).format(name=name)


def compare(session: Session, group: DraftGroup) -> list[Difference]:
    """Return what the typing of a group would change; of several records each line says whose."""
    found = []
    for draft in group.drafts:
        lines = drafts.compare(session, draft.entity, draft.record)
        if len(group.drafts) > 1:
            lines = [
                replace(one, label=f"{draft.title}: {text(one.label).lower()}") for one in lines
            ]
        found += lines
    return found


def discard(session: Session, group: DraftGroup) -> None:
    """Set all of it aside; each can be recovered for 30 days."""
    for draft in group.drafts:
        drafts.discard(session, draft.entity, draft.record)
