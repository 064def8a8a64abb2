"""Columns of a projection, many rows at a time.

SQLite gathers each column into one JSON array by itself. Handing over every row for itself takes
twice as long, and the interpreter could do nothing else meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from batik_field.storage.projection_shape import table

AT_ONCE = 5_000
"""Rows whose answers are in memory at once."""


def columns(
    connection: Connection,
    entity: str,
    answers: Sequence[str],
    key: str,
    ids: Sequence[str] | None = None,
    *,
    only: str = "deleted = 0",
) -> Iterator[list[list[Any]]]:
    """Yield the answers of all records, or of those whose `key` is among `ids`: a list for each.

    Records come in the order they became known in. `answers` and `only` are columns or expressions
    of SQL. An answer is a text, a number or None: whatever is JSON is given as text, by `|| ''`.
    """
    inner = ", ".join(f"{answer} AS a{place}" for place, answer in enumerate(answers))
    arrays = ", ".join(f"json_group_array(a{place})" for place in range(len(answers)))
    if ids is not None:
        where = f'WHERE "{key}" IN (SELECT value FROM json_each(?)) AND {only} ORDER BY row'
        sql = f"SELECT {arrays} FROM (SELECT {inner} FROM {table(entity)} {where})"
        found = connection.exec_driver_sql(sql, (json.dumps(list(ids)),)).one()
        yield [json.loads(array) for array in found]
        return
    where = f"NOT INDEXED WHERE {only} AND row > ? ORDER BY row LIMIT ?"
    sql = f"SELECT {arrays}, max(row) FROM (SELECT row, {inner} FROM {table(entity)} {where})"
    last = -1
    while last is not None:
        *gathered, last = connection.exec_driver_sql(sql, (last, AT_ONCE)).one()
        if last is not None:
            yield [json.loads(array) for array in gathered]
