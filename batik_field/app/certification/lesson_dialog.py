"""One lesson of a tutor: when, what, where, and who learned."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, topic
from batik_field.app.day_field import DayField
from batik_field.app.desk import Desk
from batik_field.app.editors.chips import ChipsEditor
from batik_field.app.editors.finders import finder_for
from batik_field.app.editors.pick import PickEditor
from batik_field.app.editors.sources import Suggestion
from batik_field.app.i18n import text
from batik_field.app.record_kit import make_kit
from batik_field.domain.formats import parse_whole
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference
from batik_field.services import records, search
from batik_field.services.lessons import Lesson, Taught
from batik_field.services.session import Session
from batik_field.services.tutors import Tutor

SIZE = QSize(620, 420)


class Learners:
    """Finds artisans by a part of their name; who is on no list stays as she is typed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, typed: str) -> list[Suggestion]:
        """Return artisans that fit."""
        if len(typed.strip()) < 2:
            return []
        found = search.choices_for_link(self._session, "artisan", typed)
        return [Suggestion(record, label) for record, label in found]

    def name(self, value: Any) -> str:
        """Return the name of an artisan, or the typed name itself."""
        known = self.is_artisan(str(value))
        return search.title_of(self._session, "artisan", str(value)) if known else str(value)

    def is_artisan(self, value: str) -> bool:
        """Whether it is the id of an artisan."""
        return records.record(self._session, "artisan", value) is not None


class LessonDialog(QDialog):
    """`given` tells a `Taught`; the dialog stays until it is told to go."""

    given = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tutor: Tutor,
        parent: QWidget | None = None,
        lesson: Lesson | None = None,
    ) -> None:
        """`lesson` is one that was written down and is changed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.tutor, self.lesson = tutor, lesson
        self.setWindowTitle(self.tr("Ubah pelatihan") if lesson else self.tr("Catat pelatihan"))
        fields = ENTITIES["tutoring"].by_key
        kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self._learners = Learners(desk.session)
        self.day = DayField(desk, "date", text(fields["date"].label), self)
        self.skill = QComboBox(self)
        for choice in desk.session.codes["skill"].offered:
            self.skill.addItem(text(choice.label), choice.code)
        self.topic, self.count = QLineEdit(self), QLineEdit(self)
        self.village = PickEditor(finder_for(fields["village"], kit.sources), "search", self)
        self.learners = ChipsEditor(self._learners, self)
        self.problem = topic.words("", "problem")
        self.act = topic.button(self.tr("Simpan"), "primary", "save")
        self.cancel = topic.button(self.tr("Batal"))
        self._lay_out(tutor)
        self._fill(desk, tutor)
        self.act.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        screen_room.fit(self, SIZE)

    def _lay_out(self, tutor: Tutor) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(topic.words(tutor.name, "heading"))
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(form)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Tanggal *"), self.day),
            (self.tr("Keahlian"), self.skill),
            (self.tr("Pokok ajaran"), self.topic),
            (self.tr("Desa"), self.village),
            (self.tr("Yang belajar"), self.learners),
            (self.tr("Jumlah semuanya"), self.count),
        )
        for words, field in rows:
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words.removesuffix(" *"))
            form.addRow(label, field)
        typing = self.learners.focusProxy()
        if typing is not None:
            typing.setAccessibleName(self.learners.accessibleName())
        hint = self.tr("Cari pengrajin, atau ketik namanya lalu Enter bila belum ada di daftar.")
        self.learners.setToolTip(hint)
        self.count.setPlaceholderText(self.tr("bila lebih banyak dari yang disebut"))
        form.insertRow(5, "", topic.words(hint, "muted"))
        column.addStretch(1)
        column.addWidget(self.problem)
        self.problem.hide()
        row = topic.row_of()
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        column.addLayout(row)
        topic.in_tab_order(*(field for _, field in rows), self.act, self.cancel)

    def _fill(self, desk: Desk, tutor: Tutor) -> None:
        self.day.write(desk.session.clock().date().isoformat())
        self.skill.setCurrentIndex(max(0, self.skill.findData(tutor.skill)))
        self.village.write(tutor.village or None)
        if self.lesson is not None:
            self._fill_again(self.lesson)
        self.day.setFocus()
        self.day.selectAll()

    def _fill_again(self, lesson: Lesson) -> None:
        self.day.write(lesson.day)
        if self.skill.findData(lesson.skill) < 0:
            self.skill.insertItem(0, "", "")
        self.skill.setCurrentIndex(max(0, self.skill.findData(lesson.skill)))
        self.topic.setText(lesson.topic)
        self.village.write(lesson.village_code or None)
        self.learners.write([one.artisan or one.name for one in lesson.learners])
        self.count.setText("" if lesson.typed is None else str(lesson.typed))

    @Slot()
    def _give(self) -> None:
        self.village.settle()
        typed = self.count.text().strip()
        count = parse_whole(typed) if typed else None
        if not self.day.day:
            self.refuse(self.tr("Tulis tanggalnya seperti 12/05/2026."))
        elif typed and (count is None or count < 0):
            self.refuse(self.tr("Jumlah ditulis dengan angka, misalnya 12."))
        else:
            self.given.emit(self._taught(count))

    def refuse(self, sentence: str) -> None:
        """Say what keeps the lesson from being written down."""
        self.problem.setText(sentence)
        self.problem.show()

    def _taught(self, count: int | None) -> Taught:
        value, village = self.learners.read(), self.village.read()
        named = [str(one) for one in value] if isinstance(value, list) else []
        return Taught(
            self.day.day,
            str(self.skill.currentData() or ""),
            self.topic.text().strip(),
            village if isinstance(village, str) else "",
            count,
            tuple(one for one in named if self._learners.is_artisan(one)),
            tuple(one for one in named if not self._learners.is_artisan(one)),
        )


def changed_by(lesson: Reference, taught: Taught) -> tuple[Reference, ...]:
    """Return what lists must read again."""
    return (lesson, *(Reference("artisan", one) for one in taught.learners))
