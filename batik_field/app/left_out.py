"""Files that were left out, told to the person: a line for each reason, with their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from batik_field.app.i18n import text
from batik_field.services.photo_sharing import NOT_MISSED, Skipped


def left_out_words(skipped: Sequence[Skipped], most: int | None = None) -> str:
    """Return the lines; at most `most` names stand in each, the rest is counted.

    Photos that are missing come first.
    """
    names: dict[str, list[str]] = {}
    for one in sorted(skipped, key=_is_not_missed):
        names.setdefault(text(one.reason), []).append(one.path.name)
    return "\n".join(_line(reason, some, most) for reason, some in names.items())


def _is_not_missed(one: Skipped) -> bool:
    return one.reason in NOT_MISSED


def _line(reason: str, names: Sequence[str], most: int | None) -> str:
    shown = ", ".join(names[:most])
    rest = len(names) - len(names[:most])
    if rest:
        more = QCoreApplication.translate("LeftOut", "{names} dan {count} lagi")
        shown = more.format(names=shown, count=rest)
    return f"{reason[:1].upper()}{reason[1:].rstrip('.')}: {shown}"
