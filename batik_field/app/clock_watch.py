"""Tells at the foot of the window that the laptop's clock may be wrong; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from batik_field.app.desk import Desk
from batik_field.app.status_line import MINUTE_MS, StatusLine
from batik_field.domain.formats import day
from batik_field.services.clock import ClockDoubt, clock_doubt, trust_clock


class ClockWatch(QObject):
    """Looks now and every minute, because a clock is also set while the program runs."""

    def __init__(self, desk: Desk, status: StatusLine) -> None:
        super().__init__(status)
        self._desk, self._status = desk, status
        self._doubt: ClockDoubt | None = None
        status.clock_wanted.connect(self.ask)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Compare the clock with the log."""
        session = self._desk.session
        self._desk.work.run(self, lambda: clock_doubt(session), self._show)

    def _show(self, doubt: ClockDoubt | None) -> None:
        self._doubt = doubt
        self._status.show_clock_doubt(doubt is not None)

    @Slot()
    def ask(self) -> None:
        """Say what does not agree; whoever looked at a calendar may say that the clock is right."""
        if self._doubt is None:
            return
        words = self._words(self._doubt).format(
            today=day(self._doubt.today.isoformat()), written=day(self._doubt.written.isoformat())
        )
        title, right = self.tr("Apakah tanggal laptop benar?"), self.tr("Tanggalnya benar")
        if self._desk.dialogs.confirm(title, words, right, self.tr("Tutup")):
            trust_clock(self._desk.session)
            self.look()

    def _words(self, doubt: ClockDoubt) -> str:
        if doubt.is_behind:
            return self.tr(
                "Menurut laptop hari ini {today}, padahal catatan terakhir ditulis {written}. "
                "Tidak ada yang hilang atau ditolak. Bila tanggalnya salah, betulkan di setelan "
                "tanggal laptop supaya kunjungan dan monev tercatat pada hari yang benar."
            )
        return self.tr(
            "Menurut laptop hari ini {today}, lebih dari setahun sesudah catatan terakhir "
            "({written}). Bila tanggalnya salah, betulkan di setelan tanggal laptop sebelum "
            "mencatat lagi."
        )
