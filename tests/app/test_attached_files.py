"""Files on the screen, kept in a real vault, off the window's thread."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from batik_field.app.attached_files import AttachedFiles
from batik_field.app.background import Background, Immediate
from batik_field.app.editors.sources import Shown
from batik_field.services import attachments
from batik_field.services.session import Session


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def files(session: Session, dialogs: Any, owner: QObject) -> Iterator[AttachedFiles]:
    work = Background()
    yield AttachedFiles(session, dialogs, work, owner)
    work.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x8A5420)
    path = tmp_path / "foto.png"
    assert image.save(str(path))
    return path


def test_a_photo_goes_in_and_comes_back_small(
    files: AttachedFiles, session: Session, owner: QObject, photo: Path, qtbot: QtBot
) -> None:
    values: list[dict[str, Any]] = []
    files.attach(owner, photo, values.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(values))
    assert values[0]["name"] == "foto.jpg"
    pictures: list[bytes] = []
    files.thumbnail(owner, values[0], pictures.append)
    qtbot.waitUntil(lambda: bool(pictures))
    assert QImage.fromData(pictures[0]).width() == 40


def test_a_file_that_is_not_there_is_told(
    files: AttachedFiles, owner: QObject, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    files.attach(owner, tmp_path / "tidak ada.jpg", pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert "tidak dapat dibaca" in told[0]


def test_another_file_is_let_out_only_after_asking_and_where_the_person_says(
    session: Session, dialogs: Any, owner: QObject, tmp_path: Path
) -> None:
    opened: list[Path] = []
    files = AttachedFiles(session, dialogs, Immediate(), owner, opened.append)
    value = attachments.attach_bytes(session, b"%PDF-1.4", "surat.pdf", "application/pdf")
    shown = [Shown(value, pytest.fail)]
    files.open(shown, 0)
    assert "di luar brankas" in dialogs.asked[0][1][1]
    assert [name for name, _ in dialogs.asked] == ["confirm"], "no path is asked for before"
    dialogs.answers["confirm"] = True
    files.open(shown, 0)
    assert list(tmp_path.rglob("*.pdf")) == []
    dialogs.answers["choose_save_path"] = tmp_path / "salinan.pdf"
    files.open(shown, 0)
    assert (tmp_path / "salinan.pdf").read_bytes() == b"%PDF-1.4"
    assert opened == [tmp_path / "salinan.pdf"]
    dialogs.answers["choose_save_path"] = tmp_path / "tidak" / "ada.pdf"
    files.open(shown, 0)
    assert len(dialogs.said("show_problem")) == 1
    assert len(opened) == 1


def test_there_is_no_camera_where_qt_finds_none(files: AttachedFiles) -> None:
    inputs: list[object] = []
    if find_spec("PySide6.QtMultimedia"):
        from PySide6.QtMultimedia import QMediaDevices

        inputs = list(QMediaDevices.videoInputs())
    assert files.has_camera == bool(inputs)
