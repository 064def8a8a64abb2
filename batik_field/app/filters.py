"""The row of chips above a list: what it is narrowed by, and how many are left."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from batik_field.app import theme
from batik_field.app.filter_choices import Filter, Narrowing
from batik_field.app.i18n import text
from batik_field.app.widgets.chip import Chip
from batik_field.app.widgets.flow import Flow
from batik_field.app.widgets.typed_menu import TypedMenu


class FilterBar(QWidget):
    """Chips, the menu behind "Saring", saved filters and the count."""

    changed = Signal()
    save_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(
        self, filters: Sequence[Filter], savable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filters = tuple(filters)
        self._narrowing = Narrowing()
        self._saved: Mapping[str, Narrowing] = {}
        self._savable = savable
        self._row = Flow(self, gap=8, margin=0)
        self._add = QPushButton(self.tr("Saring"), self)
        self._add.setToolTip(self.tr("Persempit daftar (Ctrl+G)"))
        self._add.setShortcut("Ctrl+G")
        theme.put_icon(self._add, "filter", "primary")
        theme.mark(self._add, kind="quiet")
        self._count = QLabel(self)
        theme.mark(self._count, role="muted")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.menu.triggered.connect(self._choose)
        self._add.setMenu(self.menu)
        self._row.add(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._row, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self._count.setMinimumHeight(self._add.sizeHint().height())
        self.chips: list[Chip] = []
        self._show()

    @property
    def narrowing(self) -> Narrowing:
        """What is set."""
        return self._narrowing

    def narrow(self, narrowing: Narrowing) -> None:
        """Set exactly these filters."""
        if narrowing != self._narrowing:
            self._narrowing = narrowing
            self._show()
            self.changed.emit()

    def show_saved(self, saved: Mapping[str, Narrowing]) -> None:
        """Offer these named filters in the menu."""
        self._saved = dict(saved)

    def show_count(self, words: str) -> None:
        """Tell how many of how many."""
        self._count.setText(words)

    def _show(self) -> None:
        for chip in self.chips:
            self._row.remove(chip)
        self.chips = [self._chip(key) for key in self._narrowing.chosen]
        for chip in self.chips:
            self._row.add_before_last(chip)

    def _chip(self, key: str) -> Chip:
        chip = Chip(key, self._words(key, self._narrowing.chosen[key]), self)
        chip.removed.connect(self._remove)
        return chip

    def _words(self, key: str, value: str) -> str:
        for each in self._filters:
            if each.key == key:
                label = text(dict(each.options()).get(value, value))
                return text(each.chip).format(label=label)
        return value

    def _remove(self, key: str) -> None:
        self.narrow(self._narrowing.without(key))
        self._add.setFocus()

    def _fill(self) -> None:
        for below in self.menu.findChildren(TypedMenu):
            below.deleteLater()
        self.menu.clear()
        for each in self._filters:
            self._fill_one(each)
        self.menu.addSeparator()
        for name in self._saved:
            self._act(self.menu, name, ("saved", name), "flag")
        if self._narrowing.chosen:
            if self._savable:
                self._act(self.menu, self.tr("Simpan saringan ini…"), ("save", ""), "save")
            self._act(self.menu, self.tr("Lepas semua saringan"), ("clear", ""), "close")
        if self._saved:
            forget = self.menu.addMenu(self.tr("Hapus saringan tersimpan"))
            for name in self._saved:
                self._act(forget, name, ("forget", name))

    def _fill_one(self, each: Filter) -> None:
        options = each.options()
        if len(options) == 1:
            self._act(self.menu, text(options[0][1]), ("set", each.key, options[0][0]))
            return
        menu = self._menu(text(each.label), self.menu)
        groups: dict[str, TypedMenu] = {}
        for value, label in options:
            name = each.group(value) if each.group else ""
            if name and name not in groups:
                groups[name] = self._menu(name, menu)
            self._act(groups.get(name, menu), text(label), ("set", each.key, value))

    @staticmethod
    def _menu(title: str, above: QMenu) -> TypedMenu:
        made = TypedMenu(title, above)
        above.addMenu(made)
        return made

    def _act(self, menu: QMenu, words: str, does: tuple[str, ...], icon: str = "") -> None:
        action = QAction(words, menu)
        action.setData(does)
        if icon:
            theme.put_icon(action, icon, "muted")
        menu.addAction(action)

    def _choose(self, action: QAction) -> None:
        does, *given = action.data()
        if does == "set":
            self.narrow(self._narrowing.with_choice(given[0], given[1]))
        elif does == "saved":
            self.narrow(self._saved[given[0]])
        elif does == "clear":
            self.narrow(Narrowing())
        elif does == "save":
            self.save_wanted.emit()
        elif does == "forget":
            self.forget_wanted.emit(given[0])
