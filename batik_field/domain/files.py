"""Files that are either the old one or the new one, never half of one.

Every file the program writes is built beside its target and renamed over it when it is whole.
"""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

DISK_FULL = N_("Penyimpanan penuh. Kosongkan sebagian tempat di laptop, lalu ulangi.")
READ_ONLY = N_(
    "Tempat tujuan tidak dapat ditulisi. Pilih folder lain, atau lepas pengunci tulis pada diska."
)
HELD_OPEN = N_("Berkas {name} sedang dibuka program lain. Tutup dulu, lalu ulangi.")
NOT_EMPTY = N_("Folder {name} sudah berisi. Pilih folder kosong atau nama folder yang baru.")
IS_FOLDER = N_("{name} adalah folder. Tulis juga nama berkasnya, lalu ulangi.")
NO_FOLDER = N_("Folder tujuan {name} tidak ada. Buat dulu foldernya atau pilih folder lain.")
NO_FILE = N_("Berkas {name} tidak ada. Periksa nama dan letaknya, lalu ulangi.")
FILE_THERE = N_("Di tempat folder tujuan ada berkas. Pilih folder lain, lalu ulangi.")
IN_VAULT = N_(
    "Folder data Batik Field hanya untuk datanya sendiri: berkas lain di sana tidak bersandi dan "
    "tidak ikut cadangan. Pilih folder lain."
)
LONG_NAME = N_("Nama berkas atau foldernya terlalu panjang. Pilih nama yang lebih pendek.")
DISK_FAILS = N_(
    "Diska gagal dibaca atau ditulisi. Periksa sambungannya, buat cadangan ke diska lain, "
    "lalu ulangi."
)

RECORDS = "batik.db"
"""The file every vault has: where it lies, nothing is written that is not the vault's."""

WORKROOM = ".kerja-"
"""How the folders in a vault begin in which files live for a moment only."""

# Windows: access denied, sharing violation, lock violation. A virus scanner or an indexer holds a
# fresh file for some tens of milliseconds; Excel holds it until the person closes it.
_HELD = frozenset({5, 32, 33})
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)

_SENTENCES = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EFBIG: DISK_FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: FILE_THERE,
    errno.ENAMETOOLONG: LONG_NAME,
    errno.EISDIR: IS_FOLDER,
    errno.ETXTBSY: HELD_OPEN,
    errno.EBUSY: HELD_OPEN,
    errno.EIO: DISK_FAILS,
}


@contextmanager
def replacing(path: Path, *, of_vault: bool = False) -> Iterator[Path]:
    """Yield a temporary path beside `path`; when the block ends, it takes the place of `path`.

    The caller creates the file at the yielded path and closes it. On any error, also one raised in
    the block, the temporary file is removed and the old file is as it was. Only what is `of_vault`
    is written among the files of a vault.

    Raises:
        Refused: the disk is full or read-only, another program holds `path` open, or it lies in
            the folder of a vault.
    """
    if not of_vault:
        refuse_vault(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with explained(path):
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder")
            yield temporary
            sync(temporary)
            move(temporary, path)
    finally:
        # What cannot be removed either must not hide why the writing failed.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Yield an empty folder beside `path` that becomes `path` when the block ends without error.

    On any error nothing appears and an empty folder stays as it was.

    Raises:
        Refused: `path` holds something, the disk is full or read-only, or it lies in the folder of
            a vault.
    """
    if os.path.islink(path):
        # What takes the place of a link's folder cannot take that of the link.
        path = path.resolve()
    refuse_vault(path.absolute().parent)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with explained(path):
            if path.exists() and not path.is_dir():
                raise Refused(FILE_THERE)
            if path.exists() and any(path.iterdir()):
                raise Refused(NOT_EMPTY.format(name=path.name))
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.mkdir()
            yield temporary
            for file in temporary.rglob("*"):
                if file.is_file():
                    sync(file)
            sync_folder(temporary)
            if path.exists():
                path.rmdir()
            move(temporary, path)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def refuse_vault(path: Path) -> None:
    """Refuse a place that is or lies in the folder of a vault, unless in one of its workrooms.

    Everything there is encrypted and in every backup; a file that is sent would be neither.
    """
    # Also by a link: what counts is where the file comes to lie.
    place = path.absolute().parent.resolve() / path.name
    for folder in (place, *place.parents):
        if os.path.exists(folder / RECORDS):
            within = place.relative_to(folder).parts
            if not (within and within[0].startswith(WORKROOM)):
                raise Refused(IN_VAULT)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals in the block into a `Refused` that speaks of `path`."""
    try:
        yield
    except OSError as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        named = path.absolute()
        if sentence == NO_FOLDER and named.parent.is_dir():
            sentence = NO_FILE
        elif sentence == NO_FOLDER:
            named = named.parent
        raise Refused(sentence.format(name=named.name)) from error


def sentence_for(error: OSError) -> str | None:
    """Return what to tell the person, with `{name}` for the file, or None if this is a bug."""
    # Access denied (5) is a held file only where one is replaced; `move` knows.
    if getattr(error, "winerror", None) in _HELD - {5}:
        return HELD_OPEN
    return _SENTENCES.get(error.errno) if error.errno is not None else None


def sync(file: Path) -> None:
    """Wait until the bytes of `file` are on the disk."""
    # Windows flushes only through a handle that may write.
    with file.open("r+b") as handle:
        os.fsync(handle.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until names in `folder` are on the disk; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems of memory sticks and network disks cannot do it for folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def move(source: Path, target: Path) -> None:
    """Rename `source` over `target`, waiting up to 2.5 s for a program that holds `target`.

    Raises:
        Refused: a program holds `target` all that time.
        OSError: for a reason that waiting does not cure.
    """
    for pause in (*_PAUSES, None):
        try:
            source.replace(target)
            break
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            if pause is None:
                raise Refused(HELD_OPEN.format(name=target.name)) from error
            time.sleep(pause)
    sync_folder(target.parent)
