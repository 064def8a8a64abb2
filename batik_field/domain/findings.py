"""What a person should look at: one thing that is missing, doubtful or could not be kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark about a record or a workbook; what does not apply is None.

    `message` is an Indonesian sentence and never quotes a NIK or a name. `blocking` means the
    record (or the file) cannot be sent as it is.
    """

    id: str | None
    field: str | None
    sheet: str | None
    cell: str | None
    message: str
    blocking: bool


def about_cell(sheet: str | None, cell: str | None, message: str, *, blocking: bool) -> Finding:
    """Return a finding that concerns a place in a workbook and no record."""
    return Finding(None, None, sheet, cell, message, blocking)
