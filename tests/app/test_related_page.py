"""Lists of what hangs on a person, with small records below, on a real vault."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.record_kit import RecordKit, make_kit
from batik_field.app.related_page import RelatedPage
from batik_field.services import drafts, records
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def put(session: Session, entity: str, **values: Any) -> str:
    return records.save(session, records.new_draft(session, entity, **values)).record.id


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def kit(session: Session, dialogs: Any, window: QWidget) -> Iterator[RecordKit]:
    work = Background()
    yield make_kit(session, cast(Dialogs, dialogs), work, window)
    work.close()


@pytest.fixture
def artisan(session: Session) -> str:
    return put(session, "artisan", full_name="Sulastri")


def shown(entity: str, kit: RecordKit, window: QWidget, artisan: str, qtbot: QtBot) -> RelatedPage:
    page = RelatedPage(entity, kit, window)
    page.typed.connect(kit.drafts.typed)
    page.resize(900, 600)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.show_person(artisan)
    return page


def cards(page: RelatedPage) -> list[str]:
    return [page._list.item(row).text() for row in range(page._list.count())]


def test_the_newest_day_stands_first(
    kit: RecordKit, session: Session, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    for day in ("2026-03-02", "2026-05-12", "2025-01-01"):
        put(session, "visit", artisan=artisan, date=day, outcome="bertemu")
    page = shown("visit", kit, window, artisan, qtbot)
    assert [card.split(" ·")[0] for card in cards(page)] == [
        "12 Mei 2026",
        "2 Maret 2026",
        "1 Januari 2025",
    ]


def test_an_empty_list_says_what_to_do(
    kit: RecordKit, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    page = shown("facilitation", kit, window, artisan, qtbot)
    assert page._form is None, "no form is built for nothing"
    assert page._content.currentIndex() == 0
    assert not page._remover.isVisible()


def test_adding_twice_begins_one(
    kit: RecordKit, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    page = shown("visit", kit, window, artisan, qtbot)
    page.add()
    first = page.chosen
    page.add()
    assert page.chosen == first
    assert len(cards(page)) == 1
    page.form.focus_field("summary")
    page.form.binding.set("summary", "ditulis")
    page.add()
    assert page.chosen != first
    assert len(cards(page)) == 2


def test_the_card_follows_the_typing(
    kit: RecordKit, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    page = shown("visit", kit, window, artisan, qtbot)
    page.add()
    page.form.binding.set("outcome", "bertemu")
    assert cards(page) == ["22 November 2026 · Bertemu"]


def test_a_stored_record_is_deleted_with_a_reason(
    kit: RecordKit, session: Session, dialogs: Any, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    help_ = put(session, "facilitation", artisan=artisan, kind="alat")
    page = shown("facilitation", kit, window, artisan, qtbot)
    page._remove()
    assert len(cards(page)) == 1
    dialogs.answers["ask_reason"] = "Salah orang"
    with qtbot.waitSignal(page.removed) as removed:
        page._remove()
    assert help_ in [reference.id for reference in removed.args[0]]
    assert cards(page) == []
    assert session.store.history("facilitation", help_)[-1].reason == "Salah orang"


def test_typing_of_a_new_record_is_set_aside_and_can_be_recovered(
    kit: RecordKit, session: Session, dialogs: Any, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    page = shown("facilitation", kit, window, artisan, qtbot)
    page.add()
    page.form.binding.set("note", "hilang?")
    dialogs.answers["confirm"] = True
    page._remove()
    assert cards(page) == []
    found = drafts.discarded(session)
    assert [one.entity for one in found] == ["facilitation"]


def test_follow_ups_are_added_and_taken_away(
    kit: RecordKit, session: Session, dialogs: Any, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    visit = put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    other = put(session, "visit", artisan=artisan, date="2026-05-01", outcome="bertemu")
    put(session, "follow_up", visit=visit, artisan=artisan, what="Ijazah")
    page = shown("visit", kit, window, artisan, qtbot)
    subs = page._subs
    assert subs is not None
    assert len(subs.shown) == 1
    subs.add()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "what"
    subs.shown[1].binding.set("what", "Pas foto")
    assert [draft.record.entity for draft in kit.drafts.dirty] == ["follow_up"]
    page.choose(other)
    assert subs.shown == []
    page.choose(visit)
    assert [card.binding.rows["what"].editor.read() for card in subs.shown] == [
        "Ijazah",
        "Pas foto",
    ]
    dialogs.answers["ask_reason"] = "Sudah selesai"
    subs.shown[0].remove_wanted.emit()
    assert [card.binding.rows["what"].editor.read() for card in subs.shown] == ["Pas foto"]
    assert records.linked(session, "follow_up", "visit", visit) == []


def test_the_list_stands_above_on_a_narrow_page(
    kit: RecordKit, session: Session, window: QWidget, artisan: str, qtbot: QtBot
) -> None:
    for day in range(1, 9):
        put(session, "visit", artisan=artisan, date=f"2026-05-0{day}", outcome="bertemu")
    page = shown("visit", kit, window, artisan, qtbot)
    assert page._side.geometry().right() < page._content.geometry().left()
    page.resize(420, 600)
    QApplication.processEvents()
    assert page._side.geometry().bottom() < page._content.geometry().top()
    assert page._content.height() > 300
