"""Where the person on the page stands: her name in the head, the badge, the panel "Kesiapan"."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from batik_field.app import live_person
from batik_field.app.readiness_panel import ReadinessPanel
from batik_field.app.record_head import RecordHead
from batik_field.app.record_kit import RecordKit
from batik_field.domain.draft import Draft
from batik_field.domain.readiness import Person
from batik_field.domain.records import Record

PAUSE = 250
"""Milliseconds after typing until the panel counts again."""


class Standing(QTimer):
    """Judges the person as she would be if everything typed were saved; waits for a pause."""

    def __init__(
        self, kit: RecordKit, head: RecordHead, panel: ReadinessPanel, page: QWidget
    ) -> None:
        super().__init__(page, singleShot=True, interval=PAUSE)
        self._kit, self._head, self._panel = kit, head, panel
        self.person = Person(Record("artisan", "", {}))
        self.timeout.connect(self.judge)

    def read(self, artisan: str) -> None:
        """Read what is stored about a person."""
        self.person = live_person.stored_person(self._kit.session, artisan)

    def typed(self, draft: Draft) -> None:
        """Judge again soon; the name in the head follows at once."""
        self.start()
        if draft.record.entity == "artisan":
            self.show_name()

    def show_name(self) -> None:
        """Show who it is, with what is typed."""
        values = self._kit.drafts.over(self.person.artisan).values
        name, village = values.get("full_name"), values.get("village")
        known = isinstance(village, str)
        place = self._kit.session.regions.label(str(village)) if known else ""
        self._head.show_person(str(name) if name else self.tr("Pengrajin baru"), place)

    @Slot()
    def judge(self) -> None:
        """Count what is needed and what is there."""
        self.stop()
        if not self.person.artisan.id:
            return
        session = self._kit.session
        person = live_person.with_typing(session, self.person, self._kit.drafts)
        standing = live_person.judge(session, person)
        self.show_name()
        self._head.show_standing(standing)
        self._panel.show_readiness(standing)
