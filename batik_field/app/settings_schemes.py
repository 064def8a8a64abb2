"""Skema: what the office holds about each scheme and its units, and a table of them to import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from batik_field.app import theme, topic
from batik_field.app.background import Report, stopper
from batik_field.app.card_list import CardList
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.long_job import LongJob
from batik_field.app.settings_office import RecordForm
from batik_field.domain.formats import number
from batik_field.domain.schemes import Unit
from batik_field.services import records, scheme_import, schemes
from batik_field.services.scheme_import import Imported
from batik_field.services.schemes import Scheme

UNITS, FACTS, IMPORT = range(3)
LIST_LETTERS = 30


class SchemesTopic(QWidget):
    """Schemes at the left; at the right the units or the facts of the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._schemes: Sequence[Scheme] = ()
        self._typed = ""
        """The scheme whose facts were typed and not saved, or empty."""
        self._job = LongJob(desk.dialogs, desk.work, self)
        # Tab leads through them in the order in which they are made.
        self.take_in = topic.button(self.tr("Impor tabel…"), "", "upload")
        self.take_in.setParent(self)
        self.list, self.bar = CardList(self), QTabBar(self)
        self.units, self.findings = CardList(self), CardList(self)
        self.pages = QStackedWidget(self)
        self.facts = RecordForm(desk, "scheme", self)
        self.told = topic.words("", "heading")
        self.empty = topic.words("", "muted")
        self._lay_out()
        self._connect()
        self.entered()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Skema"))
        self.list.setFixedWidth(LIST_LETTERS * self.fontMetrics().averageCharWidth())
        self.units.setAccessibleName(self.tr("Unit kompetensi"))
        self.findings.setAccessibleName(self.tr("Yang perlu diperbaiki di tabelnya"))
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Bagian skema"))
        for words in (self.tr("Unit"), self.tr("Keterangan"), self.tr("Hasil impor")):
            self.bar.addTab(words)
        self.bar.setTabVisible(IMPORT, False)
        for page in (self._page(self.empty, self.units), self.facts):
            self.pages.addWidget(page)
        self.pages.addWidget(self._page(self.told, self.findings))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.take_in)
        left.addWidget(self.list, 1)
        right.addWidget(self.bar)
        right.addWidget(self.pages, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left)
        both.addLayout(right, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        explained = self.tr(
            "Tabel .xlsx atau .csv dengan kolom skema, unit, elemen, dan kriteria menambah atau "
            "mengganti yang ada di sini."
        )
        body.addWidget(topic.words(explained, "muted"))
        body.addLayout(both, 1)

    def _page(self, *widgets: QWidget) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget)
        column.setStretchFactor(widgets[-1], 1)
        return page

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.bar.currentChanged.connect(self.pages.setCurrentIndex)
        self.take_in.clicked.connect(self._import)
        self.facts.saved.connect(self._saved)
        self.facts.form.changed.connect(self._note_typing)

    def entered(self) -> None:
        """Read the schemes again; the chosen one stays chosen."""
        row = max(0, self.list.currentRow())
        self._schemes = schemes.schemes(self._desk.session)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._schemes:
            self.list.add(text(one.name), self._words(one))
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self._schemes) - 1))
        self._show()

    def _words(self, one: Scheme) -> str:
        units = self.tr("{n} unit").format(n=number(len(one.units)))
        years = self.tr("berlaku {n} tahun").format(n=one.years) if one.years else ""
        doubt = "" if one.verified else self.tr("belum diverifikasi")
        return " · ".join(filter(None, (one.number, units, years, doubt)))

    @property
    def scheme(self) -> Scheme | None:
        """The chosen scheme."""
        row = self.list.currentRow()
        return self._schemes[row] if 0 <= row < len(self._schemes) else None

    @Slot()
    def _show(self) -> None:
        chosen = self.scheme
        if chosen is None:
            return
        self.units.clear()
        for unit in chosen.units:
            title = " · ".join(filter(None, (unit.code, text(unit.title))))
            self.units.add(title, self._unit_words(unit))
        self.empty.setText(
            self.tr("Belum ada unit untuk skema ini. Impor tabelnya bila balai memberikannya.")
        )
        self.empty.setVisible(not chosen.units)
        self._show_facts(chosen)

    def _show_facts(self, chosen: Scheme) -> None:
        """Show the facts of a scheme; what was typed about another one is saved if wanted."""
        if self._typed == chosen.code:
            return
        if self._typed:
            title, act = self.tr("Keterangan skema belum disimpan"), self.tr("Simpan")
            words = self.tr("Simpan dulu yang diketik sebelum pindah ke skema lain?")
            wanted = self._desk.dialogs.confirm(title, words, act, self.tr("Buang"))
            self._typed = ""
            if wanted:
                # Its answer shows the chosen scheme.
                self.facts.save()
                return
        session = self._desk.session
        if chosen.id:
            draft = records.draft_for(session, "scheme", chosen.id)
        else:
            draft = records.new_draft(session, "scheme", scheme=chosen.code)
        self.facts.show_draft(draft)

    @Slot()
    def _note_typing(self) -> None:
        draft = self.facts.form.binding.draft
        self._typed = str(draft.values.get("scheme") or "") if draft is not None else ""

    @Slot()
    def _saved(self) -> None:
        self._typed = ""
        self.entered()

    def _unit_words(self, unit: Unit) -> str:
        count = len(unit.elements)
        elements = self.tr("{n} elemen").format(n=number(count)) if count else ""
        return " · ".join(filter(None, (elements, text(unit.standard), text(unit.remark))))

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
        self.entered()
        self.bar.setTabVisible(IMPORT, True)
        self.bar.setCurrentIndex(IMPORT)
