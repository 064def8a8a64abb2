"""One window per vault."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from batik_field.app import instance
from batik_field.app.instance import Instance

Make = Callable[[Path], Instance]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Instance] = []

    def new(folder: Path) -> Instance:
        made.append(Instance(folder))
        return made[-1]

    yield new
    for one in made:
        one.give_back()


def test_a_second_start_calls_the_first(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = make(tmp_path), make(tmp_path)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.called):
        assert not second.take()


def test_another_folder_is_another_program(make: Make, tmp_path: Path) -> None:
    assert make(tmp_path / "a").take()
    assert make(tmp_path / "b").take()


def test_a_folder_given_back_can_be_taken(make: Make, tmp_path: Path) -> None:
    first, second = make(tmp_path), make(tmp_path)
    assert first.take()
    first.listen()
    first.give_back()
    assert second.take()


STARTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from batik_field.app.instance import Instance
app = QCoreApplication([])
first = Instance(Path(sys.argv[1]))
first.called.connect(app.quit)
print(first.take(), flush=True)
QTimer.singleShot(300, first.listen)
sys.exit(app.exec())
"""


def test_a_first_that_is_still_starting_is_waited_for(make: Make, tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        assert not make(tmp_path).take()
        assert first.wait(timeout=20) == 0


CRASHING = """
import os, sys
from pathlib import Path
from batik_field.app.instance import Instance
first = Instance(Path(sys.argv[1]))
assert first.take()
first.listen()
os._exit(7)
"""


def test_a_crash_locks_nobody_out(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    command = [sys.executable, "-c", CRASHING, str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == 7
    first, second = make(tmp_path), make(tmp_path)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.called):
        assert not second.take()


def test_one_that_never_answers_is_passed_over(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "CALL_SECONDS", 0.1)
    silent, second = make(tmp_path), make(tmp_path)
    assert silent.take()
    assert second.take()


@pytest.mark.skipif(os.name != "posix", reason="folders without write permission are a Unix matter")
def test_where_no_lock_can_be_written_nobody_waits(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance.tempfile, "gettempdir", lambda: str(tmp_path / "gone"))
    monkeypatch.setattr(instance.time, "sleep", lambda _seconds: pytest.fail("waited"))
    assert make(tmp_path).take()
