"""Ticks that were set before the sentence of their criterion was changed.

A tick is an officer's judgement of a sentence: where that says something else now, she is asked to
look again. Read from the log, and only where a sentence was changed at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from batik_field.domain.criteria import text_of
from batik_field.domain.operations import Operation
from batik_field.services.session import Session


def outdated_ticks(
    session: Session, criteria: Iterable[str], artisans: Collection[str]
) -> dict[str, str]:
    """Return tick -> artisan of who was found to meet one of these criteria as it read before."""
    found = {}
    for criterion in criteria:
        changed = _changed(session.store.operations("criterion", criterion))
        ticks = session.store.linked("criterion_tick", "criterion", [criterion]) if changed else ()
        for tick in ticks:
            artisan = text_of(tick.values.get("artisan"))
            if artisan in artisans and tick.values.get("met") is True:
                said = session.store.operations("criterion_tick", tick.id)
                if max((_when(one) for one in said if "met" in one.values()), default=0) < changed:
                    found[tick.id] = artisan
    return found


def _changed(operations: Iterable[Operation]) -> int:
    """Return when the sentence last came to say something else, 0 where it never did."""
    last, before = 0, None
    for one in sorted(operations, key=_when):
        values = one.values()
        if "text" in values:
            # Capitals and blanks say nothing else.
            words = text_of(values["text"]).casefold().split()
            if before is not None and words != before:
                last = _when(one)
            before = words
    return last


def _when(operation: Operation) -> int:
    return int(operation.facts["lamport"])
