"""Who could be a candidate of a batch, best first, with what is missing.

Rules: product.md and domain.md 1.3.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from batik_field.domain.batch import TAKES_NO_PLACE, Flag, Terms, flags
from batik_field.domain.criteria import Facts, Judge, Verdict
from batik_field.domain.errors import Refused
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.wording import N_
from batik_field.services import batches
from batik_field.services.batches import Batch
from batik_field.services.session import Session
from batik_field.storage import eligibility

STOPPED = N_("Pemeriksaan syarat dihentikan.")
AT_ONCE = 2000
"""People after which progress is told and a wish to stop is heard."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person in the ranking. `state` and `candidate` are "" unless she is in the batch.

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
        people = sorted(_ranked(session, judging, progress, cancelled), key=_order)
    return Ranking(of_batch.batch, tuple(people), _spread(session, of_batch.batch.terms, people))


@dataclass(frozen=True, slots=True)
class Judging:
    """What people are judged by: criteria, terms, and where they are already.

    `candidates`: artisan -> (candidate, state) in this batch; `elsewhere`: artisan -> title of
    another batch that is under way.
    """

    batch: str
    judge: Judge
    terms: Terms
    candidates: Mapping[str, tuple[str, str]]
    elsewhere: Mapping[str, str]

    @classmethod
    def of(cls, session: Session, view: batches.BatchView) -> Judging:
        """Gather it for one batch."""
        terms = view.batch.terms
        day = terms.day(session.clock().date())
        with session.store.reading() as connection:
            elsewhere = eligibility.elsewhere(connection, view.batch.id)
        return cls(
            view.batch.id,
            Judge(view.criteria, session.codes, day, terms.districts),
            terms,
            {one.artisan: (one.id, one.state) for one in view.candidates if one.artisan},
            elsewhere,
        )

    @property
    def rules(self) -> frozenset[str]:
        """The rules the criteria go by."""
        return frozenset(criterion.rule for criterion in self.judge.criteria)

    def ranked(self, facts: Facts) -> Ranked:
        """Judge one person."""
        candidate, state = self.candidates.get(facts.artisan, ("", ""))
        return Ranked(
            facts.artisan,
            self.judge.verdict(facts),
            flags(self.terms, facts, self.elsewhere),
            facts.district,
            len(facts.documents),
            candidate,
            state,
        )


def _ranked(
    session: Session, judging: Judging, progress: Progress, cancelled: Callable[[], bool]
) -> Iterator[Ranked]:
    with session.store.reading() as connection:
        total = eligibility.count(connection)
        progress(0, total)
        found = eligibility.facts(connection, judging.batch, judging.rules)
        for done, facts in enumerate(found, 1):
            if done % AT_ONCE == 0:
                if cancelled():
                    raise Refused(STOPPED)
                progress(done, total)
            if not facts.is_out:
                yield judging.ranked(facts)
        progress(total, total)


def _order(one: Ranked) -> tuple[int, int, bool, str]:
    helped = any(flag.kind in ("facilitated", "certified") for flag in one.flags)
    return (-one.verdict.met, -one.documents, helped, one.id)


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
