"""A folder of photos goes to people by proposal and by choice, with a yes before anything stays."""

import weakref
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.background import Immediate
from batik_field.app.dialogs import Dialogs
from batik_field.app.left_out import left_out_words
from batik_field.app.photo_sharing import PhotoSharing, look_through
from batik_field.app.photo_sharing_dialog import PhotoSharingDialog
from batik_field.app.record_kit import RecordKit, make_kit
from batik_field.services import documents
from batik_field.services.photo_sharing import SIDE_FILE, UNREADABLE, VIDEO_OF_PHOTO, Skipped
from batik_field.services.session import Session
from tests.app.people import put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAMES = ("20260512_091000.jpg", "20260512_112000.jpg", "20260513_080000.jpg")


@pytest.fixture
def kit(session: Session, dialogs: Any, qtbot: QtBot) -> RecordKit:
    page = QWidget()
    qtbot.addWidget(page)
    return make_kit(session, cast(Dialogs, dialogs), Immediate(), page)


@pytest.fixture
def people(session: Session) -> tuple[str, str]:
    """Sulastri in the morning and Wartini at noon of 12 May; nobody on the 13th."""
    first = put(session, "artisan", full_name="Sulastri")
    second = put(session, "artisan", full_name="Wartini")
    for artisan, start, end in ((first, "09:00", "10:00"), (second, "11:00", "12:00")):
        hours = {"start": start, "end": end}
        put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu", **hours)
    return first, second


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hp"
    made.mkdir()
    for name, colour in zip(NAMES, ("red", "green", "blue"), strict=True):
        Image.new("RGB", (80, 60), colour).save(made / name)
    (made / "video.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    return made


def shown(
    kit: RecordKit, session: Session, folder: Path, qtbot: QtBot
) -> tuple[PhotoSharingDialog, list[Any]]:
    looked = look_through(session, folder, lambda done, of: None)
    dialog = PhotoSharingDialog(looked.folder, looked.visits, kit)
    qtbot.addWidget(dialog)
    heard: list[Any] = []
    dialog.share_wanted.connect(heard.append)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog, heard


def words(dialog: PhotoSharingDialog) -> list[str]:
    return [dialog.list.item(row).text().splitlines()[-1] for row in range(dialog.list.count())]


def test_photos_of_a_visit_are_proposed_and_one_key_shares_them(
    kit: RecordKit, session: Session, people: tuple[str, str], folder: Path, qtbot: QtBot
) -> None:
    dialog, heard = shown(kit, session, folder, qtbot)
    assert words(dialog) == [
        "→ Sulastri · Foto kunjungan 12 Mei 2026 (usulan)",
        "→ Wartini · Foto kunjungan 12 Mei 2026 (usulan)",
        "belum dibagikan",
    ]
    assert "2 dari 3 foto" in dialog._summary.text()
    assert dialog._tell_left_out.isVisible()
    dialog._tell_left_out.click()
    assert dialog._left_out.toPlainText().startswith("Video: ")
    assert dialog._left_out.toPlainText().endswith(": video.mp4")
    QTest.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (shares,) = heard
    assert [(one.path.name, one.artisan) for one in shares] == list(
        zip(NAMES[:2], people, strict=True)
    )


def test_several_photos_go_to_a_person_found_by_name_for_a_paper(
    kit: RecordKit, session: Session, people: tuple[str, str], folder: Path, qtbot: QtBot
) -> None:
    dialog, heard = shown(kit, session, folder, qtbot)
    QTest.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.panel.person.read() is None, "they are of different people"
    QTest.keyClicks(dialog.panel.person, "Wartini")
    QTest.keyClick(dialog.panel.person, Qt.Key.Key_Return)
    assert all("→ Wartini · Foto kunjungan" in line for line in words(dialog))
    target = dialog.panel.target
    target.setCurrentIndex(target.findText("Dokumen: Portofolio karya"))
    target.activated.emit(target.currentIndex())
    assert words(dialog) == ["→ Wartini · Dokumen: Portofolio karya"] * 3
    dialog.list.setFocus()
    dialog.list.clearSelection()
    dialog.list.setCurrentRow(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert words(dialog)[1] == "belum dibagikan"
    dialog.share.click()
    (shares,) = heard
    assert {(one.artisan, one.target.kind) for one in shares} == {(people[1], "portofolio")}
    assert len(shares) == 2


def test_who_was_visited_that_day_is_one_click_away_and_the_purpose_stays(
    kit: RecordKit, session: Session, people: tuple[str, str], folder: Path, qtbot: QtBot
) -> None:
    dialog, _ = shown(kit, session, folder, qtbot)
    panel = dialog.panel
    assert [button.text() for button in panel._buttons] == ["Sulastri", "Wartini"]
    panel.target.activated.emit(panel.target.findText("Dokumen: KTP"))
    panel._buttons[1].click()
    assert words(dialog)[0] == "→ Wartini · Dokumen: KTP"
    dialog.list.setCurrentRow(2)
    assert panel._buttons == []
    assert not panel.target.isEnabled(), "first whose, then what for"


def test_with_nothing_given_there_is_nothing_to_share(
    kit: RecordKit, session: Session, folder: Path, qtbot: QtBot
) -> None:
    dialog, heard = shown(kit, session, folder, qtbot)
    assert not dialog.share.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_from_the_folder_to_the_records(
    kit: RecordKit,
    session: Session,
    dialogs: Any,
    people: tuple[str, str],
    folder: Path,
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sharing = PhotoSharing(kit, window)
    sharing.start()
    assert sharing.dialog is None, "no folder was chosen"
    dialogs.answers["choose_folder"] = folder
    sharing.start()
    assert sharing.dialog is not None
    qtbot.addWidget(sharing.dialog)
    panel = sharing.dialog.panel
    panel.target.activated.emit(panel.target.findText("Dokumen: KTP"))
    with qtbot.waitSignal(sharing.shared) as shared:
        sharing.dialog.share.click()
    assert len(shared.args[0]) == 2
    assert "2 foto tersimpan" in dialogs.said("show_message")[0]
    lines = {line.kind: line for line in documents.check_list(session, people[0])}
    file = lines["ktp"].file
    assert file is not None
    assert file["name"] == NAMES[0]


def test_a_folder_without_photos_says_so(
    kit: RecordKit, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "kosong.jpg").write_bytes(b"")
    dialogs.answers["choose_folder"] = tmp_path
    sharing = PhotoSharing(kit, window)
    sharing.start()
    (told,) = dialogs.said("show_problem")
    assert "tidak berisi foto" in told
    assert told.endswith("Kosong: kosong.jpg")


def test_a_closed_dialog_goes(kit: RecordKit, session: Session, folder: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    looked = look_through(session, folder, lambda done, of: None)
    dialog = PhotoSharingDialog(looked.folder, looked.visits, kit, window)
    dialog.open()
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None


def test_what_is_missing_is_named_before_what_only_came_along() -> None:
    files = [
        ("a.AAE", SIDE_FILE),
        ("b.MOV", VIDEO_OF_PHOTO),
        ("c.jpg", UNREADABLE),
        ("d.jpg", UNREADABLE),
    ]
    words = left_out_words([Skipped(Path(name), why) for name, why in files], 1)
    assert words.splitlines() == [
        "Tidak dapat dibaca: c.jpg dan 1 lagi",
        "Catatan suntingan iPhone: a.AAE",
        "Video yang menyertai foto iPhone; fotonya sendiri ikut: b.MOV",
    ]
