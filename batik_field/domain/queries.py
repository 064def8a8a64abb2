"""What a list shows: a search, the filters that stand as chips above it, and an order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Special(StrEnum):
    """Filters that look at other records than the listed one; each takes a value."""

    CERTIFIED = "certified"
    """`yes` or `no`: whether the artisan holds a certificate."""
    DISTRICT = "district"
    """A kecamatan code: the artisan lives there."""
    SKILL = "skill"
    """A skill code: the artisan has this skill."""
    PROMISED = "promised"
    """`yes`: a document was promised and is not there yet."""
    DOUBLE = "double"
    """`yes`: another artisan has the same NIK."""
    VISITED = "visited"
    """`yes` or `no`: whether the artisan was ever visited."""
    READY = "ready"
    """`yes` or `no`: whether an artisan without a certificate is "siap kirim".

    No column knows it. The store finds who may be; `services.search` judges them.
    """


@dataclass(frozen=True, slots=True)
class Query:
    """Which records of one entity, in which order.

    `where` maps a field key to the value it must have, as the command line writes it: text,
    `true`/`false`, or empty for "no answer". `special` is for artisans; `DISTRICT` also for what
    belongs to one. `today` (ISO) is the day certificates must be issued by to count; empty: any.
    """

    entity: str
    text: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    special: Mapping[Special, str] = field(default_factory=dict)
    order: str = "sort"
    descending: bool = False
    today: str = ""
