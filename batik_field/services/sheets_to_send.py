"""The workbook of a submission, in one of our layouts or in the recipient's own form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from batik_field.domain.findings import Finding
from batik_field.domain.formats import day
from batik_field.domain.progress import Progress
from batik_field.domain.questions import ENTITIES
from batik_field.exports import layouts as shipped
from batik_field.exports.layout_template import build_template
from batik_field.exports.layouts import Layout
from batik_field.exports.mapping import GIVEN, NOTHING_FITS
from batik_field.services import filling, templates
from batik_field.services.exporting import Each, Plan, Preflight, Receipt, check_list
from batik_field.services.frozen import Use, headings_of
from batik_field.services.session import Session
from batik_field.services.templates import REMEMBERED
from batik_field.services.writing import Template, write


@dataclass(frozen=True, slots=True)
class Order:
    """In which form people are sent: one of our layouts, or a recipient's own empty workbook.

    With `template`, `mapping` (MAP.json) goes before what is remembered of that workbook, and
    `texts` fill its {{ … }} where it has them.
    """

    layout: str = "bnsp-19"
    template: Path | None = None
    mapping: Mapping[str, Any] | None = None
    texts: Mapping[str, str] | None = None
    include_incomplete: bool = False
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A workbook that was written, its receipt, and all that is needed to write its rows again.

    `known` is the id of the remembered template, or ""; `unfilled` are the headings of a
    recipient's columns that nothing was chosen for.
    """

    file: Path
    receipt: Receipt
    template: Template
    use: Use
    headings: tuple[str, ...]
    known: str = ""
    unfilled: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to look at in it, but for the columns that nothing was chosen for."""
        starts = tuple(
            NOTHING_FITS.partition(" {reason}")[0].format(heading=one) for one in self.unfilled
        )
        return tuple(one for one in self.receipt.findings if not one.message.startswith(starts))


def make_sheet(
    session: Session,
    order: Order,
    ids: Sequence[str],
    stem: Path,
    each: Each,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Made:
    """Write the workbook of these artisans beside `stem`, with the ending its form has."""
    make = _in_their_form if order.template else _in_our_layout
    return make(session, order, ids, stem, each, progress, cancelled)


def check_sheet(
    session: Session,
    order: Order,
    ids: Sequence[str],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Preflight:
    """Return the check list of these artisans for the form of an order; nothing is written."""
    if order.template is None:
        layout = layout_to_send(order.layout, sensitive=order.sensitive)
        plan = Plan(session, layout, {}, order.include_incomplete)
        return check_list(plan, ids, progress, cancelled)
    seen = templates.look(session, order.template, order.mapping)
    return templates.preflight(
        session,
        order.template,
        ids,
        {},
        seen.mapping,
        include_incomplete=order.include_incomplete,
        sensitive=order.sensitive,
        progress=progress,
        cancelled=cancelled,
    )


def layout_to_send(name: str, *, sensitive: bool) -> Layout:
    """Return one of our layouts; WrongUse naming it where there is none."""
    layout = shipped.layout_named(name, ENTITIES)
    return layout if sensitive else layout.without_sensitive()


def _in_our_layout(
    session: Session,
    order: Order,
    ids: Sequence[str],
    stem: Path,
    each: Each,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Made:
    layout = layout_to_send(order.layout, sensitive=order.sensitive)
    plan = Plan(session, layout, {}, order.include_incomplete, each=each)
    today = session.clock().date()
    content = build_template(layout, session.office, day=today)
    template = Template(content, layout.place, {"tahun": str(today.year)})
    file = stem.with_name(f"{stem.name}.xlsx")
    written = write(
        template,
        plan.rows(ids),
        file,
        progress=lambda done: progress(done, len(ids)),
        cancelled=cancelled,
    )
    findings = (*plan.findings, *written.findings)
    receipt = Receipt(file, written.rows, len(ids), tuple(plan.left_out), findings)
    use = Use(".xlsx", layout.name, _sources(layout), order.sensitive)
    return Made(file, receipt, template, use, headings_of(layout))


def _in_their_form(
    session: Session,
    order: Order,
    ids: Sequence[str],
    stem: Path,
    each: Each,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Made:
    assert order.template is not None
    seen = templates.look(session, order.template, order.mapping)
    said = {one.letters: one.value for one in seen.columns if one.reason in (GIVEN, REMEMBERED)}
    texts = {key: text for key, text in (order.texts or {}).items() if key in seen.placeholders}
    filled = filling.fill(
        session,
        order.template,
        ids,
        texts,
        stem.with_name(f"{stem.name}{seen.suffix}"),
        mapping=said,
        include_incomplete=order.include_incomplete,
        sensitive=order.sensitive,
        each=each,
        progress=progress,
        cancelled=cancelled,
    )
    mapping = {one.column: one.value for one in filled.mapping}
    use = Use(seen.suffix, "", _sources(filled.layout), order.sensitive, mapping)
    known = seen.known.id if seen.known else ""
    file, headings = filled.receipt.file, headings_of(filled.layout)
    unfilled = tuple(one.heading for one in filled.mapping if one.value is None)
    return Made(file, filled.receipt, filled.template, use, headings, known, unfilled)


def _sources(layout: Layout) -> tuple[str, ...]:
    return tuple(column.source or "" for column in layout.columns)


def with_letter(order: Order, number: str, letter_day: str, recipient: str) -> Order:
    """Return the order with what {{ … }} of a recipient's form may ask about the letter."""
    written = day(letter_day) if letter_day else ""
    told = {"nomor_surat": number, "tanggal_surat": written, "penerima": recipient}
    return replace(order, texts={**told, **(order.texts or {})})
