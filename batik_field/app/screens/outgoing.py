"""Pictures of what goes out and what comes of it: submissions, papers, certificates, tutors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.certification.batches_view import BatchesView
    from batik_field.app.certification.page import CertificationPage
    from batik_field.app.certification.papers_tab import PapersTab
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio


def take_outgoing(studio: Studio, window: MainWindow, place: Path) -> None:
    """A batch that is sent and looked at again, its papers, the ledger."""
    from batik_field.app.certification.page import CertificationPage

    window.go("certification")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, CertificationPage)
    batch = _batch_with_people(page.batches)
    page.batches.show_batch(batch)
    _take_submission(studio, window, page.batches, place)
    _take_papers(studio, window, page.batches, place)
    _take_ledger(studio, window, page)
    _take_duties(studio, window)
    _take_person(studio, window, place)


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


def _take_papers(studio: Studio, window: MainWindow, view: BatchesView, place: Path) -> None:
    from batik_field.app.certification.papers_tab import PapersTab

    tab = view.tabs.go("papers")
    assert isinstance(tab, PapersTab)
    studio.take("13-papers", window)

    _take_receipt(studio, window, tab, place)


def _take_receipt(studio: Studio, window: MainWindow, tab: PapersTab, place: Path) -> None:
    from batik_field.services import papers

    out = place / "kesediaan.docx"
    tab.receipt.show_receipt(papers.write(window.desk.session, "kesediaan", tab.ticked, out))
    tab.pages.setCurrentWidget(tab.receipt)
    studio.take("13-papers-receipt", window)
    tab.receipt.done.click()


def _take_ledger(studio: Studio, window: MainWindow, page: CertificationPage) -> None:
    from batik_field.app.certification.certificates_view import CertificatesView
    from batik_field.app.certification.tutors_view import TutorsView

    view = page.parts.go("certificates")
    assert isinstance(view, CertificatesView)
    studio.take("14-certificates", window)
    view.lists.setCurrentIndex(view.lists.findData("expired"))
    view.all.click()
    studio.take("14-certificates-expired", window)
    view.report.click()
    assert view.question is not None
    studio.take("14-certificates-day", view.question, full=False)
    view.question.reject()
    view.all.click()
    view.lists.setCurrentIndex(0)
    tutors = page.parts.go("tutors")
    assert isinstance(tutors, TutorsView)
    studio.take("15-tutors", window)
    tutors.teach.click()
    dialog = tutors.taught.dialog
    assert dialog is not None
    studio.take("15-tutors-lesson", dialog, full=False)
    dialog.reject()
    tutors.bar.setCurrentIndex(2)
    studio.take("15-tutors-counts", window)
    tutors.bar.setCurrentIndex(0)


def _take_duties(studio: Studio, window: MainWindow) -> None:
    from batik_field.app.visits_page import VisitsPage

    window.go("visits")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, VisitsPage)
    studio.take("16-duties-visits", window)
    page.duties.click()
    assert page.duties_dialog is not None
    studio.take("16-duties", page.duties_dialog, full=False)
    page.duties_dialog.reject()


def _take_person(studio: Studio, window: MainWindow, place: Path) -> None:
    from batik_field.services import papers

    window.go("artisans")
    page = window.artisans
    studio.settle()
    page.open("artisan", page.table.ids[0])
    page.record.head.papers_wanted.emit()
    dialog = page.record.papers.dialog
    assert dialog is not None
    studio.take("17-papers-of-a-person", dialog, full=False)
    session = window.desk.session
    written = papers.write(session, "apl01", [page.table.ids[0]], place / "apl01.docx")
    dialog.receipt.show_receipt(written)
    dialog.pages.setCurrentWidget(dialog.receipt)
    studio.take("17-papers-of-a-person-receipt", dialog, full=False)
    dialog.reject()
    page.record.close_person()


def _unheard(_done: int, _of: int) -> None:
    """No progress is shown."""
