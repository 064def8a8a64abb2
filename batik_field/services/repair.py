"""Making the lists anew out of the operations."""

from __future__ import annotations

from collections.abc import Callable

from batik_field.services.session import Session


def rebuild(session: Session, progress: Callable[[int, int], None]) -> int:
    """Make every projection anew from the log; returns the number of rows."""
    return session.store.rebuild(progress)
