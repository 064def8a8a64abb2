"""Writing papers: where to, the job, and what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from batik_field.app.background import Background, Report, stopper
from batik_field.app.dialogs import Dialogs
from batik_field.app.long_job import LongJob
from batik_field.services import papers
from batik_field.services.papers import PaperKind, Receipt
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class Wanted:
    """For which records papers are written: `services.papers.write` says what each part means.

    `label` ends the name of the file and never names a person.
    """

    ids: Sequence[str]
    batch: str | None = None
    only: tuple[str, ...] | None = None
    label: str = ""


class PaperWork(QObject):
    """Belongs to whatever offers papers; `written` hands over the receipt."""

    written = Signal(object)

    def __init__(
        self, session: Session, dialogs: Dialogs, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._job = LongJob(dialogs, background, self)

    def write(self, kind: PaperKind, wanted: Wanted, suffix: str) -> None:
        """Ask where the file goes and write it."""
        name = "-".join(filter(None, (kind.code.replace("_", "-"), wanted.label)))
        kinds = self.tr("Surat (*{suffix})").format(suffix=suffix)
        path = self._dialogs.choose_save_path(self.tr("Simpan surat"), f"{name}{suffix}", kinds)
        if path is None:
            return
        session = self._session

        def work(report: Report) -> Receipt:
            return papers.write(
                session,
                kind.code,
                wanted.ids,
                path,
                batch=wanted.batch,
                only=wanted.only,
                progress=report,
                cancelled=stopper(report),
            )

        words = self.tr("Tiap surat diisi dari data yang tersimpan.")
        self._job.start(self.tr("Menulis surat"), words, work, self.written.emit)
