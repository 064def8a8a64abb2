"""The start: light until the first window stands, and an orderly end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from batik_field.app import places

LATER = ("sqlalchemy", "sqlcipher3", "openpyxl", "lxml", "argon2", "PIL", "batik_field.storage")


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    code = (
        "import sys, batik_field.app.application\n"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


FIRST_PICTURE = """
import sys
from pathlib import Path
from PySide6 import QtCore
from batik_field.app import application

class Stopped(application.Shell):
    def start(self):
        assert super().start()
        self._app.processEvents()
        assert self.entrance.window.windowHandle().isExposed()
        print("Qt" in dict.keys(vars(QtCore)), "PySide6.QtNetwork" in sys.modules)
        return False

application.Shell = Stopped
application.run(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("chosen", ["system", "dark"])
def test_the_first_picture_waits_for_nothing_dear(tmp_path: Path, chosen: str) -> None:
    """Neither for all of `Qt`, which PySide6 builds when it is named, nor for the server."""
    vault, config = tmp_path / "data", tmp_path / "CONFIG" / places.APPLICATION
    vault.mkdir()
    (vault / "batik.db").write_bytes(b"")
    config.mkdir(parents=True)
    (config / "jendela.ini").write_text(f"[settings]\ntheme={chosen}\n", "utf-8")
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "STATE")}
    command = [sys.executable, "-c", FIRST_PICTURE, str(vault)]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **homes}
    )
    assert told.stdout.split() == ["False", "False"]


def test_help_needs_no_screen() -> None:
    command = [sys.executable, "-m", "batik_field", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "folder" in told.stdout


def test_the_example_lies_apart_from_the_data() -> None:
    assert places.demo_folder() != places.data_folder()
    assert places.demo_folder().parent == places.data_folder().parent


def test_an_empty_folder_holds_nothing_to_unlock(tmp_path: Path) -> None:
    assert not places.holds_something(tmp_path)
    assert not places.holds_something(tmp_path / "tidak-ada")
    (tmp_path / "batik.db").write_bytes(b"")
    assert places.holds_something(tmp_path)
