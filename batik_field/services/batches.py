"""The batches (angkatan) of the certifying bodies: what each one asks, and who is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from batik_field.domain.batch import REJECTED, RESERVE, Terms, taken, terms_of
from batik_field.domain.criteria import Criterion, criterion_of, text_of, whole_of
from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, new_id
from batik_field.domain.wording import N_
from batik_field.services.records import new_draft
from batik_field.services.search import shown
from batik_field.services.session import Session

UNKNOWN_BATCH = N_("Angkatan ini tidak ada lagi. Muat ulang daftarnya.")


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch as lists and headings show it. `title` is "2022/1"; codes stand beside words.

    `quota` is None where none is set; `taken` counts the places used (neither reserves nor those
    turned down), `counts` the candidates by state.
    """

    id: str
    title: str
    certifier: str
    schemes: str
    state: str
    state_label: str
    exam_date: str
    terms: Terms
    counts: Mapping[str, int]
    values: Values

    @property
    def quota(self) -> int | None:
        """How many people the certifier takes."""
        return self.terms.quota

    @property
    def taken(self) -> int:
        """How many places are used."""
        return taken(list(Counter(self.counts).elements()))

    @property
    def places_left(self) -> int:
        """How many places are left; negative where the quota is overrun."""
        return (self.quota or 0) - self.taken


@dataclass(frozen=True, slots=True)
class Candidacy:
    """One candidate of a batch as its table shows her.

    `rank` is what was written down; `number` counts what there is, from 1: the people on the list
    (proposed, accepted, examined), and the reserves for themselves. Who was turned down has none.
    """

    id: str
    artisan: str
    name: str
    village: str
    skill: str
    scheme: str
    state: str
    state_label: str
    rank: int | None
    override_reason: str
    reason: str
    withdrawn: bool
    values: Values
    number: int | None = None


@dataclass(frozen=True, slots=True)
class BatchView:
    """One batch with what it asks and who is in it: the list by rank, reserves, turned down."""

    batch: Batch
    criteria: tuple[Criterion, ...]
    candidates: tuple[Candidacy, ...]


def batches(session: Session) -> list[Batch]:
    """Return all batches, the newest first."""
    found = session.store.records("batch", session.store.ids(Query("batch")))
    held: dict[str, list[Record]] = {}
    for one in session.store.linked("candidate", "batch", list(found)):
        held.setdefault(str(one.values["batch"]), []).append(one)
    listed = [_batch(session, one, _each_once(held.get(one.id, []))) for one in found.values()]
    return sorted(listed, key=_newest, reverse=True)


def batch(session: Session, batch_id: str) -> BatchView:
    """Return one batch; Refused where there is none."""
    record = batch_record(session, batch_id)
    held = candidate_records(session, batch_id)
    return BatchView(
        _batch(session, record, held), criteria(session, batch_id), _candidates(session, held)
    )


def batch_record(session: Session, batch_id: str) -> Record:
    """Return the record of a batch that is not deleted; Refused where there is none."""
    record = session.store.record("batch", batch_id)
    if record is None or record.deleted:
        raise Refused(UNKNOWN_BATCH)
    return record


def criteria(session: Session, batch_id: str) -> tuple[Criterion, ...]:
    """Return what a batch asks, in its order."""
    found = session.store.linked("criterion", "batch", [batch_id])
    return tuple(criterion_of(one.id, one.values) for one in sorted(found, key=_position))


def _position(record: Record) -> int:
    position = whole_of(record.values.get("position"))
    return 10_000 if position is None else position


def candidate_records(session: Session, batch_id: str) -> list[Record]:
    """Return the candidates of a batch as they were written down, each person once."""
    return _each_once(session.store.linked("candidate", "batch", [batch_id]))


def _each_once(candidates: Sequence[Record]) -> list[Record]:
    """Two laptops may have nominated the same person: the record made first counts, on both."""
    first: dict[str, str] = {}
    for one in candidates:
        whose = _whose(one)
        first[whose] = min(one.id, first.get(whose, one.id))
    return [one for one in candidates if first[_whose(one)] == one.id]


def _whose(candidate: Record) -> str:
    return text_of(candidate.values.get("artisan")) or candidate.id


def _newest(one: Batch) -> tuple[int, int, str]:
    year, number = whole_of(one.values.get("year")), whole_of(one.values.get("number"))
    return (year or 0, number or 0, one.id)


def batch_title(values: Values) -> str:
    """Return what names a batch: "2022/1"."""
    year, number = whole_of(values.get("year")), whole_of(values.get("number"))
    return f"{year or '?'}/{number or '?'}"


def _batch(session: Session, record: Record, held: Iterable[Record]) -> Batch:
    values = record.values
    counts = Counter(text_of(one.values.get("state")) for one in held)

    def words(key: str) -> str:
        return shown(session, "batch", key, values.get(key))

    terms = terms_of(values)
    return Batch(
        record.id,
        batch_title(values),
        words("certifier"),
        words("schemes"),
        terms.state,
        words("state"),
        words("exam_date"),
        terms,
        counts,
        values,
    )


def _candidates(session: Session, held: Sequence[Record]) -> tuple[Candidacy, ...]:
    people = {text_of(one.values.get("artisan")) for one in held} - {""}
    artisans = session.store.records("artisan", people)
    rows = sorted((_candidate(session, one, artisans) for one in held), key=_standing)
    numbers: Counter[str] = Counter()
    return tuple(_numbered(one, numbers) for one in rows)


_LAST = (RESERVE, REJECTED)
"""Below the list, in this order."""


def _standing(one: Candidacy) -> tuple[int, int, str]:
    below = _LAST.index(one.state) + 1 if one.state in _LAST else 0
    return (below, one.rank if one.rank is not None else 10_000, one.id)


def _numbered(one: Candidacy, numbers: Counter[str]) -> Candidacy:
    """The next number of her list."""
    if one.state == REJECTED:
        return one
    of = RESERVE if one.state == RESERVE else ""
    numbers[of] += 1
    return replace(one, number=numbers[of])


def _candidate(session: Session, record: Record, artisans: Mapping[str, Record]) -> Candidacy:
    values = record.values
    artisan = artisans.get(text_of(values.get("artisan")))
    about: Values = artisan.values if artisan else {}
    disputed = artisan.conflicts.get("consent", ()) if artisan else ()

    def words(key: str) -> str:
        return shown(session, "candidate", key, values.get(key))

    return Candidacy(
        record.id,
        artisan.id if artisan else "",
        shown(session, "artisan", "full_name", about.get("full_name")) or N_("(belum bernama)"),
        shown(session, "artisan", "village", about.get("village")),
        words("skill"),
        words("scheme"),
        text_of(values.get("state")),
        words("state"),
        whole_of(values.get("rank")),
        words("override_reason"),
        words("reason"),
        "ditarik" in (about.get("consent"), *disputed),
        values,
    )


# --- A new batch ----------------------------------------------------------------------------------

_COPIED = ("certifier", "schemes", "several_schemes", "quota", "funding")


def new_batch(session: Session, *, like_last: bool = False) -> Draft:
    """Begin a batch: this year, the next number in it, and the certifier of the last one.

    `like_last` also takes over its schemes, quota and funding; its criteria are copied once the
    batch is saved, with `copy_criteria`.
    """
    year = session.clock().year
    known = batches(session)
    numbers = [_newest(one)[1] for one in known if one.values.get("year") == year]
    given: dict[str, Any] = {"year": year, "number": max(numbers, default=0) + 1}
    given["state"] = "rencana"
    if known:
        taken_over = _COPIED if like_last else ("certifier",)
        given |= {key: known[0].values.get(key) for key in taken_over}
    return new_draft(session, "batch", **given)


def copy_criteria(session: Session, source: str, target: str) -> int:
    """Give a batch the criteria of another as one transaction; returns how many.

    What it asks already (same sentence, same rule) is not asked twice.
    """
    batch_record(session, source)
    batch_record(session, target)
    asked = {(one.text, one.rule) for one in criteria(session, target)}
    found = sorted(session.store.linked("criterion", "batch", [source]), key=_position)
    changes = [
        Change("criterion", new_id(), {**one.values, "batch": target}, "create")
        for one in found
        if (text_of(one.values.get("text")), criterion_of("", one.values).rule) not in asked
    ]
    if changes:
        session.store.commit(changes, session.officer)
    return len(changes)
