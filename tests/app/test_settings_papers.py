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
from batik_field.app.settings_schemes import FACTS, IMPORT, SchemesTopic
from batik_field.domain.consent import SHIPPED
from batik_field.domain.queries import Query
from batik_field.services import papers, schemes
from batik_field.services.session import Session
from tests.services.test_scheme_import import TABLE, workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def topic(desk: Desk, qtbot: QtBot) -> PapersTopic:
    made = PapersTopic(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def scheme_topic(desk: Desk, qtbot: QtBot) -> SchemesTopic:
    made = SchemesTopic(desk)
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
    assert "nama_ibu" in dialogs.said("show_problem")[-1]
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


def test_a_table_of_schemes_is_imported_and_shown(
    scheme_topic: SchemesTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    dialogs.answers["open_file"] = workbook(tmp_path / "skema.xlsx", TABLE)
    scheme_topic.take_in.click()
    assert scheme_topic.bar.currentIndex() == IMPORT
    assert "baru atau berubah" in scheme_topic.told.text()
    names = [scheme_topic.list.item(row).text() for row in range(scheme_topic.list.count())]
    scheme_topic.list.setCurrentRow(names.index("Batik Cap"))
    units = scheme_topic.units
    titles = [units.item(row).text() for row in range(units.count())]
    assert "C.13X.001.1 · Penganjian Kain" in titles


def test_a_wrong_table_shows_where_and_changes_nothing(
    scheme_topic: SchemesTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    before = schemes.schemes(session)
    rows = [*TABLE, ("Skema Lain", "", "Jenis apa ini", "", "", "Unit", "", "")]
    dialogs.answers["open_file"] = workbook(tmp_path / "skema.xlsx", rows)
    scheme_topic.take_in.click()
    assert scheme_topic.findings.count() == 1
    assert "tidak ada yang diimpor" in scheme_topic.told.text()
    assert schemes.schemes(session) == before


def test_the_facts_of_a_scheme_are_saved_once(
    scheme_topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    scheme_topic.bar.setCurrentIndex(FACTS)
    scheme_topic.facts.form.binding.set("years", 3)
    scheme_topic.facts.save()
    scheme_topic.facts.form.binding.set("number", "SKM/7")
    dialogs.answers["confirm"] = True
    scheme_topic.list.setCurrentRow(1)
    assert len(session.store.ids(Query("scheme"))) == 1
    first = schemes.schemes(session)[0]
    assert (first.years, first.number) == (3, "SKM/7")
    assert scheme_topic.list.currentRow() == 1
    assert "berlaku 3 tahun" in str(scheme_topic.list.item(0).data(257))


def test_looking_through_the_schemes_asks_nothing(
    scheme_topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    for row in range(scheme_topic.list.count()):
        scheme_topic.list.setCurrentRow(row)
    assert dialogs.asked == []
    assert session.store.ids(Query("scheme")) == []


def test_nothing_keeps_the_topics_alive(desk: Desk) -> None:
    made: list[Any] = [PapersTopic(desk), SchemesTopic(desk)]
    gone = [weakref.ref(one) for one in made]
    while made:
        delete(made.pop())
    assert [one() for one in gone] == [None, None]
