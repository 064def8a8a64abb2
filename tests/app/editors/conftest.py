"""Editors need no vault: lists, regions, and files that keep nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from batik_field.app.editors import Sources
from batik_field.app.editors.sources import Shown
from batik_field.domain.codes import Codes
from batik_field.domain.regions import Regions


@dataclass
class RecordingFiles:
    """Stands in for `attached_files.AttachedFiles`: answers at once."""

    chosen: Path | None = None
    refuses: str = ""
    has_camera: bool = False
    opened: list[Any] = field(default_factory=list)

    def attach(
        self,
        owner: QObject,
        path: Path,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        if self.refuses:
            refused(self.refuses)
        else:
            done({"sha256": path.name, "name": path.name, "mime": "image/jpeg", "size": 1})

    def attach_picture(
        self,
        owner: QObject,
        data: bytes,
        name: str,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        assert data.startswith(b"\x89PNG")
        done({"sha256": "pasted", "name": name, "mime": "image/png", "size": len(data)})

    def thumbnail(self, owner: QObject, value: Any, done: Callable[[bytes], object]) -> None:
        done(b"no picture")

    def open(self, shown: Sequence[Shown], at: int) -> None:
        self.opened.append(shown[at].value)

    def crop(self, owner: QObject, value: Any, done: Callable[[dict[str, Any]], object]) -> None:
        done({**value, "name": "pas foto.jpg"})

    def photograph(self, owner: QObject, done: Callable[[QImage], object]) -> None:
        image = QImage(4, 3, QImage.Format.Format_RGB32)
        image.fill(0x8A5420)
        done(image)

    def choose(self, pictures_only: bool) -> Path | None:
        return self.chosen


PEOPLE = [("id-1", "Sulastri · Gaji, Kec. Kerek"), ("id-2", "Wartini · Margorejo, Kec. Kerek")]


@pytest.fixture(scope="session")
def regions() -> Regions:
    return Regions.load()


@pytest.fixture
def files() -> RecordingFiles:
    return RecordingFiles()


@pytest.fixture
def sources(regions: Regions, files: RecordingFiles) -> Sources:
    def links(entity: str, text: str) -> list[tuple[str, str]]:
        return [pair for pair in PEOPLE if text.lower() in pair[1].lower()]

    return Sources(Codes.shipped(), regions, links, lambda entity, id_: dict(PEOPLE)[id_], files)
