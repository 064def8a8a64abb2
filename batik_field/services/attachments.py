"""Files of people: photos, scans, signatures. They live encrypted in the vault."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.services.session import Session
from batik_field.storage.photos import prepared_photo

PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})


def attach(session: Session, path: Path) -> dict[str, Any]:
    """Take a file from disk into the vault; returns the value of a file field.

    A photo is turned upright, downscaled, and loses its place and time; other files are kept as
    they are. The bytes are on the disk when this returns.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(N_("Berkas itu tidak dapat dibaca. Salin ke laptop, lalu ulangi.")) from error
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return attach_bytes(session, data, path.name, mime)


def attach_bytes(session: Session, data: bytes, name: str, mime: str) -> dict[str, Any]:
    """Take bytes (pasted, photographed) into the vault; returns the value of a file field."""
    if mime in PHOTOS:
        data, mime = prepared_photo(data), "image/jpeg"
        name = f"{Path(name).stem}.jpg"
    return asdict(session.store.vault.attachments.put(data, name, mime))


def content(session: Session, value: Mapping[str, Any]) -> bytes:
    """Return the bytes of a file field's value."""
    return session.store.vault.attachments.get(str(value["sha256"]))
