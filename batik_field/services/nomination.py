"""Nominating people for a batch, and its reserve list; `candidates` has what comes after.

What does not fit (`nomination_plan`) can be overridden with a reason, which is kept in
`candidate.override_reason`. Rules: product.md and domain.md 1.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.batch import RESERVE
from batik_field.domain.criteria import text_of, whole_of
from batik_field.domain.errors import Refused
from batik_field.domain.operations import Change
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services.nomination_plan import (
    OVER_QUOTA,
    Plan,
    asking,
    held_by_artisan,
    planned,
    reason_of,
)
from batik_field.services.ranking import Ranked, Ranking, Spread, ranking
from batik_field.services.session import Session

__all__ = [
    "Nominated",
    "Nomination",
    "Objection",
    "Outlook",
    "Ranked",
    "Ranking",
    "Remark",
    "Spread",
    "look",
    "nominate",
    "ranking",
]

NOT_ITS_SCHEME = N_("Skema itu bukan skema angkatan ini. Pilih skema yang ada di angkatannya.")
WHICH_SCHEME = N_(
    "Skema untuk {n} orang belum dapat ditentukan. Pilih skemanya, lalu usulkan lagi."
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about one of the nominated; `id` is her artisan, "" for all of them."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Nominated:
    """One person as she stands now. `changed` is False where she stood so before."""

    id: str
    candidate: str
    state: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Nomination:
    """What a nomination came to, in the order asked for; `changed` is what lists read again."""

    nominated: tuple[Nominated, ...]
    flags: tuple[Remark, ...]
    changed: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """What speaks against nominating one artisan: what she lacks of the criteria, and sentences.

    `twins` are ids of others with her NIK.
    """

    artisan: str
    missing: tuple[str, ...]
    words: tuple[str, ...]
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a nomination still waits for before it can be written.

    `over`: people beyond the `quota`; `objections` need a reason; `unsettled` need a scheme. The
    reason is kept with the `excused`: those of the objections and those beyond the quota.
    """

    quota: int
    over: int
    objections: tuple[Objection, ...]
    unsettled: tuple[str, ...]
    excused: tuple[str, ...] = ()

    @property
    def needs_reason(self) -> bool:
        """Whether it is an override."""
        return bool(self.over or self.objections)


def look(session: Session, batch_id: str, ids: Sequence[str], *, reserve: bool = False) -> Outlook:
    """Return what nominating these artisans waits for; writes nothing. Refused as `nominate`."""
    plan = planned(session, batch_id, ids, reserve=reserve)
    objections = tuple(_objection(plan, artisan) for artisan in plan.overridden())
    unsettled = tuple(one for one in plan.moving if not plan.scheme_of(one))
    excused = tuple(dict.fromkeys((*plan.overridden(), *_beyond(plan))))
    return Outlook(plan.terms.quota or 0, plan.over(), objections, unsettled, excused)


def _beyond(plan: Plan) -> list[str]:
    """Who has no place in the quota: the last of those who move."""
    return list(plan.moving[len(plan.moving) - plan.over() :])


def _objection(plan: Plan, artisan: str) -> Objection:
    one = plan.people[artisan]
    flags = tuple(flag.text for flag in one.flags if flag.needs_reason and flag.kind != "twin")
    return Objection(artisan, one.missing, flags, tuple(plan.twins.get(artisan, ())))


def nominate(
    session: Session,
    batch_id: str,
    ids: Sequence[str],
    *,
    reserve: bool = False,
    reason: str = "",
    scheme: str | None = None,
    schemes: Mapping[str, str] | None = None,
) -> Nomination:
    """Nominate artisans for a batch, or put them on its reserve list, as one transaction.

    Who is in the batch already stays as she is, but moves between proposal and reserve list. The
    scheme is hers in `schemes`, else `scheme`, else the batch's, else of several that of her own
    skill. Raises Refused (and writes nothing) for quota 0, a batch without scheme, a batch or
    person that is not there, and whoever can never be a candidate; without `reason` also where
    `look` finds that one is needed.
    """
    plan = planned(session, batch_id, ids, reserve=reserve)
    reason = one_line(reason)
    overridden, over = plan.overridden(), plan.over()
    if (overridden or over) and not reason:
        raise Refused(asking(plan, overridden, over))
    excused = dict.fromkeys((*overridden, *_beyond(plan)), reason)
    changes = list(_changes(plan, _schemes(plan, scheme, schemes or {}), excused))
    touched = session.store.commit(changes, session.officer).touched if changes else ()
    return _answer(plan, over, touched)


def one_line(text: str) -> str:
    """Return a reason as it is kept: on one line, without what no keyboard means."""
    return " ".join(clean_text(text).split())


def _schemes(plan: Plan, scheme: str | None, schemes: Mapping[str, str]) -> dict[str, str]:
    """Return artisan -> scheme of everybody who moves."""
    said = {*schemes.values(), *([] if scheme is None else [scheme])}
    if not said.issubset(plan.terms.schemes):
        raise Refused(NOT_ITS_SCHEME)
    found = {one: schemes.get(one) or scheme or plan.scheme_of(one) for one in plan.moving}
    unsettled = sum(not one for one in found.values())
    if unsettled:
        raise Refused(WHICH_SCHEME.format(n=unsettled))
    return found


def _changes(
    plan: Plan, schemes: Mapping[str, str], excused: Mapping[str, str]
) -> Iterator[Change]:
    rank = last_rank(plan.held.values(), plan.state)
    for artisan in plan.moving:
        rank += 1
        before = plan.held.get(artisan)
        values: dict[str, Any] = {
            "scheme": schemes[artisan],
            "state": plan.state,
            "rank": rank,
        }
        if artisan in excused:
            reasons = dict.fromkeys((reason_of(before), excused[artisan]))
            values["override_reason"] = "; ".join(filter(None, reasons))
        if before is None:
            values |= _about_her(plan, artisan, schemes[artisan])
        record = before.id if before else new_id()
        kind = "change" if before else "create"
        yield Change("candidate", record, values, kind, None, excused.get(artisan, ""))
    left = {plan.held[one].id for one in plan.moving if one in plan.held}
    yield from closed_up(plan.held.values(), left)


def _about_her(plan: Plan, artisan: str, scheme: str) -> dict[str, Any]:
    facts = plan.facts[artisan]
    schemes = plan.session.codes["scheme"].by_code
    of_scheme = schemes[scheme].extra.get("skill", "") if scheme in schemes else ""
    return {
        "batch": plan.batch,
        "artisan": artisan,
        "skill": facts.skill or of_scheme or None,
        "purpose": None if facts.certified else "sertifikasi",
    }


def last_rank(held: Iterable[Record], state: str) -> int:
    """The last rank given in the reserve list, or in the proposal (accepted people included)."""
    ranks = [
        whole_of(one.values.get("rank")) or 0
        for one in held
        if (text_of(one.values.get("state")) == RESERVE) == (state == RESERVE)
    ]
    return max(ranks, default=0)


def closed_up(held: Iterable[Record], leaving: Iterable[str]) -> Iterator[Change]:
    """Close the ranks of the reserve list behind those who leave it; who leaves is no reserve."""
    gone = set(leaving)
    waiting = [one for one in held if text_of(one.values.get("state")) == RESERVE]
    if not any(one.id in gone for one in waiting):
        return
    staying = sorted((one for one in waiting if one.id not in gone), key=_by_rank)
    for rank, one in enumerate(staying, 1):
        if one.values.get("rank") != rank:
            yield Change("candidate", one.id, {"rank": rank})


def _by_rank(record: Record) -> tuple[int, str]:
    return (whole_of(record.values.get("rank")) or 10_000, record.id)


def _answer(plan: Plan, over: int, touched: tuple[Reference, ...]) -> Nomination:
    now = held_by_artisan(plan.session, plan.batch)
    moved = set(plan.moving)
    nominated = tuple(
        Nominated(one, now[one].id, text_of(now[one].values.get("state")), one in moved)
        for one in plan.people
    )
    return Nomination(nominated, tuple(_remarks(plan, over)), touched)


def _remarks(plan: Plan, over: int) -> Iterator[Remark]:
    if over:
        said = OVER_QUOTA.format(quota=plan.terms.quota, over=over)
        yield Remark("", f"{said[:1].upper()}{said[1:]}.")
    for artisan, one in plan.people.items():
        if not one.verdict.is_complete:
            said = one.words()
            yield Remark(artisan, f"{said[:1].upper()}{said[1:]}.")
        for flag in one.flags:
            yield Remark(artisan, flag.text)
