"""An operation: one immutable change of one record, as it is hashed, stored and merged.

The head is the exact JSON text that is hashed; it is never serialised again. The values stand
apart in two bodies, ordinary and sensitive, of which the head holds only salted commitments:
erasing a person deletes body and salt, and the chain still verifies.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.errors import KnownProblem
from batik_field.domain.fields import Values
from batik_field.domain.wording import N_

FORMAT = 1
"""Version of the head's layout; a reader refuses what is newer."""

DELETED = "_deleted"
"""A field of every record: a deletion sets it to true, every other operation to false."""

ORDINARY, SENSITIVE = 0, 1
SALT_BYTES = 16

DAMAGED = N_("Isi sebuah perubahan rusak. Pulihkan dari cadangan terakhir yang baik.")
NEWER = N_("Catatan ini dibuat oleh Batik Field yang lebih baru. Perbarui.")

_FACTS = frozenset(
    {"v", "dev", "inc", "n", "prev", "txn", "entity", "id", "kind", "set", "base", "lamport"}
    | {"wall", "zone", "by", "laptop", "app", "schema", "commit"}
)
"""What every head says; more is allowed."""


class DamagedOperation(KnownProblem):
    """An operation whose text does not match its hash or its commitments."""


@dataclass(frozen=True, slots=True)
class Body:
    """One part of what an operation sets: its JSON text and the salt of its commitment."""

    salt: bytes
    text: str

    @property
    def commitment(self) -> str:
        """SHA-256 over salt and text, in hexadecimal digits."""
        return hashlib.sha256(self.salt + self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody wants to set: the author turns it into an operation.

    `seen` are the heads (local numbers, per field) the person had before her eyes; where they
    have moved meanwhile the change is not written. None: whatever is current is replaced.
    """

    entity: str
    record: str
    values: Values
    kind: str = "change"
    seen: Mapping[str, tuple[int, ...]] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where, when and by whom an operation is written.

    `wall` is local time in ISO 8601 and `zone` its offset: both are shown, neither decides.
    `laptop` is the name people gave the device.
    """

    device: str
    incarnation: str
    number: int
    previous: str
    transaction: str
    lamport: int
    wall: str
    zone: str
    by: str
    laptop: str
    app: str
    schema: int


@dataclass(frozen=True, slots=True)
class Operation:
    """One change of one record. `bodies` are (ordinary, sensitive); None is absent or erased."""

    head: str
    hash: str
    facts: Mapping[str, Any]
    bodies: tuple[Body | None, Body | None]

    @property
    def key(self) -> str:
        """Names this operation everywhere: device, incarnation and number."""
        return key_of(self.facts)

    @property
    def entity(self) -> str:
        """The kind of record."""
        return str(self.facts["entity"])

    @property
    def record(self) -> str:
        """The id of the record."""
        return str(self.facts["id"])

    def values(self) -> dict[str, Any]:
        """The values that are still there; erased fields are missing."""
        return values_in(body.text if body else None for body in self.bodies)

    @property
    def reason(self) -> str:
        """Why, in the author's words; empty when nothing was said or all was erased."""
        ordinary = self.bodies[ORDINARY]
        return str(json.loads(ordinary.text).get("reason", "")) if ordinary else ""


def key_of(facts: Mapping[str, Any]) -> str:
    """Return the key of the operation that has these facts in its head."""
    return f"{facts['dev']}.{facts['inc']}.{facts['n']}"


def values_in(texts: Any) -> dict[str, Any]:
    """Gather the values of the bodies' texts; None stands for an absent body.

    Raises DamagedOperation when a text is none that we wrote.
    """
    values: dict[str, Any] = {}
    try:
        for text in texts:
            if text is not None:
                values.update(json.loads(text)["set"])
    except (ValueError, KeyError, TypeError):
        raise DamagedOperation(DAMAGED) from None
    return values


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def as_json(value: Any) -> str:
    """One spelling for everything we hash or compare: sorted keys, no spaces, no escapes."""
    return _ENCODER.encode(value)


def write_operation(
    change: Change,
    stamp: Stamp,
    base: Mapping[str, Sequence[str]],
    sensitive: frozenset[str],
) -> Operation:
    """Turn a change into the operation that is appended.

    `base` names, per operation key, the fields whose value the author saw as current;
    `sensitive` are field keys.
    """
    bodies = _bodies(change, sensitive)
    facts = {
        "v": FORMAT,
        "dev": stamp.device,
        "inc": stamp.incarnation,
        "n": stamp.number,
        "prev": stamp.previous,
        "txn": stamp.transaction,
        "entity": change.entity,
        "id": change.record,
        "kind": change.kind,
        "set": sorted(change.values),
        "base": {key: sorted(fields) for key, fields in base.items()},
        "lamport": stamp.lamport,
        "wall": stamp.wall,
        "zone": stamp.zone,
        "by": stamp.by,
        "laptop": stamp.laptop,
        "app": stamp.app,
        "schema": stamp.schema,
        "commit": [body.commitment if body else None for body in bodies],
    }
    head = as_json(facts)
    return Operation(head, hash_of(head), facts, bodies)


def _bodies(change: Change, sensitive: frozenset[str]) -> tuple[Body | None, Body | None]:
    ordinary: dict[str, Any] = {
        "set": {key: value for key, value in change.values.items() if key not in sensitive}
    }
    if change.reason:
        ordinary["reason"] = change.reason
    guarded = {key: value for key, value in change.values.items() if key in sensitive}
    return (
        _sealed(ordinary) if ordinary["set"] or change.reason else None,
        _sealed({"set": guarded}) if guarded else None,
    )


def _sealed(content: Mapping[str, Any]) -> Body:
    return Body(secrets.token_bytes(SALT_BYTES), as_json(content))


def hash_of(head: str) -> str:
    """SHA-256 of a head's text, in hexadecimal digits."""
    return hashlib.sha256(head.encode()).hexdigest()


def read_operation(head: str, bodies: tuple[Body | None, Body | None]) -> Operation:
    """Read a stored or received operation; a body that is there must match its commitment.

    Raises DamagedOperation when it does not, or when the head is none or of a newer format.
    """
    facts = _facts(head)
    for body, commitment in zip(bodies, facts["commit"], strict=True):
        if body is not None and body.commitment != commitment:
            raise DamagedOperation(DAMAGED)
    return Operation(head, hash_of(head), facts, bodies)


def _facts(head: str) -> Mapping[str, Any]:
    try:
        facts = json.loads(head)
    except ValueError:
        raise DamagedOperation(DAMAGED) from None
    if not isinstance(facts, dict) or not isinstance(facts.get("v"), int):
        raise DamagedOperation(DAMAGED)
    if facts["v"] > FORMAT:
        raise DamagedOperation(NEWER)
    if not facts.keys() >= _FACTS or len(facts["commit"]) != len((ORDINARY, SENSITIVE)):
        raise DamagedOperation(DAMAGED)
    return facts
