"""The questions about a person with the panel "Kesiapan" beside them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from batik_field.app.form import Form
from batik_field.app.readiness_panel import ReadinessPanel
from batik_field.app.record_kit import RecordKit
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES

BESIDE_FROM = 96
PANEL = 31
"""Letters: width of the page from which the panel stands beside the form, and of the panel."""


class ProfilePage(QWidget):
    """Built with the page, because it is what one opens."""

    typed = Signal(object)
    open_requested = Signal(str, str)
    new_wanted = Signal(str, str)

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(ENTITIES["artisan"], kit.sources, kit.check, (), self)
        self.panel = ReadinessPanel(self)
        self._beside: bool | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.form, 1)
        self._row.addWidget(self.panel)
        self.form.changed.connect(self._typed)
        self.form.changed_late.connect(self.typed)
        self.form.open_requested.connect(self.open_requested)
        self.form.binding.new_wanted.connect(self.new_wanted)

    def show_draft(self, draft: Draft) -> None:
        """Show a person."""
        self.form.show_draft(draft)

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        if draft is not None:
            self.typed.emit(draft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel into one line above the form where the page is narrow."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        beside = self.width() >= BESIDE_FROM * letter
        if beside == self._beside:
            return
        self._beside = beside
        way = QBoxLayout.Direction
        self._row.setSpacing(12 if beside else 8)
        self._row.setDirection(way.LeftToRight if beside else way.BottomToTop)
        self.panel.set_foldable(not beside)
        if beside:
            self.panel.setFixedWidth(PANEL * letter)
            self.panel.setMaximumHeight(16_777_215)
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
            self.panel.setMaximumHeight(14 * self.fontMetrics().height())
