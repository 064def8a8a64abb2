"""Making everything anew reads the log its own way, and leaves no haste behind."""

import gc
from collections import defaultdict

import pytest

from batik_field.domain.merge import fold
from batik_field.domain.operations import DELETED, Change, DamagedOperation, as_json
from batik_field.domain.questions import ENTITIES
from batik_field.storage import log
from batik_field.storage.log import ERASE
from batik_field.storage.store import Store


@pytest.fixture
def written(store: Store) -> Store:
    """Records with one operation and with several, of entities that lie between each other."""
    for number in range(3):
        workshop = Change("business", f"b{number}", {"name": f"Batik {number}"})
        artisan = {"full_name": f"Nama {number}", "business": f"b{number}", "adjustment_need": "x"}
        store.commit([Change("artisan", f"a{number}", artisan), workshop], "Petugas")
    store.commit([Change("artisan", "a1", {"phone": "+6281200000001"})], "Petugas")
    store.commit([Change("business", "b2", {"name": "Tjap Ganggeng"})], "Petugas")
    return store


@pytest.mark.parametrize("size", [1, 2, 100])
def test_the_log_read_at_once_tells_the_same_as_entity_by_entity(written: Store, size: int) -> None:
    at_once: dict[str, dict[str, object]] = defaultdict(dict)
    with written.reading() as connection:
        for entity, batch in log.stories_at_once(connection, ENTITIES, size):
            assert 0 < len(batch) <= size
            for story in batch:
                assert story.record not in at_once[entity]
                at_once[entity][story.record] = (story, fold(story.entries))
        singly = {
            entity: {s.record: (s, fold(s.entries)) for s in found}
            for entity in ENTITIES
            if (found := list(log.stories(connection, entity)))
        }

    assert at_once == singly
    assert set(singly) == {"artisan", "business"}


def test_only_the_entities_asked_for_are_told(written: Store) -> None:
    with written.reading() as connection:
        told = list(log.stories_at_once(connection, ("business",), 2))

    assert [(entity, len(batch)) for entity, batch in told] == [("business", 2), ("business", 1)]


def test_records_are_told_in_the_order_of_their_first_operations(written: Store) -> None:
    with written.reading() as connection:
        told = log.stories_at_once(connection, ("artisan",), 2)
        first = [story.entries[0].seq for _, batch in told for story in batch]

    assert len(first) == 3
    assert first == sorted(first)


def test_a_body_of_the_log_is_passed_on_only_where_it_says_just_the_values(store: Store) -> None:
    plain = {"full_name": 'Ma\'ruf "Djoko" é', "future": [1.5, None, {"raw": "}}"}]}
    store.commit([Change("artisan", "plain", plain)], "Petugas")
    store.commit([Change("artisan", "with a reason", plain, reason="salah ketik")], "Petugas")
    store.commit([Change("artisan", "gone", {**plain, DELETED: True})], "Petugas")
    store.commit([Change("artisan", "sensitive", {**plain, "adjustment_need": "x"})], "Petugas")
    store.commit([Change("artisan", "empty", {})], "Petugas")
    store.commit([Change("artisan", "erased", plain), Change("artisan", "twice", plain)], "Petugas")
    store.commit([Change("artisan", "erased", {}, ERASE), Change("artisan", "twice", {})], "P")

    with store.reading() as connection:
        bodies = {story.record: story.body for story in log.stories(connection, "artisan")}

    assert bodies.pop("plain") == as_json(plain)
    assert set(bodies.values()) == {None}
    assert len(bodies) == 6
    assert store.record("artisan", "sensitive").values == {**plain, "adjustment_need": "x"}
    assert store.record("artisan", "empty").values == {}


@pytest.mark.parametrize("text", ["", "{", '{"set":1}', "[]", "1", '{"set":{}},{"set":{}}'])
def test_a_damaged_body_stops_a_rebuild_and_says_no_word_of_it(written: Store, text: str) -> None:
    with written.vault.write() as connection:
        connection.exec_driver_sql("UPDATE op_body SET body = ? WHERE seq = 2", (text,))

    with pytest.raises(DamagedOperation, match="rusak"):
        written.rebuild()


@pytest.mark.parametrize("fails", [False, True])
def test_erasing_is_careful_again_after_a_rebuild(written: Store, fails: bool) -> None:
    gc.enable()

    def progress(done: int, total: int) -> None:
        if fails:
            raise KeyboardInterrupt

    if fails:
        with pytest.raises(KeyboardInterrupt):
            written.rebuild(progress)
    else:
        written.rebuild(progress)

    with written.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar_one() == 1
    assert gc.isenabled(), "as it was found"
    assert written.differing_rows() == 0
