"""Keeps typing on the disk while it is typed, so that no battery and no crash can take it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from batik_field.domain.draft import Draft
from batik_field.domain.errors import KnownProblem

PAUSE = 500
LONGEST = 2000
RETRY = 5000
"""Milliseconds: a pause in typing, the most between two writes, and after a failed one."""


class DraftKeeper(QObject):
    """Writes at a pause, at least every two seconds, and at once on `flush`.

    A write that fails is told by `failed` and tried again; typing goes on meanwhile.
    """

    failed = Signal(str)
    kept = Signal()

    def __init__(self, keep: Callable[[Draft], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._waiting: dict[tuple[str, str], Draft] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST)
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        for timer in (self._pause, self._longest, self._retry):
            timer.timeout.connect(self.flush)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._state_changed)

    @property
    def is_waiting(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._waiting)

    def touched(self, draft: Draft) -> None:
        """Note that somebody typed into this draft."""
        self._waiting[(draft.record.entity, draft.record.id)] = draft
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def forget(self, draft: Draft) -> None:
        """The draft was saved or discarded: nothing of it shall be written any more."""
        self._waiting.pop((draft.record.entity, draft.record.id), None)

    @Slot()
    def flush(self) -> bool:
        """Write everything that waits now; False when that failed."""
        self._pause.stop()
        self._longest.stop()
        had = bool(self._waiting)
        try:
            while self._waiting:
                key, draft = next(iter(self._waiting.items()))
                self._keep(draft)
                self._waiting.pop(key, None)
        except KnownProblem as problem:
            self._retry.start()
            self.failed.emit(str(problem))
            return False
        self._retry.stop()
        if had:
            self.kept.emit()
        return True

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.flush()
