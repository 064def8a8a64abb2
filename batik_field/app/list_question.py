"""The question for one of several things, where none of them goes without saying."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from batik_field.app.questions import Act, add_acts, lay_out, release

MOST_CHOICES = 8
"""Rows of the list in sight at once."""


class _Choices(QListWidget):
    """With the first arrow key the first one is chosen: the focus alone chooses none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin at the top."""
        moves = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)
        if moves and not self.selectedItems():
            self.setCurrentRow(0)
            self.item(0).setSelected(True)
        else:
            super().keyPressEvent(event)


class ListQuestion(QDialog):
    """Asks for one of several, none of them chosen beforehand. Escape and Batal answer None."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        choices: Mapping[str, str],
        act: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        body = lay_out(self, title, text, ("question", "primary"))
        self._keys = tuple(choices)
        self._list = _Choices(self)
        self._list.setAccessibleName(title)
        self._list.addItems(list(choices.values()))
        shown = min(len(choices), MOST_CHOICES)
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * shown + 12)
        body.addWidget(self._list)
        acts = (Act("yes", act, "primary"), Act("no", self.tr("Batal")))
        self._yes, no = add_acts(body, acts)
        self._yes.setDefault(True)
        self._yes.setEnabled(False)
        self._yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        self._list.itemSelectionChanged.connect(self._check)
        self._list.itemDoubleClicked.connect(self.accept)
        self._list.setFocus()

    def _check(self) -> None:
        self._yes.setEnabled(bool(self._list.selectedItems()))

    def ask(self) -> str | None:
        """Show it and wait; the key that was chosen or None."""
        accepted = self.exec()
        release(self)
        chosen = self._list.selectedItems() if accepted else []
        return self._keys[self._list.row(chosen[0])] if chosen else None
