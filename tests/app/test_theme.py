"""The look: legible in both themes, complete, and icons in the theme's colours."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QIcon, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app import theme
from batik_field.app.theme import DARK, LIGHT, Look, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEMES = (LIGHT, DARK)
WORDS = ("text", "muted", "primary", "soga", "danger", "warn", "ok")
GROUNDS = ("ground", "surface")
PAIRS = [
    *product(WORDS, GROUNDS),
    *product(("text", "muted", "primary"), ("hover", "selected")),
    ("text", "pressed"),
    *product(("on_primary",), ("primary", "primary_hover", "primary_pressed")),
    *(
        pair
        for tone in ("danger", "warn", "ok")
        for pair in product((tone, "text"), (f"{tone}_ground",))
    ),
    ("primary", "info_ground"),
    ("text", "info_ground"),
    ("ground", "text"),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("which", THEMES, ids=lambda which: which.name)
def test_words_are_legible(which: Theme) -> None:
    colours = which._asdict()
    measured = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("which", THEMES, ids=lambda which: which.name)
def test_edges_of_inputs_are_visible(which: Theme) -> None:
    for ground in (which.ground, which.surface):
        assert contrast(which.edge, ground) >= 3
        assert contrast(which.primary, ground) >= 3


def test_contrast_is_measured_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("which", THEMES, ids=lambda which: which.name)
def test_the_style_sheet_has_no_token_left(qapp: QApplication, which: Theme) -> None:
    sheet = theme.style_sheet(which)
    assert "@" not in sheet
    for picture in re.findall(r"url\((:[^)]+)\)", sheet):
        assert not QImage(picture).isNull(), picture


def test_no_word_is_smaller_than_ten_points(look: Look, qapp: QApplication) -> None:
    sheet = theme.style_sheet(LIGHT)
    sizes = re.findall(r"font-size:\s*(\d+)(\w+)", sheet)
    assert sizes
    assert all(unit == "pt" and int(size) >= 10 for size, unit in sizes)
    assert qapp.font().pointSizeF() >= 10
    assert theme.base_font(QFont("sans", 8)).pointSizeF() == 10


def test_pictures_of_the_style_sheet_wear_its_colours() -> None:
    for which in THEMES:
        own = {which.muted.upper(), which.on_primary.upper(), "NONE"}
        for path in (RESOURCES / "style" / which.name).glob("*.svg"):
            used = {
                colour.upper()
                for colour in re.findall(r'(?:stroke|fill)="([^"]+)"', path.read_text())
            }
            assert used <= own, path


def test_the_choice_changes_palette_and_icons(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Simpan")
    qtbot.addWidget(button)
    theme.put_icon(button, "save", "primary")
    light = button.icon().pixmap(20).toImage()
    with qtbot.waitSignal(look.changed):
        look.choose(theme.DARK_CHOICE)
    assert theme.current() is DARK
    assert button.icon().pixmap(20).toImage() != light
    assert DARK.primary.lower() in colours_of(button.icon().pixmap(20).toImage())
    look.choose("nothing known")
    assert look.choice == theme.SYSTEM_CHOICE


@pytest.mark.parametrize("which", THEMES, ids=lambda which: which.name)
def test_the_system_is_followed_from_the_first_picture(qapp: QApplication, which: Theme) -> None:
    before = qapp.palette()
    qapp.setPalette(theme.palette(which))
    made = Look(qapp)
    assert theme.current() is which
    assert which.disabled in qapp.styleSheet()
    made.follow_system()
    assert theme.current() is which
    delete(made)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def colours_of(picture: QImage) -> set[str]:
    """Names of the opaque colours in a picture."""
    pixels = (
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    return {QColor(pixel.rgb()).name() for pixel in pixels if pixel.alpha() == 255}


def test_every_icon_file_is_listed_and_drawn(look: Look) -> None:
    listed = (RESOURCES / "app.qrc").read_text("utf-8")
    for path in sorted(RESOURCES.rglob("*.svg")):
        assert f"<file>{path.relative_to(RESOURCES).as_posix()}</file>" in listed
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        assert colours_of(theme.icon(path.stem).pixmap(40).toImage()), path.stem


def test_line_icons_are_one_family() -> None:
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        if path.stem == "batik-field":
            continue
        source = path.read_text("utf-8")
        for part in ('viewBox="0 0 20 20"', 'stroke-width="1.5"', 'stroke="currentColor"'):
            assert part in source, path.stem
        assert not re.search(r"#[0-9A-Fa-f]{3,6}", source), path.stem


def test_an_unknown_icon_is_an_error(look: Look) -> None:
    with pytest.raises(KeyError):
        theme.icon("no such icon")


def test_an_icon_is_sharp_at_every_scale(look: Look) -> None:
    drawn = theme.icon("save")
    assert drawn.pixmap(drawn.actualSize(drawn.availableSizes()[0]), 1.5).width() == 30
    assert QIcon(drawn).availableSizes(QIcon.Mode.Disabled)


def test_labels_are_tinted_too(look: Look, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    theme.put_icon(label, "warning", "warn")
    assert LIGHT.warn.lower() in colours_of(label.pixmap().toImage())
    theme.put_icon(label, "")
    assert label.pixmap().isNull()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("count", "shown"), [(3, 3), (40, 12)])
def test_a_choice_drops_down_whole_lines_and_never_the_whole_screen(
    look: Look, qtbot: QtBot, count: int, shown: int
) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.addItems([f"Pilihan {number}" for number in range(count)])
    combo.show()
    combo.showPopup()
    view, model = combo.view(), combo.model()
    line = view.visualRect(model.index(0, 0)).height()
    assert line >= 28
    assert shown * line <= view.viewport().height() < (shown + 1) * line
    combo.hidePopup()
