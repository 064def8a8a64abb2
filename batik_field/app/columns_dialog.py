"""What fills each column of a recipient's workbook: proposed, confirmed once, remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from batik_field.app import screen_room, theme
from batik_field.app.editors.pick import PickEditor
from batik_field.app.editors.sources import Suggestion
from batik_field.app.forms.ui_columns_dialog import Ui_ColumnsDialog
from batik_field.app.i18n import text
from batik_field.domain.names import fold
from batik_field.domain.values import is_raw
from batik_field.domain.wording import N_
from batik_field.services.templates import Column, Look, Source

MOST = 30
LETTERS, TALLEST = 130, 640
"""Wide in letters, high in pixels."""

SPECIFIC = N_("data spesifik, hanya ikut bila diizinkan")


class Fillings:
    """Everything that can fill a column, found by a part of its words."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._labels = {one.key: text(one.label) for one in sources}
        self._folded = [(fold(label), key) for key, label in self._labels.items()]

    def find(self, typed: str) -> list[Suggestion]:
        """Return those whose words begin with the text first, then those that hold it."""
        wanted = fold(typed)
        fits = [(not folded.startswith(wanted), folded, key) for folded, key in self._folded]
        found = sorted(one for one in fits if wanted in one[1])
        return [Suggestion(key, self._labels[key]) for _, _, key in found[:MOST]]

    def name(self, value: Any) -> str:
        """Return the words of a field key, or the fixed text itself."""
        return value["fixed"] if isinstance(value, dict) else self._labels.get(value, str(value))


class ColumnsDialog(QDialog):
    """A row per column; `confirmed` tells recipient, name and what fills the columns."""

    confirmed = Signal(str, str, object)

    def __init__(self, look: Look, sources: Sequence[Source], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.ui = Ui_ColumnsDialog()
        self.ui.setupUi(self)
        self._look = look
        self.editors: dict[str, PickEditor] = {}
        self._fillings = Fillings(sources)
        for number, column in enumerate(look.columns, 1):
            self._add_row(number, column)
        self.ui.rows.setRowStretch(len(look.columns) + 1, 1)
        self._fill()
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.use.clicked.connect(self._use)
        letter = self.fontMetrics().averageCharWidth()
        screen_room.fit(self, QSize(LETTERS * letter, TALLEST))

    def _fill(self) -> None:
        ui, known = self.ui, self._look.known
        filled = sum(value is not None for value in self._look.mapping.values())
        words = self.tr("{filled} dari {of} kolom lembar “{sheet}” dikenali.")
        ui.heading.setText(
            words.format(filled=filled, of=len(self._look.columns), sheet=self._look.sheet)
        )
        ui.recipient.setText(known.recipient if known else "")
        ui.name.setText(known.name if known else self._look.file.stem)
        ui.notes.setText("\n".join(text(one.message) for one in self._look.notes))
        ui.notes.setVisible(bool(self._look.notes))
        ui.problem.hide()
        theme.put_icon(ui.use, "check", "on_primary")
        (ui.use if known else ui.recipient).setFocus()

    def _add_row(self, number: int, column: Column) -> None:
        body, grid = self.ui.body, self.ui.rows
        heading = column.heading or self.tr("(tanpa judul)")
        label = QLabel(f"{column.letters}  {heading}", body)
        label.setWordWrap(True)
        editor = PickEditor(self._fillings, "chevron-down", body)
        editor.setObjectName(f"column_{column.letters}")
        editor.setAccessibleName(self.tr("Isi kolom {heading}").format(heading=heading))
        editor.write(column.value)
        editor.setPlaceholderText(self.tr("dibiarkan kosong"))
        label.setBuddy(editor)
        reason = text(SPECIFIC) if column.sensitive else text(column.reason)
        why = QLabel(reason, body)
        why.setWordWrap(True)
        theme.mark(why, role="muted")
        for place, widget in enumerate((label, editor, why)):
            grid.addWidget(widget, number, place)
        self.editors[column.letters] = editor

    def mapping(self) -> dict[str, Any]:
        """Return what fills the columns, by letters; what names no field is a fixed text."""
        return {letters: _answer(editor) for letters, editor in self.editors.items()}

    @Slot()
    def _use(self) -> None:
        ui = self.ui
        for editor in self.editors.values():
            editor.settle()
        mapping = self.mapping()
        recipient, name = ui.recipient.text().strip(), ui.name.text().strip()
        if not (recipient and name):
            self._refuse(self.tr("Tulis penerima dan nama buku kerja, supaya dikenali lagi."))
            (ui.name if recipient else ui.recipient).setFocus()
        elif all(value is None for value in mapping.values()):
            self._refuse(self.tr("Isi sedikitnya satu kolom."))
        else:
            self.accept()
            self.confirmed.emit(recipient, name, mapping)

    def _refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()


def _answer(editor: PickEditor) -> Any:
    value = editor.read()
    return {"fixed": value["raw"]} if is_raw(value) else value
