"""Columns hold what the rows hold, in their order, whatever was typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from batik_field.domain.operations import DELETED, Change
from batik_field.storage import columns as reading
from batik_field.storage.columns import columns
from batik_field.storage.store import Store

NAMES = ('Si "Jempol"', "Ayu\\Wulan", "Rengga\tning", "Sri 🙂 Ḥasanah", "", "[1]", "null", "Wiji")
IDS = tuple(f"a{number}" for number in range(len(NAMES)))


@pytest.fixture
def filled(store: Store) -> Store:
    """A store of artisans with odd names; one is deleted, one was changed last."""
    people = [
        Change("artisan", one, {"full_name": name}, "create")
        for one, name in zip(reversed(IDS), reversed(NAMES), strict=True)
    ]
    store.commit(people, "Petugas")
    store.commit([Change("artisan", "a7", {"alias": "Mbok"})], "Petugas")
    store.commit([Change("artisan", "a3", {DELETED: True})], "Petugas")
    return store


def read(store: Store, *answers: str, ids: Sequence[str] | None = None) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        found = columns(connection, "artisan", answers, "id", ids)
        return [row for some in found for row in zip(*some, strict=True)]


@pytest.mark.parametrize("at_once", [1, 3, 7, 100])
def test_everything_comes_as_it_lies(
    filled: Store, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", at_once)
    with filled.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT id, full_name, village, row FROM p_artisan WHERE deleted = 0 ORDER BY row"
        ).fetchall()
    assert read(filled, "id", "full_name", "village", "row") == [tuple(row) for row in rows]
    assert [one for (one,) in read(filled, "id")] == [i for i in reversed(IDS) if i != "a3"]


def test_a_few_come_in_the_same_order(filled: Store) -> None:
    asked = ["a1", "a6", "a3", "nobody"]
    assert read(filled, "id", "full_name", ids=asked) == [("a6", "null"), ("a1", "Ayu\\Wulan")]
    assert read(filled, "id", ids=[]) == []


def test_what_is_json_comes_as_a_text_when_something_is_joined_to_it(filled: Store) -> None:
    found = read(filled, "(body -> '$.full_name') || ''", ids=["a0", "a5"])
    assert [text for (text,) in found] == ['"[1]"', '"Si \\"Jempol\\""']


def test_of_nobody_nothing_comes(store: Store) -> None:
    assert read(store, "id", "full_name") == []
