"""Pengaturan: topics at the left, one of them at the right, each made when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from batik_field.app import theme
from batik_field.app.desk import Desk
from batik_field.app.forms.ui_settings_page import Ui_SettingsPage
from batik_field.app.settings_about import AboutTopic
from batik_field.app.settings_backup import BackupTopic
from batik_field.app.settings_codes import CodesTopic
from batik_field.app.settings_drafts import DraftsTopic
from batik_field.app.settings_laptop import LaptopTopic
from batik_field.app.settings_office import OF_OFFICE, OfficersTopic, OfficeTopic
from batik_field.app.settings_papers import CONSENT, PapersTopic
from batik_field.app.settings_schemes import FACTS, OF_SCHEMES, UNITS, SchemesTopic
from batik_field.app.settings_security import SecurityTopic
from batik_field.domain.questions import ENTITIES
from batik_field.services.drafts import WaitingDraft

T = TypeVar("T", bound=QWidget)

ROW = 36
OF_SETTINGS = frozenset((*OF_OFFICE, *OF_SCHEMES, CONSENT))
"""Records that are typed here and hang on nobody."""
FACT_FIELDS = frozenset(ENTITIES["scheme"].by_key) - {"scheme"}


@dataclass(frozen=True)
class Topic:
    """One entry at the left."""

    label: str
    icon: str
    make: Callable[[Desk], QWidget]


class SettingsPage(QWidget):
    """Hands on what a topic tells of: a backup, a new name of the laptop."""

    backed_up = Signal(object)
    laptop_named = Signal(str)
    page_requested = Signal(str)
    record_saved = Signal(object)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self._topics = (
            Topic(self.tr("Profil dinas"), "shop", OfficeTopic),
            Topic(self.tr("Petugas"), "people", OfficersTopic),
            Topic(self.tr("Laptop dan tampilan"), "sun", LaptopTopic),
            Topic(self.tr("Kata sandi"), "key", SecurityTopic),
            Topic(self.tr("Cadangan"), "shield", BackupTopic),
            Topic(self.tr("Naskah surat"), "document", PapersTopic),
            Topic(self.tr("Skema"), "certificate", SchemesTopic),
            Topic(self.tr("Daftar kode"), "list", CodesTopic),
            Topic(self.tr("Ketikan terbuang"), "history", DraftsTopic),
            Topic(self.tr("Tentang program"), "info", AboutTopic),
        )
        self._pages: dict[int, QWidget] = {}
        for topic in self._topics:
            self.ui.topics.addItem(topic.label)
            self.ui.topics.item(self.ui.topics.count() - 1).setSizeHint(QSize(0, ROW))
        self._tint()
        desk.look.changed.connect(self._tint)
        self.ui.topics.currentRowChanged.connect(self._show)
        self.ui.topics.setCurrentRow(0)

    def entered(self) -> None:
        """The topic that is shown reads again."""
        self._show(self.ui.topics.currentRow())

    def continue_draft(self, draft: WaitingDraft) -> None:
        """Show the form in which this was typed; its entity is one of `OF_SETTINGS`."""
        if draft.entity in OF_SCHEMES:
            self.schemes.continue_typing(draft.entity, draft.record)
        elif draft.entity == "office":
            self._topic(OfficeTopic)
        elif draft.entity == "officer":
            self._topic(OfficersTopic).show_officer(draft.record)
        else:
            self._topic(PapersTopic).show_consent(draft.record)

    def show_field(self, entity: str, record: str, field: str) -> None:
        """Show an answer of the office, or of a scheme (by its code): its facts or its units."""
        if entity == "scheme":
            page, of_facts = self.schemes, field in FACT_FIELDS
            page.show_scheme(record, FACTS if of_facts else UNITS)
            if of_facts:
                page.facts.focus_field(field)
            return
        self._topic(OfficeTopic).record.form.focus_field(field)

    def place(self) -> tuple[int, str]:
        """Where the page stands: the topic, and of the officers whom it shows."""
        shown = self.ui.pages.currentWidget()
        officer = shown.chosen if isinstance(shown, OfficersTopic) else ""
        return self.ui.topics.currentRow(), officer

    def return_to(self, place: tuple[int, str]) -> None:
        """Come back to such a place."""
        row, officer = place
        self.ui.topics.setCurrentRow(row)
        shown = self.ui.pages.currentWidget()
        if isinstance(shown, OfficersTopic):
            shown.show_officer(officer)

    @property
    def schemes(self) -> SchemesTopic:
        """The topic of the schemes, brought into sight."""
        return self._topic(SchemesTopic)

    def _topic(self, kind: type[T]) -> T:
        """One of the topics, brought into sight."""
        makers = [topic.make for topic in self._topics]
        self.ui.topics.setCurrentRow(makers.index(kind))
        page = self.ui.pages.currentWidget()
        assert isinstance(page, kind)
        return page

    def flush(self) -> None:
        """Put what is typed in the topics on the disk."""
        for page in self._pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def _show(self, number: int) -> None:
        if number < 0:
            return
        if number not in self._pages:
            page = self._pages[number] = self._topics[number].make(self._desk)
            for name, signal in (
                ("backed_up", self.backed_up),
                ("laptop_named", self.laptop_named),
                ("page_requested", self.page_requested),
                ("record_saved", self.record_saved),
                ("typing_kept", self.typing_kept),
            ):
                told = getattr(page, name, None)
                if told is not None:
                    told.connect(signal)
            self.ui.pages.addWidget(page)
        page = self._pages[number]
        self.ui.pages.setCurrentWidget(page)
        entered = getattr(page, "entered", None)
        if entered is not None:
            entered()

    def _tint(self) -> None:
        for number, topic in enumerate(self._topics):
            self.ui.topics.item(number).setIcon(theme.icon(topic.icon))
