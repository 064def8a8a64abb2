"""Tutor: who, where, appointing, and lessons with their learners."""

from __future__ import annotations

import weakref
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.certification.lesson_dialog import LessonDialog
from batik_field.app.certification.tutors_view import DISTRICTS, PEOPLE, VILLAGES, TutorsView
from batik_field.app.desk import Desk
from batik_field.domain.operations import Change
from batik_field.services import lessons, tutors
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GAJI, MARGOREJO, MONDOKAN = "35.23.08.2006", "35.23.08.2008", "35.23.16.1003"


@pytest.fixture
def people(session: Session) -> None:
    """A teaches in Gaji; B of Margorejo and C of Mondokan were only recommended."""
    passed = {"state": "kompeten", "tutor": True, "skill": "membatik"}
    changes: list[tuple[str, str, dict[str, Any]]] = [
        ("artisan", "A", {"full_name": "Ambarwati", "village": GAJI}),
        ("artisan", "B", {"full_name": "Bendarsih", "village": MARGOREJO}),
        ("artisan", "C", {"full_name": "Candrawulan", "village": MONDOKAN}),
        ("candidate", "b", {"artisan": "B", **passed}),
        ("candidate", "c", {"artisan": "C", **passed, "skill": "pewarnaan"}),
    ]
    session.store.commit([Change(*change) for change in changes], "P")
    tutors.appoint(session, "A", "membatik", since="2025-01-01")


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> TutorsView:
    made = TutorsView(desk)
    made.resize(1000, 560)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.entered()
    return made


def names(view: TutorsView) -> list[str]:
    return [str(view.people.index(row, 0).data()) for row in range(view.people.rowCount())]


def choose(view: TutorsView, row: int) -> None:
    view.people_view.setCurrentIndex(view.people.index(row, 0))


def test_nobody_yet_says_where_tutors_come_from(view: TutorsView) -> None:
    assert view.pages.currentWidget() is view.none_yet


def test_counts_lead_to_the_people_they_count(people: None, view: TutorsView) -> None:
    assert names(view) == ["Ambarwati", "Bendarsih", "Candrawulan"]
    assert view.count.text() == "1 tutor, 2 disarankan"
    view.bar.setCurrentIndex(VILLAGES)
    assert view.counts.rowCount() == 3
    view.bar.setCurrentIndex(DISTRICTS)
    cells = [
        [str(view.counts.index(row, column).data()) for column in range(4)]
        for row in range(view.counts.rowCount())
    ]
    kerek = next(row for row, line in enumerate(cells) if "Kerek" in line[0])
    assert cells[kerek][2:] == ["1", "1"]
    view.count_view.setCurrentIndex(view.counts.index(kerek, 0))
    view.count_view.setFocus()
    QTest.keyClick(view.count_view, Qt.Key.Key_Return)
    assert view.bar.currentIndex() == PEOPLE
    assert names(view) == ["Ambarwati", "Bendarsih"]
    view.narrowed.click()
    view.skill.setCurrentIndex(view.skill.findData("pewarnaan"))
    assert names(view) == ["Candrawulan"]


def test_who_was_recommended_is_appointed(
    people: None, view: TutorsView, session: Session, qtbot: QtBot
) -> None:
    assert not view.appoint.isEnabled()
    choose(view, 1)
    view.appoint.click()
    assert view.question is not None
    view.question.day.type_text("01/11/2026")
    view.question.note.setText("SK 5")
    with qtbot.waitSignal(view.record_saved) as told:
        view.question.act.click()
    assert told.args[0][0].entity == "tutor"
    found = next(one for one in tutors.tutors(session) if one.artisan == "B")
    assert (found.is_appointed, found.since, found.basis) == (True, "2026-11-01", "SK 5")
    assert not view.appoint.isEnabled()


def test_a_question_is_about_whom_it_named(
    people: None, view: TutorsView, session: Session
) -> None:
    choose(view, 1)
    view.appoint.click()
    # Read again while the question is open, and somebody else comes to be chosen.
    choose(view, 2)
    assert view.question is not None
    view.question.act.click()
    known = {one.artisan: one.is_appointed for one in tutors.tutors(session)}
    assert known == {"A": True, "B": True, "C": False}

    choose(view, 0)
    view.teach.click()
    choose(view, 2)
    assert view.taught.dialog is not None
    view.taught.dialog.count.setText("5")
    view.taught.dialog.act.click()
    assert [one.tutor for one in lessons.lessons(session)] == ["A"]


def test_a_lesson_with_known_and_other_learners(
    people: None, view: TutorsView, session: Session
) -> None:
    view.teach.click()
    dialog = view.taught.dialog
    assert dialog is not None
    dialog.topic.setText("Malam dan canting")
    dialog.learners.write(["B", "Tetangga Baru"])
    dialog.count.setText("lima")
    dialog.act.click()
    assert "angka" in dialog.problem.text()
    dialog.count.setText("5")
    dialog.act.click()
    [held] = lessons.lessons(session)
    assert (held.tutor, held.day, held.skill, held.count) == ("A", "2026-11-22", "membatik", 5)
    assert [(one.artisan, one.name) for one in held.learners] == [
        ("B", "Bendarsih"),
        ("", "Tetangga Baru"),
    ]
    assert view.taught.table.index(0, 1).data() == "Malam dan canting"
    assert view.taught.table.index(0, 5).data() == "Bendarsih, Tetangga Baru"
    assert view.people.index(0, 4).data() == "1"
    choose(view, 1)
    assert view.taught.table.rowCount() == 0


def test_a_lesson_is_changed_removed_and_brought_back(
    people: None, view: TutorsView, session: Session, dialogs: Any
) -> None:
    taught = lessons.Taught("2026-11-01", skill="membatik", names=["X"], learners=["B"])
    lessons.hold_lesson(session, "A", taught)
    view.entered()
    assert view.taught.change.isEnabled()
    QTest.keyClick(view.taught.rows, Qt.Key.Key_Return)
    dialog = view.taught.dialog
    assert dialog is not None
    assert (dialog.day.day, dialog.learners.read()) == ("2026-11-01", ["B", "X"])
    dialog.topic.setText("Nembok")
    dialog.learners.write(["B"])
    dialog.act.click()
    [held] = lessons.lessons(session)
    assert (held.topic, [one.name for one in held.learners]) == ("Nembok", ["Bendarsih"])

    dialogs.answers["ask_reason"] = "dua kali tercatat"
    view.taught.remove.click()
    assert (lessons.lessons(session), view.taught.table.rowCount()) == ((), 0)
    assert not view.taught.change.isEnabled()
    view.taught.undo.click()
    assert lessons.lessons(session) == (held,)
    assert view.taught.undo.isHidden()


def test_a_day_to_come_stays_in_the_dialog(
    people: None, view: TutorsView, session: Session
) -> None:
    view.teach.click()
    assert view.taught.dialog is not None
    view.taught.dialog.day.type_text("31/12/2026")
    view.taught.dialog.act.click()
    assert "belum tiba" in view.taught.dialog.problem.text()
    assert lessons.lessons(session) == ()


def test_learners_are_found_by_a_part_of_their_name(
    people: None, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    dialog = LessonDialog(desk, tutors.tutors(session)[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.learners.setFocus()
    QTest.keyClicks(dialog.focusWidget(), "bendar")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.learners.read() == ["B"]


def test_enter_opens_the_person(people: None, view: TutorsView, qtbot: QtBot) -> None:
    view.people_view.setFocus()
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.keyClick(view.people_view, Qt.Key.Key_Return)
    assert asked.args == ["artisan", "A"]


def test_the_tables_are_sound_models(
    people: None, view: TutorsView, session: Session, qtmodeltester: ModelTester
) -> None:
    taught = lessons.Taught("2026-11-01", skill="membatik", names=["X"])
    lessons.hold_lesson(session, "A", taught)
    view.entered()
    view.bar.setCurrentIndex(VILLAGES)
    for table in (view.people, view.counts, view.taught.table):
        assert table.rowCount()
        qtmodeltester.check(table)


def test_nothing_keeps_view_and_dialog_alive(people: None, desk: Desk, session: Session) -> None:
    made = TutorsView(desk)
    made.entered()
    dialog = LessonDialog(desk, tutors.tutors(session)[0])
    gone = [weakref.ref(made), weakref.ref(dialog)]
    for one in (made, dialog):
        delete(one)
    del made, dialog, one
    assert [one() for one in gone] == [None, None]
