"""What is remembered of a recipient's workbook: its headings, and what each column wants."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from batik_field.domain.errors import WrongUse
from batik_field.domain.records import Record
from batik_field.exports.vocabulary import column_for


@dataclass(frozen=True, slots=True)
class KeptHeading:
    """A remembered heading; `said` is false where nobody said what its column wants."""

    heading: str
    value: Any = None
    said: bool = False


def kept_headings(record: Record | None) -> list[KeptHeading]:
    """Return the remembered headings from left to right.

    Kept as a list of [heading] or [heading, value]. What cannot be read, or names a question there
    is no more, is forgotten.
    """
    text = record.values.get("mapping") if record else None
    try:
        found = json.loads(text) if isinstance(text, str) else []
    except ValueError:
        return []
    listed = found if isinstance(found, list) else []
    return [KeptHeading(one[0], (*one, None)[1], len(one) == 2) for one in listed if _is_kept(one)]


def _is_kept(one: Any) -> bool:
    if not (isinstance(one, list) and len(one) in (1, 2) and isinstance(one[0], str)):
        return False
    value = one[1] if len(one) == 2 else None
    if isinstance(value, str):
        try:
            column_for(value)
        except WrongUse:
            return False
        return True
    return value is None or (isinstance(value, dict) and set(value) == {"fixed"})
