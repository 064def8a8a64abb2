"""The tabs of a person's page. Pages stay; the person they show changes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from batik_field.app import i18n
from batik_field.app.binding import FormBinding
from batik_field.app.business_page import BusinessPage
from batik_field.app.documents_page import DocumentsPage
from batik_field.app.history_page import HistoryPage
from batik_field.app.profile_page import ProfilePage
from batik_field.app.record_kit import RecordKit
from batik_field.app.related_page import RelatedPage
from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_

PROFILE, BUSINESS, HISTORY = "artisan", "business", "history"
DOCUMENTS = "document"
RELATED = ("skill", "visit", "monev", "document", "certificate", "facilitation")
TABS = (PROFILE, BUSINESS, *RELATED, HISTORY)
NARROWEST = 52
"""Letters."""
_LABELS = {PROFILE: N_("Profil"), HISTORY: N_("Riwayat")}


class RecordTabs(QWidget):
    """`entered` tells the key of the tab that comes into sight: an entity or "history"."""

    entered = Signal(str)

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar(self)
        self.pages = QStackedWidget(self)
        self.profile = ProfilePage(kit, self)
        self.business = BusinessPage(kit, self)
        self.related: dict[str, RelatedPage | DocumentsPage] = {
            entity: DocumentsPage(kit, self)
            if entity == DOCUMENTS
            else RelatedPage(entity, kit, self)
            for entity in RELATED
        }
        self.history = HistoryPage(kit, self)
        self._lay_out()
        for related in self.related.values():
            related.counted.connect(self._counted)
            if isinstance(related, DocumentsPage):
                related.portrait_made.connect(self._take_portrait)
        self.bar.currentChanged.connect(self._entered)

    def _lay_out(self) -> None:
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setProperty("dense", True)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setToolTip(self.tr("Ctrl+Tab: bagian berikutnya"))
        self.bar.setAccessibleName(self.tr("Bagian catatan"))
        fixed = {PROFILE: self.profile, BUSINESS: self.business, HISTORY: self.history}
        for key in TABS:
            index = self.bar.addTab(_label(key))
            self.bar.setTabData(index, key)
            self.pages.addWidget(fixed[key] if key in fixed else self.related[key])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # Each page copes with being narrow; none may force its width on the others.
        self.pages.setMinimumWidth(self.fontMetrics().averageCharWidth() * NARROWEST)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    @property
    def editing(self) -> Iterator[ProfilePage | BusinessPage | RelatedPage | DocumentsPage]:
        """The pages on which something is typed."""
        yield self.profile
        yield self.business
        yield from self.related.values()

    @property
    def current(self) -> str:
        """The key of the tab in sight."""
        return str(self.bar.tabData(self.bar.currentIndex()))

    def go_to(self, key: str) -> None:
        """Bring a tab into sight."""
        self.bar.setCurrentIndex(TABS.index(key))

    @Slot()
    def next(self) -> None:
        """Turn to the tab at the right, from the last one to the first."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + 1) % len(TABS))

    @Slot()
    def previous(self) -> None:
        """Turn to the tab at the left."""
        self.bar.setCurrentIndex((self.bar.currentIndex() - 1) % len(TABS))

    def go_to_field(self, entity: str, record: str, field: str) -> None:
        """Put the cursor into a field of a record, on whichever tab it stands."""
        self.go_to(entity if entity in TABS else PROFILE)
        if entity == BUSINESS:
            self.business.form.focus_field(field)
        elif entity not in self.related:
            self.profile.form.focus_field(field)
        elif not record:
            self.related[entity].add()
        else:
            self.related[entity].focus_field(record, field)

    def begin(self, entity: str, **given: str) -> None:
        """Begin a record of this person with what is known of it."""
        self.go_to(entity)
        self.related[entity].add(**given)

    def settle(self) -> None:
        """Complete what is being typed, before it is saved or left."""
        for binding in self.findChildren(FormBinding):
            binding.settle()

    def sleep(self, asleep: bool) -> None:
        """Out of sight, possibly behind a lock: nothing is asked of the vault."""
        for binding in self.findChildren(FormBinding):
            binding.asleep = asleep

    def text(self, key: str) -> str:
        """What stands on a tab."""
        return self.bar.tabText(TABS.index(key))

    def set_count(self, entity: str, count: int) -> None:
        """Show how many records a tab holds."""
        self.bar.setTabText(TABS.index(entity), _label(entity, count))

    @Slot(int)
    def _counted(self, count: int) -> None:
        page = self.sender()
        if isinstance(page, RelatedPage | DocumentsPage):
            self.set_count(page.entity.key, count)

    @Slot(object)
    def _take_portrait(self, value: object) -> None:
        """A portrait cut from a document is the answer of the profile."""
        self.profile.form.binding.set("portrait", value)

    @Slot(int)
    def _entered(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.entered.emit(self.current)
        page = self.related.get(self.current)
        # Who walks along the tabs by arrow stays there: the same arrows choose a state.
        if isinstance(page, DocumentsPage) and not self.bar.hasFocus():
            page.focus_first()


def _label(key: str, count: int = 0) -> str:
    label = i18n.text(_LABELS[key]) if key in _LABELS else i18n.text(ENTITIES[key].label)
    return f"{label} {count}" if count else label
