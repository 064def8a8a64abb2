"""Everything before a vault is open: unlocking, the first start, the example, a restore.

Services are imported only inside jobs, so that the first window does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from batik_field.app import places
from batik_field.app.background import Background, Report
from batik_field.app.unlock_window import UnlockWindow
from batik_field.domain.errors import KnownProblem

if TYPE_CHECKING:
    from batik_field.app.dialogs import Dialogs
    from batik_field.app.wizard import Setup, Wizard
    from batik_field.services.session import Session


CODE_GROUPS, CODE_GROUP = 8, 4
AFTER_PAINT_MS = 50


class Restoring(NamedTuple):
    """Which backup goes where, and with which secret."""

    file: Path
    folder: Path
    secret: str


class Entrance(QObject):
    """Shows the window that fits the folder and emits `opened` with an open session."""

    opened = Signal(object)
    folder_changed = Signal(object)
    left = Signal()
    """The person closed the window instead of opening anything."""
    prepared = Signal()
    """What the main window needs is imported."""

    def __init__(
        self, folder: Path, dialogs: Dialogs, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._dialogs = dialogs
        self._background = background
        self._made: Session | None = None
        self._held: Session | None = None
        self.window: UnlockWindow | Wizard | None = None

    @property
    def folder(self) -> Path:
        """The folder that is opened next."""
        return self._folder

    def start(self) -> None:
        """Show the first window; who last looked at the example goes on with it."""
        self.show()
        if self._folder == places.demo_folder() and isinstance(self.window, UnlockWindow):
            self._open_demo()

    def turn_to(self, folder: Path) -> None:
        """Show the window that fits another folder."""
        self._take_folder(folder)
        self.show()

    def show(self) -> None:
        """The unlock window, or the wizard where there is nothing to unlock."""
        if places.holds_something(self._folder):
            self._show_unlock()
        else:
            self._show_wizard()

    def hold(self, session: Session) -> None:
        """Ask for the passphrase of a vault that stays open: typing waits that cannot be kept."""
        self._held = session
        self._show_unlock()
        if isinstance(self.window, UnlockWindow):
            self.window.hold(
                self.tr(
                    "Ketikan terakhir belum bisa disimpan dan menunggu di sini. "
                    "Jangan matikan laptop. Kosongkan penyimpanannya, lalu buka lagi."
                )
            )

    def let_go(self) -> None:
        """The typing is kept: the vault is opened as ever."""
        self._held = None
        if isinstance(self.window, UnlockWindow):
            self.window.hold("")

    def close(self) -> None:
        """Take the window away."""
        self._held = None
        window, self.window = self.window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _show_unlock(self) -> None:
        window = UnlockWindow(self._folder_name())
        window.unlock_wanted.connect(self._unlock)
        window.reset_wanted.connect(self._reset)
        window.demo_wanted.connect(self._open_demo)
        window.restore_wanted.connect(self._restore)
        window.other_folder_wanted.connect(self._choose_folder)
        self._put(window)

    def _show_wizard(self) -> None:
        from batik_field.app.wizard import Wizard

        window = Wizard(self._dialogs)
        window.setup_wanted.connect(self._create)
        window.demo_wanted.connect(self._open_demo)
        window.restore_wanted.connect(self._restore)
        window.finished.connect(self._enter)
        self._put(window)

    def _put(self, window: UnlockWindow | Wizard) -> None:
        old, self.window = self.window, window
        window.closed.connect(self.left)
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()
        # Behind the first picture: imports and painting would share one lock.
        QTimer.singleShot(AFTER_PAINT_MS, self, self._prepare)

    def _prepare(self) -> None:
        self._background.run(self, _import_services, self._tell_prepared)

    def _tell_prepared(self, _answer: object) -> None:
        self.prepared.emit()

    def _folder_name(self) -> str:
        if self._folder == places.data_folder():
            return self.tr("data dinas di laptop ini")
        if self._folder == places.demo_folder():
            return self.tr("data contoh. Tanpa kata sandi: pilih “Lihat data contoh” di bawah.")
        return str(self._folder)

    def _unlock(self, passphrase: str) -> None:
        folder, held = self._folder, self._held

        def work(report: Report) -> Session:
            from batik_field.services import opening

            if held is not None:
                opening.check_passphrase(held, passphrase)
                return held
            return opening.open_vault(folder, passphrase=passphrase, progress=report)

        self._start(self.tr("Membuka data…"), work, self.opened.emit)

    def _reset(self, code: str, new: str) -> None:
        folder = self._folder

        def work(report: Report) -> Session:
            from batik_field.services import opening

            opening.reset_passphrase(folder, code, new)
            return opening.open_vault(folder, passphrase=new, progress=report)

        self._start(self.tr("Mengganti kata sandi…"), work, self.opened.emit)

    def _create(self, setup: Setup) -> None:
        folder = self._folder

        def work(_report: Report) -> tuple[Session, str]:
            from batik_field.services import opening

            return opening.create_vault(
                folder,
                setup.passphrase,
                office=setup.office,
                officer=setup.officer,
                laptop=setup.laptop,
            )

        self._start(self.tr("Membuat folder data terkunci…"), work, self._show_code)

    def _show_code(self, made: tuple[Session, str]) -> None:
        from batik_field.app.wizard import Wizard

        self._made, code = made
        if isinstance(self.window, Wizard):
            self.window.show_code(code)

    def _enter(self) -> None:
        if self._made is not None:
            made, self._made = self._made, None
            self.opened.emit(made)

    def _open_demo(self) -> None:
        folder = places.demo_folder()
        self._take_folder(folder)

        def work(report: Report) -> Session:
            from batik_field.services import demo, opening

            if not opening.is_vault(folder):
                demo.make_demo(folder, progress=report)
            return opening.open_vault(folder, passphrase=demo.DEMO_PASSPHRASE, progress=report)

        self._start(self.tr("Menyiapkan data contoh…"), work, self.opened.emit)

    def _choose_folder(self) -> None:
        folder = self._dialogs.choose_folder(self.tr("Folder data"), self._folder.parent)
        if folder is not None:
            self.turn_to(folder)

    def _take_folder(self, folder: Path) -> None:
        if folder != self._folder:
            self._folder = folder
            self.folder_changed.emit(folder)

    def _restore(self) -> None:
        restoring = self._ask_restoring()
        if restoring is None:
            return

        def work(report: Report) -> Session:
            from batik_field.services import opening, safekeeping

            file, folder = restoring.file, restoring.folder
            passphrase, code = _secret(restoring.secret)
            safekeeping.restore(file, folder, passphrase=passphrase, recovery_code=code)
            return opening.open_vault(
                folder, passphrase=passphrase, recovery_code=code, progress=report
            )

        self._take_folder(restoring.folder)
        self._start(self.tr("Memulihkan cadangan…"), work, self.opened.emit)

    def _ask_restoring(self) -> Restoring | None:
        """A backup never goes over data: where something lies, another folder is asked for."""
        kinds = self.tr("Cadangan Batik Field (*.cadangan)")
        file = self._dialogs.open_file(self.tr("Pulihkan cadangan"), kinds)
        if file is None:
            return None
        folder: Path | None = self._folder
        if places.holds_something(self._folder):
            title = self.tr("Folder kosong untuk data yang dipulihkan")
            folder = self._dialogs.choose_folder(title, self._folder.parent)
        if folder is None:
            return None
        secret = self._dialogs.ask_secret(
            self.tr("Pulihkan cadangan"), self.tr("Kata sandi atau kode pemulihan cadangan itu:")
        )
        return Restoring(file, folder, secret) if secret else None

    def _start(
        self, words: str, work: Callable[[Report], object], done: Callable[..., object]
    ) -> None:
        self._tell_wait(words)
        self._background.run_with_progress(
            self, work, done, self._advance, failed=self._fail, refused=self._refuse
        )

    def _tell_wait(self, words: str) -> None:
        if self.window is not None:
            self.window.wait(words)

    def _advance(self, done: int, total: int) -> None:
        if self.window is not None:
            self.window.advance(done, total)

    def _refuse(self, problem: KnownProblem) -> None:
        if self.window is not None:
            self.window.refuse(str(problem))

    def _fail(self, error: Exception) -> None:
        """A bug: give the window back to the person, and let the error hook tell it."""
        if self.window is not None:
            self.window.refuse(self.tr("Gagal karena kesalahan program. Coba sekali lagi."))
        raise error


def _secret(typed: str) -> tuple[str | None, str | None]:
    """Passphrase or recovery code: a code is told by its eight groups of four."""
    groups = typed.strip().split("-")
    if len(groups) == CODE_GROUPS and all(len(g) == CODE_GROUP and g.isalnum() for g in groups):
        return None, typed.strip()
    return typed, None


def _import_services() -> None:
    """Import what the main window needs while the person types the passphrase."""
    from batik_field.app import main_window  # noqa: F401  # imported for its time, not its name
    from batik_field.services import opening  # noqa: F401  # the same
