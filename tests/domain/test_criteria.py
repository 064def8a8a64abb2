"""Every rule of a criterion with what meets it, what does not, and what was never answered."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import (
    Criterion,
    Facts,
    Judge,
    age_on,
    criterion_of,
    district_of,
    in_sentence,
    in_words,
)
from batik_field.domain.values import UNASKED, raw

CODES = Codes.shipped()
DAY = date(2026, 11, 30)
NOBODY = Facts("a")
FULL = Facts(
    "a",
    district="35.23.08",
    born="1980-05-12",
    consent="diberikan",
    standing="aktif",
    skill="membatik",
    scheme="pembatik_tulis",
    years=8,
    techniques=("tulis",),
    documents=frozenset(("ktp", "pas_foto", "ijazah")),
    has_nib=True,
    ticked=frozenset(("c",)),
)

RULES: tuple[dict[str, Any], ...] = (
    {"rule": "keahlian", "skills": ["membatik"]},
    {"rule": "pengalaman", "least": 5},
    {"rule": "umur", "least": 17, "most": 60},
    {"rule": "wilayah", "districts": ["35.23.08"]},
    {"rule": "dokumen", "documents": ["ktp", "ijazah"]},
    {"rule": "belum_difasilitasi"},
    {"rule": "belum_bersertifikat"},
    {"rule": "persetujuan"},
    {"rule": "nib"},
    {"rule": "bukan_tiruan"},
    {"rule": "petugas"},
)
NEGATIVE = ("belum_difasilitasi", "belum_bersertifikat")
"""Rules that ask for something not to be there."""


def criterion(text: str = "Aktif di kelompok.", **values: Any) -> Criterion:
    return criterion_of("c", {"text": text, **values})


def missing(facts: Facts, districts: frozenset[str] = frozenset(), **values: Any) -> list[str]:
    judge = Judge((criterion(**values),), CODES, DAY, districts)
    verdict = judge.verdict(facts)
    assert verdict.is_complete == (not verdict.missing)
    return list(verdict.missing)


@pytest.mark.parametrize("asked", RULES, ids=lambda asked: asked["rule"])
def test_who_has_everything_meets_each_rule(asked: dict[str, Any]) -> None:
    assert missing(FULL, **asked) == []


@pytest.mark.parametrize("asked", RULES, ids=lambda asked: asked["rule"])
def test_of_whom_nothing_is_known_meets_no_rule_that_asks_for_something(
    asked: dict[str, Any],
) -> None:
    assert bool(missing(NOBODY, **asked)) == (asked["rule"] not in NEGATIVE)


@pytest.mark.parametrize(
    ("facts", "asked", "words"),
    [
        ({"skill": "pewarnaan"}, RULES[0], "keahlian membatik"),
        ({"skill": "", "undecided": True}, RULES[0], "keahlian (belum dipilih)"),
        ({"skill": ""}, RULES[0], "keahlian (belum dicatat)"),
        (
            {"skill": "pewarnaan"},
            {"rule": "keahlian", "skills": ["merancang", "membatik"]},
            "keahlian membatik atau merancang",
        ),
        ({"years": 4}, RULES[1], "pengalaman 4 tahun (paling sedikit 5)"),
        ({"years": None}, RULES[1], "pengalaman (belum dicatat)"),
        ({"years": 9}, {"rule": "pengalaman", "most": 8}, "pengalaman 9 tahun (paling banyak 8)"),
        ({"born": "2009-12-01"}, RULES[2], "umur 16 tahun (paling sedikit 17)"),
        ({"born": "1965-11-30"}, RULES[2], "umur 61 tahun (paling banyak 60)"),
        ({"born": ""}, RULES[2], "umur (belum dicatat)"),
        ({"born": "31/02/1980"}, RULES[2], "umur (belum dicatat)"),
        ({"born": "2030-01-01"}, RULES[2], "umur (belum dicatat)"),
        ({"district": "35.23.05"}, RULES[3], "kecamatan yang diminta"),
        ({"district": ""}, RULES[3], "kecamatan (belum dicatat)"),
        ({"documents": frozenset(("ktp",))}, RULES[4], "ijazah terakhir"),
        ({"documents": frozenset(("ijazah",))}, RULES[4], "KTP"),
        (
            {"facilitated": ("2022", "")},
            RULES[5],
            "sudah pernah difasilitasi (tahun 2022)",
        ),
        (
            {"facilitated": ("",)},
            RULES[5],
            "sudah pernah difasilitasi (tahunnya belum dicatat)",
        ),
        (
            {"unclear_help": True},
            RULES[5],
            "mungkin sudah pernah difasilitasi (jenis bantuannya belum jelas)",
        ),
        ({"certified": True}, RULES[6], "sudah bersertifikat"),
        ({"consent": ""}, RULES[7], "persetujuan data pribadi"),
        ({"consent": "ditarik"}, RULES[7], "persetujuan data pribadi"),
        ({"has_nib": False}, RULES[8], "NIB"),
        ({"techniques": ()}, RULES[9], "teknik (belum dicatat)"),
        ({"techniques": ("tiruan",)}, RULES[9], "teknik batik, bukan tiruan"),
        ({"techniques": ("entah",)}, RULES[9], "teknik batik, bukan tiruan"),
        ({"ticked": frozenset()}, RULES[10], "aktif di kelompok"),
        ({"ticked": frozenset(("lain",))}, RULES[10], "aktif di kelompok"),
    ],
)
def test_what_is_missing_is_said_in_words(
    facts: dict[str, Any], asked: dict[str, Any], words: str
) -> None:
    assert missing(FULL._replace(**facts), **asked) == [words]


def test_ages_count_on_the_day_of_the_exam() -> None:
    born = FULL._replace(born="2009-11-30")
    assert missing(born, rule="umur", least=17) == []
    before = Judge((criterion(rule="umur", least=17),), CODES, date(2026, 11, 29))
    assert before.verdict(born).missing == ("umur 16 tahun (paling sedikit 17)",)


@pytest.mark.parametrize(
    ("born", "age"),
    [("2008-02-29", 17), ("2008-03-01", 17), ("2008-02-28", 18), ("1926-02-28", 100)],
)
def test_who_was_born_on_a_leap_day_is_older_on_the_first_of_march(born: str, age: int) -> None:
    assert age_on(born, date(2026, 2, 28)) == age


def test_a_statement_stands_in_for_a_school_certificate_that_never_was() -> None:
    held = FULL._replace(documents=frozenset(("ktp", "surat_pernyataan")))
    assert missing(held, rule="dokumen", documents=["ktp", "ijazah"]) == []


def test_limited_consent_is_consent() -> None:
    assert missing(FULL._replace(consent="terbatas"), rule="persetujuan") == []


def test_who_prints_besides_making_batik_makes_batik() -> None:
    both = FULL._replace(techniques=("tiruan", "cap"))
    assert missing(both, rule="bukan_tiruan") == []


def test_a_technique_the_office_added_is_batik() -> None:
    added = CODES.with_office_changes([{"list": "technique", "code": "colet", "label": "Colet"}])
    judge = Judge((criterion(rule="bukan_tiruan"),), added, DAY)
    assert judge.verdict(FULL._replace(techniques=("colet",))).is_complete


def test_criteria_that_name_nothing_ask_for_anything_that_is_known() -> None:
    assert missing(FULL, rule="keahlian") == []
    assert missing(FULL, rule="umur") == []
    assert missing(FULL, rule="wilayah") == []
    elsewhere = frozenset(("35.23.05",))
    assert missing(FULL, elsewhere, rule="wilayah") == ["kecamatan yang diminta"]
    lacking = FULL._replace(documents=frozenset())
    assert missing(lacking, rule="dokumen") == [
        "KTP",
        "pas foto 3x4 latar merah",
        "ijazah terakhir",
    ]


@pytest.mark.parametrize("strange", [None, "", "ramal", raw("entah"), dict(UNASKED), 3, ["nib"]])
def test_a_criterion_of_no_known_rule_is_left_to_the_officer(strange: Any) -> None:
    found = criterion_of("c", {"rule": strange, "text": raw("?"), "skills": "membatik"})
    assert (found.is_ticked, found.skills, found.text) == (True, frozenset(), "")
    assert Judge((found,), CODES, DAY).verdict(NOBODY).missing == ("syarat yang dinilai petugas",)


@pytest.mark.parametrize("strange", [raw("lima"), dict(UNASKED), "5", True, 5.0])
def test_bounds_that_are_no_numbers_bound_nothing(strange: Any) -> None:
    assert missing(FULL, rule="pengalaman", least=strange) == []
    assert missing(FULL._replace(years=None), rule="pengalaman", least=strange)


@pytest.mark.parametrize("standing", ["berhenti", "pindah", "meninggal"])
def test_who_stopped_moved_or_died_can_never_be_a_candidate(standing: str) -> None:
    assert FULL._replace(standing=standing).is_out
    assert not FULL.is_out
    assert FULL._replace(consent="ditarik").is_out


def test_the_line_that_explains() -> None:
    assert in_words(6, 7, ("ijazah",)) == "memenuhi 6 dari 7; kurang: ijazah"
    assert in_words(7, 7, ()) == "memenuhi 7 dari 7"
    assert in_words(0, 0, ()) == "tidak ada syarat"
    assert [in_sentence(label) for label in ("NIB", "Ijazah", "CV/biodata", "")] == [
        "NIB",
        "ijazah",
        "CV/biodata",
        "",
    ]


answers = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.integers(),
    st.lists(st.text(max_size=5), max_size=3),
    st.just(raw("x")),
    st.just(dict(UNASKED)),
)


@given(
    st.dictionaries(st.sampled_from(["rule", "skills", "least", "most", "documents"]), answers),
    st.builds(Facts, st.just("a"), district=st.text(), born=st.text(), consent=st.text()),
)
def test_nothing_that_was_stored_stops_the_judge(values: Any, facts: Facts) -> None:
    judge = Judge((criterion_of("c", values),), CODES, DAY)
    verdict = judge.verdict(facts)
    assert verdict.of == 1
    assert verdict.met == (not verdict.missing)


def test_many_are_judged_as_each_alone() -> None:
    people = [
        FULL,
        NOBODY,
        FULL._replace(artisan="b", years=3),
        FULL._replace(artisan="c", years=4),
        FULL._replace(artisan="d", documents=frozenset(), certified=True),
        FULL._replace(artisan="e"),
    ]
    criteria = tuple(criterion(**asked) for asked in RULES)
    together = list(Judge(criteria, CODES, DAY).verdicts(people))
    assert together == [Judge(criteria, CODES, DAY).verdict(one) for one in people]
    assert [verdict.met for verdict in together] == [11, 2, 10, 10, 9, 11]


def test_a_batch_that_asks_nothing_has_a_verdict_for_everybody() -> None:
    assert [one.words() for one in Judge((), CODES, DAY).verdicts([FULL, NOBODY])] == [
        "tidak ada syarat",
        "tidak ada syarat",
    ]


@pytest.mark.parametrize(
    ("village", "district"),
    [("35.23.08.2006", "35.23.08"), ("35.23.08", ""), ("35", ""), ("", "")],
)
def test_the_kecamatan_is_read_from_the_code_of_a_village(village: str, district: str) -> None:
    assert district_of(village) == district
