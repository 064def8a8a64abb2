"""Sertifikasi: batches from announcement to results, certificates, tutors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.certification.page import CertificationPage
    from batik_field.app.desk import Desk


def make_page(desk: Desk) -> CertificationPage:
    """Import the page when it is first shown: no window waits for its many parts at the start."""
    from batik_field.app.certification.page import CertificationPage

    return CertificationPage(desk)
