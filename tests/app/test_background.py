"""Background work: order, answers on the right thread, and silence towards who is gone."""

import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.background import Background, Immediate, Report
from batik_field.domain.errors import Refused


class Asker(QObject):
    """Notes what it is told and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def _note(self, name: str, value: object) -> None:
        self.heard.append((name, value))
        self.threads.add(threading.get_ident())

    def done(self, value: object) -> None:
        self._note("done", value)

    def failed(self, error: Exception) -> None:
        self._note("failed", type(error))

    def refused(self, problem: Exception) -> None:
        self._note("refused", str(problem))

    def cancelled(self) -> None:
        self._note("cancelled", None)

    def progress(self, done: int, total: int) -> None:
        self._note("progress", (done, total))


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def fail() -> None:
    raise ValueError("bug")


def refuse() -> None:
    raise Refused("Tutup berkas itu, lalu coba lagi.")


def wait(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: not background.is_busy, timeout=10_000)


def test_jobs_run_in_order_off_this_thread(qtbot: QtBot, background: Background) -> None:
    asker, workers = Asker(), set()

    def job(number: int) -> Callable[[], int]:
        def work() -> int:
            workers.add(threading.get_ident())
            return number

        return work

    for number in range(200):
        background.run(asker, job(number), asker.done)
    wait(qtbot, background)
    assert asker.heard == [("done", number) for number in range(200)]
    assert asker.threads == {threading.get_ident()}
    assert len(workers) == 1
    assert not workers & asker.threads


@pytest.mark.parametrize("kind", [Background, Immediate])
def test_problems_and_bugs_are_told_apart(qtbot: QtBot, kind: type[Background]) -> None:
    background, asker = kind(), Asker()
    background.run(asker, refuse, asker.done, asker.failed, asker.refused)
    background.run(asker, fail, asker.done, asker.failed, asker.refused)
    wait(qtbot, background)
    background.close()
    assert asker.heard == [
        ("refused", "Tutup berkas itu, lalu coba lagi."),
        ("failed", ValueError),
    ]


@pytest.mark.parametrize(("work", "kind"), [(fail, ValueError), (refuse, Refused)])
def test_what_nobody_handles_reaches_the_report(
    background: Background,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    work: Callable[[], None],
    kind: type,
) -> None:
    seen: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda cls, error, trace: seen.append(cls))
    asker = Asker()
    background.run(asker, work, asker.done)
    wait(qtbot, background)
    assert seen == [kind]


def test_a_deleted_asker_hears_nothing(qtbot: QtBot, background: Background) -> None:
    asker, gate = Asker(), threading.Event()
    heard: list[object] = []
    background.run(asker, gate.wait, heard.append)
    background.run(asker, refuse, heard.append)
    delete(asker)
    gate.set()
    wait(qtbot, background)
    assert heard == []


def test_a_bug_is_told_even_when_its_window_is_gone(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda cls, error, trace: seen.append(cls))
    asker, gate = Asker(), threading.Event()
    background.run(asker, gate.wait, asker.done)
    background.run(asker, fail, asker.done, asker.failed)
    del asker
    gate.set()
    wait(qtbot, background)
    assert seen == [ValueError]


def test_work_keeps_no_window_alive(qtbot: QtBot, background: Background) -> None:
    gate, asker = threading.Event(), Asker()
    reference = weakref.ref(asker)
    background.run(asker, gate.wait, asker.done, asker.failed, asker.refused)
    del asker
    assert reference() is None
    gate.set()
    wait(qtbot, background)


def test_a_cancelled_job_that_waits_never_runs(qtbot: QtBot, background: Background) -> None:
    gate, asker, ran = threading.Event(), Asker(), []
    background.run(asker, gate.wait, asker.done)
    background.run(asker, lambda: ran.append(1), asker.done).cancel()
    gate.set()
    wait(qtbot, background)
    assert asker.heard == [("done", True)]
    assert ran == []


def test_a_newer_search_silences_the_older(qtbot: QtBot, background: Background) -> None:
    gate, started, asker = threading.Event(), threading.Event(), Asker()

    def old() -> str:
        started.set()
        gate.wait()
        return "old"

    task = background.run(asker, old, asker.done)
    started.wait(10)
    task.cancel()
    background.run(asker, lambda: "new", asker.done)
    gate.set()
    wait(qtbot, background)
    assert asker.heard == [("done", "new")]


@pytest.mark.parametrize("kind", [Background, Immediate])
def test_progress_reaches_its_end(qtbot: QtBot, kind: type[Background]) -> None:
    background, asker = kind(), Asker()

    def work(report: Report) -> str:
        for step in range(1, 1001):
            report(step, 1000)
        return "selesai"

    background.run_with_progress(asker, work, asker.done, asker.progress)
    wait(qtbot, background)
    background.close()
    assert asker.heard[-2:] == [("progress", (1000, 1000)), ("done", "selesai")]
    assert len(asker.heard) < 100


def test_cancel_stops_a_running_job_at_its_next_step(qtbot: QtBot, background: Background) -> None:
    asker, started, steps = Asker(), threading.Event(), []

    def work(report: Report) -> None:
        while True:
            report(1, 2)
            steps.append(1)
            started.set()

    task = background.run_with_progress(
        asker, work, asker.done, asker.progress, cancelled=asker.cancelled
    )
    assert started.wait(10)
    task.cancel()
    wait(qtbot, background)
    assert asker.heard[-1] == ("cancelled", None)
    assert "done" not in dict(asker.heard)


def test_too_late_a_cancel_tells_the_truth(qtbot: QtBot, background: Background) -> None:
    asker, started, gate = Asker(), threading.Event(), threading.Event()

    def work(report: Report) -> str:
        started.set()
        gate.wait()
        return "written"

    task = background.run_with_progress(
        asker, work, asker.done, asker.progress, cancelled=asker.cancelled
    )
    assert started.wait(10)
    task.cancel()
    gate.set()
    wait(qtbot, background)
    assert asker.heard == [("done", "written")]


def test_close_waits_and_then_is_silent(qtbot: QtBot) -> None:
    background, asker, finished = Background(), Asker(), []
    started = threading.Event()

    def work() -> None:
        started.set()
        finished.append(1)

    background.run(asker, work, asker.done)
    assert started.wait(10)
    background.close()
    assert finished == [1]
    assert background.run(asker, work, asker.done).is_cancelled
    with qtbot.assertNotEmitted(background.idle, wait=0):
        pass
    assert asker.heard == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("batik-field")]


def test_forget_silences_one_asker_only(qtbot: QtBot, background: Background) -> None:
    one, other, gate = Asker(), Asker(), threading.Event()
    background.run(one, gate.wait, one.done)
    background.run(one, lambda: 1, one.done)
    background.run(other, lambda: 2, other.done)
    background.forget(one)
    gate.set()
    wait(qtbot, background)
    assert one.heard == []
    assert other.heard == [("done", 2)]


def test_a_closed_widget_hears_nothing(qtbot: QtBot, background: Background) -> None:
    gate, heard = threading.Event(), []
    widget = QWidget()
    background.run(widget, gate.wait, heard.append)
    widget.close()
    delete(widget)
    gate.set()
    wait(qtbot, background)
    assert heard == []
