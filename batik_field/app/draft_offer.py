"""Typing that was never saved, offered again: continue, compare, or set aside."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.draft_groups import DraftGroup
from batik_field.app.i18n import text
from batik_field.app.questions import release
from batik_field.services.drafts import Difference

MOST_PARTS = 4


class DraftLine(QWidget):
    """Typing that belongs together and what can be done with it."""

    continued = Signal(object)
    compared = Signal(object)
    discarded = Signal(object)

    def __init__(self, group: DraftGroup, age: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 8, 4)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QLabel(group.title, self)
        title.setWordWrap(True)
        words.addWidget(title)
        fields = ", ".join(group.parts[:MOST_PARTS])
        more = len(group.parts) - MOST_PARTS
        if more > 0:
            fields = self.tr("{fields} dan {more} lagi").format(fields=fields, more=more)
        told = QLabel(self.tr("{age} · {fields}").format(age=age, fields=fields), self)
        told.setWordWrap(True)
        theme.mark(told, role="muted")
        words.addWidget(told)
        row.addLayout(words, 1)
        for label, slot in (
            (self.tr("Lanjutkan"), self._continue),
            (self.tr("Bandingkan"), self._compare),
            (self.tr("Buang"), self._discard),
        ):
            button = QPushButton(label, self)
            button.setAccessibleName(f"{label}: {group.title}")
            theme.mark(button, kind="quiet")
            button.clicked.connect(slot)
            row.addWidget(button)

    def _continue(self) -> None:
        self.continued.emit(self._group)

    def _compare(self) -> None:
        self.compared.emit(self._group)

    def _discard(self) -> None:
        self.discarded.emit(self._group)


class DraftComparison(QDialog):
    """What is stored beside what was typed. `answer` is `continue`, `discard` or empty."""

    def __init__(
        self, title: str, differences: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(self.tr("Bandingkan ketikan"))
        screen_room.fit(self, QSize(680, 420))
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 16, 24, 16)
        body.setSpacing(12)
        heading = QLabel(title, self)
        theme.mark(heading, role="heading")
        body.addWidget(heading)
        body.addWidget(self._table(differences), 1)
        body.addLayout(self._acts())

    def ask(self) -> str:
        """Show it and wait for the answer."""
        self.exec()
        release(self)
        return self.answer

    def _table(self, differences: Sequence[Difference]) -> QTableWidget:
        table = QTableWidget(len(differences), 3, self)
        table.setHorizontalHeaderLabels(
            [self.tr("Isian"), self.tr("Tersimpan"), self.tr("Ketikan")]
        )
        for row, one in enumerate(differences):
            empty = self.tr("(kosong)")
            for column, words in enumerate(
                (text(one.label), one.stored or empty, one.typed or empty)
            ):
                table.setItem(row, column, QTableWidgetItem(words))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(left)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.resizeRowsToContents()
        return table

    def _acts(self) -> QHBoxLayout:
        """The main act at the right, as everywhere."""
        row = QHBoxLayout()
        row.addStretch(1)
        for words, kind, slot in (
            (self.tr("Nanti saja"), "", self.reject),
            (self.tr("Buang"), "danger", self._discard),
            (self.tr("Lanjutkan"), "primary", self._continue),
        ):
            button = QPushButton(words, self)
            theme.mark(button, kind=kind)
            button.setDefault(kind == "primary")
            button.clicked.connect(slot)
            row.addWidget(button)
        return row

    def _continue(self) -> None:
        self.answer = "continue"
        self.accept()

    def _discard(self) -> None:
        self.answer = "discard"
        self.accept()
