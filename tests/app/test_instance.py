"""One window per vault."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from batik_field.app.instance import Instance


def test_a_second_start_calls_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.called):
        assert not second.take()
    first.give_back()


def test_another_folder_is_another_program(tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "a"), Instance(tmp_path / "b")
    assert first.take()
    assert second.take()
    first.give_back()
    second.give_back()


def test_a_folder_given_back_can_be_taken(tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.take()
    first.give_back()
    assert second.take()
    second.give_back()
