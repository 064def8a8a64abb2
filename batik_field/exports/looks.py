"""Which row of a template a data row looks like: bands go on, the last line stays the last."""

from collections.abc import Sequence

from batik_field.exports.sheet_model import TemplateRow

_BANDS = 2


class Looks:
    """The reserved rows of a list, the pattern row first; None is a row the sheet has not."""

    def __init__(self, rows: Sequence[TemplateRow | None]) -> None:
        self._rows = rows

    @property
    def has_rows(self) -> bool:
        """Whether there are rows to look like; without, all look like the pattern row."""
        return bool(self._rows)

    def of(self, place: int, total: int) -> TemplateRow | None:
        """Return the row to look like at `place` (from 0) in a list of `total` rows.

        A list that is longer than the template's goes on as it was between first and last row.
        """
        last = len(self._rows) - 1
        if place < last or place == last == total - 1:
            return self._rows[place]
        if place == total - 1:
            return self._rows[last]
        between = range(1, last)[-_BANDS:]
        if not between:
            return self._rows[0]
        return self._rows[between[(place - between[0]) % len(between)]]
