"""To whom a submission goes, in which form, with which letter and papers, and as what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import sheets, topic
from batik_field.app.certification.submission_order import Asked
from batik_field.app.day_field import DayField
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.recipient_books import RecipientBooks
from batik_field.app.sheets import Sheet
from batik_field.services import papers_to_send
from batik_field.services.next_submission import Proposal, dots_of, lacks_serial
from batik_field.services.submissions import Letter

REMEMBERED = Qt.ItemDataRole.UserRole + 1
PAPERS_BESIDE = 2


class SubmissionForm(QScrollArea):
    """`typed` tells of every act of the person, never of what is shown to begin with."""

    typed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shipped = {one.key: one for one in sheets.shipped(desk.session)}
        self.books = RecipientBooks(desk, self)
        self.recipient, self.number = QLineEdit(self), QLineEdit(self)
        self.day = DayField(desk, "letter_day", self.tr("Tanggal surat"), self)
        self.form = QComboBox(self)
        self.purpose = topic.words("", "muted")
        self.new_book = topic.button(self.tr("Buku kerja dari balai…"), "", "folder")
        self.papers: dict[str, QCheckBox] = {}
        self.folder = QRadioButton(self.tr("Folder berisi berkas-berkasnya"), self)
        self.zip = QRadioButton(self.tr("Satu berkas .zip"), self)
        self.incomplete = QCheckBox(self.tr("Sertakan juga yang belum lengkap"), self)
        self.sensitive = QCheckBox(
            self.tr("Sertakan data spesifik yang diminta buku kerjanya"), self
        )
        words = self.tr(
            "Omzet usaha dan bantuan yang diperlukan saat uji; centang bila buku kerjanya meminta."
        )
        self.sensitive.setToolTip(words)
        self.sensitive.setAccessibleDescription(words)
        self._lay_out()
        self._connect()
        self.list_forms()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(topic.words(self.tr("Pengajuan baru"), "heading"))
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(form)
        letters = QHBoxLayout()
        letters.addWidget(self.number, 1)
        label = QLabel(self.tr("tanggal"), self)
        label.setBuddy(self.day)
        letters.addWidget(label)
        letters.addWidget(self.day)
        book = QHBoxLayout()
        book.addWidget(self.form, 1)
        book.addWidget(self.new_book)
        for words, field, layout in (
            (self.tr("Penerima *"), self.recipient, None),
            (self.tr("Buku kerja"), self.form, book),
            (self.tr("Nomor surat"), self.number, letters),
        ):
            caption = QLabel(words, self)
            caption.setBuddy(field)
            field.setAccessibleName(words.removesuffix(" *"))
            form.addRow(caption, layout or field)
        form.insertRow(2, "", self.purpose)
        form.addRow(QLabel(self.tr("Surat yang ikut"), self), self._paper_boxes())
        form.addRow(QLabel(self.tr("Bentuknya"), self), self._outcome())
        column.addStretch(1)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first = (self.recipient, self.form, self.new_book, self.number, self.day)
        last = (self.folder, self.zip, self.incomplete, self.sensitive)
        topic.in_tab_order(*first, *self.papers.values(), *last)

    def _paper_boxes(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for place, kind in enumerate(papers_to_send.kinds_to_send(self._desk.session)):
            tick = QCheckBox(text(kind.label), box)
            tick.setObjectName(f"paper_{kind.code}")
            grid.addWidget(tick, place // PAPERS_BESIDE, place % PAPERS_BESIDE)
            self.papers[kind.code] = tick
        return box

    def _outcome(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.folder.setChecked(True)
        for widget in (self.folder, self.zip, self.incomplete, self.sensitive):
            column.addWidget(widget)
        return box

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(self._show_form)
        self.new_book.clicked.connect(self._ask_book)
        self.books.ready.connect(self._take_book)
        self.new_book.setAutoDefault(True)
        self.new_book.setToolTip(self.tr("Pakai berkas Excel kosong yang dikirim balai"))
        self.form.activated.connect(self.typed)
        self.day.changed.connect(self.typed)
        for line in (self.recipient, self.number):
            line.textEdited.connect(self.typed)
        outcome = (self.folder, self.zip, self.incomplete, self.sensitive)
        for box in (*outcome, *self.papers.values()):
            box.clicked.connect(self.typed)

    @Slot()
    def list_forms(self) -> None:
        """List our layouts and the remembered workbooks; the chosen one stays chosen."""
        chosen = self.form.currentData()
        self.form.blockSignals(True)
        self.form.clear()
        for sheet in self._shipped.values():
            self.form.addItem(sheet.title, sheet.key)
        for known in self.books.known():
            self.form.addItem(f"{known.recipient} · {known.name}", known.id)
            self.form.setItemData(self.form.count() - 1, True, REMEMBERED)
        self.form.setCurrentIndex(max(0, self.form.findData(chosen)))
        self.form.blockSignals(False)
        self._show_form()

    @Slot()
    def _show_form(self) -> None:
        sheet = self._shipped.get(self.form.currentData())
        self.purpose.setText(sheet.purpose if sheet else text(sheets.OF_A_RECIPIENT))
        self.sensitive.setVisible(sheet is None or sheet.may_be_sensitive)
        self.incomplete.setVisible(sheet is None or sheet.complete_only)

    @Slot()
    def _ask_book(self) -> None:
        """Take the certifier's own empty workbook; who it is from is known here already."""
        self.books.ask_file_of(self.recipient.text().strip())

    def _take_book(self, sheet: Sheet) -> None:
        self.list_forms()
        self.form.setCurrentIndex(max(0, self.form.findData(sheet.key)))
        if not self.recipient.text().strip():
            self.recipient.setText(sheet.title.partition(" · ")[0])
        self.typed.emit()

    def begin(self, first: Proposal, typed: Mapping[str, Any]) -> None:
        """Begin a submission of a batch, or go on with what was typed for it."""
        self.list_forms()
        begun: dict[str, Any] = {
            "recipient": first.recipient,
            "workbook": first.template or first.layout,
            "letter_number": first.letter.number,
            "letter_date": first.letter.day or None,
            "papers": first.papers,
            "sensitive": first.sensitive,
        }
        self._write(typed or begun)
        self.recipient.setFocus()

    def _write(self, values: Mapping[str, Any]) -> None:
        self.recipient.setText(values.get("recipient") or "")
        self.choose(values.get("workbook") or "")
        self.number.setText(values.get("letter_number") or "")
        self.number.setCursorPosition(0)
        self.day.write(values.get("letter_date"))
        chosen = values.get("papers") or ()
        for code, tick in self.papers.items():
            tick.setChecked(code in chosen)
        as_zip = bool(values.get("as_zip"))
        self.zip.setChecked(as_zip)
        self.folder.setChecked(not as_zip)
        self.incomplete.setChecked(bool(values.get("incomplete")))
        self.sensitive.setChecked(bool(values.get("sensitive")))

    @property
    def values(self) -> dict[str, Any]:
        """All that stands here, to be shown again by `begin`."""
        return {
            "recipient": self.recipient.text(),
            "workbook": str(self.form.currentData()),
            "letter_number": self.number.text(),
            "letter_date": self.day.read(),
            "papers": [code for code, tick in self.papers.items() if tick.isChecked()],
            "as_zip": self.zip.isChecked(),
            "incomplete": self.incomplete.isChecked(),
            "sensitive": self.sensitive.isChecked(),
        }

    def choose(self, form: str) -> None:
        """Choose a layout by its name or a remembered workbook by its id."""
        self.form.setCurrentIndex(max(0, self.form.findData(form)))

    @property
    def problem(self) -> str:
        """What keeps the form from going on, or ""."""
        if not self.recipient.text().strip():
            return self.tr("Tulis dulu penerimanya.")
        if lacks_serial(self.number.text()):
            return self.tr("Tulis nomor surat di tempat titik-titiknya, atau kosongkan isiannya.")
        if self.day.is_wrong:
            return self.tr("Tanggal surat tidak ada di kalender. Tulis seperti 12/05/2026.")
        return ""

    def seek_problem(self) -> None:
        """Put the cursor where the problem is mended; dots are marked, to be typed over."""
        if not self.recipient.text().strip():
            self.recipient.setFocus()
        elif lacks_serial(self.number.text()):
            dots = dots_of(self.number.text())
            self.number.setFocus()
            self.number.setSelection(dots.start, len(dots))
        elif self.day.is_wrong:
            self.day.setFocus()

    def asked(self) -> Asked:
        """Return what was given."""
        remembered = bool(self.form.currentData(REMEMBERED))
        return Asked(
            self.recipient.text().strip(),
            str(self.form.currentData()),
            remembered,
            Letter(self.number.text().strip(), self.day.day),
            tuple(code for code, tick in self.papers.items() if tick.isChecked()),
            self.zip.isChecked(),
            self.incomplete.isChecked() and not self.incomplete.isHidden(),
            self.sensitive.isChecked() and not self.sensitive.isHidden(),
        )
