"""Work off the window's thread: plain data in, plain data out, one job at a time.

A job is a service call with plain arguments. It touches no QObject. Its answer arrives on the
window's thread, and only if whoever asked is still there and still wants it.
"""

import sys
import threading
import time
import weakref
from collections.abc import Callable
from types import MethodType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from batik_field.domain.errors import KnownProblem

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
# What a job calls with (steps done, steps in all) to show progress; raises Cancelled.
Report = Callable[[int, int], None]
SECONDS_BETWEEN_REPORTS = 0.05
HAND_OVER = 0.001
"""Seconds after which a worker lets the window's thread have the interpreter; Python's own 5 ms
are a third of a frame, each time Qt comes back into Python.
"""


class Cancelled(Exception):
    """Raised inside a job by its `Report` once the person has cancelled it."""


class Task:
    """A job asked for. It keeps no window alive: its asker is held weakly."""

    def __init__(
        self,
        owner: "weakref.ref[QObject]",
        work: Callable[[], object],
        callbacks: dict[str, Callable[[], Callable[..., object] | None]],
    ) -> None:
        self.owner, self.work, self.callbacks = owner, work, callbacks
        self.stop = threading.Event()

    def cancel(self) -> None:
        """Ask for an end.

        A job with progress stops at its next step. With a `cancelled` callback exactly one of the
        callbacks still comes; without one none does.
        """
        self.stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self.stop.is_set()

    @property
    def has_owner(self) -> bool:
        """Whether the window that asked still exists."""
        owner = self.owner()
        return owner is not None and isValid(owner)

    def callback(self, name: str) -> Callable[..., object] | None:
        """The callback of that name, unless there is none or its window is gone."""
        return self.callbacks[name]() if self.has_owner and name in self.callbacks else None


class Background(QObject):
    """One worker thread. Make one for writes and long jobs, and a second one for live search.

    A known problem without `refused` and a bug without `failed` go to `sys.excepthook`, which
    tells the person. After `close` nothing is started and nothing is delivered.
    """

    idle = Signal()
    stopped = Signal()
    """A job that was cancelled has ended before it was done."""
    _answered = Signal(object, object)
    _stepped = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None, name: str = "batik-field") -> None:
        super().__init__(parent)
        self._name = name
        self._pool: ThreadPoolExecutor | None = None
        self._open: set[Task] = set()
        self._closed = False

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        refused: Callable[[KnownProblem], object] | None = None,
    ) -> Task:
        """Run `work()` and hand its answer to `done` on this thread."""
        return self._start(owner, work, {"done": done, "failed": failed, "refused": refused})

    def run_with_progress(
        self,
        owner: QObject,
        work: Callable[[Report], T],
        done: Callable[[T], object],
        progress: Report,
        failed: Callable[[Exception], object] | None = None,
        refused: Callable[[KnownProblem], object] | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> Task:
        """Run `work(report)`; `progress` hears of its steps on this thread, not of every one."""
        reporter = _Reporter(self)
        callbacks = {
            "done": done,
            "progress": progress,
            "failed": failed,
            "refused": refused,
            "cancelled": cancelled,
        }
        reporter.task = task = self._task(owner, lambda: work(reporter), callbacks)
        return self._submit(task)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits, or its answer is on the way."""
        return bool(self._open)

    @property
    def is_at_long_work(self) -> bool:
        """Whether somebody waits for a job with progress."""
        return any("progress" in task.callbacks and task.has_owner for task in self._open)

    def forget(self, owner: QObject) -> None:
        """Cancel whatever `owner` asked for; call it where a window closes early."""
        for task in self._open:
            if task.owner() is owner:
                task.cancel()

    def close(self) -> None:
        """Cancel what waits, wait for what runs, deliver nothing more."""
        self._closed = True
        for task in self._open:
            task.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._open.clear()

    def _start(
        self,
        owner: QObject,
        work: Callable[[], object],
        callbacks: dict[str, Callable[..., object] | None],
    ) -> Task:
        return self._submit(self._task(owner, work, callbacks))

    def _task(
        self,
        owner: QObject,
        work: Callable[[], object],
        callbacks: dict[str, Callable[..., object] | None],
    ) -> Task:
        given = {name: _hold(callback, owner) for name, callback in callbacks.items() if callback}
        return Task(weakref.ref(owner), work, given)

    def _submit(self, task: Task) -> Task:
        if self._closed:
            task.cancel()
            return task
        self._open.add(task)
        pool = self._pool = self._pool or self._hire()
        pool.submit(self._work, task)
        return task

    def _hire(self) -> "ThreadPoolExecutor":
        """Make the worker with the first job: the first window waits for none of this."""
        from concurrent.futures import ThreadPoolExecutor

        from PySide6.QtCore import Qt

        # Always queued: an answer never comes before `run` has returned the task.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._advance, Qt.ConnectionType.QueuedConnection)
        return ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)

    def _work(self, task: Task) -> None:
        self._answered.emit(task, _outcome(task))

    def _deliver(self, task: Task, outcome: tuple[str, Any]) -> None:
        self._open.discard(task)
        name, value = outcome
        wanted = not task.is_cancelled or "cancelled" in task.callbacks
        if not self._closed and wanted:
            self._tell(task, name, value)
            if name == "cancelled":
                self.stopped.emit()
        if not self._open:
            self.idle.emit()

    def _tell(self, task: Task, name: str, value: Any) -> None:
        callback = task.callback(name)
        if callback is not None:
            callback() if name == "cancelled" else callback(value)
        elif name == "failed" or (
            name == "refused" and task.has_owner and name not in task.callbacks
        ):
            # A bug is told even when its window is gone; a known problem only to who asked.
            sys.excepthook(type(value), value, value.__traceback__)

    def _advance(self, task: Task, done: int, total: int) -> None:
        callback = task.callback("progress")
        if callback is not None and not self._closed and task in self._open:
            callback(done, total)

    def _report(self, task: Task, done: int, total: int) -> None:
        self._stepped.emit(task, done, total)


class Immediate(Background):
    """The same, at once and on the calling thread, for tests of windows."""

    def _submit(self, task: Task) -> Task:
        if self._closed:
            task.cancel()
            return task
        self._open.add(task)
        self._deliver(task, _outcome(task))
        return task

    def _report(self, task: Task, done: int, total: int) -> None:
        self._advance(task, done, total)


class _Reporter:
    """The `Report` given to a job: passes steps on at a calm pace and raises `Cancelled`."""

    task: Task

    def __init__(self, background: Background) -> None:
        self._background = background
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        if self.task.is_cancelled:
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._last >= SECONDS_BETWEEN_REPORTS:
            self._last = now
            self._background._report(self.task, done, total)


def stopper(report: Report) -> Callable[[], bool]:
    """Return the `cancelled` that services ask of a job: it raises `Cancelled` like its report."""

    def cancelled() -> bool:
        if isinstance(report, _Reporter) and report.task.is_cancelled:
            raise Cancelled
        return False

    return cancelled


def _outcome(task: Task) -> tuple[str, Any]:
    """Which callback the job ends in, and what it gets."""
    if task.is_cancelled:
        return "cancelled", None
    try:
        return "done", task.work()
    except Cancelled:
        return "cancelled", None
    except KnownProblem as problem:
        return "refused", problem
    except Exception as error:  # noqa: BLE001  # whatever it is, the window's thread must hear of it
        return "failed", error


def _hold(
    callback: Callable[..., object], owner: QObject
) -> Callable[[], Callable[..., object] | None]:
    """Hold a method of the owner weakly, anything else strongly."""
    if isinstance(callback, MethodType) and callback.__self__ is owner:
        return weakref.WeakMethod(callback)
    return lambda: callback
