"""What was sent of the past batches, frozen on the day of its letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial

from batik_field.services.demo.batches import BALAI, PAST, letter_of
from batik_field.services.demo.people import CERTIFIED_PLACES
from batik_field.services.demo.story import Moment
from batik_field.services.sending_out import workroom
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Order
from batik_field.services.submissions import Letter, submit


def submissions(session: Session, artisans: int, today: date) -> Iterator[Moment]:
    """Yield when something was sent, and the sending of it, with so many artisans in the vault."""
    years = {year for year, _ in CERTIFIED_PLACES[:artisans]}
    for year, past in PAST.items():
        if year in years and past.proposed <= today:
            moment = datetime.combine(past.proposed, time(15, 30))
            yield Moment(moment, partial(_send, session, year))


def _send(session: Session, year: int) -> None:
    """Send the batch of a year; its files stay in the vault only."""
    letter = Letter(letter_of(year), PAST[year].proposed.isoformat())
    order = Order(include_incomplete=True)
    with workroom(session.folder) as room:
        submit(session, f"{year}/1", BALAI, room / "kiriman", order=order, letter=letter)
