"""Pengrajin: the list at the left, the person at the right."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from batik_field.app import filter_choices, theme
from batik_field.app.artisan_delegate import ArtisanDelegate
from batik_field.app.artisan_table import ArtisanTable
from batik_field.app.desk import Desk
from batik_field.app.filter_choices import Narrowing
from batik_field.app.filters import FilterBar
from batik_field.app.forms.ui_list_page import Ui_ListPage
from batik_field.app.live_query import LiveQuery
from batik_field.app.record_page import RecordPage
from batik_field.app.record_tabs import BUSINESS
from batik_field.app.related_page import RelatedPage
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.formats import number
from batik_field.domain.queries import Query
from batik_field.domain.records import Reference
from batik_field.services import records, search
from batik_field.services.search import ArtisanRow

NARROW = 900
"""Below this width the list and the person do not stand beside each other."""


class ListPage(QWidget):
    """Finds artisans while one types, and shows the chosen one."""

    record_saved = Signal(object)
    typing_changed = Signal(bool)
    typing_kept = Signal()
    folded = Signal(bool)
    field_requested = Signal(str, str, str, str)
    """Whether the list had to make room for the person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ListPage()
        self.ui.setupUi(self)
        self._known = 0
        self._found: int | None = None
        self.count_words = ""
        self.table = ArtisanTable(desk, self)
        self.query = LiveQuery(desk, self, search.artisan_rows_unjudged)
        self.filters = FilterBar(filter_choices.artisan_filters(desk.session), True, self)
        self.no_match = EmptyPage(
            self.tr("Tidak ada yang cocok"),
            self.tr("Periksa ejaannya, atau lepas pencarian dan saringan."),
            self.tr("Tampilkan semua"),
            "people",
        )
        self._nobody = EmptyPage(
            self.tr("Belum ada pengrajin"),
            self.tr("Catat pengrajin pertama. Mulai dari NIK di KTP."),
            self.tr("Pengrajin baru"),
        )
        self.record = RecordPage(desk.session, desk.dialogs, desk.work)
        self._lay_out()
        self._connect()
        self.filters.show_saved(self._saved())
        self.ask()

    def _lay_out(self) -> None:
        ui = self.ui
        row = QVBoxLayout(ui.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        ui.rows.setModel(self.table)
        # A list view would ask the model about each of a hundred thousand rows; a table does not.
        delegate = ArtisanDelegate(ui.rows)
        ui.rows.setItemDelegate(delegate)
        ui.rows.horizontalHeader().hide()
        ui.rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        ui.rows.verticalHeader().hide()
        ui.rows.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        ui.rows.verticalHeader().setDefaultSectionSize(delegate.height(ui.rows.font()))
        ui.rows.setMouseTracking(True)
        ui.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for empty in (self.no_match, self._nobody):
            ui.content.addWidget(empty)
        ui.split.addWidget(self.record)
        ui.split.setStretchFactor(0, 0)
        ui.split.setStretchFactor(1, 1)
        ui.left.setMinimumWidth(240)
        ui.split.setSizes([300, 1000])
        leading = QLineEdit.ActionPosition.LeadingPosition
        theme.put_icon(ui.search.addAction(QIcon(), leading), "search", "muted")

    def _connect(self) -> None:
        ui = self.ui
        ui.search.textChanged.connect(self.ask)
        ui.search.returnPressed.connect(self._open_first)
        self.filters.changed.connect(self.ask)
        self.filters.save_wanted.connect(self._save_filter)
        self.filters.forget_wanted.connect(self._forget_filter)
        self.query.first_page.connect(self._show_first)
        self.query.complete.connect(self._show_all)
        self.query.progressed.connect(self._show_progress)
        ui.rows.activated.connect(self._enter)
        ui.rows.clicked.connect(self._open)
        self.no_match.asked.connect(self._show_everybody)
        self._nobody.asked.connect(self.new_artisan)
        self.record.record_saved.connect(self.record_saved)
        self.record.open_requested.connect(self.open)
        self.record.field_requested.connect(self.field_requested)
        self.record.state_changed.connect(self._tell_typing)
        self.record.kit.drafts.keeper.kept.connect(self.typing_kept)
        # The page of the person has this key for itself.
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), ui.left)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.record.save)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), ui.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_rows)
        for keys, act in (("Ctrl+PgDown", self.open_next), ("Ctrl+PgUp", self.open_previous)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(act)

    def ask(self) -> None:
        """Search for what is typed and set now."""
        self._found = None
        query = Query("artisan", self.ui.search.text())
        self.query.ask(self.filters.narrowing.applied(query, self._filters()))

    def narrow(self, narrowing: Narrowing) -> None:
        """Show exactly these people: a line of Beranda was followed."""
        self.ui.search.clear()
        self.filters.narrow(narrowing)

    @property
    def shown_query(self) -> Query | None:
        """The search whose answer is on the screen, for sending just these people."""
        return self.query.query

    @property
    def selected(self) -> str:
        """The artisan chosen in the list, or empty."""
        return self.table.id_at(self.ui.rows.currentIndex())

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.unfold()
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def seek_person(self) -> None:
        """Somebody has to be chosen first: to the search, and from there into the list."""
        if self.ui.search.hasFocus() and self.table.ids:
            self._enter_rows()
        else:
            self.focus_search()

    def focus_form(self) -> None:
        """Put the cursor into the form in sight, where something is still missing."""
        tabs = self.record.tabs
        page = tabs.related.get(tabs.current)
        if page is not None and not isinstance(page, RelatedPage):
            page.add()
            return
        form = page.form if page is not None else tabs.profile.form
        if tabs.current == BUSINESS:
            form = tabs.business.form
        if form.isVisibleTo(self):
            form.focus_first_empty()
        else:
            tabs.bar.setFocus()

    def open(self, entity: str, record: str) -> None:
        """Show a person, or the record of one where it stands on her page."""
        if entity == "artisan":
            self._select(record)
        self.record.open_record(entity, record)
        self.fold()

    def open_next(self) -> None:
        """Open who stands below the open person in the list."""
        self._open_beside(1)

    def open_previous(self) -> None:
        """Open who stands above."""
        self._open_beside(-1)

    def _open_beside(self, step: int) -> None:
        row = self.table.row_of(self.record.artisan) + step
        if self.record.artisan and 0 <= row < len(self.table.ids):
            self.open("artisan", self.table.ids[row])
            self.focus_form()

    def new_artisan(self) -> None:
        """Begin a new person; her village is that of the filter or of the last one."""
        self.ui.rows.setCurrentIndex(QModelIndex())
        self.record.new_artisan()
        self.fold()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Read the rows again; a list that may have grown or shrunk asks again."""
        artisans = {one.id for one in changed if one.entity == "artisan"}
        # How ready a person is hangs on her skills, documents and business too.
        self.table.forget()
        found = (records.record(self.desk.session, "artisan", one) for one in artisans)
        stored = {one.id for one in found if one is not None and not one.deleted}
        asked = self.query.query
        # These filters look at what hangs on a person.
        moved = asked is not None and bool(asked.special)
        moved |= any((one in stored) != (self.table.row_of(one) >= 0) for one in artisans)
        if moved or self.query.waits:
            self.query.again()
        if artisans:
            self._count_everybody()

    def flush(self) -> None:
        """Put all typing on the disk."""
        self.record.flush()

    def unfold(self) -> None:
        """Show the list again; where there is no room for both, instead of the person."""
        self.ui.left.show()
        self.record.setVisible(self.width() >= NARROW or not self.record.artisan)
        self.folded.emit(False)
        self.ui.rows.setFocus()

    def fold(self) -> None:
        """Where there is no room for both, show the person instead of the list."""
        narrow = self.width() < NARROW and bool(self.record.artisan)
        self.record.show()
        self.ui.left.setVisible(not narrow)
        self.folded.emit(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold when the room changes."""
        super().resizeEvent(event)
        if (event.oldSize().width() < NARROW) != (event.size().width() < NARROW):
            self.fold()

    def _filters(self) -> Sequence[filter_choices.Filter]:
        return filter_choices.artisan_filters(self.desk.session)

    def _show_first(self, ids: Sequence[str]) -> None:
        self._show(ids, self.query.rows)

    def _show(self, ids: Sequence[str], rows: Mapping[str, ArtisanRow]) -> None:
        keep = self.selected
        self.table.show(ids, rows)
        self._select(keep)
        self._show_nothing(not ids)

    def _show_all(self, ids: Sequence[str]) -> None:
        if not self.table.extend(ids):
            # Records have changed since the first page.
            self._show(ids, {})
        self._found = len(ids)
        if self.query.query == Query("artisan"):
            self._known = len(ids)
        self._show_count()

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("Memeriksa {done} dari {total}…")
        self.filters.show_count(words.format(done=number(done), total=number(total)))

    def _show_count(self) -> None:
        found = number(self._found or 0)
        words = self.tr("{found} pengrajin").format(found=found)
        if self._known and self._known != self._found:
            words = self.tr("{found} dari {known}").format(found=found, known=number(self._known))
        self.count_words = words
        self.filters.show_count(words)

    def _count_everybody(self) -> None:
        """Count anew of how many the search finds some."""
        session = self.desk.session
        self.desk.counting.run(self, lambda: search.count(session, Query("artisan")), self._know)

    def _know(self, known: int) -> None:
        self._known = known
        if self._found is not None:
            self._show_count()

    def _show_nothing(self, nothing: bool) -> None:
        narrowed = bool(self.filters.narrowing.chosen or self.ui.search.text())
        empty = self.no_match if narrowed else self._nobody
        self.ui.content.setCurrentWidget(empty if nothing else self.ui.rows_page)

    def _show_everybody(self) -> None:
        self.narrow(Narrowing())
        self.ask()

    def _select(self, artisan: str) -> None:
        row = self.table.row_of(artisan) if artisan else -1
        if row < 0:
            return
        index = self.table.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.ui.rows.selectionModel().setCurrentIndex(index, flag)
        self.ui.rows.scrollTo(index)

    def _enter_rows(self) -> None:
        if self.table.ids:
            self.ui.rows.setFocus()
            self._select(self.selected or self.table.ids[0])

    def _open(self, index: QModelIndex) -> None:
        artisan = self.table.id_at(index)
        if artisan:
            self.record.show_artisan(artisan)
            self.fold()

    def _enter(self, index: QModelIndex) -> None:
        """Enter opens and goes on into the form."""
        self._open(index)
        self.focus_form()

    def _open_first(self) -> None:
        if self.table.ids:
            self.open("artisan", self.table.ids[0])

    def _tell_typing(self) -> None:
        self.typing_changed.emit(self.record.has_typing())

    def _saved(self) -> dict[str, Narrowing]:
        return filter_choices.saved_from_text(self.desk.settings.load().saved_filters)

    def _keep(self, saved: dict[str, Narrowing]) -> None:
        self.desk.settings.change(saved_filters=filter_choices.saved_as_text(saved))
        self.filters.show_saved(saved)

    def _save_filter(self) -> None:
        title = self.tr("Simpan saringan")
        name = self.desk.dialogs.ask_text(title, self.tr("Nama saringan:"))
        if name:
            self._keep({**self._saved(), name.strip(): self.filters.narrowing})

    def _forget_filter(self, name: str) -> None:
        self._keep({key: kept for key, kept in self._saved().items() if key != name})
