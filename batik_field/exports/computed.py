"""What of a row no single answer holds: codes of places, addresses put together, "born"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from batik_field.domain.criteria import age_on
from batik_field.domain.formats import short_day
from batik_field.domain.regions import digits
from batik_field.domain.values import is_raw
from batik_field.exports.answers import Answers
from batik_field.exports.row_writer import Cell

_TICK = "√"


def _number(row: Answers) -> Cell:
    return row.number


def _kode_kota(row: Answers) -> Cell:
    """From the address, not from the NIK, which names the place of first registration."""
    return digits(row.village()[:5]) or None


def _kode_provinsi(row: Answers) -> Cell:
    return row.village()[:2] or None


def _street(row: Answers) -> Cell:
    parts = [row.text("artisan", "address")]
    rt, rw = row.text("artisan", "rt"), row.text("artisan", "rw")
    parts.append(f"RT {rt}" if rt else "")
    parts.append(f"RW {rw}" if rw else "")
    return " ".join(filter(None, parts)) or None


def _home(row: Answers) -> Cell:
    village = row.village()
    parts = [_street(row), row.regions.long_label(village) if village else None]
    return ", ".join(str(part) for part in parts if part) or None


def _village(row: Answers) -> Cell:
    value = row.value("artisan", "village")
    return row.regions.name(row.village()) or (value if is_raw(value) else None)


def _district(row: Answers) -> Cell:
    return row.regions.name(row.village()[:8]) or None


def _regency(row: Answers) -> Cell:
    return row.regions.name(row.village()[:5]) or None


def _province(row: Answers) -> Cell:
    return row.regions.name(row.village()[:2]) or None


def _rt_rw(row: Answers) -> Cell:
    parts = (row.text("artisan", "rt"), row.text("artisan", "rw"))
    return "/".join(filter(None, parts)) or None


def _male(row: Answers) -> Cell:
    """Tick the column L of lists that have one for each sex."""
    return _TICK if row.value("artisan", "sex") == "L" else None


def _female(row: Answers) -> Cell:
    return _TICK if row.value("artisan", "sex") == "P" else None


def _workplace(row: Answers) -> Cell:
    return row.text("artisan", "workplace") or row.text("business", "name") or None


def _workplace_address(row: Answers) -> Cell:
    own = row.text("artisan", "workplace_address")
    village = row.village("business")
    place = row.regions.long_label(village) if village else ""
    theirs = ", ".join(filter(None, (row.text("business", "address"), place)))
    return own or theirs or None


def _job(row: Answers) -> Cell:
    return row.text("artisan", "job_title") or row.text("artisan", "occupation") or None


def _scheme(row: Answers) -> Cell:
    return row.text("skill", "scheme") or row.text("skill", "skill") or None


def _born(row: Answers) -> Cell:
    place, day = row.text("artisan", "birth_place"), row.value("artisan", "birth_date")
    text = short_day(day) if isinstance(day, str) else row.text("artisan", "birth_date")
    return f"{place}, {text}" if place and text else None


def _age(row: Answers) -> Cell:
    """In whole years on the day of the export."""
    born, today = row.value("artisan", "birth_date"), row.value("export", "day")
    if not isinstance(born, str) or not isinstance(today, str):
        return None
    return age_on(born, date.fromisoformat(today))


COMPUTED: Mapping[str, Callable[[Answers], Any]] = {
    "number": _number,
    "kode_kota": _kode_kota,
    "kode_provinsi": _kode_provinsi,
    "home": _home,
    "street": _street,
    "village": _village,
    "district": _district,
    "regency": _regency,
    "province": _province,
    "rt_rw": _rt_rw,
    "male": _male,
    "female": _female,
    "workplace": _workplace,
    "workplace_address": _workplace_address,
    "job": _job,
    "scheme": _scheme,
    "born": _born,
    "age": _age,
}
FIELD_OF: Mapping[str, str] = {
    "computed.kode_kota": "village",
    "computed.kode_provinsi": "village",
    "computed.home": "address",
    "computed.street": "address",
    "computed.village": "village",
    "computed.district": "village",
    "computed.regency": "village",
    "computed.province": "village",
    "computed.rt_rw": "rt",
    "computed.male": "sex",
    "computed.female": "sex",
    "computed.job": "job_title",
    "computed.scheme": "skill.scheme",
    "computed.born": "birth_date",
    "computed.age": "birth_date",
}
"""The field to mend when a computed cell is empty: where a click in the check list goes."""

_VILLAGE = (("artisan.village",),)
DRAWS_ON: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "computed.number": (),
    "computed.kode_kota": _VILLAGE,
    "computed.kode_provinsi": _VILLAGE,
    "computed.home": (("artisan.address", "artisan.rt", "artisan.rw", "artisan.village"),),
    "computed.street": (("artisan.address", "artisan.rt", "artisan.rw"),),
    "computed.village": _VILLAGE,
    "computed.district": _VILLAGE,
    "computed.regency": _VILLAGE,
    "computed.province": _VILLAGE,
    "computed.rt_rw": (("artisan.rt", "artisan.rw"),),
    "computed.male": (("artisan.sex",),),
    "computed.female": (("artisan.sex",),),
    "computed.workplace": (("artisan.workplace",), ("business.name",)),
    "computed.workplace_address": (
        ("artisan.workplace_address",),
        ("business.address", "business.village"),
    ),
    "computed.job": (("artisan.job_title",), ("artisan.occupation",)),
    "computed.scheme": (("skill.scheme",), ("skill.skill",)),
    "computed.born": (("artisan.birth_place", "artisan.birth_date"),),
    "computed.age": (("artisan.birth_date",),),
}
"""The answers a computed cell is made of; of several groups the first that is answered."""


def computed_keys() -> frozenset[str]:
    """Return what may follow "computed." in a column's source."""
    return frozenset(COMPUTED)
