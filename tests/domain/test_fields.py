"""The tables of questions fit together: every list, link and title that they name exists."""

import re

import pytest

from batik_field.domain.codes import Codes
from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Entity, Kind, When
from batik_field.domain.questions import ENTITIES, entity_named

CODES = Codes.shipped()
CODED = {Kind.CHOICE, Kind.CHOICES}

ENTITY = pytest.mark.parametrize("entity", ENTITIES.values(), ids=list(ENTITIES))


@ENTITY
def test_keys_are_unique_snake_case_and_not_our_own(entity: Entity) -> None:
    keys = [field.key for field in entity.fields]

    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in (entity.key, *keys))
    # Columns of the projection, and keys of an operation.
    assert not {"id", "row", "body", "heads", "conflicts", "deleted", "sort", "find"} & set(keys)


@ENTITY
def test_every_code_list_exists_and_only_choices_name_one(entity: Entity) -> None:
    for field in entity.fields:
        assert bool(field.codes) == (field.kind in CODED), field.key
        if field.codes:
            assert CODES[field.codes].choices
        if field.kind is Kind.QUANTITY:
            assert CODES[field.unit].choices


@ENTITY
def test_every_link_leads_to_an_entity(entity: Entity) -> None:
    assert {field.key for field in entity.links} == {f.key for f in entity.fields if f.link}
    assert all(field.link in ENTITIES for field in entity.links)


@ENTITY
def test_every_question_is_labelled_and_titles_exist(entity: Entity) -> None:
    assert entity.title
    assert all(key in entity.by_key for key in entity.title)
    for field in entity.fields:
        assert field.label[:1].isupper() or field.label.startswith("di antaranya"), field.key
        assert not field.hint.endswith("."), field.key


@ENTITY
def test_searched_and_listed_questions_have_one_line(entity: Entity) -> None:
    many = {Kind.CHOICES, Kind.FILE, Kind.FILES, Kind.PLACE, Kind.QUANTITY}
    assert not [f.key for f in entity.fields if (f.listed or f.searched) and f.kind in many]


@ENTITY
def test_specific_personal_data_is_neither_listed_nor_searched(entity: Entity) -> None:
    assert not [f.key for f in entity.fields if f.sensitive and (f.listed or f.searched)]


@ENTITY
def test_a_question_shown_on_a_condition_depends_on_one_of_the_same_record(entity: Entity) -> None:
    for field in entity.fields:
        if isinstance(field.shown, When):
            asked = entity.by_key[field.shown.key]
            if asked.codes:
                assert all(CODES[asked.codes].has(code) for code in field.shown.among)


def test_the_keys_others_rely_on_are_there() -> None:
    """design/contract.md fixes them."""
    artisan = (
        "nik full_name alias birth_place birth_date sex nationality address rt rw village postcode"
        " phone second_phone email education occupation job_title business portrait consent"
        " standing note"
    )
    assert set(artisan.split()) <= set(ENTITIES["artisan"].by_key)
    for entity in ("skill", "visit", "certificate", "monev", "document", "facilitation"):
        assert ENTITIES[entity].by_key["artisan"].link == "artisan"
    assert {choice.code for choice in CODES["skill"].choices} == {
        "membatik",
        "merancang",
        "pewarnaan",
    }
    assert {choice.code for choice in CODES["sex"].choices} == {"L", "P"}
    assert {c.code for c in CODES["consent"].choices} == {"diberikan", "terbatas", "ditarik"}
    assert {c.code for c in CODES["certificate_kind"].choices} == {"balai", "kementerian"}
    outcomes = {"bertemu", "tidak_di_tempat", "menolak", "pindah", "tutup"}
    assert {c.code for c in CODES["visit_outcome"].choices} == outcomes


def test_money_and_needs_are_specific_personal_data() -> None:
    sensitive = {(e.key, f.key) for e in ENTITIES.values() for f in e.fields if f.sensitive}

    assert {
        ("artisan", "adjustment_need"),
        ("business", "turnover"),
        ("business", "investment"),
        ("monev", "turnover"),
    } <= sensitive


def test_an_unknown_entity_is_named() -> None:
    with pytest.raises(WrongUse, match=r"pembatik.*artisan"):
        entity_named("pembatik")


def test_a_condition_looks_into_lists() -> None:
    exported = When("market_reach", ("ekspor",))

    assert exported({"market_reach": ["desa", "ekspor"]})
    assert not exported({"market_reach": ["desa"]})
    assert not exported({})
    assert When("tutoring", (True,))({"tutoring": True})
