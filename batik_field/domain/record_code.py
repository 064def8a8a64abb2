"""The short text in a paper's QR code that leads back to its record, without personal data.

`BF:ARTISAN:0192F3C1-…` in capitals makes a smaller code (QR's alphanumeric mode); it is read in any
case and with blanks around it, as a scanner, the clipboard or a person gives it. Below the code
stands the same in everyday words, which is read as well: "Kode data pengrajin 0192F3C1-…".
"""

from __future__ import annotations

import re

from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference

_CODE = re.compile(
    r"\s*BF\s*:\s*([a-z_]+)\s*:\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*", re.IGNORECASE
)


_CAPTION = re.compile(
    r"\s*kode\s+data\s+(\S.*?)\s*:?\s+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*",
    re.IGNORECASE,
)


_PART = re.compile(r"\s*(?:kode\s+data\b|bf\s*:).*|\s*[0-9a-f]{8}-[0-9a-f-]*\s*", re.IGNORECASE)


def is_part_of_code(text: str) -> bool:
    """Whether somebody types, or has typed, a code by which no record is found yet."""
    return parse_record_code(text) is None and _PART.fullmatch(text) is not None


def code_caption(reference: Reference) -> str:
    """Return what people read below the QR code of a record's papers."""
    return f"Kode data {ENTITIES[reference.entity].label.lower()} {reference.id.upper()}"


def record_code(reference: Reference) -> str:
    """Return the text that stands in the QR code of a record's papers."""
    return f"BF:{reference.entity}:{reference.id}".upper()


def parse_record_code(text: str) -> Reference | None:
    """Return the record a scanned, pasted or typed code names; None for any other text."""
    match = _CODE.fullmatch(text)
    if match:
        entity = match[1].lower()
        return Reference(entity, match[2].lower()) if entity in ENTITIES else None
    match = _CAPTION.fullmatch(text)
    words = " ".join(match[1].lower().split()) if match else ""
    named = next((one.key for one in ENTITIES.values() if one.label.lower() == words), None)
    return Reference(named, match[2].lower()) if match and named else None
