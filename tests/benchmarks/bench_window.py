"""Prints how the real window behaves over 100,000 people; asserts nothing.

The time a window is blocked is the longest turn of its event loop: no event in it took longer.

Usage: QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_window.py
"""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measure import Took, most_resident, resident, show
from people import PASSPHRASE, vault, workplace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from batik_field.app.background import HAND_OVER, Background
from batik_field.app.collector import Collector
from batik_field.app.desk import Desk
from batik_field.app.dialogs import Dialogs
from batik_field.app.live_query import FIRST_PAGE
from batik_field.app.main_window import MainWindow
from batik_field.app.settings import SettingsFile
from batik_field.app.theme import LIGHT_CHOICE, Look
from batik_field.services.opening import open_vault

PATIENCE = 30.0
SETTLED = 0.9
"""Seconds after which the answers to the letters before have come."""
ROUNDS = 3
TYPED = ("s", "su", "sul", "wul", "teguiyem", "xkcdqzz", "zq", "352308", "0812", "tuban astri")
IN_FLOW = "tuban astri 352308"
BETWEEN_KEYS = 0.15


class Spent(NamedTuple):
    """Milliseconds on the wall, and of the thread of the windows on a processor.

    The wall also counts what other programs of the machine took.
    """

    wall: float
    thread: float


def spent(work: Callable[[], object]) -> Spent:
    """Return what `work` cost."""
    wall, thread = time.perf_counter(), time.thread_time()
    work()
    return Spent((time.perf_counter() - wall) * 1000, (time.thread_time() - thread) * 1000)


def turn_until(app: QApplication, done: Callable[[], bool]) -> tuple[Spent, float]:
    """Turn the event loop until `done`; returns the longest turn and all of it in milliseconds."""
    began = time.perf_counter()
    turns = [Spent(0.0, 0.0)]
    while not done():
        turns.append(spent(app.processEvents))
        # As an event loop does that waits: one that spins keeps the interpreter from the worker.
        time.sleep(0.001)
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("the window does not answer")
    return longest(turns), (time.perf_counter() - began) * 1000


def turn_for(app: QApplication, seconds: float) -> Spent:
    """Turn the event loop that long, which QTest.qWait would do without letting a worker run."""
    end = time.perf_counter() + seconds
    return turn_until(app, lambda: time.perf_counter() >= end)[0]


def longest(turns: Sequence[Spent]) -> Spent:
    """Return the longest wall and the longest thread time, not always of the same turn."""
    return Spent(max(turn.wall for turn in turns), max(turn.thread for turn in turns))


def first_list(app: QApplication, desk: Desk) -> MainWindow:
    """Open the window, go to the list, and print when its first rows were painted."""
    began = time.perf_counter()
    window = MainWindow(desk)
    window.show()
    app.processEvents()
    stands = time.perf_counter()
    window.go("artisans")
    page = window.artisans
    turn, _ = turn_until(app, lambda: bool(page.table.ids))
    page.ui.rows.viewport().repaint()
    show("window painted after unlock", (stands - began) * 1000, "ms")
    show("first list painted after unlock", (time.perf_counter() - began) * 1000, "ms", "1000")
    show("longest turn meanwhile", turn.wall, "ms")
    turn, whole = turn_until(app, lambda: len(page.table.ids) > FIRST_PAGE)
    show("all ids of the list after that", whole, "ms")
    show("longest turn meanwhile", turn.wall, "ms")
    return window


def keystrokes(app: QApplication, window: MainWindow) -> None:
    """Type each search and print how long the window was blocked, and when its page stood.

    `after` is the longest turn that follows: how ready everybody in sight is, and all ids.
    """
    print(" blocked (thread)     page (process)    after (thread)  ms (at most 16, 50, 16)")
    blocked, pages, after = [], [], []
    for text in TYPED * ROUNDS:
        one, whole, later = keystroke(app, window, text)
        print(
            f"{one.wall:8.1f} ({one.thread:6.1f}) {whole.wall:8.1f} ({whole.processor:7.1f})"
            f" {later.wall:8.1f} ({later.thread:6.1f})  {text}"
        )
        blocked.append(one)
        pages.append(whole)
        after.append(later)
    show("median blocked", median(each.wall for each in blocked), "ms", "16")
    show("longest blocked", longest(blocked).wall, "ms", "16")
    show("longest blocked, time of the thread", longest(blocked).thread, "ms", "16")
    show("median page", median(each.wall for each in pages), "ms", "50")
    show("slowest page", max(each.wall for each in pages), "ms", "50")
    show("slowest page, time of the process", max(each.processor for each in pages), "ms", "50")
    show("longest turn after a page", longest(after).wall, "ms", "16")
    show("longest turn after a page, time of the thread", longest(after).thread, "ms", "16")


def keystroke(app: QApplication, window: MainWindow, text: str) -> tuple[Spent, Took, Spent]:
    """Type the last letter of a search; returns the longest block, the page and what follows."""
    page = window.artisans
    answers: list[str] = []
    page.ui.search.setText(text[:-1])
    turn_for(app, SETTLED)
    page.query.first_page.connect(answers.append)
    began = Took(time.process_time(), time.perf_counter())
    key = spent(lambda: QTest.keyClicks(page.ui.search, text[-1]))
    turn, _ = turn_until(app, lambda: bool(answers))
    painted = spent(page.ui.rows.viewport().repaint)
    whole = Took(
        (time.process_time() - began.processor) * 1000, (time.perf_counter() - began.wall) * 1000
    )
    page.query.first_page.disconnect(answers.append)
    return longest((key, turn, painted)), whole, turn_for(app, SETTLED)


def typing(app: QApplication, window: MainWindow) -> None:
    """Type on without waiting for answers, and print how long the window was blocked."""
    page = window.artisans
    turns = []
    for _ in range(ROUNDS):
        page.ui.search.clear()
        turn_for(app, SETTLED)
        for letter in IN_FLOW:
            turns.append(spent(partial(QTest.keyClicks, page.ui.search, letter)))
            turns.append(turn_for(app, BETWEEN_KEYS))
    walls = sorted(turn.wall for turn in turns)
    show("typing on, blocked longest", walls[-1], "ms", "16")
    show("typing on, blocked longest, time of the thread", longest(turns).thread, "ms", "16")
    show("typing on, blocked in 19 of 20", walls[len(walls) * 19 // 20], "ms", "16")


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
        turn_for(app, 0.05)
    show("opening a record, the first", walls[0], "ms")
    show("opening a record, median", median(walls[1:]), "ms", "50")


def main() -> None:
    """Measure the window on the vault that is only read."""
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(HAND_OVER)
    with workplace() as place:
        settings = SettingsFile(Path(place, "window.ini"))
        look = Look(app, LIGHT_CHOICE)
        collector = Collector(app)
        work, searching, counting = Background(), Background(), Background()
        with open_vault(vault(place), passphrase=PASSPHRASE) as session:
            desk = Desk(session, Dialogs(settings), work, searching, counting, settings, look)
            window = first_list(app, desk)
            keystrokes(app, window)
            typing(app, window)
            open_people(app, window)
            turn_for(app, 0.5)
            show("resident with the window open", resident(), "MB", "250")
            show("the most there was", most_resident(), "MB")
            window.leave()
            searching.close()
            counting.close()
            work.close()
        collector.close()


if __name__ == "__main__":
    main()
