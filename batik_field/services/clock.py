"""Whether the laptop's clock can be right, beside what is written in the log (S14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from batik_field.services.session import Session

LONG_UNUSED = timedelta(days=366)
"""Hardly anybody writes nothing for so long: the clock rather ran ahead."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The day by the clock, and the latest day anything was written on."""

    today: date
    written: date

    @property
    def is_behind(self) -> bool:
        """Whether the clock lags behind; otherwise it is more than a year ahead."""
        return self.today < self.written


def clock_doubt(session: Session) -> ClockDoubt | None:
    """Return why the clock may be wrong, or None where nothing speaks against it."""
    today, written = session.clock().date(), session.store.latest_day()
    if written is None or written <= today <= written + LONG_UNUSED:
        return None
    return ClockDoubt(today, written)


def trust_clock(session: Session) -> None:
    """Somebody looked: the clock is right, and what was written on later days was dated wrongly."""
    session.store.set_latest_day(session.clock().date())
