"""Takes the pictures: shows a window, waits until it is calm, saves what it shows."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from batik_field.app.desk import Desk

PIXELS = (1366, 768)
SETTLE_SECONDS = 20.0


class Studio:
    """Takes the pictures of one theme at one scale."""

    def __init__(self, out: Path, theme: str, scale: float, desk: Desk) -> None:
        self._out, self._desk = out, desk
        self._suffix = f"{theme}-{scale:g}"
        self._size = (round(PIXELS[0] / scale), round(PIXELS[1] / scale))

    def take(self, name: str, window: QWidget, *, full: bool = True) -> None:
        """Show a window, wait until nothing is under way, and save its picture."""
        if full:
            window.resize(*self._size)
        window.show()
        self.settle()
        window.grab().save(str(self._out / f"{name}-{self._suffix}.png"))

    def settle(self) -> None:
        """Let the worker answer and the window paint."""
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + SETTLE_SECONDS
        quiet = 0
        while quiet < 20 and time.monotonic() < end:
            QApplication.processEvents()
            desk = self._desk
            busy = any(one.is_busy for one in (desk.work, desk.searching, desk.counting))
            quiet = 0 if busy else quiet + 1
            time.sleep(0.01)
