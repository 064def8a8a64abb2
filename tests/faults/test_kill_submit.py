"""kill -9 at random instants of a submission: all of a version is frozen and out, or none is."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from batik_field.services.opening import create_vault
from tests.faults.killed_submit import PASSPHRASE
from tests.services.batches import batch

KILLS = 100 if os.environ.get("BATIK_FIELD_FAULTS") == "long" else 12
SCRIPT = Path(__file__).with_name("killed_submit.py")

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a signal of POSIX systems"),
]


def test_kill_9_leaves_no_half_submission(
    tmp_path: Path, cheap_keys: Callable[[], AbstractContextManager[None]]
) -> None:
    with cheap_keys():
        session, _ = create_vault(tmp_path / "data", PASSPHRASE)
    with session:
        batch(session)
    chance = random.Random("kirim")
    lives = [chance.uniform(0, 90) for _ in range(KILLS)]

    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path / "data", tmp_path / "keluar"],
        input="\n".join(map(str, lives)),
        capture_output=True,
        text=True,
        check=True,
    )

    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(results) == KILLS
    for found in results:
        assert found["versions"] == list(range(1, len(found["versions"]) + 1))
        assert found["rows"] in ([], [3])
        assert (found["unreadable"], found["astray"], found["broken"]) == (0, [], [])
        assert found["verified"] is None
        assert found["left"] == 0, "nobody's data may lie beside the folder"
        assert found["rooms"] <= 1, "the next submission clears what a killed one left"
    assert len(results[-1]["versions"]) >= KILLS, "every child sent once before it was killed"
    assert [one["versions"] for one in results] == sorted(one["versions"] for one in results)
