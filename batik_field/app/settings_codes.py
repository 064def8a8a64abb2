"""The code lists: what may be chosen, where it comes from, what is not yet verified."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import topic
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.codes import Choice
from batik_field.domain.errors import KnownProblem
from batik_field.domain.names import fold
from batik_field.services import office


class CodesTopic(QWidget):
    """A code never changes; its label, its place in the list and its verification do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choices: tuple[Choice, ...] = ()
        self.lists = QComboBox(self)
        self.lists.setAccessibleName(self.tr("Daftar"))
        for name in desk.session.codes.names:
            self.lists.addItem(text(desk.session.codes[name].title), name)
        self.lists.model().sort(0)
        self._about = topic.words("", "muted")
        self.table = QTableWidget(0, 4, self)
        self._dress()
        self._rename = topic.button(self.tr("Ubah nama"), "", "edit")
        self._verify = topic.button(self.tr("Verifikasi"), "", "check")
        self._hide = topic.button(self.tr("Sembunyikan"), "", "eye-off")
        self._add = topic.button(self.tr("Tambah butir"), "", "plus")
        self._lay_out()
        self._connect()
        self._show()

    def _dress(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Butir daftar"))
        table.setHorizontalHeaderLabels(
            [self.tr("Kode"), self.tr("Nama"), self.tr("Keadaan"), self.tr("Sumber")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.lists)
        body.addWidget(self._about)
        body.addWidget(self.table, 1)
        row = topic.row_of(self._add, self._rename, self._verify, self._hide)
        body.addLayout(row)

    def _connect(self) -> None:
        self.lists.currentIndexChanged.connect(self._show)
        self.table.itemSelectionChanged.connect(self._show_acts)
        self._rename.clicked.connect(self._ask_name)
        self._verify.clicked.connect(self._turn_verified)
        self._hide.clicked.connect(self._turn_hidden)
        self._add.clicked.connect(self._ask_new)
        self.table.itemActivated.connect(self._ask_name)

    def _show(self) -> None:
        chosen = self._desk.session.codes[self.lists.currentData()]
        self._choices = chosen.choices
        self._about.setText(self.tr("Sumber: {source}").format(source=text(chosen.source)))
        self._about.setVisible(bool(chosen.source))
        row = max(0, self.table.currentRow())
        self.table.setRowCount(len(self._choices))
        for number, choice in enumerate(self._choices):
            for column, words in enumerate(
                (choice.code, choice.label, self._state(choice), choice.source)
            ):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(number, column, item)
        self.table.setCurrentCell(min(row, len(self._choices) - 1), 0)
        self._show_acts()

    def _state(self, choice: Choice) -> str:
        if choice.hidden:
            return self.tr("disembunyikan")
        return self.tr("terverifikasi") if choice.verified else self.tr("belum diverifikasi")

    def _show_acts(self) -> None:
        choice = self._chosen()
        for button in (self._rename, self._verify, self._hide):
            button.setEnabled(choice is not None)
        if choice is None:
            return
        self._verify.setText(
            self.tr("Batal verifikasi") if choice.verified else self.tr("Verifikasi")
        )
        self._hide.setText(self.tr("Tampilkan lagi") if choice.hidden else self.tr("Sembunyikan"))

    def _chosen(self) -> Choice | None:
        row = self.table.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def _ask_name(self) -> None:
        choice = self._chosen()
        if choice is None:
            return
        title, label = self.tr("Ubah nama butir"), self.tr("Nama yang tampil:")
        name = self._desk.dialogs.ask_text(title, label, choice.label)
        if name:
            self._change(choice.code, {"label": name.strip()})

    def _turn_verified(self) -> None:
        choice = self._chosen()
        if choice is not None:
            self._change(choice.code, {"verified": not choice.verified})

    def _turn_hidden(self) -> None:
        choice = self._chosen()
        if choice is not None:
            self._change(choice.code, {"hidden": not choice.hidden})

    def _ask_new(self) -> None:
        name = self._desk.dialogs.ask_text(self.tr("Tambah butir"), self.tr("Nama yang tampil:"))
        if not name or not name.strip():
            return
        code = fold(name).replace(" ", "_")
        if any(choice.code == code for choice in self._choices):
            self._desk.dialogs.show_problem(self.tr("Butir itu sudah ada di daftar ini."))
            return
        self._change(code, {"label": name.strip(), "verified": False})

    def _change(self, code: str, values: Mapping[str, object]) -> None:
        try:
            office.change_code(self._desk.session, self.lists.currentData(), code, values)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
        self._show()
