"""What the check list and the receipt of a submission say: the same lines in the same words.

Each thing is told once: an answer that is missing in the workbook and in a paper is one line, and
what a paper lacks of a scheme or of the office is no fault of a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from batik_field.domain.checks import Problem
from batik_field.domain.criteria import text_of
from batik_field.domain.findings import Finding
from batik_field.domain.problem_words import in_words
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.exports import rows as cells_of_rows
from batik_field.exports.computed import FIELD_OF
from batik_field.services.batch_people import Seat, batch_label
from batik_field.services.exporting import GONE, WITHDRAWN, Candidate
from batik_field.services.frozen import Row
from batik_field.services.papers import applications, desk
from batik_field.services.people import with_skills
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Made

OF_AN_ANSWER = (
    *(cells_of_rows.MISSING, cells_of_rows.NOT_UNDERSTOOD, cells_of_rows.NO_DATE),
    *(cells_of_rows.NO_NUMBER, cells_of_rows.NO_CODE),
    *(desk.MISSING, desk.NOT_UNDERSTOOD),
)
"""What cells and papers say of an answer that the check of the answer says as well."""

SCHEME, OFFICE = N_("Skema {name} ({n} orang)"), N_("Profil dinas")
BATCH, COLUMN = N_("Angkatan {name}"), N_("Kolom {heading}")
EMPTY_FOR_ALL = N_("Kolom “{heading}” kosong untuk semua {n} orang.")
EMPTY_FOR_SOME = N_("Kolom “{heading}” kosong untuk {n} dari {of} orang.")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know, whose it is, and where it is mended.

    `is_out`: it keeps the person out of the workbook. `entity`, `record` and `field` lead to it:
    an answer of an artisan, business, skill, … of the person `artisan`, else a batch, a scheme (by
    its code) or the office; without an entity there is nothing to be opened. `is_note`: it is said
    so that nothing goes unsaid, and nobody has to mend it.
    """

    finding: Finding
    name: str
    is_out: bool = False
    entity: str = ""
    record: str = ""
    field: str = ""
    artisan: str = ""
    is_note: bool = False

    @property
    def message(self) -> str:
        """An Indonesian sentence without names and NIK."""
        return self.finding.message


def sorted_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return each line once: who stays out first, then what must be mended, then the rest."""
    known: dict[tuple[str, str, str, bool], Line] = {}
    for one in lines:
        known.setdefault((one.artisan, one.name, one.message, one.is_out), one)
    return tuple(sorted(known.values(), key=lambda one: (not one.is_out, not one.finding.blocking)))


class Speaker:
    """Says things about the people of one submission, and about what is sent of them."""

    def __init__(
        self,
        session: Session,
        batch: Record,
        proposed: Sequence[Seat],
        people: Iterable[Candidate],
    ) -> None:
        self._session, self._batch = session, batch
        self._people = {one.id: one for one in people}
        self._whose: dict[str, tuple[str, str]] = {}
        self._schemes: dict[str, str] = {}
        for seat in proposed:
            self._whose[seat.candidate.id] = ("candidate", seat.artisan)
            self._schemes[seat.artisan] = text_of(seat.candidate.values.get("scheme"))
        for person in with_skills(session, list(self._people)):
            artisan, skill = person.artisan.id, person.chosen_skill
            if person.business is not None:
                self._whose.setdefault(person.business.id, ("business", artisan))
            if skill is not None:
                self._whose[skill.id] = ("skill", artisan)
                own = text_of(skill.values.get("scheme"))
                self._schemes[artisan] = self._schemes.get(artisan) or own

    def out(self, one: Candidate) -> Iterator[Line]:
        """Yield why somebody who was asked for is not in the workbook."""
        if one.included:
            return
        sent_nowhere = one.reason in (GONE, WITHDRAWN)
        blocking = [] if sent_nowhere else [each for each in one.problems if each.blocking]
        for problem in blocking:
            yield replace(self._problem(one, problem), is_out=True)
        if not blocking:
            about = Finding(one.id, None, None, None, one.reason, blocking=True)
            yield Line(about, one.name, True, "artisan", one.id, "", one.id)

    def doubts(self, one: Candidate) -> Iterator[Line]:
        """Yield what is open about somebody who is in the workbook."""
        if one.included:
            yield from (self._problem(one, problem) for problem in one.problems)

    def _problem(self, one: Candidate, problem: Problem) -> Line:
        message, blocking = in_words(problem), problem.blocking
        about = Finding(one.id, problem.field, None, None, message, blocking)
        entity, record = problem.entity or "artisan", problem.record or one.id
        return Line(about, one.name, False, entity, record, problem.field, one.id)

    def findings(self, found: Iterable[Finding]) -> Iterator[Line]:
        """Yield what cells and papers say; of a scheme, with how many people it concerns."""
        for one in found:
            entity, artisan = self._whose.get(one.id or "", ("", one.id or ""))
            if one.id in self._session.codes["scheme"].by_code:
                yield self._of_scheme(str(one.id), one)
            elif artisan in self._people:
                yield self._of_person(self._people[artisan], entity, one)
            else:
                yield self._of_no_person(one)

    def _of_person(self, person: Candidate, entity: str, one: Finding) -> Line:
        record, _, key = (one.field or "").rpartition(".")
        entity = record or entity or "artisan"
        same = _same_problem(person.problems, entity, key, one.message, self._session)
        about = replace(one, id=person.id)
        if same is None:
            where = person.id if entity in ("artisan", "candidate") else one.id or ""
            entity = "artisan" if entity == "candidate" else entity
            return Line(about, person.name, False, entity, where, key, person.id)
        line = self._problem(person, same)
        blocking = one.blocking or same.blocking
        return replace(line, finding=replace(about, message=line.message, blocking=blocking))

    def _of_no_person(self, one: Finding) -> Line:
        if one.id == self._batch.id:
            name = BATCH.format(name=batch_label(self._batch))
            return Line(one, name, False, "batch", one.id, one.field or "")
        if one.id is None and one.field and not one.cell:
            return Line(one, OFFICE, False, "office", "", one.field)
        return Line(one, one.cell or "")

    def _of_scheme(self, scheme: str, one: Finding) -> Line:
        goes_in = (self._schemes.get(each.id) for each in self._people.values() if each.included)
        label, n = self._session.codes.label("scheme", scheme), list(goes_in).count(scheme)
        name = SCHEME.format(name=label, n=n)
        return Line(one, name, False, "scheme", scheme, one.field or "")

    def empty_columns(self, made: Made, rows: Mapping[str, Row]) -> Iterator[Line]:
        """Yield the columns that stay empty for everybody or for some, unless a cell said so."""
        told = {one.cell for one in made.receipt.findings if one.cell}
        place, of = made.template.place, len(rows)
        for index, (heading, source) in enumerate(
            zip(made.headings, made.use.sources, strict=True)
        ):
            empty = [
                artisan
                for number, (artisan, cells) in enumerate(rows.items())
                if cells[index] in (None, "")
                and f"{place.columns[index]}{place.pattern_row + number}" not in told
            ]
            # A column that no answer fills is the recipient's to fill in, like K/BK.
            if empty and source:
                yield self._column(heading, source, empty, of)
        for heading in made.unfilled if of else ():
            about = _note(EMPTY_FOR_ALL.format(heading=heading, n=of), blocking="*" in heading)
            yield Line(about, COLUMN.format(heading=heading), is_note=not about.blocking)

    def _column(self, heading: str, source: str, empty: Sequence[str], of: int) -> Line:
        words = EMPTY_FOR_ALL if len(empty) == of else EMPTY_FOR_SOME
        about = _note(words.format(heading=heading, n=len(empty), of=of))
        entity, _, key = FIELD_OF.get(source, source).rpartition(".")
        name = COLUMN.format(heading=heading)
        if entity == "set":
            return Line(about, name, False, "batch", self._batch.id, key, "", True)
        field = key if entity in ("", "artisan") else ""
        return Line(about, name, False, "artisan", empty[0], field, empty[0], True)


def _note(message: str, *, blocking: bool = False) -> Finding:
    return Finding(None, None, None, None, message, blocking)


def _same_problem(
    problems: Sequence[Problem], entity: str, key: str, message: str, session: Session
) -> Problem | None:
    """Return the problem that says the same as a cell or a paper."""
    for one in problems:
        if message in (in_words(one), _labelled(one), _of_document(one, session)):
            return one
    if any(message.endswith(words.rpartition("}")[2]) for words in OF_AN_ANSWER):
        for one in problems:
            if (one.entity, one.field) == (entity, key):
                return one
    return None


def _labelled(problem: Problem) -> str:
    """Return how a workbook says a doubt about a record that no cell spoke of."""
    field = ENTITIES[problem.entity].by_key.get(problem.field) if problem.entity else None
    return f"{field.label}: {problem.message}" if field else ""


def _of_document(problem: Problem, session: Session) -> str:
    """Return how FR.APL.01 says that nobody wrote down a document."""
    label = session.codes.label("document_kind", problem.kind) if problem.kind else ""
    return applications.NOT_STATED.format(label=label) if label else ""
