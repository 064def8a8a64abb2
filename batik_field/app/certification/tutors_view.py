"""Tutor: who may teach what and where, appointing, and the lessons that were held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import tables, theme, topic
from batik_field.app.background import Task
from batik_field.app.certification import tutor_tables
from batik_field.app.certification.tutor_lessons import TutorLessons
from batik_field.app.certification.views import row_view, rows_given
from batik_field.app.day_dialog import DayDialog
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.record_table import RecordTable
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.services import lessons, tutors
from batik_field.services.lessons import Lesson
from batik_field.services.session import Session
from batik_field.services.tutors import SkillCount, Tutor

PEOPLE, VILLAGES, DISTRICTS = range(3)
HEARD = ("artisan", "candidate", "tutor", "tutoring", "learner")


@dataclass(frozen=True)
class Read:
    """Everything the view shows, by the ids of its rows."""

    tutors: Mapping[str, Tutor]
    lessons: Mapping[str, Lesson]
    villages: Mapping[str, SkillCount]
    districts: Mapping[str, SkillCount]


class TutorsView(QWidget):
    """A line of the counts leads to the people it counts; Enter on a person opens her."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read_last = Read({}, {}, {}, {})
        self._place = ""
        self._task: Task | None = None
        self.question: DayDialog | None = None
        self._asked: Tutor | None = None
        """Whom the question is about: the list may be read again while it is open."""
        self.bar = QTabBar(self)
        self.skill, self.count = QComboBox(self), QLabel(self)
        self.narrowed = topic.button("", "quiet", "close")
        self.pages = QStackedWidget(self)
        self.none_yet = EmptyPage(
            self.tr("Belum ada tutor"),
            self.tr(
                "Catat hasil uji angkatan; siapa yang disarankan menjadi tutor muncul di sini."
            ),
            parent=self,
        )
        self.people = RecordTable(rows_given, tutor_tables.tutor_columns(), self)
        self.counts = RecordTable(rows_given, tutor_tables.count_columns(), self)
        self.people_view = self._dressed(self.people, self.tr("Tutor"), "tutors")
        self.taught = TutorLessons(desk, self)
        self.count_view = self._dressed(self.counts, self.tr("Jumlah tutor"), "tutor_counts")
        self.appoint = topic.button(self.tr("Angkat sebagai tutor…"), "", "check")
        self.teach = topic.button(self.tr("Catat pelatihan…"), "primary", "plus")
        self._lay_out()
        self._connect()

    def _dressed(self, table: RecordTable, name: str, key: str) -> QTableView:
        view = row_view(self, name)
        tables.dress(view, table, self._desk.settings, key)
        return view

    def _lay_out(self) -> None:
        for words in (self.tr("Orang"), self.tr("Per desa"), self.tr("Per kecamatan")):
            self.bar.addTab(words)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Cara melihat tutor"))
        self.skill.setAccessibleName(self.tr("Keahlian"))
        self.skill.addItem(self.tr("Semua keahlian"), "")
        for choice in self._desk.session.codes["skill"].offered:
            self.skill.addItem(text(choice.label), choice.code)
        theme.mark(self.count, role="muted")
        self.narrowed.hide()
        self.narrowed.setToolTip(self.tr("Tampilkan semua tempat"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.people_view, 3)
        column.addWidget(self.taught, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.appoint, self.teach):
            button.setAutoDefault(True)
            foot.addWidget(button)
        column.addLayout(foot)
        for shown in (page, self.count_view, self.none_yet):
            self.pages.addWidget(shown)
        top = QHBoxLayout()
        for widget in (self.bar, self.skill, self.narrowed):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._show)
        self.skill.currentIndexChanged.connect(self._show)
        self.narrowed.clicked.connect(self._widen)
        self.people_view.activated.connect(self._open)
        self.people_view.selectionModel().currentRowChanged.connect(self._show_lessons)
        self.count_view.activated.connect(self._narrow)
        self.taught.saved.connect(self._saved)
        self.appoint.clicked.connect(self._ask_day)
        self.teach.clicked.connect(self.taught.add)

    def entered(self) -> None:
        """Read the tutors: the view is being shown."""
        self._read()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read again what may be said otherwise."""
        if self.isVisible() and any(one.entity in HEARD for one in changed):
            self._read()

    def _read(self) -> None:
        session = self._desk.session
        if self._task is not None:
            self._task.cancel()
        self._task = self._desk.searching.run(self, lambda: read(session), self._take)

    def _take(self, found: Read) -> None:
        self._read_last = found
        self._show()

    @Slot()
    def _show(self) -> None:
        found, skill, tab = self._read_last, self.skill.currentData(), self.bar.currentIndex()
        shown = {
            key: one
            for key, one in found.tutors.items()
            if skill in ("", one.skill) and f"{one.village}.".startswith(self._prefix)
        }
        before = self.people.id_at(self.people_view.currentIndex())
        self.people.show(list(shown), shown)
        at = max(0, self.people.row_of(before))
        if shown:
            self.people_view.setCurrentIndex(self.people.index(at, 0))
        counted = found.districts if tab == DISTRICTS else found.villages
        counts = {key: one for key, one in counted.items() if skill in ("", one.skill)}
        self.counts.show(list(counts), counts)
        self.narrowed.setVisible(bool(self._place) and tab == PEOPLE)
        appointed = sum(one.is_appointed for one in shown.values())
        words = self.tr("{n} tutor, {more} disarankan")
        more = number(len(shown) - appointed)
        self.count.setText(words.format(n=number(appointed), more=more))
        listing = 0 if tab == PEOPLE else 1
        self.pages.setCurrentIndex(listing if found.tutors else 2)
        self._show_lessons()

    @property
    def _prefix(self) -> str:
        return f"{self._place}." if self._place else ""

    @property
    def tutor(self) -> Tutor | None:
        """The chosen person."""
        chosen = self.people.id_at(self.people_view.currentIndex())
        return self._read_last.tutors.get(chosen)

    @Slot()
    def _show_lessons(self) -> None:
        tutor = self.tutor
        held = {
            key: one
            for key, one in self._read_last.lessons.items()
            if tutor is not None and one.tutor == tutor.artisan
        }
        self.taught.show_of(tutor, held)
        self.appoint.setEnabled(tutor is not None and not tutor.is_appointed)
        self.teach.setEnabled(tutor is not None)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        tutor = self._read_last.tutors.get(self.people.id_at(index))
        if tutor is not None:
            self.open_requested.emit("artisan", tutor.artisan)

    @Slot(QModelIndex)
    def _narrow(self, index: QModelIndex) -> None:
        counted = {**self._read_last.villages, **self._read_last.districts}
        one = counted.get(self.counts.id_at(index))
        if one is not None:
            self._place = one.place
            self.narrowed.setText(one.place_name)
            self.skill.setCurrentIndex(max(0, self.skill.findData(one.skill)))
            self.bar.setCurrentIndex(PEOPLE)
            self._show()
            self.people_view.setFocus()

    @Slot()
    def _widen(self) -> None:
        self._place = ""
        self._show()

    @Slot()
    def _ask_day(self) -> None:
        tutor = self.tutor
        if tutor is None:
            return
        self._asked = tutor
        words = self.tr("{name} boleh mengajar {skill} mulai tanggal ini.")
        sentence = words.format(name=tutor.name, skill=tutor.skill_label.lower())
        self.question = DayDialog(
            self._desk,
            self.tr("Angkat sebagai tutor"),
            sentence,
            self.tr("Angkat"),
            self.tr("Dasar (sertifikat atau surat penunjukan)"),
            self,
        )
        self.question.given.connect(self._appoint)
        self.question.destroyed.connect(self._forget)
        self.question.open()

    @Slot()
    def _forget(self) -> None:
        self.question = None

    @Slot(str, str)
    def _appoint(self, day: str, basis: str) -> None:
        tutor, session = self._asked, self._desk.session
        if tutor is None:
            return
        try:
            made = tutors.appoint(session, tutor.artisan, tutor.skill, since=day, basis=basis)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._read()
        self.record_saved.emit((made, Reference("artisan", tutor.artisan)))

    @Slot(object)
    def _saved(self, changed: Iterable[Reference]) -> None:
        self._read()
        self.record_saved.emit(changed)


def read(session: Session) -> Read:
    """Read who may teach, what they taught, and how many there are where."""
    return Read(
        {f"{one.artisan}/{one.skill}": one for one in tutors.tutors(session)},
        {one.id: one for one in lessons.lessons(session)},
        {f"{one.place}/{one.skill}": one for one in tutors.by_skill(session, "village")},
        {f"{one.place}/{one.skill}": one for one in tutors.by_skill(session, "district")},
    )
