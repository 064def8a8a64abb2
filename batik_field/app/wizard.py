"""The first start: the office, the officer, the passphrase and the recovery code."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from batik_field.app import code_receipt, enter_key, screen_room, secret_strength
from batik_field.app.dialogs import Dialogs
from batik_field.app.forms.ui_wizard import Ui_Wizard
from batik_field.app.i18n import text
from batik_field.app.widgets.kawung import KawungLine
from batik_field.domain.checks import Surroundings, check
from batik_field.domain.codes import Codes
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Entity, Values
from batik_field.domain.questions.office import OFFICE, OFFICER
from batik_field.domain.regions import Regions
from batik_field.domain.values import parse
from batik_field.services.office import OFFICE_DEFAULTS

TYPED = {
    "office": ("name", "government", "address", "phone", "email"),
    "officer": ("nip", "job_title"),
}
"""Keys of the questions whose lines bear their names here."""


@dataclass(frozen=True)
class Setup:
    """What the wizard gathered; `office` and `officer` are values of their records."""

    office: Values
    officer: Values
    passphrase: str
    laptop: str


class Wizard(QWidget):
    """One question page at a time; Enter goes on, the main button is always bottom right."""

    setup_wanted = Signal(object)
    demo_wanted = Signal()
    restore_wanted = Signal()
    finished = Signal()
    closed = Signal()

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._code = ""
        self._from: QWidget | None = None
        self._regions = Regions.load()
        self._regencies = _regencies(self._regions)
        self._told = ""
        self.ui = Ui_Wizard()
        self.ui.setupUi(self)
        self.ui.ornament.addWidget(KawungLine())
        screen_room.fit(self, QSize(860, 600), QSize(640, 360))
        self._fill()
        self._connect()
        self.show_page(self.ui.welcome)

    def _fill(self) -> None:
        ui = self.ui
        for key in ("name", "government"):
            getattr(ui, key).setText(str(OFFICE_DEFAULTS[key]))
        names = {code: name for name, code in self._regencies.items()}
        ui.regency.setText(names[str(OFFICE_DEFAULTS["regency"])])
        model = QStringListModel(sorted(self._regencies), self)
        completer = QCompleter(model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        ui.regency.setCompleter(completer)
        for choice in Codes.shipped()["officer_role"].offered:
            ui.role.addItem(choice.label, choice.code)
        ui.laptop.setText(platform.node())
        ui.strength.setText(text(secret_strength.EMPTY))

    def _connect(self) -> None:
        ui = self.ui
        ui.begin.clicked.connect(self._begin)
        ui.demo.clicked.connect(self.demo_wanted)
        ui.restore.clicked.connect(self.restore_wanted)
        ui.next.clicked.connect(self._next)
        ui.back.clicked.connect(self._back)
        ui.passphrase.textEdited.connect(self._judge)
        ui.reveal.toggled.connect(self._reveal)
        ui.print_code.clicked.connect(self._print)
        ui.save_code.clicked.connect(self._save)
        ui.copy_code.clicked.connect(self._copy)
        ui.regency.editingFinished.connect(self._follow_regency)
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self._enter)

    def wait(self, words: str) -> None:
        """Show that something is being made."""
        self._from = self.ui.pages.currentWidget()
        self.ui.doing.setText(words)
        self.ui.progress.setMaximum(0)
        self.show_page(self.ui.working)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)

    def refuse(self, sentence: str) -> None:
        """Go back to where the person was and say what to do."""
        self.show_page(self._from or self.ui.welcome)
        self._say(sentence)

    def show_code(self, code: str) -> None:
        """Show the recovery code; the way on needs its last group typed."""
        self._code = code
        groups = code.split("-")
        half = len(groups) // 2
        self.ui.code.setText("-".join(groups[:half]) + "-\n" + "-".join(groups[half:]))
        self.show_page(self.ui.recovery)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody goes with a code that is shown only once and not yet noted."""
        if self.ui.pages.currentWidget() is self.ui.recovery:
            self._say(self.tr("Catat kodenya dulu, lalu ketik kelompok terakhirnya."))
            event.ignore()
        else:
            event.accept()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus."""
        if not enter_key.press_focused(self, event):
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self.show_page(self.ui.office)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages with its title, explanation and main act."""
        ui = self.ui
        ui.pages.setCurrentWidget(page)
        title, explained, onward = self._words(page)
        ui.title.setText(title)
        ui.explained.setText(explained)
        ui.explained.setVisible(bool(explained))
        self._told = ""
        ui.acts.setVisible(page not in (ui.welcome, ui.working))
        ui.back.setVisible(page is not ui.recovery)
        ui.next.setText(onward)
        self._say("")
        first = {
            ui.welcome: ui.begin,
            ui.office: ui.name,
            ui.officer: ui.officer_name,
            ui.passphrase_page: ui.passphrase,
            ui.recovery: ui.last_group,
        }.get(page)
        if first is not None:
            screen_room.focus(first)

    def _words(self, page: QWidget) -> tuple[str, str, str]:
        """Title, explanation and main act of a page."""
        onward = self.tr("Lanjut")
        ui = self.ui
        words: Mapping[QWidget, tuple[str, str, str]] = {
            ui.welcome: (
                self.tr("Selamat datang"),
                self.tr("Semua data tinggal di laptop ini, terkunci, tanpa internet."),
                "",
            ),
            ui.office: (
                self.tr("Dinas"),
                self.tr("Untuk kop surat dan kode wilayah. Dapat diubah nanti di Pengaturan."),
                onward,
            ),
            ui.officer: (
                self.tr("Petugas"),
                self.tr("Nama ini tercatat pada setiap perubahan di laptop ini."),
                onward,
            ),
            ui.passphrase_page: (
                self.tr("Kata sandi"),
                self.tr("Membuka semua data. Tanpa kata sandi atau kode pemulihan, data hilang."),
                self.tr("Buat folder data"),
            ),
            ui.recovery: (
                self.tr("Kode pemulihan"),
                self.tr("Cetak atau catat, lalu simpan terpisah dari laptop. Hanya tampil sekali."),
                self.tr("Mulai bekerja"),
            ),
        }
        return words.get(page, (self.tr("Sebentar"), "", ""))

    def _enter(self) -> None:
        """Enter in a field goes to the next one; in the last one it goes on."""
        field = self.focusWidget()
        after = field.nextInFocusChain() if field else None
        page = self.ui.pages.currentWidget()
        while after is not None and after is not field and page is not None:
            if isinstance(after, QLineEdit) and page.isAncestorOf(after):
                before = after.mapTo(self, after.rect().topLeft()).y()
                if field is not None and before > field.mapTo(self, field.rect().topLeft()).y():
                    screen_room.focus(after)
                    return
            after = after.nextInFocusChain()
        self._next()

    def _next(self) -> None:
        ui = self.ui
        page = ui.pages.currentWidget()
        problem, remark = self._problem(page), self._remark(page)
        if problem or remark != self._told:
            # What only looks mistyped is told once; the second press goes on with it.
            self._told = "" if problem else remark
            self._say(problem or self.tr("{remark} Bila benar, Lanjut lagi.").format(remark=remark))
        elif page is ui.office:
            self.show_page(ui.officer)
        elif page is ui.officer:
            self.show_page(ui.passphrase_page)
        elif page is ui.passphrase_page:
            self.setup_wanted.emit(self.setup)
        elif page is ui.recovery:
            self.finished.emit()

    def _back(self) -> None:
        ui = self.ui
        pages = (ui.welcome, ui.office, ui.officer, ui.passphrase_page)
        self.show_page(pages[max(0, pages.index(ui.pages.currentWidget()) - 1)])

    def _problem(self, page: QWidget | None) -> str:
        """What is still missing on a page, in one sentence."""
        ui = self.ui
        if page is ui.office and not ui.name.text().strip():
            return self.tr("Isi nama dinas dulu.")
        if page is ui.office and ui.regency.text() not in self._regencies:
            return self.tr("Pilih kabupaten atau kota dari daftar: ketik sebagian namanya.")
        if page is ui.officer and not ui.officer_name.text().strip():
            return self.tr("Isi nama petugas dulu.")
        if page is ui.passphrase_page:
            return text(secret_strength.fault(ui.passphrase.text(), ui.repeated.text()))
        if page is ui.recovery and not code_receipt.is_noted(self._code, ui.last_group.text()):
            return self.tr("Belum sama dengan kelompok terakhir kode di atas. Cocokkan lagi.")
        return ""

    def _remark(self, page: QWidget | None) -> str:
        """What looks mistyped on a page, by the checks of the forms, in one sentence."""
        asked = {self.ui.office: OFFICE, self.ui.officer: OFFICER}
        entity = next((asked[one] for one in asked if one is page), None)
        if entity is None:
            return ""
        values = _typed(self.ui, entity, TYPED[entity.key])
        around = Surroundings(Codes.shipped(), self._regions, date.today(), "")
        doubts = (one for one in check(entity, values, around) if one.field in values)
        return next((text(one.message) for one in doubts), "")

    @property
    def setup(self) -> Setup:
        """What was typed so far."""
        ui = self.ui
        regency = self._regencies.get(ui.regency.text(), "")
        office = {
            **(OFFICE_DEFAULTS if regency == OFFICE_DEFAULTS["regency"] else {}),
            "regency": regency,
            **_typed(ui, OFFICE, TYPED["office"]),
        }
        officer = {
            "name": ui.officer_name.text().strip(),
            "role": ui.role.currentData(),
            **_typed(ui, OFFICER, TYPED["officer"]),
        }
        return Setup(office, officer, ui.passphrase.text(), ui.laptop.text().strip())

    def _follow_regency(self) -> None:
        """The letterhead follows the regency unless it was written by hand."""
        name = self.ui.regency.text().partition(",")[0]
        if self.ui.regency.text() in self._regencies:
            self.ui.government.setText(self.tr("Pemerintah {name}").format(name=name))

    def _judge(self, typed: str) -> None:
        self.ui.strength.setText(text(secret_strength.in_words(typed)))

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.passphrase.setEchoMode(mode)
        self.ui.repeated.setEchoMode(mode)

    def _print(self) -> None:
        if code_receipt.print_out(self._code, self):
            self.ui.last_group.setFocus()

    def _save(self) -> None:
        try:
            code_receipt.save(self._code, self._dialogs)
        except Refused as problem:
            self._say(str(problem))

    def _copy(self) -> None:
        code_receipt.copy(self._code)

    def _say(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))


def _typed(ui: Ui_Wizard, entity: Entity, keys: tuple[str, ...]) -> dict[str, object]:
    """The fields of the form that were filled, read as the forms of the program read them."""
    found = {key: parse(entity.by_key[key], getattr(ui, key).text()) for key in keys}
    return {key: value for key, value in found.items() if value is not None}


def _regencies(regions: Regions) -> dict[str, str]:
    """ "Kabupaten Tuban, Jawa Timur" -> its code, for all of Indonesia."""
    return {
        f"{regency.name}, {province.name}": regency.code
        for province in regions.children()
        for regency in regions.children(province.code)
    }
