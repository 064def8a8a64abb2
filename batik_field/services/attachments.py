"""Files of people: photos, scans, signatures. They live encrypted in the vault."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused
from batik_field.domain.framing import Frame
from batik_field.domain.wording import N_
from batik_field.services.session import Session
from batik_field.storage import photos

PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp", "image/heic"})
_BEGINNINGS = (
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"\x89PNG\r\n"), "image/png"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb".{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)", re.DOTALL), "image/heic"),
    (re.compile(rb"%PDF-"), "application/pdf"),
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file as it will be kept."""

    data: bytes
    name: str
    mime: str


def attach(session: Session, path: Path) -> dict[str, Any]:
    """Take a file from disk into the vault; returns the value of a file field.

    A photo is turned upright, downscaled, and loses its place and time; other files are kept as
    they are. The bytes are on the disk when this returns.
    """
    return keep(session, prepared_file(path))


def attach_bytes(session: Session, data: bytes, name: str, mime: str) -> dict[str, Any]:
    """Take bytes (pasted, photographed) into the vault; returns the value of a file field."""
    return keep(session, _prepared(data, name, mime))


def prepared_file(path: Path) -> Prepared:
    """Read a file and make of it what `attach` keeps, without keeping it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(N_("Berkas itu tidak dapat dibaca. Salin ke laptop, lalu ulangi.")) from error
    return _prepared(data, path.name, media_type(data, path.name))


def _prepared(data: bytes, name: str, mime: str) -> Prepared:
    if mime in PHOTOS:
        return Prepared(photos.prepared_photo(data), _as_jpeg(name), "image/jpeg")
    return Prepared(data, name, mime)


def keep(session: Session, file: Prepared) -> dict[str, Any]:
    """Put a file into the vault; returns the value of a file field."""
    return asdict(session.store.vault.attachments.put(file.data, file.name, file.mime))


def media_type(data: bytes, name: str) -> str:
    """Return the media type by the first bytes, else by the name: phones misname what they send."""
    for beginning, mime in _BEGINNINGS:
        if beginning.match(data):
            return mime
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def reads_heic() -> bool:
    """Whether photos of iPhones can be read on this laptop."""
    return photos.reads_heic()


def turned(session: Session, value: Mapping[str, Any], quarters: int) -> dict[str, Any]:
    """Keep a picture turned by quarters clockwise; returns the new value, the old bytes stay."""
    data = photos.turned(content(session, value), quarters)
    return keep(session, Prepared(data, _as_jpeg(str(value["name"])), "image/jpeg"))


def cropped(session: Session, value: Mapping[str, Any], frame: Frame) -> dict[str, Any]:
    """Keep the part of a picture inside `frame` as a portrait of 3x4; returns its value."""
    data = photos.portrait(content(session, value), frame)
    return keep(session, Prepared(data, _as_jpeg(str(value["name"])), "image/jpeg"))


def _as_jpeg(name: str) -> str:
    return f"{Path(name).stem}.jpg"


def content(session: Session, value: Mapping[str, Any]) -> bytes:
    """Return the bytes of a file field's value."""
    return session.store.vault.attachments.get(str(value["sha256"]))
