"""The short text in a paper's QR code that leads back to its record, without personal data.

`BF:ARTISAN:0192F3C1-…` in capitals makes a smaller code (QR's alphanumeric mode); it is read in any
case and with blanks around it, as a scanner, the clipboard or a person gives it.
"""

from __future__ import annotations

import re

from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Reference

_CODE = re.compile(
    r"\s*BF\s*:\s*([a-z_]+)\s*:\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*", re.IGNORECASE
)


def record_code(reference: Reference) -> str:
    """Return the text that stands in the QR code of a record's papers."""
    return f"BF:{reference.entity}:{reference.id}".upper()


def parse_record_code(text: str) -> Reference | None:
    """Return the record a scanned, pasted or typed code names; None for any other text."""
    match = _CODE.fullmatch(text)
    if not match or (entity := match[1].lower()) not in ENTITIES:
        return None
    return Reference(entity, match[2].lower())
