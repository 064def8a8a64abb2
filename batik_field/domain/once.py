"""Answers that are looked for once, because of 100,000 people thousands ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Once(dict[Asked, Answer]):
    """What `find` answers, by what it was asked; a dictionary is asked faster than a function."""

    def __init__(self, find: Callable[[Asked], Answer]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, asked: Asked) -> Answer:
        answer = self[asked] = self._find(asked)
        return answer
