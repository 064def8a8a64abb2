"""Typing that waits: kept, set aside, recovered, never put on another record (S3)."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import Record
from batik_field.storage.drafts import KEPT_AFTER_DISCARD
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]


def typed(record: str, **changes: object) -> Draft:
    return Draft(Record("artisan", record, {}), changes)


def test_a_draft_is_kept_over_the_record_as_it_is(store: Store) -> None:
    store.commit([Change("artisan", "a", {"full_name": "A", "rt": "001"})], "P")
    draft = Draft(store.record("artisan", "a"))
    draft.set("rt", "002")
    store.keep_draft(draft)

    again = store.draft("artisan", "a")

    assert again.changes == {"rt": "002"}
    assert again.values["full_name"] == "A"
    assert again.record.heads == store.record("artisan", "a").heads
    assert store.draft("artisan", "b") is None
    assert store.draft("business", "a") is None


def test_a_later_state_takes_the_place_of_an_earlier_one(store: Store) -> None:
    store.keep_draft(typed("a", full_name="G"))
    store.keep_draft(typed("a", full_name="Gem", rt="1"))

    assert [kept.changes for kept in store.open_drafts()] == [{"full_name": "Gem", "rt": "1"}]


def test_an_emptied_draft_is_taken_away(store: Store) -> None:
    store.keep_draft(typed("a", full_name="G"))
    store.keep_draft(typed("a"))

    assert store.open_drafts() == []
    assert store.discarded_drafts() == []


def test_a_draft_is_there_after_closing(open_store: OpenStore) -> None:
    store = open_store()
    odd = {"full_name": "Ma'ruf \N{SPOOL OF THREAD}", "birth_date": {"raw": "31/02"}, "rt": None}
    store.keep_draft(typed("a", **odd))
    folder = store.vault.folder
    store.vault.close()

    assert open_store(folder).draft("artisan", "a").changes == odd


def test_a_draft_remembers_what_the_record_was_when_it_began(store: Store) -> None:
    store.commit([Change("artisan", "a", {"phone": "1"})], "P")
    began = store.record("artisan", "a")
    store.keep_draft(Draft(began, {"phone": "2"}))
    store.commit([Change("artisan", "a", {"phone": "3"})], "P")

    again = store.draft("artisan", "a")

    assert again.record.heads["phone"] == began.heads["phone"]
    assert again.record.values["phone"] == "3"


def test_a_draft_of_a_deleted_record_stays_its_own(store: Store) -> None:
    store.commit([Change("artisan", "a", {"phone": "1"})], "P")
    store.keep_draft(Draft(store.record("artisan", "a"), {"phone": "2"}))
    store.commit([Change("artisan", "a", {DELETED: True}, "delete")], "P")

    again = store.draft("artisan", "a")

    assert again.record.id == "a"
    assert again.record.deleted
    assert again.changes == {"phone": "2"}


def test_what_was_discarded_can_be_recovered(store: Store) -> None:
    store.keep_draft(typed("a", full_name="G"))
    store.discard_draft("artisan", "a")
    assert store.open_drafts() == []
    assert store.draft("artisan", "a") is None

    (set_aside,) = store.discarded_drafts()
    store.recover_draft(set_aside.number)

    assert store.draft("artisan", "a").changes == {"full_name": "G"}
    assert store.discarded_drafts() == []


def test_recovering_sets_newer_typing_aside_instead_of_dropping_it(store: Store) -> None:
    store.keep_draft(typed("a", full_name="alt"))
    store.discard_draft("artisan", "a")
    store.keep_draft(typed("a", full_name="neu"))
    (old,) = store.discarded_drafts()

    store.recover_draft(old.number)

    assert store.draft("artisan", "a").changes == {"full_name": "alt"}
    assert [kept.changes for kept in store.discarded_drafts()] == [{"full_name": "neu"}]


def test_discarding_twice_keeps_both(store: Store) -> None:
    for name in ("satu", "dua"):
        store.keep_draft(typed("a", full_name=name))
        store.discard_draft("artisan", "a")

    assert [kept.changes["full_name"] for kept in store.discarded_drafts()] == ["dua", "satu"]


@pytest.mark.parametrize(("days", "left"), [(29, 2), (31, 1)])
def test_after_thirty_days_a_discarded_draft_goes(
    open_store: OpenStore, days: int, left: int
) -> None:
    assert timedelta(days=30) == KEPT_AFTER_DISCARD
    now = [datetime(2026, 1, 1, 9)]
    store = open_store(clock=lambda: now[0])
    store.keep_draft(typed("a", full_name="G"))
    store.discard_draft("artisan", "a")
    now[0] += timedelta(days=days)
    store.keep_draft(typed("b", full_name="H"))
    store.discard_draft("artisan", "b")

    assert len(store.discarded_drafts()) == left


def test_the_newest_typing_comes_first(open_store: OpenStore) -> None:
    now = [datetime(2026, 1, 1, 9)]
    store = open_store(clock=lambda: now[0])
    for record in ("a", "b"):
        store.keep_draft(typed(record, full_name=record))
        now[0] += timedelta(seconds=1)
    store.keep_draft(typed("a", full_name="again"))

    assert [kept.record for kept in store.open_drafts()] == ["a", "b"]


def test_what_recovering_sets_aside_has_its_own_thirty_days(open_store: OpenStore) -> None:
    now = [datetime(2026, 5, 1, 9)]
    store = open_store(clock=lambda: now[0])
    store.keep_draft(typed("a", rt="lama"))
    store.discard_draft("artisan", "a")
    now[0] += timedelta(days=29)
    store.keep_draft(typed("a", rt="baru"))
    store.recover_draft(store.discarded_drafts()[0].number)

    now[0] += timedelta(days=10)
    store.keep_draft(typed("b", rt="lain"))
    store.discard_draft("artisan", "b")

    assert {kept.changes["rt"] for kept in store.discarded_drafts()} == {"baru", "lain"}


def test_what_is_there_no_longer_cannot_be_recovered(store: Store) -> None:
    with pytest.raises(Refused, match="tidak ada lagi"):
        store.recover_draft(99)
