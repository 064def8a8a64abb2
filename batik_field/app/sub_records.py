"""Small records that belong to the one on the form: follow-ups of a visit, prices of a monev."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import i18n, theme
from batik_field.app.binding import FormBinding
from batik_field.app.record_kit import RecordKit
from batik_field.app.removal import remove
from batik_field.domain.fields import Entity, Kind
from batik_field.domain.questions import ENTITIES
from batik_field.services import records


@dataclass(frozen=True, slots=True)
class Owner:
    """The record the small ones belong to, by the field that links them."""

    key: str
    id: str
    artisan: str


class SubCard(QFrame):
    """One small record with its questions."""

    remove_wanted = Signal()

    def __init__(self, entity: Entity, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "subcard")
        links = [field.key for field in entity.fields if field.kind is Kind.LINK]
        self.binding = FormBinding(entity, kit.sources, kit.check, links, self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 6, 2)
        row.addLayout(grid, 1)
        for section in entity.sections:
            self.binding.build(section, grid)
        remove = QToolButton(self)
        theme.put_icon(remove, "trash", "muted")
        remove.setToolTip(self.tr("Hapus"))
        remove.setAccessibleName(self.tr("Hapus {what}").format(what=i18n.text(entity.label)))
        remove.clicked.connect(self.remove_wanted)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def arrange(self, width: int, *, beside: bool) -> None:
        """Give the labels the room they have on the form above."""
        for field_row in self.binding.rows.values():
            field_row.set_label_width(width)
            field_row.arrange(beside=beside)


class SubRecords(QFrame):
    """A card below a form: one small card per record and a button that adds one."""

    typed = Signal(object)
    removed = Signal(object)

    def __init__(self, entity: str, owner_key: str, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._entity = ENTITIES[entity]
        self._key, self._kit = owner_key, kit
        self._owner: Owner | None = None
        self._cards: list[SubCard] = []
        self._label_width, self._beside = 0, True
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 12, 16, 12)
        self._rows.setSpacing(8)
        heading = QLabel(i18n.text(self._entity.plural), self)
        heading.setProperty("role", "heading")
        self._rows.addWidget(heading)
        self._adder = QPushButton(
            self.tr("Tambah {what}").format(what=i18n.text(self._entity.label).lower()), self
        )
        self._adder.setObjectName(f"add_{entity}")
        theme.put_icon(self._adder, "plus")
        self._adder.setAutoDefault(True)
        self._adder.clicked.connect(self.add)
        self._rows.addWidget(self._adder, 0, Qt.AlignmentFlag.AlignLeft)

    def show_of(self, record: str, artisan: str) -> None:
        """Show what belongs to a record."""
        self._owner = Owner(self._key, record, artisan)
        stored = records.linked(self._kit.session, self._entity.key, self._key, record)
        begun = [
            draft
            for draft in self._kit.drafts.begun(self._entity.key)
            if draft.values.get(self._key) == record
        ]
        shown = [self._kit.drafts.of(one.entity, one.id) for one in reversed(stored)] + begun
        for number, draft in enumerate(shown):
            self._card(number).binding.show(draft)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(shown))

    def _card(self, number: int) -> SubCard:
        while len(self._cards) <= number:
            card = SubCard(self._entity, self._kit, self)
            card.arrange(self._label_width, beside=self._beside)
            card.binding.changed.connect(self._typed)
            card.remove_wanted.connect(self._remove)
            self._rows.insertWidget(self._rows.count() - 1, card)
            self._cards.append(card)
        return self._cards[number]

    def arrange(self, width: int, beside: bool) -> None:
        """Follow the labels of the form above."""
        self._label_width, self._beside = width, beside
        for card in self._cards:
            card.arrange(width, beside=beside)

    @property
    def shown(self) -> list[SubCard]:
        """The cards on the screen."""
        return [card for card in self._cards if not card.isHidden()]

    @Slot()
    def add(self) -> None:
        """Begin one more and put the cursor into it."""
        if self._owner is None:
            return
        given = {self._owner.key: self._owner.id, "artisan": self._owner.artisan}
        draft = self._kit.drafts.begin(self._entity.key, **given)
        card = self._card(len(self.shown))
        card.binding.show(draft)
        card.show()
        key = card.binding.first_empty() or next(iter(card.binding.rows))
        card.binding.rows[key].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _typed(self) -> None:
        binding = self.sender()
        if isinstance(binding, FormBinding) and binding.draft is not None:
            self.typed.emit(binding.draft)

    @Slot()
    def _remove(self) -> None:
        card = self.sender()
        if not isinstance(card, SubCard) or card.binding.draft is None or self._owner is None:
            return
        changed = remove(self._kit, card.binding.draft)
        if changed is not None:
            self.show_of(self._owner.id, self._owner.artisan)
            self.removed.emit(changed)
