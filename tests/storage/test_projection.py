"""What is derived says the same as the log, however the operations came in."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from batik_field.domain.merge import Entry, fold
from batik_field.domain.operations import DELETED, Change, Operation, as_json
from batik_field.domain.questions import ENTITIES
from batik_field.storage import projection, projection_shape
from batik_field.storage.log import ERASE
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]

VALUES: dict[str, dict[str, list[Any]]] = {
    "artisan": {
        "full_name": ["Ma'ruf", "Soelastri", None],
        "village": ["35.23.08.2006", {"raw": "Gaji"}],
        "business": ["b1", "b2", None],
        "phone": ["+6281200000001", None],
        DELETED: [True, False],
    },
    "business": {"name": ["Batik Randu", "Tjap Ganggeng"], "turnover": ["1", "2"]},
    "visit": {"artisan": ["a1", "a2"], "date": ["2026-01-02", {"raw": "kemarin"}]},
}
IDS = {"artisan": ["a1", "a2"], "business": ["b1", "b2"], "visit": ["v1"]}


@st.composite
def changes(draw: Callable[..., Any]) -> Change:
    entity = draw(st.sampled_from(list(VALUES)))
    record = draw(st.sampled_from(IDS[entity]))
    if draw(st.integers(0, 19)) == 0:
        return Change(entity, record, {}, ERASE)
    keys = draw(st.lists(st.sampled_from(list(VALUES[entity])), min_size=1, unique=True))
    return Change(entity, record, {k: draw(st.sampled_from(VALUES[entity][k])) for k in keys})


STEPS = st.lists(st.tuples(st.integers(0, 1), changes() | st.just(None)), min_size=1, max_size=10)


@pytest.fixture(scope="module")
def three(open_store: OpenStore) -> tuple[Store, Store, Store]:
    """Two laptops that write and one that only receives."""
    return open_store(), open_store(), open_store()


def renamed(change: Change, run: int) -> Change:
    """The same change in a world of this run's own, for the stores are used again."""
    values = {
        key: f"{value}-{run}" if key in ("business", "artisan") and value else value
        for key, value in change.values.items()
    }
    return Change(change.entity, f"{change.record}-{run}", values, change.kind)


def operations(store: Store, run: int) -> list[Operation]:
    """What the store knows of this run's world."""
    found = []
    for entity, ids in IDS.items():
        for record in ids:
            found += store.operations(entity, f"{record}-{run}")
    return found


def rows(connection: Connection) -> dict[str, list[Any]]:
    """Everything derived, without the local numbers, which each laptop counts by itself."""
    found = {}
    for entity in (ENTITIES[key] for key in VALUES):
        names = [c for c in projection_shape.columns(entity) if c not in ("row", "heads")]
        quoted = ", ".join(f'"{name}"' for name in names)
        found[entity.key] = list(
            connection.exec_driver_sql(
                f"SELECT {quoted} FROM {projection_shape.table(entity.key)} ORDER BY id"
            ).fetchall()
        )
    return found


def bodies(store: Store, run: int) -> dict[tuple[str, str], str]:
    """The stored bodies of this run's world."""
    with store.reading() as connection:
        return {
            (entity, record): body
            for entity in VALUES
            for record, body in connection.exec_driver_sql(
                f"SELECT id, body FROM p_{entity} WHERE id LIKE ?", (f"%-{run}",)
            )
        }


def values_the_long_way(store: Store, run: int) -> dict[tuple[str, str], str]:
    """The same by decoding, folding and encoding, also what stands on one operation."""
    nothing = Entry(0, "", 0, (), {}, {})
    entries: dict[tuple[str, str], list[Entry]] = {}
    for number, operation in enumerate(operations(store, run), start=1):
        facts = operation.facts
        base, values = facts["base"], operation.values()
        entry = Entry(number, operation.key, facts["lamport"], tuple(facts["set"]), base, values)
        entries.setdefault((operation.entity, operation.record), [nothing]).append(entry)
    states = {key: fold(found).values for key, found in entries.items()}
    return {
        key: as_json({field: value for field, value in values.items() if field != DELETED})
        for key, values in states.items()
    }


_runs = iter(range(1_000_000))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS, dice=st.integers(0, 1000))
def test_rebuild_equals_incremental_whatever_came_in_whichever_order(
    three: tuple[Store, Store, Store], steps: list[tuple[int, Change | None]], dice: int
) -> None:
    one, two, third = three
    run = next(_runs)
    for who, change in steps:
        writer, other = (one, two) if who == 0 else (two, one)
        if change is None:
            writer.receive(operations(other, run))
            continue
        with writer.reading() as connection:
            gone = connection.exec_driver_sql(
                "SELECT count(*) FROM erased WHERE rec = ?", (f"{change.record}-{run}",)
            ).scalar_one()
        if not gone:
            writer.commit([renamed(change, run)], "Petugas")
    everything = operations(one, run) + operations(two, run)
    Random(dice).shuffle(everything)
    middle = len(everything) // 2
    third.receive(everything[:middle])
    third.receive(everything)
    one.receive(operations(two, run))
    two.receive(operations(one, run))

    seen = []
    for store in three:
        assert store.differing_rows() == 0
        with store.reading() as connection:
            seen.append(rows(connection))
    assert seen[0] == seen[1] == seen[2]
    assert bodies(third, run) == values_the_long_way(third, run)
    third.rebuild()
    with third.reading() as connection:
        assert rows(connection) == seen[2]


def test_a_rebuild_gives_the_identical_rows_and_searches(store: Store) -> None:
    business = Change("business", "b", {"name": "Batik Randu"})
    store.commit([business, Change("artisan", "a", {"full_name": "X", "business": "b"})], "P")
    store.commit([Change("artisan", "a", {"full_name": "Soelastri"})], "P")

    def everything() -> list[Any]:
        with store.reading() as connection:
            return [
                connection.exec_driver_sql(f"SELECT * FROM p_{key} ORDER BY id").fetchall()
                for key in ENTITIES
            ]

    before = everything()
    assert store.rebuild() == 2
    assert everything() == before


def test_what_is_searched_for_belongs_to_the_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    before = projection_shape.fingerprint()
    visit = ENTITIES["visit"]
    other = replace(visit, title=("outcome", "date"))
    monkeypatch.setattr(projection_shape, "ENTITIES", {**ENTITIES, "visit": other})

    assert projection_shape.fingerprint() != before


def test_a_row_that_is_wrong_missing_or_too_many_is_counted(store: Store) -> None:
    changes = [Change("artisan", f"a{n}", {"full_name": f"N{n}"}) for n in range(5)]
    store.commit(changes, "P")
    assert store.differing_rows() == 0
    for statement in (
        "UPDATE p_artisan SET body = replace(body, 'N1', 'XX') WHERE id = 'a1'",
        "DELETE FROM p_artisan WHERE id = 'a4'",
    ):
        with store.vault.write() as connection:
            connection.exec_driver_sql(statement)

    assert store.differing_rows() == 2
    store.rebuild()
    assert store.differing_rows() == 0


def test_who_works_in_a_business_is_found_by_its_new_name(store: Store) -> None:
    from batik_field.domain.queries import Query

    store.commit([Change("artisan", "a", {"full_name": "Gemlastri", "business": "b"})], "P")
    store.commit([Change("business", "b", {"name": "Batik Randu"})], "P")
    assert store.ids(Query("artisan", "randu")) == ["a"]

    store.commit([Change("business", "b", {"name": "Batik Ganggeng"})], "P")

    assert store.ids(Query("artisan", "randu")) == []
    assert store.ids(Query("artisan", "ganggeng")) == ["a"]
    assert store.differing_rows() == 0


def test_fields_of_a_newer_program_are_kept(store: Store) -> None:
    """A colleague with a later version sent an answer this version does not ask."""
    store.commit([Change("artisan", "a", {"full_name": "A", "future": {"x": [1]}})], "P")

    assert store.record("artisan", "a").values["future"] == {"x": [1]}
    assert store.differing_rows() == 0


@pytest.mark.parametrize(
    ("value", "column"),
    [
        ("x", "x"),
        (None, None),
        (True, "true"),
        (False, "false"),
        (12, "12"),
        ({"raw": "x"}, None),
        (["x"], None),
    ],
)
def test_a_column_holds_text_or_nothing(store: Store, value: Any, column: str | None) -> None:
    store.commit([Change("artisan", "a", {"standing": value})], "P")

    with store.reading() as connection:
        stored = connection.exec_driver_sql("SELECT standing FROM p_artisan").scalar_one()
    assert stored == column
    assert projection.column_value(value) == column
