"""Writes to a vault until it is killed; run by test_kill.py in a process of its own.

Usage: killed.py FOLDER save|draft. Opens the vault in a forked child as often as it is told to on
standard input (a line of milliseconds: how long the child lives after its first write), and
prints one JSON line per round: what the child had been told was safe, and what was found after.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from batik_field.services import drafts, opening, records
from batik_field.services.session import Session
from batik_field.storage import log

PASSPHRASE = "bunuh saya"
RECORD = "00000000-0000-7000-8000-000000000001"
FIELDS = ("full_name", "address", "landmark", "note")


def value(number: int, field: str) -> str:
    """What `field` holds after write `number`: long, and never another field's text."""
    return f"{field} {number} " + field[0] * (number % 900)


def save(session: Session, number: int) -> None:
    """One acknowledged save that sets four fields at once."""
    draft = records.draft_for(session, "artisan", RECORD)
    for field in FIELDS:
        draft.set(field, value(number, field))
    records.save(session, draft)


def keep(session: Session, number: int) -> None:
    """One autosave of typing in four fields."""
    draft = records.draft_for(session, "artisan", RECORD)
    for field in FIELDS:
        draft.set(field, value(number, field))
    drafts.keep(session, draft)


def found(session: Session, what: str) -> dict[str, str]:
    """The four fields as they are after the kill."""
    if what == "save":
        stored = records.record(session, "artisan", RECORD)
        values = stored.values if stored else {}
    else:
        values = records.draft_for(session, "artisan", RECORD).changes
    return {field: values.get(field, "") for field in FIELDS}


def writer(folder: Path, what: str, start: int, told: int) -> None:
    """Write until killed; every number goes into the pipe once its write has returned."""
    act: Callable[[Session, int], None] = save if what == "save" else keep
    session = opening.open_vault(folder, passphrase=PASSPHRASE)
    for number in range(start, start + 100_000):
        act(session, number)
        os.write(told, f"{number}\n".encode())


def in_child(work: Callable[[], None]) -> int:
    """Fork; the child does the work and never returns here."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def last_told(pipe: int, after: float, child: int) -> int:
    """Wait for the first number, kill after so many seconds, return the last number told."""
    text = os.read(pipe, 64)
    threading.Timer(after, os.kill, (child, signal.SIGKILL)).start()
    while piece := os.read(pipe, 65536):
        text = (text + piece)[-64:]
    os.waitpid(child, 0)
    return int(text.split(b"\n")[-2])


def look(folder: Path, what: str) -> dict[str, object]:
    """Open the vault as the next start does."""
    with opening.open_vault(folder, passphrase=PASSPHRASE) as session:
        differing = session.store.differing_rows()
        with session.store.reading() as connection:
            broken = log.verify(connection)
        return {"found": found(session, what), "broken": broken, "differing": differing}


def main() -> None:
    """Serve one round per line of standard input."""
    folder, what = Path(sys.argv[1]), sys.argv[2]
    opening.create_vault(folder, PASSPHRASE)[0].close()
    start = 1
    for line in sys.stdin:
        told, tell = os.pipe()
        child = in_child(lambda tell=tell, start=start: writer(folder, what, start, tell))
        os.close(tell)
        acknowledged = last_told(told, float(line) / 1000, child)
        os.close(told)
        print(json.dumps({"told": acknowledged, **look(folder, what)}), flush=True)
        start = acknowledged + 2


if __name__ == "__main__":
    main()
