"""A batch by its id or its year and number, its candidates in their order, and what goes with them.

What a row needs besides the person herself (day of the exam, codes of the money) is the
candidate's own, else the batch's (of the money: `domain.funding`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import text_of
from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Values
from batik_field.domain.funding import funding_codes
from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.services.batches import candidate_records
from batik_field.services.session import Session

PROPOSED = ("diusulkan", "diterima")
"""States of the candidates a submission names."""

EXAMINED = ("kompeten", "belum_kompeten", "tidak_hadir")
"""States that are a result."""

ON_THE_LIST = (*PROPOSED, "uji", *EXAMINED)
"""States of everybody who stood on the list, whatever came of it."""

STAGES = ("rencana", "diusulkan", "terkirim", "uji", "selesai")
"""A batch goes through them in this order."""

SETTINGS = ("exam_date", "schedule_code", "assessor", "budget_source", "ministry")
"""Answers of a candidate or her batch that stand in her row."""

NO_BATCH = N_("Angkatan “{name}” tidak ada. Sebut idnya, atau tahun dan nomornya seperti 2023/1.")
ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""What no person reads or types from memory; `domain.records.new_id` makes them."""
NO_BATCH_OF_ID = N_("Angkatan itu tidak ada, atau belum disimpan. Pilih angkatan dari daftarnya.")
TWO_BATCHES = N_("Ada beberapa angkatan {name}. Sebut idnya.")


@dataclass(frozen=True, slots=True)
class Seat:
    """One candidate: her record, her artisan's id, and the answers that go into her row.

    `settings` has a value, or none, for every key of `SETTINGS`.
    """

    candidate: Record
    artisan: str
    settings: Values

    @property
    def state(self) -> str:
        """Where she stands (code list candidate_state)."""
        return str(self.candidate.values.get("state") or "")

    @property
    def given(self) -> Mapping[str, Mapping[str, Any]]:
        """What goes over her own answers in a row: `services.exporting.Each`."""
        values = self.candidate.values
        skill = {key: values[key] for key in ("skill", "scheme") if not is_empty(values.get(key))}
        told = {key: value for key, value in self.settings.items() if value is not None}
        return {"set": told, "skill": skill}

    def given_but(self, said: Collection[str]) -> Mapping[str, Mapping[str, Any]]:
        """The same without the settings somebody has said otherwise."""
        told = {key: value for key, value in self.given["set"].items() if key not in said}
        return {**self.given, "set": told}


def batch_named(session: Session, name: str) -> Record:
    """Return the batch of this id or YEAR/NUMBER; WrongUse where there is no single one."""
    found = session.store.record("batch", name)
    if found and not found.deleted:
        return found
    match = re.fullmatch(r"\s*(\d{4})\s*/\s*(\d{1,9})\s*", name, re.ASCII)
    where = {"year": match[1], "number": str(int(match[2]))} if match else {}
    ids = session.store.ids(Query("batch", where=where), limit=2) if match else []
    if not ids and ID.fullmatch(name.strip()):
        raise WrongUse(NO_BATCH_OF_ID)
    if not ids:
        raise WrongUse(NO_BATCH.format(name=name))
    if len(ids) > 1:
        raise WrongUse(TWO_BATCHES.format(name=name))
    return session.store.records("batch", ids)[ids[0]]


def batch_label(batch: Record) -> str:
    """Return "2023-1" for file names; the end of its id where year or number are missing."""
    year, number = batch.values.get("year"), batch.values.get("number")
    return f"{year}-{number}" if type(year) is type(number) is int else batch.id[-8:]


def seats(session: Session, batch: Record, states: Collection[str] | None = None) -> list[Seat]:
    """Return the candidates of a batch in one of these states (or in any), in the list's order.

    Each artisan has one seat (`batches.candidate_records`).
    """
    return [
        Seat(candidate, artisan, _settings(candidate.values, batch.values, session.codes))
        for candidate in in_order(candidate_records(session, batch.id))
        if (artisan := text_of(candidate.values.get("artisan")))
        and (states is None or candidate.values.get("state") in states)
    ]


def in_order(candidates: Sequence[Record]) -> list[Record]:
    """Return candidates by rank; those without one come last, as they were written down."""
    return sorted(candidates, key=_rank)


def _rank(candidate: Record) -> tuple[bool, int]:
    rank = candidate.values.get("rank")
    return (False, rank) if isinstance(rank, int) else (True, 0)


def _settings(candidate: Values, batch: Values, codes: Codes) -> dict[str, Any]:
    paid = asdict(funding_codes(batch, candidate, codes))
    return {
        key: next(
            (v for v in (a.get(key) for a in (paid, candidate, batch)) if not is_empty(v)), None
        )
        for key in SETTINGS
    }


def later_stage(batch: Record, stage: str) -> dict[str, str]:
    """Return what to set so that the batch is at `stage`; nothing where it is there or further."""
    state = batch.values.get("state")
    behind = state not in STAGES or STAGES.index(str(state)) < STAGES.index(stage)
    return {"state": stage} if behind else {}
