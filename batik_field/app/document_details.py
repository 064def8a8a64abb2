"""What is asked less often of a document: its kind, when it was promised, a note, its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from batik_field.app import theme
from batik_field.app.binding import FormBinding
from batik_field.app.record_kit import RecordKit
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES

ELSEWHERE = ("artisan", "state", "file")
LABEL = 22
"""Letters."""


class DocumentDetails(QWidget):
    """Below a line of the check list; the same draft as the line."""

    changed = Signal()
    kind_changed = Signal()
    remove_wanted = Signal()

    def __init__(self, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        entity = ENTITIES["document"]
        self.binding = FormBinding(entity, kit.sources, kit.check, ELSEWHERE, self)
        self.binding.changed.connect(self._typed)
        self._kind: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 0, 4)
        column.setSpacing(4)
        grid = QGridLayout()
        column.addLayout(grid)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for section in entity.sections:
            self.binding.build(section, grid)
        self._remover = QPushButton(self.tr("Hapus dokumen ini"), self)
        self._remover.setToolTip(self.tr("Keluar dari daftar; riwayatnya tetap ada"))
        self._remover.setAutoDefault(False)
        theme.put_icon(self._remover, "trash", "muted")
        self._remover.clicked.connect(self.remove_wanted)
        column.addWidget(self._remover, 0, Qt.AlignmentFlag.AlignLeft)
        unasked = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        unasked.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        unasked.activated.connect(self.binding.mark_unasked)

    def show_draft(self, draft: Draft) -> None:
        """Show a draft."""
        self._kind = draft.values.get("kind")
        self.binding.show(draft)
        self._show_remover()

    def _show_remover(self) -> None:
        draft = self.binding.draft
        there = draft is not None and (draft.record.values or self._kit.drafts.is_typed(draft))
        self._remover.setVisible(bool(there))

    def arrange(self, *, beside: bool) -> None:
        """Labels beside the fields, or above them."""
        width = LABEL * self.fontMetrics().averageCharWidth() if beside else 0
        for row in self.binding.rows.values():
            row.set_label_width(width)
            row.arrange(beside=beside)

    def focus_first(self) -> None:
        """Put the cursor where typing is likely: the day it was promised for."""
        self.focus_field("promised_by")

    def focus_field(self, key: str) -> None:
        """Put the cursor into a field; an unknown key changes nothing."""
        row = self.binding.rows.get(key)
        if row is not None:
            row.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _typed(self) -> None:
        self.changed.emit()
        self._show_remover()
        draft = self.binding.draft
        if draft is not None and draft.values.get("kind") != self._kind:
            self._kind = draft.values.get("kind")
            self.kind_changed.emit()
