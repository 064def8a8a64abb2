"""A recipient's own workbook, filled: its columns understood, its lists obeyed, nothing of it lost.

Who is let in, the check list and the receipt are those of `exporting`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.formats import day
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.wording import N_
from batik_field.exports.fill import Cell
from batik_field.exports.fitting import Fitting
from batik_field.exports.layouts import Layout
from batik_field.exports.mapping import (
    Choice,
    choose,
    layout_of,
    refuse_shared_rows,
    remarks,
    vocabulary_for,
)
from batik_field.exports.recipient import Recipient, read_recipient, read_template
from batik_field.exports.sheet_check import check_workbook
from batik_field.services.exporting import Each, Plan, Receipt, wanted_ids
from batik_field.services.session import Session
from batik_field.services.writing import Template, write

GROWN = N_(
    "Templat menyediakan {reserved} baris; {more} baris ditambahkan di bawahnya. Periksa hasilnya."
)
FULL = N_(
    "Lembar “{sheet}” hanya menyediakan {reserved} baris ({first} sampai {last}) dan yang dikirim "
    "lebih banyak. Kurangi orangnya, minta templat yang lebih panjang, atau izinkan penambahan "
    "baris."
)
TORN = N_(
    "Tabel di sebelah daftar ikut terbelah karena baris ditambahkan di tengahnya. Rapikan di Excel."
)
SAMPLE_LEFT = N_("Baris contoh milik templat masih ada di sini. Hapus sebelum dikirim.")
NOTHING_TO_FILL = N_("Tidak ada kolom templat yang terisi. Petakan kolomnya, lalu ulangi.")
SAME_FILE = N_("Berkas hasil harus lain dari templatnya. Beri nama lain.")
ENDING = N_("Nama berkas {name} harus berakhiran {suffix}, seperti isi templatnya.")
UNKNOWN_SETTING = N_("“{key}” tidak dipakai templat ini. Yang ada: {known}.")


@dataclass(frozen=True, slots=True)
class Column:
    """What fills one column of the recipient's list.

    `field` is a field key and `fixed` a text, both None where the column stays empty; `confidence`
    is 0 to 1 and `reason` says where it comes from.
    """

    column: str
    heading: str
    field: str | None
    fixed: str | None
    confidence: float
    reason: str

    @property
    def value(self) -> str | dict[str, str] | None:
        """What fills it, as MAP.json says it."""
        return self.field or (None if self.fixed is None else {"fixed": self.fixed})


@dataclass(frozen=True, slots=True)
class Filling:
    """A filled workbook: what fills its columns, the receipt, and with what its rows were made."""

    mapping: tuple[Column, ...]
    receipt: Receipt
    layout: Layout
    template: Template


def fill(
    session: Session,
    template: Path,
    ids: Sequence[str] | None,
    settings: Mapping[str, str],
    out: Path,
    *,
    mapping: Mapping[str, Any] | None = None,
    include_incomplete: bool = False,
    no_grow: bool = False,
    sensitive: bool = False,
    each: Each | None = None,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Filling:
    """Fill a recipient's empty workbook with these artisans (None means everybody).

    `mapping` (heading or letters of a column -> field key, {"fixed": text} or None) goes before
    what the program would propose. `settings` give what no record holds, and texts for {{ … }}.

    Raises:
        WrongUse: `mapping` or `settings` name what there is not, or `out` has the wrong ending.
        Refused: the template cannot be used, or has too few rows with `no_grow`; `out` stays.
    """
    known, content = vocabulary_for(mapping), read_template(template)
    recipient = read_recipient(content, known)
    choices = choose(recipient, known, mapping)
    layout = layout_of(recipient, choices, sensitive=sensitive)
    _check(template, out, recipient, layout, settings)
    fitting = Fitting(layout, choices, session.codes)
    plan = Plan(session, layout, settings, include_incomplete, fitting, each)
    wanted = wanted_ids(session, ids)
    rows = _limited(plan.rows(wanted), recipient) if no_grow else plan.rows(wanted)
    opened = _opened(session, template, content, recipient, layout, settings)
    written = write(
        opened, rows, out, progress=lambda done: progress(done, len(wanted)), cancelled=cancelled
    )
    before = (*recipient.findings, *remarks(recipient, choices, sensitive=sensitive))
    after = (*_about_rows(recipient, written.rows), *written.findings)
    findings = (*before, *plan.findings, *after)
    receipt = Receipt(out, written.rows, len(wanted), tuple(plan.left_out), findings)
    return Filling(tuple(map(_column, choices)), receipt, layout, opened)


def _opened(
    session: Session,
    template: Path,
    content: bytes,
    recipient: Recipient,
    layout: Layout,
    settings: Mapping[str, str],
) -> Template:
    """Return the recipient's workbook as the common writing wants it; its own flaws are known."""
    texts = _texts(session, settings)
    flaws = partial(_flaws, template)
    return Template(
        content, layout.place, texts, recipient.dates_from_1904, flaws, recipient.template
    )


def _check(
    template: Path, out: Path, recipient: Recipient, layout: Layout, settings: Mapping[str, str]
) -> None:
    suffix = ".xlsm" if recipient.has_macros else ".xlsx"
    if out.suffix.lower() != suffix:
        raise WrongUse(ENDING.format(name=out.name, suffix=suffix))
    if out.resolve() == template.resolve():
        raise WrongUse(SAME_FILE)
    usable = layout.settable | recipient.placeholders
    for key in settings:
        if key not in usable:
            known = ", ".join(sorted(usable)) or "-"
            raise WrongUse(UNKNOWN_SETTING.format(key=key, known=known))
    if not layout.columns:
        raise Refused(NOTHING_TO_FILL)
    refuse_shared_rows(recipient, layout)


def _texts(session: Session, settings: Mapping[str, str]) -> dict[str, str]:
    """Return what placeholders outside the rows say."""
    now = session.clock()
    office = {
        f"office.{key}": value for key, value in session.office.items() if isinstance(value, str)
    }
    return {"tahun": str(now.year), "tanggal": day(now.date().isoformat()), **office, **settings}


def _flaws(template: Path) -> frozenset[str]:
    return frozenset(flaw.message for flaw in check_workbook(template))


def _limited(rows: Iterator[tuple[Cell, ...]], recipient: Recipient) -> Iterator[tuple[Cell, ...]]:
    """Pass on as many rows as the template keeps; Refused where there is one more."""
    reserved, column = recipient.reserved, recipient.columns[0].letters
    last = reserved.pattern_row + reserved.spare_rows - 1
    for number, row in enumerate(rows, 1):
        if number > reserved.spare_rows and not reserved.open_ended:
            raise Refused(
                FULL.format(
                    sheet=recipient.sheet,
                    reserved=reserved.spare_rows,
                    first=f"{column}{reserved.pattern_row}",
                    last=f"{column}{last}",
                )
            )
        yield row


def _about_rows(recipient: Recipient, count: int) -> Iterator[Finding]:
    reserved, column = recipient.reserved, recipient.columns[0].letters
    if count > reserved.spare_rows and not reserved.open_ended:
        cell = f"{column}{reserved.pattern_row + reserved.spare_rows}"
        more = count - reserved.spare_rows
        message = GROWN.format(reserved=reserved.spare_rows, more=more)
        yield about_cell(recipient.sheet, cell, message, blocking=False)
    last = reserved.pattern_row + reserved.spare_rows - 1
    if count > reserved.spare_rows and reserved.beside.bottom > last + reserved.free_rows:
        yield about_cell(recipient.sheet, reserved.beside.cells, TORN, blocking=False)
    for row in reserved.samples:
        if row >= reserved.pattern_row + count:
            yield about_cell(recipient.sheet, f"{column}{row}", SAMPLE_LEFT, blocking=True)


def _column(choice: Choice) -> Column:
    wanted = choice.wanted
    return Column(
        wanted.letters,
        wanted.heading,
        choice.field,
        choice.fixed,
        choice.confidence,
        choice.reason,
    )
