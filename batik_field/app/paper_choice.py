"""Which kind of paper, as Word file or PDF: the same choice wherever papers are printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from batik_field.app import topic
from batik_field.app.card_list import CardList
from batik_field.app.i18n import text
from batik_field.services import papers
from batik_field.services.papers import PaperKind
from batik_field.services.session import Session


class PaperChoice(QWidget):
    """Lists the kinds about some entities. `chosen` tells that another one is chosen."""

    chosen = Signal()
    wanted = Signal()
    """A kind was opened with Enter or a double click."""

    def __init__(
        self, session: Session, about: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._about = session, about
        self._kinds: Sequence[PaperKind] = ()
        self.list = CardList(self)
        self.word = QRadioButton(self.tr("Word (.docx)"), self)
        self.pdf = QRadioButton(self.tr("PDF"), self)
        self._lay_out()
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(self.wanted)
        self.read()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Jenis surat"))
        self.list.setObjectName("paper_kinds")
        self.word.setChecked(True)
        can = papers.can_make_pdf()
        self.pdf.setVisible(can)
        note = self.tr("PDF dapat dibuat bila LibreOffice atau Word terpasang di laptop ini.")
        without = topic.words(note, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.word)
        row.addWidget(self.pdf)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(without)
        without.setHidden(can)

    def read(self) -> None:
        """Read the kinds again; the chosen one stays chosen."""
        row = max(0, self.list.currentRow())
        found = papers.kinds(self._session)
        self._kinds = [one for one in found if one.about in self._about]
        self.list.blockSignals(True)
        self.list.clear()
        for kind in self._kinds:
            self.list.add(text(kind.label), self._words(kind))
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self._kinds) - 1))

    def _words(self, kind: PaperKind) -> str:
        if kind.changed:
            return self.tr("memakai naskah dinas sendiri")
        return "" if kind.verified else self.tr("tanpa contoh resmi; periksa isinya")

    @property
    def kind(self) -> PaperKind | None:
        """The chosen kind."""
        row = self.list.currentRow()
        return self._kinds[row] if 0 <= row < len(self._kinds) else None

    def choose(self, code: str) -> None:
        """Choose a kind by its code."""
        codes = [one.code for one in self._kinds]
        if code in codes:
            self.list.setCurrentRow(codes.index(code))

    @property
    def suffix(self) -> str:
        """The ending of the file."""
        return ".pdf" if self.pdf.isChecked() and not self.pdf.isHidden() else ".docx"

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()
