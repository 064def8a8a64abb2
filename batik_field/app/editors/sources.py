"""What editors need beside their question: lists, regions, links and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QImage

from batik_field.domain.codes import CodeList
from batik_field.domain.fields import Field
from batik_field.domain.regions import Regions

NEW = "new"
"""`Suggestion.act` of the line that makes a new record instead of choosing one."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of a list that opens under a field: the value it stands for and how it reads.

    `found_by` is another word for it that fits what was typed, `aside` a remark; both are shown
    behind the label.
    """

    value: Any
    label: str
    act: str = ""
    found_by: str = ""
    aside: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in its line, part by part; a part may be empty."""
        return (self.label, self.found_by, self.aside)


@dataclass(frozen=True)
class Shown:
    """A file that is looked at, and who takes its new version: called with the old and the new."""

    value: dict[str, Any]
    replace: Callable[[dict[str, Any], dict[str, Any]], object]


class CodeLists(Protocol):
    """The code lists in force; an office may edit them while a form is open."""

    def __getitem__(self, name: str) -> CodeList:
        """Return a list."""

    def label(self, name: str, code: str) -> str:
        """Return the label of a code, or the code."""


class Files(Protocol):
    """How file editors keep and fetch what a value only names."""

    def attach(
        self,
        owner: QObject,
        path: Path,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep the file in the vault; its value, or a sentence, arrives later."""

    def attach_picture(
        self,
        owner: QObject,
        data: bytes,
        name: str,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep a PNG picture that is no file yet, such as one from the clipboard."""

    def thumbnail(self, owner: QObject, value: Any, done: Callable[[bytes], object]) -> None:
        """Fetch the picture of a value; nothing arrives for what is no picture."""

    def open(self, shown: Sequence[Shown], at: int) -> None:
        """Show the file at a place of several, to be turned through."""

    def crop(self, owner: QObject, value: Any, done: Callable[[dict[str, Any]], object]) -> None:
        """Let the person cut a portrait from a picture; its value arrives later, or never."""

    @property
    def has_camera(self) -> bool:
        """Whether this laptop can take a picture."""

    def photograph(self, owner: QObject, done: Callable[[QImage], object]) -> None:
        """Let the person take a picture; it arrives later, or never."""

    def choose(self, pictures_only: bool) -> Path | None:
        """Ask the person for a file."""


@dataclass(frozen=True)
class Sources:
    """Handed to every editor of a form. `links(entity, text)` finds records by a part of a name."""

    codes: CodeLists
    regions: Regions
    links: Callable[[str, str], list[tuple[str, str]]]
    title_of: Callable[[str, str], str]
    files: Files


class Editor(Protocol):
    """A widget for one answer.

    `write` shows a value and is never taken for typing; `changed` tells of typing only. What was
    written and not touched comes back from `read` as it was.
    """

    changed: SignalInstance

    def read(self) -> Any:
        """Return the JSON value that stands there."""

    def write(self, value: Any) -> None:
        """Show a JSON value."""

    def settle(self) -> None:
        """Complete what is being typed, as leaving the field would."""


Make = Callable[[Field, Sources], Editor]
