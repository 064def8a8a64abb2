"""Numbers of certificates that stand on more than one."""

from __future__ import annotations

from batik_field.domain.results import plain_number
from batik_field.services.session import Session
from batik_field.storage import certificates as stored


def doubled_numbers(session: Session) -> dict[str, tuple[str, ...]]:
    """Return, for each certificate whose number others have too, the ids of those others.

    Case and blanks do not count; deleted certificates do not either.
    """
    with session.store.reading() as connection:
        numbers = stored.numbers(connection)
    by_number: dict[str, list[str]] = {}
    for record, number in numbers:
        by_number.setdefault(plain_number(number), []).append(record)
    return {
        one: tuple(other for other in same if other != one)
        for number, same in by_number.items()
        if number and len(same) > 1
        for one in same
    }
