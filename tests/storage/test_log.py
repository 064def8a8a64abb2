"""The log notices everything that was changed behind its back, and says which."""

from itertools import pairwise

import pytest

from batik_field.domain.operations import Change
from batik_field.storage import log
from batik_field.storage.store import Store


@pytest.fixture
def written(store: Store) -> Store:
    """A store with six operations on two records, one of them with sensitive values."""
    for number in range(3):
        store.commit(
            [
                Change("artisan", "a", {"phone": str(number), "adjustment_need": f"n{number}"}),
                Change("business", "b", {"name": f"Batik {number}"}, reason="contoh"),
            ],
            "Petugas",
        )
    assert store.verify() is None
    return store


def tamper(store: Store, *statements: str) -> None:
    with store.vault.write() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE op SET head = replace(head, 'Petugas', 'Lainnya') WHERE seq = 3",
        "UPDATE op SET head = replace(head, '{', '[') WHERE seq = 3",
        "UPDATE op SET head = '{}' WHERE seq = 3",
        "UPDATE op SET head = 'null' WHERE seq = 3",
        "UPDATE op SET head = '' WHERE seq = 3",
        "UPDATE op SET head = replace(head, '\"v\":1', '\"v\":2') WHERE seq = 3",
        "UPDATE op SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 6",
        "UPDATE op SET rec = 'other' WHERE seq = 3",
        "UPDATE op SET entity = 'skill' WHERE seq = 3",
        "UPDATE op SET n = 77 WHERE seq = 6",
        "UPDATE op SET inc = 'other' WHERE seq = 6",
        "UPDATE op_body SET body = replace(body, 'Batik', 'Cap') WHERE seq = 4",
        "UPDATE op_body SET body = '' WHERE seq = 4",
        "UPDATE op_body SET salt = x'00' WHERE seq = 5 AND part = 1",
        "UPDATE op_body SET part = 0 WHERE seq = 3 AND part = 1",
        "DELETE FROM op_body WHERE seq = 3 AND part = 1",
        "DELETE FROM op_body WHERE seq = 2",
    ],
)
def test_every_tampering_is_found(written: Store, statement: str) -> None:
    clear = ["DELETE FROM op_body WHERE seq = 3 AND part = 0"] if "SET part" in statement else []
    tamper(written, *clear, statement)

    sentence = written.verify()

    assert sentence
    assert "Batik 1" not in sentence


@pytest.mark.parametrize("gone", [1, 2, 4])
def test_a_missing_operation_is_found(written: Store, gone: int) -> None:
    tamper(written, f"DELETE FROM op_body WHERE seq = {gone}", f"DELETE FROM op WHERE seq = {gone}")

    assert written.verify()


def test_swapped_operations_are_found(written: Store) -> None:
    tamper(
        written,
        "UPDATE op SET n = -1 WHERE seq = 2",
        "UPDATE op SET n = 2 WHERE seq = 3",
        "UPDATE op SET n = 3 WHERE seq = 2",
    )

    assert written.verify()


def test_an_operation_knows_its_place_in_the_chain(written: Store) -> None:
    with written.reading() as connection:
        operations = [operation for _, operation in log.all_operations(connection)]

    assert [operation.facts["n"] for operation in operations] == [1, 2, 3, 4, 5, 6]
    assert operations[0].facts["prev"] == log.NO_HASH
    for before, after in pairwise(operations):
        assert after.facts["prev"] == before.hash
    # The two of one transaction happen at once; the next one knows of them.
    assert [operation.facts["lamport"] for operation in operations] == [1, 1, 2, 2, 3, 3]
    assert len({operation.facts["txn"] for operation in operations}) == 3


def test_stories_are_told_record_by_record(written: Store) -> None:
    with written.reading() as connection:
        artisans = list(log.stories(connection, "artisan"))
        none = list(log.stories(connection, "artisan", []))
        one = list(log.stories(connection, "business", ["b", "unknown"]))

    assert [(story.record, len(story.entries)) for story in artisans] == [("a", 3)]
    assert none == []
    assert [entry.values["name"] for entry in one[0].entries] == ["Batik 0", "Batik 1", "Batik 2"]


def test_operations_of_one_record(written: Store) -> None:
    assert [operation.reason for operation in written.operations("business", "b")] == ["contoh"] * 3
    assert written.operations("business", "unknown") == []
