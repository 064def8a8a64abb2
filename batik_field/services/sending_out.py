"""Where the files of a submission are made, and how they come where the officer wants them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from batik_field.domain.errors import Refused
from batik_field.domain.files import explained, move, new_folder, refuse_vault, replacing
from batik_field.services.workroom import workroom

__all__ = ["put_out", "workroom"]


@contextmanager
def put_out(files: Mapping[str, bytes], out: Path) -> Iterator[tuple[Path, ...]]:
    """Write the files by their names; yields what stands in the folder, or the zip.

    A new folder appears with everything in it or not at all. In an old one each file is whole.
    Where one cannot be written, or the block fails, all of them go again, and what stood under
    their names before is back.

    Raises:
        Refused: the disk is full or read-only, or a program holds one of the files.
    """
    if out.suffix.lower() == ".zip":
        with _or_as_before((out,)):
            with replacing(out) as temporary, ZipFile(temporary, "w", ZIP_DEFLATED) as archive:
                for name, content in files.items():
                    archive.writestr(name, content)
            yield (out,)
        return
    placed = tuple(out / name for name in files)
    with explained(out):
        is_old = out.is_dir() and any(out.iterdir())
    with _or_as_before(placed):
        if is_old:
            for path, content in zip(placed, files.values(), strict=True):
                with replacing(path) as temporary:
                    temporary.write_bytes(content)
        else:
            with new_folder(out) as folder:
                for name, content in files.items():
                    (folder / name).write_bytes(content)
        yield placed


@contextmanager
def _or_as_before(paths: Iterable[Path]) -> Iterator[None]:
    """Where the block fails, take away what it wrote under these names and put the old back.

    Until the block ends the old files lie beside under names that say so: they need no room on
    the disk to come back, and are found if the program is killed.
    """
    aside: dict[Path, Path] = {}
    fresh: list[Path] = []
    try:
        for path in paths:
            refuse_vault(path)
            if not os.path.lexists(path):
                fresh.append(path)
            elif not path.is_dir():
                old = path.with_name(f"{path.stem}.lama-{secrets.token_hex(3)}{path.suffix}")
                with explained(path):
                    move(path, old)
                aside[path] = old
        yield
    except BaseException:
        # Half of what was to be sent must not look like all of it.
        for path in fresh:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for path, old in aside.items():
            with suppress(OSError, Refused):
                move(old, path)
        raise
    for old in aside.values():
        with suppress(OSError):
            old.unlink()
