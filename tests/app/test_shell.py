"""The application put together: unlock, first start, lock, backup and end."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from batik_field.app import places
from batik_field.app.background import Report
from batik_field.app.dialogs import Dialogs
from batik_field.app.long_job import LongJob
from batik_field.app.main_window import MainWindow
from batik_field.app.settings import SettingsFile
from batik_field.app.shell import Shell
from batik_field.app.theme import Look
from batik_field.app.unlock_window import UnlockWindow
from batik_field.app.wizard import Wizard
from batik_field.domain.errors import Refused
from batik_field.domain.queries import Query
from batik_field.services import drafts, opening, safekeeping, search
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.session import Session
from tests.app.people import SULASTRI, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PASSPHRASE = "sandi-untuk-tes"
Make = Callable[[Path], Shell]
CheapKeys = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def ended() -> list[bool]:
    return []


@pytest.fixture
def make(
    qapp: QApplication, look: Look, dialogs: Any, tmp_path: Path, ended: list[bool]
) -> Iterator[Make]:
    made: list[Shell] = []

    def start(folder: Path) -> Shell:
        shell = Shell(
            qapp,
            folder,
            settings=SettingsFile(tmp_path / "jendela.ini"),
            look=look,
            dialogs=cast(Dialogs, dialogs),
            end=lambda: ended.append(True),
        )
        made.append(shell)
        return shell

    yield start
    for shell in made:
        if shell.main is not None:
            shell.main.leave()
        shell.entrance.close()
        shell.close()
        shell.setParent(None)


@pytest.fixture
def vault(session: Session) -> Path:
    """A closed vault with one person."""
    put(session, "artisan", **SULASTRI)
    folder = session.folder
    session.close()
    return folder


def unlock(shell: Shell, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    window = shell.entrance.window
    assert isinstance(window, UnlockWindow)
    window.ui.passphrase.setText(passphrase)
    with qtbot.waitSignal(shell.entrance.opened, timeout=20_000):
        window.ui.open.click()
    assert shell.main is not None


def test_unlocks_and_lists(make: Make, vault: Path, qtbot: QtBot) -> None:
    shell = make(vault)
    assert shell.start()
    unlock(shell, qtbot)
    main = shell.main
    assert main is not None
    main.go("artisans")
    qtbot.waitUntil(lambda: main.artisans.table.rowCount() == 1, timeout=10_000)
    assert shell.idle is not None
    assert shell.idle.is_running


def test_a_clock_set_back_is_told_of_at_once(
    make: Make, vault: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opening.open_vault

    def long_ago(*given: Any, **more: Any) -> Session:
        session = opened(*given, **more)
        session.clock = lambda: datetime(2021, 1, 1, 9)
        return session

    monkeypatch.setattr(opening, "open_vault", long_ago)
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    main = shell.main
    assert main is not None
    qtbot.waitUntil(lambda: not main.status.clock.isHidden(), timeout=10_000)


def test_a_wrong_passphrase_changes_nothing(make: Make, vault: Path, qtbot: QtBot) -> None:
    before = {path.name: path.stat().st_size for path in vault.iterdir()}
    shell = make(vault)
    shell.start()
    window = shell.entrance.window
    assert isinstance(window, UnlockWindow)
    window.ui.passphrase.setText("bukan ini")
    window.ui.open.click()
    qtbot.waitUntil(lambda: not window.ui.problem.isHidden(), timeout=20_000)
    assert "tidak cocok" in window.ui.problem.text()
    assert shell.main is None
    assert {path.name: path.stat().st_size for path in vault.iterdir()} == before


def test_a_folder_that_is_no_vault_is_told(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "foto"
    folder.mkdir()
    (folder / "catatan.txt").write_text("bukan data", "utf-8")
    shell = make(folder)
    shell.start()
    window = shell.entrance.window
    assert isinstance(window, UnlockWindow)
    window.ui.passphrase.setText("apa saja")
    window.ui.open.click()
    qtbot.waitUntil(lambda: not window.ui.problem.isHidden(), timeout=20_000)
    assert "bukan folder data" in window.ui.problem.text()


def test_an_empty_place_gets_the_wizard_and_its_code(
    make: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = make(tmp_path / "baru" / "data")
    shell.start()
    wizard = shell.entrance.window
    assert isinstance(wizard, Wizard)
    wizard.show_page(wizard.ui.passphrase_page)
    wizard.ui.officer_name.setText("Ratna Contoh")
    wizard.ui.passphrase.setText("canting soga mori")
    wizard.ui.repeated.setText("canting soga mori")
    wizard.ui.next.click()
    qtbot.waitUntil(lambda: wizard.ui.pages.currentWidget() is wizard.ui.recovery, timeout=20_000)
    code = "".join(wizard.ui.code.text().split())
    wizard.ui.last_group.setText(code[-4:])
    wizard.ui.next.click()
    assert shell.main is not None
    assert shell.main.desk.session.officer == "Ratna Contoh"
    folder = shell.entrance.folder
    shell.main.leave()
    shell.close()
    opening.open_vault(folder, recovery_code=code).close()


@pytest.mark.parametrize("secret", ["passphrase", "code"])
def test_a_backup_becomes_a_vault_in_an_empty_place(
    make: Make, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot, secret: str
) -> None:
    put(session, "artisan", **SULASTRI)
    file = tmp_path / "diska.cadangan"
    code = opening.new_recovery_code(session, PASSPHRASE)
    safekeeping.backup(session, file)
    dialogs.answers["open_file"] = file
    dialogs.answers["ask_secret"] = PASSPHRASE if secret == "passphrase" else code
    shell = make(tmp_path / "laptop-baru")
    shell.start()
    wizard = shell.entrance.window
    assert isinstance(wizard, Wizard)
    with qtbot.waitSignal(shell.entrance.opened, timeout=20_000):
        wizard.ui.restore.click()
    assert shell.main is not None
    assert shell.main.desk.session.folder == tmp_path / "laptop-baru"
    assert len(search.ids(shell.main.desk.session, Query("artisan"))) == 1


def test_closing_the_first_window_ends_the_program(
    make: Make, vault: Path, ended: list[bool]
) -> None:
    shell = make(vault)
    shell.start()
    assert shell.entrance.window is not None
    shell.entrance.window.close()
    assert ended == [True]


def test_a_second_start_brings_the_first_to_the_front(
    make: Make, vault: Path, qtbot: QtBot
) -> None:
    first, second = make(vault), make(vault)
    assert first.start()
    qtbot.waitUntil(lambda: first.instance.is_listening)
    with qtbot.waitSignal(first.instance.called):
        assert not second.start()
    assert second.entrance.window is None


def test_the_lock_keeps_typing_and_comes_back(make: Make, vault: Path, qtbot: QtBot) -> None:
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    main = shell.main
    assert main is not None
    main.go("artisans")
    qtbot.waitUntil(lambda: main.artisans.table.rowCount() == 1, timeout=10_000)
    artisan = main.artisans.table.ids[0]
    main.open_field("artisan", artisan, artisan, "alias")
    focused = main.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Lastri")
    assert shell.idle is not None
    shell.idle.expire()
    assert shell.main is None
    qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
    unlock(shell, qtbot)
    again = shell.main
    assert again is not None
    assert again is not main
    assert again.current == "artisans"
    assert again.artisans.record.artisan == artisan
    draft = again.artisans.record.tabs.profile.form.binding.draft
    assert draft is not None
    assert draft.values["alias"] == "Lastri"
    focused = again.focusWidget()
    assert focused is not None
    assert focused.objectName() == "alias"
    assert len(drafts.waiting(again.desk.session)) == 1


class TestAFullDisk:
    """S4: typing that cannot be kept at the lock outlives it, and nobody sees it meanwhile."""

    @pytest.fixture
    def full(self, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
        def refuse(*_given: object) -> None:
            raise Refused("Penyimpanan penuh.")

        monkeypatch.setattr(drafts, "keep", refuse)
        return monkeypatch

    @pytest.fixture
    def shell(self, make: Make, vault: Path, qtbot: QtBot) -> Shell:
        """Somebody has typed into the form of the office."""
        made = make(vault)
        made.start()
        unlock(made, qtbot)
        assert made.main is not None
        made.main.open_field("office", "", "", "address")
        focused = made.main.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "Jalan Contoh 1")
        return made

    def test_the_lock_hides_it_and_gives_it_back(
        self, shell: Shell, full: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        main = shell.main
        assert main is not None
        shell.lock()
        shell.lock()
        window = shell.entrance.window
        assert isinstance(window, UnlockWindow)
        assert main.isHidden()
        assert "Jangan matikan laptop" in window.ui.problem.text()
        shell.come_to_front()
        assert main.isHidden(), "a second start shows nothing"
        window.ui.passphrase.setText("bukan ini")
        window.ui.open.click()
        qtbot.waitUntil(lambda: "tidak cocok" in window.ui.problem.text(), timeout=20_000)
        assert main.isHidden()
        assert not window.ui.other.isEnabled()
        unlock(shell, qtbot)
        assert shell.main is main
        assert main.isVisible()
        focused = main.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "a")
        full.undo()
        shell.lock()
        assert shell.main is None
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        unlock(shell, qtbot)
        again = shell.main
        assert again is not None
        assert again.current == "settings"
        focused = again.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.text() == "Jalan Contoh 1a"

    def test_the_vault_is_closed_once_there_is_room(
        self, shell: Shell, full: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        shell.lock()
        window = shell.entrance.window
        assert isinstance(window, UnlockWindow)
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        shell.keep_held()
        assert shell.main is not None
        full.undo()
        shell.keep_held()
        assert shell.main is None
        assert window.ui.problem.isHidden()
        assert window.ui.other.isEnabled()
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        unlock(shell, qtbot)
        assert shell.main is not None
        (waiting,) = drafts.waiting(shell.main.desk.session)
        assert waiting.entity == "office"

    @pytest.mark.parametrize("answer", ["stay", "close"])
    def test_closing_asks_before_typing_goes(
        self,
        shell: Shell,
        full: pytest.MonkeyPatch,
        dialogs: Any,
        ended: list[bool],
        answer: str,
    ) -> None:
        dialogs.answers["choose"] = answer
        shell.lock()
        window = shell.entrance.window
        assert window is not None
        window.close()
        assert bool(ended) is (answer == "close")
        assert (shell.main is None) is (answer == "close")
        if shell.main is not None:
            assert shell.main.isHidden()
            assert shell.entrance.window is not None
            assert shell.entrance.window.isVisible()

    def test_the_end_of_the_program_asks_too(
        self, shell: Shell, full: pytest.MonkeyPatch, dialogs: Any, ended: list[bool]
    ) -> None:
        dialogs.answers["choose"] = ["again", "stay"]
        assert shell.main is not None
        shell.main.close()
        assert len(dialogs.said("choose")) == 2
        assert not ended
        assert shell.main.isVisible()


def test_an_open_question_does_not_keep_the_lock_away(
    make: Make, vault: Path, qtbot: QtBot
) -> None:
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    question = QMessageBox(shell.main)
    question.open()
    shell.lock()
    qtbot.waitUntil(lambda: shell.main is None, timeout=10_000)


class TestALongJob:
    @pytest.fixture
    def go_on(self) -> Iterator[threading.Event]:
        """Lets the job take its last step."""
        made = threading.Event()
        yield made
        made.set()

    @pytest.fixture
    def shell(self, make: Make, vault: Path, qtbot: QtBot) -> Shell:
        """An open vault at rest."""
        made = make(vault)
        made.start()
        unlock(made, qtbot)
        qtbot.waitUntil(lambda: not made.work.is_busy, timeout=10_000)
        return made

    @staticmethod
    def begin(shell: Shell, go_on: threading.Event, done: list[object]) -> None:
        """Begin with the real dialogs: the lock finds the window of progress."""
        assert shell.main is not None
        real = Dialogs(SettingsFile(shell.entrance.folder.parent / "lain.ini"), shell)
        job = LongJob(real, shell.work, shell.main)

        def work(report: Report) -> str:
            report(1, 2)
            go_on.wait(20)
            report(2, 2)
            return "selesai"

        job.start("Membuat cadangan", "Sebentar.", work, done.append)

    def test_the_idle_lock_waits_for_it(
        self, shell: Shell, go_on: threading.Event, qtbot: QtBot
    ) -> None:
        done: list[object] = []
        self.begin(shell, go_on, done)
        assert shell.idle is not None
        shell.idle.look_for_work()
        assert shell.main is not None
        assert shell.idle.is_running
        go_on.set()
        qtbot.waitUntil(lambda: shell.main is None, timeout=10_000)
        assert done == ["selesai"]

    def test_what_another_lock_stops_is_said_after_unlocking(
        self, shell: Shell, go_on: threading.Event, qtbot: QtBot, dialogs: Any
    ) -> None:
        done: list[object] = []
        self.begin(shell, go_on, done)
        shell.lock()
        go_on.set()
        qtbot.waitUntil(lambda: shell.main is None, timeout=10_000)
        assert not done
        assert not dialogs.said("show_problem")
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        unlock(shell, qtbot)
        (sentence,) = dialogs.said("show_problem")
        assert sentence.startswith("“Membuat cadangan” berhenti sebelum selesai")
        shell.lock()
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        unlock(shell, qtbot)
        assert len(dialogs.said("show_problem")) == 1, "once is enough"


def test_closing_backs_up_and_ends(
    make: Make, vault: Path, qtbot: QtBot, ended: list[bool], dialogs: Any
) -> None:
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    assert shell.main is not None
    shell.main.close()
    qtbot.waitUntil(lambda: ended == [True], timeout=20_000)
    made = list((vault.parent / "cadangan").iterdir())
    assert len(made) == 1
    assert dialogs.said("progress")


@pytest.mark.parametrize(("answer", "ends"), [("close", True), (None, False), ("stay", False)])
def test_a_backup_that_fails_does_not_trap_anyone(
    make: Make,
    vault: Path,
    qtbot: QtBot,
    ended: list[bool],
    dialogs: Any,
    answer: str | None,
    ends: bool,
) -> None:
    (vault.parent / "cadangan").write_text("bukan folder", "utf-8")
    dialogs.answers["choose"] = answer
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    assert shell.main is not None
    shell.main.close()
    qtbot.waitUntil(lambda: bool(dialogs.said("choose")), timeout=20_000)
    assert bool(ended) is ends
    assert (shell.main is None) is ends


def test_a_damaged_file_is_told_after_the_start(
    make: Make, vault: Path, qtbot: QtBot, dialogs: Any
) -> None:
    attachments = vault / "lampiran.db"
    data = bytearray(attachments.read_bytes())
    data[len(data) // 2] ^= 1
    attachments.write_bytes(data)
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    qtbot.waitUntil(lambda: bool(dialogs.said("show_problem")), timeout=10_000)
    assert "lampiran.db" in str(dialogs.said("show_problem"))


def test_a_whole_vault_starts_without_a_word(
    make: Make, vault: Path, qtbot: QtBot, dialogs: Any
) -> None:
    shell = make(vault)
    shell.start()
    unlock(shell, qtbot)
    qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
    assert not dialogs.said("show_problem")


class TestTheExample:
    @pytest.fixture
    def demo(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cheap_keys: CheapKeys) -> Path:
        """The example, already made, of a person without data of her own."""
        folder = tmp_path / "contoh"
        monkeypatch.setattr(places, "demo_folder", lambda: folder)
        monkeypatch.setattr(places, "data_folder", lambda: tmp_path / "sendiri")
        with cheap_keys():
            opening.create_vault(folder, DEMO_PASSPHRASE, demo=True)[0].close()
        return folder

    @staticmethod
    def in_demo(shell: Shell, qtbot: QtBot) -> MainWindow:
        qtbot.waitUntil(lambda: shell.main is not None, timeout=20_000)
        assert shell.main is not None
        assert not shell.main.ui.ribbon.isHidden()
        return shell.main

    def test_the_welcome_is_said_once(
        self, make: Make, demo: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        first = make(tmp_path / "sendiri")
        first.start()
        assert isinstance(first.entrance.window, Wizard)
        first.entrance.window.ui.demo.click()
        self.in_demo(first, qtbot).leave()
        first.close()

        remembered = SettingsFile(tmp_path / "jendela.ini").load().vault
        assert remembered == str(demo)
        again = make(Path(remembered))
        again.start()
        assert isinstance(again.entrance.window, UnlockWindow)
        self.in_demo(again, qtbot)

    def test_one_click_leads_from_it_to_ones_own_data(
        self, make: Make, demo: Path, qtbot: QtBot
    ) -> None:
        shell = make(demo)
        shell.start()
        self.in_demo(shell, qtbot).ui.own_data.click()
        assert shell.main is None
        assert isinstance(shell.entrance.window, Wizard)
        assert shell.entrance.folder == places.data_folder()

    def test_who_has_data_comes_back_to_them(
        self, make: Make, demo: Path, vault: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        settings = SettingsFile(tmp_path / "jendela.ini")
        settings.change(vault=str(vault))
        shell = make(demo)
        shell.start()
        main = self.in_demo(shell, qtbot)
        assert settings.load().vault == str(vault)
        main.ui.own_data.click()
        assert isinstance(shell.entrance.window, UnlockWindow)
        assert shell.entrance.folder == vault

    def test_the_lock_does_not_open_it_again_by_itself(
        self, make: Make, demo: Path, qtbot: QtBot
    ) -> None:
        shell = make(demo)
        shell.start()
        self.in_demo(shell, qtbot)
        shell.lock()
        qtbot.waitUntil(lambda: not shell.work.is_busy, timeout=10_000)
        assert shell.main is None
        assert isinstance(shell.entrance.window, UnlockWindow)
