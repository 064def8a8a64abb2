"""Two values for one question: nothing is taken without being chosen."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from batik_field.app.compare_dialog import STORED, TYPED, CompareDialog, differences, merged
from batik_field.domain.draft import Draft
from batik_field.domain.records import Record
from batik_field.services.session import Session

BEGUN = Record("artisan", "1", {"alias": "Tri", "sex": "P"})
NOW = Record("artisan", "1", {"alias": "Lastri", "sex": "P", "rt": "001"})


@pytest.fixture
def draft() -> Draft:
    return Draft(BEGUN, {"alias": "Sul", "sex": "L", "rt": "001"})


def test_only_what_differs_is_asked(session: Session, draft: Draft) -> None:
    rows = differences(session, draft, NOW)
    assert [(row.label, row.stored, row.typed) for row in rows] == [
        ("Nama panggilan", "Lastri", "Sul"),
        ("Jenis kelamin", "Perempuan", "Laki-laki"),
    ]


def test_the_choice_becomes_a_draft(session: Session, draft: Draft, qtbot: QtBot) -> None:
    dialog = CompareDialog("Mana?", differences(session, draft, NOW))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.choose("alias", STORED)
    dialog.choose("sex", TYPED)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._use()
    assert chosen.args == [["sex"]]
    result = merged(draft, NOW, chosen.args[0])
    assert result.changes == {"sex": "L"}
    assert result.values["alias"] == "Lastri"


def test_cancelling_chooses_nothing(session: Session, draft: Draft, qtbot: QtBot) -> None:
    dialog = CompareDialog("Mana?", differences(session, draft, NOW))
    qtbot.addWidget(dialog)
    heard: list[Any] = []
    dialog.chosen.connect(heard.append)
    dialog.open()
    dialog.reject()
    assert heard == []
