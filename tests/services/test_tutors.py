"""Who may teach what, lessons with their learners, and how many there are where."""

from __future__ import annotations

from typing import Any

import pytest

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED, Change
from batik_field.services import records
from batik_field.services.lessons import Taught, change_lesson, hold_lesson, lessons
from batik_field.services.session import Session
from batik_field.services.tutors import appoint, by_skill, tutors

GAJI, MONDOKAN = "35.23.08.2006", "35.23.16.1003"


@pytest.fixture(autouse=True)
def people(session: Session) -> None:
    commit(
        session,
        ("artisan", "A", {"full_name": "A", "village": GAJI}),
        ("artisan", "B", {"full_name": "B", "village": GAJI}),
        ("artisan", "C", {"full_name": "C", "village": MONDOKAN}),
    )


def commit(session: Session, *changes: tuple[str, str, dict[str, Any]]) -> None:
    session.store.commit([Change(*change) for change in changes], "P")


def competent(who: str, **values: Any) -> tuple[str, str, dict[str, Any]]:
    return ("candidate", f"k-{who}", {"artisan": who, "state": "kompeten", "tutor": True, **values})


def test_tutors_and_who_was_recommended(session: Session) -> None:
    appoint(session, "A", "membatik", since="2025-01-01", basis="Surat 5")
    commit(
        session,
        competent("A", skill="membatik"),
        competent("B", scheme="pewarnaan_batik"),
        competent("C", skill="membatik", state="belum_kompeten"),
        ("tutor", "t", {"artisan": "C", "skill": "merancang", "until": "2026-01-01"}),
    )

    found = tutors(session)

    assert [(one.name, one.skill, one.is_appointed) for one in found] == [
        ("A", "membatik", True),
        ("B", "pewarnaan", False),
    ]
    assert (found[0].since, found[0].basis) == ("2025-01-01", "Surat 5")
    assert [one.name for one in tutors(session, skill="pewarnaan")] == ["B"]
    assert [one.name for one in tutors(session, place="35.23.08")] == ["A", "B"]
    assert tutors(session, place="35.23.0") == ()


def test_appointing_twice_is_once(session: Session) -> None:
    first = appoint(session, "A", "membatik")

    assert appoint(session, "A", "membatik") == first
    assert tutors(session)[0].since == "2026-05-12"
    with pytest.raises(WrongUse):
        appoint(session, "A", "melukis")
    commit(session, ("artisan", "B", {DELETED: True}))
    with pytest.raises(Refused):
        appoint(session, "B", "membatik")


def test_lessons_with_learners(session: Session) -> None:
    appoint(session, "A", "membatik")
    taught = Taught(
        "2026-05-01",
        skill="membatik",
        topic="Nglowong",
        village=GAJI,
        learners=["B", "C", "B"],
        names=["Ibu Condurani", " "],
    )
    hold_lesson(session, "A", taught)
    taught = Taught("2026-05-10", skill="membatik", count=12, learners=["C"])
    hold_lesson(session, "A", taught)

    newest, first = lessons(session, "A")

    assert (newest.count, first.count) == (12, 3)
    assert [one.name for one in first.learners] == ["B", "C", "Ibu Condurani"]
    assert (first.topic, first.tutor_name) == ("Nglowong", "A")
    assert "Gaji" in first.village
    assert lessons(session) == (newest, first)
    tutor = tutors(session)[0]
    assert (tutor.lessons, tutor.learners) == (2, 15)


def test_a_lesson_is_changed_and_only_what_differs(session: Session) -> None:
    appoint(session, "A", "membatik")
    same = Taught("2026-05-01", skill="membatik", topic="X", learners=["B", "C"], names=["D"])
    made = hold_lesson(session, "A", same)
    kept = {one.name: one.id for one in lessons(session)[0].learners}

    change_lesson(session, made.id, same)
    assert len(session.store.operations("tutoring", made.id)) == 1

    other = Taught("2026-05-02", topic="Nembok", count=7, learners=["C", "A"])
    change_lesson(session, made.id, other)
    [changed] = lessons(session)
    assert (changed.day, changed.skill, changed.topic, changed.count) == (
        "2026-05-02",
        "",
        "Nembok",
        7,
    )
    assert {one.name for one in changed.learners} == {"A", "C"}
    assert kept["C"] in {one.id for one in changed.learners}

    with pytest.raises(Refused):
        change_lesson(session, made.id, Taught("2026-05-13"))
    records.delete(session, "tutoring", made.id, "dua kali tercatat")
    assert lessons(session) == ()
    with pytest.raises(Refused):
        change_lesson(session, made.id, Taught("2026-05-02"))
    records.undelete(session, "tutoring", made.id)
    assert lessons(session) == (changed,)


@pytest.mark.parametrize(
    ("tutor", "day", "learners"),
    [("X", "2026-05-01", []), ("A", "2026-05-13", []), ("A", "2026-05-01", ["B", "X"])],
)
def test_lessons_that_cannot_be(
    session: Session, tutor: str, day: str, learners: list[str]
) -> None:
    with pytest.raises(Refused):
        hold_lesson(session, tutor, Taught(day, learners=learners))
    assert lessons(session) == ()


def test_tutors_are_counted_by_skill_and_place(session: Session) -> None:
    appoint(session, "A", "membatik")
    appoint(session, "C", "membatik")
    commit(session, competent("B", skill="membatik"))
    hold_lesson(session, "C", Taught("2026-05-01", skill="membatik", count=4))

    villages = by_skill(session)

    assert [
        (one.place_name, one.tutors, one.recommended, one.lessons, one.learners) for one in villages
    ] == [("Gaji, Kec. Kerek", 1, 1, 0, 0), ("Mondokan, Kec. Tuban", 1, 0, 1, 4)]
    assert [one.place_name for one in by_skill(session, "district")] == ["Kerek", "Tuban"]
