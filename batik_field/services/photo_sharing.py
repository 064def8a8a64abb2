"""A folder of phone photos shared out to people: looked through first, stored after a yes.

The files of the folder are only read. What is stored is upright, small, and without place.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.wording import N_
from batik_field.services import attachments
from batik_field.services.search import title_of
from batik_field.services.session import Session
from batik_field.storage import photos

THUMBNAIL = 240
"""Pixels of the longest side."""
MOST_BYTES = 60 * 2**20
MOST_FILES = 2000
BEGINNING = 64
"""Bytes that tell what a file is; a video is not read for more."""
SIDE_FILE_ENDING = ".aae"
"""What an iPhone writes beside a photo that was edited."""

EMPTY = N_("kosong")
NO_PHOTO = N_("bukan foto JPG, PNG, WEBP atau HEIC")
VIDEO = N_("video")
VIDEO_OF_PHOTO = N_("video yang menyertai foto iPhone; fotonya sendiri ikut")
SIDE_FILE = N_("catatan suntingan iPhone")
SIDE_FILE_OF_PHOTO = N_("catatan suntingan iPhone; fotonya sendiri ikut")
TOO_LARGE = N_("terlalu besar")
UNREADABLE = N_("tidak dapat dibaca")
NO_HEIC = N_("foto HEIC; pembacanya belum terpasang di laptop ini")
TWICE = N_("sama dengan foto lain di folder ini")
BESIDE_PHOTO = {VIDEO: VIDEO_OF_PHOTO, SIDE_FILE: SIDE_FILE_OF_PHOTO}
"""What is said where the photo of that name is there."""
NOT_MISSED = frozenset((*BESIDE_PHOTO, *BESIDE_PHOTO.values(), TWICE))
"""Reasons for which no photo is missing."""
FOLDER = N_("Folder itu tidak dapat dibaca. Salin fotonya ke laptop, lalu ulangi.")
MANY = N_("Folder itu berisi {count} berkas; paling banyak {most}. Bagi dulu ke beberapa folder.")

_UNSEEN = re.compile(r"\.|(thumbs\.db|desktop\.ini)$", re.IGNORECASE)
_COPY = re.compile(r" ?\(\d+\)$")
_DAY_IN_NAME = re.compile(r"(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?:[_ -]+([0-2]\d)([0-5]\d)\d\d)?")


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo of the folder. `day` is ISO, `time` is `HH:MM` or empty.

    `is_guess`: the day is that of the file, which copying may have changed.
    """

    path: Path
    day: str
    time: str
    is_guess: bool
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is left out, and why in a few words."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds: photos by their time, and what is none."""

    photos: tuple[FoundPhoto, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit of a day: whom, and from when to when (`HH:MM` or empty)."""

    artisan: str
    visit: str
    name: str
    day: str
    start: str = ""
    end: str = ""


def look_through(folder: Path, progress: Progress = unwatched) -> Folder:
    """Read every file of a folder (not of folders inside it); nothing is stored or changed.

    Raises Refused when the folder cannot be read or holds more than 2,000 files.
    """
    try:
        paths = sorted((one for one in folder.iterdir() if one.is_file()), key=_first_named)
    except OSError as error:
        raise Refused(FOLDER) from error
    paths = [path for path in paths if not _UNSEEN.match(path.name)]
    if len(paths) > MOST_FILES:
        raise Refused(MANY.format(count=len(paths), most=MOST_FILES))
    found: list[FoundPhoto] = []
    skipped: list[Skipped] = []
    seen: set[bytes] = set()
    for number, path in enumerate(paths):
        progress(number, len(paths))
        try:
            found.append(_found(path, seen))
        except Refused as refused:
            skipped.append(Skipped(path, str(refused)))
    progress(len(paths), len(paths))
    found.sort(key=lambda photo: (photo.day, photo.time, photo.path.name))
    names = {photo.path.stem.casefold() for photo in found}
    return Folder(tuple(found), tuple(_beside(one, names) for one in skipped))


def _beside(one: Skipped, names: Collection[str]) -> Skipped:
    is_there = one.path.stem.casefold() in names
    return replace(one, reason=BESIDE_PHOTO.get(one.reason, one.reason)) if is_there else one


def _first_named(path: Path) -> tuple[str, int, str]:
    """Of a file and its copy "IMG_1 (1).jpg" the file comes first: the copy is named as one."""
    stem = _COPY.sub("", path.stem)
    return (stem, len(path.stem), path.name)


def _found(path: Path, seen: set[bytes]) -> FoundPhoto:
    if path.suffix.casefold() == SIDE_FILE_ENDING:
        raise Refused(SIDE_FILE)
    mime = attachments.media_type(_bytes_of(path, BEGINNING), path.name)
    if mime not in attachments.PHOTOS:
        raise Refused(VIDEO if mime.startswith("video/") else NO_PHOTO)
    data = _bytes_of(path)
    address = hashlib.sha256(data).digest()
    if address in seen:
        raise Refused(TWICE)
    seen.add(address)
    if mime == "image/heic" and not photos.reads_heic():
        raise Refused(NO_HEIC)
    # The whole sentence tells what to do with one photo; in a list the reason is enough.
    try:
        glance = photos.glance(data, THUMBNAIL)
    except photos.TooLarge as refused:
        raise Refused(TOO_LARGE) from refused
    except Refused as refused:
        raise Refused(UNREADABLE) from refused
    return _dated(path, glance)


def _bytes_of(path: Path, most: int | None = None) -> bytes:
    """Return the whole file, which has its limit, or its first `most` bytes."""
    try:
        size = path.stat().st_size
        if size == 0:
            raise Refused(EMPTY)
        if most is None and size > MOST_BYTES:
            raise Refused(TOO_LARGE)
        with path.open("rb") as file:
            return file.read(-1 if most is None else most)
    except OSError as error:
        raise Refused(UNREADABLE) from error


def _dated(path: Path, glance: photos.Glance) -> FoundPhoto:
    """By EXIF; else by the name, which messengers that drop EXIF write; else by the file."""
    if glance.taken is not None:
        day, time = glance.taken.date().isoformat(), f"{glance.taken:%H:%M}"
        return FoundPhoto(path, day, time, False, glance.thumbnail)
    named = _day_in(path.name)
    if named is not None:
        return FoundPhoto(path, *named, False, glance.thumbnail)
    changed = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006  # the laptop's own day
    day, time = changed.date().isoformat(), f"{changed:%H:%M}"
    return FoundPhoto(path, day, time, True, glance.thumbnail)


def _day_in(name: str) -> tuple[str, str] | None:
    for match in _DAY_IN_NAME.finditer(name):
        year, month, day, hour, minute = match.groups()
        try:
            written = date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
        return written, f"{hour}:{minute}" if hour and int(hour) < 24 else ""
    return None


def visited(session: Session, days: Iterable[str]) -> dict[str, tuple[Visited, ...]]:
    """Return who was visited on each of the days, in the order of the visits."""
    return {day: tuple(_visited_on(session, day)) for day in sorted(set(days))}


def _visited_on(session: Session, day: str) -> list[Visited]:
    ids = session.store.ids(Query("visit", where={"date": day}))
    found = []
    for record in session.store.records("visit", ids).values():
        values = record.values
        artisan = values.get("artisan")
        if isinstance(artisan, str) and artisan:
            name = title_of(session, "artisan", artisan)
            hours = (_hour(values.get("start")), _hour(values.get("end")))
            found.append(Visited(artisan, record.id, name, day, *hours))
    return sorted(found, key=lambda one: (one.start or "99", one.name))


def _hour(value: object) -> str:
    return value if isinstance(value, str) else ""


def proposed(
    found: Sequence[FoundPhoto], visits: Mapping[str, Sequence[Visited]]
) -> dict[Path, Visited]:
    """Return whose visit each photo is likely of; a photo nobody can be told for is missing.

    Who alone was visited that day has all its photos. Of several it is the one whose hours
    hold the photo's time, or where all visits have a beginning, the last that had begun. A day
    that is only the file's is no ground for a proposal.
    """
    likely = {
        photo.path: _likely(photo, visits.get(photo.day, ()))
        for photo in found
        if not photo.is_guess
    }
    return {path: visit for path, visit in likely.items() if visit is not None}


def _likely(photo: FoundPhoto, visits: Sequence[Visited]) -> Visited | None:
    if len({visit.artisan for visit in visits}) == 1:
        return visits[0]
    if not photo.time:
        return None
    during = [one for one in visits if one.start and one.start <= photo.time <= (one.end or "")]
    if during:
        return during[0] if len(during) == 1 else None
    if not all(visit.start for visit in visits):
        return None
    begun = [visit for visit in visits if visit.start <= photo.time]
    return begun[-1] if begun else None
