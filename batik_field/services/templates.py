"""Recipients' own workbooks: understood, confirmed once, and known again next year.

What a person confirmed is kept by heading, not by column, so a column may move; a heading that is
new is proposed for as at the first time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from batik_field.domain.errors import Refused
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.names import fold
from batik_field.domain.operations import Change
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, new_id
from batik_field.domain.wording import N_
from batik_field.exports import source_names
from batik_field.exports.fitting import Fitting
from batik_field.exports.layouts import Layout
from batik_field.exports.mapping import (
    GIVEN,
    Choice,
    choose,
    layout_of,
    refuse_shared_rows,
    remarks,
    vocabulary_for,
)
from batik_field.exports.recipient import Recipient, read_recipient, read_template
from batik_field.exports.source_names import Source
from batik_field.services.exporting import Plan, Preflight, check_list, wanted_ids
from batik_field.services.kept_headings import KeptHeading, kept_headings
from batik_field.services.session import Session

__all__ = [
    "Column",
    "Known",
    "Look",
    "Source",
    "look",
    "mapping_for",
    "opened",
    "preflight",
    "remember",
    "sources",
    "templates",
]

SAME_WORKBOOK = 0.7
"""So much of the remembered headings must be there for a workbook to be the one of last year."""

REMEMBERED = N_("Diingat.")
GONE = N_("Buku kerja ini tidak diingat lagi. Pilih berkasnya.")
MOVED_AWAY = N_("Kolom “{heading}” yang diingat tidak ada lagi di buku kerja ini.")

Mapping_ = Mapping[str, Any]
"""Letters of a column -> field key, {"fixed": text} or None for one that stays empty (MAP.json)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a recipient's list and what would fill it.

    `value` is a field key, {"fixed": text} or None; `confidence` is 0 to 1, 0 where nobody knows
    what the heading asks for.
    """

    letters: str
    heading: str
    value: Any
    confidence: float
    reason: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Known:
    """A workbook that was confirmed before."""

    id: str
    recipient: str
    name: str


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in a recipient's empty workbook.

    `settable` are the settings the list asks for; `placeholders` the {{ … }} outside the rows;
    `notes` are those of the findings that are about no single column.
    """

    file: Path
    sheet: str
    columns: tuple[Column, ...]
    known: Known | None
    settable: frozenset[str]
    placeholders: frozenset[str]
    suffix: str
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]

    @property
    def mapping(self) -> dict[str, Any]:
        """What fills the columns, by their letters."""
        return {one.letters: one.value for one in self.columns}


def look(session: Session, template: Path, mapping: Mapping_ | None = None) -> Look:
    """Understand a recipient's empty workbook; nothing is written.

    `mapping` goes before what is remembered, that before what the headings propose.

    Raises:
        WrongUse: `mapping` names a column or a field there is not.
        Refused: the file cannot be used as a template.
    """
    recipient = _read(template, mapping)
    record = _remembered(session, recipient)
    kept = _by_letters(recipient, kept_headings(record))
    chosen = choose(recipient, vocabulary_for(mapping), kept | _lettered(recipient, mapping))
    layout = layout_of(recipient, chosen, sensitive=True)
    notes = (*recipient.findings, *_shared_rows(recipient, layout), *_missing(recipient, record))
    return Look(
        template,
        recipient.sheet,
        tuple(_column(one, one.wanted.letters in kept) for one in chosen),
        Known(record.id, _said(record, "recipient"), _said(record, "name")) if record else None,
        layout.settable,
        recipient.placeholders,
        ".xlsm" if recipient.has_macros else ".xlsx",
        (*notes, *remarks(recipient, chosen, sensitive=True)),
        notes,
    )


def mapping_for(session: Session, template: Path, given: Mapping_ | None = None) -> Mapping_ | None:
    """Return what is remembered of this workbook, by letters, `given` laid over it.

    Where nothing is remembered `given` comes back as it is.
    """
    recipient = _read(template, given)
    record = _remembered(session, recipient)
    if record is None:
        return given
    return _by_letters(recipient, kept_headings(record)) | _lettered(recipient, given)


def preflight(
    session: Session,
    template: Path,
    ids: Sequence[str] | None,
    settings: Mapping[str, str],
    mapping: Mapping_,
    *,
    include_incomplete: bool = False,
    sensitive: bool = False,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Preflight:
    """Return the check list of a recipient's workbook for these artisans; None means everybody."""
    recipient = _read(template, mapping)
    chosen = choose(recipient, vocabulary_for(mapping), mapping)
    layout = layout_of(recipient, chosen, sensitive=sensitive)
    refuse_shared_rows(recipient, layout)
    fitting = Fitting(layout, chosen, session.codes)
    plan = Plan(session, layout, settings, include_incomplete, fitting)
    return check_list(plan, wanted_ids(session, ids), progress, cancelled)


def remember(
    session: Session, template: Path, recipient: str, name: str, mapping: Mapping_
) -> Known:
    """Keep the empty workbook and what fills its columns; of one recipient a name is kept once."""
    found = _read(template, mapping)
    kept = session.store.vault.attachments.put(
        read_template(template), template.name, "application/vnd.ms-excel"
    )
    recipient, name = recipient.strip(), name.strip()
    before = _named(session, recipient, name)
    values = {
        "recipient": recipient,
        "name": name,
        "file": asdict(kept),
        "sheet": found.sheet,
        "mapping": json.dumps(_by_heading(found, mapping), ensure_ascii=False),
        "confirmed": session.clock().date().isoformat(),
    }
    record, kind = (before.id, "change") if before else (new_id(), "create")
    session.store.commit([Change("template", record, values, kind)], session.officer)
    return Known(record, recipient, name)


def templates(session: Session) -> list[Known]:
    """Return the remembered workbooks, by recipient and name."""
    records = _records(session)
    found = [Known(one.id, _said(one, "recipient"), _said(one, "name")) for one in records]
    return sorted(found, key=lambda one: (fold(one.recipient), fold(one.name)))


@contextmanager
def opened(session: Session, template: str) -> Iterator[Path]:
    """Yield the remembered empty workbook as a file that goes again.

    Raises:
        Refused: it was removed, or its file is not on this laptop.
    """
    record = session.store.record("template", template)
    file = record.values.get("file") if record and not record.deleted else None
    if not isinstance(file, Mapping):
        raise Refused(GONE)
    content = session.store.vault.attachments.get(str(file["sha256"]))
    with TemporaryDirectory(prefix="batik-field-") as folder:
        path = Path(folder) / Path(str(file["name"])).name
        path.write_bytes(content)
        yield path


def sources() -> tuple[Source, ...]:
    """Return everything that can fill a column."""
    return source_names.sources()


# --- What is remembered ---------------------------------------------------------------------------


def _read(template: Path, mapping: Mapping_ | None) -> Recipient:
    return read_recipient(read_template(template), vocabulary_for(mapping))


def _records(session: Session) -> list[Record]:
    return list(session.store.records("template", session.store.ids(Query("template"))).values())


def _said(record: Record, key: str) -> str:
    return str(record.values.get(key) or "")


def _named(session: Session, recipient: str, name: str) -> Record | None:
    wanted = (fold(recipient), fold(name))
    for record in _records(session):
        if (fold(_said(record, "recipient")), fold(_said(record, "name"))) == wanted:
            return record
    return None


def _remembered(session: Session, recipient: Recipient) -> Record | None:
    """Return the remembered workbook that has most of these headings, of equals the newest."""
    here = Counter(_headings(recipient))
    best: tuple[float, str, Record | None] = (0.0, "", None)
    for record in _records(session):
        kept = Counter(fold(one.heading) for one in kept_headings(record))
        alike = (here & kept).total() / max(kept.total(), here.total(), 1)
        if alike >= SAME_WORKBOOK and (alike, _said(record, "confirmed")) > best[:2]:
            best = (alike, _said(record, "confirmed"), record)
    return best[2]


def _headings(recipient: Recipient) -> list[str]:
    return [fold(one.heading) for one in recipient.columns]


def _by_heading(recipient: Recipient, mapping: Mapping_) -> list[list[Any]]:
    said = _lettered(recipient, mapping)
    return [
        [one.heading, *([said[one.letters]] if one.letters in said else ())]
        for one in recipient.columns
    ]


def _by_letters(recipient: Recipient, kept: Sequence[KeptHeading]) -> dict[str, Any]:
    """Lay what is remembered over the columns; of equal headings the first on the first."""
    waiting = list(kept)
    found = {}
    for one in recipient.columns:
        heading = fold(one.heading)
        same = next((each for each in waiting if fold(each.heading) == heading), None)
        if same is not None:
            waiting.remove(same)
            if same.said:
                found[one.letters] = same.value
    return found


def _lettered(recipient: Recipient, mapping: Mapping_ | None) -> dict[str, Any]:
    """Return a mapping by headings or letters (MAP.json) by letters only."""
    said = choose(recipient, vocabulary_for(mapping), mapping) if mapping else ()
    return {one.wanted.letters: _value(one) for one in said if one.reason == GIVEN}


def _value(choice: Choice) -> Any:
    return choice.field or ({"fixed": choice.fixed} if choice.fixed is not None else None)


def _column(choice: Choice, remembered: bool) -> Column:
    return Column(
        choice.wanted.letters,
        choice.wanted.heading,
        _value(choice),
        choice.confidence,
        REMEMBERED if remembered else choice.reason,
        bool(choice.column and choice.column.sensitive),
    )


def _shared_rows(recipient: Recipient, layout: Layout) -> Iterator[Finding]:
    """Yield what would be refused: a person may still leave those columns empty."""
    try:
        refuse_shared_rows(recipient, layout)
    except Refused as refusal:
        cell = f"{recipient.columns[0].letters}{recipient.reserved.pattern_row}"
        yield about_cell(recipient.sheet, cell, str(refusal), blocking=True)


def _missing(recipient: Recipient, record: Record | None) -> Iterator[Finding]:
    """Yield the remembered columns that were filled and are no longer there."""
    here = Counter(_headings(recipient))
    for one in kept_headings(record):
        if here[fold(one.heading)]:
            here[fold(one.heading)] -= 1
        elif one.value is not None:
            message = MOVED_AWAY.format(heading=one.heading)
            yield about_cell(recipient.sheet, recipient.columns[0].cell, message, blocking=False)
