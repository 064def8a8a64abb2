"""Notices that nobody is at the laptop: no key and no pointer for minutes, or it slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

MINUTES = 5
TICK_MS = 15_000
AT_WORK_MS = 1000
"""Between two looks at whether the work has ended that keeps it from locking."""
ASLEEP_SECONDS = 60
"""The wall clock ran this much further than the program did: the laptop was asleep."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Emits `expired` once; `start` winds it up again.

    It listens at the windows of the system, not at the application: a filter there would run
    Python for every event of every widget.
    """

    expired = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        minutes: int = MINUTES,
        clock: Callable[[], float] = time.time,
        running: Callable[[], float] = time.monotonic,
        at_work: Callable[[], bool] | None = None,
    ) -> None:
        """`at_work` says whether the program works for who left: the lock waits for its end."""
        super().__init__(app)
        self._clock, self._running, self._at_work = clock, running, at_work
        self._idle = QTimer(self, singleShot=True, interval=minutes * 60_000)
        self._idle.timeout.connect(self.look_for_work)
        self._working = QTimer(self, singleShot=True, interval=AT_WORK_MS)
        self._working.timeout.connect(self.look_for_work)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        self._last = (0.0, 0.0)
        self.wound_up = 0
        app.focusWindowChanged.connect(self._listen)
        self._listen(app.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        """Wait this long from now on."""
        self._idle.setInterval(minutes * 60_000)

    @property
    def is_running(self) -> bool:
        """Whether it watches."""
        return self._tick.isActive()

    def start(self) -> None:
        """Watch from now on."""
        self._last = (self._clock(), self._running())
        self._wind_up()
        self._tick.start()

    def stop(self) -> None:
        """Watch no longer: the vault is closed."""
        self._idle.stop()
        self._working.stop()
        self._tick.stop()

    def expire(self) -> None:
        """Lock now."""
        self.stop()
        self.expired.emit()

    def look_for_work(self) -> None:
        """Nobody has been here for minutes: lock, but only behind a job that is under way."""
        if self._at_work is not None and self._at_work():
            self._working.start()
        else:
            self.expire()

    def look_at_clock(self) -> None:
        """Lock when the laptop slept since the last look."""
        wall, running = self._clock(), self._running()
        slept = (wall - self._last[0]) - (running - self._last[1])
        self._last = (wall, running)
        if slept > ASLEEP_SECONDS:
            self.expire()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wind up at every key and movement; never swallow one."""
        if event.type() in _SIGNS_OF_LIFE and self._tick.isActive():
            self._wind_up()
        return False

    def _wind_up(self) -> None:
        self.wound_up += 1
        self._working.stop()
        self._idle.start()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
