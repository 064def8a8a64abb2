"""Lessons tutors held, and who learned in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.services.search import shown
from batik_field.services.session import Session

GONE = N_("Pengrajin ini tidak ada lagi. Muat ulang daftarnya.")
NO_LESSON = N_("Pelatihan ini tidak ada lagi. Muat ulang daftarnya.")
NOT_YET = N_("Tanggal ini belum tiba. Periksa tahunnya.")


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who was taught: a known artisan, or only a name."""

    id: str
    artisan: str
    name: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """One tutoring activity. `count` is the number that was typed, but at least the named learners.

    `village` says in words what `village_code` is; `typed` is the number, None where none was.
    """

    id: str
    tutor: str
    tutor_name: str
    day: str
    skill: str
    skill_label: str
    topic: str
    village: str
    count: int
    learners: tuple[Learner, ...]
    village_code: str = ""
    typed: int | None = None


@dataclass(frozen=True, slots=True)
class Taught:
    """What is told of a lesson. `day` is ISO; "" and None are not known.

    `learners` are artisans' ids, `names` are people who are on no list, `count` is how many there
    were in all where more came than are named.
    """

    day: str
    skill: str = ""
    topic: str = ""
    village: str = ""
    count: int | None = None
    learners: Sequence[str] = ()
    names: Sequence[str] = ()


def hold_lesson(session: Session, tutor: str, taught: Taught) -> Reference:
    """Note a lesson of a tutor (an artisan's id) with its learners as one transaction.

    Returns the tutoring record.

    Raises:
        Refused: the tutor or a learner is gone, or the day is still to come.
    """
    said = _said(session, tutor, taught, (tutor, *taught.learners))
    values = {key: value for key, value in said.items() if value not in ("", None)}
    lesson = new_id()
    changes = [Change("tutoring", lesson, values, "create")]
    changes += _named(lesson, taught)
    session.store.commit(changes, session.officer)
    return Reference("tutoring", lesson)


def change_lesson(session: Session, lesson: str, taught: Taught) -> Reference:
    """Say of a lesson what was not right, as one transaction.

    A learner who is not named any more leaves it; the others keep their records.

    Raises:
        Refused: the lesson or a new learner is gone, or the day is still to come.
    """
    record = session.store.record("tutoring", lesson)
    if record is None or record.deleted:
        raise Refused(NO_LESSON)
    held = session.store.linked("learner", "tutoring", [lesson])
    known = {str(one.values.get("artisan") or "") for one in held}
    tutor = str(record.values.get("artisan") or "")
    fresh = [one for one in taught.learners if one not in known]
    said = _said(session, tutor, taught, fresh)
    changed = {
        key: value if value != "" else None
        for key, value in said.items()
        if (value if value != "" else None) != record.values.get(key)
    }
    changes = [Change("tutoring", lesson, changed)] if changed else []
    wanted = _named(lesson, taught)
    for one in held:
        same = next((new for new in wanted if _is_same(new.values, one.values)), None)
        if same is None:
            changes.append(Change("learner", one.id, {DELETED: True}, "delete"))
        else:
            wanted.remove(same)
    if changes or wanted:
        session.store.commit([*changes, *wanted], session.officer)
    return Reference("tutoring", lesson)


def _said(session: Session, tutor: str, taught: Taught, people: Sequence[str]) -> dict[str, Any]:
    """Return the answers of a lesson; Refused where they cannot be."""
    if taught.day > session.latest_day().isoformat():
        raise Refused(NOT_YET)
    for artisan in people:
        refuse_gone(session, artisan)
    return {
        "artisan": tutor,
        "date": taught.day,
        "skill": taught.skill,
        "topic": clean_text(taught.topic),
        "village": taught.village,
        "learners": taught.count,
    }


def _named(lesson: str, taught: Taught) -> list[Change]:
    """Return what writes down who learned, everybody once."""
    named = [{"artisan": one} for one in dict.fromkeys(taught.learners)]
    named += [{"name": text} for one in taught.names if (text := clean_text(one))]
    return [Change("learner", new_id(), {"tutoring": lesson, **one}, "create") for one in named]


def _is_same(one: Values, other: Values) -> bool:
    return all((one.get(key) or "") == (other.get(key) or "") for key in ("artisan", "name"))


def lessons(session: Session, tutor: str | None = None) -> tuple[Lesson, ...]:
    """Return the lessons of a tutor, or of all, the newest first, with their learners."""
    if tutor is None:
        held = list(
            session.store.records("tutoring", session.store.ids(Query("tutoring"))).values()
        )
    else:
        held = session.store.linked("tutoring", "artisan", [tutor])
    taught = session.store.linked("learner", "tutoring", [one.id for one in held])
    people = {str(one.values.get("artisan") or "") for one in (*held, *taught)}
    found = session.store.records("artisan", people - {""})
    names = {key: str(one.values.get("full_name") or "") for key, one in found.items()}
    by_lesson: dict[str, list[Learner]] = {}
    for one in taught:
        by_lesson.setdefault(str(one.values["tutoring"]), []).append(_learner(one, names))
    listed = [_lesson(session, one, names, by_lesson.get(one.id, [])) for one in held]
    return tuple(sorted(listed, key=lambda one: (one.day, one.id), reverse=True))


def _learner(record: Record, names: Mapping[str, str]) -> Learner:
    artisan = str(record.values.get("artisan") or "")
    return Learner(record.id, artisan, names.get(artisan) or str(record.values.get("name") or ""))


def _lesson(
    session: Session, record: Record, names: Mapping[str, str], learners: Sequence[Learner]
) -> Lesson:
    values = record.values
    tutor = str(values.get("artisan") or "")
    return Lesson(
        record.id,
        tutor,
        names.get(tutor, ""),
        str(values.get("date") or ""),
        str(values.get("skill") or ""),
        shown(session, "tutoring", "skill", values.get("skill")),
        str(values.get("topic") or ""),
        shown(session, "tutoring", "village", values.get("village")),
        _count(values, len(learners)),
        tuple(learners),
        str(values.get("village") or "") if isinstance(values.get("village"), str) else "",
        values["learners"] if type(values.get("learners")) is int else None,
    )


def _count(values: Values, named: int) -> int:
    """Return how many learned: what was typed, but never fewer than are named."""
    typed = values.get("learners")
    return max(typed, named) if isinstance(typed, int) else named


def lessons_of(session: Session, artisans: Sequence[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return how many lessons tutors held in each skill, and for how many learners."""
    held = session.store.linked("tutoring", "artisan", artisans)
    taught = session.store.linked("learner", "tutoring", [one.id for one in held])
    named = Counter(str(one.values["tutoring"]) for one in taught)
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for one in held:
        key = (str(one.values["artisan"]), str(one.values.get("skill") or ""))
        lessons, learners = found.get(key, (0, 0))
        found[key] = (lessons + 1, learners + _count(one.values, named[one.id]))
    return found


def refuse_gone(session: Session, artisan: str) -> None:
    """Raise Refused for an artisan who is gone."""
    found = session.store.record("artisan", artisan)
    if found is None or found.deleted:
        raise Refused(GONE)
