"""Puts the files of a submission where the officer wants them: into a folder or one zip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from batik_field.domain.files import explained, new_folder, replacing

__all__ = ["put_out", "take_back"]


def put_out(files: Mapping[str, bytes], out: Path) -> tuple[Path, ...]:
    """Write the files by their names; returns what stands in the folder, or the zip.

    A new folder appears with everything in it or not at all; in an old one each file is whole.

    Raises:
        Refused: the disk is full or read-only, or a program holds one of the files.
    """
    if out.suffix.lower() == ".zip":
        with replacing(out) as temporary, ZipFile(temporary, "w", ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return (out,)
    placed = tuple(out / name for name in files)
    if out.is_dir() and any(out.iterdir()):
        for path, content in zip(placed, files.values(), strict=True):
            with replacing(path) as temporary:
                temporary.write_bytes(content)
        return placed
    with new_folder(out) as folder:
        for name, content in files.items():
            (folder / name).write_bytes(content)
    return placed


def take_back(placed: Iterable[Path]) -> None:
    """Remove files that were put out; what cannot be removed stays."""
    for path in placed:
        with suppress(OSError), explained(path):
            path.unlink(missing_ok=True)
