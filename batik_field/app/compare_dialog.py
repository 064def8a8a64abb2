"""Two values for the same question: what is stored and what was typed. One choice per field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QRadioButton, QWidget

from batik_field.app import i18n, screen_room, theme
from batik_field.app.forms.ui_compare_dialog import Ui_CompareDialog
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.services import search
from batik_field.services.drafts import Difference
from batik_field.services.session import Session

STORED, TYPED = 0, 1
WIDTH, TALLEST = 120, 560
"""Letters, and pixels."""


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
        self.ui = Ui_CompareDialog()
        self.ui.setupUi(self)
        self.ui.heading.setText(title)
        self._rows = tuple(rows)
        self._groups: list[QButtonGroup] = []
        for number, difference in enumerate(self._rows, 1):
            self._add_row(number, difference)
        self.ui.rows.setRowStretch(len(self._rows) + 1, 1)
        theme.put_icon(self.ui.use, "check", "on_primary")
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.use.clicked.connect(self._use)
        letter = self.fontMetrics().averageCharWidth()
        height = min(TALLEST, 200 + 56 * len(self._rows))
        screen_room.fit(self, QSize(WIDTH * letter, height))

    def _add_row(self, number: int, difference: Difference) -> None:
        body, grid = self.ui.body, self.ui.rows
        label = QLabel(i18n.text(difference.label), body)
        label.setWordWrap(True)
        grid.addWidget(label, number, 0)
        group = QButtonGroup(self)
        for which, words in ((STORED, difference.stored), (TYPED, difference.typed)):
            button = QRadioButton(_short(words) or self.tr("(kosong)"), body)
            button.setToolTip(words)
            button.setAccessibleDescription(i18n.text(difference.label))
            group.addButton(button, which)
            grid.addWidget(button, number, which + 1)
        group.button(TYPED).setChecked(True)
        self._groups.append(group)

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
