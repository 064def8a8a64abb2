"""The commands for records: questions, adding, finding, showing."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from batik_field.commands.answer import Answer, Declare, opened, read_json
from batik_field.commands.parser import count, pair, plain
from batik_field.domain.checks import Problem
from batik_field.domain.codes import Codes
from batik_field.domain.errors import WrongUse
from batik_field.domain.operations import DELETED
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES, entity_named
from batik_field.services import adding, records
from batik_field.services.people import AT_A_TIME
from batik_field.services.session import Session


def declare(command: Declare) -> None:
    """Declare the commands with their arguments."""
    fields = command("fields", _fields, "sebutkan semua pertanyaan")
    fields.add_argument("entity", nargs="?", help="jenis catatan; semua bila kosong")
    add = command("add", _add, "simpan catatan dari berkas JSON")
    add.add_argument("folder", type=Path, help="folder data")
    add.add_argument("file", type=Path, help="daftar catatan, JSON")
    found = command("list", _list_records, "cari catatan")
    found.add_argument("folder", type=Path, help="folder data")
    found.add_argument("entity", help="jenis catatan, misalnya artisan")
    found.add_argument("--search", default="", type=plain, metavar="TEKS")
    found.add_argument("--where", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    found.add_argument("--limit", type=count)
    show = command("show", _show, "tampilkan satu catatan")
    show.add_argument("folder", type=Path, help="folder data")
    show.add_argument("entity", help="jenis catatan, misalnya artisan")
    show.add_argument("id", type=plain, help="id catatan")
    show.add_argument("--history", action="store_true", help="dengan riwayatnya")


def _fields(options: Namespace) -> Answer:
    """Name every question."""
    codes = Codes.shipped()
    entities = [entity_named(options.entity)] if options.entity else list(ENTITIES.values())
    described = [
        {
            "entity": entity.key,
            "key": field.key,
            "kind": field.kind.value,
            "label": field.label,
            "required": field.required,
            "sensitive": field.sensitive,
            "choices": [
                {"code": choice.code, "label": choice.label}
                for choice in (codes[field.codes].choices if field.codes else ())
            ],
        }
        for entity in entities
        for field in entity.fields
    ]
    text = "\n".join(f"{d['entity']}.{d['key']}: {d['label']} ({d['kind']})" for d in described)
    return Answer({"fields": described}, text)


def _add(options: Namespace) -> Answer:
    """Save the records of a JSON file as one transaction."""
    items = read_json(options.file)
    with opened(options.folder) as session:
        added = adding.add(session, items)
    saved = [
        {"entity": one.entity, "id": one.id, "problems": _problems(one.problems)} for one in added
    ]
    return Answer({"saved": saved}, f"{len(saved)} catatan tersimpan.")


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {"field": one.field, "message": one.message, "blocking": one.blocking} for one in problems
    ]


def _list_records(options: Namespace) -> Answer:
    """Find records."""
    query = Query(options.entity, options.search, where_of(options.entity, options.where))
    with opened(options.folder) as session:
        ids = session.store.ids(query)
        wanted = ids if options.limit is None else ids[: options.limit]
        listed = list(_listed(session, options.entity, wanted))
    data = {"total": len(ids), "records": listed}
    lines = () if options.json else (json.dumps(one, ensure_ascii=False) for one in listed)
    return Answer(data, "\n".join((*lines, f"{len(ids)} catatan")))


def _listed(session: Session, entity: str, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the records as the list prints them, read a few at a time: there may be 100,000."""
    for start in range(0, len(ids), AT_A_TIME):
        batch = ids[start : start + AT_A_TIME]
        found = session.store.records(entity, batch)
        for one in batch:
            yield {"id": one, "values": found[one].values}


def where_of(entity: str, pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return filters by key; WrongUse naming one that is no field of the entity."""
    known = entity_named(entity).by_key
    for key, _ in pairs:
        if key not in known:
            raise WrongUse(f"{entity} tidak mempunyai “{key}”.")
    return once(pairs)


def once(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the pairs by key; of two values of one key, none would be the right one to drop."""
    keys = [key for key, _ in pairs]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise WrongUse(f"“{twice}” disebut dua kali.")
    return dict(pairs)


def _show(options: Namespace) -> Answer:
    """Show one record with its problems and, if asked, its history."""
    entity = entity_named(options.entity)
    with opened(options.folder) as session:
        record = records.record(session, entity.key, options.id)
        if record is None:
            raise WrongUse(f"Tidak ada {entity.key} dengan id “{options.id}”.")
        problems = records.problems(session, record)
        past = records.history(session, entity.key, record.id) if options.history else []
    history = [
        {
            "when": one.when,
            "by": one.by,
            "device": one.device,
            "field": one.field.removeprefix("_"),
            "old": one.old,
            "new": one.new,
        }
        for one in past
    ]
    values = dict(record.values)
    if record.deleted:
        values[DELETED] = True
    data = {"values": values, "problems": _problems(problems), "history": history}
    return Answer(data, json.dumps(data, ensure_ascii=False, indent=2))
