"""S1: kill -9 while somebody types in a form loses at most the last pause of typing."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from batik_field.services import drafts, opening
from tests.faults.typist import FIELDS, LETTERS, PASSPHRASE

KILLS = 200 if os.environ.get("BATIK_FIELD_FAULTS") == "long" else 5
MAY_BE_LOST = 2.5
"""Seconds of typing: the keeper writes at least every two, and the disk takes its time."""

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems"),
]


def typed_until_killed(folder: Path, after: float) -> list[tuple[float, list[int]]]:
    """Let somebody type for so many seconds; returns when how many letters stood in each field."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.typist", folder],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert typist.stdout is not None
    with typist.stdout as told:
        first = told.readline()
        threading.Timer(after, typist.send_signal, (signal.SIGKILL,)).start()
        lines = [first, *told]
    assert typist.wait() == -signal.SIGKILL
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(float(when), [int(part) for part in counts]) for when, *counts in whole]


def kept(folder: Path) -> list[str]:
    """The newest kept typing, field by field."""
    with opening.open_vault(folder, passphrase=PASSPHRASE) as session:
        waiting = drafts.waiting(session)
        assert len(waiting) == 1, "one person was typed, one draft waits"
        draft = session.store.draft("artisan", waiting[0].record)
        assert draft is not None
        texts = [str(draft.changes.get(key) or "") for key in FIELDS]
        drafts.discard(session, "artisan", waiting[0].record)
    return texts


def test_kill_9_while_typing_loses_a_pause_at_most(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    opening.create_vault(folder, PASSPHRASE)[0].close()
    chance = random.Random("typing")
    for _ in range(KILLS):
        typed = typed_until_killed(folder, chance.uniform(3, 6))
        end = typed[-1][0]
        before = [counts for when, counts in typed if when < end - MAY_BE_LOST]
        assert before, "nothing was typed long enough ago"
        for text, least, most in zip(kept(folder), before[-1], typed[-1][1], strict=True):
            assert text == (LETTERS * (len(text) // 10 + 1))[: len(text)], "another field's letters"
            assert least <= len(text) <= most + 1
