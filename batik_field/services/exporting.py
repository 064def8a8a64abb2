"""The check list before a workbook is written, the writing, and the receipt after it.

A layout leaves out who has a blocking problem in a record the layout draws on, a recipient's
workbook who has one in an answer that fills its columns; what is missing elsewhere (a document,
say) is shown in the check list and does not keep her out. Withdrawn consent leaves a person out of
everything. One odd record never blocks the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from batik_field.domain.checks import Problem
from batik_field.domain.consent import as_agreed
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.findings import Finding
from batik_field.domain.problem_words import in_one_sentence, in_words
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person, disputed
from batik_field.domain.wording import N_
from batik_field.exports import layouts as shipped
from batik_field.exports.answers import Bundle
from batik_field.exports.fill import Cell
from batik_field.exports.layout_template import build_template
from batik_field.exports.layouts import Layout
from batik_field.exports.rows import RowMaker
from batik_field.services.drawn_on import DrawnOn
from batik_field.services.people import judge, with_skills
from batik_field.services.session import Session
from batik_field.services.writing import Template, write

__all__ = [
    "Candidate",
    "Each",
    "Layout",
    "LeftOut",
    "Preflight",
    "Receipt",
    "export",
    "layouts",
    "preflight",
]

Fit = Callable[[tuple[Cell, ...], int], tuple[tuple[Cell, ...], tuple[Finding, ...]]]
"""Changes the cells of the person who stands at a number (from 1)."""

WITHDRAWN = N_("Persetujuan ditarik.")
GONE = N_("Pengrajin ini tidak ada lagi.")


@dataclass(frozen=True, slots=True)
class Each:
    """What a plan does for single people besides making their rows.

    `given` returns, for an artisan's id, answers that go over hers in the row ("skill", "set");
    `sent` hears the cells of everybody who is in the workbook, in their order.
    """

    given: Callable[[str], Bundle]
    sent: Callable[[str, tuple[Cell, ...]], None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person in the check list. `reason` says why she is left out, or is empty."""

    id: str
    name: str
    problems: tuple[Problem, ...]
    included: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """The check list: everybody who was asked for, in order."""

    people: tuple[Candidate, ...]

    @property
    def of(self) -> int:
        """How many were asked for."""
        return len(self.people)

    @property
    def rows(self) -> int:
        """How many would be in the workbook."""
        return sum(one.included for one in self.people)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is not in the workbook, and why."""

    id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the written file holds, counted by reading it again."""

    file: Path
    rows: int
    of: int
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]

    def words(self) -> str:
        """Say it in one or more lines; people are named by their ids only."""
        lines = [f"{self.rows} dari {self.of} orang tertulis di {self.file.name}."]
        lines += [f"Tidak ikut ({one.id}): {one.reason}" for one in self.left_out]
        lines += [f"Periksa {_place(finding)}: {finding.message}" for finding in self.findings]
        return "\n".join(lines)


def _place(finding: Finding) -> str:
    """Return the cell; without one whose answer it is, by her id."""
    return finding.cell or " ".join(filter(None, (finding.id, finding.field))) or "-"


def layouts(session: Session) -> tuple[Layout, ...]:
    """Return the layouts there are."""
    return tuple(shipped.layouts(ENTITIES).values())


def preflight(
    session: Session,
    layout_name: str,
    ids: Sequence[str] | None,
    settings: Mapping[str, str],
    *,
    sensitive: bool = False,
    include_incomplete: bool = False,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Preflight:
    """Return the check list for these artisans; None means everybody."""
    layout = _layout(layout_name, settings, sensitive)
    plan = Plan(session, layout, settings, include_incomplete)
    return check_list(plan, wanted_ids(session, ids), progress, cancelled)


def check_list(
    plan: Plan, wanted: Sequence[str], progress: Progress, cancelled: Callable[[], bool]
) -> Preflight:
    """Return the check list a plan makes of these artisans."""
    people = []
    for candidate, _ in plan.candidates(wanted):
        if cancelled():
            raise Refused(N_("Pemeriksaan dihentikan."))
        people.append(candidate)
        progress(len(people), len(wanted))
    return Preflight(tuple(people))


def export(
    session: Session,
    layout_name: str,
    ids: Sequence[str] | None,
    settings: Mapping[str, str],
    out: Path,
    *,
    sensitive: bool = False,
    include_incomplete: bool = False,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Receipt:
    """Write the workbook, read it again, and only then let it take its name."""
    layout = _layout(layout_name, settings, sensitive)
    if out.suffix.lower() != ".xlsx":
        raise WrongUse(f"Nama berkas {out.name} harus berakhiran .xlsx.")
    plan = Plan(session, layout, settings, include_incomplete)
    wanted = wanted_ids(session, ids)
    template = build_template(layout, session.office, day=session.clock().date())
    texts = {"tahun": str(session.clock().year)}
    written = write(
        Template(template, layout.place, texts),
        plan.rows(wanted),
        out,
        progress=lambda done: progress(done, len(wanted)),
        cancelled=cancelled,
    )
    findings = (*plan.findings, *written.findings)
    return Receipt(out, written.rows, len(wanted), tuple(plan.left_out), findings)


def _layout(name: str, settings: Mapping[str, str], sensitive: bool) -> Layout:
    layout = shipped.layout_named(name, ENTITIES)
    for key in settings:
        if key not in layout.settable:
            known = ", ".join(sorted(layout.settable)) or "-"
            raise WrongUse(f"“{key}” tidak dikenal susunan {name}. Yang ada: {known}.")
    return layout if sensitive else layout.without_sensitive()


def wanted_ids(session: Session, ids: Sequence[str] | None) -> list[str]:
    """Return the artisans asked for, each once; None means everybody."""
    if ids is None:
        return session.store.ids(Query("artisan"))
    return list(dict.fromkeys(ids))


class Plan:
    """Who goes into a workbook, row by row, and what is to be said about them."""

    def __init__(
        self,
        session: Session,
        layout: Layout,
        settings: Mapping[str, str],
        include_incomplete: bool = False,
        fit: Fit | None = None,
        each: Each | None = None,
    ) -> None:
        """`fit` may still change the cells of a row, and say why."""
        self.left_out: list[LeftOut] = []
        self.findings: list[Finding] = []
        self._session = session
        self._layout = layout
        self._settings = settings
        self._export = {"day": session.clock().date().isoformat()}
        self._strict = layout.complete_only and not include_incomplete
        self._drawn_on = DrawnOn(session, layout)
        self._maker = RowMaker(layout, session.codes, session.regions)
        self._fit = fit
        self._each = each

    def candidates(self, wanted: Sequence[str]) -> Iterator[tuple[Candidate, Person | None]]:
        """Yield everybody who was asked for, judged, in the order asked for."""
        missing = iter(wanted)
        for person, problems in self._people(wanted):
            for one in missing:
                if one == person.artisan.id:
                    break
                yield Candidate(one, "", (), included=False, reason=GONE), None
            yield self._judged(person, problems), person
        for one in missing:
            yield Candidate(one, "", (), included=False, reason=GONE), None

    def _people(self, wanted: Sequence[str]) -> Iterator[tuple[Person, tuple[Problem, ...]]]:
        """Yield the people with their problems; a layout that takes everybody asks for none."""
        if self._layout.complete_only:
            for person, ready in judge(self._session, wanted):
                yield person, self._drawn_on.weighed(person, ready.problems)
        else:
            for person in with_skills(self._session, wanted):
                yield person, tuple(disputed(person))

    def _judged(self, person: Person, problems: tuple[Problem, ...]) -> Candidate:
        artisan = person.artisan
        reason = self._reason(person, problems)
        name = artisan.values.get("full_name")
        shown = name if isinstance(name, str) else ""
        return Candidate(artisan.id, shown, problems, not reason, reason)

    def _reason(self, person: Person, problems: Sequence[Problem]) -> str:
        if person.artisan.deleted:
            return GONE
        if person.has_withdrawn:
            return WITHDRAWN
        blocking = [problem for problem in problems if problem.blocking]
        if not (self._strict and blocking):
            return ""
        return in_one_sentence(map(in_words, blocking))

    def rows(self, wanted: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of everybody who is included."""
        number = 0
        for candidate, person in self.candidates(wanted):
            if person is None or not candidate.included:
                self.left_out.append(LeftOut(candidate.id, candidate.name, candidate.reason))
                continue
            number += 1
            cells, remarks = self._maker.row(self._bundle(person), number)
            if self._fit:
                cells, more = self._fit(cells, number)
                remarks += more
            self._keep(candidate, person, remarks)
            if self._each:
                self._each.sent(candidate.id, cells)
            yield cells

    def _keep(self, candidate: Candidate, person: Person, remarks: Sequence[Finding]) -> None:
        """Keep what the cells say; then the doubts about the records that no cell spoke of."""
        self.findings += [replace(remark, id=candidate.id) for remark in remarks]
        told = {remark.field for remark in remarks}
        for problem in self._drawn_on.concerning(person, candidate.problems):
            if problem.field not in told:
                about = (candidate.id, problem.field, None, None)
                self.findings.append(Finding(*about, in_words(problem), problem.blocking))

    def _bundle(self, person: Person) -> Bundle:
        business, skill = person.business, person.chosen_skill
        bundle: dict[str, Mapping[str, Any]] = {
            "artisan": as_agreed(person.artisan),
            "business": business.values if business else {},
            "skill": skill.values if skill else {},
            "set": self._settings,
            "export": self._export,
        }
        owner = business.values.get("owner") if business else None
        if isinstance(owner, str):
            bundle["names"] = {owner: self._name_of(owner, person)}
        for part, answers in self._each.given(person.artisan.id).items() if self._each else ():
            bundle[part] = {**bundle.get(part, {}), **answers}
        return bundle

    def _name_of(self, artisan: str, person: Person) -> str:
        """Most own the workshop they work in: then nobody else need be looked up."""
        own = artisan == person.artisan.id
        found = person.artisan if own else self._session.store.record("artisan", artisan)
        return str(found.values.get("full_name") or "") if found else ""
