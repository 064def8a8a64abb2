"""Who could be a candidate of a batch, best first, with what is missing.

Rules: product.md and domain.md 1.3.
"""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from batik_field.domain.batch import TAKES_NO_PLACE, Flag, Flags, Terms
from batik_field.domain.criteria import Facts, Judge, Verdict
from batik_field.domain.errors import Refused
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.wording import N_
from batik_field.services import batches
from batik_field.services.batches import Batch
from batik_field.services.session import Session
from batik_field.storage import eligibility

STOPPED = N_("Pemeriksaan syarat dihentikan.")
HELPED = frozenset(("facilitated", "certified"))
"""Kinds of flags of whoever had her turn already."""

AT_ONCE = 2000
"""People after which progress is told and a wish to stop is heard."""


class Ranked(NamedTuple):
    """One person in the ranking. `state` and `candidate` are "" unless she is in the batch.

    A tuple, because there are 100,000 and a data class takes three times as long.

    `documents` counts the kinds of papers that are there and fit; `district` is a code or "".
    """

    id: str
    verdict: Verdict
    flags: tuple[Flag, ...]
    district: str
    documents: int
    candidate: str = ""
    state: str = ""

    @property
    def met(self) -> int:
        """Criteria she meets."""
        return self.verdict.met

    @property
    def of(self) -> int:
        """Criteria there are."""
        return self.verdict.of

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing, in words."""
        return self.verdict.missing

    @property
    def needs_reason(self) -> bool:
        """Whether nominating her is an override, whatever the quota says."""
        return not self.verdict.is_complete or any(flag.needs_reason for flag in self.flags)

    def words(self) -> str:
        """Say it in one line: "memenuhi 6 dari 7; kurang: ijazah terakhir"."""
        return self.verdict.words()


@dataclass(frozen=True, slots=True)
class Spread:
    """One kecamatan: how many could be, how many are nominated and accepted (not reserves).

    `allowed`: whether the batch takes people from there. The code is "" where none is known.
    """

    district: str
    name: str
    possible: int
    nominated: int
    allowed: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody who could be a candidate of a batch, best first."""

    batch: Batch
    people: tuple[Ranked, ...]
    spread: tuple[Spread, ...]

    @property
    def places_left(self) -> int:
        """Places of the quota that are left; negative where it is overrun."""
        return self.batch.places_left


def ranking(
    session: Session,
    batch_id: str,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Ranking:
    """Return everybody who could be a candidate of a batch, with what is missing.

    Ranked by criteria met, then by documents that fit, then who was never facilitated or certified,
    then who is known longest (ids begin with the moment they were made on). Withdrawn consent and
    people who moved, stopped or died are not in it. Raises Refused for an unknown batch, and when
    `cancelled` says so.
    """
    of_batch = batches.batch(session, batch_id)
    judging = Judging.of(session, of_batch)
    with without_collector():
        people = _best_first(_ranked(session, judging, progress, cancelled))
        spread = _spread(session, of_batch.batch.terms, people)
    return Ranking(of_batch.batch, people, spread)


@dataclass(frozen=True, slots=True)
class Judging:
    """What people are judged by: criteria, terms, and where they are already.

    `candidates`: artisan -> (candidate, state) in this batch. `today` (ISO): certificates of a
    later day do not count.
    """

    batch: str
    today: str
    judge: Judge
    flags: Flags
    candidates: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, session: Session, view: batches.BatchView) -> Judging:
        """Gather it for one batch."""
        terms = view.batch.terms
        today = session.latest_day()
        day = terms.day(today)
        with session.store.reading() as connection:
            elsewhere = eligibility.elsewhere(connection, view.batch.id)
        return cls(
            view.batch.id,
            today.isoformat(),
            Judge(view.criteria, session.codes, day, terms.districts),
            Flags(terms, elsewhere),
            {one.artisan: (one.id, one.state) for one in view.candidates if one.artisan},
        )

    @property
    def rules(self) -> frozenset[str]:
        """The rules the criteria go by."""
        return frozenset(criterion.rule for criterion in self.judge.criteria)

    def ranked(self, people: Sequence[Facts]) -> list[Ranked]:
        """Judge these people; they come in the same order."""
        return [
            Ranked(
                one.artisan,
                verdict,
                self.flags.of(one),
                one.district,
                len(one.documents),
                *self.candidates.get(one.artisan, ("", "")),
            )
            for one, verdict in zip(people, self.judge.verdicts(people), strict=True)
        ]


def _ranked(
    session: Session, judging: Judging, progress: Progress, cancelled: Callable[[], bool]
) -> Iterator[Ranked]:
    with session.store.reading() as connection:
        total = eligibility.count(connection)
        progress(0, total)
        asked = (judging.batch, judging.rules, judging.today, session.codes)
        found = eligibility.facts(connection, *asked)
        done = 0
        while some := list(islice(found, AT_ONCE)):
            if cancelled():
                raise Refused(STOPPED)
            yield from judging.ranked([one for one in some if not one.is_out])
            done += len(some)
            progress(done, total)


def _best_first(people: Iterable[Ranked]) -> tuple[Ranked, ...]:
    alike: defaultdict[tuple[int, int, bool], list[Ranked]] = defaultdict(list)
    for one in people:
        alike[_standing(one)].append(one)
    by_age = attrgetter("id")
    return tuple(one for standing in sorted(alike) for one in sorted(alike[standing], key=by_age))


def _standing(one: Ranked) -> tuple[int, int, bool]:
    helped = bool(one.flags) and any(flag.kind in HELPED for flag in one.flags)
    return (-one.verdict.met, -one.documents, helped)


@contextmanager
def without_collector() -> Iterator[None]:
    """Look for no cycles meanwhile: 100,000 verdicts hold none, and looking takes a third."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _spread(session: Session, terms: Terms, people: Sequence[Ranked]) -> tuple[Spread, ...]:
    possible = Counter(one.district for one in people)
    nominated = Counter(
        one.district for one in people if one.state and one.state not in TAKES_NO_PLACE
    )
    label = session.codes["district"].label
    codes = sorted({*possible, *terms.districts})
    return tuple(
        Spread(
            code,
            label(code) if code else N_("(belum dicatat)"),
            possible[code],
            nominated[code],
            not terms.districts or code in terms.districts,
        )
        for code in codes
    )
