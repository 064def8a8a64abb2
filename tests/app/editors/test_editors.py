"""Every kind through its real widget: what is typed is kept, and code never looks like typing."""

import unicodedata
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.editors import Editor, Sources, make_editor
from batik_field.app.editors.chips import ChipsEditor
from batik_field.app.editors.date import DateEditor
from batik_field.app.editors.files import FilesEditor
from batik_field.app.editors.line import LineEditor
from batik_field.app.editors.pick import PickEditor
from batik_field.app.editors.quantity import QuantityEditor
from batik_field.app.editors.segments import Segments
from batik_field.domain.fields import Field, Kind
from batik_field.domain.questions import ENTITIES

# Without a screen there is nothing to raise a list above and no keyboard to grab.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

UNASKED = {"unasked": True}
PHOTO = {"sha256": "a", "name": "a.jpg", "mime": "image/jpeg", "size": 1}


class Shown:
    """An editor in a window with a place to go to behind it."""

    def __init__(self, field: Field, sources: Sources, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.editor: Editor = make_editor(field, sources)
        self.widget = cast(QWidget, self.editor)
        self.next = QPushButton("next", self.window)
        column.addWidget(self.widget)
        column.addWidget(self.next)
        self.changes = 0
        self.editor.changed.connect(self._count)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.widget.setFocus()

    def _count(self) -> None:
        self.changes += 1

    @property
    def target(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def type(self, text: str) -> None:
        QTest.keyClicks(self.target, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def leave(self) -> None:
        self.next.setFocus()


def field_of(kind: Kind, **more: Any) -> Field:
    return Field("it", kind, "It", **more)


SAMPLES: list[tuple[Field, list[Any]]] = [
    (field_of(Kind.TEXT), ["Sulastri", None, {"raw": "x"}, UNASKED]),
    (field_of(Kind.LONG_TEXT), ["satu\ndua", None, UNASKED]),
    (field_of(Kind.NIK), ["3523085205800001", {"raw": "352308"}, None, UNASKED]),
    (field_of(Kind.PHONE), ["+6281234567890", {"raw": "08"}, None]),
    (field_of(Kind.NIB), ["1234567890123", {"raw": "12"}, None]),
    (field_of(Kind.NPWP), ["012345678901234", "3523085205800001", None]),
    (field_of(Kind.EMAIL), ["nama@contoh.id", {"raw": "nama@"}, None]),
    (field_of(Kind.POSTCODE), ["62356", {"raw": "6235"}, None]),
    (field_of(Kind.WHOLE), [0, 12, 1250000, {"raw": "dua"}, None, UNASKED]),
    (field_of(Kind.YEAR), [1998, {"raw": "98"}, None]),
    (field_of(Kind.DECIMAL), ["12.5", "0", {"raw": "1,2,3"}, None]),
    (field_of(Kind.MONEY), ["1250000", "0", {"raw": "sejuta"}, None, UNASKED]),
    (field_of(Kind.DATE), ["1980-05-12", {"raw": "31/02/1980"}, None, UNASKED]),
    (field_of(Kind.TIME), ["09:30", {"raw": "25:00"}, None]),
    (field_of(Kind.YES_NO), [True, False, None, UNASKED, {"raw": "ya?"}]),
    (field_of(Kind.CHOICE, codes="sex"), ["L", "P", None, UNASKED, "X", {"raw": "laki"}]),
    (field_of(Kind.CHOICE, codes="education"), [None, UNASKED, "bukan-kode", {"raw": "SD?"}]),
    (field_of(Kind.CHOICES, codes="technique"), [["tulis", "cap"], None, UNASKED, ["aneh"]]),
    (field_of(Kind.VILLAGE), ["35.23.08.2006", None, UNASKED, {"raw": "Gajih"}, "99.99"]),
    (field_of(Kind.REGENCY), ["35.23", None, {"raw": "Tubann"}]),
    (field_of(Kind.LINK, link="artisan"), ["id-1", None, {"raw": "siapa"}]),
    (field_of(Kind.PLACE), [{"lat": "-6.897", "lon": "112.064"}, {"raw": "utara"}, None]),
    (field_of(Kind.QUANTITY, unit="unit"), [{"amount": "12.5", "unit": "meter"}, None, UNASKED]),
    (field_of(Kind.FILE), [PHOTO, None, UNASKED]),
    (field_of(Kind.FILES), [[PHOTO], None, UNASKED]),
]
EVERY = [
    pytest.param(field, value, id=f"{field.kind}-{value}")
    for field, values in SAMPLES
    for value in values
]


def test_every_kind_has_a_sample() -> None:
    assert {field.kind for field, _ in SAMPLES} == set(Kind)


@pytest.mark.parametrize(("field", "value"), EVERY)
def test_what_is_written_comes_back(
    field: Field, value: Any, sources: Sources, qtbot: QtBot
) -> None:
    shown = Shown(field, sources, qtbot)
    shown.editor.write(value)
    assert shown.editor.read() == value
    assert type(shown.editor.read()) is type(value)
    shown.leave()
    shown.editor.settle()
    assert shown.editor.read() == value
    shown.editor.write(None)
    assert shown.editor.read() is None
    assert shown.changes == 0, "code looked like typing"


WORST = (
    "  ",
    "'",
    '"; DROP TABLE',
    "é̀",
    "🧵🪡",
    "١٢٣",
    "1e400",
    "-",
    "0" * 40,
    "=CMD|'/c'!A0",
    "الباتيك",
    "<b>&amp;",
)
TYPED_KINDS = [
    field
    for field, _ in SAMPLES
    if field.kind not in (Kind.YES_NO, Kind.FILE, Kind.FILES)
    and not (field.kind is Kind.CHOICE and field.codes == "sex")
]


def bare(text: str) -> str:
    """Without what tidying may move: blanks, separators, capitals."""
    return "".join(c for c in text.casefold() if c not in " .,-/")


@pytest.mark.parametrize("text", WORST)
@pytest.mark.parametrize("field", TYPED_KINDS, ids=lambda field: f"{field.kind}")
def test_the_worst_input_is_kept(field: Field, text: str, sources: Sources, qtbot: QtBot) -> None:
    """Pasted, not typed: keyClicks knows no combining marks."""
    shown = Shown(field, sources, qtbot)
    QApplication.clipboard().setText(text)
    QTest.keySequence(shown.target, QKeySequence(QKeySequence.StandardKey.Paste))
    shown.leave()
    value = shown.editor.read()
    if not text.strip():
        assert value is None
        return
    kept = value["raw"] if isinstance(value, dict) and "raw" in value else value
    kept = "".join(kept) if isinstance(kept, list) else str(kept)
    wanted = unicodedata.normalize("NFC", text).strip()
    if field.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.MONEY, Kind.TIME, Kind.QUANTITY):
        assert value is not None
    else:
        assert bare(kept) == bare(wanted)
    assert shown.changes


def test_nik_while_typing(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.NIK), sources, qtbot)
    editor = cast(LineEditor, shown.editor)
    shown.type("3523085205800001")
    assert editor.text() == "352308 520580 0001"
    assert editor.read() == "3523085205800001"
    editor.setCursorPosition(7)
    shown.press(Qt.Key.Key_Backspace)
    assert editor.text() == "352305 205800 001"
    assert editor.cursorPosition() == 5
    shown.type("8")
    assert editor.read() == "3523085205800001"
    editor.setCursorPosition(6)
    shown.press(Qt.Key.Key_Delete)
    assert editor.read() == {"raw": "352308205800001"}


def test_nik_is_pasted_in_any_dress(sources: Sources, qtbot: QtBot) -> None:
    for dress in ("3523 0852 0580 0001", "3523085205800001", " 352308-520580-0001 "):
        shown = Shown(field_of(Kind.NIK), sources, qtbot)
        QApplication.clipboard().setText(dress)
        QTest.keySequence(shown.target, QKeySequence(QKeySequence.StandardKey.Paste))
        shown.leave()
        assert shown.editor.read() == "3523085205800001"
        assert cast(LineEditor, shown.editor).text() == "352308 520580 0001"


def test_money_gets_its_dots_when_left(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.MONEY), sources, qtbot)
    shown.type("1250000")
    assert cast(LineEditor, shown.editor).text() == "1250000"
    shown.leave()
    assert cast(LineEditor, shown.editor).text() == "1.250.000"
    assert shown.editor.read() == "1250000"


def test_a_date_is_typed_with_digits_only(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.DATE), sources, qtbot)
    shown.type("12051980")
    assert shown.editor.read() == "1980-05-12"
    shown.press(Qt.Key.Key_Backspace)
    shown.type("1")
    assert shown.editor.read() == "1981-05-12"


def test_a_date_that_does_not_exist_is_kept(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.DATE), sources, qtbot)
    shown.type("31021980")
    shown.leave()
    assert shown.editor.read() == {"raw": "31/02/1980"}


def test_the_calendar_types_a_date(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.DATE), sources, qtbot)
    editor = cast(DateEditor, shown.editor)
    editor.write("1980-05-12")
    editor.open_calendar()
    calendar = editor._calendar
    assert calendar is not None
    assert calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "1980-05-12"
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert editor.read() == "1980-05-13"
    assert shown.changes == 1


def test_enter_goes_on(sources: Sources, qtbot: QtBot) -> None:
    for kind in (Kind.TEXT, Kind.NIK, Kind.DATE, Kind.YES_NO, Kind.FILES, Kind.VILLAGE):
        shown = Shown(field_of(kind), sources, qtbot)
        shown.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is shown.next, kind
    shown = Shown(field_of(Kind.LONG_TEXT), sources, qtbot)
    shown.type("a")
    shown.press(Qt.Key.Key_Return)
    shown.type("b")
    shown.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is shown.next
    assert shown.editor.read() == "a\nb"


def test_yes_no_by_key(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.YES_NO), sources, qtbot)
    seen = []
    for key in ("y", "t", "b", "1"):
        shown.type(key)
        seen.append(shown.editor.read())
    assert seen == [True, False, UNASKED, True]
    shown.press(Qt.Key.Key_Right)
    assert shown.editor.read() is False
    shown.press(Qt.Key.Key_Delete)
    assert shown.editor.read() is None
    assert shown.changes == 6


def test_few_choices_stand_in_a_row(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.CHOICE, codes="sex"), sources, qtbot)
    assert isinstance(shown.editor, Segments)
    shown.type("p")
    assert shown.editor.read() == "P"
    buttons = shown.widget.findChildren(QPushButton)
    buttons[0].click()
    assert shown.editor.read() == "L"
    buttons[0].click()
    assert shown.editor.read() == "L", "a hand that slips takes nothing away"


@pytest.mark.parametrize(
    ("codes", "typed", "chosen"),
    [
        ("skill", "membatik", "membatik"),
        ("skill", "merancang", "merancang"),
        ("skill", "mm", "merancang"),
        ("consent", "ditarik", "ditarik"),
        ("consent", "diberikan", "diberikan"),
        ("consent", "dt", "terbatas"),
    ],
)
def test_the_word_of_an_answer_chooses_it(
    codes: str, typed: str, chosen: str, sources: Sources, qtbot: QtBot
) -> None:
    shown = Shown(field_of(Kind.CHOICE, codes=codes), sources, qtbot)
    assert isinstance(shown.editor, Segments)
    shown.type(typed)
    assert shown.editor.read() == chosen


def test_a_village_by_a_part_of_its_name(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.VILLAGE), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    shown.type("gaji")
    assert editor.is_open
    assert editor.suggestions.item(0).text() == "Gaji, Kec. Kerek"
    shown.press(Qt.Key.Key_Return)
    assert editor.read() == "35.23.08.2006"
    assert editor.text() == "Gaji, Kec. Kerek"
    assert QApplication.focusWidget() is shown.next
    assert not editor.is_open


def test_arrows_choose_and_escape_closes(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.VILLAGE), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    shown.type("kerek")
    first, second = (editor.suggestions.item(row).text() for row in (0, 1))
    shown.press(Qt.Key.Key_Down)
    assert editor.suggestions.currentItem().text() == first
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Tab)
    assert editor.text() == second
    editor.setFocus()
    editor.selectAll()
    shown.type("gaj")
    shown.press(Qt.Key.Key_Escape)
    assert not editor.is_open
    assert editor.read() == {"raw": "gaj"}


def test_a_choice_by_typing(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.CHOICE, codes="visit_outcome"), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    shown.press(Qt.Key.Key_Down)
    assert editor.suggestions.count() == len(sources.codes["visit_outcome"].offered)
    shown.type("tidak")
    shown.press(Qt.Key.Key_Return)
    assert editor.read() == "tidak_di_tempat"


@pytest.mark.parametrize("typed", ["peng", "batik", "pembatik", "perajin", "pengrajin"])
def test_the_work_of_an_artisan_is_found_by_everyday_words(
    typed: str, sources: Sources, qtbot: QtBot
) -> None:
    shown = Shown(field_of(Kind.CHOICE, codes="occupation"), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    shown.type(typed)
    assert editor.suggestions.item(0).text().startswith("Industri · ")
    shown.press(Qt.Key.Key_Return)
    assert (editor.read(), editor.text()) == ("12", "Industri")


def test_what_is_named_whole_comes_before_what_begins_so(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.CHOICE, codes="occupation"), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    shown.type("pengrajin")
    shown.leave()
    assert editor.read() == "12"
    editor.write(None)
    editor.setFocus()
    shown.type("guru")
    shown.press(Qt.Key.Key_Return)
    assert editor.text() == "Guru"


def test_a_link_offers_a_new_business(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.LINK, link="business"), sources, qtbot)
    editor = cast(PickEditor, shown.editor)
    wanted: list[str] = []
    editor.new_wanted.connect(wanted.append)
    shown.type("Batik Baru")
    shown.press(Qt.Key.Key_Return)
    assert wanted == ["Batik Baru"]


def test_chips(sources: Sources, qtbot: QtBot) -> None:
    field = field_of(Kind.CHOICES, codes="technique")
    shown = Shown(field, sources, qtbot)
    editor = cast(ChipsEditor, shown.editor)
    first, second = (choice for choice in sources.codes["technique"].offered[:2])
    shown.type(first.label[:6])
    shown.press(Qt.Key.Key_Return)
    shown.type(second.label)
    shown.press(Qt.Key.Key_Return)
    assert editor.read() == [first.code, second.code]
    shown.press(Qt.Key.Key_Backspace)
    assert editor.read() == [first.code]
    shown.type("bukan teknik")
    assert editor.read() == [first.code, "bukan teknik"]
    shown.leave()
    assert editor.read() == [first.code, "bukan teknik"]


def test_enter_on_a_chip_stays_whether_it_is_listed_or_not(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.CHOICES, codes="technique"), sources, qtbot)
    editor = cast(ChipsEditor, shown.editor)
    listed = sources.codes["technique"].offered[0]
    for typed in ("Bu Tarmi", listed.label):
        shown.type(typed)
        shown.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is editor.focusProxy()
    assert editor.read() == ["Bu Tarmi", listed.code]
    shown.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is shown.next


def test_typing_ends_not_asked(sources: Sources, qtbot: QtBot) -> None:
    for kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.WHOLE, Kind.VILLAGE):
        shown = Shown(field_of(kind), sources, qtbot)
        shown.editor.write(UNASKED)
        assert shown.editor.read() == UNASKED
        shown.type("7")
        assert shown.editor.read() != UNASKED
        shown.press(Qt.Key.Key_Backspace)
        assert shown.editor.read() is None


def test_quantity(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.QUANTITY, unit="unit"), sources, qtbot)
    editor = cast(QuantityEditor, shown.editor)
    unit = sources.codes["unit"].offered[0]
    shown.type("12,5")
    assert editor.read() == {"raw": "12,5"}
    shown.press(Qt.Key.Key_Return)
    shown.type(unit.label)
    shown.press(Qt.Key.Key_Return)
    assert editor.read() == {"amount": "12.5", "unit": unit.code}
    editor.write({"raw": "12,5 hasta"})
    assert editor.read() == {"raw": "12,5 hasta"}


def test_files(sources: Sources, files: Any, qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(field_of(Kind.FILES), sources, qtbot)
    editor = cast(FilesEditor, shown.editor)
    files.chosen = tmp_path / "foto.jpg"
    shown.press(Qt.Key.Key_Space)
    assert [file["name"] for file in editor.read()] == ["foto.jpg"]
    picture = shown.window.grab().toImage()
    QApplication.clipboard().setImage(picture)
    QTest.keySequence(shown.target, QKeySequence(QKeySequence.StandardKey.Paste))
    assert [file["name"] for file in editor.read()] == ["foto.jpg", "gambar.png"]
    editor._cards[0].open_wanted.emit(editor.read()[0])
    assert files.opened == [editor.read()[0]]
    editor._cards[0]._remove()
    assert [file["name"] for file in editor.read()] == ["gambar.png"]
    files.refuses = "Berkas itu tidak dapat dibaca."
    before = editor.read()
    editor.add_file(tmp_path / "rusak.jpg")
    assert editor.read() == before
    assert "tidak dapat dibaca" in editor._adder.text()


def test_a_camera_is_offered_only_where_there_is_one(
    sources: Sources, files: Any, qtbot: QtBot
) -> None:
    def names(editor: FilesEditor) -> list[str]:
        return [button.accessibleName() for button in editor._tools.findChildren(QToolButton)]

    without = Shown(field_of(Kind.FILE), sources, qtbot)
    assert "Potret dengan kamera laptop" not in names(cast(FilesEditor, without.editor))
    files.has_camera = True
    shown = Shown(field_of(Kind.FILE), sources, qtbot)
    editor = cast(FilesEditor, shown.editor)
    assert "Potret dengan kamera laptop" in names(editor)
    editor._tools.camera_wanted.emit()
    assert editor.read()["name"] == "gambar.png"


def test_a_portrait_is_cut_in_place_and_elsewhere_told(
    sources: Sources, files: Any, qtbot: QtBot
) -> None:
    file = {"sha256": "a", "name": "a.jpg", "mime": "image/jpeg", "size": 1}
    portrait = ENTITIES["artisan"].by_key["portrait"]
    shown = Shown(portrait, sources, qtbot)
    editor = cast(FilesEditor, shown.editor)
    editor.write(file)
    with qtbot.waitSignal(editor.changed):
        editor._cards[0].crop_wanted.emit(file)
    assert editor.read()["name"] == "pas foto.jpg"
    other = Shown(ENTITIES["document"].by_key["file"], sources, qtbot)
    paper = cast(FilesEditor, other.editor)
    paper.crops = True
    paper.write(file)
    with qtbot.waitSignal(paper.portrait_made) as made:
        paper._cards[0].crop_wanted.emit(file)
    assert made.args[0]["name"] == "pas foto.jpg"
    assert paper.read() == file, "the paper keeps the whole picture"


def test_a_new_version_takes_the_place_of_the_old_among_several(
    sources: Sources, qtbot: QtBot
) -> None:
    shown = Shown(field_of(Kind.FILES), sources, qtbot)
    editor = cast(FilesEditor, shown.editor)
    old = [{"sha256": key, "name": key, "mime": "image/jpeg", "size": 1} for key in "abc"]
    editor.write(old)
    with qtbot.waitSignal(editor.changed):
        editor.shown[1].replace(old[1], {**old[1], "sha256": "d"})
    assert [file["sha256"] for file in editor.read()] == ["a", "d", "c"]


def test_an_empty_clipboard_says_so(sources: Sources, qtbot: QtBot) -> None:
    shown = Shown(field_of(Kind.FILE), sources, qtbot)
    editor = cast(FilesEditor, shown.editor)
    QApplication.clipboard().clear()
    editor.paste()
    assert "tidak berisi gambar" in editor._adder.text()
    assert editor.read() is None


def test_the_wheel_changes_nothing(sources: Sources, qtbot: QtBot) -> None:
    for entity in ENTITIES.values():
        for field in entity.fields[:6]:
            shown = Shown(field, sources, qtbot)
            before = shown.editor.read()
            shown.leave()
            event = QWheelEvent(
                QPointF(5, 5),
                shown.widget.mapToGlobal(QPointF(5, 5)),
                QPoint(0, -120),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(shown.widget, event)
            assert shown.editor.read() == before
            shown.window.close()
