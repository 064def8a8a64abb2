"""Skema: what the office holds about each scheme and its units, typed here or from a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme, topic
from batik_field.app.background import Report, stopper
from batik_field.app.card_list import SECOND, CardList
from batik_field.app.desk import Desk
from batik_field.app.form import Form
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.app.record_kit import make_kit
from batik_field.app.saving import Saving
from batik_field.app.scheme_units import SchemeUnits
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.questions import ENTITIES
from batik_field.services import drafts, scheme_import, schemes
from batik_field.services.scheme_import import Imported
from batik_field.services.schemes import Scheme

UNITS, FACTS, IMPORT = range(3)
LIST_LETTERS = 26
NARROW = 110
"""Letters below which the list makes room for the form: a box above takes its place."""
OF_SCHEMES = ("scheme", "competency_unit", "competency_element")
"""What is typed here, in the order in which a draft of the later ones needs the earlier."""


class SchemesTopic(QWidget):
    """Schemes at the left; at the right the units or the facts of the chosen one.

    Typing is kept while it is typed, for all schemes at once; one button saves all of it.
    """

    record_saved = Signal(object)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._schemes: Sequence[Scheme] = ()
        self.kit = make_kit(desk.session, desk.dialogs, desk.work, self)
        self._job = LongJob(desk.dialogs, desk.work, self)
        # Tab leads through them in the order in which they are made.
        self.take_in = topic.button(self.tr("Impor tabel…"), "", "upload")
        self.sample = topic.button(self.tr("Simpan tabel contoh…"), "", "download")
        for button in (self.take_in, self.sample):
            button.setParent(self)
        self.box = QComboBox(self)
        self.list, self.bar = CardList(self), QTabBar(self)
        self.units = SchemeUnits(self.kit, self)
        self.findings = CardList(self)
        self.pages = QStackedWidget(self)
        self._saving = Saving(self.kit, self)
        kit = self.kit
        self.facts = Form(ENTITIES["scheme"], kit.sources, kit.check, ("scheme",), self)
        self.told = topic.words("", "heading")
        self.saver = topic.button(self.tr("Simpan"), "primary", "save")
        self._state = QLabel(self)
        self._lay_out()
        self._connect()
        self.entered()

    def _lay_out(self) -> None:
        for chooser in (self.list, self.box):
            chooser.setAccessibleName(self.tr("Skema"))
        self.list.setFixedWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        self.findings.setAccessibleName(self.tr("Yang perlu diperbaiki di tabelnya"))
        self.saver.setToolTip(self.tr("Simpan (Ctrl+S)"))
        self._state.setWordWrap(True)
        theme.mark(self._state, role="muted")
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Bagian skema"))
        for words in (self.tr("Unit"), self.tr("Keterangan"), self.tr("Hasil impor")):
            self.bar.addTab(words)
        self.bar.setTabVisible(IMPORT, False)
        for page in (self.units, self.facts, self._import_page()):
            self.pages.addWidget(page)
        right, foot, both = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self.saver)
        right.addWidget(self.bar)
        right.addWidget(self.pages, 1)
        right.addLayout(foot)
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        explained = self.tr("Tabel .xlsx atau .csv menambah atau mengganti yang ada di sini.")
        self._explained = topic.words(explained, "muted")
        self.take_in.setToolTip(explained)
        top = topic.row_of(self.take_in, self.sample)
        top.insertWidget(2, self._explained, 1)
        top.insertWidget(3, self.box, 1)
        body.addLayout(top)
        body.addLayout(both, 1)

    def _import_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        return page

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.box.activated.connect(self.list.setCurrentRow)
        self.bar.currentChanged.connect(self._turn_page)
        self.take_in.clicked.connect(self._import)
        self.sample.clicked.connect(self._save_sample)
        self.saver.clicked.connect(self.save)
        self.facts.changed.connect(self._fact_typed)
        self.units.removed.connect(self._changed)
        self.units.verified.connect(self._verify_facts)
        self._saving.saved.connect(self._changed)
        self.kit.drafts.changed.connect(self._show_state)
        self.kit.drafts.keeper.failed.connect(self._tell_failure)
        self.kit.drafts.keeper.kept.connect(self._kept)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self.save)

    def entered(self) -> None:
        """Read the schemes again; the chosen one stays chosen, what was typed stays typed."""
        session = self._desk.session
        self.kit.drafts.reload()
        for waiting in drafts.waiting(session):
            if waiting.entity in OF_SCHEMES:
                self.kit.drafts.of(waiting.entity, waiting.record)
        self.kit.drafts.accept_recovered()
        row = max(0, self.list.currentRow())
        self._schemes = schemes.schemes(session)
        with QSignalBlocker(self.list):
            self.list.clear()
            self.box.clear()
            for one in self._schemes:
                self.list.add(text(one.name), self._words(one))
                self.box.addItem(text(one.name))
            self.list.setCurrentRow(min(row, len(self._schemes) - 1))
        self._show()

    def show_scheme(self, code: str, part: int = UNITS, unit: str = "") -> None:
        """Show one scheme, its units or its facts; `unit` is the record of one to be shown."""
        self.entered()
        codes = [one.code for one in self._schemes]
        if code in codes:
            self.list.setCurrentRow(codes.index(code))
            self.bar.setCurrentIndex(part)
            if unit and self.scheme is not None:
                self.units.show_scheme(self.scheme, unit)

    def continue_typing(self, entity: str, record: str) -> None:
        """Show what was typed and not saved: a scheme, a unit, or an element of one."""
        self.entered()
        draft = self.kit.drafts.of(entity, record)
        if entity == "competency_element":
            draft = self.kit.drafts.of("competency_unit", str(draft.values.get("unit")))
        part = FACTS if entity == "scheme" else UNITS
        self.show_scheme(str(draft.values.get("scheme")), part, draft.record.id)

    def _words(self, one: Scheme) -> str:
        units = self.tr("{n} unit").format(n=number(len(one.units)))
        years = self.tr("berlaku {n} tahun").format(n=one.years) if one.years else ""
        open_ = sum(not unit.verified for unit in one.units)
        doubt = "" if one.verified else self.tr("belum diverifikasi")
        if one.verified and open_:
            doubt = self.tr("{n} unit belum diverifikasi").format(n=number(open_))
        typed = {draft.values.get("scheme") for draft in self.kit.drafts.dirty}
        unsaved = self.tr("belum disimpan") if one.code in typed else ""
        return " · ".join(filter(None, (unsaved, one.number, units, years, doubt)))

    @property
    def scheme(self) -> Scheme | None:
        """The chosen scheme."""
        row = self.list.currentRow()
        return self._schemes[row] if 0 <= row < len(self._schemes) else None

    @Slot()
    def _show(self) -> None:
        chosen = self.scheme
        self.box.setCurrentIndex(self.list.currentRow())
        if chosen is not None:
            self.units.show_scheme(chosen)
            draft = schemes.scheme_draft(self._desk.session, chosen.code)
            if self.kit.drafts.is_typed(draft) or draft.record.values:
                draft = self.kit.drafts.of("scheme", draft.record.id)
            self.facts.show_draft(draft)
        self._show_state()

    @Slot(int)
    def _turn_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self._show_state()

    @Slot()
    def _fact_typed(self) -> None:
        draft = self.facts.binding.draft
        if draft is not None:
            self.kit.drafts.typed(draft)

    @Slot(object)
    def _verify_facts(self, by: object) -> None:
        """The same source holds for the scheme itself, unless it was compared already."""
        draft = self.facts.binding.draft
        if draft is None or schemes.is_verified(draft.values):
            return
        source, today = cast(tuple[str, str], by)
        for key, value in (("verified", True), ("verified_on", today), ("source", source)):
            draft.set(key, value)
        self.kit.drafts.typed(draft)
        self.facts.show_draft(draft)

    @Slot()
    def _show_state(self) -> None:
        dirty = bool(self.kit.drafts.dirty)
        self.saver.setEnabled(dirty)
        # The page without a unit has a main act of its own.
        empty = self.bar.currentIndex() == UNITS and self.units.is_empty
        self.saver.setVisible(dirty or not empty)
        unsaved = self.tr("Belum disimpan; ketikan tetap ada bila laptop mati")
        self._state.setText(unsaved if dirty else self._saving.last_words)
        for row, one in enumerate(self._schemes):
            words = self._words(one)
            self.list.item(row).setData(SECOND, words)
            self.box.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)

    @Slot(str)
    def _tell_failure(self, problem: str) -> None:
        self._state.setText(problem)

    @Slot()
    def _kept(self) -> None:
        self._show_state()
        self.typing_kept.emit()

    @Slot()
    def save(self) -> None:
        """Save everything typed here; the button that goes grey hands the focus on."""
        had_focus = self.saver.hasFocus()
        self.facts.binding.settle()
        self.units.form.binding.settle()
        self._saving.save_all()
        if had_focus and not self.saver.isEnabled():
            on_units = self.bar.currentIndex() == UNITS and not self.units.is_empty
            following = self.units.adder if on_units else self.bar
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _changed(self, changed: object) -> None:
        self.entered()
        self.record_saved.emit(changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form the room of the list where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().averageCharWidth()
        for part in (self.list, self._explained):
            part.setHidden(narrow)
        self.box.setVisible(narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, possibly before a lock: keep everything."""
        super().hideEvent(event)
        self.flush()
        self._sleep(True)

    def showEvent(self, event: QShowEvent) -> None:
        """In sight again."""
        super().showEvent(event)
        self._sleep(False)

    def _sleep(self, asleep: bool) -> None:
        for form in (self.facts, self.units.form):
            form.binding.asleep = asleep

    def flush(self) -> bool:
        """Put what is typed on the disk; False when that failed."""
        return self.kit.drafts.keeper.flush()

    @Slot()
    def _save_sample(self) -> None:
        kinds = self.tr("Tabel (*.xlsx)")
        dialogs, title = self._desk.dialogs, self.tr("Simpan tabel contoh")
        path = dialogs.choose_save_path(title, "tabel-skema.xlsx", kinds)
        if path is None:
            return
        try:
            schemes.save_sample(path)
        except KnownProblem as problem:
            dialogs.show_problem(str(problem))
            return
        words = self.tr("Ganti baris contohnya di {name}, simpan, lalu pilih “Impor tabel…”.")
        dialogs.show_message(self.tr("Tabel contoh tersimpan"), words.format(name=path.name))

    @Slot()
    def _import(self) -> None:
        session = self._desk.session
        kinds = self.tr("Tabel (*.xlsx *.csv)")
        path = self._desk.dialogs.open_file(self.tr("Tabel skema dan unit"), kinds)
        if path is None:
            return

        def work(report: Report) -> Imported:
            return scheme_import.import_schemes(
                session, path, progress=report, cancelled=stopper(report)
            )

        words = self.tr("Semua baris dibaca; bila ada yang salah, tidak ada yang berubah.")
        self._job.start(self.tr("Mengimpor skema"), words, work, self._show_imported)

    def _show_imported(self, done: Imported) -> None:
        self.told.setText(text(done.words()))
        theme.mark(self.told, role="warn" if done.findings else "ok")
        self.findings.clear()
        for one in done.findings:
            place = " ".join(filter(None, (one.sheet, one.cell)))
            self.findings.add(text(one.message), place, ("warning", "warn"))
        self.findings.setVisible(bool(done.findings))
        self._changed(done.changed)
        self.bar.setTabVisible(IMPORT, True)
        self.bar.setCurrentIndex(IMPORT)
