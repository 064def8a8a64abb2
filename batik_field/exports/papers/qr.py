"""The QR code of a paper, as a PNG."""

from __future__ import annotations

from io import BytesIO

from batik_field.domain.record_code import record_code
from batik_field.domain.records import Reference
from batik_field.exports.papers.fill import Picture

WIDTH = 17.0
"""Millimetres: a phone reads its 29 to 33 squares from half a metre."""


def qr_picture(reference: Reference) -> Picture:
    """Return the code that leads back to a record; a seventh of it may be spoiled."""
    import segno

    written = BytesIO()
    segno.make(record_code(reference), error="m", micro=False).save(
        written, kind="png", scale=6, border=2
    )
    return Picture(written.getvalue(), width=WIDTH)
