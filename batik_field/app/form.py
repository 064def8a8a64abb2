"""All questions of a record in one scroll: a card per section and a small index above."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n
from batik_field.app.binding import Check, FormBinding
from batik_field.app.editors import Sources
from batik_field.app.widgets.flow import Flow
from batik_field.domain.draft import Draft
from batik_field.domain.fields import Entity, Section
from batik_field.domain.wording import N_

SHORT_LABELS = {
    "home": N_("Rumah"),
    "work": N_("Pekerjaan"),
    "consent": N_("Persetujuan"),
    "other": N_("Lainnya"),
    "size": N_("Skala"),
    "craft": N_("Produk"),
    "production": N_("Produksi"),
    "market": N_("Pasar"),
    "workshop": N_("Bahan dan alat"),
    "next": N_("Kendala"),
}
"""What the index calls sections whose own label is too long for one line."""
WIDEST_LABEL = 26
"""Letters; longer labels wrap."""
BESIDE_FROM = 76
"""Letters a form must be wide for its labels to stand beside the fields."""
WIDEST_FORM = 110
LINES_WITH_INDEX = 17
"""Lines of words a form must be high for its index: on a low screen the questions need the room."""
ROOM_AROUND = 40
"""Pixels kept below the cursor for its hint when the form changes its size."""
ABOVE = 80
"""Pixels left above what is brought into sight: the section begun within them is the one marked."""


class Form(QWidget):
    """Built once per entity; `show_draft` shows the next record in the same widgets."""

    changed = Signal()
    changed_late = Signal(object)
    arranged = Signal(int, bool)
    """Width of the labels and whether they stand beside the fields."""
    open_requested = Signal(str, str)

    def __init__(
        self,
        entity: Entity,
        sources: Sources,
        check: Check,
        hidden: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entity = entity
        self.binding = FormBinding(entity, sources, check, hidden, self)
        self._beside: bool | None = None
        self._cards: list[QFrame] = []
        self._scroll = QScrollArea(self)
        self._index_line = QWidget(self)
        self._index = QButtonGroup(self)
        self._lay_out()
        self.binding.changed.connect(self.changed)
        self.binding.changed_late.connect(self.changed_late)
        self.binding.open_requested.connect(self.open_requested)
        unasked = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        unasked.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        unasked.activated.connect(self.binding.mark_unasked)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        if len(self.entity.sections) > 1:
            self._index_line = self._make_index()
            page.addWidget(self._index_line)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self._scroll)
        cards = QVBoxLayout(body)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.setSpacing(16)
        for section in self.entity.sections:
            card = self._make_card(section, body)
            self._cards.append(card)
            cards.addWidget(card)
        cards.addStretch(1)
        self._body_rows = cards
        body.setMaximumWidth(self.fontMetrics().averageCharWidth() * WIDEST_FORM)
        self._scroll.setWidget(body)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_section)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        page.addWidget(self._scroll, 1)

    def _make_index(self) -> QWidget:
        index = Flow(self, margin=0)
        for number, section in enumerate(self.entity.sections):
            short = SHORT_LABELS.get(section.key, section.label)
            self._add_to_index(index, number, i18n.text(short), i18n.text(section.label))
        first = self._index.button(0)
        first.setChecked(True)
        self._index.idClicked.connect(self._go_to_section)
        return index

    def _add_to_index(self, index: Flow, number: int, words: str, tip: str) -> None:
        button = QToolButton(index)
        button.setText(words)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("index", True)
        self._index.addButton(button, number)
        index.add(button)

    def _make_card(self, section: Section, body: QWidget) -> QFrame:
        card = QFrame(body)
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        heading = QLabel(i18n.text(section.label), card)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.binding.build(section, grid)
        return card

    def show_draft(self, draft: Draft) -> None:
        """Show a draft: another record from its top, the same one where it was."""
        before = self.binding.draft
        self.binding.show(draft)
        if before is None or before.record.id != draft.record.id:
            self._scroll.verticalScrollBar().setValue(0)

    def add_below(self, widget: QFrame, label: str = "") -> None:
        """Put something behind the last section, inside the scroll; in the index by its label."""
        self._body_rows.insertWidget(self._body_rows.count() - 1, widget)
        if label and isinstance(self._index_line, Flow):
            self._cards.append(widget)
            self._add_to_index(self._index_line, len(self._cards) - 1, label, label)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until a widget inside the form can be seen."""
        self._scroll.ensureWidgetVisible(widget, 0, ABOVE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels beside the fields where there is room."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        beside = self.width() >= BESIDE_FROM * letter
        is_high = self.height() >= LINES_WITH_INDEX * self.fontMetrics().lineSpacing()
        self._index_line.setVisible(beside and is_high and len(self._cards) > 1)
        if beside == self._beside:
            return
        self._beside = beside
        rows = self.binding.rows.values()
        widest = max((row.label_width() for row in rows), default=0)
        width = min(widest, WIDEST_LABEL * letter) if beside else 0
        for row in rows:
            row.set_label_width(width)
            row.arrange(beside=beside)
        self.arranged.emit(width, beside)

    @Slot()
    def _keep_in_sight(self) -> None:
        """What is below or around the cursor got another size: the cursor stays to be seen."""
        key = self.binding.focused
        if key is not None:
            self._scroll.ensureWidgetVisible(self.binding.rows[key].widget, 0, ROOM_AROUND)

    def focus_field(self, key: str) -> bool:
        """Bring a field into sight and put the cursor there; False for an unknown key."""
        row = self.binding.rows.get(key)
        if row is None:
            return False
        if not row.is_shown:
            row.set_shown(True)
        row.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(row.widget, 0, ABOVE)
        return True

    def focus_first_empty(self) -> None:
        """Put the cursor into the first field without an answer, or into the first one."""
        key = self.binding.first_empty() or next(iter(self.binding.rows), None)
        if key is not None:
            self.focus_field(key)

    @Slot(int)
    def _go_to_section(self, number: int) -> None:
        self._scroll.verticalScrollBar().setValue(self._cards[number].y())
        for row in self.binding.rows.values():
            if row.widget.parentWidget() is self._cards[number]:
                self.focus_field(row.field.key)
                break
        else:
            self._cards[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.verticalScrollBar().setValue(self._cards[number].y())
        self._index.button(number).setChecked(True)

    @Slot(int)
    def _mark_section(self, value: int) -> None:
        """Mark where the top of the view is; at the very end, the last card."""
        bar = self._scroll.verticalScrollBar()
        last = self._index.button(len(self._cards) - 1)
        if last is not None and value == bar.maximum() > 0:
            last.setChecked(True)
            return
        at = QPoint(0, value + ABOVE)
        for number, card in enumerate(self._cards):
            button = self._index.button(number)
            if card.y() <= at.y() < card.y() + card.height() + 16 and button is not None:
                button.setChecked(True)
