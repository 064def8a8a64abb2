"""The business of a person: its form, or the way to make or choose one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from batik_field.app import i18n, theme
from batik_field.app.editors.finders import Links
from batik_field.app.editors.pick import PickLine
from batik_field.app.editors.sources import NEW, Suggestion
from batik_field.app.form import Form
from batik_field.app.record_kit import RecordKit
from batik_field.domain.fields import Values
from batik_field.domain.industry_class import classes
from batik_field.domain.questions import ENTITIES


class BusinessPage(QStackedWidget):
    """Shows the business a person is linked to; `linked` asks the page to link another one."""

    typed = Signal(object)
    linked = Signal(str)
    new_wanted = Signal(str)
    open_requested = Signal(str, str)

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._form: Form | None = None
        self._class = QLabel(self)
        self._class.setObjectName("size_class")
        self._class.setProperty("role", "muted")
        self._class.setWordWrap(True)
        self._class.setAccessibleName(self.tr("Kelas usaha"))
        self._finder = PickLine(Links("business", kit.sources), "search", self)
        self.addWidget(self._make_empty())

    def _make_empty(self) -> QWidget:
        empty = QFrame(self)
        column = QVBoxLayout(empty)
        column.setSpacing(12)
        words = QLabel(self.tr("Belum ada usaha. Buat yang baru, atau pilih yang sudah dicatat."))
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        make = QPushButton(self.tr("Buat usaha"), empty)
        make.setObjectName("make_business")
        theme.put_icon(make, "plus")
        make.clicked.connect(self._make)
        self._finder.setObjectName("find_business")
        self._finder.setPlaceholderText(self.tr("Cari usaha yang sudah dicatat"))
        self._finder.setAccessibleName(self.tr("Cari usaha yang sudah dicatat"))
        self._finder.setFixedWidth(self.fontMetrics().averageCharWidth() * 44)
        self._finder.taken.connect(self._took)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(make, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._finder, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    @property
    def form(self) -> Form:
        """The form, built when the first business is shown."""
        if self._form is None:
            self._filled = QWidget(self)
            self._form = Form(ENTITIES["business"], self._kit.sources, self._kit.check, (), self)
            self._form.changed.connect(self._typed)
            self._form.changed_late.connect(self.typed)
            self._form.open_requested.connect(self.open_requested)
            column = QVBoxLayout(self._filled)
            column.setContentsMargins(0, 8, 0, 0)
            column.addWidget(self._class)
            column.addWidget(self._form, 1)
            self.addWidget(self._filled)
        return self._form

    def _show_class(self, business: Values) -> None:
        """The size class is computed and never typed; without one, say what it still needs."""
        ministry, law = classes(business)
        words = self.tr("Permenperin 64/2016: {ministry}  ·  PP 7/2021: {law}")
        shown = [i18n.text(one.label if one.code else one.reason) for one in (ministry, law)]
        self._class.setText(words.format(ministry=shown[0], law=shown[1]))

    def show_business(self, business: object) -> None:
        """Show a business by its id; anything else is none."""
        if not isinstance(business, str) or not business:
            self._finder.clear()
            self.setCurrentIndex(0)
            return
        draft = self._kit.drafts.of("business", business)
        self.form.show_draft(draft)
        self._show_class(draft.values)
        self.setCurrentWidget(self._filled)

    @Slot()
    def _make(self) -> None:
        self.new_wanted.emit("")

    @Slot(object)
    def _took(self, suggestion: Suggestion) -> None:
        if suggestion.act == NEW:
            self.new_wanted.emit(self._finder.text().strip())
        else:
            self.linked.emit(str(suggestion.value))

    @Slot()
    def _typed(self) -> None:
        draft = self.form.binding.draft
        if draft is not None:
            self._show_class(draft.values)
            self.typed.emit(draft)
