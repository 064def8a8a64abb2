"""The commands that write workbooks: ours, and the recipient's own."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from batik_field.commands.answer import Answer, Declare, opened, read_json
from batik_field.commands.parser import ids, pair, plain
from batik_field.commands.records import once, where_of
from batik_field.domain.findings import Finding
from batik_field.domain.queries import Query
from batik_field.services import batch_people, exporting, filling, templates
from batik_field.services.session import Session


def declare(command: Declare) -> None:
    """Declare the commands with their arguments."""
    export = command("export", _export, "tulis buku kerja Excel")
    export.add_argument("folder", type=Path, help="folder data")
    export.add_argument("--layout", required=True, metavar="NAMA")
    _rows_of_people(export)
    export.add_argument("out", type=Path, help="berkas yang ditulis")
    fill = command("fill", _fill, "isi buku kerja milik penerima")
    fill.add_argument("folder", type=Path, help="folder data")
    fill.add_argument("template", type=Path, help="buku kerja kosong dari penerima, .xlsx/.xlsm")
    _rows_of_people(fill)
    fill.add_argument("--batch", type=plain, metavar="ANGKATAN", help="peserta usulan angkatan ini")
    fill.add_argument("--map", type=Path, metavar="PETA.json", help="isian tiap kolom, JSON")
    fill.add_argument(
        "--recipient", type=plain, metavar="NAMA", help="ingat isian kolomnya untuk penerima ini"
    )
    fill.add_argument("--no-grow", action="store_true", help="jangan menambah baris templat")
    fill.add_argument("out", type=Path, help="berkas yang ditulis")


def _rows_of_people(command: ArgumentParser) -> None:
    """Add who goes into a workbook and what is given with it."""
    command.add_argument("--ids", type=ids, metavar="ID,…")
    command.add_argument("--where", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    command.add_argument("--set", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    command.add_argument("--sensitive", action="store_true", help="sertakan data spesifik")
    command.add_argument("--include-incomplete", action="store_true", help="yang belum siap ikut")


def _export(options: Namespace) -> Answer:
    """Write a workbook and say what is in it."""
    with opened(options.folder) as session:
        receipt = exporting.export(
            session,
            options.layout,
            _chosen(session, options),
            once(options.set),
            options.out,
            sensitive=options.sensitive,
            include_incomplete=options.include_incomplete,
        )
    data = {"file": str(receipt.file), **_told(receipt)}
    return Answer(data, receipt.words(), _to_look_at(receipt))


def _fill(options: Namespace) -> Answer:
    """Fill a recipient's workbook and say what fills its columns."""
    given = None if options.map is None else read_json(options.map)
    with opened(options.folder) as session:
        ids, each = _candidates(session, options)
        mapping = templates.mapping_for(session, options.template, given)
        done = filling.fill(
            session,
            options.template,
            ids,
            once(options.set),
            options.out,
            mapping=mapping,
            include_incomplete=options.include_incomplete,
            no_grow=options.no_grow,
            sensitive=options.sensitive,
            each=each,
        )
        if options.recipient:
            known = (one for one in done.mapping if one.confidence)
            filled = {one.column: one.value for one in known}
            name = options.template.stem
            templates.remember(session, options.template, options.recipient, name, filled)
    columns = [
        {key: getattr(one, key) for key in ("column", "heading", "field", "fixed", "confidence")}
        for one in done.mapping
    ]
    lines = [
        f"{one.column} {one.heading}: {one.field or one.fixed or '-'} ({one.reason})"
        for one in done.mapping
    ]
    text = "\n".join((*lines, done.receipt.words()))
    data = {"mapping": columns, **_told(done.receipt)}
    return Answer(data, text, _to_look_at(done.receipt))


def _candidates(
    session: Session, options: Namespace
) -> tuple[list[str] | None, exporting.Each | None]:
    """Return who is wanted; of a batch its proposed candidates, with what goes into their rows.

    What `--set` says goes before what the batch says.
    """
    chosen = _chosen(session, options)
    if options.batch is None:
        return chosen, None
    found = batch_people.seats(
        session, batch_people.batch_named(session, options.batch), batch_people.PROPOSED
    )
    given = {seat.artisan: seat.given_but(once(options.set)) for seat in found}
    wanted = set(given if chosen is None else chosen)
    ids = [artisan for artisan in given if artisan in wanted]
    return ids, exporting.Each(given.__getitem__, lambda *_: None)


def _chosen(session: Session, options: Namespace) -> list[str] | None:
    """Return the artisans of --ids and --where; None where neither was given."""
    ids: list[str] | None = options.ids
    if not options.where:
        return ids
    matching = session.store.ids(Query("artisan", where=where_of("artisan", options.where)))
    known = set(matching)
    return matching if ids is None else [one for one in ids if one in known]


def _told(receipt: exporting.Receipt) -> dict[str, Any]:
    return {
        "rows": receipt.rows,
        "of": receipt.of,
        "left_out": [{"id": one.id, "reason": one.reason} for one in receipt.left_out],
        "findings": [_finding(one) for one in receipt.findings],
    }


def _to_look_at(receipt: exporting.Receipt) -> bool:
    return bool(receipt.left_out or receipt.findings)


def _finding(finding: Finding) -> dict[str, Any]:
    keys = ("id", "field", "sheet", "cell", "message", "blocking")
    return {key: getattr(finding, key) for key in keys}
