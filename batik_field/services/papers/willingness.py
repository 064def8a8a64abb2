"""Who has said that she will take the exam: a letter claims it only of those."""

from __future__ import annotations

from collections.abc import Collection

from batik_field.domain.criteria import criterion_of
from batik_field.domain.records import Record
from batik_field.services.documents import MEETS
from batik_field.services.session import Session

STATEMENT = "surat_pernyataan"
WORD = "bersedia"
"""Stands in the criterion an officer ticks, such as "Bersedia mengikuti uji dua hari penuh"."""


def willing(session: Session, batch: Record, artisans: Collection[str]) -> frozenset[str]:
    """Return those whose statement is there and fits, or of whom an officer ticked it.

    Whoever was found unwilling, by one laptop at least, is not among them.
    """
    criteria = [
        one.id
        for one in session.store.linked("criterion", "batch", [batch.id])
        if not one.deleted
        and (found := criterion_of(one.id, one.values)).is_ticked
        and WORD in found.text.lower()
    ]
    ticks = [
        one
        for one in session.store.linked("criterion_tick", "criterion", criteria)
        if not one.deleted
    ]
    ticked = {one.values.get("artisan") for one in ticks if one.values.get("met") is True}
    denied = {
        one.values.get("artisan")
        for one in ticks
        if one.values.get("met") is not True or one.conflicts
    }
    signed = {
        one.values.get("artisan")
        for one in session.store.linked("document", "artisan", list(artisans))
        if not one.deleted
        and one.values.get("kind") == STATEMENT
        and one.values.get("state") == MEETS
    }
    return frozenset(one for one in artisans if one in (ticked | signed) - denied)
