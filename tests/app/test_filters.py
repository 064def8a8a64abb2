"""What a list is narrowed by."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from batik_field.app import filter_choices
from batik_field.app.filter_choices import Narrowing
from batik_field.app.filters import FilterBar
from batik_field.app.theme import Look
from batik_field.domain.queries import Query, Special
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(session: Session, look: Look, qtbot: QtBot) -> FilterBar:
    made = FilterBar(filter_choices.artisan_filters(session), savable=True)
    qtbot.addWidget(made)
    return made


def actions(menu: QMenu) -> dict[str, QAction]:
    """Every action of a menu and its menus, by its words."""
    found = {}
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            # A village may be called like a district, which stands above it.
            found = actions(below) | found
        elif action.text():
            found[action.text()] = action
    return found


def choose(bar: FilterBar, words: str) -> None:
    bar.menu.aboutToShow.emit()
    actions(bar.menu)[words].trigger()


def test_a_chosen_filter_becomes_a_chip_and_narrows(
    bar: FilterBar, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.changed):
        choose(bar, "Kerek")
    choose(bar, "Belum bersertifikat")
    assert [chip.accessibleName() for chip in bar.chips] == ["Kec. Kerek", "Belum bersertifikat"]
    query = bar.narrowing.applied(Query("artisan"), filter_choices.artisan_filters(session))
    assert query.special == {Special.DISTRICT: "35.23.08", Special.CERTIFIED: "no"}


def test_a_filter_holds_one_value(bar: FilterBar) -> None:
    choose(bar, "Kerek")
    choose(bar, "Palang")
    assert [chip.accessibleName() for chip in bar.chips] == ["Kec. Palang"]


def test_a_district_is_found_by_typing_its_name(bar: FilterBar) -> None:
    bar.menu.aboutToShow.emit()
    menu = next(a.menu() for a in bar.menu.actions() if a.text() == "Kecamatan")
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names == sorted(names)
    menu.popup(QPoint(0, 0))
    QTest.keyClicks(menu, "ker")
    assert menu.activeAction().text() == "Kerek"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == names[names.index("Kerek") + 1]
    menu.close()


def test_a_village_stands_below_its_district(bar: FilterBar, session: Session) -> None:
    bar.menu.aboutToShow.emit()
    villages = next(a.menu() for a in bar.menu.actions() if a.text() == "Desa")
    assert isinstance(villages, QMenu)
    kerek = next(a.menu() for a in villages.actions() if a.text() == "Kerek")
    assert isinstance(kerek, QMenu)
    next(a for a in kerek.actions() if a.text() == "Gaji").trigger()
    assert [chip.accessibleName() for chip in bar.chips] == ["Desa Gaji"]
    query = bar.narrowing.applied(Query("artisan"), filter_choices.artisan_filters(session))
    assert query.where == {"village": "35.23.08.2006"}


def test_opening_the_menu_again_leaves_nothing_behind(bar: FilterBar, qtbot: QtBot) -> None:
    bar.menu.aboutToShow.emit()
    first = len(bar.menu.findChildren(QMenu))
    for _ in range(3):
        bar.menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(bar.menu.findChildren(QMenu)) == first)


def test_a_chip_takes_its_filter_away(bar: FilterBar, qtbot: QtBot) -> None:
    choose(bar, "Kerek")
    with qtbot.waitSignal(bar.changed):
        bar.chips[0].removed.emit(bar.chips[0].key)
    assert bar.narrowing == Narrowing()
    assert not bar.chips


def test_all_filters_go_at_once(bar: FilterBar) -> None:
    choose(bar, "Kerek")
    choose(bar, "Aktif")
    assert bar.narrowing.chosen["standing"] == "aktif"
    choose(bar, "Lepas semua saringan")
    assert bar.narrowing == Narrowing()


def test_a_saved_filter_is_offered_and_can_be_forgotten(bar: FilterBar, qtbot: QtBot) -> None:
    kept = Narrowing({Special.VISITED: "no"})
    bar.show_saved({"Belum dijenguk": kept})
    bar.menu.aboutToShow.emit()
    saved = next(a for a in bar.menu.actions() if a.text() == "Belum dijenguk")
    saved.trigger()
    assert bar.narrowing == kept
    bar.menu.aboutToShow.emit()
    forget = next(a.menu() for a in bar.menu.actions() if a.text() == "Hapus saringan tersimpan")
    assert isinstance(forget, QMenu)
    with qtbot.waitSignal(bar.forget_wanted) as asked:
        forget.actions()[0].trigger()
    assert asked.args == ["Belum dijenguk"]


def test_saving_is_asked_for(bar: FilterBar, qtbot: QtBot) -> None:
    choose(bar, "Kerek")
    with qtbot.waitSignal(bar.save_wanted):
        choose(bar, "Simpan saringan ini…")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1}', '{"a": null}', "3"])
def test_unreadable_saved_filters_are_forgotten(text: str) -> None:
    assert filter_choices.saved_from_text(text) == {}


def test_saved_filters_come_back() -> None:
    saved: dict[str, Any] = {"Kerek": Narrowing({"district": "35.23.08"}), "Semua": Narrowing()}
    assert filter_choices.saved_from_text(filter_choices.saved_as_text(saved)) == saved
