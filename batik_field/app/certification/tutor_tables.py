"""Tutors, their lessons, and how many there are where, as tables."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from batik_field.app.i18n import text
from batik_field.app.record_table import Column
from batik_field.domain.formats import number, short_day
from batik_field.services.lessons import Lesson
from batik_field.services.tutors import SkillCount, Tutor


def tutor_columns() -> list[Column]:
    """Return the columns of those who may teach or were recommended; rows are `Tutor`."""
    tr = QCoreApplication.translate
    return [
        Column(tr("TutorTables", "Nama"), attrgetter("name"), 190),
        Column(tr("TutorTables", "Keahlian"), attrgetter("skill_label"), 120),
        Column(tr("TutorTables", "Keadaan"), _state, 200),
        Column(tr("TutorTables", "Desa"), attrgetter("place"), 170),
        Column(tr("TutorTables", "Pelatihan"), _lessons, 100, numeric=True),
        Column(tr("TutorTables", "Peserta"), _learners, 95, numeric=True),
        Column(tr("TutorTables", "Dasar"), _basis, 190),
    ]


def _state(one: Tutor) -> str:
    if not one.is_appointed:
        return QCoreApplication.translate("TutorTables", "disarankan, belum diangkat")
    since = QCoreApplication.translate("TutorTables", "tutor sejak {day}")
    return since.format(day=short_day(one.since)) if one.since else "tutor"


def _lessons(one: Tutor | SkillCount) -> str:
    return number(one.lessons)


def _learners(one: Tutor | SkillCount) -> str:
    return number(one.learners)


def _basis(one: Tutor) -> str:
    return text(one.basis)


def count_columns() -> list[Column]:
    """Return the columns of the counts by skill and place; rows are `SkillCount`."""
    tr = QCoreApplication.translate
    return [
        Column(tr("TutorTables", "Tempat"), _place, 220),
        Column(tr("TutorTables", "Keahlian"), attrgetter("skill_label"), 180),
        Column(tr("TutorTables", "Tutor"), _tutors, 80, numeric=True),
        Column(tr("TutorTables", "Disarankan"), _recommended, 100, numeric=True),
        Column(tr("TutorTables", "Pelatihan"), _lessons, 90, numeric=True),
        Column(tr("TutorTables", "Peserta"), _learners, 90, numeric=True),
    ]


def _place(one: SkillCount) -> str:
    return one.place_name or QCoreApplication.translate("TutorTables", "(desa belum diisi)")


def _tutors(one: SkillCount) -> str:
    return number(one.tutors)


def _recommended(one: SkillCount) -> str:
    return number(one.recommended)


def lesson_columns() -> list[Column]:
    """Return the columns of the lessons of one tutor; rows are `Lesson`."""
    tr = QCoreApplication.translate
    return [
        Column(tr("TutorTables", "Tanggal"), _day, 110),
        Column(tr("TutorTables", "Pokok ajaran"), attrgetter("topic"), 220),
        Column(tr("TutorTables", "Keahlian"), attrgetter("skill_label"), 120),
        Column(tr("TutorTables", "Desa"), attrgetter("village"), 170),
        Column(tr("TutorTables", "Peserta"), _count, 80, numeric=True),
        Column(tr("TutorTables", "Siapa"), _names, 300),
    ]


def _day(one: Lesson) -> str:
    return short_day(one.day)


def _count(one: Lesson) -> str:
    return number(one.count)


def _names(one: Lesson) -> str:
    return ", ".join(learner.name for learner in one.learners)
