"""Merging: whatever the order of arrival, the same values; no clock decides what survives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.merge import Entry, State, fold
from batik_field.domain.operations import DELETED

FIELDS = ("phone", "address", "village", DELETED)


@dataclass
class Laptop:
    """Writes operations on what it has seen, as the author of the store does."""

    name: str
    seen: list[Entry] = field(default_factory=list)
    clock: int = 0

    def write(self, number: int, values: dict[str, Any]) -> Entry:
        state = fold(self.seen)
        keys = {entry.seq: entry.key for entry in self.seen}
        base: dict[str, list[str]] = {}
        for name in values:
            for head in state.heads.get(name, ()):
                base.setdefault(keys[head], []).append(name)
        self.clock += 1
        entry = Entry(number, f"{self.name}.{number}", self.clock, tuple(values), base, values)
        self.seen.append(entry)
        return entry

    def receive(self, other: Laptop) -> None:
        known = {entry.key for entry in self.seen}
        self.seen += [entry for entry in other.seen if entry.key not in known]
        self.clock = max(self.clock, other.clock)


@st.composite
def histories(draw: Callable[..., Any], laptops: int = 3) -> list[Laptop]:
    """Laptops that wrote and met each other in some order."""
    all_ = [Laptop(name) for name in "abc"[:laptops]]
    steps = draw(
        st.lists(
            st.tuples(
                st.integers(0, laptops - 1),
                st.one_of(
                    st.integers(0, laptops - 1),
                    st.dictionaries(st.sampled_from(FIELDS), st.integers(0, 2), min_size=1),
                ),
            ),
            min_size=1,
            max_size=14,
        )
    )
    for number, (who, what) in enumerate(steps, 1):
        if isinstance(what, int):
            all_[who].receive(all_[what])
        else:
            values = {key: bool(value) if key == DELETED else value for key, value in what.items()}
            all_[who].write(number, values)
    return all_


def everything(laptops: list[Laptop]) -> list[Entry]:
    return list({entry.key: entry for laptop in laptops for entry in laptop.seen}.values())


@settings(max_examples=150, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_decides_nothing(laptops: list[Laptop], dice: Random) -> None:
    entries = everything(laptops)
    shuffled = entries.copy()
    dice.shuffle(shuffled)

    assert fold(shuffled) == fold(entries)


@settings(max_examples=100, deadline=None)
@given(histories())
def test_laptops_that_met_agree(laptops: list[Laptop]) -> None:
    for _ in range(2):
        for one in laptops:
            for other in laptops:
                one.receive(other)

    assert len({repr(sorted_state(fold(laptop.seen))) for laptop in laptops}) == 1


def sorted_state(state: State) -> tuple[Any, ...]:
    return tuple(sorted(part.items()) for part in (state.values, state.heads, state.conflicts))


@settings(max_examples=100, deadline=None)
@given(histories(laptops=1))
def test_one_laptop_alone_never_disagrees_with_itself(laptops: list[Laptop]) -> None:
    state = fold(laptops[0].seen)

    assert not state.conflicts
    assert all(len(heads) == 1 for heads in state.heads.values())
    last: dict[str, Any] = {}
    for entry in laptops[0].seen:
        last |= entry.values
    assert state.values == last


@settings(max_examples=100, deadline=None)
@given(histories())
def test_nothing_that_nobody_replaced_is_lost(laptops: list[Laptop]) -> None:
    entries = everything(laptops)
    replaced = {(key, name) for e in entries for key, names in e.base.items() for name in names}
    state = fold(entries)

    for entry in entries:
        for name in entry.fields:
            assert (entry.seq in state.heads[name]) == ((entry.key, name) not in replaced)


def two_that_began_alike() -> tuple[Laptop, Laptop]:
    one, two = Laptop("a"), Laptop("b")
    one.write(1, {"phone": "1", "address": "Krajan", DELETED: False})
    two.receive(one)
    return one, two


def test_different_values_are_both_kept_and_the_newer_is_shown() -> None:
    one, two = two_that_began_alike()
    two.write(2, {"phone": "2"})
    two.write(3, {"phone": "3"})
    one.write(4, {"phone": "4"})
    one.receive(two)

    state = fold(one.seen)

    assert [head.value for head in state.conflicts["phone"]] == ["4", "3"]
    assert state.values == {"phone": "3", "address": "Krajan", DELETED: False}
    assert state.heads["phone"] == (3, 4)


def test_different_fields_of_one_record_do_not_disturb_each_other() -> None:
    one, two = two_that_began_alike()
    one.write(2, {"phone": "2"})
    two.write(3, {"address": "Ngulon"})
    one.receive(two)

    state = fold(one.seen)

    assert state.values == {"phone": "2", "address": "Ngulon", DELETED: False}
    assert not state.conflicts


def test_equal_values_typed_twice_are_no_conflict() -> None:
    one, two = two_that_began_alike()
    one.write(2, {"phone": {"raw": "x", "b": 1}})
    two.write(3, {"phone": {"b": 1, "raw": "x"}})
    one.receive(two)

    state = fold(one.seen)

    assert not state.conflicts
    assert state.heads["phone"] == (2, 3)


def test_one_is_not_true() -> None:
    one, two = two_that_began_alike()
    one.write(2, {"phone": 1})
    two.write(3, {"phone": True})
    one.receive(two)

    assert "phone" in fold(one.seen).conflicts


def test_an_operation_over_a_conflict_settles_it() -> None:
    one, two = two_that_began_alike()
    one.write(2, {"phone": "2"})
    two.write(3, {"phone": "3"})
    one.receive(two)
    one.write(4, {"phone": "3"})

    state = fold(one.seen)

    assert not state.conflicts
    assert state.heads["phone"] == (4,)


@pytest.mark.parametrize("later", ["the edit", "the deletion"])
def test_a_deletion_beside_an_edit_is_a_conflict_and_the_record_stays(later: str) -> None:
    one, two = two_that_began_alike()
    (two if later == "the edit" else one).clock += 5
    one.write(2, {DELETED: True})
    two.write(3, {"phone": "3", DELETED: False})
    one.receive(two)

    state = fold(one.seen)

    assert state.values[DELETED] is (later == "the deletion")
    assert DELETED in state.conflicts
    assert not state.deleted


def test_what_all_delete_is_deleted_and_an_edit_brings_it_back() -> None:
    one, two = two_that_began_alike()
    one.write(2, {DELETED: True})
    two.write(3, {DELETED: True})
    one.receive(two)
    assert fold(one.seen).deleted

    one.write(4, {"phone": "5", DELETED: False})

    assert not fold(one.seen).deleted


def test_an_erased_value_is_not_there_and_disputes_nothing() -> None:
    erased = Entry(1, "a.1", 1, ("phone", DELETED), {}, {})

    assert fold([erased]).values == {}
    assert fold([erased]).deleted
    other = Entry(2, "b.1", 1, ("phone",), {}, {"phone": "2"})
    assert fold([erased, other]).values == {"phone": "2"}
    assert not fold([erased, other]).conflicts
