"""Takes cyclic garbage away on the thread of the windows.

Python's collector runs in whatever thread allocates. In a worker it may destroy a QObject that
belongs to the windows ("Timers cannot be stopped from another thread", and crashes): so it is
switched off and called from a timer.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL = 1000
"""Milliseconds between two looks at how much there is."""


class Collector(QObject):
    """Collects while it lives; `close` gives the work back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, and so those younger."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    @Slot()
    def set_aside(self) -> None:
        """Walk no more through what lives now: modules, which live as long as the program.

        They are three quarters of all objects; a walk through them stops the windows for four times
        as long as one through the rest.
        """
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Stop, and let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
