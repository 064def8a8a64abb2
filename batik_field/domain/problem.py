"""One thing to mend in a record, and what the rules need to find it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from batik_field.domain.codes import Codes
from batik_field.domain.regions import Regions


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: which field, what to do about it, and whether it blocks sending.

    `entity` and `record` say where the field is when the problem is shown away from its form;
    `other` is the id of a second record the problem is about (an equal NIK); `kind` is the kind
    of document that is missing.
    """

    field: str
    message: str
    blocking: bool
    entity: str = ""
    record: str = ""
    other: str = ""
    kind: str = ""

    def as_remark(self) -> Problem:
        """Return the same where it does not block."""
        # Four times as fast as dataclasses.replace, for every document that everybody lacks.
        where = (self.entity, self.record, self.other, self.kind)
        return Problem(self.field, self.message, False, *where)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules need besides the record: lists, regions, the day, and where the office is.

    `today` is the laptop's day, or the latest day of the log where the clock was set back: what
    was written on a later day has been (S14).
    """

    codes: Codes
    regions: Regions
    today: date
    regency: str
