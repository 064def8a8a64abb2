"""The competency units of certification schemes as the program brings them, and as they are held.

Shipped is only what domain.md 1.1-1.2 found, none of it verified; an office types or imports the
rest. No element texts are shipped.
"""

from __future__ import annotations

import csv
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from batik_field.domain.names import fold
from batik_field.domain.wording import N_

UNVERIFIED = N_("kode belum diverifikasi")

_NAMES = uuid.UUID("5f1c1f0e-2f5b-5c53-9a35-6d0f4ad7a0b1")
"""Ids made from it are the same on every laptop, so that two offices' words meet in one record."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a unit with its performance criteria, a line each."""

    id: str
    position: int
    text: str
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a scheme. `id` is its record, "" where only the program brings it.

    `verified` needs a source and a day (ISO, `verified_on`) beside the tick.
    """

    scheme: str
    position: int
    code: str
    title: str
    standard: str = ""
    source: str = ""
    verified: bool = False
    id: str = ""
    elements: tuple[Element, ...] = ()
    verified_on: str = ""

    @property
    def record(self) -> str:
        """Its record, or the one it gets once the office says anything of it."""
        return self.id or str(uuid.uuid5(_NAMES, f"unit/{self.scheme}/{self.position}"))

    @property
    def remark(self) -> str:
        """What is to be said beside its code, or ""."""
        return "" if self.verified and self.code else UNVERIFIED


def is_same_unit(one: Unit, other: Unit) -> bool:
    """Whether both are one unit: by their codes, or by their titles where a code is missing."""
    if one.code and other.code:
        return plain_code(one.code) == plain_code(other.code)
    return bool(one.title) and fold(one.title) == fold(other.title)


def plain_code(code: str) -> str:
    """Return a unit's code in one spelling: capitals, no blanks."""
    return "".join(code.split()).upper()


@cache
def shipped_units() -> tuple[Unit, ...]:
    """The units the program brings, scheme by scheme in their order."""
    file = resources.files("batik_field.domain").joinpath("data", "schemes", "units.csv")
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return tuple(
        Unit(
            row["scheme"],
            int(row["position"]),
            row["code"],
            row["title"],
            row["standard"],
            row["source"],
            row["verified"] == "1",
        )
        for row in rows
    )


def scheme_record(code: str) -> str:
    """Return the record a scheme gets once the office says anything of it."""
    return str(uuid.uuid5(_NAMES, f"scheme/{code}"))


def merged_units(
    shipped: Iterable[Unit], held: Iterable[Unit], gone: Collection[str] = ()
) -> tuple[Unit, ...]:
    """Return the units of one scheme: what an office holds lies over what the program brings.

    `gone` are the records of what it took off the list.
    """
    of_office = sorted(held, key=_order)
    taken = {*gone, *(one.id for one in of_office)}
    untouched = [
        one
        for one in shipped
        if one.record not in taken and not any(is_same_unit(one, other) for other in of_office)
    ]
    return tuple(sorted((*of_office, *untouched), key=_order))


def _order(unit: Unit) -> tuple[int, str, str]:
    return (unit.position, unit.code, unit.title)
