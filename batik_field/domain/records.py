"""What crosses the borders between the layers: frozen records and what happened to them."""

from __future__ import annotations

import secrets
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from batik_field.domain.fields import Values


@dataclass(frozen=True, slots=True)
class Record:
    """A stored record. `heads` are the local operation numbers each value stands on."""

    entity: str
    id: str
    values: Values
    heads: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    conflicts: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Names a record without holding it."""

    entity: str
    id: str


@dataclass(frozen=True, slots=True)
class PastChange:
    """One value of one field that was replaced: a line of the history."""

    operation: int
    when: str
    by: str
    device: str
    kind: str
    reason: str
    field: str
    old: Any
    new: Any


def new_id() -> str:
    """Return a UUID of version 7 made on this laptop: sorted by the millisecond of its making."""
    milliseconds = time.time_ns() // 1_000_000
    return str(uuid.UUID(int=_version_7(milliseconds, secrets.randbits(74))))


def _version_7(milliseconds: int, random: int) -> int:
    """Lay out 48 bits of time, version, 12 random bits, variant and 62 random bits (RFC 9562)."""
    return (
        (milliseconds & (1 << 48) - 1) << 80
        | 0x7 << 76
        | (random >> 62) << 64
        | 0b10 << 62
        | random & (1 << 62) - 1
    )
