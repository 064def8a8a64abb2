"""What the form of a submission gave, and the two jobs made of it: the check list, the sending."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from batik_field.app.background import Report, stopper
from batik_field.services import submissions, templates
from batik_field.services.session import Session
from batik_field.services.submissions import Checked, Letter, Order, Submitted


@dataclass(frozen=True, slots=True)
class Asked:
    """`form` is the name of a layout of ours, or with `remembered` the id of a workbook."""

    recipient: str
    form: str
    remembered: bool
    letter: Letter
    papers: tuple[str, ...]
    as_zip: bool
    incomplete: bool
    sensitive: bool


def check(session: Session, batch: str, asked: Asked, report: Report) -> Checked:
    """Return the check list of what `send` would send."""
    with _order(session, asked) as order:
        return submissions.preflight(
            session,
            batch,
            order,
            recipient=asked.recipient,
            letter=asked.letter,
            papers=asked.papers,
            progress=report,
            cancelled=stopper(report),
        )


def send(session: Session, batch: str, asked: Asked, out: Path, report: Report) -> Submitted:
    """Write the files and freeze what they say."""
    with _order(session, asked) as order:
        return submissions.submit(
            session,
            batch,
            asked.recipient,
            out,
            order=order,
            letter=asked.letter,
            papers=asked.papers,
            progress=report,
            cancelled=stopper(report),
        )


@contextmanager
def _order(session: Session, asked: Asked) -> Iterator[Order]:
    order = Order(include_incomplete=asked.incomplete, sensitive=asked.sensitive)
    if not asked.remembered:
        yield replace(order, layout=asked.form)
        return
    with templates.opened(session, asked.form) as empty:
        yield replace(order, template=empty)
