"""What changed since a submission was sent, cell by cell, and between two of its versions."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from batik_field.domain.criteria import text_of
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.wording import N_
from batik_field.exports.fill import Cell
from batik_field.exports.fitting import Fitting
from batik_field.exports.layouts import Layout
from batik_field.exports.mapping import choose, layout_of, vocabulary_for
from batik_field.exports.recipient import read_recipient
from batik_field.services.batch_people import ON_THE_LIST, PROPOSED, seats
from batik_field.services.batches import batch_record
from batik_field.services.exporting import Each, Fit, Plan
from batik_field.services.frozen import Frozen, Row, headings_of, read
from batik_field.services.passed_over import NOT_ON_THE_LIST, why_passed_over
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import layout_to_send

ERASED = N_("Barisnya dihapus untuk selamanya.")
NOT_IN_THE_OTHER = N_("Tidak ada di versi yang baru.")
FORM_CHANGED = N_("Susunan atau kolom formulir ini tidak dikenal lagi; bandingkan berkasnya.")

NUMBER = "computed.number"
"""Source of the column whose cells only say where a row stands."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that would now be another: as it was sent, and as it is now, in words."""

    artisan: str
    name: str
    heading: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody who came in or is out. `reason` says why she is out, "" for who came in."""

    artisan: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What is not as it was sent. Numbers of rows do not count; columns are matched by heading.

    `columns_added` and `columns_gone` are headings only one of two versions has.
    """

    changed: tuple[CellChange, ...]
    added: tuple[PersonChange, ...]
    left_out: tuple[PersonChange, ...]
    columns_added: tuple[str, ...] = ()
    columns_gone: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        columns = self.columns_added or self.columns_gone
        return bool(self.changed or self.added or self.left_out or columns)


@dataclass
class _Side:
    """One side of the comparison: cells by artisan and heading, and why others are not in it."""

    columns: tuple[str, ...]
    rows: dict[str, Row] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    def cells(self, artisan: str) -> dict[str, Cell]:
        """Return a person's cells by heading."""
        return dict(zip(self.columns, self.rows[artisan], strict=False))


class _Form(NamedTuple):
    layout: Layout
    fit: Fit | None


def differences(session: Session, submission: str, newer: str | None = None) -> Differences:
    """Return what changed from a submission until now, or until the submission `newer`.

    Raises:
        Refused: there is no such submission, its batch is gone, or its form is not known any more.
    """
    sent = read(session, submission)
    old = _frozen(sent)
    if newer is not None:
        new = _frozen(read(session, newer))
        return _compared(session, old, new, NOT_IN_THE_OTHER)
    return _compared(session, old, _now(session, sent), NOT_ON_THE_LIST)


def _frozen(sent: Frozen) -> _Side:
    side = _Side(_named(sent.headings, sent.use.sources))
    for row in sent.rows:
        if row.cells is None:
            side.reasons[row.artisan] = ERASED
        else:
            side.rows[row.artisan] = row.cells
    return side


def _named(headings: Sequence[str], sources: Sequence[str]) -> tuple[str, ...]:
    """Return a name of its own for every column; that of the row numbers has none."""
    seen: dict[str, int] = {}
    names = []
    for heading, source in zip(headings, sources, strict=False):
        seen[heading] = seen.get(heading, 0) + 1
        name = heading if seen[heading] == 1 else f"{heading} ({seen[heading]})"
        names.append("" if source == NUMBER else name)
    return tuple(names)


def _now(session: Session, sent: Frozen) -> _Side:
    """Make the rows anew: of those who were sent as they are, of others only who may be sent."""
    form = _form(session, sent)
    batch = batch_record(session, text_of(sent.record.values.get("batch")))
    held = seats(session, batch)
    places = {seat.artisan: seat for seat in held if seat.state in ON_THE_LIST}
    before = {row.artisan for row in sent.rows}
    may_go = {artisan for artisan, seat in places.items() if seat.state in PROPOSED}
    side = _Side(_named(headings_of(form.layout), sent.use.sources))
    off = [seat for seat in held if seat.artisan not in places]
    side.reasons |= {seat.artisan: why_passed_over(session, seat) for seat in off}
    for wanted, incomplete in ((places.keys() & before, True), (may_go - before, False)):
        here = [artisan for artisan in places if artisan in wanted]
        each = Each(lambda artisan: places[artisan].given, side.rows.__setitem__)
        plan = Plan(session, form.layout, {}, incomplete, form.fit, each)
        # Every row tells itself to `each`.
        deque(plan.rows(here), maxlen=0)
        side.reasons |= {one.id: one.reason for one in plan.left_out}
    return side


def _form(session: Session, sent: Frozen) -> _Form:
    """Return the layout of the time, as this version of the program knows it."""
    use = sent.use
    try:
        if use.mapping is None:
            form = _Form(layout_to_send(use.layout, sensitive=use.sensitive), None)
        else:
            known = vocabulary_for(use.mapping)
            recipient = read_recipient(sent.template.content, known)
            choices = choose(recipient, known, use.mapping)
            layout = layout_of(recipient, choices, sensitive=use.sensitive)
            form = _Form(layout, Fitting(layout, choices, session.codes))
    except WrongUse:
        raise Refused(FORM_CHANGED) from None
    if tuple(column.source or "" for column in form.layout.columns) != use.sources:
        raise Refused(FORM_CHANGED)
    return form


def _compared(session: Session, old: _Side, new: _Side, gone: str) -> Differences:
    names = _names(session, {*old.rows, *new.rows, *old.reasons})
    return Differences(
        tuple(
            CellChange(artisan, names.get(artisan, ""), heading, was, now)
            for artisan in old.rows
            if artisan in new.rows
            for heading, was, now in _changed(old.cells(artisan), new.cells(artisan))
        ),
        tuple(
            PersonChange(artisan, names.get(artisan, ""), "")
            for artisan in new.rows
            if artisan not in old.rows and artisan not in old.reasons
        ),
        tuple(
            PersonChange(artisan, names.get(artisan, ""), new.reasons.get(artisan, gone))
            for artisan in old.rows
            if artisan not in new.rows
        ),
        tuple(name for name in new.columns if name not in old.columns),
        tuple(name for name in old.columns if name not in new.columns),
    )


def _changed(was: Mapping[str, Cell], now: Mapping[str, Cell]) -> list[tuple[str, str, str]]:
    return [
        (heading, _words(was[heading]), _words(now[heading]))
        for heading in was
        if heading and heading in now and _said(was[heading]) != _said(now[heading])
    ]


def _said(cell: Cell) -> Cell:
    """An empty text says what an empty cell says; a nought says something."""
    return None if cell == "" else cell


def _words(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return "" if cell is None else str(cell)


def _names(session: Session, artisans: set[str]) -> dict[str, str]:
    found = session.store.records("artisan", artisans)
    return {one.id: str(one.values.get("full_name") or "") for one in found.values()}
