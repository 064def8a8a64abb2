"""A job with a progress window: one at a time, it can be cancelled, its problems are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from batik_field.app.background import Background, Report, Task
from batik_field.app.dialogs import Dialogs
from batik_field.domain.errors import KnownProblem

if TYPE_CHECKING:
    from batik_field.app.questions import ProgressDialog


class LongJob(QObject):
    """Belongs to the page that starts it; while one runs, another start is passed over."""

    def __init__(self, dialogs: Dialogs, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs, self._background = dialogs, background
        self._task: Task | None = None
        self._progress: ProgressDialog | None = None
        self._done: Callable[[Any], object] | None = None
        self._refused: Callable[[KnownProblem], object] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a job is under way."""
        return self._progress is not None

    def start(
        self,
        title: str,
        words: str,
        work: Callable[[Report], object],
        done: Callable[[Any], object],
        refused: Callable[[KnownProblem], object] | None = None,
    ) -> None:
        """Run `work(report)`; without `refused` a known problem is shown in its own words."""
        if self.is_running:
            return
        self._done, self._refused = done, refused
        self._progress = self._dialogs.progress(title, words, self.cancel)
        self._task = self._background.run_with_progress(
            self,
            work,
            self._finish,
            self._advance,
            failed=self._fail,
            refused=self._refuse,
            cancelled=self._end,
        )

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        if self._task is not None:
            self._task.cancel()

    def _advance(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.advance(done, total)

    def _finish(self, answer: object) -> None:
        done = self._done
        self._end()
        if done is not None:
            done(answer)

    def _refuse(self, problem: KnownProblem) -> None:
        refused = self._refused
        self._end()
        if refused is not None:
            refused(problem)
        else:
            self._dialogs.show_problem(str(problem))

    def _fail(self, error: Exception) -> None:
        """A bug: the window is given back, the error hook tells it."""
        self._end()
        raise error

    def _end(self) -> None:
        self._task = self._done = self._refused = None
        if self._progress is not None:
            self._progress.finish()
            self._progress = None
