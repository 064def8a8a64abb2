"""Kirim: choose a sheet, the people, what it needs; look at the check list; write; a receipt."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from batik_field.app import filter_choices, remarks, tables, theme
from batik_field.app.background import Report, Task
from batik_field.app.desk import Desk
from batik_field.app.filters import FilterBar
from batik_field.app.forms.ui_send_page import Ui_SendPage
from batik_field.app.i18n import text
from batik_field.app.layout_cards import LayoutCard
from batik_field.app.live_query import LiveQuery
from batik_field.app.questions import ProgressDialog
from batik_field.app.record_table import CheckTable, Column
from batik_field.app.remarks import RemarkTable
from batik_field.app.send_settings import SendSettings
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.queries import Query
from batik_field.services import exporting, search
from batik_field.services.exporting import Preflight, Receipt
from batik_field.services.search import ArtisanRow

LAYOUT, PEOPLE, SETTINGS, CHECK, RECEIPT = range(5)


class SendPage(QWidget):
    """Five steps; the one main button is always at the bottom right."""

    field_requested = Signal(str, str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._layouts = {one.name: one for one in exporting.layouts(desk.session)}
        self._layout = next(iter(self._layouts))
        self._found: Preflight | None = None
        self._receipt: Receipt | None = None
        self._task: Task | None = None
        self._progress: ProgressDialog | None = None
        self.ui = Ui_SendPage()
        self.ui.setupUi(self)
        self.people = CheckTable(self._read, self._columns(), self)
        self.query = LiveQuery(desk.session, desk.searching, self)
        self.filters = FilterBar(filter_choices.artisan_filters(desk.session), parent=self)
        self.settings = SendSettings(self.ui.settings_form, desk.session.codes)
        self.checks, self.left_out = RemarkTable(self), RemarkTable(self)
        self._fill()
        self._connect()
        self._go(LAYOUT)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), attrgetter("name"), 240),
            Column(self.tr("Desa"), attrgetter("village"), 200),
            Column(self.tr("Keahlian"), attrgetter("skill"), 140),
            Column(self.tr("Keadaan"), attrgetter("status"), 160),
        ]

    def _fill(self) -> None:
        ui, settings = self.ui, self._desk.settings
        self._cards = QButtonGroup(self)
        for layout in self._layouts.values():
            card = LayoutCard(layout.name, text(layout.title), self)
            self._cards.addButton(card.choice)
            card.chosen.connect(self._choose_layout)
            ui.cards.addWidget(card)
        first = self._cards.buttons()[0]
        assert isinstance(first, QRadioButton)
        first.setChecked(True)
        row = QVBoxLayout(ui.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        tables.dress(ui.people, self.people, settings, "send_people")
        tables.dress(ui.checks, self.checks, settings, "send_checks")
        tables.dress(ui.left_out, self.left_out, settings, "send_left_out")
        self._names = [
            self.tr("1 Lembar"),
            self.tr("2 Orang"),
            self.tr("3 Keterangan"),
            self.tr("4 Periksa"),
            self.tr("5 Tanda terima"),
        ]
        self._marks = [QLabel(name, self) for name in self._names]
        for mark in self._marks:
            ui.steps.addWidget(mark)
        ui.steps.addStretch(1)
        theme.put_icon(ui.open_folder, "folder")
        theme.put_icon(ui.copy, "copy")
        ui.step_name.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.next.clicked.connect(self._next)
        ui.back.clicked.connect(self._back)
        ui.search.textChanged.connect(self.ask)
        self.filters.changed.connect(self.ask)
        self.query.first_page.connect(self._show_first)
        self.query.complete.connect(self._show_all)
        self.people.ticked_changed.connect(self._show_chosen)
        ui.tick_all.clicked.connect(self._tick_all)
        ui.tick_none.clicked.connect(self._tick_none)
        ui.checks.activated.connect(self._mend)
        ui.left_out.activated.connect(self._mend_left_out)
        ui.open_folder.clicked.connect(self._open_folder)
        ui.copy.clicked.connect(self._copy)

    @property
    def step(self) -> int:
        """Which of the five steps is shown."""
        return self.ui.pages.currentIndex()

    def ask(self) -> None:
        """Search for people to send."""
        self.ui.tick_all.setEnabled(False)
        query = Query("artisan", self.ui.search.text())
        filters = filter_choices.artisan_filters(self._desk.session)
        self.query.ask(self.filters.narrowing.applied(query, filters))

    def entered(self) -> None:
        """Back from mending somebody: the check list is read anew."""
        if self.step == CHECK:
            self._check()
        elif self.step == PEOPLE:
            self.people.forget()

    def _go(self, step: int) -> None:
        ui = self.ui
        ui.pages.setCurrentIndex(step)
        for number_, mark in enumerate(self._marks):
            theme.mark(mark, role="heading" if number_ == step else "muted")
        ui.back.setVisible(step not in (LAYOUT, RECEIPT))
        ui.next.setText(
            [
                self.tr("Pilih orang"),
                self.tr("Lanjut"),
                self.tr("Periksa"),
                self.tr("Tulis buku kerja…"),
                self.tr("Selesai"),
            ][step]
        )
        self._show_chosen()
        if step == PEOPLE:
            ui.search.setFocus()
            self.ask()
        elif step != LAYOUT:
            ui.next.setFocus()

    def _next(self) -> None:
        step = self.step
        if step == LAYOUT:
            self._go(PEOPLE)
        elif step == PEOPLE:
            self._ask_settings()
        elif step == SETTINGS:
            self._leave_settings()
        elif step == CHECK:
            self._write()
        else:
            self.people.ticked.clear()
            self._go(LAYOUT)

    def _back(self) -> None:
        self._go(self.step - 1)

    def _choose_layout(self, name: str) -> None:
        self._layout = name

    def _ask_settings(self) -> None:
        layout = self._layouts[self._layout]
        self.settings.ask(layout.settable)
        self.ui.settings_note.setVisible(not self.settings.is_empty)
        self.ui.sensitive.setVisible(any(column.sensitive for column in layout.columns))
        self.ui.incomplete.setVisible(layout.complete_only)
        self._go(SETTINGS)

    def _leave_settings(self) -> None:
        if self.settings.wrong_date():
            self._desk.dialogs.show_problem(
                self.tr("Tanggal uji tidak ada di kalender. Tulis seperti 12/05/2026.")
            )
            return
        self._check()

    def _check(self) -> None:
        session, name, ids = self._desk.session, self._layout, self._chosen()
        settings, sensitive = self.settings.values(), self.ui.sensitive.isChecked()

        def work(report: Report) -> tuple[Preflight, tuple[remarks.Remark, ...]]:
            found = exporting.preflight(
                session, name, ids, settings, sensitive=sensitive, progress=report
            )
            return found, remarks.of_preflight(found)

        self._begin(self.tr("Memeriksa"), self.tr("Tiap orang dicocokkan dengan lembarnya."))
        self._task = self._desk.work.run_with_progress(
            self, work, self._show_checks, self._advance, **self._ends()
        )

    def _show_checks(self, answer: tuple[Preflight, tuple[remarks.Remark, ...]]) -> None:
        self._end()
        found, lines = answer
        self._found = found
        self.checks.show_remarks(lines)
        ready = sum(one.included for one in found.people)
        words = self.tr("{ready} dari {of} orang siap masuk lembar.")
        title = words.format(ready=number(ready), of=number(len(found.people)))
        if not lines:
            title += " " + self.tr("Tidak ada yang kurang.")
        self.ui.check_title.setText(title)
        self.ui.check_note.setVisible(bool(lines))
        self.ui.checks.setVisible(bool(lines))
        if self.step != CHECK:
            self._go(CHECK)

    def _write(self) -> None:
        path = self._desk.dialogs.choose_export_path(f"{self._layout}.xlsx")
        if path is None:
            return
        session, name, ids = self._desk.session, self._layout, self._chosen()
        settings, sensitive = self.settings.values(), self.ui.sensitive.isChecked()
        incomplete = self.ui.incomplete.isChecked()

        def work(report: Report) -> Receipt:
            return exporting.export(
                session,
                name,
                ids,
                settings,
                path,
                sensitive=sensitive,
                include_incomplete=incomplete,
                progress=report,
            )

        self._begin(self.tr("Menulis buku kerja"), self.tr("Ditulis, lalu dibaca ulang."))
        self._task = self._desk.work.run_with_progress(
            self, work, self._show_receipt, self._advance, **self._ends()
        )

    def _show_receipt(self, receipt: Receipt) -> None:
        self._end()
        self._receipt = receipt
        ui = self.ui
        ui.receipt_title.setText(
            self.tr("{rows} dari {of} orang tertulis dan terbaca ulang.").format(
                rows=number(receipt.rows), of=number(receipt.of)
            )
        )
        ui.receipt_file.setText(str(receipt.file))
        lines = remarks.of_receipt(receipt)
        self.left_out.show_remarks(lines)
        ui.left_out.setVisible(bool(lines))
        self._go(RECEIPT)

    def _chosen(self) -> list[str]:
        return sorted(self.people.ticked)

    def _show_chosen(self) -> None:
        count = len(self.people.ticked)
        words = text(self._layouts[self._layout].title)
        if self.step >= PEOPLE:
            people = self.tr("{count} orang dicentang").format(count=number(count))
            words = f"{words} · {people}" if count else self.tr("Centang dulu siapa yang ikut.")
        self.ui.chosen.setText("" if self.step == RECEIPT else words)
        self.ui.next.setEnabled(self.step != PEOPLE or count > 0)

    def _tick_all(self) -> None:
        self.people.tick_all(True)

    def _tick_none(self) -> None:
        self.people.ticked.clear()
        self.people.forget()
        self._show_chosen()

    def _read(self, ids: Sequence[str]) -> dict[str, ArtisanRow]:
        return search.artisan_rows(self._desk.session, ids)

    def _show_first(self, ids: Sequence[str]) -> None:
        self.people.show(ids)

    def _show_all(self, ids: Sequence[str]) -> None:
        if not self.people.extend(ids):
            self.people.show(ids)
        self.ui.tick_all.setEnabled(bool(ids))
        self.filters.show_count(self.tr("{count} orang").format(count=number(len(ids))))

    def _mend(self, index: QModelIndex) -> None:
        self._ask_field(self.checks.remark(index.row()))

    def _mend_left_out(self, index: QModelIndex) -> None:
        self._ask_field(self.left_out.remark(index.row()))

    def _ask_field(self, remark: remarks.Remark) -> None:
        if remark.artisan:
            self.field_requested.emit(remark.entity, remark.record, remark.artisan, remark.field)

    def _open_folder(self) -> None:
        if self._receipt is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._receipt.file).parent)))

    def _copy(self) -> None:
        lines = [self.ui.receipt_title.text(), self.ui.receipt_file.text()]
        count = self.left_out.rowCount()
        shown = [self.left_out.remark(row) for row in range(count)]
        lines += [f"{one.name}: {one.words} ({one.consequence})" for one in shown]
        QApplication.clipboard().setText("\n".join(lines))

    def _begin(self, title: str, words: str) -> None:
        self._progress = self._desk.dialogs.progress(title, words, self._cancel)

    def _advance(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.advance(done, total)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ends(self) -> dict[str, object]:
        return {"refused": self._refuse, "cancelled": self._end, "failed": self._fail}

    def _end(self) -> None:
        self._task = None
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _refuse(self, problem: KnownProblem) -> None:
        self._end()
        self._desk.dialogs.show_problem(str(problem))

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error
