"""Does what a reason was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from batik_field.app.dialogs import Dialogs
from batik_field.domain.errors import KnownProblem
from batik_field.domain.wording import N_

T = TypeVar("T")
KEPT = N_("Alasannya disimpan bersama usulannya.")


def told(dialogs: Dialogs, attempt: Callable[[str], T], reason: str) -> T | None:
    """Call `attempt(reason)`; a refusal is told, and None returned."""
    try:
        return attempt(reason)
    except KnownProblem as problem:
        dialogs.show_problem(str(problem))
        return None
