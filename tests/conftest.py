"""What every test may rely on: no screen, fresh forms, and questions that never block."""

import gc
import os
import runpy
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings

from batik_field.storage import keyslots

ROOT = Path(__file__).resolve().parent.parent

# Read by Qt when it is imported or started; a test never opens a window on somebody's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

# Two busy cores make any deadline a lottery; on CI the same examples are tried every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_sessionstart() -> None:
    """Compile forms and resources whose source is newer, so no test sees old ones."""
    compile_all: Callable[[Path], list[Path]] = runpy.run_path(str(ROOT / "ui" / "compile.py"))[
        "compile_all"
    ]
    compile_all(ROOT)


@dataclass
class RecordingDialogs:
    """Stands in for `app.dialogs.Dialogs`: notes every question and answers from `answers`.

    `answers["confirm"] = False` is given every time; a list is used up one by one. Without an
    answer a question is answered the way that changes nothing (None or False).
    """

    answers: dict[str, object] = field(default_factory=dict)
    asked: list[tuple[str, tuple[object, ...]]] = field(default_factory=list)

    def _ask(self, name: str, *question: object, default: object = None) -> object:
        self.asked.append((name, question))
        answer = self.answers.get(name, default)
        return answer.pop(0) if isinstance(answer, list) else answer

    def said(self, name: str) -> list[str]:
        """The last words of every question of this name, in order."""
        return [str(question[-1]) for asked, question in self.asked if asked == name]

    def confirm(
        self, title: str, text: str, yes: str, no: str = "", *, destroys: bool = False
    ) -> bool:
        return bool(self._ask("confirm", title, text, default=False))

    def choose(self, title: str, text: str, acts: Mapping[str, str]) -> str | None:
        answer = self._ask("choose", title, text)
        assert answer is None or answer in acts, f"{answer!r} was not offered: {list(acts)}"
        return answer if answer is None else str(answer)

    def pick(self, title: str, text: str, choices: Mapping[str, str], act: str) -> str | None:
        answer = self._ask("pick", title, text)
        assert answer is None or answer in choices, f"{answer!r} was not offered: {list(choices)}"
        return None if answer is None else str(answer)

    def _path(self, name: str, *question: object) -> Path | None:
        answer = self._ask(name, *question)
        return None if answer is None else Path(str(answer))

    def choose_export_path(self, suggested: str) -> Path | None:
        return self._path("choose_export_path", suggested)

    def choose_backup_path(self, suggested: str) -> Path | None:
        return self._path("choose_backup_path", suggested)

    def choose_save_path(self, title: str, suggested: str, kinds: str) -> Path | None:
        return self._path("choose_save_path", title, suggested)

    def choose_folder(self, title: str, start: Path | None = None) -> Path | None:
        return self._path("choose_folder", title)

    def open_file(self, title: str, kinds: str, start: Path | None = None) -> Path | None:
        return self._path("open_file", title)

    def show_problem(self, sentence: str) -> None:
        self._ask("show_problem", sentence)

    def show_message(self, title: str, text: str) -> None:
        self._ask("show_message", title, text)

    def show_report(self, report: str, log_path: Path, title: str = "") -> None:
        self._ask("show_report", report)

    def ask_text(self, title: str, label: str, start: str = "") -> str | None:
        answer = self._ask("ask_text", title, label)
        return None if answer is None else str(answer)

    def ask_secret(self, title: str, label: str) -> str | None:
        answer = self._ask("ask_secret", title, label)
        return None if answer is None else str(answer)

    def ask_reason(self, title: str, text: str, act: str) -> str | None:
        answer = self._ask("ask_reason", title, text)
        return None if answer is None else str(answer)

    def progress(
        self, title: str, text: str, cancel: Callable[[], object] | None = None
    ) -> "RecordingProgress":
        self._ask("progress", title, text)
        return RecordingProgress()


@dataclass
class RecordingProgress:
    """Stands in for `app.dialogs.ProgressDialog`."""

    steps: list[tuple[int, int]] = field(default_factory=list)
    ended: bool = False

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def finish(self) -> None:
        self.ended = True


@pytest.fixture(autouse=True)
def only_this_thread_collects() -> Iterator[None]:
    """As in the application: a collector that runs in a worker destroys windows (app.collector)."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def dialogs() -> RecordingDialogs:
    """Questions to the person, answered by the test."""
    return RecordingDialogs()


@pytest.fixture(scope="session")
def cheap_keys() -> Callable[[], AbstractContextManager[None]]:
    """Vaults made meanwhile open in a millisecond, not in a fifth of a second.

    Each vault's file says what its keys cost, so that opening it needs nothing special.
    """

    @dataclass(frozen=True)
    class Cheap(keyslots.Stretching):
        memory_kib: int = 8
        passes: int = 1

    @contextmanager
    def making() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(keyslots, "Stretching", Cheap)
            yield

    return making
