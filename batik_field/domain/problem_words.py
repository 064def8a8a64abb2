"""A problem so that it is understood away from its field; the same words wherever it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from batik_field.domain.checks import Problem
from batik_field.domain.questions import ENTITIES

SELF_EXPLAINING = frozenset({"document", "facilitation", "certificate"})
"""Entities whose problems name what they are about."""


def in_words(problem: Problem, say: Callable[[str], str] = str) -> str:
    """Return the problem with the label of its field, unless it names that itself.

    `say` puts a marked text into the language of the screen.
    """
    message = say(problem.message)
    entity = ENTITIES.get(problem.entity)
    field = entity.by_key.get(problem.field) if entity else None
    if (
        field is None
        or problem.entity in SELF_EXPLAINING
        or (problem.entity == "skill" and not problem.record)
    ):
        return message
    label = say(field.label)
    if message.casefold().startswith(label.casefold()):
        return message
    return f"{label}: {message[:1].lower()}{message[1:]}"


def in_one_sentence(reasons: Iterable[str]) -> str:
    """Return several reasons as one, each of them once."""
    return "; ".join(one.removesuffix(".") for one in dict.fromkeys(reasons)) + "."
