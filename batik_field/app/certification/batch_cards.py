"""What the list of batches says of each: those of the vault, and those only begun."""

from __future__ import annotations

from dataclasses import dataclass

from batik_field.app.i18n import text
from batik_field.domain.batch import RESERVE
from batik_field.domain.criteria import text_of
from batik_field.domain.fields import Values
from batik_field.domain.formats import number
from batik_field.domain.wording import N_
from batik_field.services import batches, drafts, records
from batik_field.services.batches import Batch
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class Card:
    """One batch of the list; one that was never saved has only its typing."""

    id: str
    title: str
    words: str
    is_stored: bool

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " · ".join(filter(None, (self.title, self.words.replace("\n", " · "))))


def cards(session: Session) -> list[Card]:
    """Return what was begun and not saved, then all batches, the newest first."""
    return [*_begun(session), *(_card(session, one) for one in batches.batches(session))]


def _begun(session: Session) -> list[Card]:
    found = []
    for waiting in drafts.waiting(session):
        if waiting.entity == "batch" and records.record(session, "batch", waiting.record) is None:
            values = records.draft_for(session, "batch", waiting.record).values
            title = batch_name(session, values)
            found.append(Card(waiting.record, title, text(N_("belum disimpan")), False))
    return found


def _card(session: Session, one: Batch) -> Card:
    lines = [text(one.state_label), places(one)]
    reserves = one.counts.get(RESERVE, 0)
    if reserves:
        lines.append(text(N_("{n} cadangan")).format(n=number(reserves)))
    return Card(one.id, batch_name(session, one.values), " · ".join(filter(None, lines)), True)


def places(one: Batch) -> str:
    """Say how many places are used, and how many are left where some are."""
    if one.quota is None:
        return text(N_("kuota belum diisi"))
    words = N_("{taken} dari {quota} tempat, sisa {left}")
    if not one.places_left:
        words = N_("{taken} dari {quota} tempat")
    elif one.places_left < 0:
        words = N_("{taken} dari {quota} tempat, lebih {over}")
    return text(words).format(
        taken=number(one.taken),
        quota=number(one.quota),
        left=number(one.places_left),
        over=number(-one.places_left),
    )


def batch_name(session: Session, values: Values) -> str:
    """Return "2023/1 · BBKB": what everybody calls the batch."""
    code = text_of(values.get("certifier"))
    choice = session.codes["certifier"].by_code.get(code)
    short = (choice.extra.get("short") or choice.label) if choice else ""
    return " · ".join(filter(None, (batches.batch_title(values), text(short))))
