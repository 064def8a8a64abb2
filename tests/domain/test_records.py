"""Ids sort by the time they were made and hardly ever meet."""

import uuid

from batik_field.domain.records import Record, new_id


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = uuid.UUID(new_id())

    assert made.version == 7
    assert made.variant == uuid.RFC_4122


def test_ids_made_later_sort_later(monkeypatch) -> None:
    times = iter([1_000_000_000_000_000_000, 1_000_000_000_001_000_000, 2_000_000_000_000_000_000])
    monkeypatch.setattr("time.time_ns", lambda: next(times))
    ids = [new_id() for _ in range(3)]

    assert ids == sorted(ids)
    assert int(uuid.UUID(ids[0])) >> 80 == 1_000_000_000_000


def test_ids_of_one_millisecond_differ() -> None:
    assert len({new_id() for _ in range(5000)}) == 5000


def test_a_record_is_frozen_and_empty_by_default() -> None:
    record = Record("artisan", "id", {})

    assert (record.heads, record.conflicts, record.deleted) == ({}, {}, False)
