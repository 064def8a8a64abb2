"""Numbers of certificates that stand on more than one."""

from __future__ import annotations

from batik_field.domain.results import plain_number
from batik_field.services.session import Session
from batik_field.storage import certificates as stored


def doubled_numbers(session: Session) -> dict[str, tuple[str, ...]]:
    """Return, for each certificate whose number others have too, the ids of those others.

    Case and blanks do not count; deleted certificates do not either.
    """
    return {
        one: tuple(other for other in same if other != one)
        for same in numbers_held(session).values()
        if len(same) > 1
        for one in same
    }


def numbers_held(session: Session) -> dict[str, tuple[str, ...]]:
    """Return the ids of the certificates of each number, as `plain_number` writes it."""
    with session.store.reading() as connection:
        numbers = stored.numbers(connection)
    held: dict[str, list[str]] = {}
    for record, number in numbers:
        held.setdefault(plain_number(number), []).append(record)
    return {number: tuple(ids) for number, ids in held.items() if number}
