"""Does what may need a reason: tries it, and asks only where the rules say so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from batik_field.app.dialogs import Dialogs
from batik_field.app.i18n import text
from batik_field.domain.errors import KnownProblem
from batik_field.domain.wording import N_
from batik_field.services.nomination_plan import WHY

T = TypeVar("T")
KEPT = N_("Alasannya disimpan bersama usulannya.")


def with_reason(dialogs: Dialogs, title: str, act: str, attempt: Callable[[str], T]) -> T | None:
    """Call `attempt("")`, and where that needs a reason `attempt(reason)`.

    Returns None where it was refused, which the person has been told, or she thought better of it.
    """
    try:
        return attempt("")
    except KnownProblem as problem:
        sentence = str(problem)
    if not sentence.endswith(WHY):
        dialogs.show_problem(sentence)
        return None
    question = sentence.removesuffix(WHY) + text(KEPT)
    reason = dialogs.ask_reason(title, question, act)
    return None if reason is None else told(dialogs, attempt, reason)


def told(dialogs: Dialogs, attempt: Callable[[str], T], reason: str) -> T | None:
    """Call `attempt(reason)`; a refusal is told, and None returned."""
    try:
        return attempt(reason)
    except KnownProblem as problem:
        dialogs.show_problem(str(problem))
        return None
