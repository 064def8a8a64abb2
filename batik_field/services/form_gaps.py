"""What the workbook of a submission would still lack of people who are not sent yet.

Who lacks something there is left out of the workbook (`exporting`), whatever the criteria of her
batch say: an officer should know it before she nominates. Judged by the layout last sent of the
batch, else the one a submission begins with; a recipient's own form is only read when it is sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from batik_field.domain.checks import Problem
from batik_field.domain.criteria import text_of, whole_of
from batik_field.domain.fields import Values
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.exports.layouts import Layout, layouts
from batik_field.services.exporting import Plan
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Order

UNSOUND = N_("{label} (perlu dilihat)")
EQUAL_NIK = N_("NIK (sama dengan pengrajin lain)")


def form_gaps(session: Session, batch: str, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return artisan -> what keeps her out of the batch's workbook, by labels of the questions.

    Who lacks nothing is not in it. An answer that is there but cannot be sent says so. Meant for
    the people in sight or ticked: everybody is judged as for the workbook itself.
    """
    found = {}
    for candidate, person in Plan(session, _layout(session, batch), {}).candidates(ids):
        open_ = [problem for problem in candidate.problems if problem.blocking]
        if person is not None and open_:
            found[candidate.id] = tuple(dict.fromkeys(_words(person, open_)))
    return found


def _layout(session: Session, batch: str) -> Layout:
    sent = [one.values for one in session.store.linked("submission", "batch", [batch])]
    last = max(sent, key=lambda one: whole_of(one.get("version")) or 0, default={})
    known = layouts(ENTITIES)
    return known.get(text_of(last.get("layout")), known[Order().layout])


def _words(person: Person, open_: Sequence[Problem]) -> Iterator[str]:
    answers = _answers(person)
    for problem in open_:
        if problem.other:
            yield EQUAL_NIK
            continue
        label = ENTITIES[problem.entity].by_key[problem.field].label
        is_missing = is_empty(answers.get(problem.entity, {}).get(problem.field))
        yield label if is_missing else UNSOUND.format(label=label)


def _answers(person: Person) -> Mapping[str, Values]:
    business, skill = person.business, person.chosen_skill
    return {
        "artisan": person.artisan.values,
        "business": business.values if business else {},
        "skill": skill.values if skill else {},
    }
