"""The office profile and the officers, on the same forms as every other record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from batik_field.app import theme, topic
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.record_kit import make_kit
from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.services import office, opening, records
from batik_field.services.records import Moved

LIST_LETTERS = 26
"""Room for the names; a longer one is broken in two lines."""


class RecordForm(QWidget):
    """One record that stands alone: its form, "Simpan", and whether it is saved."""

    saved = Signal()

    def __init__(self, desk: Desk, entity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self.form = Form(ENTITIES[entity], kit.sources, kit.check, (), self)
        self._save = topic.button(self.tr("Simpan"), "primary", "save")
        self._save.setToolTip(self.tr("Simpan (Ctrl+S)"))
        self._save.setShortcut("Ctrl+S")
        self._state = QLabel(self)
        theme.mark(self._state, role="muted")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self._save)
        body.addLayout(foot)
        self.form.changed.connect(self._typed)
        self._save.clicked.connect(self.save)

    def show_draft(self, draft: Draft) -> None:
        """Show a record."""
        self.form.show_draft(draft)
        self._state.setText("")
        self._save.setEnabled(draft.is_dirty)

    def save(self) -> None:
        """Write what was typed; a change made elsewhere meanwhile is asked about."""
        draft = self.form.binding.draft
        if draft is None or not draft.is_dirty:
            return
        self.form.binding.settle()
        try:
            saved = self._saved(draft)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
            return
        if saved is not None:
            self.show_draft(Draft(saved))
            self._state.setText(self.tr("Tersimpan."))
            self.saved.emit()

    def _saved(self, draft: Draft) -> Record | None:
        session = self._desk.session
        try:
            return records.save(session, draft).record
        except Moved:
            title = self.tr("Isian ini sudah diubah di tempat lain")
            text = self.tr("Isian yang sekarang diketik akan menggantikannya.")
            if self._desk.dialogs.confirm(title, text, self.tr("Gantikan")):
                return records.save(session, draft, overwrite=True).record
            return None

    def _typed(self) -> None:
        self._save.setEnabled(True)
        self._state.setText(self.tr("Belum disimpan."))


class OfficeTopic(QWidget):
    """The letterhead, the signer, the baseline figures."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record = RecordForm(desk, "office", self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.record)
        self.record.show_draft(Draft(office.office(desk.session)))


class OfficersTopic(QWidget):
    """Who works here, and under whose name this laptop writes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.acting = QComboBox(self)
        self.acting.setAccessibleName(self.tr("Bekerja sebagai"))
        self._names = QListWidget(self)
        self._names.setMaximumWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names.setWordWrap(True)
        self._names.setAccessibleName(self.tr("Petugas"))
        self._add = topic.button(self.tr("Petugas baru"), "", "plus")
        self.record = RecordForm(desk, "officer", self)
        self._lay_out()
        self._names.currentRowChanged.connect(self._show)
        self._add.clicked.connect(self._new)
        self.acting.activated.connect(self._act_as)
        self.entered()

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        label = QLabel(self.tr("Bekerja sebagai"), self)
        label.setBuddy(self.acting)
        top.addWidget(label)
        top.addWidget(self.acting)
        top.addStretch(1)
        top.addWidget(self._add)
        body.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._names)
        row.addWidget(self.record, 1)
        body.addLayout(row, 1)

    def entered(self) -> None:
        """Read the officers again."""
        self._officers = office.officers(self._desk.session)
        row = max(0, self._names.currentRow())
        self._names.clear()
        self.acting.clear()
        for officer in self._officers:
            name = str(officer.values.get("name") or self.tr("(belum bernama)"))
            self._names.addItem(name)
            self.acting.addItem(name)
        acting = self.acting.findText(self._desk.session.officer, Qt.MatchFlag.MatchExactly)
        self.acting.setCurrentIndex(acting)
        self.record.setVisible(bool(self._officers))
        self._names.setCurrentRow(min(row, len(self._officers) - 1))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._officers):
            self.record.show_draft(Draft(self._officers[row]))

    def _new(self) -> None:
        self.record.show()
        self.record.show_draft(records.new_draft(self._desk.session, "officer"))
        self.record.form.focus_first_empty()

    def _act_as(self, row: int) -> None:
        opening.act_as(self._desk.session, self.acting.itemText(row))
