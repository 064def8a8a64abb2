"""What a question is. The tables of questions are in `domain.questions`.

From one `Field` come the row on the form, its validator and accessible name, the column of the
projection, the list heading, the import alias, the export column, the data dictionary and the
merge register. There is no second list of fields anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

Values = Mapping[str, Any]
"""Answers of one record: field key -> plain JSON value (see `domain.values`)."""


class Kind(StrEnum):
    """How an answer is typed, checked, stored and shown."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NIK = "nik"
    NIB = "nib"
    NPWP = "npwp"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    WHOLE = "whole"
    YEAR = "year"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    LINK = "link"
    VILLAGE = "village"
    REGENCY = "regency"
    PLACE = "place"
    QUANTITY = "quantity"
    FILE = "file"
    FILES = "files"

    # Enum's own is written in Python, and every check of every answer looks its kind up.
    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class When:
    """A question is shown when another one of the same record has one of these values."""

    key: str
    among: tuple[Any, ...]

    def __call__(self, values: Values) -> bool:
        value = values.get(self.key)
        if isinstance(value, list):
            return any(item in self.among for item in value)
        return value in self.among


def always(values: Values) -> bool:
    """Most questions do not depend on another answer."""
    return True


def as_typed(text: str) -> str:
    """Most texts have no form of their own."""
    return text


@dataclass(frozen=True, slots=True)
class Field:
    """One question of one record.

    `codes` names a list of `domain.codes`; `link` an entity; `unit` a word behind the number or,
    for a quantity, the code list of its units. `low` and `high` are inclusive and blocking.
    `listed` gives the field a real column in the projection (lists, filters); `searched` puts it
    into the search text. `sensitive` is specific personal data (UU 27/2022 art. 4): kept in the
    sensitive part of an operation, masked in lists, left out of exports that do not ask for it.
    `required` means "needed to be siap kirim", never "needed to save". `tidy` gives a text its
    usual form and returns what it does not understand unchanged. `near` is another question, named
    like a column of this one's code list: codes that fit its answer are offered first.
    """

    key: str
    kind: Kind
    label: str
    hint: str = ""
    required: bool = False
    codes: str = ""
    link: str = ""
    unit: str = ""
    low: int | None = None
    high: int | None = None
    past: bool = False
    sensitive: bool = False
    listed: bool = False
    searched: bool = False
    shown: Callable[[Values], bool] = always
    aliases: tuple[str, ...] = ()
    tidy: Callable[[str], str] = as_typed
    near: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that stand together on the form."""

    key: str
    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Entity:
    """A kind of record. `title` are the fields that name one record in lists and dialogs."""

    key: str
    label: str
    plural: str
    sections: tuple[Section, ...]
    title: tuple[str, ...]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All questions, in the order of the form."""
        return tuple(field for section in self.sections for field in section.fields)

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """Field key -> field."""
        return {field.key: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The questions that must be answered before sending, where they are shown."""
        return tuple(field for field in self.fields if field.required)

    @property
    def links(self) -> Iterator[Field]:
        """The fields that point at other records."""
        return (field for field in self.fields if field.kind is Kind.LINK)

    @cached_property
    def listed(self) -> tuple[Field, ...]:
        """The fields with a real column in the projection."""
        return tuple(field for field in self.fields if field.listed or field.kind is Kind.LINK)
