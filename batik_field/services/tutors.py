"""Who may teach what, and how many tutors there are where. Their lessons: `services.lessons`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.results import COMPETENT
from batik_field.domain.values import clean_text, is_empty
from batik_field.domain.wording import N_
from batik_field.services.lessons import lessons_of, refuse_gone
from batik_field.services.search import shown
from batik_field.services.session import Session

Place = Literal["village", "district"]

DISTRICT_LENGTH = len("35.23.08")

NO_SKILL = N_("Pilih keahlian yang diajarkan.")


@dataclass(frozen=True, slots=True)
class Tutor:
    """Somebody who may teach a skill, or was recommended for it after her exam.

    `record` is the id of the tutor record, "" for who is only recommended; days are ISO. `village`
    and `district` are codes, `place` says them in words. `lessons` and `learners` are of this
    skill.
    """

    artisan: str
    name: str
    skill: str
    skill_label: str
    record: str
    since: str
    until: str
    basis: str
    village: str
    district: str
    place: str
    lessons: int
    learners: int

    @property
    def is_appointed(self) -> bool:
        """Whether she is a tutor and not only recommended."""
        return bool(self.record)


@dataclass(frozen=True, slots=True)
class SkillCount:
    """How many tutors of a skill live in a village or kecamatan, and what they did.

    `recommended` counts who is not appointed yet and is not among `tutors`. `place` is a code and
    `place_name` its name, of a village with its kecamatan: names of villages are not unique.
    """

    skill: str
    skill_label: str
    place: str
    place_name: str
    tutors: int
    recommended: int
    lessons: int
    learners: int


# --- Who may teach --------------------------------------------------------------------------------


def tutors(session: Session, *, skill: str = "", place: str = "") -> tuple[Tutor, ...]:
    """Return who may teach today or was recommended, by skill and name.

    `skill` is a code; `place` the code of a village or kecamatan. A tutor whose time is over is not
    in it; an artisan who was deleted neither.
    """
    appointed = list(_appointed(session))
    known = {(one[0], one[1]) for one in appointed}
    entries = [*appointed, *(one for one in _recommended(session) if (one[0], one[1]) not in known)]
    people = session.store.records("artisan", {one[0] for one in entries})
    held = lessons_of(session, [one[0] for one in entries])
    found = [
        _tutor(session, people[who], code, values, record, held)
        for who, code, record, values in entries
        if who in people and not people[who].deleted
    ]
    chosen = [
        one
        for one in found
        if skill in ("", one.skill) and f"{one.village}.".startswith(f"{place}." if place else "")
    ]
    return tuple(sorted(chosen, key=lambda one: (one.skill_label, one.name, one.artisan)))


_Entry = tuple[str, str, str, Values]
"""Artisan, skill, tutor record or "", and what the record says."""


def _appointed(session: Session) -> Iterator[_Entry]:
    today = session.clock().date().isoformat()
    records = session.store.records("tutor", session.store.ids(Query("tutor")))
    seen = set()
    for one in records.values():
        until = one.values.get("until")
        over = isinstance(until, str) and until < today
        key = (str(one.values.get("artisan") or ""), str(one.values.get("skill") or ""))
        if not over and key not in seen:
            seen.add(key)
            yield (*key, one.id, one.values)


def _recommended(session: Session) -> Iterator[_Entry]:
    """Yield who was found competent and recommended, once for each skill."""
    where = {"state": COMPETENT, "tutor": "true"}
    records = session.store.records("candidate", session.store.ids(Query("candidate", where=where)))
    schemes, seen = session.codes["scheme"], set()
    for one in records.values():
        skill = one.values.get("skill")
        if is_empty(skill):
            chosen = schemes.by_code.get(str(one.values.get("scheme")))
            skill = chosen.extra.get("skill", "") if chosen else ""
        key = (str(one.values.get("artisan") or ""), str(skill or ""))
        if key not in seen:
            seen.add(key)
            yield (*key, "", {"basis": N_("Disarankan pada uji kompetensi")})


def _tutor(
    session: Session,
    artisan: Record,
    skill: str,
    values: Values,
    record: str,
    held: Mapping[tuple[str, str], tuple[int, int]],
) -> Tutor:
    village = artisan.values.get("village")
    code = village if isinstance(village, str) else ""
    lessons, learners = held.get((artisan.id, skill), (0, 0))
    said = {key: str(values.get(key) or "") for key in ("since", "until", "basis")}
    return Tutor(
        artisan.id,
        str(artisan.values.get("full_name") or ""),
        skill,
        session.codes.label("skill", skill),
        record,
        said["since"],
        said["until"],
        said["basis"],
        code,
        code[:DISTRICT_LENGTH],
        shown(session, "artisan", "village", village),
        lessons,
        learners,
    )


def appoint(
    session: Session, artisan: str, skill: str, *, since: str = "", basis: str = ""
) -> Reference:
    """Let somebody teach a skill from a day on (ISO; default today); returns the tutor record.

    Who may teach it already keeps her record.

    Raises:
        WrongUse: there is no such skill.
        Refused: the artisan is gone.
    """
    if not session.codes["skill"].has(skill):
        raise WrongUse(NO_SKILL)
    refuse_gone(session, artisan)
    known = next((one[2] for one in _appointed(session) if one[:2] == (artisan, skill)), None)
    if known:
        return Reference("tutor", known)
    day = since or session.clock().date().isoformat()
    values = {"artisan": artisan, "skill": skill, "since": day, "basis": clean_text(basis) or None}
    change = Change("tutor", new_id(), values, "create")
    session.store.commit([change], session.officer)
    return Reference("tutor", change.record)


# --- Where they are -------------------------------------------------------------------------------


def by_skill(session: Session, by: Place = "village") -> tuple[SkillCount, ...]:
    """Return how many tutors of each skill live in each village or kecamatan, by their names."""
    groups: dict[tuple[str, str], list[Tutor]] = {}
    for one in tutors(session):
        place = one.village if by == "village" else one.district
        groups.setdefault((one.skill, place), []).append(one)
    counted = [_counted(session, place, some) for (_, place), some in groups.items()]
    return tuple(sorted(counted, key=lambda one: (one.skill_label, one.place_name, one.place)))


def _counted(session: Session, place: str, some: Iterable[Tutor]) -> SkillCount:
    found = list(some)
    appointed = sum(one.is_appointed for one in found)
    return SkillCount(
        found[0].skill,
        found[0].skill_label,
        place,
        session.regions.label(place)
        if len(place) > DISTRICT_LENGTH
        else session.regions.name(place),
        appointed,
        len(found) - appointed,
        sum(one.lessons for one in found),
        sum(one.learners for one in found),
    )
