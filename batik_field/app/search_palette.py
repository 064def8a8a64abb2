"""Ctrl+K: pages and everything recorded, from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from batik_field.app import screen_room, theme
from batik_field.app.background import Task
from batik_field.app.desk import Desk
from batik_field.app.forms.ui_search_palette import Ui_SearchPalette
from batik_field.app.record_table import Index
from batik_field.domain.names import fold
from batik_field.domain.record_code import is_part_of_code
from batik_field.services import papers, search
from batik_field.services.session import Session

PEOPLE, BUSINESSES = 12, 6
PART = "/"
"""In the key of a part of a page: found by its name, and not offered before something is typed."""
PLACES = {"artisan": ("pengrajin", "person"), "visit": ("kunjungan", "visit")}
"""What the code of a paper can lead to: how it is called, and its icon."""


@dataclass(frozen=True)
class Hit:
    """One line: `entity` is `page` for a page of the window."""

    entity: str
    id: str
    words: str
    kind: str
    icon: str


class Hits(QAbstractListModel):
    """What was found, pages first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Take another answer."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def at(self, index: Index) -> Hit | None:
        """The line at an index."""
        return self._hits[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.at(index)
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.words}   ·   {hit.kind}"
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(hit.icon, "muted")
        return None


class SearchPalette(QDialog):
    """Typing finds, the arrows choose, Enter opens; the cursor never leaves the field."""

    open_wanted = Signal(str, str)
    page_wanted = Signal(str)

    def __init__(self, desk: Desk, pages: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages = tuple(pages)
        self._task: Task | None = None
        self.ui = Ui_SearchPalette()
        self.ui.setupUi(self)
        screen_room.fit(self, QSize(640, 420))
        self.hits = Hits(self)
        theme.mark(self.ui.keys, role="muted")
        self.ui.hits.setModel(self.hits)
        self.ui.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.hits.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.ui.search.textChanged.connect(self._look)
        self.ui.search.installEventFilter(self)
        self.ui.hits.clicked.connect(self._take)

    def ask(self) -> None:
        """Show it with an empty field."""
        self.ui.search.clear()
        self._look("")
        self.ui.search.setFocus()
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter in the field work on the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.ui.hits.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _look(self, typed: str) -> None:
        if self._task is not None:
            self._task.cancel()
        pages = self._found_pages(typed)
        if not typed.strip():
            self._show(pages)
            return
        session = self._desk.session
        self._task = self._desk.searching.run(
            self, lambda: (*pages, *_found(session, typed)), self._show
        )

    def _found_pages(self, typed: str) -> tuple[Hit, ...]:
        wanted, kind = fold(typed), self.tr("halaman")
        return tuple(
            Hit("page", key, label, kind, "chevron-right")
            for key, label in self._pages
            if (wanted or PART not in key) and fold(label.rpartition(" · ")[2]).startswith(wanted)
        )

    def _show(self, hits: Sequence[Hit]) -> None:
        self.hits.show(hits)
        self.ui.hits.setCurrentIndex(self.hits.index(0, 0))
        self.ui.nothing.setVisible(not hits)
        nothing = self.tr("Tidak ada yang cocok. Periksa ejaannya.")
        if is_part_of_code(self.ui.search.text()):
            nothing = self.tr("Kode data harus utuh: pindai QR-nya, atau salin seluruh barisnya.")
        self.ui.nothing.setText(nothing)

    def _move(self, step: int) -> None:
        count = self.hits.rowCount()
        if count:
            row = (self.ui.hits.currentIndex().row() + step) % count
            self.ui.hits.setCurrentIndex(self.hits.index(row, 0))

    def _take(self, index: QModelIndex) -> None:
        hit = self.hits.at(index)
        if hit is None:
            return
        self.accept()
        if hit.entity == "page":
            self.page_wanted.emit(hit.id)
        else:
            self.open_wanted.emit(hit.entity, hit.id)


def _found(session: Session, typed: str) -> list[Hit]:
    named = papers.record_of_code(session, typed)
    if named is not None and named.entity in PLACES:
        words = search.title_of(session, named.entity, named.id)
        return [Hit(named.entity, named.id, words, *PLACES[named.entity])]
    people = search.choices_for_link(session, "artisan", typed, PEOPLE)
    businesses = search.choices_for_link(session, "business", typed, BUSINESSES)
    return [Hit("artisan", one, words, "pengrajin", "person") for one, words in people] + [
        Hit("business", one, words, "usaha", "shop") for one, words in businesses
    ]
