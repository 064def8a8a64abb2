"""How the operations of one record become its current values.

Every field is a multi-value register. The heads of a field are the operations that set it and
that no other operation's `base` names for it. They do not depend on the order of arrival, and no
clock decides what survives: a clock only chooses which of several living values is shown first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from batik_field.domain.operations import DELETED, as_json


class Entry(NamedTuple):
    """The part of an operation that folding needs. `seq` is its local number.

    `values` lacks the fields that were erased; `fields` names them all.
    """

    seq: int
    key: str
    lamport: int
    fields: tuple[str, ...]
    base: Mapping[str, Iterable[str]]
    values: Mapping[str, Any]


def lone(seq: int, values: Mapping[str, Any]) -> Entry:
    """Return an operation that is the only one of its record: nothing it could be compared with."""
    return Entry(seq, "", 0, tuple(values), {}, values)


class Head(NamedTuple):
    """A living value of a field: sorted by it, the last one is shown first."""

    lamport: int
    key: str
    seq: int
    value: Any


class State(NamedTuple):
    """The current values of one record, with the heads (local numbers) each field stands on.

    `conflicts` holds, for a field with several different living values, all of them.
    Every operation sets DELETED, an edit to false: so a deletion beside an edit is a conflict
    like any other, and an edit of a deleted record brings it back.
    """

    values: Mapping[str, Any]
    heads: Mapping[str, tuple[int, ...]]
    conflicts: Mapping[str, tuple[Head, ...]]

    @property
    def deleted(self) -> bool:
        """Erased (nothing is left), or deleted by all; a disputed deletion stays visible."""
        if not self.values:
            return True
        return bool(self.values.get(DELETED)) and DELETED not in self.conflicts


def fold(entries: Iterable[Entry]) -> State:
    """Fold the operations of one record, in any order, into its state."""
    entries = list(entries)
    if len(entries) == 1:
        return _single(entries[0])
    superseded = {
        (key, field) for entry in entries for key, fields in entry.base.items() for field in fields
    }
    living: dict[str, list[Head]] = {}
    for entry in entries:
        for field in entry.fields:
            if (entry.key, field) not in superseded and field in entry.values:
                head = Head(entry.lamport, entry.key, entry.seq, entry.values[field])
                living.setdefault(field, []).append(head)
    return _state(living)


def _single(entry: Entry) -> State:
    heads = (entry.seq,)
    return State(entry.values, dict.fromkeys(entry.values, heads), {})


def _state(living: Mapping[str, list[Head]]) -> State:
    values: dict[str, Any] = {}
    heads: dict[str, tuple[int, ...]] = {}
    conflicts: dict[str, tuple[Head, ...]] = {}
    for field, candidates in living.items():
        if len(candidates) == 1:
            [head] = candidates
            values[field], heads[field] = head.value, (head.seq,)
            continue
        candidates.sort(key=lambda head: head[:2])
        values[field] = candidates[-1].value
        heads[field] = tuple(sorted(head.seq for head in candidates))
        if len({as_json(head.value) for head in candidates}) > 1:
            conflicts[field] = tuple(candidates)
    return State(values, heads, conflicts)
