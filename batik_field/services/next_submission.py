"""What the next submission of a batch begins with: what the last one had, and a letter of today."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from batik_field.domain.criteria import text_of
from batik_field.domain.errors import Refused
from batik_field.services import frozen
from batik_field.services.batch_people import batch_named
from batik_field.services.papers.desk import SHORT_DOTS
from batik_field.services.papers_to_send import Letter, letter_of
from batik_field.services.session import Session
from batik_field.services.submissions import Order, versions


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to begin with, all of it to be typed over.

    `template` is the id of a remembered workbook, "" for the layout; where neither is known any
    more the layout is the usual one. `letter.number` has dots where its serial number is missing.
    """

    recipient: str
    layout: str
    template: str
    letter: Letter
    papers: tuple[str, ...] = ()
    sensitive: bool = False


def proposal(session: Session, batch_id: str) -> Proposal:
    """Return what the next submission of a batch begins with.

    The first has the letter of the batch, where it names one; every later one a new letter.
    """
    batch = batch_named(session, batch_id)
    certifier = session.codes.label("certifier", text_of(batch.values.get("certifier")))
    own, known = letter_of(batch, None), versions(session, batch.id)
    if not known:
        letter = own if own.number else new_letter(session)
        return Proposal(certifier, Order().layout, "", letter)
    last = known[-1]
    begun = Proposal(
        last.recipient,
        last.layout or Order().layout,
        _remembered(session, last.template),
        new_letter(session),
        last.papers,
    )
    with suppress(Refused):
        # What is not readable any more here keeps nobody from sending again.
        begun = replace(begun, sensitive=frozen.read(session, last.id).use.sensitive)
    return begun


def _remembered(session: Session, template: str) -> str:
    record = session.store.record("template", template) if template else None
    return "" if record is None or record.deleted else template


def new_letter(session: Session) -> Letter:
    """Return the letter of today by the office's pattern of numbers; no number without one."""
    today = session.clock().date().isoformat()
    pattern = session.office.get("number_pattern")
    number = pattern if isinstance(pattern, str) else ""
    return Letter(number.replace("{nomor}", SHORT_DOTS).replace("{tahun}", today[:4]), today)


def lacks_serial(number: str) -> bool:
    """Whether a number still has the dots of the pattern."""
    return SHORT_DOTS[0] in number


def dots_of(number: str) -> range:
    """Return where the dots stand in a number; an empty range where it has none."""
    dot = SHORT_DOTS[0]
    return range(number.find(dot), number.rfind(dot) + 1) if dot in number else range(0)
