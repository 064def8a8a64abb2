"""A nomination before it is written: who would move, and what speaks against it.

What does not fit (criteria, quota, kecamatan, earlier help, an equal NIK, laptops that disagree
about a certificate, a tick for a sentence that was changed since) needs a reason. Rules:
product.md and domain.md 1.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from batik_field.domain.batch import (
    PROPOSED,
    RESERVE,
    TAKES_NO_PLACE,
    Flag,
    Terms,
    taken,
)
from batik_field.domain.criteria import Facts, text_of
from batik_field.domain.errors import Refused
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.services import batches
from batik_field.services.batch_terms import refuse_unready
from batik_field.services.outdated_ticks import outdated_ticks
from batik_field.services.people import AT_A_TIME
from batik_field.services.ranking import Judging, Ranked
from batik_field.services.session import Session
from batik_field.storage import eligibility
from batik_field.storage import people as stored

NOBODY = N_("Sebutkan siapa yang diusulkan.")
UNKNOWN_PERSON = N_("Tidak ada pengrajin dengan id “{id}”.")
OUT = N_(
    "Pengrajin dengan id “{id}” tidak dapat diusulkan: persetujuannya ditarik, atau ia pindah, "
    "berhenti, atau meninggal."
)
WHY = N_("Tulis alasannya, lalu ulangi.")
OVER_QUOTA = N_("kuota {quota} orang terlampaui {over} orang")

MOST_WORDS = 6
"""Things missing that the question for a reason names; the ranking has them all."""

TWIN = Flag("twin", N_("NIK sama dengan pengrajin lain. Bandingkan keduanya."), True)
OUTDATED = Flag(
    "outdated", N_("Kalimat syaratnya berubah sesudah dicentang. Periksa, lalu simpan lagi."), True
)
DISPUTED = Flag("disputed", N_("Sertifikatnya berbeda di dua laptop. Periksa dahulu."), True)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who would move into `state`, and what stands against it; `twins`: artisan -> equal NIK."""

    session: Session
    batch: str
    terms: Terms
    state: str
    held: Mapping[str, Record]
    people: Mapping[str, Ranked]
    facts: Mapping[str, Facts]
    twins: Mapping[str, Sequence[str]]
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
            if self.people[artisan].needs_reason and not reason_of(self.held.get(artisan))
        ]

    def scheme_of(self, artisan: str) -> str:
        """The scheme of this batch she has or would be assessed in; "" where it is not settled."""
        before = self.held.get(artisan)
        kept = text_of(before.values.get("scheme")) if before else ""
        if kept in self.terms.schemes:
            return kept
        return self.terms.scheme_for(self.facts[artisan], self.session.codes)


def planned(session: Session, batch_id: str, ids: Sequence[str], *, reserve: bool) -> Plan:
    """Judge the people who shall move. Raises Refused where the batch or one of them cannot be."""
    wanted, state = list(dict.fromkeys(ids)), RESERVE if reserve else PROPOSED
    if not wanted:
        raise Refused(NOBODY)
    view = batches.batch(session, batch_id)
    terms = view.batch.terms
    refuse_unready(terms)
    judging = Judging.of(session, view)
    with session.store.reading() as connection:
        asked = (batch_id, judging.rules, judging.today, session.codes, wanted)
        read = eligibility.facts(connection, *asked)
        facts = {one.artisan: one for one in read}
    for artisan in wanted:
        if artisan not in facts:
            raise Refused(UNKNOWN_PERSON.format(id=artisan))
        if facts[artisan].is_out:
            raise Refused(OUT.format(id=artisan))
    held = held_by_artisan(session, batch_id)
    twins, disputed = _doubts(session, wanted)
    asked_officers = [one.id for one in view.criteria if one.is_ticked]
    outdated = set(outdated_ticks(session, asked_officers, set(wanted)).values())
    people = {}
    for one in judging.ranked([facts[artisan] for artisan in wanted]):
        more = [TWIN] * (one.id in twins) + [DISPUTED] * (one.id in disputed)
        more += [OUTDATED] * (one.id in outdated)
        people[one.id] = one._replace(flags=(*one.flags, *more)) if more else one
    moving = [one for one in wanted if _moves(held.get(one), state)]
    return Plan(session, batch_id, terms, state, held, people, facts, twins, moving)


def _doubts(session: Session, wanted: Sequence[str]) -> tuple[dict[str, list[str]], set[str]]:
    """Return who has the NIK of others (and of whom), and whose certificate laptops dispute.

    Only of those who shall move: what costs little for them would cost a ranking of everybody much.
    """
    twins: dict[str, list[str]] = {}
    disputed = set()
    for start in range(0, len(wanted), AT_A_TIME):
        with session.store.reading() as connection:
            some = wanted[start : start + AT_A_TIME]
            found = stored.people(connection, some, ("certificate",))
            twins |= stored.twins(connection, found.values())
        for artisan, person in found.items():
            if any(one.conflicts for one in person.related.get("certificate", ())):
                disputed.add(artisan)
    return twins, disputed


def held_by_artisan(session: Session, batch_id: str) -> dict[str, Record]:
    """Return artisan -> her candidate of this batch."""
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


def reason_of(record: Record | None) -> str:
    """Return the reason kept for an exception, or ""."""
    return text_of(record.values.get("override_reason")) if record else ""


def asking(plan: Plan, overridden: Sequence[str], over: int) -> str:
    """Return the sentence that asks for a reason: what does not fit, without anybody's name."""
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
    "twin": N_("ber-NIK sama dengan pengrajin lain"),
    "disputed": N_("bersertifikat yang berbeda di dua laptop"),
    "outdated": N_("dicentang sebelum kalimat syaratnya diubah"),
}
