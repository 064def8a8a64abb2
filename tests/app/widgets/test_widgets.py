"""The small shared widgets: what they tell, how they are reached, and that they die when closed."""

import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app import theme
from batik_field.app.theme import Look
from batik_field.app.widgets.badge import TONES, Badge
from batik_field.app.widgets.bar_list import ROW, Bar, BarList
from batik_field.app.widgets.card import Card
from batik_field.app.widgets.chip import Chip
from batik_field.app.widgets.elided_label import ElidedLabel
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.app.widgets.flow import Flow
from batik_field.app.widgets.kawung import KawungLine

BARS = (Bar("kerek", "Kerek", 9, 24), Bar("senori", "Senori", 0, 5), Bar("x", "Widang", 0, 0))
MAKERS: dict[str, Callable[[], QWidget]] = {
    "chip": lambda: Chip("k", "Kec. Kerek"),
    "card": lambda: Card("Kesiapan"),
    "badge": lambda: Badge("siap kirim", "ok"),
    "empty page": lambda: EmptyPage("Belum ada", "Tambahkan.", "Tambah"),
    "bars": lambda: BarList("Bersertifikat"),
    "kawung": KawungLine,
}


@pytest.fixture(autouse=True)
def themed(look: Look) -> None:
    """Every widget here is drawn in the light theme first."""


def test_a_name_without_room_ends_in_dots_and_is_whole_in_the_tip(look: Look, qtbot: QtBot) -> None:
    name = "Raden Ayu Sulastri Contohwati"
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(100, 30)
    label.show()
    label.show_words(name)
    assert label.text().startswith("Raden")
    assert label.text().endswith("…")
    assert (label.toolTip(), label.accessibleName()) == (name, name)
    label.resize(900, 30)
    assert label.text() == name


@pytest.mark.parametrize("name", MAKERS)
def test_a_closed_widget_dies(qtbot: QtBot, name: str) -> None:
    widget = MAKERS[name]()
    widget.show()
    widget.close()
    reference = weakref.ref(widget)
    del widget
    assert reference() is None


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "kawung"])
def test_every_widget_has_a_name(qtbot: QtBot, name: str) -> None:
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    assert widget.accessibleName()
    for button in widget.findChildren(QToolButton):
        assert button.accessibleName()


@pytest.mark.parametrize("name", MAKERS)
def test_both_themes_draw_it_differently(qtbot: QtBot, look: Look, name: str) -> None:
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    if isinstance(widget, BarList):
        widget.show_bars(BARS)
    widget.resize(400, 200)
    widget.show()
    light = widget.grab().toImage()
    look.choose(theme.DARK_CHOICE)
    assert widget.grab().toImage() != light


def test_a_chip_is_removed_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    chip = Chip("kecamatan", "Kec. Kerek")
    qtbot.addWidget(chip)
    cross = chip.findChild(QToolButton)
    removed: list[str] = []
    chip.removed.connect(removed.append)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    qtbot.keyClick(cross, Qt.Key.Key_Delete)
    qtbot.keyClick(cross, Qt.Key.Key_Space)
    qtbot.keyClick(cross, Qt.Key.Key_A)
    assert removed == ["kecamatan"] * 3
    assert cross.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize("tone", TONES)
def test_a_badge_has_an_icon_and_words(qtbot: QtBot, tone: str) -> None:
    badge = Badge("siap kirim", tone)
    qtbot.addWidget(badge)
    symbol, words = badge.findChildren(QLabel)
    assert not symbol.pixmap().isNull()
    assert words.text() == badge.accessibleName() == "siap kirim"
    badge.say("2 kurang", "warn")
    assert badge.text == badge.accessibleName() == "2 kurang"


def test_an_empty_page_offers_the_next_step(qtbot: QtBot) -> None:
    page = EmptyPage("Belum ada pengrajin", "Tambahkan yang pertama.", "Pengrajin baru")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.asked):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    page.say("Tidak ditemukan", "Coba kata lain.")
    assert page.accessibleName() == "Tidak ditemukan"
    bare = EmptyPage("Tidak ditemukan", "Coba kata lain.")
    qtbot.addWidget(bare)
    assert bare.button.isHidden()


def test_bars_are_told_in_words(qtbot: QtBot) -> None:
    bars = BarList("Bersertifikat")
    qtbot.addWidget(bars)
    bars.show_bars(BARS)
    assert "Kerek: 9 dari 24" in bars.accessibleDescription()
    assert bars.sizeHint().height() == ROW * len(BARS)


def test_bars_are_chosen_by_mouse_and_keys(qtbot: QtBot) -> None:
    bars = BarList("Bersertifikat")
    qtbot.addWidget(bars)
    bars.show_bars(BARS)
    bars.resize(400, ROW * 3)
    chosen: list[str] = []
    bars.chosen.connect(chosen.append)
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(20, ROW + 4))
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    bars.show_bars(BARS[:1])
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Space)
    assert chosen == ["senori", "kerek", "kerek"]


def test_no_bars_and_no_room_draw_without_harm(qtbot: QtBot) -> None:
    bars = BarList("Bersertifikat")
    qtbot.addWidget(bars)
    bars.resize(30, 30)
    bars.grab()
    bars.show_bars(BARS)
    bars.grab()
    qtbot.keyClick(bars, Qt.Key.Key_Return)


def test_the_longest_bar_fills_the_room_and_parts_are_in_proportion(qtbot: QtBot) -> None:
    bars = BarList("Bersertifikat")
    qtbot.addWidget(bars)
    bars.show_bars((Bar("a", "A", 50, 100), Bar("b", "B", 100, 100)))
    bars.resize(600, ROW * 2)
    picture = bars.grab().toImage()
    soga = theme.LIGHT.colour("soga").rgb()
    lengths = [
        sum(picture.pixel(x, row * ROW + ROW // 2) == soga for x in range(picture.width()))
        for row in (0, 1)
    ]
    assert lengths[1] > 400
    assert lengths[0] == pytest.approx(lengths[1] / 2, abs=6)


def test_a_card_keeps_its_heading_at_the_top(qtbot: QtBot) -> None:
    card = Card("Kesiapan")
    qtbot.addWidget(card)
    bars = BarList("x")
    bars.show_bars(BARS)
    card.add(bars)
    card.resize(400, 600)
    card.show()
    heading = card.findChild(QLabel)
    assert heading.geometry().bottom() < 60
    card.set_title("Kesiapan uji")
    assert card.accessibleName() == "Kesiapan uji"


class Box(QLabel):
    """Asks for 100 by 30."""

    def sizeHint(self) -> QSize:
        return QSize(100, 30)


def places(count: int, width: int, qtbot: QtBot) -> list[QRect]:
    """Where a flow puts boxes of 100 by 30."""
    flow = Flow(gap=10, margin=0)
    qtbot.addWidget(flow)
    boxes = [Box() for _ in range(count)]
    for box in boxes:
        flow.add(box)
    flow.resize(width, flow.heightForWidth(width))
    flow.show()
    return [box.geometry() for box in boxes]


def test_a_flow_breaks_lines_and_overlaps_nothing(qtbot: QtBot) -> None:
    found = places(5, 330, qtbot)
    assert [(place.x(), place.y()) for place in found] == [
        (0, 0), (110, 0), (220, 0), (0, 40), (110, 40),
    ]  # fmt: skip


def test_a_flow_narrower_than_an_item_stays_inside(qtbot: QtBot) -> None:
    found = places(3, 80, qtbot)
    assert [(place.y(), place.width()) for place in found] == [(0, 80), (40, 80), (80, 80)]


def test_an_emptied_flow_needs_no_room(qtbot: QtBot) -> None:
    flow = Flow(margin=0)
    qtbot.addWidget(flow)
    box = Box()
    flow.add(box)
    assert flow.heightForWidth(200) == 30
    flow.remove(box)
    assert flow.heightForWidth(200) == 0
