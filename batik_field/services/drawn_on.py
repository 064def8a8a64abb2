"""What of a person a workbook draws on: only trouble there keeps her out of it.

A layout of ours draws on whole records, a recipient's workbook on the answers that fill its
columns. Consent governs whatever is sent, so what is unclear about it always counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from batik_field.domain.checks import Problem
from batik_field.domain.consent import as_agreed, kept_out
from batik_field.domain.operations import DELETED
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person
from batik_field.domain.values import is_empty
from batik_field.exports.computed import DRAWS_ON
from batik_field.exports.layouts import Layout
from batik_field.services.session import Session

CONSENT = frozenset(("artisan.consent", "artisan.consent_limits"))
_REACHED_BY = {"business": ("artisan.business",), "skill": ("skill.skill", "skill.chosen")}
"""The answers that say which business and which skill are hers."""


def needed_records(layout: Layout) -> frozenset[str]:
    """Return the entities a layout draws on; of one for complete people, its required columns."""
    everybody = not layout.complete_only
    sources = {column.source or "" for column in layout.columns if column.required or everybody}
    entities = {source.partition(".")[0] for source in sources} & ENTITIES.keys()
    if "computed.scheme" in sources:
        entities.add("skill")
    return frozenset(entities)


class DrawnOn:
    """Tells for one layout which problems are about what goes into it."""

    def __init__(self, session: Session, layout: Layout) -> None:
        self._codes = session.codes
        self._by_answer = layout.at is not None
        self._records = needed_records(layout)
        sources = {column.source for column in layout.columns if column.source}
        self._choices = [DRAWS_ON[one] for one in sources if len(DRAWS_ON.get(one, ())) > 1]
        plain = {source for source in sources if source not in DRAWS_ON}
        single = [DRAWS_ON[one] for one in sources if len(DRAWS_ON.get(one, ())) == 1]
        self._always = frozenset(plain.union(*(group for (group,) in single)))

    def weighed(self, person: Person, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Return the problems of a person; what is about nothing that goes out is a remark."""
        concerns = self._test(person)
        return tuple(
            problem.as_remark() if problem.blocking and not concerns(problem) else problem
            for problem in problems
        )

    def concerning(self, person: Person, problems: Sequence[Problem]) -> Iterator[Problem]:
        """Yield the problems about something of hers that goes into the workbook."""
        return filter(self._test(person), problems)

    def _test(self, person: Person) -> Callable[[Problem], bool]:
        """Return what tells of a problem whether it is about something that goes out."""
        if not self._by_answer:
            return self._is_of_its_records
        drawn = self._drawn(person)
        return partial(_is_about, drawn, {"artisan", *_records_of(drawn)}, person)

    def _is_of_its_records(self, problem: Problem) -> bool:
        return problem.entity in self._records

    def _drawn(self, person: Person) -> set[str]:
        """Return the answers that go out, those a limited consent keeps here left out."""
        drawn = {*self._always, *self._first_answered(person)}
        drawn.update(*(_REACHED_BY.get(record, ()) for record in _records_of(drawn)))
        limits = kept_out(as_agreed(person.artisan), self._codes)
        return {*CONSENT, *(answer for answer in drawn if not limits & {*answer.split(".")})}

    def _first_answered(self, person: Person) -> Iterator[str]:
        """Yield of answers that stand in for one another all up to the first that is there."""
        for groups in self._choices:
            for group in groups:
                yield from group
                if any(_is_answered(person, answer) for answer in group):
                    break


def _records_of(answers: set[str]) -> set[str]:
    return {answer.partition(".")[0] for answer in answers}


def _is_answered(person: Person, answer: str) -> bool:
    entity, _, key = answer.partition(".")
    record = {"artisan": person.artisan, "business": person.business, "skill": person.chosen_skill}
    found = record[entity]
    return found is not None and not is_empty(found.values.get(key))


def _is_about(drawn: set[str], records: set[str], person: Person, problem: Problem) -> bool:
    is_drawn = f"{problem.entity}.{problem.field}" in drawn
    return is_drawn or (problem.entity in records and _may_go(problem, person))


def _may_go(problem: Problem, person: Person) -> bool:
    """Whether it tells that a laptop deleted the record; that stands at the record's title."""
    for record in (person.artisan, person.business, person.chosen_skill):
        if record is not None and record.id == problem.record:
            title = ENTITIES[record.entity].title[0]
            return DELETED in record.conflicts and problem.field == title
    return False
