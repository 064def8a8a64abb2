"""Two values for the same question: what is stored and what was typed. One choice per field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.services import search
from batik_field.services.drafts import Difference
from batik_field.services.session import Session

STORED, TYPED = 0, 1


def differences(session: Session, draft: Draft, current: Record) -> list[Difference]:
    """Return the fields in which the typing is not what is stored now."""
    fields = ENTITIES[draft.record.entity].by_key
    return [
        Difference(
            key,
            fields[key].label,
            search.shown(session, draft.record.entity, key, current.values.get(key)),
            search.shown(session, draft.record.entity, key, value),
        )
        for key, value in draft.changes.items()
        if key in fields and current.values.get(key) != value
    ]


def merged(draft: Draft, current: Record, typed: Sequence[str]) -> Draft:
    """Return a draft over the current record that keeps the typing of the fields `typed`."""
    chosen = Draft(current)
    for key in typed:
        chosen.set(key, draft.changes[key])
    return chosen


class CompareDialog(QDialog):
    """Shows both values of every field; `chosen` tells the fields whose typing is kept."""

    chosen = Signal(object)

    def __init__(
        self, title: str, rows: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Bandingkan"))
        self._rows = tuple(rows)
        self._groups: list[QButtonGroup] = []
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 16)
        page.setSpacing(12)
        page.addWidget(self._heading(title))
        page.addWidget(self._table(), 1)
        page.addLayout(self._buttons())
        letter = self.fontMetrics().averageCharWidth()
        self.resize(120 * letter, min(560, 200 + 56 * len(self._rows)))

    def _heading(self, title: str) -> QLabel:
        heading = QLabel(title, self)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        return heading

    def _table(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        body = QWidget(scroll)
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in ((1, self.tr("Tersimpan")), (2, self.tr("Baru diketik"))):
            label = QLabel(words, body)
            label.setProperty("role", "muted")
            grid.addWidget(label, 0, column)
        for number, difference in enumerate(self._rows, 1):
            self._add_row(grid, number, difference, body)
        grid.setRowStretch(len(self._rows) + 1, 1)
        scroll.setWidget(body)
        return scroll

    def _add_row(
        self, grid: QGridLayout, number: int, difference: Difference, body: QWidget
    ) -> None:
        label = QLabel(i18n.text(difference.label), body)
        label.setWordWrap(True)
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for which, words in ((STORED, difference.stored), (TYPED, difference.typed)):
            button = QRadioButton(_short(words) or self.tr("(kosong)"), body)
            button.setToolTip(words)
            button.setAccessibleDescription(i18n.text(difference.label))
            group.addButton(button, which)
            grid.addWidget(button, number, which + 1, Qt.AlignmentFlag.AlignTop)
        group.button(TYPED).setChecked(True)
        self._groups.append(group)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        use = QPushButton(self.tr("Pakai pilihan ini"), self)
        use.setProperty("kind", "primary")
        use.setDefault(True)
        use.clicked.connect(self._use)
        theme.put_icon(use, "check", "on_primary")
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(use)
        return row

    def choose(self, field: str, which: int) -> None:
        """Choose one of the two values of a field."""
        for difference, group in zip(self._rows, self._groups, strict=True):
            if difference.field == field:
                group.button(which).setChecked(True)

    @Slot()
    def _use(self) -> None:
        pairs = zip(self._rows, self._groups, strict=True)
        typed = [difference.field for difference, group in pairs if group.checkedId() == TYPED]
        self.accept()
        self.chosen.emit(typed)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
