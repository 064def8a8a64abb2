"""A place for files with personal data that live for a moment only."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from batik_field.domain.files import explained

_PREFIX = ".surat-"


@contextmanager
def private_folder(vault: Path) -> Iterator[Path]:
    """Yield an empty folder inside the vault's that only this person may read; it goes at the end.

    What a killed program left behind there goes too: one program at a time has a vault open.
    """
    for left_over in vault.glob(f"{_PREFIX}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    with explained(vault):
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=vault))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
