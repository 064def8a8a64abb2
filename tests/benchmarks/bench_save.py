"""Prints the fsyncs of a save, counted by strace, and its time without them; asserts nothing.

A save without fsync is measured in memory (/dev/shm), where the call does nothing.

Usage: python tests/benchmarks/bench_save.py
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import show, timed
from people import PASSPHRASE, copy_of, vault, workplace

from batik_field.domain.queries import Query
from batik_field.services import records, search
from batik_field.services.opening import open_vault

SAVES = 50
MEMORY = Path("/dev/shm")
BEGIN, END = "/batik-field-saves-begin", "/batik-field-saves-end"
"""Paths nobody has: asking for them marks the trace."""


def saves(folder: Path) -> list[float]:
    """Save `SAVES` people, one after the other; returns milliseconds."""
    with open_vault(folder, passphrase=PASSPHRASE) as session:
        ids = search.ids(session, Query("artisan"), (SAVES + 1) * 100)[::100]
        drafts = [records.draft_for(session, "artisan", each) for each in ids]
        for draft in drafts:
            draft.set("note", f"Dicatat {os.getpid()}")
        # The first write of a program also settles which laptop this is.
        records.save(session, drafts[0])
        os.access(BEGIN, os.F_OK)
        walls = [timed(lambda one=one: records.save(session, one)).wall for one in drafts[1:]]
        os.access(END, os.F_OK)
    return [wall * 1000 for wall in walls]


def traced(folder: Path) -> list[str]:
    """Return the names of the files that were synced during the saves, in order."""
    with tempfile.NamedTemporaryFile("r") as trace:
        calls = "fsync,fdatasync,access,faccessat,faccessat2"
        command = ["strace", "-f", "-y", "-e", f"trace={calls}", "-o", trace.name]
        subprocess.run([*command, sys.executable, __file__, str(folder)], check=True)
        text = trace.read()
    between = text.partition(BEGIN)[2].partition(END)[0]
    return re.findall(r"f(?:data)?sync\(\d+<[^>]*/([^/>]+)>", between)


def appended(folder: Path) -> list[float]:
    """Append 8 KiB and sync, as often as there are saves; returns milliseconds."""
    with (folder / "appended").open("ab", buffering=0) as file:

        def append() -> None:
            file.write(bytes(8192))
            os.fsync(file.fileno())

        return [timed(append).wall * 1000 for _ in range(SAVES)]


def main() -> None:
    """Measure on copies."""
    with workplace() as place:
        made = vault(place)
        with tempfile.TemporaryDirectory(dir=place) as folder:
            copy = copy_of(made, Path(folder))
            if shutil.which("strace"):
                synced = traced(copy)
                log = sum(name.endswith("-wal") for name in synced)
                rest = len(synced) - log
                print(f"{log / SAVES:8.2f}    fsyncs of the log in a save (1)")
                print(f"{rest:8}    fsyncs of other files in {SAVES} saves: checkpoints of the log")
            else:
                print("       -    fsyncs in a save: strace is not installed")
            disk, plain = median(saves(copy)), median(appended(Path(folder)))
            ratio = f"{disk / plain:8.2f} x  a save on this disk"
            print(f"{ratio}: {disk:.2f} ms, 8 KiB appended and synced {plain:.2f} ms")
        if MEMORY.is_dir():
            with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
                walls = saves(copy_of(made, Path(folder)))
                show("a save without fsync, median", median(walls), "ms", "10")
                show("the slowest of them", max(walls), "ms")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        saves(Path(sys.argv[1]))
    else:
        main()
