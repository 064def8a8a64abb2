"""What is typed for a submission and not sent yet: kept on the disk for each batch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from batik_field.app.desk import Desk
from batik_field.app.draft_keeper import DraftKeeper
from batik_field.domain.draft import Draft
from batik_field.domain.records import Record
from batik_field.services import drafts, records


class SubmissionTyping(QObject):
    """A batch has one submission that is being prepared; its draft bears the id of the batch.

    What is sent becomes a record of its own, so the draft never does.
    """

    kept = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._keeper = DraftKeeper(self._keep, self)
        self._keeper.kept.connect(self.kept)

    def _keep(self, draft: Draft) -> None:
        drafts.keep(self._session, draft)

    def of(self, batch: str) -> Mapping[str, Any]:
        """Return what was typed for a batch; nothing where nobody typed."""
        self.flush()
        return dict(records.draft_for(self._session, "submission", batch).changes)

    def typed(self, batch: str, values: Mapping[str, Any]) -> None:
        """Keep all that stands in the form."""
        self._keeper.touched(Draft(_begun(batch), {"batch": batch, **values}))

    def end(self, batch: str) -> None:
        """It was sent: nothing waits any more."""
        empty = Draft(_begun(batch))
        self._keeper.forget(empty)
        self._keep(empty)
        self.kept.emit()

    def flush(self) -> bool:
        """Put it on the disk now; False when that failed."""
        return self._keeper.flush()


def _begun(batch: str) -> Record:
    return Record("submission", batch, {})
