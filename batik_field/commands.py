"""What each command does: asks a service and puts the answer into the shape of the contract."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import Any

from batik_field.domain.checks import Problem
from batik_field.domain.codes import Codes
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES, entity_named
from batik_field.domain.values import clean_text
from batik_field.services import adding, opening, records, safekeeping
from batik_field.services import demo as demo_service
from batik_field.services.people import AT_A_TIME
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: the object for `--json`, words for people, and whether to look.

    `aside` is for stderr beside the object, where its keys have no room for what is to be known.
    """

    data: Mapping[str, Any]
    text: str
    findings: bool = False
    aside: str = ""


def opened(folder: Path) -> Session:
    """Open the vault with the secret of the environment or the prompt."""
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    passphrase = os.environ.get("BATIK_FIELD_PASSPHRASE")
    if passphrase is None and code is None:
        opening.refuse_no_vault(folder)
        passphrase = _asked("BATIK_FIELD_PASSPHRASE", "Kata sandi: ")
    return opening.open_vault(
        folder,
        passphrase=passphrase,
        recovery_code=code if passphrase is None else None,
        officer=_officer(),
    )


def _officer() -> str | None:
    """Return who acts, without what is no character; None when nobody is named."""
    name = os.environ.get("BATIK_FIELD_OFFICER")
    return None if name is None else clean_text(name)


def _asked(name: str, prompt: str) -> str:
    """Take a secret from the environment or the prompt, never from the arguments."""
    known = os.environ.get(name)
    if known is not None:
        return known
    if not sys.stdin.isatty():
        raise Refused(f"Kata sandi belum diberikan. Isi {name} atau jalankan di terminal.")
    return getpass(prompt, stream=sys.stderr)


def demo(options: Namespace) -> Answer:
    """Make a vault of fictional people."""
    passphrase = os.environ.get("BATIK_FIELD_PASSPHRASE", demo_service.DEMO_PASSPHRASE)
    counts = demo_service.make_demo(
        options.folder, passphrase=passphrase, artisans=options.artisans, seed=options.seed
    )
    data = {"folder": str(options.folder), "counts": counts}
    return Answer(data, f"Data contoh dibuat: {counts['artisan']} pengrajin. Semuanya rekaan.")


def init(options: Namespace) -> Answer:
    """Make an empty vault."""
    passphrase = _asked("BATIK_FIELD_PASSPHRASE", "Kata sandi baru: ")
    officer = _officer()
    values = {"name": officer, "role": "petugas"} if officer else None
    session, code = opening.create_vault(options.folder, passphrase, officer=values)
    session.close()
    data = {"folder": str(options.folder), "recovery_code": code}
    return Answer(data, f"Folder data siap. Kode pemulihan, simpan di tempat lain: {code}")


def fields(options: Namespace) -> Answer:
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


def add(options: Namespace) -> Answer:
    """Save the records of a JSON file as one transaction."""
    items = read_json(options.file)
    with opened(options.folder) as session:
        added = adding.add(session, items)
    saved = [
        {"entity": one.entity, "id": one.id, "problems": _problems(one.problems)} for one in added
    ]
    return Answer({"saved": saved}, f"{len(saved)} catatan tersimpan.")


def read_json(path: Path) -> Any:
    """Return what a JSON file holds; WrongUse where it cannot be read."""
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except OSError:
        raise WrongUse(f"Berkas {path.name} tidak dapat dibaca.") from None
    except (ValueError, RecursionError):
        raise WrongUse(f"Berkas {path.name} bukan JSON yang benar.") from None


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {"field": one.field, "message": one.message, "blocking": one.blocking} for one in problems
    ]


def list_records(options: Namespace) -> Answer:
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


def show(options: Namespace) -> Answer:
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


def check(options: Namespace) -> Answer:
    """Look whether a vault is whole."""
    with opened(options.folder) as session:
        checks = safekeeping.check(session)
    found = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in checks]
    ok = all(one.ok for one in checks)
    lines = [f"{'baik ' if one.ok else 'RUSAK'} {one.name} {one.detail}" for one in checks]
    return Answer({"ok": ok, "checks": found}, "\n".join(lines), findings=not ok)


def rebuild(options: Namespace) -> Answer:
    """Make the lists anew from the log."""
    with opened(options.folder) as session:
        rows = session.store.rebuild()
    return Answer({"rows": rows}, f"{rows} catatan dibangun ulang.")


def passphrase(options: Namespace) -> Answer:
    """Replace the passphrase; one that was forgotten, with the recovery code."""
    opening.refuse_no_vault(options.folder)
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    if code and "BATIK_FIELD_PASSPHRASE" not in os.environ:
        new = _asked("BATIK_FIELD_NEW_PASSPHRASE", "Kata sandi baru: ")
        opening.reset_passphrase(options.folder, code, new)
        return Answer({"folder": str(options.folder)}, "Kata sandi diganti.")
    old = _asked("BATIK_FIELD_PASSPHRASE", "Kata sandi lama: ")
    new = _asked("BATIK_FIELD_NEW_PASSPHRASE", "Kata sandi baru: ")
    with opening.open_vault(options.folder, passphrase=old) as session:
        opening.change_passphrase(session, old, new)
    return Answer({"folder": str(options.folder)}, "Kata sandi diganti.")


def backup(options: Namespace) -> Answer:
    """Write a backup that was opened and counted."""
    with opened(options.folder) as session:
        made = safekeeping.backup(session, options.out)
    data = {"file": str(made.file), "records": dict(made.records)}
    return Answer(data, f"Cadangan dibuat dan diperiksa: {made.file}")


def restore(options: Namespace) -> Answer:
    """Make a vault in an empty folder out of a backup."""
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    secret = None if code else _asked("BATIK_FIELD_PASSPHRASE", "Kata sandi: ")
    restored = safekeeping.restore(
        options.backup, options.folder, passphrase=secret, recovery_code=code
    )
    data = {"folder": str(restored.folder), "records": dict(restored.records)}
    return Answer(data, f"Cadangan dipulihkan ke {restored.folder}.")
