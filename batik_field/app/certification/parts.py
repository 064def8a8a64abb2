"""Views behind a row of tabs: each is made when first shown, and its signals are told onwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.records import Reference


@dataclass(frozen=True)
class Part:
    """One tab. What `make` gives has `records_changed`, and those signals of `Parts` it needs."""

    key: str
    label: str
    make: Callable[[Desk, QWidget], QWidget]


class Parts(QWidget):
    """Shows one part at a time; `entered` of a part is called whenever it comes into sight."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    page_requested = Signal(str)
    hand_over_requested = Signal(str)
    typing_changed = Signal(bool)
    typing_kept = Signal()
    came_into_sight = Signal(object)
    """The widget that is about to be shown, before its `entered`."""

    def __init__(
        self, desk: Desk, parts: Sequence[Part], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts = tuple(parts)
        self._made: dict[str, QWidget] = {}
        self.bar = QTabBar(self)
        self.bar.setObjectName(name)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        for part in self._parts:
            self.bar.addTab(text(part.label))
        self.pages = QStackedWidget(self)
        self.top = QHBoxLayout()
        self.top.addWidget(self.bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.top)
        column.addWidget(self.pages, 1)
        self.bar.currentChanged.connect(self._show)

    @property
    def current(self) -> str:
        """The key of the part in sight."""
        return self._parts[self.bar.currentIndex()].key

    @property
    def widget(self) -> QWidget:
        """The part in sight."""
        return self._made_of(self.current)

    @property
    def made(self) -> list[QWidget]:
        """Every part that was shown once."""
        return list(self._made.values())

    def go(self, key: str) -> QWidget:
        """Bring a part into sight; returns it."""
        self.bar.setCurrentIndex([part.key for part in self._parts].index(key))
        return self.widget

    def turn(self, step: int) -> None:
        """Turn to the tab beside, from the last one to the first."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + step) % self.bar.count())

    def entered(self) -> None:
        """The part in sight is being shown."""
        self._show(self.bar.currentIndex())

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Tell every part."""
        known = tuple(changed)
        for part in self.made:
            hear = getattr(part, "records_changed", None)
            if hear is not None:
                hear(known)

    def flush(self) -> None:
        """Put all typing on the disk."""
        for part in self.made:
            flush = getattr(part, "flush", None)
            if flush is not None:
                flush()

    def _made_of(self, key: str) -> QWidget:
        if key not in self._made:
            make = next(part.make for part in self._parts if part.key == key)
            made = self._made[key] = make(self._desk, self)
            pass_on(made, self)
            self.pages.addWidget(made)
        return self._made[key]

    @Slot(int)
    def _show(self, index: int) -> None:
        if index < 0:
            return
        widget = self._made_of(self._parts[index].key)
        self.pages.setCurrentWidget(widget)
        self.came_into_sight.emit(widget)
        entered = getattr(widget, "entered", None)
        if entered is not None:
            entered()


TOLD = (
    "record_saved",
    "open_requested",
    "field_requested",
    "page_requested",
    "hand_over_requested",
    "typing_changed",
    "typing_kept",
)


def pass_on(source: QWidget, target: QWidget) -> None:
    """Let `target` tell whatever `source` tells, by those of these signals that it has."""
    for name in TOLD:
        signal = getattr(source, name, None)
        if signal is not None:
            signal.connect(getattr(target, name))
