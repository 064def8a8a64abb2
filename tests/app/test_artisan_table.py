"""The list of artisans: rows at once, how ready each is a moment later."""

from collections.abc import Callable, Sequence
from datetime import datetime

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from batik_field.app.artisan_table import AT_ONCE, ArtisanTable
from batik_field.app.desk import Desk
from batik_field.app.record_table import ROW_ROLE
from batik_field.services import records, search
from batik_field.services.search import ArtisanRow
from batik_field.services.session import Session
from tests.app.people import SULASTRI, WARTINI, put

Asked = list[list[str]]


@pytest.fixture
def two(session: Session) -> list[str]:
    return [put(session, "artisan", **SULASTRI), put(session, "artisan", **WARTINI)]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Who was judged, one list for every turn."""
    turns: Asked = []
    judge = search.artisan_rows

    def watched(session: Session, wanted: Sequence[str]) -> dict[str, ArtisanRow]:
        turns.append(list(wanted))
        return judge(session, wanted)

    monkeypatch.setattr(search, "artisan_rows", watched)
    return turns


@pytest.fixture
def table(desk: Desk) -> ArtisanTable:
    return ArtisanTable(desk, desk.look)


def row(table: ArtisanTable, number: int = 0) -> ArtisanRow:
    found = table.index(number, 0).data(ROW_ROLE)
    assert isinstance(found, ArtisanRow)
    return found


def judged(table: ArtisanTable, number: int = 0) -> Callable[[], bool]:
    return lambda: row(table, number).state == "open"


def test_is_a_model_by_the_rules(
    table: ArtisanTable, two: list[str], qtmodeltester: ModelTester
) -> None:
    table.show(two)
    qtmodeltester.check(table)


def test_a_row_stands_before_she_is_judged(
    table: ArtisanTable, two: list[str], qtbot: QtBot
) -> None:
    table.show(two)
    assert (row(table).name, row(table).state) == ("Sulastri", "")
    with qtbot.waitSignal(table.dataChanged):
        assert row(table, 1).status == ""
    assert [row(table, number).state for number in (0, 1)] == ["open", "open"]


def test_nobody_is_judged_twice(
    table: ArtisanTable, session: Session, two: list[str], asked: Asked, qtbot: QtBot
) -> None:
    table.show(two)
    qtbot.waitUntil(judged(table))
    table.show(two[:1], search.artisan_rows_unjudged(session, two))
    assert row(table).state == "open"
    assert asked == [two[:1]]


def test_what_was_saved_is_judged_anew_and_nothing_flickers(
    table: ArtisanTable, session: Session, two: list[str], qtbot: QtBot
) -> None:
    table.show(two)
    qtbot.waitUntil(judged(table))
    before = row(table).status
    draft = records.draft_for(session, "artisan", two[0])
    draft.set("full_name", "")
    records.save(session, draft)
    table.forget()
    assert (row(table).name, row(table).status) == ("(belum bernama)", before)
    qtbot.waitUntil(lambda: row(table).status not in ("", before))


def test_another_day_is_judged_anew(
    table: ArtisanTable, session: Session, two: list[str], asked: Asked, qtbot: QtBot
) -> None:
    table.show(two[:1])
    qtbot.waitUntil(judged(table))
    session.clock = lambda: datetime(2026, 11, 23, 0, 1)
    with qtbot.waitSignal(table.dataChanged):
        row(table)
    assert len(asked) == 2


def test_whom_one_scrolled_past_comes_last(
    table: ArtisanTable, session: Session, asked: Asked, qtbot: QtBot
) -> None:
    many = [put(session, "artisan", full_name=f"Orang {number}") for number in range(AT_ONCE + 5)]
    table.show(many)
    for number in range(len(many)):
        row(table, number)
    qtbot.waitUntil(judged(table, 0))
    assert asked == [many[5:], many[:5]]


def test_nobody_of_an_earlier_search_is_judged(
    table: ArtisanTable, two: list[str], asked: Asked, qtbot: QtBot
) -> None:
    table.show(two[:1])
    row(table)
    table.show(two[1:])
    qtbot.waitUntil(judged(table))
    assert asked == [two[1:]]
