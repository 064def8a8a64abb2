"""What a list of results would fill in, or why none of it is taken, before anything is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from batik_field.app import screen_room, topic
from batik_field.app.card_list import CardList
from batik_field.app.certification.result_sheet import Line, ResultSheet
from batik_field.domain.codes import Codes
from batik_field.domain.formats import number
from batik_field.domain.results import RESULTS, Result
from batik_field.services.result_lists import ResultList

SIZE = QSize(620, 480)


class ResultPreview(QDialog):
    """`taken` tells the results to be filled in; it is never told of a list with a bad row."""

    taken = Signal(object)

    def __init__(
        self, sheet: ResultSheet, codes: Codes, found: ResultList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Daftar hasil dari berkas"))
        self._found = found
        self._label = codes["candidate_state"].label
        self.summary = topic.words("", "heading")
        self.list = CardList(self)
        self.list.setAccessibleName(self.tr("Isi daftar hasil"))
        self.act = topic.button(self.tr("Isikan ke tabel"), "primary", "check")
        self.cancel = topic.button(self.tr("Batal"))
        self._lay_out()
        if found.problems:
            self._show_problems(found.problems)
        else:
            self._show_results(sheet, found.results)
        self.act.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        screen_room.fit(self, SIZE)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        row = topic.row_of()
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        column.addLayout(row)

    def _show_problems(self, problems: Sequence[str]) -> None:
        words = self.tr(
            "{n} baris tidak dapat diterima, jadi tidak ada yang diisikan. Perbaiki berkasnya, "
            "lalu ambil lagi."
        )
        self.summary.setText(words.format(n=number(len(problems))))
        for one in problems:
            self.list.add(one, "", ("error", "danger"))
        self.act.hide()
        self.cancel.setText(self.tr("Tutup"))
        self.cancel.setFocus()

    def _show_results(self, sheet: ResultSheet, given: Sequence[Result]) -> None:
        counted = Counter(one.state for one in given)
        parts = (
            f"{number(counted[code])} {self._label(code).lower()}"
            for code in RESULTS
            if counted[code]
        )
        words = self.tr("{n} hasil dari {of} peserta: {parts}.")
        self.summary.setText(
            words.format(
                n=number(len(given)), of=number(len(sheet.lines)), parts=", ".join(parts) or "-"
            )
        )
        lines = {line.artisan: line for line in sheet.lines}
        for one in given:
            line = lines.get(one.artisan)
            if line is not None:
                self.list.add(line.name, self._change(line, one), self._symbol(line, one))
        self.act.setEnabled(bool(given))
        self.act.setFocus()

    def _change(self, line: Line, given: Result) -> str:
        before, after = self._label(line.state), self._label(given.state)
        if line.state == given.state:
            return self.tr("{after}, sama dengan yang sudah terisi").format(after=after)
        if line.state in RESULTS:
            words = self.tr("{after}; sekarang terisi {before}")
            return words.format(after=after, before=before.lower())
        return after

    @staticmethod
    def _symbol(line: Line, given: Result) -> tuple[str, str]:
        differs = line.state in RESULTS and line.state != given.state
        return ("warning", "warn") if differs else ("check", "ok")

    @Slot()
    def _take(self) -> None:
        self.accept()
        self.taken.emit(self._found.results)
