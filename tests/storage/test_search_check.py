"""No index loses a word, and one that did is noticed."""

from collections.abc import Callable
from random import Random

import pytest

from batik_field.domain.operations import Change
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]


@pytest.mark.parametrize("seed", range(3))
def test_several_changes_at_once_leave_the_searches_whole(open_store: OpenStore, seed: int) -> None:
    """With its fewest details an index of SQLite loses words here, and a search its people."""
    store, dice = open_store(), Random(seed)
    words = ["Siti", "Ma'ruf", "Tjokro", "Batik Gemilang", "a-b c", "ss", "x", ""]
    known: list[str] = []
    for number in range(200):
        known.append(f"a{number}")
        chosen = {*dice.sample(known, min(2, number)), known[-1]}
        commit = [
            Change("artisan", one, {"full_name": dice.choice(words), "alias": dice.choice(words)})
            for one in sorted(chosen, key=lambda _: dice.random())
        ]
        store.commit(commit, "P")

    assert store.broken_searches() == 0


def test_a_search_that_lost_a_word_is_noticed(store: Store) -> None:
    store.commit([Change("artisan", "a", {"full_name": "Soelastri"})], "P")
    assert store.broken_searches() == 0
    with store.vault.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO p_artisan_in_find (p_artisan_in_find, rowid, find)"
            " SELECT 'delete', row, 'sulastri' FROM p_artisan"
        )

    assert store.broken_searches() == 1
    store.rebuild()
    assert store.broken_searches() == 0
