"""Nominating people for a batch, and its reserve list; `candidates` has what comes after.

What does not fit (criteria, quota, kecamatan, earlier help) can be overridden with a reason, which
is kept in `candidate.override_reason`. Rules: product.md and domain.md 1.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.batch import (
    CALLED_OFF,
    PROPOSED,
    RESERVE,
    TAKES_NO_PLACE,
    Terms,
    taken,
)
from batik_field.domain.criteria import Facts, text_of, whole_of
from batik_field.domain.errors import Refused
from batik_field.domain.operations import Change
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services import batches
from batik_field.services.ranking import Judging, Ranked, Ranking, Spread, ranking
from batik_field.services.session import Session
from batik_field.storage import eligibility

__all__ = [
    "Nominated",
    "Nomination",
    "Ranked",
    "Ranking",
    "Remark",
    "Spread",
    "nominate",
    "ranking",
]

NOBODY = N_("Sebutkan siapa yang diusulkan.")
NO_QUOTA = N_("Kuota angkatan ini belum diisi atau 0. Isi kuotanya dahulu.")
NO_SCHEME = N_("Angkatan ini belum mempunyai skema. Pilih skemanya dahulu.")
ONE_SCHEME = N_(
    "Angkatan ini menyebut lebih dari satu skema. Sisakan satu, atau tandai bahwa boleh lebih dari "
    "satu skema."
)
NOT_ITS_SCHEME = N_("Skema itu bukan skema angkatan ini. Pilih skema yang ada di angkatannya.")
WHICH_SCHEME = N_(
    "Skema untuk {n} orang belum dapat ditentukan. Pilih skemanya, lalu usulkan lagi."
)
OFF = N_("Angkatan ini dibatalkan. Ubah tahapnya dahulu.")
UNKNOWN_PERSON = N_("Tidak ada pengrajin dengan id “{id}”.")
OUT = N_(
    "Pengrajin dengan id “{id}” tidak dapat diusulkan: persetujuannya ditarik, atau ia pindah, "
    "berhenti, atau meninggal."
)
WHY = N_("Tulis alasannya, lalu ulangi.")
OVER_QUOTA = N_("kuota {quota} orang terlampaui {over} orang")

MOST_WORDS = 6
"""Things missing that the question for a reason names; the ranking has them all."""


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


@dataclass
class _Plan:
    """A nomination before it is written: who moves into `state`, and what stands against it."""

    session: Session
    batch: str
    terms: Terms
    state: str
    held: Mapping[str, Record]
    people: Mapping[str, Ranked]
    facts: Mapping[str, Facts]
    moving: Sequence[str]

    def over(self) -> int:
        """How many of the moving find no place left in the quota."""
        if self.state in TAKES_NO_PLACE:
            return 0
        new = sum(not _takes_place(self.held.get(artisan)) for artisan in self.moving)
        return max(0, min(new, new - places_left(self.terms, self.held.values())))

    def overridden(self) -> list[str]:
        """Who of the moving does not fit and has no reason yet, in order."""
        return [
            artisan
            for artisan in self.moving
            if self.people[artisan].needs_reason and not _reason_of(self.held.get(artisan))
        ]


def nominate(
    session: Session,
    batch_id: str,
    ids: Sequence[str],
    *,
    reserve: bool = False,
    reason: str = "",
    scheme: str | None = None,
) -> Nomination:
    """Nominate artisans for a batch, or put them on its reserve list, as one transaction.

    Who is in the batch already stays as she is, but moves between proposal and reserve list. The
    scheme is `scheme`, else the batch's, else of several that of her own skill. Raises Refused (and
    writes nothing) for quota 0, a batch without scheme, a batch or person that is not there, and
    whoever can never be a candidate; without `reason` also where criteria are not met, the quota is
    overrun, the kecamatan is outside or she was facilitated before.
    """
    wanted = list(dict.fromkeys(ids))
    plan = _planned(session, batch_id, wanted, RESERVE if reserve else PROPOSED)
    reason = one_line(reason)
    overridden, over = plan.overridden(), plan.over()
    if (overridden or over) and not reason:
        raise Refused(_asking(plan, overridden, over))
    beyond = plan.moving[len(plan.moving) - over :]
    excused = dict.fromkeys((*overridden, *beyond), reason)
    changes = list(_changes(plan, _schemes(plan, scheme), excused))
    touched = session.store.commit(changes, session.officer).touched if changes else ()
    return _answer(plan, wanted, over, touched)


def _planned(session: Session, batch_id: str, wanted: Sequence[str], state: str) -> _Plan:
    if not wanted:
        raise Refused(NOBODY)
    view = batches.batch(session, batch_id)
    terms = view.batch.terms
    _refuse_unready(terms)
    judging = Judging.of(session, view)
    with session.store.reading() as connection:
        read = eligibility.facts(connection, batch_id, judging.rules, wanted)
        facts = {one.artisan: one for one in read}
    for artisan in wanted:
        if artisan not in facts:
            raise Refused(UNKNOWN_PERSON.format(id=artisan))
        if facts[artisan].is_out:
            raise Refused(OUT.format(id=artisan))
    held = _held(session, batch_id)
    people = {artisan: judging.ranked(facts[artisan]) for artisan in wanted}
    moving = [one for one in wanted if _moves(held.get(one), state)]
    return _Plan(session, batch_id, terms, state, held, people, facts, moving)


def _refuse_unready(terms: Terms) -> None:
    if terms.state == CALLED_OFF:
        raise Refused(OFF)
    if terms.quota is None:
        raise Refused(NO_QUOTA)
    if not terms.schemes:
        raise Refused(NO_SCHEME)
    if len(terms.schemes) > 1 and not terms.several_schemes:
        raise Refused(ONE_SCHEME)


def _held(session: Session, batch_id: str) -> dict[str, Record]:
    found = batches.candidate_records(session, batch_id)
    return {text_of(one.values.get("artisan")): one for one in found}


def _moves(record: Record | None, state: str) -> bool:
    """Whether she comes into `state`: she is new, or waits in the other of the two lists."""
    now = text_of(record.values.get("state")) if record else ""
    return now != state and now in ("", PROPOSED, RESERVE)


def _takes_place(record: Record | None) -> bool:
    return record is not None and text_of(record.values.get("state")) not in TAKES_NO_PLACE


def places_left(terms: Terms, held: Iterable[Record]) -> int:
    """Return how many places of the quota are left; negative where it is overrun."""
    return (terms.quota or 0) - taken([text_of(one.values.get("state")) for one in held])


def _reason_of(record: Record | None) -> str:
    return text_of(record.values.get("override_reason")) if record else ""


def one_line(text: str) -> str:
    """Return a reason as it is kept: on one line, without what no keyboard means."""
    return " ".join(clean_text(text).split())


def _asking(plan: _Plan, overridden: Sequence[str], over: int) -> str:
    """The sentence that asks for a reason: what does not fit, without anybody's name."""
    parts = [OVER_QUOTA.format(quota=plan.terms.quota, over=over)] if over else []
    people = [plan.people[artisan] for artisan in overridden]
    lacking = [one for one in people if not one.verdict.is_complete]
    if lacking:
        words = list(dict.fromkeys(word for one in lacking for word in one.missing))
        said = ", ".join(words[:MOST_WORDS]) + (", …" if len(words) > MOST_WORDS else "")
        parts.append(f"{len(lacking)} orang belum memenuhi syarat ({said})")
    for kind, what in _OBJECTIONS.items():
        found = sum(any(flag.kind == kind for flag in one.flags) for one in people)
        if found:
            parts.append(f"{found} orang {what}")
    return f"Perlu alasan: {'; '.join(parts)}. {WHY}"


_OBJECTIONS = {
    "facilitated": N_("sudah pernah difasilitasi sertifikasi"),
    "outside": N_("di luar kecamatan angkatan ini"),
}


def _schemes(plan: _Plan, scheme: str | None) -> dict[str, str]:
    """Return artisan -> scheme of everybody who moves."""
    if scheme is not None and scheme not in plan.terms.schemes:
        raise Refused(NOT_ITS_SCHEME)
    codes = plan.session.codes
    found = {}
    for artisan in plan.moving:
        before = plan.held.get(artisan)
        kept = text_of(before.values.get("scheme")) if before else ""
        found[artisan] = scheme or kept or plan.terms.scheme_for(plan.facts[artisan], codes)
    unsettled = sum(not one for one in found.values())
    if unsettled:
        raise Refused(WHICH_SCHEME.format(n=unsettled))
    return found


def _changes(
    plan: _Plan, schemes: Mapping[str, str], excused: Mapping[str, str]
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
            reasons = dict.fromkeys((_reason_of(before), excused[artisan]))
            values["override_reason"] = "; ".join(filter(None, reasons))
        if before is None:
            values |= _about_her(plan, artisan, schemes[artisan])
        record = before.id if before else new_id()
        kind = "change" if before else "create"
        yield Change("candidate", record, values, kind, None, excused.get(artisan, ""))
    left = {plan.held[one].id for one in plan.moving if one in plan.held}
    yield from closed_up(plan.held.values(), left)


def _about_her(plan: _Plan, artisan: str, scheme: str) -> dict[str, Any]:
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


def _answer(
    plan: _Plan, wanted: Sequence[str], over: int, touched: tuple[Reference, ...]
) -> Nomination:
    now = _held(plan.session, plan.batch)
    moved = set(plan.moving)
    nominated = tuple(
        Nominated(one, now[one].id, text_of(now[one].values.get("state")), one in moved)
        for one in wanted
    )
    return Nomination(nominated, tuple(_remarks(plan, wanted, over)), touched)


def _remarks(plan: _Plan, wanted: Sequence[str], over: int) -> Iterator[Remark]:
    if over:
        said = OVER_QUOTA.format(quota=plan.terms.quota, over=over)
        yield Remark("", f"{said[:1].upper()}{said[1:]}.")
    for artisan in wanted:
        one = plan.people[artisan]
        if not one.verdict.is_complete:
            said = one.words()
            yield Remark(artisan, f"{said[:1].upper()}{said[1:]}.")
        for flag in one.flags:
            yield Remark(artisan, flag.text)
