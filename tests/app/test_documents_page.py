"""The check list of documents on a real vault, with the keyboard, files and drops."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.document_row import DocumentRow
from batik_field.app.documents_page import DocumentsPage
from batik_field.app.record_kit import RecordKit, make_kit
from batik_field.services import drafts, records
from batik_field.services.session import Session
from tests.app.people import put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def kit(session: Session, dialogs: Any, window: QWidget) -> Iterator[RecordKit]:
    work = Background()
    yield make_kit(session, cast(Dialogs, dialogs), work, window)
    work.close()


@pytest.fixture
def artisan(session: Session) -> str:
    return put(session, "artisan", full_name="Sulastri")


@pytest.fixture
def page(kit: RecordKit, window: QWidget, artisan: str, qtbot: QtBot) -> DocumentsPage:
    made = DocumentsPage(kit, window)
    made.typed.connect(kit.drafts.typed)
    made.resize(900, 600)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.show_person(artisan)
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x8A5420)
    path = tmp_path / "foto.png"
    assert image.save(str(path))
    return path


def row_of(page: DocumentsPage, kind: str) -> DocumentRow:
    for row in page.rows:
        if row.draft is not None and row.draft.values.get("kind") == kind:
            return row
    raise LookupError(kind)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_every_kind_has_a_line_and_nothing_is_typed_by_looking(
    page: DocumentsPage, kit: RecordKit
) -> None:
    assert [row._label.text() for row in page.rows][:3] == [
        "KTP *",
        "Kartu keluarga",
        "Pas foto 3x4 latar merah *",
    ]
    assert len(page.rows) == 12
    assert kit.drafts.dirty == []
    assert kit.drafts.begun("document") == []


def test_the_whole_list_is_answered_by_keys(
    page: DocumentsPage, kit: RecordKit, session: Session, artisan: str
) -> None:
    page.add()
    press(Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_3)
    press(Qt.Key.Key_Down, Qt.Key.Key_M, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.rows[0].state
    typed = [draft.values["state"] for draft in kit.drafts.dirty]
    assert sorted(typed) == ["ada_memenuhi", "ada_memenuhi", "ada_tidak_memenuhi", "tidak_ada"]
    for draft in kit.drafts.dirty:
        kit.drafts.save(draft)
    stored = records.linked(session, "document", "artisan", artisan)
    assert {(one.values["kind"], one.values["state"]) for one in stored} == {
        ("ktp", "ada_memenuhi"),
        ("kk", "ada_tidak_memenuhi"),
        ("pas_foto", "tidak_ada"),
        ("ijazah", "ada_memenuhi"),
    }
    page.show_person(artisan)
    assert len(page.rows) == 12


def test_a_slip_taken_back_leaves_no_document(page: DocumentsPage, kit: RecordKit) -> None:
    page.add(kind="ijazah")
    press(Qt.Key.Key_1)
    assert len(kit.drafts.dirty) == 1
    press(Qt.Key.Key_Delete)
    page._refill()
    assert kit.drafts.dirty == []
    assert row_of(page, "ijazah").state.read() is None


def test_a_file_dropped_on_a_line_is_its_file_and_asks_for_the_state(
    page: DocumentsPage, kit: RecordKit, photo: Path, qtbot: QtBot
) -> None:
    row = row_of(page, "ktp")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(row, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(row, QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: bool(kit.drafts.dirty))
    (draft,) = kit.drafts.dirty
    assert draft.values["file"]["name"] == "foto.jpg"
    assert "state" not in draft.values, "a file alone says nothing about the requirement"
    assert "Pilih keadaannya" in row._aside.text()


def test_several_files_dropped_on_a_line_are_as_many_documents(
    page: DocumentsPage, kit: RecordKit, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = []
    for number, colour in enumerate((0x8A5420, 0x24406E, 0x2A6339)):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(colour)
        paths.append(tmp_path / f"karya {number}.png")
        assert image.save(str(paths[-1]))
    row_of(page, "portofolio").file.add_files(paths)

    def names() -> list[str]:
        held = [draft.values.get("file") for draft in kit.drafts.dirty]
        return sorted(file["name"] for file in held if file)

    qtbot.waitUntil(lambda: len(names()) == 3)
    assert names() == ["karya 0.jpg", "karya 1.jpg", "karya 2.jpg"]
    assert {draft.values["kind"] for draft in kit.drafts.dirty} == {"portofolio"}
    assert len(page.rows) == 14


def test_one_key_pastes_once(page: DocumentsPage, kit: RecordKit, qtbot: QtBot) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x8A5420)
    QApplication.clipboard().setImage(image)
    row = row_of(page, "cv")
    taken: list[Any] = []
    row.file.changed.connect(lambda: taken.append(row.file.read()["name"]))
    for widget in (row.state, row.file._adder):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: bool(taken))
        assert taken == ["gambar.jpg"]
        taken.clear()


def test_a_file_goes_to_whom_it_was_added(
    page: DocumentsPage, kit: RecordKit, session: Session, artisan: str, photo: Path, qtbot: QtBot
) -> None:
    other = put(session, "artisan", full_name="Wartini")
    row_of(page, "ktp").file.add_file(photo)
    page.show_person(other)
    qtbot.waitUntil(lambda: bool(kit.drafts.dirty))
    (draft,) = kit.drafts.dirty
    assert draft.values["artisan"] == artisan
    assert row_of(page, "ktp").file.read() is None


def test_promise_note_and_kind_are_behind_the_line(
    page: DocumentsPage, kit: RecordKit, session: Session, artisan: str, qtbot: QtBot
) -> None:
    page.add(kind="ijazah")
    press(Qt.Key.Key_3)
    row = row_of(page, "ijazah")
    QTest.keyClick(row.state, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert row.details is not None
    QTest.keyClicks(QApplication.focusWidget(), "20/05/2026")
    press(Qt.Key.Key_Return)
    assert "Dijanjikan 20 Mei 2026" in row._aside.text()
    row.details.binding.set("kind", "cv")
    qtbot.waitUntil(lambda: row.state.read() is None)
    assert row is row_of(page, "ijazah")
    assert row_of(page, "cv").state.read() == "tidak_ada"


def test_a_problem_leads_to_its_question(
    page: DocumentsPage, session: Session, artisan: str
) -> None:
    stored = put(session, "document", artisan=artisan, kind="ktp", state="tidak_ada")
    page.show_person(artisan)
    assert page.focus_field(stored, "promised_by")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "promised_by"
    assert page.choose(stored)
    assert page.chosen == stored
    assert not page.choose("nobody's")


def test_a_stored_document_is_deleted_with_a_reason(
    page: DocumentsPage, session: Session, dialogs: Any, artisan: str, qtbot: QtBot
) -> None:
    document = put(session, "document", artisan=artisan, kind="ktp", state="tidak_ada")
    page.show_person(artisan)
    row = row_of(page, "ktp")
    row.show_details(True)
    assert row.details is not None
    dialogs.answers["ask_reason"] = "Salah orang"
    with qtbot.waitSignal(page.removed):
        row.details._remover.click()
    assert session.store.history("document", document)[-1].reason == "Salah orang"
    assert row_of(page, "ktp").state.read() is None


def test_another_document_is_begun_once_and_kept_as_typing(
    page: DocumentsPage, session: Session, kit: RecordKit
) -> None:
    page.add_other()
    page.add_other()
    assert len(page.rows) == 12
    press(Qt.Key.Key_1)
    page.add_other()
    assert len(page.rows) == 13
    kit.drafts.keeper.flush()
    assert [one.entity for one in drafts.waiting(session)] == ["document"]


def test_files_of_all_lines_are_turned_through_together(
    page: DocumentsPage, session: Session, artisan: str
) -> None:
    file = {"sha256": "a" * 64, "size": 1, "mime": "image/jpeg", "name": "a.jpg"}
    other = {**file, "sha256": "b" * 64}
    put(session, "document", artisan=artisan, kind="ktp", file=file)
    put(session, "document", artisan=artisan, kind="cv", file=other)
    page.show_person(artisan)
    together = [one for editor in page.rows[0].file.beside for one in editor.shown]
    assert [one.value["sha256"][0] for one in together] == ["a", "b"]


@pytest.mark.parametrize("width", [420, 620, 1000])
def test_nothing_is_cut_at_any_width(
    page: DocumentsPage, window: QWidget, width: int, qtbot: QtBot
) -> None:
    window.resize(width, 600)
    page.resize(width, 600)
    body = page._scroll.widget()
    assert body is not None
    qtbot.waitUntil(lambda: body.width() <= page._scroll.viewport().width())
    row = page.rows[0]
    for button in row.state._group.buttons():
        right = button.mapTo(row, QPoint(button.width(), 0)).x()
        assert right <= row.width()
        assert button.width() >= button.sizeHint().width()


class TestThePromise:
    @pytest.fixture
    def promised(self, session: Session, page: DocumentsPage, artisan: str) -> DocumentRow:
        """The line of a paper that was promised."""
        values = {"artisan": artisan, "kind": "ktp", "state": "tidak_ada"}
        put(session, "document", **values, promised_by="2026-11-13")
        page.show_person(artisan)
        row = row_of(page, "ktp")
        assert row._aside.text() == "Dijanjikan 13 November 2026"
        return row

    def test_ends_with_the_file_and_stays_in_the_history(
        self, promised: DocumentRow, kit: RecordKit, session: Session, photo: Path, qtbot: QtBot
    ) -> None:
        promised.file.add_file(photo)
        qtbot.waitUntil(lambda: promised.file.read() is not None)
        assert promised._aside.isHidden()
        assert promised.draft is not None
        stored = kit.drafts.save(promised.draft).record
        assert stored.values["promised_by"] is None
        told = session.store.history("document", stored.id)
        days = [(one.old, one.new) for one in told if one.field == "promised_by"]
        assert days[-1] == ("2026-11-13", None)

    def test_a_slip_brings_it_back(self, promised: DocumentRow) -> None:
        promised.focus_field("state")
        press(Qt.Key.Key_1)
        assert promised._aside.isHidden()
        press(Qt.Key.Key_3)
        assert promised._aside.text() == "Dijanjikan 13 November 2026"
        assert promised.draft is not None
        assert not promised.draft.is_dirty

    def test_lasts_while_what_is_there_is_not_enough(self, promised: DocumentRow) -> None:
        promised.focus_field("state")
        press(Qt.Key.Key_2)
        assert promised._aside.text() == "Dijanjikan 13 November 2026"

    def test_ends_in_the_details_too(self, promised: DocumentRow) -> None:
        promised.show_details(True)
        promised.focus_field("state")
        press(Qt.Key.Key_1)
        assert promised.details is not None
        assert promised.details.binding.rows["promised_by"].widget.read() is None


def test_the_keys_of_the_states_are_told_before_anybody_is_on_a_line(page: DocumentsPage) -> None:
    assert page._keys.text() == (
        "Dengan tombol: 1 memenuhi, 2 tidak memenuhi, 3 tidak ada, Delete kosongkan, "
        "↑ ↓ pindah baris"
    )


def test_what_is_not_fit_invites_a_reason(page: DocumentsPage) -> None:
    page.focus_first()
    QTest.keyClicks(QApplication.focusWidget(), "2")
    row = page.rows[0]
    assert "Catat alasannya" in row._aside.text()
    assert row.draft is not None
    row.draft.set("note", "Buram")
    row.show_line(page._shown[0][0], row.draft)
    assert row._aside.text() == "Buram"
