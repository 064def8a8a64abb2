"""An open vault and everything a service needs beside it. Handed down, never global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Self

from batik_field.domain.checks import Surroundings
from batik_field.domain.codes import Choice, CodeList, Codes
from batik_field.domain.fields import Values
from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.domain.regions import Regions
from batik_field.storage.store import Store

DEMO_SETTING = "demo"
LAPTOP_SETTING = "device_name"
HOME_REGENCY = "35.23"
"""Kabupaten Tuban, until an office profile says otherwise."""


@dataclass
class Session:
    """What the windows and the command line hold while a vault is open."""

    store: Store
    regions: Regions
    officer: str
    clock: Callable[[], datetime]
    codes: Codes
    office: Values
    is_demo: bool
    laptop: str

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self.store.vault.folder

    @property
    def regency(self) -> str:
        """Code of the regency the office works for."""
        return str(self.office.get("regency") or HOME_REGENCY)

    def latest_day(self) -> date:
        """Return today, or the latest day anything was written on where the clock lags behind.

        Only what lies after it is surely still to come: no clock that was set back refuses a day
        that has been (S14).
        """
        today, written = self.clock().date(), self.store.latest_day()
        return today if written is None else max(today, written)

    def around(self) -> Surroundings:
        """Return what the rules need besides the record."""
        return Surroundings(self.codes, self.regions, self.latest_day(), self.regency)

    def reload(self) -> None:
        """Read again what other records decide: the office profile and the edited code lists."""
        self.office = office_values(self.store)
        self.regions = self.regions.at_home(self.regency)
        self.codes = codes_of(self.store, self.regions, self.regency)
        self.laptop = self.store.setting(LAPTOP_SETTING) or ""
        self.is_demo = self.store.setting(DEMO_SETTING) == "1"

    def close(self) -> None:
        """Close the vault; its key is forgotten."""
        self.store.vault.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def office_record(store: Store) -> Record | None:
    """Return the office profile, if one was written."""
    ids = store.ids(Query("office"), limit=1)
    return store.record("office", ids[0]) if ids else None


def office_values(store: Store) -> Values:
    """Return the values of the office profile; empty when none was written."""
    record = office_record(store)
    return record.values if record else {}


def codes_of(store: Store, regions: Regions, regency: str) -> Codes:
    """Return the shipped code lists with what the office changed laid over them.

    The kecamatan to choose from are those of its regency.
    """
    changed = store.records("code", store.ids(Query("code")))
    codes = Codes.shipped().with_office_changes([record.values for record in changed.values()])
    return codes.with_list(_districts(codes, regions, regency))


def _districts(codes: Codes, regions: Regions, regency: str) -> CodeList:
    choices = tuple(Choice(one.code, one.name) for one in regions.districts(regency))
    return replace(codes["district"], choices=choices)
