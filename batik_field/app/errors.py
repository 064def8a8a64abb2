"""What happens when something goes wrong: a scrubbed log, a sentence or a report, never silence."""

import faulthandler
import logging
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from batik_field import __version__
from batik_field.domain.errors import KnownProblem

LOG_BYTES, LOG_FILES = 512 * 1024, 3
LOG_NAME, CRASH_NAME = "batik-field.log", "macet.log"

# A NIK as people write it (6-6-4, dots), a phone number (0812-3456-7890, +62 812 …), and any run
# of digits long enough to be another number of a person. Dates and times stay readable.
_NUMBERS = r"(?<!\d)(?:\d(?:[ .\-]?\d){15}|(?:\+?62|0)[ .\-]?8(?:[ .\-]?\d){7,11}|\d{9,})(?!\d)"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def scrub(text: str) -> str:
    """Replace whatever may be a NIK or a phone number, and the person's home folder."""
    home = str(Path.home())
    shortened = text.replace(home, "~") if len(home) > 1 else text
    return re.sub(_NUMBERS, "[angka]", shortened)


class _Scrubbing(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return scrub(super().format(record))


class _LogFile(logging.Handler):
    """The log on the disk, opened when there is something to write: most starts write nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a log that has grown is set aside."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self._path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
            )
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file if it was opened."""
        if self._file is not None:
            self._file.close()
        super().close()


def report_text(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Versions and traceback, scrubbed, as a person may send it to us."""
    import platform

    lines = "".join(traceback.format_exception(kind, error, trace))
    versions = (
        f"Batik Field {__version__} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )
    return scrub(f"{versions}\n\n{lines}")


class Watch(QObject):
    """Hears of every unhandled error and of Qt's own messages while the application runs.

    `told(sentence)` comes for known problems, `broken(report)` for bugs, both on the window's
    thread and never one inside the other.
    """

    told = Signal(str)
    broken = Signal(str)
    _caught = Signal(object, object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self.log_path = folder / LOG_NAME
        self._crash_path = folder / CRASH_NAME
        self._telling = False
        self._log = logging.getLogger("batik_field")
        self._handler = _LogFile(self.log_path)
        self._handler.setFormatter(_Scrubbing("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._last_crash = self._read_crash()
        # Queued from other threads, direct on our own.
        self._caught.connect(self._tell)

    def start(self) -> None:
        """Take over from Python and Qt until `close`."""
        self._log.addHandler(self._handler)
        self._log.setLevel(logging.INFO)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        self._before_qt = qInstallMessageHandler(self._on_message)
        # The only way to hear of a crash inside Qt: the interpreter writes where it stood.
        self._crash_file = self._crash_path.open("w", encoding="utf-8")
        faulthandler.enable(self._crash_file)

    def close(self) -> None:
        """Give everything back; an orderly end leaves no crash behind."""
        faulthandler.disable()
        self._crash_file.close()
        self._crash_path.unlink(missing_ok=True)
        qInstallMessageHandler(self._before_qt)
        sys.excepthook, threading.excepthook = self._before
        self._log.removeHandler(self._handler)
        self._handler.close()

    @property
    def last_crash(self) -> str:
        """Where the last run crashed, scrubbed; "" if it ended well or was only switched off."""
        return self._last_crash

    def _read_crash(self) -> str:
        try:
            left = self._crash_path.read_text("utf-8", "replace")
        except OSError:
            return ""
        return scrub(left).strip() if left else ""

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._caught.emit(kind, error, trace)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        known = isinstance(error, KnownProblem)
        report = str(error) if known else report_text(kind, error, trace)
        self._log.log(logging.WARNING if known else logging.ERROR, "%s", report)
        if self._telling:
            # A second error while the first is on the screen is logged, not shown on top of it.
            return
        self._telling = True
        try:
            (self.told if known else self.broken).emit(report)
        finally:
            self._telling = False

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
