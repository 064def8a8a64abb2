"""What a computed cell is made of is told as it is."""

from __future__ import annotations

import pytest

from batik_field.domain.codes import Codes
from batik_field.domain.regions import Regions
from batik_field.exports.answers import Answers
from batik_field.exports.computed import COMPUTED, DRAWS_ON

FULL = {
    "artisan": {
        "birth_place": "Tuban",
        "birth_date": "1980-05-12",
        "sex": "P",
        "address": "Dusun Kidul",
        "rt": "003",
        "rw": "001",
        "village": "35.23.08.2006",
        "occupation": "88",
        "job_title": "Pembatik",
        "workplace": "Sanggar Contoh",
        "workplace_address": "Jl. Raya 2",
    },
    "business": {"name": "Batik Contoh", "village": "35.23.08.2008", "address": "Jl. Raya 3"},
    "skill": {"skill": "pewarnaan", "scheme": "Skema Contoh"},
    "export": {"day": "2026-05-12"},
}


@pytest.fixture(scope="module")
def regions() -> Regions:
    return Regions.load()


def test_every_computed_cell_is_told() -> None:
    assert DRAWS_ON.keys() == {f"computed.{key}" for key in COMPUTED}


@pytest.mark.parametrize("key", sorted(COMPUTED.keys() - {"number"}))
def test_a_cell_changes_with_what_it_draws_on_alone(key: str, regions: Regions) -> None:
    groups = DRAWS_ON[f"computed.{key}"]
    outside = {f"{part}.{one}" for part, values in FULL.items() for one in values}
    outside -= {"export.day", *(one for group in groups for one in group)}
    whole = cell(key, frozenset(), regions)

    assert whole is not None
    assert cell(key, frozenset(outside), regions) == whole
    for place, group in enumerate(groups):
        before = frozenset(one for earlier in groups[:place] for one in earlier)
        assert all(changes(key, before, one, regions) for one in group)
        assert cell(key, frozenset(one for more in groups[place + 1 :] for one in more), regions)


def changes(key: str, before: frozenset[str], one: str, regions: Regions) -> bool:
    return cell(key, before | {one}, regions) != cell(key, before, regions)


def cell(key: str, absent: frozenset[str], regions: Regions) -> object:
    """Return the computed cell of somebody who lacks some answers."""
    bundle = {
        part: {one: value for one, value in values.items() if f"{part}.{one}" not in absent}
        for part, values in FULL.items()
    }
    if key == "male" and "sex" in bundle["artisan"]:
        bundle["artisan"]["sex"] = "L"
    row = Answers(bundle, Codes.shipped(), regions, 1)
    return COMPUTED[key](row)
