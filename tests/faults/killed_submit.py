"""Sends a batch again and again until it is killed; run by test_kill_submit.py.

Usage: killed_submit.py FOLDER OUT. Sends the batch in a forked child as often as it is told to on
standard input (a line of milliseconds: how long the child lives), and prints one JSON line per
round: what was found afterwards.
"""

import hashlib
import json
import os
import signal
import sys
import time
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from batik_field.services import frozen, opening
from batik_field.services.session import Session
from batik_field.services.submissions import submit, versions

PASSPHRASE = "bunuh saya"
BATCH = "2026/1"


def sender(folder: Path, out: Path, ready: int) -> None:
    """Send once, say so, and send until killed."""
    session = opening.open_vault(folder, passphrase=PASSPHRASE)
    submit(session, BATCH, "BBSPJIKB", out)
    os.write(ready, b"1")
    while True:
        submit(session, BATCH, "BBSPJIKB", out)


def live(folder: Path, out: Path, milliseconds: float) -> None:
    """Let a child send for so long, then kill it."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            sender(folder, out, write)
        finally:
            os._exit(1)
    os.close(write)
    os.read(read, 1)
    os.close(read)
    time.sleep(milliseconds / 1000)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def found(session: Session, out: Path) -> dict[str, object]:
    """What is there: frozen versions whose files are not out as they were, rows, broken files."""
    sent = versions(session, BATCH)
    files = {file.name: file.read_bytes() for file in out.glob("[!.]*")} if out.is_dir() else {}
    astray = [
        one.version
        for one in sent
        for file in one.files
        if hashlib.sha256(files.get(file["name"], b"")).hexdigest() != file["sha256"]
    ]
    rows = [row for one in sent for row in frozen.rows_of(session, one.id)]
    return {
        "versions": [one.version for one in sent],
        "rows": sorted({one.rows for one in sent}),
        "unreadable": sum(row.cells is None for row in rows),
        "astray": astray,
        "broken": [name for name in files if not is_whole(out / name)],
        "verified": session.store.verify(),
        "left": len([one for one in out.parent.iterdir() if one.name not in ("data", out.name)]),
        "rooms": len(list(session.folder.glob(".kerja-*"))),
    }


def is_whole(file: Path) -> bool:
    """Whether a zip can be read to its end."""
    try:
        with ZipFile(file) as archive:
            return archive.testzip() is None
    except BadZipFile:
        return False


def main(folder: Path, out: Path) -> None:
    """One round for every line."""
    for line in sys.stdin:
        live(folder, out, float(line))
        with opening.open_vault(folder, passphrase=PASSPHRASE) as session:
            print(json.dumps(found(session, out)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
