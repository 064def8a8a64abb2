"""The window of an open vault: the rail, the search above, the page, and the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from batik_field.app import enter_key, form_ways, screen_room, shortcuts, theme
from batik_field.app.desk import Desk
from batik_field.app.destinations import destinations, parts
from batik_field.app.draft_keeper import DraftKeeper
from batik_field.app.filter_choices import Narrowing
from batik_field.app.forms.ui_main_window import Ui_MainWindow
from batik_field.app.list_page import ListPage
from batik_field.app.place import (
    Place,
    cursor_of,
    put_cursor,
    record_place,
    return_to_record,
)
from batik_field.app.rail import Rail
from batik_field.app.search_palette import SearchPalette
from batik_field.app.settings_page import SettingsPage
from batik_field.app.status_line import StatusLine
from batik_field.app.visits_page import VisitsPage
from batik_field.domain.records import Reference
from batik_field.services import drafts, safekeeping
from batik_field.services.drafts import WaitingDraft

if TYPE_CHECKING:
    from batik_field.app.certification.page import CertificationPage

NARROW = 1100
"""Below this width the rail shows icons only."""
LEAST, WANTED = QSize(860, 480), QSize(1366, 768)


class MainWindow(QMainWindow):
    """Pages are made when first shown; what one of them saves, the others hear of."""

    lock_wanted = Signal()
    quit_wanted = Signal()
    own_data_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._may_close = False
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setObjectName("main_window")
        self._destinations = destinations()
        self._pages: dict[str, QWidget] = {}
        self._rail = Rail(self._destinations, self)
        self.status = StatusLine(desk.session.laptop, desk.session.is_demo, self)
        pages = [*((each.key, each.label) for each in self._destinations), *parts()]
        self.palette_window = SearchPalette(desk, pages, self)
        self._fill()
        self._connect()
        self._add_shortcuts()
        self.setMinimumSize(LEAST.boundedTo(screen_room.room(self)))
        if not desk.settings.restore_window(self):
            screen_room.fit(self, WANTED)
        self.go("home")
        self.ui.search.setFocus()
        desk.work.run(self, lambda: safekeeping.last_backup(desk.session), self.status.show_backup)

    def _fill(self) -> None:
        ui = self.ui
        theme.mark(ui.rail, role="rail")
        ui.rail_rows.addWidget(self._rail)
        ui.foot_row.addWidget(self.status)
        ui.ribbon.setVisible(self.desk.session.is_demo)
        # It closes the demo: no button that goes leaves the keys to it.
        ui.own_data.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(ui.new_visit, ui.own_data)
        theme.put_icon(ui.ribbon_icon, "info", "warn")
        theme.put_icon(ui.search, "search", "muted")
        theme.put_icon(ui.to_list, "chevron-left", "primary")
        ui.to_list.setToolTip(self.tr("Kembali ke daftar pengrajin (Ctrl+2)"))
        ui.to_list.hide()
        theme.put_icon(ui.new_artisan, "plus")
        theme.put_icon(ui.new_visit, "plus")
        ui.search.setToolTip(self.tr("Cari di semua data (Ctrl+K)"))
        ui.new_artisan.setToolTip(self.tr("Pengrajin baru (Ctrl+N)"))
        ui.new_visit.setToolTip(self.tr("Kunjungan baru untuk pengrajin yang dibuka (F6)"))
        title = self.tr("Batik Field — data contoh") if self.desk.session.is_demo else ""
        self.setWindowTitle(title or self.tr("Batik Field"))

    def _connect(self) -> None:
        self._rail.chosen.connect(self.go)
        self.ui.search.clicked.connect(self.find_anything)
        self.ui.to_list.clicked.connect(self._unfold)
        self.ui.new_artisan.clicked.connect(self.new_artisan)
        self.ui.new_visit.clicked.connect(self.new_visit)
        self.ui.own_data.clicked.connect(self.own_data_wanted)
        self.status.lock_wanted.connect(self.lock_wanted)
        self.status.typing_ended.connect(self._count_drafts)
        self.palette_window.open_wanted.connect(self._open_found)
        self.palette_window.page_wanted.connect(self._go_found)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.find_anything),
            ("Ctrl+F", self.find_here),
            ("Ctrl+N", self.new_artisan),
            ("F6", self.new_visit),
            ("F7", self.new_monev),
            ("Ctrl+L", self.lock_wanted.emit),
            ("Ctrl+Q", self.close),
            ("F1", self.show_shortcuts),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def go(self, key: str) -> None:
        """Show a page; a page shown again reads again what others changed."""
        page = self._page(key)
        again = self.ui.pages.currentWidget() is page
        self.ui.pages.setCurrentWidget(page)
        self.ui.to_list.hide()
        if isinstance(page, ListPage):
            # The same key once more leads from the person back to the list.
            page.unfold() if again else page.fold()
        self._rail.show_current(key)
        entered = getattr(page, "entered", None)
        if entered is not None:
            entered()

    @property
    def current(self) -> str:
        """The key of the page that is shown."""
        shown = self.ui.pages.currentWidget()
        return next(key for key, page in self._pages.items() if page is shown)

    @property
    def artisans(self) -> ListPage:
        """The page with the list and the open person."""
        page = self._page("artisans")
        assert isinstance(page, ListPage)
        return page

    @property
    def certification(self) -> "CertificationPage":
        """The page with the batches."""
        return cast("CertificationPage", self._page("certification"))

    def open_record(self, entity: str, record: str) -> None:
        """Show a record where it stands: most on the page of their artisan."""
        if entity == "batch":
            self.open_batch(record)
        elif entity == "assignment":
            self._show_duties(record)
        else:
            self.go("artisans")
            self.artisans.open(entity, record)

    def open_batch(self, batch: str, tab: str = "") -> None:
        """Show a batch, and one of its parts: before the part in front reads its own again."""
        self.certification.show_batch(batch, tab)
        self.go("certification")

    def open_certificates(self, key: str) -> None:
        """Show one of the lists of the ledger of certificates."""
        self.go("certification")
        self.certification.show_certificates(key)

    def _show_duties(self, record: str) -> None:
        self.go("visits")
        cast(VisitsPage, self._page("visits")).show_duties(record)

    def _go_found(self, place: str) -> None:
        page, _, part = place.partition("/")
        if part:
            self.certification.show_part(part)
        self.go(page)

    def _open_found(self, entity: str, record: str) -> None:
        self.open_record(entity, record)
        self.artisans.focus_form()

    def continue_draft(self, draft: WaitingDraft) -> None:
        """Show the form in which this was typed; a record never saved is found by its person."""
        form_ways.continue_draft(self, draft)

    def open_field(self, entity: str, record: str, artisan: str, field: str) -> None:
        """Put the cursor into a field of a person, a batch, or of what Pengaturan holds."""
        form_ways.open_field(self, entity, record, artisan, field)

    def narrow(self, narrowing: Narrowing) -> None:
        """Show the list of exactly these people."""
        self.go("artisans")
        self.artisans.narrow(narrowing)

    def find_anything(self) -> None:
        """Open the search over everything."""
        self.palette_window.ask()

    def find_here(self) -> None:
        """Put the cursor into the search of the list."""
        self.go("artisans")
        self.artisans.focus_search()

    def new_artisan(self) -> None:
        """Begin a new person."""
        self.go("artisans")
        self.artisans.new_artisan()

    def new_visit(self) -> None:
        """Begin a visit to the open person; without one, let the list be searched first."""
        self._with_person(self.artisans.record.add_visit)

    def new_monev(self) -> None:
        """Begin the monev of the open person."""
        self._with_person(self.artisans.record.add_monev)

    def _with_person(self, act: Callable[[], object]) -> None:
        if self.current != "artisans":
            self.go("artisans")
        if self.artisans.record.artisan:
            act()
            self.artisans.fold()
        else:
            self.artisans.seek_person()

    def show_shortcuts(self) -> None:
        """Show the sheet of all keys."""
        shortcuts.ShortcutSheet(self).tell()

    def flush(self) -> bool:
        """Put all typing on the disk; False when some of it could not be written."""
        for page in self._pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()
        # Every one of them, also behind one that failed.
        kept = [keeper.flush() for keeper in self.findChildren(DraftKeeper)]
        return all(kept)

    def place(self) -> Place:
        """Where the person is, to come back after the lock."""
        artisans = self._pages.get("artisans")
        record = record_place(artisans.record) if isinstance(artisans, ListPage) else None
        batch = self.certification.place() if "certification" in self._pages else None
        settings = self._pages.get("settings")
        topic = settings.place() if isinstance(settings, SettingsPage) else None
        return Place(self.current, record, cursor_of(self), batch, topic)

    def return_to(self, place: Place) -> None:
        """Come back after the lock: the same page, person, form and field."""
        if place.record is not None:
            return_to_record(self.artisans.record, place.record)
        self.go(place.page)
        if place.batch is not None and place.page == "certification":
            self.certification.return_to(place.batch)
        if place.settings is not None and place.page == "settings":
            cast(SettingsPage, self._page("settings")).return_to(place.settings)
        put_cursor(self, place.cursor)

    def leave(self) -> None:
        """Close without asking: all is on the disk."""
        self._may_close = True
        self.desk.settings.remember_window(self)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The shell backs up first and then calls `leave`."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.quit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus."""
        if not enter_key.press_focused(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail to its icons where words would take the room of the form."""
        super().resizeEvent(event)
        self._rail.fold(self.width() < NARROW)

    def _page(self, key: str) -> QWidget:
        if key not in self._pages:
            make = next(each.make for each in self._destinations if each.key == key)
            page = self._pages[key] = make(self.desk)
            self._listen(page)
            self.ui.pages.addWidget(page)
        return self._pages[key]

    def _listen(self, page: QWidget) -> None:
        """Connect those of the pages' signals that this page has."""
        for name, slot in (
            ("open_requested", self.open_record),
            ("batch_requested", self.open_batch),
            ("certificates_requested", self.open_certificates),
            ("field_requested", self.open_field),
            ("folded", self.ui.to_list.setVisible),
            ("narrow_requested", self.narrow),
            ("page_requested", self.go),
            ("new_artisan_requested", self.new_artisan),
            ("monev_requested", self._begin_monev),
            ("continue_requested", self.continue_draft),
            ("record_saved", self._after_save),
            ("typing_changed", self.status.show_typing),
            ("typing_kept", self._count_drafts),
            ("drafts_counted", self.status.show_waiting),
            ("backed_up", self.status.show_backup),
            ("laptop_named", self.status.show_laptop),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)

    def _unfold(self) -> None:
        self.artisans.unfold()

    def _begin_monev(self, artisan: str) -> None:
        self.open_record("artisan", artisan)
        self.artisans.record.add_monev()

    def _count_drafts(self) -> None:
        """Count what waits to be saved; Beranda, which counts too, may not be in sight."""
        session = self.desk.session
        self.desk.work.run(self, lambda: len(drafts.waiting(session)), self.status.show_waiting)

    def _after_save(self, changed: tuple[Reference, ...]) -> None:
        self.status.show_saved(self.desk.session.clock())
        self._count_drafts()
        for page in self._pages.values():
            hear = getattr(page, "records_changed", None)
            if hear is not None:
                hear(changed)
