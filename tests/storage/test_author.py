"""The author names what a change replaces, and where and by whom it was written."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from batik_field import __version__
from batik_field.domain.operations import DELETED, Change
from batik_field.storage.schema import STEPS
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]


def test_a_change_stands_on_the_heads_it_replaces(store: Store) -> None:
    store.commit([Change("artisan", "a", {"phone": "1", "rt": "1"})], "P")
    store.commit([Change("artisan", "a", {"phone": "2"})], "P")
    store.commit([Change("artisan", "a", {"phone": "3", "rt": "3", "rw": "3"})], "P")

    first, second, third = store.operations("artisan", "a")

    assert first.facts["base"] == {}
    assert second.facts["base"] == {first.key: [DELETED, "phone"]}
    assert third.facts["base"] == {first.key: ["rt"], second.key: [DELETED, "phone"]}


def test_every_change_says_that_the_record_is_not_deleted(store: Store) -> None:
    """So that a deletion on another laptop meets it as a conflict."""
    store.commit([Change("artisan", "a", {"phone": "1"})], "P")

    assert store.operations("artisan", "a")[0].values() == {"phone": "1", DELETED: False}


def test_an_operation_says_who_where_and_when(open_store: OpenStore) -> None:
    zone = timezone(timedelta(hours=7))
    store = open_store(clock=lambda: datetime(2026, 5, 12, 9, 30, tzinfo=zone))
    store.set_setting("device_name", "Laptop Kerek-1")
    saved = store.commit([Change("artisan", "a", {"phone": "1"}, "create")], "Rengganing")

    facts = store.operations("artisan", "a")[0].facts

    assert (facts["by"], facts["laptop"], facts["kind"]) == (
        "Rengganing",
        "Laptop Kerek-1",
        "create",
    )
    assert datetime.fromisoformat(facts["wall"]) == datetime(2026, 5, 12, 9, 30, tzinfo=zone)
    assert facts["txn"] == saved.transaction
    assert (facts["app"], facts["schema"]) == (__version__, len(STEPS))


def test_an_unnamed_laptop_is_called_by_its_id(store: Store) -> None:
    store.commit([Change("artisan", "a", {"phone": "1"})], "P")

    facts = store.operations("artisan", "a")[0].facts

    assert facts["laptop"] == facts["dev"]
    assert len(facts["dev"]) == 16


def test_sensitive_answers_go_into_their_own_body(store: Store) -> None:
    store.commit([Change("business", "b", {"name": "Batik", "turnover": "5"})], "P")

    ordinary, sensitive = store.operations("business", "b")[0].bodies

    assert "turnover" not in ordinary.text
    assert "turnover" in sensitive.text


def test_time_counted_in_changes_goes_on_past_what_others_wrote(open_store: OpenStore) -> None:
    one, two = open_store(), open_store()
    for number in range(5):
        one.commit([Change("artisan", "a", {"phone": str(number)})], "P")
    two.receive(one.operations("artisan", "a"))
    two.commit([Change("artisan", "b", {"phone": "1"})], "P")

    assert two.operations("artisan", "b")[0].facts["lamport"] == 6
