"""The typing about a candidate, of which her results are somebody else's to save.

Rincian and Hasil type into the same record, so they share one kept draft: each saves its own
answers and leaves those of the other waiting.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from batik_field.app.open_drafts import OpenDrafts
from batik_field.domain.draft import Draft
from batik_field.services import drafts
from batik_field.services.own_answers import OWN
from batik_field.services.records import Saved
from batik_field.services.session import Session


def own_part(draft: Draft) -> Draft:
    """Return of the typing what Rincian asks."""
    return Draft(draft.record, {key: draft.changes[key] for key in draft.changes if key in OWN})


def result_part(draft: Draft) -> Draft:
    """Return of the typing all else: what Hasil asks."""
    return Draft(draft.record, {key: draft.changes[key] for key in draft.changes if key not in OWN})


class CandidateDrafts(OpenDrafts):
    """Saves what Rincian asks; what waits in Hasil goes on waiting, from where it began.

    They belong to the page behind the dialog: what could not be kept outlives the dialog.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(session, parent)
        self._kept_in = session

    @property
    def dirty(self) -> list[Draft]:
        """What there is to save here."""
        return [one for one in super().dirty if own_part(one).is_dirty]

    def save(self, draft: Draft, *, overwrite: bool = False) -> Saved:
        """Save the own answers; raises as `OpenDrafts.save`, and then nothing has changed."""
        waiting = result_part(draft)
        saved = super().save(own_part(draft), overwrite=overwrite)
        if waiting.is_dirty:
            drafts.keep(self._kept_in, waiting)
        return saved
