"""The ways from a draft or a finding to the form and the field it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from batik_field.app.certification.draft_places import CANDIDATES, batch_of
from batik_field.app.place import RecordPlace, return_to_record
from batik_field.app.record_tabs import TABS
from batik_field.app.settings_page import OF_SETTINGS, SettingsPage
from batik_field.services.drafts import WaitingDraft

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow


def continue_draft(window: MainWindow, draft: WaitingDraft) -> None:
    """Show the form in which this was typed; a record never saved is found by its person."""
    of_batch = batch_of(window.desk.session, draft.entity, draft.record)
    if of_batch is not None:
        window.open_batch(*of_batch)
        if of_batch[1] == CANDIDATES:
            window.certification.show_candidate(of_batch[0], draft.record)
    elif draft.entity == "assignment":
        window.open_record(draft.entity, draft.record)
    elif draft.entity in OF_SETTINGS:
        _settings(window).continue_draft(draft)
    else:
        _continue_at_person(window, draft)


def _continue_at_person(window: MainWindow, draft: WaitingDraft) -> None:
    window.go("artisans")
    if not draft.artisan:
        window.artisans.open(draft.entity, draft.record)
        return
    tab = draft.entity if draft.entity in TABS else "artisan"
    window.artisans.open("artisan", draft.artisan)
    place = RecordPlace(draft.artisan, tab, draft.record)
    return_to_record(window.artisans.record, place)
    window.artisans.focus_form()


def open_field(window: MainWindow, entity: str, record: str, artisan: str, field: str) -> None:
    """Put the cursor into a field of a person, a batch, or of what Pengaturan holds."""
    if entity == "batch":
        window.open_batch(record, "batch")
        window.certification.batches.form_tab.form.focus_field(field)
    elif entity in ("scheme", "office"):
        _settings(window).show_field(entity, record, field)
    else:
        window.open_record("artisan", artisan)
        window.artisans.record.go_to(entity, record, field)


def _settings(window: MainWindow) -> SettingsPage:
    window.go("settings")
    return cast(SettingsPage, window.ui.pages.currentWidget())
