"""Naskah surat and Skema: own templates, versions of the consent, a table of schemes."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import docx
import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from batik_field.app.desk import Desk
from batik_field.app.settings_papers import PapersTopic
from batik_field.app.settings_schemes import SchemesTopic
from batik_field.domain.consent import SHIPPED
from batik_field.domain.queries import Query
from batik_field.services import papers
from batik_field.services.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def topic(desk: Desk, qtbot: QtBot) -> PapersTopic:
    made = PapersTopic(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(topic: PapersTopic, code: str, session: Session) -> None:
    codes = [one.code for one in papers.kinds(session)]
    topic.templates.list.setCurrentRow(codes.index(code))


def own_kinds(session: Session) -> list[str]:
    return [one.code for one in papers.kinds(session) if one.changed]


def test_a_template_is_taken_out_changed_kept_and_dropped(
    topic: PapersTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    choose(topic, "kesediaan", session)
    out = dialogs.answers["choose_save_path"] = tmp_path / "naskah.docx"
    topic.templates.take.click()
    paper = docx.Document(str(out))
    paper.paragraphs[0].insert_paragraph_before("NASKAH DINAS KAMI")
    paper.save(str(out))
    dialogs.answers["open_file"] = out
    assert not topic.templates.drop.isEnabled()
    topic.templates.keep.click()
    assert own_kinds(session) == ["kesediaan"]
    assert topic.templates.drop.isEnabled()
    again = dialogs.answers["choose_save_path"] = tmp_path / "bawaan.docx"
    dialogs.answers["choose"] = "shipped"
    topic.templates.take.click()
    assert "NASKAH DINAS KAMI" not in docx.Document(str(again)).paragraphs[0].text
    dialogs.answers["confirm"] = False
    topic.templates.drop.click()
    assert own_kinds(session) == ["kesediaan"]
    dialogs.answers["confirm"] = True
    topic.templates.drop.click()
    assert own_kinds(session) == []


def test_a_template_that_asks_for_what_nobody_knows_is_refused(
    topic: PapersTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    choose(topic, "kesediaan", session)
    wrong = tmp_path / "salah.docx"
    paper = docx.Document()
    paper.add_paragraph("{{ artisan.nama_ibu }}")
    paper.save(str(wrong))
    dialogs.answers["open_file"] = wrong
    topic.templates.keep.click()
    said = dialogs.said("show_problem")[-1]
    assert "nama_ibu" in said
    assert said.startswith("Naskah “Surat pernyataan kesediaan”: ")
    assert own_kinds(session) == []


def test_a_new_version_of_the_consent_begins_with_the_shipped_words(
    topic: PapersTopic, session: Session
) -> None:
    topic.bar.setCurrentIndex(1)
    book = topic.consent
    book.nothing.button.click()
    draft = book.form.binding.draft
    assert draft is not None
    assert draft.values["version"] == "2"
    assert draft.values["text"].splitlines() == list(SHIPPED.points)
    book.form.binding.set("text", "Dasar: tugas dinas.\nHak saya: menarik kapan saja.")
    book.saver.click()
    [stored] = session.store.ids(Query("consent_wording"))
    assert session.store.records("consent_wording", [stored])[stored].values["version"] == "2"
    book.adder.click()
    third = book.form.binding.draft
    assert third is not None
    assert third.values["version"] == "3"
    assert third.values["text"].startswith("Dasar: tugas dinas.")


def test_nothing_keeps_the_topics_alive(desk: Desk) -> None:
    made: list[Any] = [PapersTopic(desk), SchemesTopic(desk)]
    gone = [weakref.ref(one) for one in made]
    while made:
        delete(made.pop())
    assert [one() for one in gone] == [None, None]
