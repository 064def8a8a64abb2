"""A place for files with personal data that live for a moment only."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from batik_field.domain.files import WORKROOM, explained


@contextmanager
def workroom(vault: Path) -> Iterator[Path]:
    """Yield an empty folder inside the vault's that only this person may read; it goes at the end.

    What a killed program left there goes, too: one program at a time has a vault open.
    """
    own = f"{WORKROOM}{os.getpid()}-"
    for left_over in vault.glob(f"{WORKROOM}*"):
        if not left_over.name.startswith(own):
            shutil.rmtree(left_over, ignore_errors=True)
    with explained(vault):
        room = Path(mkdtemp(prefix=own, dir=vault))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
