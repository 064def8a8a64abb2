"""The lessons a tutor held: written down, changed, removed and brought back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batik_field.app import tables, topic
from batik_field.app.certification import tutor_tables
from batik_field.app.certification.lesson_dialog import LessonDialog, changed_by
from batik_field.app.certification.views import row_view, rows_given
from batik_field.app.desk import Desk
from batik_field.app.record_table import RecordTable
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import short_day
from batik_field.domain.records import Reference
from batik_field.services import lessons, records
from batik_field.services.lessons import Lesson, Taught
from batik_field.services.tutors import Tutor


class TutorLessons(QWidget):
    """Enter changes the chosen lesson, Delete removes it. `saved` tells what was written."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tutor: Tutor | None = None
        self._held: Mapping[str, Lesson] = {}
        self._last_removed = ""
        self.dialog: LessonDialog | None = None
        self.table = RecordTable(rows_given, tutor_tables.lesson_columns(), self)
        self.rows = row_view(self, self.tr("Pelatihan"))
        tables.dress(self.rows, self.table, desk.settings, "tutor_lessons")
        self.change = topic.button(self.tr("Ubah…"), "", "edit")
        self.remove = topic.button(self.tr("Hapus…"), "", "trash")
        self.removed = topic.words("", "muted")
        self.undo = topic.button(self.tr("Kembalikan"), "quiet", "undo")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = topic.words(self.tr("Pelatihan yang diberikan"), "heading")
        title.setWordWrap(False)
        head.addWidget(title)
        head.addStretch(1)
        self.removed.setWordWrap(False)
        self.change.setToolTip(self.tr("Ubah pelatihan di baris yang dipilih (Enter)"))
        self.remove.setToolTip(self.tr("Hapus pelatihan di baris yang dipilih (Delete)"))
        for shown in (self.removed, self.undo, self.change, self.remove):
            head.addWidget(shown)
        for button in (self.undo, self.change, self.remove):
            button.setAutoDefault(True)
        self.removed.hide()
        self.undo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.rows.activated.connect(self._change)
        self.rows.selectionModel().currentRowChanged.connect(self._show_acts)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._bring_back)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.rows)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def show_of(self, tutor: Tutor | None, held: Mapping[str, Lesson]) -> None:
        """Show the lessons of a tutor, the chosen one still chosen."""
        before = self.table.id_at(self.rows.currentIndex())
        if tutor is None or self._tutor is None or tutor.artisan != self._tutor.artisan:
            self.removed.hide()
            self.undo.hide()
        self._tutor, self._held = tutor, held
        self.table.show(list(held), held)
        if held:
            self.rows.setCurrentIndex(self.table.index(max(0, self.table.row_of(before)), 0))
        self._show_acts()

    @property
    def chosen(self) -> Lesson | None:
        """The lesson in the chosen row."""
        return self._held.get(self.table.id_at(self.rows.currentIndex()))

    @Slot()
    def _show_acts(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self.chosen is not None)

    @Slot()
    def add(self) -> None:
        """Write another lesson of the tutor down."""
        self._ask()

    @Slot()
    def _change(self) -> None:
        if self.chosen is not None:
            self._ask(self.chosen)

    def _ask(self, lesson: Lesson | None = None) -> None:
        if self._tutor is None:
            return
        self.dialog = LessonDialog(self._desk, self._tutor, self, lesson)
        self.dialog.given.connect(self._write)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    @Slot(object)
    def _write(self, taught: Taught) -> None:
        if self.dialog is None:
            return
        # The list may have been read again meanwhile, and another tutor be chosen.
        session, tutor, old = self._desk.session, self.dialog.tutor, self.dialog.lesson
        try:
            if old is None:
                held = lessons.hold_lesson(session, tutor.artisan, taught)
            else:
                held = lessons.change_lesson(session, old.id, taught)
        except KnownProblem as problem:
            self.dialog.refuse(str(problem))
            return
        self.dialog.accept()
        left = [one.artisan for one in (old.learners if old else ()) if one.artisan]
        self.saved.emit((*changed_by(held, taught), *(Reference("artisan", one) for one in left)))

    @Slot()
    def _remove(self) -> None:
        chosen, session = self.chosen, self._desk.session
        if chosen is None:
            return
        day = short_day(chosen.day)
        words = self.tr("Pelatihan {day} keluar dari daftar; riwayatnya tetap ada. Apa alasannya?")
        title, act = self.tr("Hapus pelatihan?"), self.tr("Hapus")
        reason = self._desk.dialogs.ask_reason(title, words.format(day=day), act)
        if reason is None:
            return
        try:
            done = records.delete(session, "tutoring", chosen.id, reason)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._last_removed = chosen.id
        self._tell_removed(self.tr("Pelatihan {day} dihapus.").format(day=day))
        self.saved.emit(done.changed)

    @Slot()
    def _bring_back(self) -> None:
        try:
            done = records.undelete(self._desk.session, "tutoring", self._last_removed)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self._tell_removed("")
        self.saved.emit(done.changed)

    def _tell_removed(self, words: str) -> None:
        self.removed.setText(words)
        self.removed.setVisible(bool(words))
        self.undo.setVisible(bool(words))
        (self.undo if words else self.rows).setFocus()
