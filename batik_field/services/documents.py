"""The check list of FR.APL.01 part 3: every kind of document of a person, there or not.

Sources: domain.md 2.1 (part 3 with its three columns) and 2.4 (what is asked for).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.codes import Codes
from batik_field.domain.errors import WrongUse
from batik_field.domain.operations import Change
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.values import is_empty
from batik_field.services import attachments
from batik_field.services.session import Session

KINDS, STATES = "document_kind", "document_state"
MEETS = "ada_memenuhi"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the check list. Without a record nobody has said anything of this kind yet."""

    kind: str
    label: str
    is_needed: bool
    record: Record | None = None

    @property
    def state(self) -> str:
        """Code of the state, or empty while nobody chose one."""
        return self._text("state")

    @property
    def promised_by(self) -> str:
        """The day it was promised for (`YYYY-MM-DD`), or empty."""
        return self._text("promised_by")

    @property
    def file(self) -> Mapping[str, Any] | None:
        """The value of the file field."""
        value = self.record.values.get("file") if self.record else None
        return value if isinstance(value, dict) and "sha256" in value else None

    def _text(self, key: str) -> str:
        value = self.record.values.get(key) if self.record else None
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Written:
    """The document as it is now, what the lists must read again, and the transaction to undo."""

    record: Record
    changed: tuple[Reference, ...]
    transaction: str


def check_list(session: Session, artisan: str) -> tuple[Line, ...]:
    """Return the check list of one person, as stored."""
    return arranged(session.codes, session.store.linked("document", "artisan", [artisan]))


def arranged(codes: Codes, records: Iterable[Record]) -> tuple[Line, ...]:
    """Return a line for every kind in its order, and one more for each further record of a kind.

    Kinds the office does not offer any more stand there only with a record; records of no known
    kind come last. `records` stand in the order in which they were made.
    """
    kinds = codes[KINDS]
    held: dict[str, list[Record]] = {}
    for record in records:
        kind = record.values.get("kind")
        held.setdefault(kind if isinstance(kind, str) else "", []).append(record)
    lines: list[Line] = []
    for choice in kinds.choices:
        found: Sequence[Record | None] = held.pop(choice.code, []) or [None]
        needed = choice.extra.get("needed") == "1"
        lines += [
            Line(choice.code, choice.label, needed, record)
            for record in found
            if record is not None or not choice.hidden
        ]
    return (*lines, *_strangers(held))


def _strangers(held: Mapping[str, Sequence[Record]]) -> list[Line]:
    return [Line(kind, kind, False, record) for kind, found in held.items() for record in found]


def set_state(session: Session, artisan: str, kind: str, state: str) -> Written:
    """Set the state of a kind; a person without such a document gets one.

    Raises WrongUse for an unknown kind or state.
    """
    if not session.codes[STATES].has(state):
        raise WrongUse(f"Keadaan dokumen “{state}” tidak dikenal.")
    return _write(session, artisan, kind, {"state": state})


def attach(
    session: Session,
    artisan: str,
    kind: str,
    data: bytes,
    name: str,
    *,
    meets: bool = False,
) -> Written:
    """Put a file to a kind of document; the same file twice is stored once.

    The state is only set where the officer looked and says that it `meets` what is asked. A file
    that is there already keeps its document: this one becomes a further document of its kind.
    """
    value = attachments.attach_bytes(session, data, name, attachments.media_type(data, name))
    values = {"file": value, **({"state": MEETS} if meets else {})}
    return _write(session, artisan, kind, values)


def _write(session: Session, artisan: str, kind: str, values: Mapping[str, Any]) -> Written:
    change = change_of(session, artisan, kind, values)
    done = session.store.commit([change], session.officer)
    record = session.store.record("document", change.record)
    assert record is not None, "it was written a line above"
    return Written(record, done.touched, done.transaction)


def ends_promise(key: str, value: Any) -> bool:
    """Whether an answer says that the paper is here: its file, or the officer's word for it."""
    return value == MEETS if key == "state" else key == "file" and not is_empty(value)


def change_of(session: Session, artisan: str, kind: str, values: Mapping[str, Any]) -> Change:
    """Return the change that sets `values` of a kind, of the record there is or of a new one.

    A promise that is kept hereby ends; its day stays in the history.
    """
    if not session.codes[KINDS].has(kind):
        raise WrongUse(f"Jenis dokumen “{kind}” tidak dikenal.")
    lines = [line for line in check_list(session, artisan) if line.kind == kind]
    taker = next((line for line in lines if _takes(line, values)), None)
    if taker is None or taker.record is None:
        return Change(
            "document", new_id(), {"artisan": artisan, "kind": kind, **values}, kind="create"
        )
    ended = taker.promised_by and any(ends_promise(*one) for one in values.items())
    return Change(
        "document", taker.record.id, {**values, **({"promised_by": None} if ended else {})}
    )


def _takes(line: Line, values: Mapping[str, Any]) -> bool:
    """Whether this line's record takes the values: another file does not push out the one there."""
    given = values.get("file")
    return given is None or line.file is None or line.file["sha256"] == given["sha256"]
