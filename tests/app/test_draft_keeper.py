"""Typing reaches the disk at a pause, at least every two seconds, and at once when asked."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from batik_field.app.draft_keeper import DraftKeeper
from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.records import Record


class Disk:
    """Notes what is kept; full when told so."""

    def __init__(self) -> None:
        self.kept: list[dict[str, object]] = []
        self.full = False

    def keep(self, draft: Draft) -> None:
        if self.full:
            raise Refused("Disk penuh.")
        self.kept.append(dict(draft.changes))


def typed(value: str, record: str = "1") -> Draft:
    return Draft(Record("artisan", record, {}), {"alias": value})


def test_a_pause_writes_once(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    with qtbot.waitSignal(keeper.kept):
        keeper.touched(typed("L"))
        keeper.touched(typed("La"))
    assert disk.kept == [{"alias": "La"}]
    assert not keeper.is_waiting


def test_endless_typing_is_kept_too(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    keeper.touched(typed("L"))
    assert keeper._longest.isActive()
    remaining = keeper._longest.remainingTime()
    keeper.touched(typed("La"))
    assert keeper._longest.remainingTime() <= remaining, "more typing never puts it off"
    keeper._longest.timeout.emit()
    assert disk.kept == [{"alias": "La"}]


def test_flush_writes_every_draft_at_once(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    keeper.touched(typed("L"))
    keeper.touched(typed("W", "2"))
    assert keeper.flush()
    assert disk.kept == [{"alias": "L"}, {"alias": "W"}]
    assert keeper.flush()
    assert len(disk.kept) == 2


def test_a_full_disk_is_told_and_tried_again(qtbot: QtBot) -> None:
    disk = Disk()
    disk.full = True
    keeper = DraftKeeper(disk.keep)
    keeper.touched(typed("L"))
    with qtbot.waitSignal(keeper.failed) as failed:
        assert not keeper.flush()
    assert failed.args == ["Disk penuh."]
    assert keeper.is_waiting
    assert keeper._retry.isActive()
    disk.full = False
    with qtbot.waitSignal(keeper.kept):
        keeper._retry.timeout.emit()
    assert disk.kept == [{"alias": "L"}]


def test_what_was_saved_is_not_written_again(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    draft = typed("L")
    keeper.touched(draft)
    keeper.forget(draft)
    assert keeper.flush()
    assert disk.kept == []


def test_another_window_in_front_writes_at_once(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    keeper.touched(typed("L"))
    keeper._state_changed(Qt.ApplicationState.ApplicationInactive)
    assert disk.kept == [{"alias": "L"}]
