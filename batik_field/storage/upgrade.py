"""The shape of a database: `user_version` and the steps that lead to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

NEWER = N_(
    "Folder data ini dibuat oleh Batik Field yang lebih baru (versi data {found}; program ini "
    "mengenal sampai versi {known}). Pasang Batik Field yang terbaru; datanya tidak diubah."
)


@dataclass(frozen=True)
class Step:
    """What brings a database from `version - 1` to `version`: statements, or a function."""

    version: int
    work: tuple[str, ...] | Callable[[Connection], None]


def newest(steps: Sequence[Step]) -> int:
    """Return the version the last step leads to; versions count 1, 2, 3 without a hole.

    Raises:
        ValueError: the list itself is wrong.
    """
    if [step.version for step in steps] != list(range(1, len(steps) + 1)):
        raise ValueError("upgrade steps must be numbered 1, 2, 3, …")
    return len(steps)


def refuse_newer(found: int, steps: Sequence[Step]) -> None:
    """Raise Refused if a database of version `found` is newer than `steps` know."""
    if found > newest(steps):
        raise Refused(NEWER.format(found=found, known=newest(steps)))


def apply(engine: Engine, steps: Sequence[Step]) -> int:
    """Bring a database to the newest version, one transaction per step; return that version.

    Killed anywhere, the database is at the version of the last whole step and can be upgraded on.

    Raises:
        Refused: the database is newer than the steps.
    """
    with engine.connect() as connection:
        found = version(connection)
    refuse_newer(found, steps)
    for step in steps[found:]:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            _take(step, connection)
    return newest(steps)


def version(connection: Connection) -> int:
    """Return `user_version` as this connection sees it."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _take(step: Step, connection: Connection) -> None:
    if callable(step.work):
        step.work(connection)
    else:
        for statement in step.work:
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {step.version:d}")
