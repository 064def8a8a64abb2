"""A search that follows the typing: a first page at once, all ids behind it, stale answers gone."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from batik_field.app.background import Background, Report, Task
from batik_field.app.desk import Desk
from batik_field.app.record_table import PAGE
from batik_field.domain.queries import Query
from batik_field.services.search import ids as found_ids
from batik_field.services.session import Session

FIRST_PAGE = 48
"""Ids found before all others: no screen shows more, and a search that walks finds few sooner."""
FIRST_ROWS = 2 * PAGE
PAUSE_MS = 120
"""Quiet after the last key before all ids are gathered."""

T = TypeVar("T")
ReadRows = Callable[[Session, Sequence[str]], Mapping[str, Any]]
Found = tuple[Sequence[str], Mapping[str, Any]]


class LiveQuery(QObject):
    """Asks for one query at a time; only the answers to the last one are told.

    A query that runs cannot be stopped, unless it judges people: so what takes long waits in a
    queue of its own.
    """

    first_page = Signal(object)
    complete = Signal(object)
    progressed = Signal(int, int)
    """How many of how many were judged; only of a search for who is ready."""

    def __init__(self, desk: Desk, parent: QObject, read: ReadRows | None = None) -> None:
        """`read` gives the rows that will be painted first, in the same turn of the worker."""
        super().__init__(parent)
        self._read = read
        self.rows: Mapping[str, Any] = {}
        """Rows that came with the first page."""
        self._session = desk.session
        self._searching, self._counting = desk.searching, desk.counting
        self._query: Query | None = None
        self._tasks: list[Task] = []
        self._waits = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask_all)

    @property
    def query(self) -> Query | None:
        """What was asked last."""
        return self._query

    def ask(self, query: Query) -> None:
        """Forget the query before and ask this one."""
        self._query = query
        self._drop()
        session = self._session
        first = partial(_first_page, session, query, self._read)
        self._waits = True
        self._ask(self._searching, first, self._take_first)

    def again(self) -> None:
        """Ask the same once more: records have changed."""
        if self._query is not None:
            self.ask(self._query)

    def stop(self) -> None:
        """Ask nothing more."""
        self._query = None
        self._drop()

    @property
    def waits(self) -> bool:
        """Whether the first page is still to come."""
        return self._waits

    def _drop(self) -> None:
        self._waits = False
        self._pause.stop()
        for task in self._tasks:
            task.cancel()
        self._tasks = []

    def _ask(
        self,
        background: Background,
        work: Callable[[Report], T],
        done: Callable[[T], object],
    ) -> None:
        # With progress, a long search ends at its next step once another one was asked.
        task = background.run_with_progress(self, work, done, self._advance)
        self._tasks.append(task)

    def _advance(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    def _take_first(self, found: Found) -> None:
        ids, self.rows = found
        self._waits = False
        self.first_page.emit(ids)
        if len(ids) < FIRST_PAGE:
            self.complete.emit(ids)
        else:
            self._pause.start()

    def _ask_all(self) -> None:
        query, session = self._query, self._session
        if query is not None:
            everything = partial(found_ids, session, query, None)
            self._ask(self._counting, everything, self._take_all)

    def _take_all(self, ids: Sequence[str]) -> None:
        self.complete.emit(ids)


def _first_page(session: Session, query: Query, read: ReadRows | None, report: Report) -> Found:
    ids = found_ids(session, query, FIRST_PAGE, report)
    return ids, read(session, ids[:FIRST_ROWS]) if read else {}
