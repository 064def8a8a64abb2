"""Where the files of a submission are made, and how they come where the officer wants them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from batik_field.domain.files import explained, new_folder, replacing
from batik_field.services.workroom import workroom

__all__ = ["put_out", "take_back", "workroom"]


def put_out(files: Mapping[str, bytes], out: Path) -> tuple[Path, ...]:
    """Write the files by their names; returns what stands in the folder, or the zip.

    A new folder appears with everything in it or not at all. In an old one each file is whole, and
    where one cannot be written, those before it go again.

    Raises:
        Refused: the disk is full or read-only, or a program holds one of the files.
    """
    if out.suffix.lower() == ".zip":
        with replacing(out) as temporary, ZipFile(temporary, "w", ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return (out,)
    placed = tuple(out / name for name in files)
    with explained(out):
        is_old = out.is_dir() and any(out.iterdir())
    if is_old:
        _put_among(dict(zip(placed, files.values(), strict=True)))
        return placed
    with new_folder(out) as folder:
        for name, content in files.items():
            (folder / name).write_bytes(content)
    return placed


def _put_among(files: Mapping[Path, bytes]) -> None:
    done: list[Path] = []
    try:
        for path, content in files.items():
            with replacing(path) as temporary:
                temporary.write_bytes(content)
            done.append(path)
    except BaseException:
        # Half of what was to be sent must not look like all of it.
        take_back(done)
        raise


def take_back(placed: Iterable[Path]) -> None:
    """Remove files that were put out; what cannot be removed stays."""
    for path in placed:
        with suppress(OSError), explained(path):
            path.unlink(missing_ok=True)
