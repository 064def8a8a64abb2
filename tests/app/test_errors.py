"""Errors: nothing swallowed, nothing told twice, and no number of a person in the log."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from batik_field import __version__
from batik_field.app.errors import CRASH_NAME, Watch, scrub
from batik_field.domain.errors import Refused


@pytest.fixture
def watch(qtbot: QtBot, tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path / "catatan")
    made.start()
    yield made
    made.close()


def fail(message: str) -> None:
    """Raise and hand to the hook, as Python does with an error nobody caught."""
    try:
        raise ValueError(message)
    except ValueError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # inside except it is never None


@pytest.mark.parametrize(
    "written",
    [
        "3523085205800001",
        "352308 520580 0001",
        "3523.0852.0580.0001",
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "NIK=3523085205800001;",
        "'3523085205800001'",
    ],
)
def test_numbers_of_persons_are_masked(written: str) -> None:
    scrubbed = scrub(f"before {written} after")
    assert "[angka]" in scrubbed
    assert not any(part in scrubbed for part in ("3523", "0812", "812 ", "7890", "0001"))
    assert scrubbed.startswith("before ")
    assert scrubbed.endswith(" after")


@pytest.mark.parametrize(
    "written",
    ["line 120", "3.11.7", "2026-05-12 14:02:33", "35.23.08", "0x7f4c3e454fc0", "10000 of 100000"],
)
def test_other_numbers_stay(written: str) -> None:
    assert scrub(written) == written


def test_the_home_folder_is_not_told() -> None:
    assert scrub(str(Path.home() / "batik" / "x.py")) == str(Path("~") / "batik" / "x.py")


def test_a_bug_is_logged_and_told(qtbot: QtBot, watch: Watch) -> None:
    with qtbot.waitSignal(watch.broken) as told:
        fail("salah pada 3523085205800001")
    (report,) = told.args
    written = watch.log_path.read_text("utf-8")
    for text in (report, written):
        assert __version__ in text
        assert "Traceback" in text
        assert "[angka]" in text
        assert "3523085205800001" not in text


def test_a_known_problem_is_one_sentence(qtbot: QtBot, watch: Watch) -> None:
    with qtbot.assertNotEmitted(watch.broken), qtbot.waitSignal(watch.told) as told:
        sys.excepthook(Refused, Refused("Kosongkan ruang cakram, lalu simpan lagi."), None)
    assert told.args == ["Kosongkan ruang cakram, lalu simpan lagi."]


def test_an_error_in_a_thread_arrives_here(qtbot: QtBot, watch: Watch) -> None:
    here = threading.get_ident()
    threads: list[int] = []
    watch.broken.connect(lambda report: threads.append(threading.get_ident()))
    thread = threading.Thread(target=lambda: fail("di belakang"))
    with qtbot.waitSignal(watch.broken):
        thread.start()
    thread.join()
    assert threads == [here]


def test_an_error_while_telling_is_logged_only(qtbot: QtBot, watch: Watch) -> None:
    told: list[str] = []

    def tell(report: str) -> None:
        told.append(report)
        fail("kedua")

    watch.broken.connect(tell)
    fail("pertama")
    assert len(told) == 1
    assert "ValueError: kedua" in watch.log_path.read_text("utf-8")


def test_qt_and_our_own_loggers_reach_the_log(watch: Watch) -> None:
    qWarning("dari Qt 081234567890")
    logging.getLogger("batik_field.services.x").info("mulai")
    written = watch.log_path.read_text("utf-8")
    assert "Qt: dari Qt [angka]" in written
    assert "mulai" in written


def test_close_gives_the_hooks_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    watch = Watch(tmp_path)
    watch.start()
    assert sys.excepthook != before[0]
    watch.close()
    assert (sys.excepthook, threading.excepthook) == before
    assert not (tmp_path / CRASH_NAME).exists()


CRASH = """
import ctypes, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from batik_field.app.errors import Watch
app = QCoreApplication([])
watch = Watch(Path(sys.argv[1]))
watch.start()
ctypes.string_at(0)
"""


def test_a_crash_is_offered_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    assert Watch(tmp_path).last_crash == ""
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, str(tmp_path)], capture_output=True, check=False
    )
    assert ended.returncode != 0
    assert "Segmentation fault" in Watch(tmp_path).last_crash
