"""Puts the application together: which folder, one window for it, lock, backup, end.

Nothing below imports storage before the first window is on the screen, and what that window does
not need, such as the server for a second start, comes behind its first picture.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from batik_field.app import places
from batik_field.app.background import Background
from batik_field.app.closing import Closing
from batik_field.app.dialogs import Dialogs
from batik_field.app.entrance import AFTER_PAINT_MS, Entrance
from batik_field.app.instance import Instance
from batik_field.app.settings import SettingsFile
from batik_field.app.theme import Look

if TYPE_CHECKING:
    from batik_field.app.idle_lock import IdleLock
    from batik_field.app.main_window import MainWindow
    from batik_field.app.place import Place
    from batik_field.services.safekeeping import Check
    from batik_field.services.session import Session

DIALOG_CLOSES_MS = 100
HELD_MS = 5000
"""Between two tries to write what could not be written before the lock."""
SEARCH_ENDS_SECONDS = 10


class Shell(QObject):
    """Owns what lives as long as the application. Tests give it their own dialogs."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        settings: SettingsFile,
        look: Look,
        dialogs: Dialogs,
        end: Callable[[], object],
    ) -> None:
        super().__init__(app)
        self._app, self._settings, self._look, self._dialogs = app, settings, look, dialogs
        self._end = end
        self.work = Background(self, "batik-field-work")
        self.searching = Background(self, "batik-field-search")
        self.counting = Background(self, "batik-field-count")
        self.closing = Closing(dialogs, self.work, self)
        self.closing.done.connect(self._finish)
        self.instance = Instance(folder, self)
        self.instance.called.connect(self.come_to_front)
        self.idle: IdleLock | None = None
        self.entrance = self._entrance(folder)
        self.main: MainWindow | None = None
        self._session: Session | None = None
        self._locked: Session | None = None
        self._place: Place | None = None
        self._cutting = ""
        self._stopped: list[str] = []
        self.work.stopped.connect(self._note_stopped)
        self._again = QTimer(self, interval=HELD_MS)
        self._again.timeout.connect(self.keep_held)

    def start(self) -> bool:
        """Show the first window; False when another program has the folder and came forward."""
        if not self.instance.take():
            return False
        self.entrance.start()
        QTimer.singleShot(AFTER_PAINT_MS, self, self._settle)
        return True

    def close(self) -> None:
        """Stop all work and close the vault. Called last, also after a crash of a window."""
        self._stop_idle()
        self.searching.close()
        self.counting.close()
        self.work.close()
        # A vault that was being closed in the background may still be waiting for its turn.
        for session in (self._session, self._locked):
            if session is not None:
                session.close()
        self._session = self._locked = None
        self.instance.give_back()

    def come_to_front(self) -> None:
        """A second start of the program asks for the window that is there."""
        # The one behind the lock last: it may hold what could not be kept.
        window = self.entrance.window or self.main
        if window is not None:
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()

    def lock(self) -> None:
        """Keep the typing, close the vault, ask for the passphrase; the place is remembered."""
        if self.main is None or self._session is None or self._again.isActive():
            return
        # A question that is open would wake up in a window that is gone.
        modal = self._app.activeModalWidget()
        if modal is not None:
            self._cutting = modal.windowTitle()
            modal.close()
            QTimer.singleShot(DIALOG_CLOSES_MS, self, self.lock)
            return
        self._cutting = ""
        kept = self.main.flush()
        self._place = self.main.place()
        if kept or self._session.is_demo:
            self._leave_main()
            self._close_session()
            self.entrance.show()
        else:
            self._hold(self._session)

    def _note_stopped(self) -> None:
        """A job ended because the lock closed its window."""
        if self._cutting:
            self._stopped.append(self._cutting)

    def _tell_stopped(self) -> None:
        """Say what the lock has stopped, to who comes back."""
        stopped, self._stopped = self._stopped, []
        if stopped:
            sentence = self.tr(
                "“{work}” berhenti sebelum selesai karena laptop dikunci. Ulangi bila masih perlu."
            )
            self._dialogs.show_problem(sentence.format(work="”, “".join(stopped)))

    def _hold(self, session: Session) -> None:
        """What cannot be written stays where it was typed, out of sight, until it can."""
        assert self.main is not None
        self._stop_idle()
        self.main.hide()
        self.entrance.hold(session)
        self._again.start()

    def keep_held(self) -> None:
        """Try once more to write what the lock could not; then the vault is closed as ever."""
        # A passphrase that is being tried is tried on the open vault.
        if self.main is not None and not self.work.is_busy and self.main.flush():
            self._leave_main()
            self._close_session()
            self.entrance.let_go()

    def leave_demo(self) -> None:
        """Turn from the example to the person's own data, or to making them."""
        if self.main is None or self._session is None:
            return
        if not self.closing.may_leave(self.main):
            return
        self._leave_main()
        self._close_session()
        self.entrance.turn_to(self._own_folder())

    def quit(self) -> None:
        """Keep the typing, back up, end."""
        if self.main is None or self._session is None:
            return
        if not self.closing.may_leave(self.main):
            return
        if self._session.is_demo:
            self._finish()
        else:
            self.closing.back_up(self._session)

    def _entrance(self, folder: Path) -> Entrance:
        entrance = Entrance(folder, self._dialogs, self.work, self)
        entrance.opened.connect(self._enter)
        entrance.left.connect(self._leave)
        entrance.folder_changed.connect(self._change_folder)
        return entrance

    def _settle(self) -> None:
        """What the first picture did not wait for."""
        self.instance.listen()
        self._look.follow_system()

    def _change_folder(self, folder: Path) -> None:
        """Answer for another vault from now on; the place kept belongs to the one before."""
        self._place = None
        self.instance.give_back()
        self.instance.deleteLater()
        self.instance = Instance(folder, self)
        self.instance.called.connect(self.come_to_front)
        self.instance.take()
        self.instance.listen()

    def _enter(self, session: Session) -> None:
        from batik_field.app.clock_watch import ClockWatch
        from batik_field.app.desk import Desk
        from batik_field.app.main_window import MainWindow

        if self.main is not None and session is self._session:
            self._show_held(self.main)
            return
        self._session = session
        desk = Desk(
            session,
            self._dialogs,
            self.work,
            self.searching,
            self.counting,
            self._settings,
            self._look,
        )
        self.main = MainWindow(desk)
        self.main.lock_wanted.connect(self.lock)
        self.main.quit_wanted.connect(self.quit)
        self.main.own_data_wanted.connect(self.leave_demo)
        self.main.show()
        self.entrance.close()
        self.main.activateWindow()
        if self._place is not None:
            place, self._place = self._place, None
            self.main.return_to(place)
        self._remember(session)
        self._start_idle()
        # Behind what the first page asks for: nobody waits for it.
        self.work.run(self.main, lambda: _first_look(session), self._looked)
        ClockWatch(desk, self.main.status)
        self._tell_stopped()

    def _show_held(self, main: MainWindow) -> None:
        """Back to the very window: its typing could not be kept."""
        self._again.stop()
        self._place = None
        main.show()
        self.entrance.close()
        main.activateWindow()
        main.flush()
        self._start_idle()
        self._tell_stopped()

    def _remember(self, session: Session) -> None:
        """Open this folder at the next start; the example only while there is nothing else."""
        if not session.is_demo or not places.holds_something(self._own_folder()):
            self._settings.change(vault=str(session.folder))

    def _own_folder(self) -> Path:
        last = Path(self._settings.load().vault or places.data_folder())
        is_own = last.is_dir() and last != places.demo_folder()
        return last if is_own else places.data_folder()

    def _looked(self, faults: Sequence[Check]) -> None:
        """Say at once that a file is damaged: tomorrow the good backup may be older."""
        if faults:
            named = "; ".join(f"{fault.name}: {fault.detail}" for fault in faults)
            sentence = self.tr(
                "Ada berkas data yang rusak ({named}). Jangan hapus apa pun. "
                "Pulihkan cadangan terakhir ke folder baru lewat Pengaturan."
            )
            self._dialogs.show_problem(sentence.format(named=named))

    def _leave(self) -> None:
        """The first window was closed; one that the lock holds is not left behind by that."""
        held = self._session if self.main is not None else None
        if held is not None and self.main is not None and not self.closing.may_leave(self.main):
            self._hold(held)
            return
        self._leave_main()
        self._end()

    def _start_idle(self) -> None:
        if self.idle is None:
            from batik_field.app.idle_lock import IdleLock

            minutes = self._settings.load().lock_minutes
            self.idle = IdleLock(self._app, minutes, at_work=self._is_at_work)
            self.idle.expired.connect(self.lock)
        self.idle.start()

    def _is_at_work(self) -> bool:
        return self.work.is_at_long_work

    def _stop_idle(self) -> None:
        if self.idle is not None:
            self.idle.stop()

    def _leave_main(self) -> None:
        self._stop_idle()
        self._again.stop()
        if self.main is not None:
            self.main.leave()
            self.main.deleteLater()
            self.main = None

    def _close_session(self) -> None:
        """Close the vault behind everything that is still being read from it."""
        session, self._session = self._session, None
        if session is not None:
            self._locked = session
            ends = [threading.Event(), threading.Event()]
            for reading, end in zip((self.searching, self.counting), ends, strict=True):
                reading.run(self, end.set, _ignore)
            self.work.run(self, lambda: _close_after(ends, session), _ignore)

    def _finish(self) -> None:
        self._leave_main()
        self._end()


def _first_look(session: Session) -> list[Check]:
    from batik_field.services import safekeeping

    return safekeeping.first_look(session)


def _close_after(ends: Sequence[threading.Event], session: Session) -> None:
    """In the queue of the writes, so that the next unlocking waits for it too."""
    for end in ends:
        end.wait(SEARCH_ENDS_SECONDS)
    session.close()


def _ignore(_answer: object) -> None:
    """There is nothing to do with the answer."""
