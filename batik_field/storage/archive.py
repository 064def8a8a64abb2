"""A backup as one file: a zip, stored without compression, of a vault's files and a list of them.

The databases inside are encrypted with the vault's own key, and `kunci.json` opens them with the
passphrase or the recovery code of that day; the zip adds only the hashes.
"""

import hashlib
import json
import struct
import zipfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from batik_field import __version__
from batik_field.domain.errors import Refused
from batik_field.domain.files import explained
from batik_field.domain.wording import N_
from batik_field.storage import keyslots, place

CONTENTS = "isi.json"
FORMAT = 1
FILES = (place.RECORDS, place.ATTACHMENTS, keyslots.FILE_NAME)
_CHUNK = 1024 * 1024
_MOST_CONTENTS = 64 * 1024

NOT_A_BACKUP = N_("{name} bukan cadangan Batik Field. Pilih berkas cadangan yang lain.")
DAMAGED = N_("Cadangan {name} rusak atau terpotong. Pakai cadangan lain; berkas ini biarkan saja.")
NEWER = N_(
    "Cadangan {name} dibuat oleh Batik Field yang lebih baru. Pasang Batik Field yang terbaru."
)


@dataclass(frozen=True)
class Member:
    """One file in a backup: size in bytes, SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Contents:
    """What a backup says of itself; `made` is local wall time with its zone, ISO format."""

    made: str
    files: Mapping[str, Member]
    format: int = FORMAT
    app: str = __version__


def pack(folder: Path, out: Path, made: str, advanced: Callable[[int], None]) -> None:
    """Write the files of `folder` into the zip `out` and read them back.

    `advanced` is told how many bytes were handled, each byte twice, and may raise to stop.

    Raises:
        Refused: the disk did not give back what was written.
        OSError: the disk is full or read-only.
    """
    members = {}
    with zipfile.ZipFile(out, "x", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name in FILES:
            with (folder / name).open("rb") as source, _entry(archive, name) as target:
                members[name] = _copy(source, target, advanced)
        text = json.dumps(asdict(Contents(made=made, files=members)), indent=1)
        archive.writestr(CONTENTS, text)
    with zipfile.ZipFile(out) as archive:
        _compare(archive, read_contents(archive, out.name), None, out.name, advanced)


def unpack(file: Path, folder: Path) -> Contents:
    """Write the files of a backup into `folder`, each compared with its hash.

    Raises:
        Refused: not a backup, damaged, cut short, of a newer format, or not readable.
    """
    try:
        with explained(file), zipfile.ZipFile(file) as archive:
            contents = read_contents(archive, file.name)
            _compare(archive, contents, folder, file.name, _nobody)
            return contents
    except _BROKEN_ZIP as error:
        raise Refused(_broken(file)) from error


def read_contents(archive: zipfile.ZipFile, name: str) -> Contents:
    """Return the list inside a backup.

    Raises:
        Refused: not a backup, or of a newer format.
    """
    try:
        if archive.getinfo(CONTENTS).file_size > _MOST_CONTENTS:
            raise Refused(NOT_A_BACKUP.format(name=name))
        data = json.loads(archive.read(CONTENTS))
        if data["format"] > FORMAT:
            raise Refused(NEWER.format(name=name))
        files = {key: Member(int(of["size"]), of["sha256"]) for key, of in data["files"].items()}
        return Contents(data["made"], files, data["format"], data["app"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(NOT_A_BACKUP.format(name=name)) from error


def _nobody(_: int) -> None:
    """Nobody waits for this."""


def _entry(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    # A bare ZipInfo has the year 1980 and no user: a backup tells nothing but its list.
    return archive.open(zipfile.ZipInfo(name), "w", force_zip64=True)


def _compare(
    archive: zipfile.ZipFile,
    contents: Contents,
    folder: Path | None,
    name: str,
    advanced: Callable[[int], None],
) -> None:
    """Read every file against its hash, writing it into `folder` if there is one."""
    for file in FILES:
        if file not in archive.NameToInfo or file not in contents.files:
            raise Refused(DAMAGED.format(name=name))
        info = archive.getinfo(file)
        # Nothing we write is compressed, and what is not compressed cannot be a bomb.
        if info.compress_type != zipfile.ZIP_STORED:
            raise Refused(DAMAGED.format(name=name))
        with ExitStack() as stack:
            source = stack.enter_context(archive.open(info))
            target = stack.enter_context((folder / file).open("xb")) if folder else None
            if _copy(source, target, advanced) != contents.files[file]:
                raise Refused(DAMAGED.format(name=name))


def _copy(source: IO[bytes], target: IO[bytes] | None, advanced: Callable[[int], None]) -> Member:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        if target is not None:
            target.write(chunk)
        advanced(len(chunk))
    return Member(size, digest.hexdigest())


# What zipfile raises for bytes that are no zip, or no longer one.
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    struct.error,
)


def _broken(file: Path) -> str:
    """Return the sentence for a file that is no zip: one of ours that was cut, or another's."""
    with file.open("rb") as source:
        start = source.read(30 + len(FILES[0]))
    ours = start.startswith(b"PK\x03\x04") and start.endswith(FILES[0].encode("ascii"))
    return (DAMAGED if ours else NOT_A_BACKUP).format(name=file.name)
