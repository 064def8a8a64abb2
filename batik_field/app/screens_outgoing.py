"""Pictures of what goes out and what comes of it: submissions, papers, certificates, tutors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.certification.batches_view import BatchesView
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens import Studio


def take_outgoing(studio: Studio, window: MainWindow, place: Path) -> None:
    """A batch that is sent and looked at again, its papers, the ledger."""
    from batik_field.app.certification.page import CertificationPage

    window.go("certification")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, CertificationPage)
    batch = _batch_with_people(page.batches)
    page.batches.show_batch(batch)
    _take_submission(studio, window, page.batches, place)
    _take_papers(studio, window, page.batches)
    for key in ("certificates", "tutors"):
        page.parts.go(key)
        studio.take(f"14-{key}", window)


def _batch_with_people(view: BatchesView) -> str:
    from batik_field.services import batches
    from batik_field.services.batch_people import PROPOSED

    known = batches.batches(view._desk.session)
    return max(known, key=lambda one: sum(one.counts.get(state, 0) for state in PROPOSED)).id


def _take_submission(studio: Studio, window: MainWindow, view: BatchesView, place: Path) -> None:
    from batik_field.app.certification import submission_order
    from batik_field.app.certification.submission_tab import SubmissionTab

    tab = view.tabs.go("submission")
    assert isinstance(tab, SubmissionTab)
    studio.take("12-submission-1", window)
    tab.begin()
    tab.form.papers["daftar_hadir"].setChecked(True)
    studio.take("12-submission-2-form", window)
    tab.next.click()
    studio.take("12-submission-3-check", window)
    asked, session = tab.form.asked(), window.desk.session
    out = place / f"kirim-{len(list(place.iterdir()))}"
    tab.show_receipt(submission_order.send(session, view.batch, asked, out, _unheard))
    studio.take("12-submission-4-receipt", window)
    tab.next.click()
    studio.take("12-submission-5-versions", window)


def _take_papers(studio: Studio, window: MainWindow, view: BatchesView) -> None:
    view.tabs.go("papers")
    studio.take("13-papers", window)


def _unheard(_done: int, _of: int) -> None:
    """No progress is shown."""
