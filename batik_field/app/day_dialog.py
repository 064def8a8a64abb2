"""Asks for the day of an act, and for a few words where they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from batik_field.app import screen_room, topic
from batik_field.app.day_field import DayField
from batik_field.app.desk import Desk

SIZE = QSize(460, 220)


class DayDialog(QDialog):
    """Begins with today. `given` tells the day (ISO) and the words, "" where there are none."""

    given = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        title: str,
        sentence: str,
        act: str,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(title)
        self.day = DayField(desk, "act_day", self.tr("Tanggal"), self)
        self.day.write(desk.session.clock().date().isoformat())
        self.note = QLineEdit(self)
        self.problem = topic.words("", "problem")
        self.act = topic.button(act, "primary")
        self.cancel = topic.button(self.tr("Batal"))
        self._lay_out(sentence, note)
        self.act.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        screen_room.fit(self, SIZE)
        self.day.setFocus()
        self.day.selectAll()

    def _lay_out(self, sentence: str, note: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(topic.words(sentence))
        form = QFormLayout()
        form.setSpacing(8)
        column.addLayout(form)
        for words, field in ((self.tr("Tanggal"), self.day), (note, self.note)):
            if words:
                label = QLabel(words, self)
                label.setBuddy(field)
                field.setAccessibleName(words)
                form.addRow(label, field)
        self.note.setVisible(bool(note))
        column.addWidget(self.problem)
        self.problem.hide()
        column.addStretch(1)
        row = topic.row_of()
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        column.addLayout(row)
        # Enter in the day leads on to the act, not to thinking better of it.
        topic.in_tab_order(self.day, self.note, self.act, self.cancel)

    @Slot()
    def _give(self) -> None:
        if self.day.day:
            self.accept()
            self.given.emit(self.day.day, self.note.text().strip())
            return
        self.problem.setText(
            self.tr("Tanggal itu tidak ada di kalender. Tulis seperti 12/05/2026.")
        )
        self.problem.show()
        self.day.setFocus()
