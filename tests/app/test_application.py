"""The start: light until the first window stands, and an orderly end."""

import subprocess
import sys
from pathlib import Path

from batik_field.app import places

LATER = ("sqlalchemy", "sqlcipher3", "openpyxl", "lxml", "argon2", "PIL", "batik_field.storage")


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    code = (
        "import sys, batik_field.app.application\n"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


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
