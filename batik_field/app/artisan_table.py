"""The list of artisans: rows stand at once; how ready each in sight is follows a moment later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from batik_field.app.background import Task
from batik_field.app.desk import Desk
from batik_field.app.record_table import PAGE, Column, RecordTable
from batik_field.services import search
from batik_field.services.search import ArtisanRow

AT_ONCE = 2 * PAGE
"""People judged in one turn of the worker: the next key waits for no more than these."""
REMEMBERED = 2000


class ArtisanTable(RecordTable):
    """Judges whom somebody looks at, and remembers it until something is saved or the day ends.

    While a person is judged anew she stays what she was, so that nothing flickers.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(self._read_unjudged, [Column("", _name)], parent)
        self._session, self._searching = desk.session, desk.searching
        self._judged: dict[str, ArtisanRow] = {}
        self._current: set[str] = set()
        self._day = self._today()
        # Ids and their rows: whom somebody looked at, and who is being judged now.
        self._wanted: dict[str, int] = {}
        self._asked: dict[str, int] = {}
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._judge)

    def show(self, ids: Sequence[str], rows: Mapping[str, ArtisanRow] | None = None) -> None:
        """Take the answer of a search; nobody of the one before needs to be judged any more."""
        self._drop()
        known = {one: self._with_standing(row) for one, row in (rows or {}).items()}
        super().show(ids, known)

    def forget(self) -> None:
        """Read and judge everybody anew: what was saved may touch anyone, by NIK or workshop."""
        self._current.clear()
        self._drop()
        super().forget()

    def _row(self, row: int) -> ArtisanRow | None:
        found: ArtisanRow | None = super()._row(row)
        if found is not None and not self._is_current(found.id):
            self._wanted[found.id] = row
            if not self._asked:
                self._soon.start()
        return found

    def _is_current(self, artisan: str) -> bool:
        return artisan in self._current and self._today() == self._day

    def _today(self) -> date:
        return self._session.clock().date()

    def _read_unjudged(self, ids: Sequence[str]) -> dict[str, ArtisanRow]:
        found = search.artisan_rows_unjudged(self._session, ids)
        return {one: self._with_standing(row) for one, row in found.items()}

    def _with_standing(self, row: ArtisanRow) -> ArtisanRow:
        known = self._judged.get(row.id)
        return replace(row, state=known.state, status=known.status) if known else row

    def _drop(self) -> None:
        self._wanted.clear()
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        self._asked = {}

    @Slot()
    def _judge(self) -> None:
        """Ask about whom somebody looked at last; those scrolled past come after."""
        if self._today() != self._day:
            self._current.clear()
            self._day = self._today()
        self._asked = dict(list(self._wanted.items())[-AT_ONCE:])
        work = partial(search.artisan_rows, self._session, list(self._asked))
        self._task = self._searching.run(self, work, self._take)

    def _take(self, rows: Mapping[str, ArtisanRow]) -> None:
        asked, self._asked = self._asked, {}
        if len(self._judged) > REMEMBERED:
            self._judged.clear()
            self._current.clear()
        self._judged |= rows
        self._current |= rows.keys()
        self._rows |= rows
        for one in asked:
            self._wanted.pop(one, None)
        places = asked.values()
        self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))
        if self._wanted:
            self._soon.start()


def _name(row: ArtisanRow) -> str:
    """What a screen reader says of a row."""
    return ", ".join(filter(None, (row.name, row.village, row.skill, row.status)))
