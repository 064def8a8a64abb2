"""How a person is painted in the list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from batik_field.app.artisan_delegate import ArtisanDelegate
from batik_field.app.record_table import Column, RecordTable
from batik_field.app.theme import Look
from batik_field.services.search import ArtisanRow

WIDTH = 300
UNJUDGED = ArtisanRow("a", "Sulastri", "Gaji, Kec. Kerek", "Pewarnaan", "", "", "", "", "")
READY = replace(UNJUDGED, state="ready", status="siap kirim")


def painted(row: ArtisanRow | None) -> QImage:
    table = RecordTable(lambda ids: {"a": row}, [Column("", str)])
    table.show(["a"])
    delegate, option = ArtisanDelegate(), QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, delegate.height(option.font))
    picture = QImage(option.rect.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    delegate.paint(painter, option, table.index(0, 0))
    painter.end()
    return picture


def ink(picture: QImage, part: QRect) -> bool:
    """Whether anything but one colour is in a part."""
    return len({picture.pixel(x, y) for x in _across(part) for y in _down(part)}) > 1


def _across(part: QRect) -> range:
    return range(part.left(), part.right() + 1)


def _down(part: QRect) -> range:
    return range(part.top(), part.bottom() + 1)


@pytest.mark.usefixtures("look")
def test_only_the_badge_appears_when_she_is_judged() -> None:
    before, after = painted(UNJUDGED), painted(READY)
    middle, high = WIDTH // 2, before.height()
    badge = QRect(middle, high // 2, WIDTH - middle, high // 2 - 1)
    assert not ink(before, badge)
    assert ink(after, badge)
    rest = [QRect(0, 0, WIDTH, high // 2), QRect(0, high // 2, middle, high // 2)]
    assert all(before.copy(part) == after.copy(part) for part in rest)
    assert ink(before, rest[1])


def test_somebody_gone_has_words(look: Look) -> None:
    assert look.choice == "light"
    assert ink(painted(None), QRect(0, 10, WIDTH, 30))
