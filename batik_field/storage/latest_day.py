"""The latest day that an operation of this vault was written on: what is known beside the clock.

An empty battery sets a laptop's clock back by years. Then days that lie before the newest
operation have been, whatever the clock says (safety notes, S14).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from batik_field.storage.settings import read_setting, write_setting

_SETTING = "latest_day"


def latest_day(connection: Connection) -> date | None:
    """Return the latest day any operation was written on; None while there is none.

    In a vault that never kept it, it is the day of the operation that came last.
    """
    kept = read_setting(connection, _SETTING)
    if kept is None:
        newest = connection.exec_driver_sql("SELECT head FROM op ORDER BY seq DESC LIMIT 1")
        head = newest.scalar_one_or_none()
        kept = str(json.loads(head)["wall"]) if head is not None else ""
    return _day(kept)


def keep_latest(connection: Connection, walls: Iterable[str]) -> None:
    """Remember the latest of these moments (ISO), if it is later than what is known."""
    known = latest_day(connection)
    latest = max([day for wall in walls if (day := _day(wall)) is not None], default=None)
    if latest is not None and (known is None or latest > known):
        set_latest(connection, latest)
    elif known is not None and read_setting(connection, _SETTING) is None:
        # The operation that comes last is soon another one.
        set_latest(connection, known)


def set_latest(connection: Connection, day: date) -> None:
    """Forget later days: somebody looked at a calendar, and the clock was wrong then."""
    write_setting(connection, _SETTING, day.isoformat())


def _day(wall: str) -> date | None:
    """The day as the laptop that wrote it saw it, whatever its zone was."""
    try:
        return date.fromisoformat(wall[:10])
    except ValueError:
        return None
