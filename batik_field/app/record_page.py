"""The page of a person: everything about her in tabs, one button that saves it all."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from batik_field.app import live_person
from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.record_head import RecordHead
from batik_field.app.record_kit import make_kit
from batik_field.app.record_papers import RecordPapers
from batik_field.app.record_tabs import BUSINESS, HISTORY, PROFILE, TABS, RecordTabs
from batik_field.app.related_page import RelatedPage
from batik_field.app.removal import bring_back, remove
from batik_field.app.saving import Saving
from batik_field.app.standing import Standing
from batik_field.app.typing_notice import TypingNotice
from batik_field.domain.checks import Problem
from batik_field.domain.draft import Draft
from batik_field.services.session import Session


class RecordPage(QWidget):
    """Hosts one person at a time; the widgets stay, the person changes."""

    record_saved = Signal(object)
    """A tuple of Reference: what the lists must read again."""
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    """A field that stands on another page, as `app.main_window` takes it."""
    state_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.kit = make_kit(session, dialogs, background, self)
        self._artisan = ""
        self._last_village: Any = None
        self.head = RecordHead(self)
        self.notice = TypingNotice(self.kit, self)
        self.tabs = RecordTabs(self.kit, self)
        self._saving = Saving(self.kit, self)
        self.papers = RecordPapers(self.kit, self)
        self._standing = Standing(self.kit, self.head, self.tabs.profile.panel, self)
        self._lay_out()
        self._connect()
        self._show_nobody(True)

    def _lay_out(self) -> None:
        self._nobody = QLabel(self.tr("Pilih seorang pengrajin di daftar, atau tekan Ctrl+N."))
        self._nobody.setProperty("role", "muted")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._nobody, 1)

    def _connect(self) -> None:
        tabs = self.tabs
        tabs.entered.connect(self._show_tab)
        self.head.save_wanted.connect(self.save)
        self.head.papers_wanted.connect(self._offer_papers)
        self.papers.field_requested.connect(self._go_to_field)
        self.head.history_wanted.connect(self.show_history)
        self.head.delete_wanted.connect(self.delete)
        self.notice.compare_wanted.connect(self._saving.compare_recovered)
        self.notice.discarded.connect(self._reload)
        self.notice.undelete_wanted.connect(self.undelete)
        self.kit.drafts.changed.connect(self._show_state)
        tabs.profile.new_wanted.connect(self._begin_business_named)
        tabs.profile.panel.chosen.connect(self._go_to_problem)
        tabs.business.linked.connect(self._link_business)
        tabs.business.new_wanted.connect(self.begin_business)
        tabs.history.put_back.connect(self._changed)
        for related in tabs.related.values():
            related.removed.connect(self._changed)
            if isinstance(related, RelatedPage):
                related.papers_wanted.connect(self.papers.offer)
        self._saving.saved.connect(self._saved)
        for page in tabs.editing:
            page.typed.connect(self._typed)
            page.open_requested.connect(self.open_requested)
        save = QShortcut(QKeySequence.StandardKey.Save, self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)
        for keys, act in (("Ctrl+Tab", tabs.next), ("Ctrl+Shift+Tab", tabs.previous)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(act)

    @property
    def artisan(self) -> str:
        """Id of the person shown, or empty."""
        return self._artisan

    def show_artisan(self, artisan: str) -> None:
        """Show a person; typing on the one before is kept and offered when she comes back."""
        if artisan == self._artisan:
            return
        if not self._leave():
            return
        self._show(artisan)

    def _leave(self) -> bool:
        """Keep what is typed; False when that failed, and then nobody goes anywhere."""
        self.tabs.settle()
        self.kit.drafts.close()
        return not self.kit.drafts.keeper.is_waiting

    def _show(self, artisan: str) -> None:
        self._artisan = artisan
        self._saving.last_words = ""
        self._standing.read(artisan)
        self.kit.drafts.open_kept(artisan)
        self._show_nobody(False)
        self.tabs.go_to(PROFILE)
        self._show_records()
        self.notice.offer_recovered()
        if self._standing.person.artisan.deleted:
            self.notice.offer_undelete()

    def _show_nobody(self, nobody: bool) -> None:
        self._nobody.setVisible(nobody)
        for part in (self.head, self.tabs):
            part.setVisible(not nobody)
        if nobody:
            self.notice.hide()

    def _show_records(self) -> None:
        draft = self.kit.drafts.of("artisan", self._artisan)
        self.tabs.profile.show_draft(draft)
        for entity, page in self.tabs.related.items():
            self.tabs.set_count(entity, page.count(self._standing.person))
        self._show_tab(self.tabs.current)
        self._standing.judge()
        self._show_state()

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        if not self._artisan:
            return
        if key == BUSINESS:
            self.tabs.business.show_business(self._values.get("business"))
        elif key == HISTORY:
            self.tabs.history.show_history(live_person.records_of(self._standing.person))
        elif key in self.tabs.related:
            self.tabs.related[key].show_person(self._artisan)

    @property
    def _values(self) -> Any:
        return self.kit.drafts.of("artisan", self._artisan).values

    def new_artisan(self, **given: Any) -> None:
        """Begin a person; her village is that of the one before unless given."""
        if not self._leave():
            return
        given = {"village": self._last_village, **given}
        draft = self.kit.drafts.begin("artisan", **given)
        self._show(draft.record.id)
        self.tabs.profile.form.focus_first_empty()

    @Slot(str, str)
    def _begin_business_named(self, key: str, name: str) -> None:
        if key == "business":
            self.begin_business(name)

    @Slot(str)
    def begin_business(self, name: str = "") -> None:
        """Begin a business of this person and link it."""
        given = {"name": name, "owner": self._artisan, "village": self._values.get("village")}
        draft = self.kit.drafts.begin("business", **given)
        self.kit.drafts.typed(draft)
        self._link_business(draft.record.id)
        self.tabs.business.form.focus_first_empty()

    @Slot(str)
    def _link_business(self, business: str) -> None:
        self.tabs.profile.form.binding.set("business", business)
        self.tabs.go_to(BUSINESS)
        self.tabs.business.show_business(business)

    @Slot()
    def add_visit(self) -> None:
        """Begin a visit of today with the cursor in its first empty field."""
        self._add("visit", business=self._values.get("business") if self._artisan else None)

    @Slot()
    def add_monev(self) -> None:
        """Begin a monev of today."""
        self._add("monev")

    def _add(self, entity: str, **given: Any) -> None:
        if self._artisan:
            self.tabs.go_to(entity)
            self.tabs.related[entity].add(**given)

    @Slot(object)
    def _typed(self, draft: Draft) -> None:
        self.kit.drafts.typed(draft)
        self._standing.typed(draft)

    @Slot()
    def _show_state(self) -> None:
        dirty = bool(self.kit.drafts.dirty)
        words = self.tr("Belum disimpan") if dirty else self._saving.last_words
        self.head.show_state(words, can_save=dirty)
        self.state_changed.emit(words)

    def has_typing(self) -> bool:
        """Whether something typed here is not saved."""
        return bool(self.kit.drafts.dirty)

    def flush(self) -> bool:
        """Put all typing on the disk now; False when that failed."""
        return self.kit.drafts.keeper.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything and ask the vault nothing more."""
        super().hideEvent(event)
        self._standing.stop()
        if self.has_typing():
            self.flush()
        self.tabs.sleep(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Back in sight."""
        super().showEvent(event)
        self.tabs.sleep(False)

    @Slot()
    def save(self) -> None:
        """Save everything typed on this page."""
        self.tabs.settle()
        self._saving.save_all()

    @Slot(object)
    def _saved(self, changed: object) -> None:
        village = self._values.get("village")
        self._last_village = village if isinstance(village, str) else self._last_village
        self.notice.hide()
        self._reload()
        self.record_saved.emit(changed)

    def refresh(self) -> None:
        """Read the person again because something else changed her; typing stays."""
        if self._artisan:
            self._reload()

    def _reload(self) -> None:
        self.kit.drafts.reload()
        self._standing.read(self._artisan)
        self._show_records()

    @Slot(object)
    def _changed(self, changed: object) -> None:
        self._reload()
        self.record_saved.emit(changed)

    @Slot()
    def delete(self) -> None:
        """Delete the person after asking why; of a new one, set the typing aside."""
        changed = remove(self.kit, self.kit.drafts.of("artisan", self._artisan))
        if changed is not None:
            self.close_person()
            self.record_saved.emit(changed)

    @Slot()
    def undelete(self) -> None:
        """Bring the person back."""
        changed = bring_back(self.kit, "artisan", self._artisan)
        if changed is not None:
            self.notice.hide()
            self._changed(changed)

    def close_person(self) -> None:
        """Show nobody; typing is kept."""
        if self._leave():
            self._artisan = ""
            self._show_nobody(True)

    @Slot()
    def _offer_papers(self) -> None:
        self.papers.offer("artisan", self._artisan)

    @Slot(str, str, str, str)
    def _go_to_field(self, entity: str, record: str, artisan: str, field: str) -> None:
        if entity in ("scheme", "office"):
            self.field_requested.emit(entity, record, artisan, field)
        else:
            self.go_to(entity, record, field)

    @Slot()
    def show_history(self) -> None:
        """Show who entered what."""
        self.tabs.go_to(HISTORY)

    def open_record(self, entity: str, record: str) -> None:
        """Show a record where it stands: on the page of its person."""
        artisan, entity, record = live_person.place_of(self._session, entity, record)
        if not artisan:
            return
        self.show_artisan(artisan)
        self.tabs.go_to(entity if entity in TABS else PROFILE)
        if entity in self.tabs.related:
            self.tabs.related[entity].choose(record)

    @Slot(object)
    def _go_to_problem(self, problem: Problem) -> None:
        if problem.kind and not problem.record:
            self.tabs.begin(problem.entity, kind=problem.kind)
        else:
            self.go_to(problem.entity, problem.record, problem.field)

    def go_to(self, entity: str, record: str, field: str) -> None:
        """Put the cursor into a field of this person, on whichever tab it stands."""
        self.tabs.go_to_field(entity, record, field)
