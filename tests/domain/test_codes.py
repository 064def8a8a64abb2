"""The shipped code lists, and an office's changes laid over them."""

import csv
from pathlib import Path

import pytest

from batik_field.domain import codes as codes_module
from batik_field.domain.codes import Choice, CodeList, Codes, merged
from batik_field.domain.fields import Kind
from batik_field.domain.questions import ENTITIES

FOLDER = Path(codes_module.__file__).parent / "data" / "codes"
CODES = Codes.shipped()


def codes_in(name: str) -> list[str]:
    return [choice.code for choice in CODES[name].choices]


def test_every_file_is_listed_and_every_list_has_a_file() -> None:
    files = {path.stem for path in FOLDER.glob("*.csv")} - {"lists"}
    assert files == set(CODES.names)


@pytest.mark.parametrize("name", CODES.names)
def test_a_list_is_complete(name: str) -> None:
    code_list = CODES[name]
    assert code_list.name == name
    assert code_list.title
    assert code_list.source
    assert len(code_list.choices) > 1
    assert len(code_list.by_code) == len(code_list.choices)
    for choice in code_list.choices:
        assert choice.code == choice.code.strip() != ""
        assert choice.label == choice.label.strip() != ""
        assert choice.source


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_has_all_columns(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as rows:
        widths = {len(row) for row in csv.reader(rows)}
    assert len(widths) == 1


def test_every_list_a_question_names_is_shipped() -> None:
    fields = [field for entity in ENTITIES.values() for field in entity.fields]
    named = {field.codes for field in fields if field.codes}
    named |= {field.unit for field in fields if field.kind is Kind.QUANTITY}
    assert named <= set(CODES.names)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("sex", ["L", "P"]),
        ("skill", ["membatik", "merancang", "pewarnaan"]),
        ("consent", ["diberikan", "terbatas", "ditarik"]),
        ("certificate_kind", ["balai", "kementerian"]),
        ("visit_outcome", ["bertemu", "tidak_di_tempat", "menolak", "pindah", "tutup"]),
        ("document_state", ["ada_memenuhi", "ada_tidak_memenuhi", "tidak_ada"]),
        ("budget_source", ["1", "2", "3", "4", "5", "6"]),
        ("occupation", [str(number) for number in range(1, 90)]),
    ],
)
def test_codes_that_others_rely_on(name: str, codes: list[str]) -> None:
    assert codes_in(name) == codes


def test_every_education_has_a_code_of_bnsp() -> None:
    education = CODES["education"]
    bnsp = {choice.code: choice.extra["bnsp"] for choice in education.choices}
    assert all(bnsp[str(number)] == str(number) for number in range(1, 11))
    assert set(bnsp.values()) == {str(number) for number in range(1, 11)}
    assert education.extra("smk", "bnsp") == "3"
    assert education.extra("smk", "nothing") == education.extra("nobody", "bnsp") == ""


def test_likely_occupations_are_offered_first_and_nothing_is_lost() -> None:
    offered = [choice.code for choice in CODES["occupation"].offered]
    assert offered[:6] == ["88", "12", "2", "36", "19", "1"]
    assert sorted(offered) == sorted(codes_in("occupation"))


@pytest.mark.parametrize("name", ["education", "budget_source", "ministry", "scheme", "fixer"])
def test_what_no_good_source_settles_is_not_verified(name: str) -> None:
    assert not CODES[name].verified
    assert not any(choice.verified for choice in CODES[name].choices)


def test_a_single_doubtful_choice_in_a_good_list() -> None:
    dyes = CODES["synthetic_dye"]
    assert dyes.verified
    assert [c.code for c in dyes.choices if not c.verified] == ["indanthren"]


def test_printing_is_marked_not_eligible() -> None:
    assert [c.code for c in CODES["technique"].choices if c.extra["eligible"] == "0"] == ["tiruan"]


def test_a_choice_can_be_limited_by_fields_that_exist() -> None:
    keys = {field.key for entity in ENTITIES.values() for field in entity.fields}
    for choice in CODES["consent_limit"].choices:
        assert set(choice.extra["fields"].split()) <= keys


def test_schemes_lead_to_a_skill() -> None:
    assert {c.extra["skill"] for c in CODES["scheme"].choices} == set(codes_in("skill"))


def test_labels() -> None:
    assert CODES.label("sex", "P") == "Perempuan"
    assert CODES.label("sex", "X") == "X"
    with pytest.raises(KeyError, match="nothing"):
        CODES["nothing"]


# --- The office's changes -------------------------------------------------------------------------

SHIPPED = CodeList(
    "tool",
    "Alat",
    (Choice("canting", "Canting", extra={"kind": "tulis"}), Choice("lainnya", "Lain")),
    "sumber",
)


def test_without_changes_the_list_is_the_shipped_one() -> None:
    assert merged(SHIPPED, []) == SHIPPED


def test_a_choice_is_added_before_the_other_ones() -> None:
    changed = merged(SHIPPED, [{"code": "blower", "label": "Blower"}])
    assert [choice.code for choice in changed.choices] == ["canting", "blower", "lainnya"]
    assert changed.by_code["blower"].verified
    assert changed.by_code["blower"].source


def test_what_is_added_to_a_doubtful_list_is_doubtful_too() -> None:
    doubtful = CodeList("x", "X", (), "sumber", verified=False)
    assert not merged(doubtful, [{"code": "a"}]).by_code["a"].verified
    assert merged(doubtful, [{"code": "a", "verified": True}]).by_code["a"].verified


def test_a_choice_is_relabelled_hidden_and_verified_and_keeps_its_place_and_columns() -> None:
    changes = [
        {"code": "canting", "label": "Canting tulis", "verified": False, "source": "dinas"},
        {"code": "canting", "hidden": True},
    ]
    changed = merged(SHIPPED, changes)
    assert changed.choices[0] == Choice(
        "canting", "Canting tulis", False, "dinas", {"kind": "tulis"}, True
    )
    assert [choice.code for choice in changed.offered] == ["lainnya"]
    assert changed.has("canting")
    assert changed.label("canting") == "Canting tulis"


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"code": ""},
        {"code": None, "label": "x"},
        {"code": {"raw": "?"}, "label": "x"},
        {"code": "canting", "label": "", "hidden": None, "verified": {"unasked": True}},
        {"code": "canting", "label": {"raw": "?"}, "hidden": "ya", "verified": 1, "source": 5},
    ],
)
def test_what_is_not_understood_changes_nothing(change: dict[str, object]) -> None:
    assert merged(SHIPPED, [change]) == SHIPPED


def test_changes_reach_the_named_list_only_and_pile_up() -> None:
    one = CODES.with_office_changes([{"list": "sex", "code": "P", "label": "Wanita"}])
    two = one.with_office_changes([{"list": "sex", "code": "L", "label": "Pria"}, {"code": "x"}])
    assert [choice.label for choice in two["sex"].choices] == ["Pria", "Wanita"]
    assert one.label("sex", "L") == CODES.label("sex", "L") == "Laki-laki"
    assert two["skill"] == CODES["skill"]


def test_a_given_list_stands_for_the_shipped_one_under_the_office_s_changes() -> None:
    kecamatan = CodeList("district", "Kecamatan", (Choice("35.22.01", "Margomulyo"),), "sumber")
    given = CODES.with_list(kecamatan).with_office_changes(
        [{"list": "district", "code": "35.22.01", "label": "Margo Mulyo"}]
    )
    assert [choice.label for choice in given["district"].choices] == ["Margo Mulyo"]
    assert CODES.label("district", "35.23.08") == "Kerek"


def test_an_office_may_have_a_list_of_its_own() -> None:
    own = CODES.with_office_changes([{"list": "dusun", "code": "a", "label": "Dusun A"}])
    assert own.label("dusun", "a") == "Dusun A"
    assert "dusun" in own.names
