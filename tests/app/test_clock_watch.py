"""S14: a clock that may be wrong is spoken of at the foot of the window."""

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from batik_field.app.clock_watch import ClockWatch
from batik_field.app.desk import Desk
from batik_field.app.status_line import StatusLine
from tests.conftest import RecordingDialogs


@pytest.fixture
def foot(qtbot: QtBot) -> StatusLine:
    made = StatusLine("Kerek-1", False)
    qtbot.addWidget(made)
    return made


def test_a_clock_that_agrees_is_not_spoken_of(desk: Desk, foot: StatusLine) -> None:
    ClockWatch(desk, foot)
    assert foot.clock.isHidden()


@pytest.mark.parametrize(
    ("year", "told"),
    [(2021, "catatan terakhir ditulis 22 November 2026"), (2030, "lebih dari setahun")],
)
def test_a_clock_that_jumped_is_spoken_of_until_somebody_looked(
    desk: Desk, foot: StatusLine, dialogs: RecordingDialogs, year: int, told: str
) -> None:
    desk.session.clock = lambda: datetime(year, 11, 22, 9)
    ClockWatch(desk, foot)
    assert not foot.clock.isHidden()

    foot.clock.click()
    assert told in dialogs.said("confirm")[0]
    assert f"22 November {year}" in dialogs.said("confirm")[0]
    assert not foot.clock.isHidden()

    dialogs.answers["confirm"] = True
    foot.clock.click()
    assert foot.clock.isHidden()


def test_a_clock_set_while_the_program_runs_is_seen(desk: Desk, foot: StatusLine) -> None:
    watch = ClockWatch(desk, foot)
    desk.session.clock = lambda: datetime(2026, 11, 12, 9)
    watch.look()
    assert not foot.clock.isHidden()
