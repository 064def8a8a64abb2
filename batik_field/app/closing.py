"""Before the program ends: the typing is on the disk, and there is a backup of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from batik_field.app.background import Background, Report
from batik_field.app.dialogs import Dialogs
from batik_field.app.long_job import LongJob
from batik_field.domain.errors import KnownProblem

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow
    from batik_field.services.safekeeping import Backup
    from batik_field.services.session import Session


class Closing(QObject):
    """What fails is asked about: nobody is trapped, and nothing is dropped unasked."""

    done = Signal()
    """There is a backup, or the person goes without one."""

    def __init__(self, dialogs: Dialogs, work: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._job = LongJob(dialogs, work, self)
        self._session: Session | None = None

    def may_leave(self, main: MainWindow) -> bool:
        """Whether the typing is on the disk, or the person lets it go."""
        answer: str | None = "again"
        while answer == "again":
            if main.flush():
                return True
            answer = self._dialogs.choose(
                self.tr("Ketikan terakhir belum tersimpan"),
                self.tr("Kosongkan penyimpanan laptop ini, lalu coba lagi."),
                {
                    "again": self.tr("Coba lagi"),
                    "close": self.tr("Tutup tanpa ketikan itu"),
                    "stay": self.tr("Jangan tutup"),
                },
            )
        return answer == "close"

    def back_up(self, session: Session) -> None:
        """Make the backup of the end."""
        self._session = session
        self._job.start(
            self.tr("Membuat cadangan"),
            self.tr("Data dicadangkan sebelum ditutup."),
            lambda report: _backup(session, report),
            self._backed_up,
            self._offer_without,
        )

    def _backed_up(self, _made: Backup) -> None:
        self._end()

    def _end(self) -> None:
        self._session = None
        self.done.emit()

    def _offer_without(self, problem: KnownProblem) -> None:
        answer = self._dialogs.choose(
            self.tr("Cadangan belum berhasil"),
            str(problem),
            {
                "again": self.tr("Coba lagi"),
                "close": self.tr("Tutup tanpa cadangan"),
                "stay": self.tr("Tetap bekerja"),
            },
        )
        if answer == "again" and self._session is not None:
            self.back_up(self._session)
        elif answer == "close":
            self._end()


def _backup(session: Session, report: Report) -> Backup:
    from batik_field.services import safekeeping

    return safekeeping.backup(session, progress=report)
