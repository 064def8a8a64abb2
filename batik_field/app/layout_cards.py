"""One sheet that can be made: its name and what it is for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from batik_field.app import theme
from batik_field.app.i18n import text
from batik_field.domain.wording import N_

PURPOSES: Mapping[str, str] = {
    "bnsp-19": N_("Blanko asesi untuk LSP dan BNSP: semua sebagai teks, kode balai dan anggaran."),
    "calon-15": N_("Daftar calon peserta yang diminta balai sebelum jadwal uji ditetapkan."),
    "daftar-usulan": N_("Lampiran surat usulan: kop dinas, nomor urut, dan tempat tanda tangan."),
    "register": N_("Arsip dinas: satu baris per pengrajin dengan semua keterangan."),
}


class LayoutCard(QFrame):
    """A radio button as large as its card."""

    chosen = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        theme.mark(self, role="card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        body = QVBoxLayout(self)
        body.setContentsMargins(12, 10, 16, 12)
        body.setSpacing(2)
        self.choice = QRadioButton(title, self)
        self.choice.toggled.connect(self._tell)
        purpose = QLabel(text(PURPOSES.get(name, "")), self)
        purpose.setWordWrap(True)
        purpose.setContentsMargins(30, 0, 0, 0)
        theme.mark(purpose, role="muted")
        body.addWidget(self.choice)
        body.addWidget(purpose)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card chooses it."""
        self.choice.setChecked(True)
        self.choice.setFocus()

    def _tell(self, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._name)
