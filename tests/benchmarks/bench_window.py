"""Prints how the real window behaves over 100,000 people; asserts nothing.

The time a window is blocked is the longest turn of its event loop: no event in it took longer.

Usage: QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_window.py
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from measure import most_resident, resident, show
from people import PASSPHRASE, vault, workplace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from batik_field.app.background import Background
from batik_field.app.desk import Desk
from batik_field.app.dialogs import Dialogs
from batik_field.app.live_query import FIRST_PAGE
from batik_field.app.main_window import MainWindow
from batik_field.app.settings import SettingsFile
from batik_field.app.theme import LIGHT_CHOICE, Look
from batik_field.services.opening import open_vault

PATIENCE = 30.0
SETTLED_MS = 1500
"""After this the answers to the letters before have come."""
TYPED = ("s", "su", "sul", "wul", "teguiyem", "xkcdqzz", "zq", "352308", "0812", "tuban astri")


def turn_until(app: QApplication, done: Callable[[], bool]) -> tuple[float, float]:
    """Turn the event loop until `done`; returns the longest turn and all of it in milliseconds."""
    began = time.perf_counter()
    longest = 0.0
    while not done():
        start = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - start)
        # As an event loop does that waits: one that spins keeps the interpreter from the worker.
        time.sleep(0.001)
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("the window does not answer")
    return longest * 1000, (time.perf_counter() - began) * 1000


def first_list(app: QApplication, desk: Desk) -> MainWindow:
    """Open the window, go to the list, and print when its first rows were painted."""
    began = time.perf_counter()
    window = MainWindow(desk)
    window.show()
    app.processEvents()
    stands = time.perf_counter()
    window.go("artisans")
    page = window.artisans
    longest, _ = turn_until(app, lambda: bool(page.table.ids))
    page.ui.rows.viewport().repaint()
    show("window painted after unlock", (stands - began) * 1000, "ms")
    show("first list painted after unlock", (time.perf_counter() - began) * 1000, "ms", "1000")
    show("longest turn meanwhile", longest, "ms")
    _, whole = turn_until(app, lambda: len(page.table.ids) > FIRST_PAGE)
    show("all ids of the list after that", whole, "ms")
    return window


def keystrokes(app: QApplication, window: MainWindow) -> None:
    """Type each search and print how long the window was blocked, and when its page stood."""
    page = window.artisans
    answers: list[str] = []
    page.query.first_page.connect(answers.append)
    print(" blocked     page  milliseconds (at most 16 and 50)")
    blocked, pages = [], []
    for text in TYPED:
        page.ui.search.setText(text[:-1])
        QTest.qWait(SETTLED_MS)
        answers.clear()
        start = time.perf_counter()
        QTest.keyClicks(page.ui.search, text[-1])
        key = (time.perf_counter() - start) * 1000
        longest, whole = turn_until(app, lambda: bool(answers))
        start = time.perf_counter()
        page.ui.rows.viewport().repaint()
        painted = (time.perf_counter() - start) * 1000
        blocked.append(max(key, longest, painted))
        pages.append(key + whole + painted)
        print(f"{blocked[-1]:8.1f} {pages[-1]:8.1f}  {text}")
    show("median blocked", median(blocked), "ms", "16")
    show("median page", median(pages), "ms", "50")


def open_people(app: QApplication, window: MainWindow) -> None:
    """Open records from the list and print how long the window takes to show one."""
    page = window.artisans
    page.ui.search.clear()
    turn_until(app, lambda: len(page.table.ids) >= FIRST_PAGE)
    walls = []
    for artisan in page.table.ids[10:20]:
        start = time.perf_counter()
        page.open("artisan", artisan)
        page.record.repaint()
        walls.append((time.perf_counter() - start) * 1000)
        QTest.qWait(50)
    show("opening a record, the first", walls[0], "ms")
    show("opening a record, median", median(walls[1:]), "ms", "50")


def main() -> None:
    """Measure the window on the vault that is only read."""
    app = QApplication(sys.argv[:1])
    with workplace() as place:
        settings = SettingsFile(Path(place, "window.ini"))
        look = Look(app, LIGHT_CHOICE)
        work, searching, counting = Background(), Background(), Background()
        with open_vault(vault(place), passphrase=PASSPHRASE) as session:
            desk = Desk(session, Dialogs(settings), work, searching, counting, settings, look)
            window = first_list(app, desk)
            keystrokes(app, window)
            open_people(app, window)
            QTest.qWait(500)
            show("resident with the window open", resident(), "MB", "250")
            show("the most there was", most_resident(), "MB")
            window.leave()
            searching.close()
            counting.close()
            work.close()


if __name__ == "__main__":
    main()
