"""A list of results as a file from the certifier."""

from __future__ import annotations

import json
from pathlib import Path

from batik_field.domain.errors import WrongUse
from batik_field.domain.wording import N_
from batik_field.services import results
from batik_field.services.result_lists import ResultList, look_at_list, look_at_results
from batik_field.services.session import Session

KINDS = "(*.xlsx *.xlsm *.xls *.csv *.json)"
UNREADABLE = N_("Berkas ini tidak terbaca. Pilih daftar hasil .xlsx, .csv, atau .json.")


def look_at(session: Session, batch: str, path: Path) -> ResultList:
    """Read a file of one of `KINDS` without taking anything; WrongUse where it is none."""
    if path.suffix.casefold() != ".json":
        return look_at_list(session, batch, path)
    try:
        given = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        raise WrongUse(UNREADABLE) from None
    return look_at_results(session, batch, results.read_results(given))
