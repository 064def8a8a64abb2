"""The foot of the window: saved or typing, age of the last backup, which laptop, and the lock.

Beside the lock stands whatever the laptop's clock is doubted for.
"""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from batik_field.app import theme
from batik_field.domain.formats import ago

MINUTE_MS = 60_000
OLD_BACKUP_DAYS = 7


class StatusLine(QFrame):
    """Always says whether what was typed is safe."""

    lock_wanted = Signal()
    clock_wanted = Signal()
    typing_ended = Signal()
    """No more typing in sight, saved or left behind: what waits is to be counted."""

    def __init__(self, laptop: str, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        theme.mark(self, role="status")
        self._symbol, self._saving = QLabel(self), QLabel(self)
        self._backup_symbol, self._backup = QLabel(self), QLabel(self)
        self._laptop = QLabel(self)
        self._demo = QLabel(self.tr("data contoh"), self)
        self._demo.setVisible(is_demo)
        theme.mark(self._demo, role="warn")
        self.clock = QPushButton(self.tr("Periksa tanggal"), self)
        self.clock.setToolTip(self.tr("Tanggal laptop ini mungkin salah"))
        theme.mark(self.clock, kind="quiet")
        theme.put_icon(self.clock, "warning", "warn")
        self.clock.clicked.connect(self.clock_wanted)
        self.clock.hide()
        self._lock = QPushButton(self.tr("Kunci"), self)
        self._lock.setToolTip(self.tr("Kunci layar (Ctrl+L)"))
        theme.mark(self._lock, kind="quiet")
        theme.put_icon(self._lock, "lock", "primary")
        self._lock.clicked.connect(self.lock_wanted)
        self._last_backup: datetime | None = None
        self._typing, self._waiting = False, 0
        self._rest = self.tr("Semua tersimpan")
        self._lay_out()
        self.show_laptop(laptop)
        self._show()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._show_age)
        self._minute.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(6)
        for widget in (self._symbol, self._saving):
            row.addWidget(widget)
        row.addSpacing(12)
        for widget in (self._backup_symbol, self._backup):
            row.addWidget(widget)
        row.addSpacing(12)
        row.addWidget(self._laptop)
        row.addSpacing(12)
        row.addWidget(self._demo)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addWidget(self._lock)

    @property
    def said(self) -> str:
        """What stands there about saving."""
        return self._saving.text()

    def show_saved(self, when: datetime) -> None:
        """A record was saved just now."""
        self._typing = False
        self._rest = self.tr("Tersimpan {time}").format(time=f"{when:%H.%M}")
        self._show()

    def show_typing(self, typing: bool) -> None:
        """There is typing that is kept but not yet saved, or there is none any more."""
        ended = self._typing and not typing
        if ended:
            self._rest = self.tr("Semua tersimpan")
        self._typing = typing
        self._show()
        if ended:
            self.typing_ended.emit()

    def show_waiting(self, count: int) -> None:
        """So many drafts wait to be saved; none of them is lost, and none is forgotten."""
        self._waiting = count
        self._show()

    def show_laptop(self, name: str) -> None:
        """Name the laptop as the history does."""
        self._laptop.setText(name)
        theme.mark(self._laptop, role="muted")

    def show_clock_doubt(self, doubted: bool) -> None:
        """Offer to say what is strange about the laptop's day, or nothing."""
        self.clock.setVisible(doubted)

    def show_backup(self, when: datetime | None) -> None:
        """Tell the age of the last backup that counts."""
        self._last_backup = when
        self._show_age()

    def _show_age(self) -> None:
        when, now = self._last_backup, datetime.now()
        old = when is None or (now - when).days >= OLD_BACKUP_DAYS
        words = self.tr("belum ada cadangan")
        if when is not None:
            words = self.tr("cadangan {age}").format(age=ago(when, now))
        self._backup.setText(words)
        theme.mark(self._backup, role="warn" if old else "muted")
        theme.put_icon(
            self._backup_symbol, "warning" if old else "shield", "warn" if old else "muted"
        )

    def _show(self) -> None:
        """Typing in sight comes first, then typing elsewhere; only without both all is saved."""
        if self._typing:
            self._say(self.tr("Ketikan aman, belum disimpan"), "edit", "soga")
        elif self._waiting:
            words = self.tr("{count} ketikan menunggu").format(count=self._waiting)
            self._say(words, "edit", "soga")
        else:
            self._say(self._rest, "ok", "ok")

    def _say(self, words: str, icon: str, role: str) -> None:
        self._saving.setText(words)
        theme.put_icon(self._symbol, icon, role)
