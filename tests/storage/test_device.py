"""A laptop keeps its name; a copy of its vault never writes under it."""

from collections.abc import Callable

from batik_field.storage.device import device_id, device_name, next_in_chain
from batik_field.storage.log import NO_HASH
from batik_field.storage.settings import write_setting
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]


def test_a_laptop_gets_an_id_once(store: Store) -> None:
    with store.vault.write() as connection:
        first = device_id(connection)
        assert device_id(connection) == first
        assert int(first, 16) >= 0
        assert device_name(connection) == first
        write_setting(connection, "device_name", "Laptop Kerek-1")
        assert device_name(connection) == "Laptop Kerek-1"


def test_two_laptops_have_different_ids(open_store: OpenStore) -> None:
    ids = set()
    for store in (open_store(), open_store()):
        with store.vault.write() as connection:
            ids.add(device_id(connection))

    assert len(ids) == 2


def test_the_chain_begins_with_nothing_before_it(store: Store) -> None:
    with store.vault.write() as connection:
        chain = next_in_chain(connection, "here")

        assert (chain.number, chain.previous, chain.lamport) == (1, NO_HASH, 1)
        assert next_in_chain(connection, "here") == chain


def test_another_place_or_a_restore_starts_a_new_incarnation(store: Store) -> None:
    with store.vault.write() as connection:
        here = next_in_chain(connection, "here")
        there = next_in_chain(connection, "there")
        assert there.incarnation != here.incarnation
        assert there.device == here.device

        write_setting(connection, "restored", "1")
        restored = next_in_chain(connection, "there")
        assert restored.incarnation not in (here.incarnation, there.incarnation)
        assert next_in_chain(connection, "there") == restored
