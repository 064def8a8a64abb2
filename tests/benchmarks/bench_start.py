"""Prints how soon the unlock window stands beside an empty PySide6 window; asserts nothing.

From the start of the process to the window on the screen, each in processes of its own, in turn.
Both run from compiled modules, as an installed program does: the first pair compiles them and does
not count.

Usage: python tests/benchmarks/bench_start.py
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from types import ModuleType

from measure import show_ratio

TIMES = 12
SHOWN = "shown"


def empty() -> None:
    """Show a window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.show()
    app.processEvents()
    print(SHOWN, flush=True)


def unlock(folder: Path) -> None:
    """Start the application as a person does, and stop when its first window is painted."""
    from batik_field import __main__ as program

    import_application = program.application

    def import_and_stop() -> ModuleType:
        application = import_application()

        class Stopped(application.Shell):  # type: ignore[misc,name-defined]  # known only now
            def start(self) -> bool:
                super().start()
                self._app.processEvents()
                window = self.entrance.window
                assert window.isVisible()
                assert window.windowHandle().isExposed()
                print(SHOWN, flush=True)
                return False

        application.Shell = Stopped
        return application

    program.application = import_and_stop
    program.main([str(folder)])


def seconds(*arguments: str, home: Path) -> float:
    """Return the time until a child process says that its window is shown."""
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {f"XDG_{kind}_HOME": str(home / kind) for kind in ("DATA", "CONFIG", "STATE")}
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, __file__, *arguments]
    start = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == SHOWN
        return time.perf_counter() - start


def main() -> None:
    """Start both in turn."""
    with tempfile.TemporaryDirectory() as name:
        home, vault = Path(name), Path(name, "vault")
        make = "import sys, pathlib; from batik_field.services.opening import create_vault as make"
        make += "; make(pathlib.Path(sys.argv[1]), 'canting-malam-lorod')[0].close()"
        subprocess.run([sys.executable, "-c", make, str(vault)], check=True)
        pairs = [
            (seconds("unlock", str(vault), home=home), seconds("empty", home=home))
            for _ in range(TIMES)
        ][1:]
        ours, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(f"medians of {TIMES - 1}, in turn")
    show_ratio("unlock window", ours, theirs, "empty window", "1.5")


if __name__ == "__main__":
    if sys.argv[1:2] == ["empty"]:
        empty()
    elif sys.argv[1:2] == ["unlock"]:
        unlock(Path(sys.argv[2]))
    else:
        main()
