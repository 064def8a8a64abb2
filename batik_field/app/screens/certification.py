"""Pictures of Sertifikasi: its views, the parts of a batch, the judging."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio


def take_certification(studio: Studio, window: MainWindow) -> None:
    """Each view, each tab of a batch, somebody judged, the criteria."""
    from batik_field.app.certification.batches_view import TABS, BatchesView
    from batik_field.app.certification.page import VIEWS
    from batik_field.app.certification.ranking_tab import RankingTab

    window.go("certification")
    page = window.certification
    for view in VIEWS:
        widget = page.parts.go(view.key)
        studio.take(f"11-certification-{view.key}", window)
        if not isinstance(widget, BatchesView):
            continue
        for tab in TABS[1:]:
            shown = widget.tabs.go(tab.key)
            studio.settle()
            if isinstance(shown, RankingTab):
                shown.table.ticked.update(shown.table.ids[:3])
                shown.table.ticked_changed.emit()
            studio.take(f"11-certification-batch-{tab.key}", window)
        _take_judging(studio, window, widget.batch)
        _take_details(studio, window, widget.batch)
        widget.tabs.go(TABS[0].key)
        widget.form_tab.show_criteria()
        studio.take("11-certification-criteria", window)
    page.parts.go(VIEWS[0].key)


def _take_judging(studio: Studio, window: MainWindow, batch: str) -> None:
    from batik_field.app.certification.tick_dialog import TickDialog
    from batik_field.services import batches

    asked = [one for one in batches.criteria(window.desk.session, batch) if one.is_ticked]
    if asked:
        dialog = TickDialog(window.desk, asked, "", "Sulastri", window)
        studio.take("11-certification-judging", dialog, full=False)
        dialog.close()
        dialog.deleteLater()


def _take_details(studio: Studio, window: MainWindow, batch: str) -> None:
    from batik_field.app.certification.candidate_dialog import CandidateDialog
    from batik_field.app.certification.candidate_drafts import CandidateDrafts
    from batik_field.services import batches

    people = batches.batch(window.desk.session, batch).candidates
    if people:
        drafts = CandidateDrafts(window.desk.session, window)
        dialog = CandidateDialog(window.desk, drafts, people[0].id, window)
        studio.take("11-certification-candidate", dialog, full=False)
        dialog.close()
        dialog.deleteLater()
