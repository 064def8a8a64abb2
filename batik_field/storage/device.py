"""Which laptop writes: its name, its incarnation and the end of its own chain.

The incarnation changes at the first write after a restore, or after the vault was found on
another machine or in another folder: two copies of one vault must never hand out the same
numbers (sync-and-safety notes, section 2.7).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, text

from batik_field.storage.log import NO_HASH
from batik_field.storage.settings import read_setting, write_setting


@dataclass(frozen=True, slots=True)
class Chain:
    """Where the next operation of this laptop continues."""

    device: str
    incarnation: str
    number: int
    previous: str
    lamport: int


def device_id(connection: Connection) -> str:
    """Return this laptop's id, made at the first write of a vault: 16 hexadecimal digits."""
    known = read_setting(connection, "device")
    if known is None:
        known = secrets.token_hex(8)
        write_setting(connection, "device", known)
    return known


def device_name(connection: Connection) -> str:
    """Return the name people gave this laptop, or its id."""
    return read_setting(connection, "device_name") or read_setting(connection, "device") or ""


def next_in_chain(connection: Connection, place_hash: str) -> Chain:
    """Return where to go on writing; starts a new incarnation where that is needed."""
    device = device_id(connection)
    incarnation = _incarnation(connection, place_hash)
    last = connection.execute(
        text("SELECT n, hash FROM op WHERE dev = :dev AND inc = :inc ORDER BY n DESC LIMIT 1"),
        {"dev": device, "inc": incarnation},
    ).first()
    number, previous = (last.n, last.hash) if last else (0, NO_HASH)
    lamport = int(read_setting(connection, "lamport") or 0)
    return Chain(device, incarnation, number + 1, previous, lamport + 1)


def _incarnation(connection: Connection, place_hash: str) -> str:
    known = read_setting(connection, "incarnation")
    moved = read_setting(connection, "place") != place_hash
    restored = read_setting(connection, "restored") == "1"
    if known and not moved and not restored:
        return known
    fresh = secrets.token_hex(16)
    write_setting(connection, "incarnation", fresh)
    write_setting(connection, "place", place_hash)
    write_setting(connection, "restored", "0")
    return fresh
