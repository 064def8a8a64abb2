"""The lock file pins every dependency by hash and names no host."""

import re
import tomllib
from itertools import chain
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"


def entries() -> list[str]:
    """Every requirement with its hashes, continuation lines joined."""
    text = LOCK.read_text("utf-8").replace("\\\n", " ")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def test_every_requirement_is_pinned_and_hashed() -> None:
    assert len(entries()) > 20
    for entry in entries():
        assert re.match(r"[a-z0-9._-]+==\S+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_no_host_is_named() -> None:
    text = LOCK.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host", text)


def test_every_declared_dependency_is_locked() -> None:
    project = tomllib.loads((LOCK.parent / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *chain.from_iterable(project["optional-dependencies"].values()),
    ]
    names = {re.split(r"[^A-Za-z0-9._-]", item, maxsplit=1)[0].lower() for item in declared}
    locked = {entry.split("==")[0] for entry in entries()}
    assert {name.replace("_", "-") for name in names} <= locked


def test_qt_stays_below_the_version_that_loses_none() -> None:
    locked = dict(entry.split()[0].split("==") for entry in entries())
    assert tuple(map(int, locked["pyside6-essentials"].split("."))) < (6, 12)
