"""The buttons below Peserta: what can be done about who is chosen."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from batik_field.app import theme
from batik_field.app.certification.candidate_rows import way_from
from batik_field.domain.batch import ACCEPTED, PROPOSED, REJECTED, UNDECIDED


class CandidateActs(QWidget):
    """Each is switched off where it could change nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.withdrawer = QPushButton(self.tr("Keluarkan…"), self)
        self.opener = QPushButton(self.tr("Rincian…"), self)
        self.mover = QPushButton(self.tr("Ke cadangan"), self)
        self.rejecter = QPushButton(self.tr("Tolak…"), self)
        self.accepter = QPushButton(self.tr("Terima"), self)
        self.row = QHBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        theme.mark(self.withdrawer, kind="danger")
        theme.mark(self.accepter, kind="primary")
        self.opener.setToolTip(self.tr("Tujuan asesmen, skema, tanggal uji, asesor, anggaran (F2)"))
        self.row.addWidget(self.withdrawer)
        self.row.addStretch()
        for name, button in (
            ("details_of", self.opener),
            ("move", self.mover),
            ("reject", self.rejecter),
            ("accept", self.accepter),
        ):
            button.setObjectName(f"{name}_candidate")
            self.row.addWidget(button)
        self.withdrawer.setObjectName("withdraw_candidate")
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def offer(self, states: AbstractSet[str], people: int) -> None:
        """Offer what can be done about so many people who stand in these states."""
        open_ = states & UNDECIDED
        self.opener.setEnabled(people == 1)
        self.accepter.setEnabled(bool(open_ - {ACCEPTED}))
        self.rejecter.setEnabled(bool(open_ - {REJECTED}))
        self.mover.setEnabled(len(states) == 1 and bool(open_))
        self.mover.setText(way_from(next(iter(states), PROPOSED)))
        self.withdrawer.setEnabled(bool(open_))
