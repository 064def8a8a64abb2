"""The panel "Kesiapan": how much of what sending needs is there, and what is still open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.card_list import CardList
from batik_field.domain import problem_words
from batik_field.domain.checks import Problem
from batik_field.domain.readiness import Readiness


class ReadinessPanel(QFrame):
    """A click or Enter on a problem leads to its field."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._readiness: Readiness | None = None
        self._folded = False
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._symbol = QLabel(self)
        self._fold = QToolButton(self)
        self._fold.clicked.connect(self._toggle)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._list = self._make_list()
        self._lay_out()
        self.set_foldable(False)

    def _make_list(self) -> CardList:
        made = CardList(self)
        made.setAccessibleName(self.tr("Yang masih kurang"))
        made.itemClicked.connect(self._choose)
        made.itemActivated.connect(self._choose)
        return made

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Kesiapan"), self)
        heading.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 8)
        column.setSpacing(8)
        top = QHBoxLayout()
        column.addLayout(top)
        top.setSpacing(6)
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self._symbol)
        top.addWidget(self._count)
        top.addWidget(self._fold)
        column.addWidget(self._bar)
        column.addWidget(self._list, 1)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show where a person stands."""
        if readiness == self._readiness:
            return
        self._readiness = readiness
        words = self.tr("{done} dari {needed}")
        self._count.setText(words.format(done=readiness.done, needed=readiness.needed))
        self._bar.setRange(0, max(1, readiness.needed))
        self._bar.setValue(readiness.done)
        theme.put_icon(self._symbol, "ok" if readiness.is_ready else "", "ok")
        self._fill(readiness)

    def _fill(self, readiness: Readiness) -> None:
        row = self._list.currentRow()
        self._list.clear()
        if readiness.is_ready:
            self._add(self.tr("Siap kirim"), "ok", "ok", None)
        ordered = sorted(readiness.problems, key=lambda problem: not problem.blocking)
        for problem in ordered:
            symbol = ("error", "danger") if problem.blocking else ("warning", "warn")
            self._add(in_words(problem), *symbol, problem)
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)

    def _add(self, words: str, symbol: str, colour: str, problem: Problem | None) -> None:
        item = self._list.add(words, symbol=(symbol, colour))
        item.setData(Qt.ItemDataRole.UserRole, problem)
        kind = self.tr("menghalangi") if problem and problem.blocking else ""
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, kind)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        problem = item.data(Qt.ItemDataRole.UserRole)
        if problem is not None:
            self.chosen.emit(problem)

    def set_foldable(self, foldable: bool) -> None:
        """On a narrow page the panel is one line that opens; on a wide one it is always open."""
        self._fold.setVisible(foldable)
        self._show_folded(foldable)

    @Slot()
    def _toggle(self) -> None:
        self._show_folded(not self._folded)

    def _show_folded(self, folded: bool) -> None:
        self._folded = folded
        self._list.setVisible(not folded)
        self._bar.setVisible(not folded)
        theme.put_icon(self._fold, "chevron-down" if folded else "chevron-up", "muted")
        words = self.tr("Tampilkan yang kurang") if folded else self.tr("Lipat")
        self._fold.setToolTip(words)
        self._fold.setAccessibleName(words)


def in_words(problem: Problem) -> str:
    """Return a problem in the language of the screen, understood away from its field."""
    return problem_words.in_words(problem, i18n.text)
