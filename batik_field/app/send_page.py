"""Kirim: choose a sheet, the people, what it needs; look at the check list; write; a receipt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QButtonGroup, QLabel, QWidget

from batik_field.app import remarks, sheets, tables, theme
from batik_field.app.background import Report
from batik_field.app.desk import Desk
from batik_field.app.forms.ui_send_page import Ui_SendPage
from batik_field.app.layout_cards import LayoutCard
from batik_field.app.long_job import LongJob
from batik_field.app.recipient_books import RecipientBooks
from batik_field.app.remarks import Remark, RemarkTable
from batik_field.app.send_people import SendPeople
from batik_field.app.send_settings import SendSettings
from batik_field.app.sheets import Asked, Sheet
from batik_field.domain.formats import number
from batik_field.services.exporting import Preflight, Receipt

LAYOUT, PEOPLE, SETTINGS, CHECK, RECEIPT = range(5)
NEW_BOOK = "new"
"""The card behind which a file is asked for."""


class Checked(NamedTuple):
    """The check list, its lines, and what to call the workbook."""

    found: Preflight
    lines: tuple[Remark, ...]
    file_name: str


class SendPage(QWidget):
    """Five steps; the one main button is always at the bottom right."""

    field_requested = Signal(str, str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shipped = {one.key: one for one in sheets.shipped(desk.session)}
        self._sheet = next(iter(self._shipped.values()))
        self._chosen = self._sheet.key
        self._file_name = ""
        self._receipt: Receipt | None = None
        self._job = LongJob(desk.dialogs, desk.work, self)
        self.ui = Ui_SendPage()
        self.ui.setupUi(self)
        self.people = SendPeople(desk, self.ui, self)
        self.settings = SendSettings(
            self.ui.settings_form, self.ui.settings_inside, desk.session.codes
        )
        self.checks, self.left_out = RemarkTable(self), RemarkTable(self)
        self.books = RecipientBooks(desk, self)
        self._cards = QButtonGroup(self)
        self._fill_cards()
        self._fill()
        self._connect()
        self._go(LAYOUT)

    def _fill_cards(self) -> None:
        """A card per layout and per remembered workbook, and one for a workbook that is new."""
        for button in self._cards.buttons():
            self._cards.removeButton(button)
        for card in self.findChildren(LayoutCard):
            self.ui.cards.removeWidget(card)
            card.deleteLater()
        for sheet in self._shipped.values():
            self._add_card(LayoutCard(sheet.key, sheet.title, sheet.purpose, self))
        for known in self.books.known():
            title = f"{known.recipient} · {known.name}"
            words = self.tr("Buku kerja milik penerima; isi kolomnya sudah dipastikan.")
            self._add_card(LayoutCard(known.id, title, words, self, remembered=True))
        words = self.tr("Berkas kosong .xlsx atau .xlsm dari balai: kolomnya dikenali dan diisi.")
        self._add_card(
            LayoutCard(NEW_BOOK, self.tr("Buku kerja lain milik penerima…"), words, self)
        )

    def _add_card(self, card: LayoutCard) -> None:
        self._cards.addButton(card.choice)
        card.choice.setChecked(card.key == self._chosen)
        card.chosen.connect(self.choose_layout)
        card.edit_wanted.connect(self.books.edit)
        card.forget_wanted.connect(self.books.forget)
        self.ui.cards.addWidget(card)

    def _fill(self) -> None:
        ui = self.ui
        tables.dress(ui.checks, self.checks, self._desk.settings, "send_checks")
        tables.dress(ui.left_out, self.left_out, self._desk.settings, "send_left_out")
        self._marks = [
            QLabel(name, self)
            for name in (
                self.tr("1 Lembar"),
                self.tr("2 Orang"),
                self.tr("3 Keterangan"),
                self.tr("4 Periksa"),
                self.tr("5 Tanda terima"),
            )
        ]
        for mark in self._marks:
            ui.steps.addWidget(mark)
        ui.steps.addStretch(1)
        theme.put_icon(ui.open_folder, "folder")
        theme.put_icon(ui.copy, "copy")

    def _connect(self) -> None:
        ui = self.ui
        ui.next.clicked.connect(self._next)
        ui.back.clicked.connect(self._back)
        self.people.changed.connect(self._show_chosen)
        self.books.ready.connect(self._take_book)
        self.books.listed.connect(self._list_books)
        ui.checks.activated.connect(self._mend)
        ui.left_out.activated.connect(self._mend_left_out)
        ui.open_folder.clicked.connect(self._open_folder)
        ui.copy.clicked.connect(self._copy)

    @property
    def step(self) -> int:
        """Which of the five steps is shown."""
        return self.ui.pages.currentIndex()

    def entered(self) -> None:
        """Back from mending somebody: the check list is read anew."""
        if self.step == CHECK:
            self._check()
        elif self.step == PEOPLE:
            self.people.ask()

    def _go(self, step: int) -> None:
        ui = self.ui
        ui.pages.setCurrentIndex(step)
        for place, mark in enumerate(self._marks):
            theme.mark(mark, role="heading" if place == step else "muted")
        ui.back.setVisible(step not in (LAYOUT, RECEIPT))
        self._show_chosen()
        if step == PEOPLE:
            ui.search.setFocus()
            self.people.ask()
        elif step != LAYOUT:
            ui.next.setFocus()

    def _name_next(self) -> None:
        """Say on the main button what it does now."""
        first = self.tr("Pilih berkas…") if self._chosen == NEW_BOOK else self.tr("Pilih orang")
        words = (
            first,
            self.tr("Lanjut"),
            self.tr("Periksa"),
            self.tr("Tulis buku kerja…"),
            self.tr("Selesai"),
        )
        self.ui.next.setText(words[self.step])

    def _next(self) -> None:
        acts = (self._to_people, self._ask_settings, self._leave_settings, self._write, self._over)
        acts[self.step]()

    def _back(self) -> None:
        self._go(self.step - 1)

    def _to_people(self) -> None:
        if self._chosen == NEW_BOOK:
            self.books.ask_file()
        elif self._chosen in self._shipped:
            self._sheet = self._shipped[self._chosen]
            self._go(PEOPLE)
        else:
            self.books.open(self._chosen)

    def _take_book(self, sheet: Sheet) -> None:
        self._sheet, self._chosen = sheet, sheet.key
        self._fill_cards()
        self._go(PEOPLE)

    def _list_books(self) -> None:
        known = {*self._shipped, *(one.id for one in self.books.known())}
        if self._chosen not in known:
            self._chosen = next(iter(self._shipped))
        self._fill_cards()

    def _over(self) -> None:
        self.people.clear()
        self._go(LAYOUT)

    def choose_layout(self, key: str) -> None:
        """Take a sheet: its card was chosen."""
        self._chosen = key
        self._sheet = self._shipped.get(key, self._sheet)
        self._show_chosen()

    def _ask_settings(self) -> None:
        sheet = self._sheet
        self.settings.ask(sheet.settable)
        self.ui.settings_note.setText(
            self.tr("Lembar ini tidak perlu keterangan tambahan.")
            if self.settings.is_empty
            else self.tr("Yang kosong ditulis kosong di lembar, dan dapat dilengkapi di Excel.")
        )
        self.ui.sensitive.setVisible(sheet.may_be_sensitive)
        self.ui.incomplete.setVisible(sheet.complete_only)
        self._go(SETTINGS)

    def _leave_settings(self) -> None:
        if self.settings.wrong_date():
            self._desk.dialogs.show_problem(
                self.tr("Tanggal uji tidak ada di kalender. Tulis seperti 12/05/2026.")
            )
            return
        self._check()

    def _asked(self) -> Asked:
        ui = self.ui
        sensitive, incomplete = ui.sensitive.isChecked(), ui.incomplete.isChecked()
        return Asked(self.people.chosen, self.settings.values(), sensitive, incomplete)

    def _check(self) -> None:
        sheet, asked, session = self._sheet, self._asked(), self._desk.session

        def work(report: Report) -> Checked:
            found = sheet.preflight(asked, report)
            return Checked(found, remarks.of_preflight(found), sheet.file_name(session, found))

        words = self.tr("Tiap orang dicocokkan dengan lembarnya.")
        self._job.start(self.tr("Memeriksa"), words, work, self._show_checks)

    def _show_checks(self, answer: Checked) -> None:
        found, lines, self._file_name = answer
        self.checks.show_remarks(lines)
        ready = sum(one.included for one in found.people)
        words = self.tr("{ready} dari {of} orang siap masuk lembar.")
        title = words.format(ready=number(ready), of=number(len(found.people)))
        if not lines:
            title += " " + self.tr("Tidak ada yang kurang.")
        self.ui.check_title.setText(title)
        self.ui.check_note.setVisible(bool(lines))
        self.ui.checks.setVisible(bool(lines))
        self._go(CHECK)

    def _write(self) -> None:
        sheet, asked = self._sheet, self._asked()
        path = self._desk.dialogs.choose_export_path(self._file_name)
        if path is None:
            return

        def work(report: Report) -> Receipt:
            return sheet.write(asked, path, report)

        words = self.tr("Lembar ditulis, lalu dibaca ulang.")
        self._job.start(self.tr("Menulis buku kerja"), words, work, self.show_receipt)

    def show_receipt(self, receipt: Receipt) -> None:
        """Show what was written: the last step."""
        self._receipt = receipt
        ui = self.ui
        words = self.tr("{rows} dari {of} orang tertulis dan terbaca ulang.")
        ui.receipt_title.setText(words.format(rows=number(receipt.rows), of=number(receipt.of)))
        ui.receipt_file.setText(str(receipt.file))
        lines = remarks.of_receipt(receipt)
        self.left_out.show_remarks(lines)
        ui.left_out.setVisible(bool(lines))
        self._go(RECEIPT)

    def _show_chosen(self) -> None:
        self._name_next()
        count = self.people.count
        words = self._sheet.title if self._chosen == self._sheet.key else ""
        if self.step >= PEOPLE:
            people = self.tr("{count} orang dicentang").format(count=number(count))
            words = f"{words} · {people}" if count else self.tr("Centang dulu siapa yang ikut.")
        self.ui.chosen.setText("" if self.step == RECEIPT else words)
        self.ui.next.setEnabled(self.step != PEOPLE or count > 0)

    def _mend(self, index: QModelIndex) -> None:
        self._ask_field(self.checks.remark(index.row()))

    def _mend_left_out(self, index: QModelIndex) -> None:
        self._ask_field(self.left_out.remark(index.row()))

    def _ask_field(self, remark: Remark) -> None:
        if remark.artisan:
            self.field_requested.emit(remark.entity, remark.record, remark.artisan, remark.field)

    def _open_folder(self) -> None:
        if self._receipt is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._receipt.file).parent)))

    def _copy(self) -> None:
        lines = [self.ui.receipt_title.text(), self.ui.receipt_file.text()]
        shown = [self.left_out.remark(row) for row in range(self.left_out.rowCount())]
        lines += [f"{one.name}: {one.words} ({one.consequence})" for one in shown]
        QApplication.clipboard().setText("\n".join(lines))
