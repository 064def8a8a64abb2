"""The page of a person on a real vault: typing, keeping, saving, finding one's way."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.background import Background
from batik_field.app.binding import FormBinding
from batik_field.app.card_list import CardList
from batik_field.app.compare_dialog import STORED
from batik_field.app.dialogs import Dialogs
from batik_field.app.documents_page import DocumentsPage
from batik_field.app.editors.files import FilesEditor
from batik_field.app.place import record_place, return_to_record
from batik_field.app.record_page import RecordPage
from batik_field.app.record_tabs import RELATED
from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import Reference
from batik_field.services import drafts, records
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SULASTRI = {
    "nik": "3523085205800001",
    "full_name": "Sulastri",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "village": "35.23.08.2006",
    "address": "Dusun Krajan 4",
}


def put(session: Session, entity: str, **values: Any) -> str:
    draft = records.new_draft(session, entity, **values)
    return records.save(session, draft).record.id


def values_of(session: Session, entity: str, record: str) -> dict[str, Any]:
    found = records.record(session, entity, record)
    assert found is not None
    return dict(found.values)


def target() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def type_(*parts: str | Qt.Key) -> None:
    """Type texts and press keys, each where the focus is by then."""
    for part in parts:
        if isinstance(part, str):
            QTest.keyClicks(target(), part)
        else:
            QTest.keyClick(target(), part)


ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def artisan(session: Session) -> str:
    return put(session, "artisan", **SULASTRI)


@pytest.fixture
def page(session: Session, dialogs: Any, qtbot: QtBot) -> Iterator[RecordPage]:
    work = Background()
    made = RecordPage(session, cast(Dialogs, dialogs), work)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    work.close()


def test_a_whole_visit_by_keyboard_alone(page: RecordPage, session: Session, artisan: str) -> None:
    page.show_artisan(artisan)
    page.add_visit()
    assert target().objectName() == "start"
    type_("0930", ENTER, "1015", ENTER, ENTER)
    assert target().objectName() == "purpose"
    type_("pend", ENTER, "bertemu", ENTER)
    assert target().objectName() == "summary"
    type_("Ijazah menyusul.")
    QTest.keyClick(target(), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert target().objectName() == "place"
    type_("-6.897, 112.064", ENTER)
    type_(TAB, TAB)  # photos, signature
    assert target().objectName() == "add_follow_up"
    type_(Qt.Key.Key_Space)
    assert target().objectName() == "what"
    type_("Membawa ijazah", ENTER, "Sulastri", ENTER, "01122026", ENTER)
    QTest.keySequence(target(), QKeySequence(QKeySequence.StandardKey.Save))

    visit = records.linked(session, "visit", "artisan", artisan)[0]
    assert dict(visit.values) | {DELETED: False} == {
        "artisan": artisan,
        "date": "2026-11-22",
        "officers": "Petugas Contoh",
        "start": "09:30",
        "end": "10:15",
        "purpose": visit.values["purpose"],
        "outcome": "bertemu",
        "summary": "Ijazah menyusul.",
        "place": {"lat": "-6.897", "lon": "112.064"},
        DELETED: False,
    }
    promise = records.linked(session, "follow_up", "visit", visit.id)[0]
    assert promise.values["what"] == "Membawa ijazah"
    assert promise.values["by"] == "2026-12-01"
    assert page.head.words == "Tersimpan 14.02"
    assert not page.has_typing()
    assert page.tabs.text("visit") == "Kunjungan 1"


def test_saving_tells_what_changed_once(
    page: RecordPage, session: Session, artisan: str, qtbot: QtBot
) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("Mbak Lastri")
    with qtbot.waitSignal(page.record_saved) as saved:
        page.save()
    assert Reference("artisan", artisan) in saved.args[0]
    assert values_of(session, "artisan", artisan)["alias"] == "Mbak Lastri"
    assert target().objectName() == "alias", "the cursor stays where it was"


def test_typing_is_kept_when_one_leaves_and_offered_when_one_returns(
    page: RecordPage, session: Session, artisan: str
) -> None:
    other = put(session, "artisan", full_name="Wartini")
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("Las")
    page.show_artisan(other)
    assert values_of(session, "artisan", artisan).get("alias") is None
    page.show_artisan(artisan)
    assert page.notice.words == "Ada isian yang belum disimpan (14.02)."
    assert page.tabs.profile.form.binding.rows["alias"].editor.read() == "Las"
    page.notice.act_chosen.emit("discard")
    assert page.tabs.profile.form.binding.rows["alias"].editor.read() is None
    assert not page.notice.words
    assert [draft.record for draft in drafts.discarded(session)] == [artisan]


def test_a_new_visit_that_was_never_saved_is_offered_too(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.add_visit()
    page.tabs.related["visit"].form.focus_field("summary")
    type_("Setengah jalan")
    page.close_person()
    page.show_artisan(artisan)
    assert page.notice.words
    assert page.tabs.text("visit") == "Kunjungan 1"
    page.notice.act_chosen.emit("continue")
    page.save()
    assert len(records.linked(session, "visit", "artisan", artisan)) == 1


def test_an_untouched_visit_leaves_nothing(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.add_visit()
    assert not page.has_typing()
    page.close_person()
    assert drafts.waiting(session) == []


def test_a_pause_keeps_typing(
    page: RecordPage, session: Session, artisan: str, qtbot: QtBot
) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("Las")
    with qtbot.waitSignal(page.kit.drafts.keeper.kept):
        pass
    assert [draft.record for draft in drafts.waiting(session)] == [artisan]


def test_a_moved_record_asks_field_by_field(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("Dari saya", ENTER)
    page.tabs.profile.form.focus_field("landmark")
    type_("Timur masjid")
    elsewhere = records.draft_for(session, "artisan", artisan)
    page.flush()
    stored = records.record(session, "artisan", artisan)
    assert stored is not None
    elsewhere = type(elsewhere)(stored, {"alias": "Dari laptop lain"})
    session.store.commit([_change(elsewhere)], "Petugas Lain")
    page.save()
    question = page._saving.question
    assert question is not None
    question.choose("alias", STORED)
    question._use()
    now = values_of(session, "artisan", artisan)
    assert now["alias"] == "Dari laptop lain"
    assert now["landmark"] == "Timur masjid"
    assert not page.has_typing()


def _change(draft: Any) -> Any:
    record = draft.record
    return Change(record.entity, record.id, dict(draft.changes), "change", record.heads, "")


def test_a_twin_is_one_click_away(
    page: RecordPage, session: Session, artisan: str, qtbot: QtBot
) -> None:
    page.new_artisan()
    assert target().objectName() == "nik"
    type_("3523085205800001", ENTER)
    row = page.tabs.profile.form.binding.rows["nik"]
    assert row._problem is not None
    assert row._problem.other == artisan
    with qtbot.waitSignal(page.open_requested) as opened:
        row._open_other()
    assert opened.args == ["artisan", artisan]


def test_a_new_person_inherits_the_village(page: RecordPage, artisan: str) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("x")
    page.save()
    page.new_artisan()
    assert page.tabs.profile.form.binding.rows["village"].editor.read() == SULASTRI["village"]
    assert not page.has_typing()


def test_a_business_is_made_and_linked(page: RecordPage, session: Session, artisan: str) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("business")
    type_("Batik Baru", ENTER)
    assert page.tabs.current == "business"
    page.save()
    business = values_of(session, "artisan", artisan)["business"]
    made = values_of(session, "business", business)
    assert made["name"] == "Batik Baru"
    assert made["owner"] == artisan
    assert made["village"] == SULASTRI["village"]


def test_an_existing_business_is_linked(page: RecordPage, session: Session, artisan: str) -> None:
    business = put(session, "business", name="Sekar Wangi", village="35.23.08.2006")
    page.show_artisan(artisan)
    page.tabs.go_to("business")
    finder = page.tabs.business._finder
    finder.setFocus()
    type_("sekar", ENTER)
    page.save()
    assert values_of(session, "artisan", artisan)["business"] == business


def test_every_problem_leads_to_its_field(page: RecordPage, session: Session, artisan: str) -> None:
    business = put(session, "business", name="Sekar Wangi", techniques=["tiruan"])
    skill = put(session, "skill", artisan=artisan, skill="membatik")
    draft = records.draft_for(session, "artisan", artisan)
    draft.set("business", business)
    records.save(session, draft)
    page.show_artisan(artisan)
    page.go_to("business", business, "village")
    assert target().objectName() == "village"
    page.go_to("skill", skill, "chosen")
    assert target().objectName() == "chosen"
    page.go_to("artisan", artisan, "phone")
    assert target().objectName() == "phone"
    shown = page.tabs.profile.panel.findChild(CardList)
    assert shown is not None
    words = [shown.item(row).text() for row in range(shown.count())]
    assert "Nomor HP: belum diisi." in words
    shown.itemActivated.emit(shown.item(words.index("Nomor HP: belum diisi.")))
    assert target().objectName() == "phone"


def test_the_panel_counts_what_is_being_typed(page: RecordPage, artisan: str, qtbot: QtBot) -> None:
    page.show_artisan(artisan)
    panel = page.tabs.profile.panel
    before = panel._count.text()
    page.tabs.profile.form.focus_field("phone")
    type_("081234567890")
    qtbot.waitUntil(lambda: panel._count.text() != before)


def test_a_draft_from_elsewhere_opens_on_its_tab(
    page: RecordPage, session: Session, artisan: str
) -> None:
    visit = put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    put(session, "visit", artisan=artisan, date="2026-06-12", outcome="bertemu")
    page.open_record("visit", visit)
    assert page.artisan == artisan
    assert page.tabs.related["visit"].chosen == visit


def test_deleting_asks_why(
    page: RecordPage, session: Session, dialogs: Any, artisan: str, qtbot: QtBot
) -> None:
    page.show_artisan(artisan)
    page.delete()
    found = records.record(session, "artisan", artisan)
    assert found is not None
    assert not found.deleted
    dialogs.answers["ask_reason"] = "Tercatat dua kali"
    with qtbot.waitSignal(page.record_saved):
        page.delete()
    found = records.record(session, "artisan", artisan)
    assert found is not None
    assert found.deleted
    assert page.artisan == ""


def test_history_puts_a_field_back(
    page: RecordPage, session: Session, dialogs: Any, artisan: str, qtbot: QtBot
) -> None:
    draft = records.draft_for(session, "artisan", artisan)
    draft.set("full_name", "Sulastrii")
    records.save(session, draft)
    page.show_artisan(artisan)
    page.show_history()
    table = page.tabs.history.table
    assert table.index(0, 3).data() == "Nama lengkap"
    assert (table.index(0, 4).data(), table.index(0, 5).data()) == ("Sulastri", "Sulastrii")
    dialogs.answers["confirm"] = True
    page.tabs.history.choose(0)
    with qtbot.waitSignal(page.record_saved):
        page.tabs.history._put_back_field()
    assert values_of(session, "artisan", artisan)["full_name"] == "Sulastri"
    page.tabs.history.choose(1)
    page.tabs.history._put_back_record()
    assert values_of(session, "artisan", artisan)["full_name"] == "Sulastrii"


def test_history_shows_reasons_where_there_are_some(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.show_history()
    view = page.tabs.history.ui.changes
    assert view.isColumnHidden(6)
    draft = records.draft_for(session, "artisan", artisan)
    draft.set("full_name", "Sulastri Dewi")
    records.save(session, draft, reason="Cocok dengan KTP")
    page.refresh()
    assert not view.isColumnHidden(6)


def test_a_full_disk_is_told_and_typing_goes_on(
    page: RecordPage, session: Session, artisan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(draft: object) -> None:
        raise Refused("Disk penuh.")

    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("alias")
    type_("Las")
    monkeypatch.setattr(session.store, "keep_draft", refuse)
    assert not page.flush()
    assert "Disk penuh." in page.notice.words
    type_("tri")
    page.show_artisan("somebody else")
    assert page.artisan == artisan, "nobody leaves typing that is nowhere"
    monkeypatch.undo()
    assert page.flush()
    assert not page.notice.words
    assert drafts.waiting(session)[0].record == artisan


def test_raw_text_is_saved_and_a_problem(page: RecordPage, session: Session, artisan: str) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.focus_field("birth_date")
    QTest.keySequence(target(), QKeySequence(QKeySequence.StandardKey.SelectAll))
    type_("31021980", ENTER)
    page.save()
    assert values_of(session, "artisan", artisan)["birth_date"] == {"raw": "31/02/1980"}
    row = page.tabs.profile.form.binding.rows["birth_date"]
    assert row._problem is not None
    assert row._problem.blocking


def test_every_tab_opens(page: RecordPage, artisan: str) -> None:
    page.show_artisan(artisan)
    for entity in RELATED:
        page.tabs.go_to(entity)
        tab = page.tabs.related[entity]
        tab.add()
        if isinstance(tab, DocumentsPage):
            assert target() is tab.rows[0].state
            continue
        binding = tab.form.binding
        assert isinstance(binding, FormBinding)
        assert binding.draft is not None
        assert target().objectName() == binding.focused


def test_a_follow_up_opens_at_its_visit(page: RecordPage, session: Session, artisan: str) -> None:
    visit = put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    put(session, "visit", artisan=artisan, date="2026-06-12", outcome="bertemu")
    promise = put(session, "follow_up", visit=visit, artisan=artisan, what="Ijazah")
    page.open_record("follow_up", promise)
    assert page.tabs.current == "visit"
    assert page.tabs.related["visit"].chosen == visit


def test_a_photo_goes_to_whom_it_was_added(
    page: RecordPage, session: Session, artisan: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """The photo is still on its way into the vault when another person is opened."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x8A5420)
    image.save(str(tmp_path / "foto.png"))
    other = put(session, "artisan", full_name="Wartini")
    page.show_artisan(artisan)
    row = page.tabs.profile.form.binding.rows["portrait"]
    cast(FilesEditor, row.editor).add_file(tmp_path / "foto.png")
    page.show_artisan(other)
    qtbot.waitUntil(page.has_typing)
    assert row.editor.read() is None
    page.save()
    assert values_of(session, "artisan", other).get("portrait") is None
    assert values_of(session, "artisan", artisan)["portrait"]["name"] == "foto.jpg"


def test_a_portrait_cut_from_a_document_is_the_profiles(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.tabs.go_to("document")
    documents = page.tabs.related["document"]
    assert isinstance(documents, DocumentsPage)
    value = {"sha256": "a" * 64, "size": 1, "mime": "image/jpeg", "name": "pas foto.jpg"}
    documents.rows[2].portrait_made.emit(value)
    assert page.has_typing()
    page.save()
    assert values_of(session, "artisan", artisan)["portrait"] == value


def test_states_are_typing_until_saved_and_found_again_after_a_lock(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.tabs.go_to("document")
    documents = page.tabs.related["document"]
    assert isinstance(documents, DocumentsPage)
    documents.add(kind="ijazah")
    QTest.keyClick(target(), Qt.Key.Key_1)
    assert page.tabs.text("document") == "Dokumen 1"
    place = record_place(page)
    assert place is not None
    page.flush()
    page.close_person()
    return_to_record(page, place)
    assert page.tabs.current == "document"
    assert target() is documents.rows[3].state
    assert documents.rows[3].state.read() == "ada_memenuhi"
    assert records.linked(session, "document", "artisan", artisan) == []
    page.save()
    (stored,) = records.linked(session, "document", "artisan", artisan)
    assert stored.values["state"] == "ada_memenuhi"


def test_a_begun_business_survives_a_crash(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.begin_business("Batik Baru")
    page.flush()
    page.kit.drafts.close()
    page.close_person()
    page.show_artisan(artisan)
    page.save()
    business = values_of(session, "artisan", artisan)["business"]
    assert values_of(session, "business", business)["name"] == "Batik Baru"


def test_a_person_deleted_elsewhere_can_still_be_looked_at(
    page: RecordPage, session: Session, artisan: str
) -> None:
    records.delete(session, "artisan", artisan, "Tercatat dua kali")
    page.show_artisan(artisan)
    assert page.tabs.profile.form.binding.rows["full_name"].editor.read() == "Sulastri"
    page.notice.act_chosen.emit("undelete")
    found = records.record(session, "artisan", artisan)
    assert found is not None
    assert not found.deleted
    assert not page.notice.words


def test_a_code_the_office_adds_is_offered_at_once(
    page: RecordPage, session: Session, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.add_visit()
    page.tabs.related["visit"].form.focus_field("outcome")
    put(session, "code", list="visit_outcome", code="rapat", label="Sedang rapat")
    type_("rapat", ENTER)
    assert page.tabs.related["visit"].form.binding.rows["outcome"].editor.read() == "rapat"


def test_a_closed_page_dies(session: Session, dialogs: Any, artisan: str, qtbot: QtBot) -> None:
    work = Background()
    page = RecordPage(session, cast(Dialogs, dialogs), work)
    page.show_artisan(artisan)
    for entity in RELATED:
        page.tabs.go_to(entity)
        page.tabs.related[entity].add()
    page.show()
    page.close()
    parts = [weakref.ref(part) for part in (page, page.tabs, page.kit.drafts, page.head)]
    del page
    gc.collect()
    work.close()
    assert [part() for part in parts] == [None] * 4


def test_her_papers_are_printed_once_she_is_saved(
    page: RecordPage, session: Session, artisan: str, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page.show_artisan(artisan)
    page.tabs.profile.form.binding.set("alias", "Lastri")
    page.head.papers_wanted.emit()
    assert page.papers.dialog is None
    assert "Simpan dulu" in dialogs.said("show_problem")[-1]
    page.save()
    page.head.papers_wanted.emit()
    dialog = page.papers.dialog
    assert dialog is not None
    dialogs.answers["choose_save_path"] = tmp_path / "apl01.docx"
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.receipt)
    assert (tmp_path / "apl01.docx").exists()
    lines = dialog.receipt.list
    phone = next(row for row in range(lines.count()) if "HP" in lines.item(row).text())
    lines.itemActivated.emit(lines.item(phone))
    assert page.window().focusWidget() is page.tabs.profile.form.binding.rows["phone"].widget


def test_the_report_of_a_visit_is_printed(
    page: RecordPage, session: Session, artisan: str, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    put(session, "visit", artisan=artisan, date="2026-11-02", purpose=["pendataan"])
    page.show_artisan(artisan)
    page.tabs.go_to("visit")
    visits = page.tabs.related["visit"]
    printer = visits.findChild(QToolButton, "print_visit")
    assert printer is not None
    printer.click()
    dialog = page.papers.dialog
    assert dialog is not None
    dialogs.answers["choose_save_path"] = tmp_path / "laporan.docx"
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.receipt)
    assert (tmp_path / "laporan.docx").exists()
    dialog.reject()
    assert page.tabs.related["skill"].findChild(QToolButton, "print_skill") is None


def test_the_numbers_answer_as_soon_as_the_documents_are_entered(
    page: RecordPage, artisan: str
) -> None:
    page.show_artisan(artisan)
    page.tabs.go_to("document")
    documents = page.tabs.related["document"]
    assert isinstance(documents, DocumentsPage)
    type_("1")
    draft = documents.rows[0].draft
    assert draft is not None
    assert draft.values.get("state") == "ada_memenuhi"

    page.tabs.bar.setFocus()
    page.tabs.go_to("skill")
    page.tabs.go_to("document")
    assert page.tabs.bar.hasFocus()
