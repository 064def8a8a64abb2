"""Papers of one person: several kinds, one after the other."""

from __future__ import annotations

import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.desk import Desk
from batik_field.app.paper_work import Wanted
from batik_field.app.papers_dialog import PapersDialog
from batik_field.services.papers import Blank, Receipt
from batik_field.services.session import Session
from tests.app.people import SULASTRI, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def dialog_for(desk: Desk, artisan: str) -> PapersDialog:
    wanted = Wanted([artisan])
    return PapersDialog(desk.session, desk.dialogs, desk.work, ("artisan",), wanted, "Sulastri")


def test_two_kinds_one_after_the_other(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialog_for(desk, put(session, "artisan", **SULASTRI))
    qtbot.addWidget(dialog)
    dialog.show()
    kinds = [dialog.choice.list.item(row).text() for row in range(dialog.choice.list.count())]
    assert len(kinds) == 4
    for code in ("apl01", "persetujuan"):
        out = tmp_path / f"{code}.docx"
        dialogs.answers["choose_save_path"] = out
        dialog.choice.choose(code)
        dialog.write.click()
        assert out.exists()
        assert dialog.pages.currentIndex() == 1
        dialog.receipt.done.click()
        assert dialog.pages.currentIndex() == 0
    suggested = [question[1] for asked, question in dialogs.asked if asked == "choose_save_path"]
    assert suggested == ["apl01.docx", "persetujuan.docx"]


def test_a_refusal_is_told_and_the_choice_stays(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    artisan = put(session, "artisan", **{**SULASTRI, "consent": "ditarik"})
    dialog = dialog_for(desk, artisan)
    qtbot.addWidget(dialog)
    dialogs.answers["choose_save_path"] = tmp_path / "apl01.docx"
    dialog.write.click()
    assert dialog.pages.currentIndex() == 0
    assert len(dialogs.said("show_problem")) == 1
    assert list(tmp_path.glob("*.docx")) == []


def test_a_finding_leads_to_its_field_and_the_dialog_goes(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    artisan = put(session, "artisan", **{**SULASTRI, "address": None})
    dialog = dialog_for(desk, artisan)
    qtbot.addWidget(dialog)
    dialog.open()
    dialogs.answers["choose_save_path"] = tmp_path / "apl01.docx"
    dialog.choice.choose("apl01")
    dialog.write.click()
    lines = dialog.receipt.list
    row = next(row for row in range(lines.count()) if "Alamat" in lines.item(row).text())
    with qtbot.waitSignal(dialog.field_requested) as asked:
        lines.itemActivated.emit(lines.item(row))
    assert asked.args == ["artisan", artisan, artisan, "address"]
    assert not dialog.isVisible()


def test_a_finding_about_a_scheme_or_the_office_leads_there(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    artisan = put(session, "artisan", **SULASTRI)
    put(session, "skill", artisan=artisan, skill="membatik", scheme="batik_cap", chosen=True)
    for kind, field, target in (
        ("apl01", "number", ("scheme", "batik_cap")),
        ("kesediaan", "signer_place", ("office", "")),
    ):
        dialog = dialog_for(desk, artisan)
        qtbot.addWidget(dialog)
        dialog.open()
        dialogs.answers["choose_save_path"] = tmp_path / f"{kind}.docx"
        dialog.choice.choose(kind)
        dialog.write.click()
        lines = dialog.receipt.list
        label = {"number": "Nomor skema", "signer_place": "Tempat tanda tangan"}[field]
        row = next(row for row in range(lines.count()) if label in lines.item(row).text())
        with qtbot.waitSignal(dialog.field_requested) as asked:
            lines.itemActivated.emit(lines.item(row))
        assert asked.args == [*target, "", field]


def test_the_dialog_goes_when_it_is_closed(desk: Desk, session: Session) -> None:
    dialog = dialog_for(desk, put(session, "artisan", **SULASTRI))
    gone = weakref.ref(dialog)
    dialog.show()
    dialog.reject()
    delete(dialog)
    del dialog
    assert gone() is None


def test_what_is_left_to_the_pen_is_told_and_nothing_else_is_promised(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialog_for(desk, put(session, "artisan", **SULASTRI))
    qtbot.addWidget(dialog)
    dialog.open()
    dialogs.answers["choose_save_path"] = tmp_path / "persetujuan.docx"
    dialog.choice.choose("persetujuan")
    dialog.write.click()
    told = dialog.receipt.blanks.text()
    assert "2 tempat dikosongkan untuk ditulis tangan: " in told
    assert "tanggal tanda tangan" in told
    nothing = Receipt(tmp_path / "a.docx", "usulan", 1, 1, ())
    dialog.receipt.show_receipt(nothing)
    assert not dialog.receipt.blanks.isVisibleTo(dialog)
    assert "Tidak ada titik-titik" in dialog.receipt.note.text()
    pen = replace(nothing, blanks=(Blank("nomor surat", 1), Blank("PIHAK KEDUA", 3)))
    dialog.receipt.show_receipt(pen)
    assert dialog.receipt.blanks.text() == (
        "4 tempat dikosongkan untuk ditulis tangan: nomor surat, PIHAK KEDUA (3)."
    )
    assert not dialog.receipt.note.isVisibleTo(dialog)
