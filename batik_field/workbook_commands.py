"""The commands that write workbooks: ours, and the recipient's own."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from batik_field.commands import Answer, once, opened, read_json, where_of
from batik_field.domain.findings import Finding
from batik_field.domain.queries import Query
from batik_field.services import exporting, filling, templates
from batik_field.services.session import Session


def export(options: Namespace) -> Answer:
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


def fill(options: Namespace) -> Answer:
    """Fill a recipient's workbook and say what fills its columns."""
    given = None if options.map is None else read_json(options.map)
    with opened(options.folder) as session:
        mapping = templates.mapping_for(session, options.template, given)
        done = filling.fill(
            session,
            options.template,
            _chosen(session, options),
            once(options.set),
            options.out,
            mapping=mapping,
            include_incomplete=options.include_incomplete,
            no_grow=options.no_grow,
            sensitive=options.sensitive,
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
