"""S1, S2: kill -9 at random instants loses no acknowledged save and no kept typing."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

LONG = os.environ.get("BATIK_FIELD_FAULTS") == "long"
KILLS = 200 if LONG else 50
SCRIPT = Path(__file__).with_name("killed.py")

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a signal of POSIX systems"),
]


def rounds(folder: Path, what: str, lives: list[float]) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, SCRIPT, folder, what],
        input="\n".join(map(str, lives)),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def number_in(text: str, field: str) -> int:
    """The write a text came from; fails when it is not exactly a text of that field."""
    name, number, *fill = text.split(" ")
    assert name == field
    assert fill == [field[0] * (int(number) % 900)]
    return int(number)


@pytest.mark.parametrize("what", ["save", "draft"])
def test_kill_9_loses_nothing_that_was_told_safe(tmp_path: Path, what: str) -> None:
    chance = random.Random(what)
    lives = [chance.uniform(0, 60) for _ in range(KILLS)]
    results = rounds(tmp_path / "data", what, lives)
    assert len(results) == KILLS
    for result in results:
        assert result["broken"] is None
        assert result["differing"] == 0
        found = result["found"]
        assert isinstance(found, dict)
        numbers = {number_in(text, field) for field, text in found.items()}
        assert len(numbers) == 1, "fields of two writes are mixed"
        assert numbers.pop() in (result["told"], result["told"] + 1)
