"""The window of an open vault."""

import gc
import weakref
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from batik_field.app.certification.candidates_tab import CandidatesTab
from batik_field.app.certification.certificates_view import CertificatesView
from batik_field.app.certification.submission_tab import SubmissionTab
from batik_field.app.desk import Desk
from batik_field.app.main_window import MainWindow
from batik_field.app.settings_office import OfficersTopic, OfficeTopic
from batik_field.app.settings_page import SettingsPage
from batik_field.app.shortcuts import SHEET, ShortcutSheet
from batik_field.app.status_line import StatusLine
from batik_field.app.theme import Look
from batik_field.domain.draft import Draft
from batik_field.services import drafts, office, records
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, put
from tests.services.batches import batch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PAGES = ["home", "artisans", "visits", "certification", "monev", "send", "settings"]


@pytest.fixture
def people(session: Session) -> tuple[str, str]:
    return put(session, "artisan", **SULASTRI), put(session, "artisan", **WARTINI)


@pytest.fixture
def window(people: tuple[str, str], desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    made.resize(1366, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.leave()


def press(window: MainWindow, key: Qt.Key, control: bool = True) -> None:
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, key, ctrl if control else none)


def test_the_keys_lead_to_every_page(window: MainWindow) -> None:
    keys = [Qt.Key(int(Qt.Key.Key_1) + number) for number in range(len(PAGES))]
    seen = []
    for key in keys:
        press(window, key)
        seen.append(window.current)
    assert seen == PAGES


def test_a_real_vault_has_no_ribbon(window: MainWindow) -> None:
    assert window.ui.ribbon.isHidden()


def test_the_example_says_so_on_every_page(desk: Desk, session: Session, qtbot: QtBot) -> None:
    session.is_demo = True
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    for page in PAGES:
        window.go(page)
        assert window.ui.ribbon.isVisible()
    assert "data contoh" in [label.text() for label in window.status.findChildren(QLabel)]
    window.leave()


def test_the_way_out_of_the_example_never_gets_the_keys_by_accident(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    session.is_demo = True
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for key in ("certification", "send", "home"):
        window.go(key)
        page = window.ui.pages.currentWidget()
        for button in page.findChildren(QPushButton):
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                button.hide()
                assert window.focusWidget() is not window.ui.own_data, button.text()
    QTest.mouseClick(window.ui.own_data, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is not window.ui.own_data
    assert window.ui.own_data.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_ctrl_n_begins_a_person_and_saving_tells_the_list(window: MainWindow) -> None:
    press(window, Qt.Key.Key_N)
    record = window.artisans.record
    record.tabs.profile.form.binding.set("full_name", "Anik Contoh")
    record.save()
    assert window.artisans.table.rowCount() == 3
    assert "Tersimpan" in window.status.said


def test_f6_begins_a_visit_of_the_open_person(window: MainWindow, people: tuple[str, str]) -> None:
    press(window, Qt.Key.Key_F6, control=False)
    assert QApplication.focusWidget() is window.artisans.ui.search
    press(window, Qt.Key.Key_F6, control=False)
    assert QApplication.focusWidget() is window.artisans.ui.rows
    press(window, Qt.Key.Key_F6, control=False)
    assert QApplication.focusWidget() is window.artisans.ui.search
    window.open_record("artisan", people[0])
    press(window, Qt.Key.Key_F6, control=False)
    assert window.artisans.record.tabs.current == "visit"


def test_what_ctrl_k_found_gets_the_cursor(window: MainWindow, people: tuple[str, str]) -> None:
    press(window, Qt.Key.Key_K)
    QTest.keyClicks(window.palette_window.ui.search, "wartini")
    QTest.keyClick(window.palette_window.ui.search, Qt.Key.Key_Return)
    record = window.artisans.record
    assert record.artisan == people[1]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert record.tabs.profile.isAncestorOf(focused)


def test_ctrl_page_down_opens_who_comes_next(window: MainWindow, people: tuple[str, str]) -> None:
    window.open_record("artisan", people[0])
    window.artisans.focus_form()
    press(window, Qt.Key.Key_PageUp)
    assert window.artisans.record.artisan == people[0]
    press(window, Qt.Key.Key_PageDown)
    assert window.artisans.record.artisan == people[1]
    assert window.artisans.selected == people[1]
    press(window, Qt.Key.Key_PageUp)
    assert window.artisans.record.artisan == people[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F7])
def test_the_form_that_was_asked_for_is_in_sight_where_it_is_narrow(
    key: Qt.Key, window: MainWindow, people: tuple[str, str]
) -> None:
    window.resize(911, 512)
    window.open_record("artisan", people[0])
    press(window, key, control=False)
    assert window.artisans.ui.left.isHidden()
    assert not window.artisans.record.isHidden()


def test_a_field_asked_for_gets_the_cursor(window: MainWindow, people: tuple[str, str]) -> None:
    window.open_field("artisan", people[1], people[1], "phone")
    assert window.artisans.record.artisan == people[1]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "phone"


def test_comes_back_to_the_same_form_field_and_typing(
    window: MainWindow, desk: Desk, session: Session, people: tuple[str, str], qtbot: QtBot
) -> None:
    window.open_field("artisan", people[0], people[0], "alias")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Lastri")
    QTest.keyClick(focused, Qt.Key.Key_Left)
    window.flush()
    place = window.place()
    window.leave()
    assert len(drafts.waiting(session)) == 1
    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.resize(1366, 740)
    with qtbot.waitExposed(again):
        again.show()
    again.return_to(place)
    record = again.artisans.record
    assert record.artisan == people[0]
    draft = record.tabs.profile.form.binding.draft
    assert draft is not None
    assert draft.values["alias"] == "Lastri"
    assert record.notice.isHidden()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "alias"
    assert again.place().cursor == place.cursor
    again.leave()


def come_back(window: MainWindow, desk: Desk, qtbot: QtBot) -> MainWindow:
    """Leave the window as the lock does and come back in another one."""
    assert window.flush()
    place = window.place()
    window.leave()
    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.resize(1366, 740)
    with qtbot.waitExposed(again):
        again.show()
    again.return_to(place)
    return again


def test_comes_back_to_a_button_without_a_name(
    window: MainWindow, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    made, _ = batch(session, 1)
    window.open_batch(made, "submission")
    submission = window.certification.batches.tabs.widget
    assert isinstance(submission, SubmissionTab)
    submission.nothing.button.setFocus()
    again = come_back(window, desk, qtbot)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Siapkan pengajuan"
    assert again.isAncestorOf(focused)
    again.leave()


def test_of_two_buttons_with_the_same_words_none_gets_the_cursor(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    for person in people:
        draft = records.draft_for(session, "artisan", person)
        draft.set("alias", "Lastri")
        drafts.keep(session, draft)
    window.go("artisans")
    window.go("home")
    first, second = (one for one in window.findChildren(QPushButton) if one.text() == "Buang")
    second.setFocus()
    place = window.place()
    window.ui.search.setFocus()
    window.return_to(place)
    assert not first.hasFocus()


def test_comes_back_to_the_officer_being_typed(
    window: MainWindow, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    second = put(session, "officer", name="Ratna Contoh", role="petugas")
    window.go("settings")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    page.return_to((1, second))
    focused = page.ui.pages.currentWidget().findChild(QLineEdit, "job_title")
    assert focused is not None
    focused.setFocus()
    QTest.keyClicks(focused, "Penyuluh")
    again = come_back(window, desk, qtbot)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert again.isAncestorOf(focused)
    assert (focused.objectName(), focused.text()) == ("job_title", "Penyuluh")
    again.leave()


def test_a_visit_that_was_never_saved_is_continued_where_it_was(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    draft = records.new_draft(session, "visit", artisan=people[1])
    draft.set("summary", "Janji antar KTP")
    drafts.keep(session, draft)
    window.continue_draft(drafts.waiting(session)[0])
    record = window.artisans.record
    assert record.artisan == people[1]
    assert record.tabs.current == "visit"
    assert record.notice.isHidden()
    shown = record.tabs.related["visit"].form.binding.draft
    assert shown is not None
    assert shown.values["summary"] == "Janji antar KTP"


@pytest.mark.parametrize("entity", ["office", "officer"])
def test_typing_about_the_office_is_offered_and_continued(
    window: MainWindow, session: Session, entity: str
) -> None:
    draft = records.new_draft(session, entity)
    if entity == "office":
        draft = Draft(office.office(session))
    draft.set("name", "Ratna Contoh")
    drafts.keep(session, draft)
    (waiting,) = drafts.waiting(session)
    assert entity == "office" or waiting.title.startswith("Ratna Contoh")
    window.continue_draft(waiting)
    assert window.current == "settings"
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    topic = page.ui.pages.currentWidget()
    assert isinstance(topic, OfficeTopic | OfficersTopic)
    shown = topic.record.form.binding.draft
    assert shown is not None
    assert shown.values["name"] == "Ratna Contoh"
    topic.record.form.binding.set("name", "Ratna Contoh Baru")
    assert topic.flush()
    assert window.status.said == "1 ketikan menunggu"


def test_the_foot_does_not_forget_typing_that_waits(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    assert window.status.said == "Semua tersimpan"
    draft = records.draft_for(session, "artisan", people[0])
    draft.set("alias", "Lastri")
    drafts.keep(session, draft)
    window.go("home")
    assert window.status.said == "1 ketikan menunggu"


def test_the_foot_counts_typing_that_is_left_behind(
    window: MainWindow, people: tuple[str, str]
) -> None:
    window.open_record("artisan", people[0])
    record = window.artisans.record
    record.tabs.profile.form.binding.set("alias", "Lastri")
    assert window.status.said == "Ketikan aman, belum disimpan"
    press(window, Qt.Key.Key_N)
    assert window.status.said == "1 ketikan menunggu"
    record.tabs.profile.form.binding.set("full_name", "Anik Contoh")
    record.save()
    assert window.status.said == "1 ketikan menunggu"
    window.open_record("artisan", people[0])
    record.save()
    assert window.status.said == "Tersimpan 14.02"
    window.go("home")
    assert window.status.said == "Tersimpan 14.02"


def test_the_rail_shows_icons_only_where_it_is_narrow(window: MainWindow, qtbot: QtBot) -> None:
    wide = window.ui.rail.width()
    window.resize(911, 512)
    qtbot.waitUntil(lambda: window.ui.rail.width() < wide / 2)
    assert window.width() == 911


def test_closing_asks_the_shell(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.quit_wanted):
        window.close()
    assert window.isVisible()


def test_a_closed_window_is_not_kept_alive(
    desk: Desk, people: tuple[str, str], qtbot: QtBot
) -> None:
    window = MainWindow(desk)
    window.show()
    for page in ("artisans", "visits", "monev", "send", "settings"):
        window.go(page)
    window.open_record("artisan", people[0])
    window.leave()
    gone = weakref.ref(window)
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None


def test_the_sheet_of_keys_goes_when_it_is_closed(desk: Desk, qtbot: QtBot) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    for _ in range(2):
        QTimer.singleShot(0, _close_sheet)
        window.show_shortcuts()
    assert window.findChildren(ShortcutSheet) == []


def _close_sheet() -> None:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    sheet.close()


def test_every_key_of_the_sheet_is_shown(look: Look, qtbot: QtBot) -> None:
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for heading, keys in SHEET:
        assert heading in shown
        assert {does for _, does in keys} <= shown
    sheet.show()
    (scroll,) = sheet.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    sheet.resize(500, 300)
    assert sheet.height() == 300


@pytest.mark.parametrize(
    ("age", "words"),
    [(None, "belum ada cadangan"), (timedelta(hours=2), "cadangan 2 jam lalu")],
)
def test_the_foot_tells_the_age_of_the_backup(
    look: Look, qtbot: QtBot, age: timedelta | None, words: str
) -> None:
    line = StatusLine("Laptop Kerek-1", False)
    qtbot.addWidget(line)
    line.show_backup(None if age is None else datetime.now() - age)
    assert words in [label.text() for label in line.findChildren(QLabel)]


def test_a_batch_opens_on_its_page_and_is_where_one_comes_back_to(
    window: MainWindow, session: Session
) -> None:
    made = put(session, "batch", year=2026, number=2, certifier="bbspjikb")
    window.open_record("batch", made)
    assert window.current == "certification"
    window.certification.batches.tabs.go("candidates")
    place = window.place()
    window.go("home")
    window.certification.batches.tabs.go("batch")
    window.return_to(place)
    assert window.current == "certification"
    assert window.certification.batches.batch == made
    assert window.certification.batches.tabs.current == "candidates"


def test_typing_about_a_batch_goes_on_where_it_is_typed(
    window: MainWindow, session: Session
) -> None:
    made = put(session, "batch", year=2026, number=2, certifier="bbspjikb")
    window.go("certification")
    window.certification.batches.form_tab.form.binding.set("quota", 12)
    window.flush()
    [waiting] = drafts.waiting(session)
    window.go("home")
    window.continue_draft(waiting)
    assert window.current == "certification"
    assert window.certification.batches.batch == made
    assert window.certification.batches.form_tab.notice.isHidden()


def test_typing_about_a_candidate_goes_on_in_her_details(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    made = put(session, "batch", year=2026, number=2, certifier="bbspjikb")
    one = put(session, "candidate", batch=made, artisan=people[0], state="diusulkan")
    draft = records.draft_for(session, "candidate", one)
    draft.set("assessor", "MET.000.7")
    drafts.keep(session, draft)
    [waiting] = drafts.waiting(session)
    window.continue_draft(waiting)
    assert window.certification.place() == ("batches", made, "candidates")
    tab = window.certification.batches.tabs.widget
    assert isinstance(tab, CandidatesTab)
    assert tab.details is not None
    assert tab.details.is_dirty
    tab.details.close()


def test_beranda_leads_into_a_part_of_a_batch_and_a_list_of_certificates(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    made = put(session, "batch", year=2026, number=1, state="terkirim", certifier="bbspjikb")
    put(session, "certificate", artisan=people[0], kind="balai", expires="2023-01-20")
    window.open_batch(made, "results")
    assert window.certification.place() == ("batches", made, "results")
    window.open_certificates("expired")
    assert window.certification.place()[0] == "certificates"
    view = window.certification.parts.widget
    assert isinstance(view, CertificatesView)
    assert view.lists.currentText() == "Sudah habis (1)"
    assert view.table.rowCount() == 1


def test_a_field_of_a_batch_a_scheme_or_the_office_is_found(
    window: MainWindow, session: Session
) -> None:
    one, _ = batch(session, 1)
    window.open_field("batch", one, "", "schedule_code")
    view = window.certification.batches
    assert (window.current, view.batch, view.tabs.current) == ("certification", one, "batch")
    assert focused(window) == "schedule_code"
    window.open_field("scheme", "batik_cap", "", "")
    settings = window.ui.pages.currentWidget()
    assert isinstance(settings, SettingsPage)
    chosen = settings.schemes.scheme
    assert chosen is not None
    assert chosen.code == "batik_cap"
    window.open_field("office", "", "", "number_pattern")
    assert focused(window) == "number_pattern"


def focused(window: MainWindow) -> str:
    field = window.focusWidget()
    return field.objectName() if field is not None else ""


def test_the_way_out_of_the_example_is_not_under_the_first_enter(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    session.is_demo = True
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert window.focusWidget() is not window.ui.own_data
    window.leave()


def test_a_promised_paper_opens_with_the_cursor_on_its_line(
    window: MainWindow, session: Session, people: tuple[str, str]
) -> None:
    paper = put(session, "document", artisan=people[1], kind="ijazah", promised_by="2026-11-30")
    window.open_record("document", paper)
    record = window.artisans.record
    assert (record.artisan, record.tabs.current) == (people[1], "document")
    assert record.tabs.related["document"].chosen == paper
