"""Making everything anew reads the log its own way, and leaves no haste behind."""

import gc
from collections import defaultdict

import pytest

from batik_field.domain.merge import fold
from batik_field.domain.operations import Change
from batik_field.domain.questions import ENTITIES
from batik_field.storage import log
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


def test_the_log_read_at_once_tells_the_same_as_entity_by_entity(written: Store) -> None:
    at_once: dict[str, dict[str, object]] = defaultdict(dict)
    with written.reading() as connection:
        for entity, story in log.stories_at_once(connection, ENTITIES):
            assert story.record not in at_once[entity]
            at_once[entity][story.record] = (story.entries[0].seq, fold(story.entries))
        singly = {
            entity: {s.record: (s.entries[0].seq, fold(s.entries)) for s in found}
            for entity in ENTITIES
            if (found := list(log.stories(connection, entity)))
        }

    assert at_once == singly
    assert set(singly) == {"artisan", "business"}


def test_only_the_entities_asked_for_are_told(written: Store) -> None:
    with written.reading() as connection:
        told = [entity for entity, _ in log.stories_at_once(connection, ("business",))]

    assert told == ["business"] * 3


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
