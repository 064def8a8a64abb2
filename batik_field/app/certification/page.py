"""Sertifikasi: batches, certificates and tutors, a segment each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from batik_field.app.certification.batches_view import BatchesView
from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.certificates_view import CertificatesView
from batik_field.app.certification.draft_places import CANDIDATES
from batik_field.app.certification.parts import Part, Parts, pass_on
from batik_field.app.certification.tutors_view import TutorsView
from batik_field.app.desk import Desk
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_

VIEWS = (
    Part("batches", N_("Angkatan"), BatchesView),
    Part("certificates", N_("Sertifikat"), CertificatesView),
    Part("tutors", N_("Tutor"), TutorsView),
)
"""The segments of the page, from left to right."""


class CertificationPage(QWidget):
    """Hosts the segments and tells the window what they tell."""

    record_saved = Signal(object)
    open_requested = Signal(str, str)
    field_requested = Signal(str, str, str, str)
    page_requested = Signal(str)
    hand_over_requested = Signal(str)
    typing_changed = Signal(bool)
    typing_kept = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = Parts(desk, VIEWS, "certification_views", self)
        self.parts.bar.setAccessibleName(self.tr("Bagian sertifikasi"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.addWidget(self.parts)
        pass_on(self.parts, self)
        self.hand_over_requested.connect(self.show_hand_over)

    @property
    def batches(self) -> BatchesView:
        """The segment with the batches, brought into sight."""
        view = self.parts.go("batches")
        assert isinstance(view, BatchesView)
        return view

    def show_batch(self, batch: str, tab: str = "") -> None:
        """Show a batch, and one of its tabs; its typing goes on and is not offered."""
        self.batches.show_batch(batch, tab)
        self.batches.form_tab.go_on()

    def show_candidate(self, batch: str, candidate: str) -> None:
        """Show what a candidate answers for herself, on the list of her batch."""
        self.show_batch(batch, CANDIDATES)
        tab = self.batches.tabs.widget
        assert isinstance(tab, CandidatesTab)
        tab.show_details(candidate)

    def show_part(self, key: str) -> None:
        """Show a segment, or a tab of the batch in sight, or of the newest where it has none."""
        if key in [view.key for view in VIEWS]:
            self.parts.go(key)
        else:
            self.batches.find_tab(key)

    def show_certificates(self, key: str) -> None:
        """Show one of the lists of the ledger of certificates."""
        view = self.parts.go("certificates")
        assert isinstance(view, CertificatesView)
        view.show_list(key)

    @Slot(str)
    def show_hand_over(self, batch: str) -> None:
        """Show what is to be handed over of a batch in the ledger, ticked."""
        view = self.parts.go("certificates")
        assert isinstance(view, CertificatesView)
        view.show_waiting(batch)

    def place(self) -> tuple[str, str, str]:
        """Where the page stands: the segment, the batch and its tab."""
        batches = next((one for one in self.parts.made if isinstance(one, BatchesView)), None)
        shown = (batches.batch, batches.tabs.current) if batches else ("", "")
        return self.parts.current, *shown

    def return_to(self, place: tuple[str, str, str]) -> None:
        """Come back to such a place."""
        segment, batch, tab = place
        if batch:
            self.show_batch(batch, tab)
        self.parts.go(segment)

    def entered(self) -> None:
        """Read again: the page is being shown."""
        self.parts.entered()

    def records_changed(self, changed: Iterable[Reference]) -> None:
        """Tell every segment."""
        self.parts.records_changed(changed)

    def flush(self) -> None:
        """Put all typing on the disk."""
        self.parts.flush()
