"""Asks what only an officer can judge of one person: a tick and a note per criterion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.desk import Desk
from batik_field.app.questions import release
from batik_field.domain.criteria import Criterion, text_of
from batik_field.domain.errors import KnownProblem
from batik_field.domain.records import Record, Reference
from batik_field.services import candidates, records

WIDTH = 480


class TickDialog(QDialog):
    """Nothing is written until "Simpan"; what says so already is not written again."""

    def __init__(
        self,
        desk: Desk,
        criteria: Sequence[Criterion],
        artisan: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._artisan = desk, artisan
        self._criteria = tuple(criteria)
        self._changed: list[Reference] = []
        self.boxes: dict[str, QCheckBox] = {}
        self.notes: dict[str, QLineEdit] = {}
        self.setWindowTitle(self.tr("Penilaian petugas"))
        self._lay_out(name)
        self._show_stored()

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        heading = QLabel(name, self)
        theme.mark(heading, role="heading")
        column.addWidget(heading)
        words = QLabel(self.tr("Centang syarat yang menurut Anda terpenuhi."), self)
        theme.mark(words, role="muted")
        words.setWordWrap(True)
        column.addWidget(words)
        for one in self._criteria:
            box, note = QCheckBox(one.text, self), QLineEdit(self)
            note.setPlaceholderText(self.tr("Catatan, bila perlu"))
            note.setAccessibleName(self.tr("Catatan: {criterion}").format(criterion=one.text))
            self.boxes[one.id], self.notes[one.id] = box, note
            column.addWidget(box)
            column.addWidget(note)
        column.addStretch(1)
        column.addLayout(self._acts())
        screen_room.fit(self, column.sizeHint().expandedTo(column.minimumSize()))
        self.setMinimumWidth(WIDTH)

    def _acts(self) -> QHBoxLayout:
        """The main act stands at the right, where it always is."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.addStretch(1)
        save, cancel = QPushButton(self.tr("Simpan"), self), QPushButton(self.tr("Batal"), self)
        theme.mark(save, kind="primary")
        save.setDefault(True)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        row.addWidget(save)
        self.setTabOrder(save, cancel)
        return row

    def _show_stored(self) -> None:
        for criterion, tick in self._stored().items():
            self.boxes[criterion].setChecked(tick.values.get("met") is True)
            self.notes[criterion].setText(text_of(tick.values.get("note")))
        next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _stored(self) -> dict[str, Record]:
        found = records.linked(self._desk.session, "criterion_tick", "artisan", self._artisan)
        ticks = {text_of(one.values.get("criterion")): one for one in reversed(found)}
        return {criterion: ticks[criterion] for criterion in self.boxes if criterion in ticks}

    @Slot()
    def save(self) -> None:
        """Write what was judged: what was never ticked and has no note stays unjudged."""
        stored = self._stored()
        try:
            for one in self._criteria:
                met, note = self.boxes[one.id].isChecked(), self.notes[one.id].text()
                if met or note.strip() or one.id in stored:
                    self._changed += candidates.tick(
                        self._desk.session, one.id, self._artisan, met, note
                    )
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        self.accept()

    def ask(self) -> tuple[Reference, ...]:
        """Show it and wait; returns what changed."""
        self.exec()
        release(self)
        return tuple(self._changed)
