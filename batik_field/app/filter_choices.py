"""What a list can be narrowed by: filters, the values each takes, and their words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from batik_field.domain.queries import Query, Special
from batik_field.domain.wording import N_
from batik_field.services.session import Session

DUE = "due"
"""Not a field: `late` or `soon`, counted from today."""

Options = Callable[[], Sequence[tuple[str, str]]]
"""Gives (value, label), when the menu opens."""


@dataclass(frozen=True)
class Filter:
    """One thing to narrow by. `special` filters look at other records than the listed ones."""

    key: str
    label: str
    options: Options
    special: bool = False
    chip: str = "{label}"
    """How a label is written on the chip, where no menu says what it is one of."""
    group: Callable[[str], str] | None = None
    """Gives the name of the menu within the menu in which a value stands, where there are many."""


@dataclass(frozen=True)
class Narrowing:
    """Which filters are set: filter key -> value. It can be kept and compared."""

    chosen: Mapping[str, str] = field(default_factory=dict)

    def with_choice(self, key: str, value: str) -> Narrowing:
        """The same and this filter; one value per filter."""
        return Narrowing({**self.chosen, key: value})

    def without(self, key: str) -> Narrowing:
        """The same but for this filter."""
        return Narrowing({k: v for k, v in self.chosen.items() if k != key})

    def applied(self, query: Query, filters: Sequence[Filter]) -> Query:
        """The query narrowed; filters that are not known any more are passed over."""
        known = {each.key: each for each in filters}
        where = {k: v for k, v in self.chosen.items() if k in known and not known[k].special}
        special = {Special(k): v for k, v in self.chosen.items() if k in known and known[k].special}
        return replace(query, where=where, special=special)


def saved_as_text(saved: Mapping[str, Narrowing]) -> str:
    """Named filters as they lie in the settings: codes only, never what was searched for."""
    return json.dumps({name: dict(kept.chosen) for name, kept in saved.items()})


def saved_from_text(text: str) -> dict[str, Narrowing]:
    """The inverse; what cannot be read is forgotten."""
    try:
        found = json.loads(text or "{}")
        return {
            str(name): Narrowing({str(k): str(v) for k, v in chosen.items()})
            for name, chosen in found.items()
        }
    except (ValueError, AttributeError):
        return {}


def artisan_filters(session: Session) -> tuple[Filter, ...]:
    """The filters of the list of artisans."""

    def district_of(village: str) -> str:
        return session.regions.name(village.rpartition(".")[0])

    def villages() -> list[tuple[str, str]]:
        found = [(code, session.regions.children(code)) for code, _ in _districts(session)()]
        return [
            pair
            for _, those in found
            for pair in sorted(((one.code, one.name) for one in those), key=itemgetter(1))
        ]

    return (
        Filter(Special.READY, N_("Kesiapan"), _ready, True),
        _in_district(session),
        Filter("village", N_("Desa"), villages, chip=N_("Desa {label}"), group=district_of),
        Filter(Special.SKILL, N_("Keahlian"), _codes(session, "skill"), True),
        Filter(Special.CERTIFIED, N_("Sertifikat"), _certified, True),
        Filter(Special.VISITED, N_("Kunjungan"), _visited, True),
        Filter(Special.PROMISED, N_("Janji dokumen"), _promised, True),
        Filter(Special.DOUBLE, N_("Dugaan ganda"), _double, True),
        Filter("standing", N_("Keadaan"), _codes(session, "standing")),
        Filter("consent", N_("Persetujuan"), _codes(session, "consent")),
    )


def visit_filters(session: Session) -> tuple[Filter, ...]:
    """The filters of the list of visits."""
    return (
        _in_district(session),
        Filter("outcome", N_("Hasil"), _codes(session, "visit_outcome")),
        Filter("purpose", N_("Tujuan"), _codes(session, "visit_purpose")),
    )


def monev_filters(session: Session) -> tuple[Filter, ...]:
    """The filters of both lists of monev; `due` is about what is still to be done."""
    return (
        _in_district(session),
        Filter("kind", N_("Jenis"), _codes(session, "monev_kind")),
        Filter(DUE, N_("Jatuh tempo"), _due),
    )


def _in_district(session: Session) -> Filter:
    label, chip = N_("Kecamatan"), N_("Kec. {label}")
    return Filter(Special.DISTRICT, label, _districts(session), True, chip)


def _districts(session: Session) -> Options:
    def options() -> list[tuple[str, str]]:
        found = session.regions.districts(session.regency)
        return sorted(((one.code, one.name) for one in found), key=itemgetter(1))

    return options


def _codes(session: Session, name: str) -> Options:
    def options() -> list[tuple[str, str]]:
        return [(choice.code, choice.label) for choice in session.codes[name].offered]

    return options


def _ready() -> list[tuple[str, str]]:
    return [("yes", N_("Siap kirim")), ("no", N_("Masih kurang"))]


def _due() -> list[tuple[str, str]]:
    return [("late", N_("Lewat waktu")), ("soon", N_("Dalam 30 hari"))]


def _certified() -> list[tuple[str, str]]:
    return [("no", N_("Belum bersertifikat")), ("yes", N_("Bersertifikat"))]


def _visited() -> list[tuple[str, str]]:
    return [("no", N_("Belum pernah dikunjungi")), ("yes", N_("Pernah dikunjungi"))]


def _promised() -> list[tuple[str, str]]:
    return [("yes", N_("Ada janji dokumen"))]


def _double() -> list[tuple[str, str]]:
    return [("yes", N_("NIK ganda"))]
