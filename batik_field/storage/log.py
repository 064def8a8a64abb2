"""The operation log: the truth of a vault. `append` is the only writer."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from batik_field.domain.errors import Refused
from batik_field.domain.merge import Entry, lone
from batik_field.domain.operations import (
    DAMAGED,
    DELETED,
    ORDINARY,
    SENSITIVE,
    Body,
    DamagedOperation,
    Operation,
    key_of,
    read_operation,
    values_in,
)
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.storage.latest_day import keep_latest
from batik_field.storage.settings import read_setting, write_setting

NO_HASH = ""
"""`prev` of the first operation of an incarnation."""

TWO_COPIES = N_(
    "Dua salinan data memakai nomor laptop yang sama. Hubungi koordinator sebelum lanjut."
)

ERASE = "erase"
"""The kind of operation that takes the bodies of a record away for ever."""

ENTRIES = """
    SELECT op.entity, op.rec, op.seq, op.head, ordinary.body, sensitive.body
    FROM op
    LEFT JOIN op_body AS ordinary ON ordinary.seq = op.seq AND ordinary.part = 0
    LEFT JOIN op_body AS sensitive ON sensitive.seq = op.seq AND sensitive.part = 1
"""

REPEATED = "SELECT entity, rec, min(seq) FROM op GROUP BY entity, rec HAVING count(*) > 1"
"""Records with more than one operation, and the first of them."""

_ALL_SET = f'{{"set":{{"{DELETED}":false,'
"""How the text of a body begins that says nothing but values, of a record that is not deleted."""


def append(connection: Connection, operations: Sequence[Operation]) -> tuple[Reference, ...]:
    """Take operations of this or of any other laptop; returns the records they touch.

    One that is already here is passed over. One whose key is here with another content is
    refused: two copies of a vault have handed out the same numbers.
    """
    fresh = _unknown(connection, operations)
    if not fresh:
        return ()
    # What is known so far is asked before the new operations stand in the log.
    keep_latest(connection, [str(operation.facts["wall"]) for operation in fresh])
    first = connection.execute(text("SELECT coalesce(max(seq), 0) + 1 FROM op")).scalar_one()
    numbered = list(enumerate(fresh, start=int(first)))
    connection.exec_driver_sql(
        "INSERT INTO op (seq, dev, inc, n, entity, rec, head, hash) VALUES (?,?,?,?,?,?,?,?)",
        [_row(seq, operation) for seq, operation in numbered],
    )
    bodies = [row for seq, operation in numbered for row in _body_rows(seq, operation)]
    if bodies:
        connection.exec_driver_sql("INSERT INTO op_body VALUES (?,?,?,?)", bodies)
    _keep_erased(connection, fresh, int(first))
    lamport = max(int(operation.facts["lamport"]) for operation in fresh)
    if lamport > int(read_setting(connection, "lamport") or 0):
        write_setting(connection, "lamport", str(lamport))
    return tuple(dict.fromkeys(Reference(op.entity, op.record) for op in fresh))


def _unknown(connection: Connection, operations: Sequence[Operation]) -> list[Operation]:
    """Return each operation that is not here yet, once."""
    numbered = [[op.facts["dev"], op.facts["inc"], op.facts["n"]] for op in operations]
    rows = connection.exec_driver_sql(
        "SELECT op.dev, op.inc, op.n, op.hash FROM json_each(?) AS one CROSS JOIN op"
        " ON op.dev = one.value ->> 0 AND op.inc = one.value ->> 1 AND op.n = one.value ->> 2",
        (json.dumps(numbered),),
    )
    known = {f"{dev}.{inc}.{number}": stored for dev, inc, number, stored in rows}
    fresh = []
    for operation in operations:
        if operation.key not in known:
            known[operation.key] = operation.hash
            fresh.append(operation)
        elif known[operation.key] != operation.hash:
            raise Refused(TWO_COPIES)
    return fresh


def _row(seq: int, operation: Operation) -> tuple[Any, ...]:
    facts = operation.facts
    return (
        seq,
        facts["dev"],
        facts["inc"],
        facts["n"],
        operation.entity,
        operation.record,
        operation.head,
        operation.hash,
    )


def _body_rows(seq: int, operation: Operation) -> Iterator[tuple[int, int, bytes, str]]:
    for part, body in zip((ORDINARY, SENSITIVE), operation.bodies, strict=True):
        if body is not None:
            yield seq, part, body.salt, body.text


def _keep_erased(connection: Connection, fresh: Iterable[Operation], first: int) -> None:
    """Take away the bodies of erased records, also of operations that arrive late."""
    for operation in fresh:
        if operation.facts["kind"] == ERASE:
            record = (operation.entity, operation.record)
            connection.exec_driver_sql(
                "INSERT INTO erased VALUES (?, ?) ON CONFLICT DO NOTHING", record
            )
            connection.exec_driver_sql(
                "DELETE FROM op_body WHERE seq IN"
                " (SELECT seq FROM op WHERE entity = ? AND rec = ?)",
                record,
            )
    connection.exec_driver_sql(
        "DELETE FROM op_body WHERE seq >= ? AND EXISTS (SELECT 1 FROM op JOIN erased"
        " ON erased.entity = op.entity AND erased.rec = op.rec WHERE op.seq = op_body.seq)",
        (first,),
    )


class Story(NamedTuple):
    """All operations of one record, as folding wants them.

    `body` is the JSON of the current values without DELETED, where the log holds just that.
    """

    record: str
    entries: list[Entry]
    body: str | None = None


def stories(
    connection: Connection, entity: str, records: Sequence[str] | None = None
) -> Iterator[Story]:
    """Yield record by record, in the order of their ids; all records unless some are named."""
    query, parameters = f"{ENTRIES} WHERE op.entity = ?", [entity]
    if records is not None:
        query += " AND op.rec IN (SELECT value FROM json_each(?))"
        parameters.append(json.dumps(list(records)))
    rows = connection.execution_options(stream_results=True).exec_driver_sql(
        query + " ORDER BY op.rec, op.seq", tuple(parameters)
    )
    for record, group in groupby(rows, key=itemgetter(1)):
        found = list(group)
        if len(found) == 1:
            yield from _lone_stories(found)
        else:
            yield Story(record, [_entry(*row[2:]) for row in found])


def stories_at_once(
    connection: Connection, entities: Collection[str], size: int
) -> Iterator[tuple[str, list[Story]]]:
    """Yield (entity, at most `size` stories) until all records of these entities are told.

    The log is read from end to end, once. Entity by entity every page of it would be decrypted
    again and again, because operations lie in the order of time. Each entity's records come in
    the order of their first operations: so what is written from them fills its table page by page.
    """
    first: dict[str, dict[str, int]] = {entity: {} for entity in entities}
    for entity, record, seq in connection.exec_driver_sql(REPEATED):
        if entity in first:
            first[entity][record] = seq
    # The plus keeps SQLite from gathering entity by entity and sorting all the bodies afterwards.
    rows = connection.execution_options(stream_results=True).exec_driver_sql(
        f"{ENTRIES} WHERE +op.entity IN (SELECT value FROM json_each(?)) ORDER BY op.seq",
        (json.dumps(list(entities)),),
    )
    waiting: dict[str, list[Any]] = {entity: [] for entity in entities}
    for row in chain.from_iterable(rows.partitions(size)):
        entity, record, seq = row[:3]
        begun = waiting[entity]
        if first[entity].get(record, seq) == seq:
            begun.append(row)
        if len(begun) == size:
            yield entity, _whole(connection, begun, first[entity])
            begun.clear()
    for entity, begun in waiting.items():
        if begun:
            yield entity, _whole(connection, begun, first[entity])


def _whole(connection: Connection, begun: Sequence[Any], repeated: Collection[str]) -> list[Story]:
    """Return the stories that begin with these operations; nearly all end with them, too."""
    several = [row[1] for row in begun if row[1] in repeated]
    if not several:
        return _lone_stories(begun)
    lone_ones = iter(_lone_stories([row for row in begun if row[1] not in repeated]))
    others = {story.record: story for story in stories(connection, begun[0][0], several)}
    return [others.get(row[1]) or next(lone_ones) for row in begun]


def _lone_stories(rows: Sequence[Any]) -> list[Story]:
    """Return the stories of records with one operation each.

    Its head says nothing that folding asks: not to decode it is a third of what reading costs.
    """
    try:
        ordinary = _decoded([row[4] for row in rows])
        sensitive = _decoded([row[5] for row in rows])
        return [_lone_story(*one) for one in zip(rows, ordinary, sensitive, strict=True)]
    except (ValueError, KeyError, TypeError):
        raise DamagedOperation(DAMAGED) from None


def _decoded(texts: Sequence[str | None]) -> list[Any]:
    """Decode many texts at once, which shares the names of the fields and takes half the time."""
    found: list[Any] = json.loads(
        f"[{','.join(['null' if text is None else text for text in texts])}]"
    )
    return found


def _lone_story(row: Any, ordinary: Any, sensitive: Any) -> Story:
    _, record, seq, _, text, _ = row
    values = {} if ordinary is None else ordinary["set"]
    body = None
    if sensitive is not None:
        values |= sensitive["set"]
    elif values and len(ordinary) == 1 and text.startswith(_ALL_SET) and text.endswith("}}"):
        body = "{" + text[len(_ALL_SET) : -1]
    return Story(record, [lone(seq, values)], body)


def _entry(seq: int, head: str, ordinary: str | None, sensitive: str | None) -> Entry:
    facts = json.loads(head)
    return Entry(
        seq,
        key_of(facts),
        facts["lamport"],
        tuple(facts["set"]),
        facts["base"],
        values_in((ordinary, sensitive)),
    )


def keys_of(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Translate local numbers into operation keys."""
    rows = connection.exec_driver_sql(
        "SELECT seq, dev, inc, n FROM op WHERE seq IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(set(numbers))),),
    )
    return {row.seq: f"{row.dev}.{row.inc}.{row.n}" for row in rows}


def operations_of(connection: Connection, entity: str, record: str) -> list[Operation]:
    """Return the operations of one record in the order they became known here."""
    return [
        operation
        for _, operation in _read(
            connection, "WHERE op.entity = ? AND op.rec = ? ORDER BY op.seq", (entity, record)
        )
    ]


def all_operations(connection: Connection) -> Iterator[tuple[int, Operation]]:
    """Yield every operation with its local number, oldest first."""
    return _read(connection, "ORDER BY op.seq", ())


def _read(
    connection: Connection, where: str, parameters: tuple[Any, ...]
) -> Iterator[tuple[int, Operation]]:
    rows = connection.exec_driver_sql(
        "SELECT op.seq, op.head, a.salt, a.body, b.salt, b.body FROM op"
        " LEFT JOIN op_body a ON a.seq = op.seq AND a.part = 0"
        f" LEFT JOIN op_body b ON b.seq = op.seq AND b.part = 1 {where}",
        parameters,
    )
    for seq, head, salt, ordinary, guarded_salt, guarded in rows:
        bodies = (_body(salt, ordinary), _body(guarded_salt, guarded))
        yield seq, read_operation(head, bodies)


def _body(salt: bytes | None, body: str | None) -> Body | None:
    return None if salt is None or body is None else Body(bytes(salt), body)


def verify(connection: Connection) -> str | None:
    """Check every hash, commitment and chain; returns what is wrong in one sentence, or None.

    An operation whose bodies are gone is only right when its record was erased.
    """
    erased = {(row[0], row[1]) for row in connection.exec_driver_sql("SELECT * FROM erased")}
    by_chain = "ORDER BY op.dev, op.inc, op.n"
    stored = connection.exec_driver_sql(f"SELECT dev, inc, n, entity, rec, hash FROM op {by_chain}")
    chain, expected = ("", ""), (1, NO_HASH)
    try:
        for (seq, operation), kept in zip(_read(connection, by_chain, ()), stored, strict=True):
            facts = operation.facts
            if (facts["dev"], facts["inc"]) != chain:
                chain, expected = (facts["dev"], facts["inc"]), (1, NO_HASH)
            if tuple(kept) != (*_row(seq, operation)[1:6], operation.hash):
                return f"Catatan perubahan nomor {seq} tidak cocok dengan sidik jarinya."
            if (facts["n"], facts["prev"]) != expected:
                return f"Rantai perubahan sebuah laptop putus pada nomor {expected[0]}."
            if _lacks_body(operation) and (operation.entity, operation.record) not in erased:
                return f"Isi perubahan nomor {seq} hilang."
            expected = (facts["n"] + 1, operation.hash)
    except DamagedOperation as damaged:
        return str(damaged)
    return None


def _lacks_body(operation: Operation) -> bool:
    commitments = operation.facts["commit"]
    return any(
        commitment and body is None
        for commitment, body in zip(commitments, operation.bodies, strict=True)
    )
