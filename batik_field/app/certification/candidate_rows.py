"""What Peserta says of the people in a batch, whom to look at next, and how an act is undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from batik_field.app.certification.ranking_rows import GAPS
from batik_field.app.i18n import text
from batik_field.domain.batch import ACCEPTED, PROPOSED, REJECTED, RESERVE
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import candidates
from batik_field.services.batches import Batch, Candidacy
from batik_field.services.form_gaps import form_gaps
from batik_field.services.session import Session

RETURNS = frozenset((PROPOSED, ACCEPTED, REJECTED))
"""States somebody comes back to as she was; a reserve would come back behind the others."""


MOST_NAMED = 4
"""People of one state that are named."""


def number_of(one: Candidacy) -> str:
    """Her place in the list, or among the reserves; nothing for who was turned down."""
    if one.number is None:
        return ""
    words = N_("Cadangan {n}") if one.state == RESERVE else "{n}"
    return text(words).format(n=one.number)


def state_of(one: Candidacy) -> str:
    """Where she stands, in words."""
    return text(one.state_label)


def reasons_of(one: Candidacy) -> str:
    """Why she is in it all the same, and why she was turned down."""
    return " · ".join(filter(None, (one.override_reason, one.reason)))


def in_full(one: Candidacy) -> str:
    """All there is to say of one candidate, also what her row has no room for."""
    place = ", ".join(filter(None, (one.name, one.village)))
    parts = (place, text(one.scheme), text(one.state_label), reasons_of(one))
    return " · ".join(filter(None, parts))


def all_of(session: Session, one: Candidacy) -> str:
    """Return the same, and what the workbook still lacks of her."""
    of_batch = str(one.values.get("batch") or "")
    gaps = form_gaps(session, of_batch, [one.artisan]).get(one.artisan, ())
    lacking = f"{text(GAPS)} {', '.join(map(text, gaps))}" if gaps else ""
    return " · ".join(filter(None, (in_full(one), lacking)))


def who(people: Sequence[Candidacy]) -> str:
    """The name of the only one, or how many they are."""
    many = text(N_("{n} orang")).format(n=len(people))
    return people[0].name if len(people) == 1 else many


def way_from(state: str) -> str:
    """Where somebody in this state can be moved, as a button says it."""
    ways = {
        RESERVE: N_("Ke usulan"),
        ACCEPTED: N_("Batalkan penerimaan"),
        REJECTED: N_("Batalkan penolakan"),
    }
    return text(ways.get(state, N_("Ke cadangan")))


def groups(people: Sequence[Candidacy], *, named: bool = True) -> list[str]:
    """Say how many stand in each state, the most common one first, and who they are.

    Not `named`, the most common state goes without names.
    """
    by_state: dict[str, list[Candidacy]] = {}
    for one in people:
        by_state.setdefault(state_of(one), []).append(one)
    ordered = sorted(by_state.items(), key=_fewest_last)
    return [_group(state, of, named or bool(place)) for place, (state, of) in enumerate(ordered)]


def many(people: Sequence[Candidacy]) -> str:
    """Say how many rows are chosen, also those out of sight; nothing where none is."""
    if not people:
        return ""
    words = text(N_("{n} orang dipilih: {groups}."))
    return words.format(n=number(len(people)), groups="; ".join(groups(people, named=False)))


def _fewest_last(group: tuple[str, list[Candidacy]]) -> int:
    return -len(group[1])


def _group(state: str, people: Sequence[Candidacy], named: bool) -> str:
    count = f"{number(len(people))} {state.lower()}"
    names = [one.name for one in people[:MOST_NAMED]]
    if len(people) > MOST_NAMED:
        names.append(text(N_("dan {n} lagi")).format(n=number(len(people) - MOST_NAMED)))
    return f"{count} ({', '.join(names)})" if named else count


def in_waiting(batch: Batch, people: Mapping[str, Candidacy]) -> Candidacy | None:
    """The first reserve, while a place of the quota is left for her."""
    if batch.places_left <= 0:
        return None
    return next((one for one in people.values() if one.state == RESERVE), None)


def next_open(ids: Sequence[str], rows: Sequence[int]) -> tuple[str, ...]:
    """Return whom to look at after an act on these rows: those below, then those above."""
    if not rows:
        return ()
    return (*ids[rows[-1] + 1 :], *ids[: rows[0]])


def first_proposed(ids: Sequence[str], people: Mapping[str, Candidacy]) -> str:
    """Return the first of these nothing was decided about, or ""."""
    return next((one for one in ids if one in people and people[one].state == PROPOSED), "")


def take_back(session: Session, before: Candidacy, reason: str) -> tuple[Reference, ...]:
    """Undo what was done about somebody: she stands again as `before`. Refused as `reinstate`.

    Who was a reserve comes back behind the others.
    """
    reserve = before.state == RESERVE
    changed = candidates.reinstate(
        session, before.id, reserve=reserve, reason=reason, rank=before.rank
    )
    if before.state in (ACCEPTED, REJECTED):
        changed += candidates.decide(session, before.id, before.state, before.reason)
    return changed
