"""How long work tells how far it is and hears that it should stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Takes what is done and what there is to do, in the same unit."""


def unwatched(_done: int, _of: int) -> None:
    """Nobody watches."""


def unstopped() -> bool:
    """Nobody stops it."""
    return False
