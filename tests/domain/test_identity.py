"""NIK, KK, NIB, NPWP: structure is an error, disagreement is a doubt."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.identity import (
    birth_date_from_nik,
    group_nik,
    kk_faults,
    nik_doubts,
    nik_facts,
    nik_faults,
    normal_kk,
    normal_nib,
    normal_nik,
    normal_npwp,
    show_npwp,
)

GOOD = "3523081205800001"
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class SomePlaces:
    """Just enough regions for the rules; every name is that of a real place."""

    known: frozenset[str] = frozenset(
        {"35", "35.23", "35.23.08", "35.22", "35.22.01", "91", "91.03"}
    )

    def exists(self, code: str) -> bool:
        return code in self.known

    def label(self, code: str) -> str:
        return {"35.22": "Kab. Bojonegoro", "35.23": "Kab. Tuban"}[code]


PLACES = SomePlaces()


@pytest.mark.parametrize(
    ("nik", "hint"),
    [
        ("", "belum diisi"),
        ("352308120580000", "baru 15"),
        ("35230812058000011", "ini 17"),
        ("35230812O5800001", "huruf yang mirip angka"),
        ("352308l205800001", "huruf yang mirip angka"),
        ("352308 120580 0001", "hanya boleh berisi angka"),
        ("３５２３０８１２０５８００００１", "hanya boleh berisi angka"),
        ("3,52E+15", "Excel"),
        ("3.52308e+15", "Excel"),
        ("352308120580\x000001", "hanya boleh berisi angka"),
        ("1111111111111111", "angka pengisi"),
        ("1234567890123456", "angka pengisi"),
        ("3523081205800000", "0000"),
        ("3523083205800001", "ke-7 dan ke-8"),
        ("3523087205800001", "ke-7 dan ke-8"),
        ("3523080005800001", "ke-7 dan ke-8"),
        ("3523081213800001", "ke-9 dan ke-10"),
        ("3523083102800001", "tidak ada di kalender"),
        ("3523082902010001", "tidak ada di kalender"),
        ("9923081205800001", "kode provinsi"),
        ("3599081205800001", "kode kabupaten"),
        ("NIK 3523081205800001", "hanya boleh berisi angka"),
        ("²523081205800001", "hanya boleh berisi angka"),
    ],
)
def test_a_faulty_nik_says_what_to_do_without_repeating_it(nik: str, hint: str) -> None:
    faults = nik_faults(nik, PLACES)
    assert any(hint in fault for fault in faults), faults
    assert len(nik) < 12 or not any(nik in fault for fault in faults)


@pytest.mark.parametrize(
    "nik",
    [
        GOOD,
        "3523085205800001",  # a woman
        "3523087112040001",  # a woman born on the 31st
        "3523082902000001",  # 29 February 2000
        "3523991205800001",  # a district of old days: a doubt, no fault
        "9102081205800001",  # a regency that moved to a new province
    ],
)
def test_a_sound_nik_has_no_fault(nik: str) -> None:
    assert nik_faults(nik, PLACES) == ()


def test_two_faults_are_both_named() -> None:
    assert len(nik_faults("3599083102800000", PLACES)) == 3


@pytest.mark.parametrize(
    "typed",
    [
        "352308 120580 0001",
        "3523.0812.0580.0001",
        "352308-120580-0001",
        "３５２３０８１２０５８００００１",
        "\t3523081205800001\n",
        "3523081205800001\x00",
        "\ufeff3523081205800001",
        "352308\u00a0120580\u20090001",
        "3523\u200b081205800001",
    ],
)
def test_typing_and_pasting_habits_are_forgiven(typed: str) -> None:
    assert normal_nik(typed) == GOOD


def test_what_is_damaged_is_kept_for_the_fault() -> None:
    assert normal_nik(" 3,52E+15 ") == "3,52E+15"
    assert normal_nik("35230812O5800001") == "35230812O5800001"


def test_facts() -> None:
    facts = nik_facts("3523085205040007")
    assert facts is not None
    assert (facts.regency, facts.district) == ("35.23", "35.23.08")
    assert (facts.day, facts.month, facts.year, facts.sex) == (12, 5, 4, "P")
    assert facts.serial == "0007"
    assert facts.birth_dates == ("1904-05-12", "2004-05-12")
    leap = nik_facts("3523082902000001")
    assert leap is not None
    assert leap.birth_dates == ("2000-02-29",)
    assert nik_facts("3523083102800001") is None
    assert nik_facts("12") is None


@pytest.mark.parametrize(
    ("birth_date", "sex", "home", "nik", "keys"),
    [
        ("1980-05-12", "L", "35.23", GOOD, []),
        ("1980-05-13", "L", "35.23", GOOD, ["birth_date"]),
        ("1980-05-12", "P", "35.23", GOOD, ["sex"]),
        ("1980-05-12", "L", "35.22", GOOD, ["regency"]),
        ("1980-05-12", "L", "35.23", "3523991205800001", ["district"]),
        (None, None, "", GOOD, []),
        ("2004-05-12", "P", "35.23", "3523085205040001", []),
        (None, None, "35.23", "9102081205800001", ["regency"]),
        ("1980-05-12", "L", "35.23", "352308", []),
        (
            "1981-05-12",
            "P",
            "35.22",
            "3523991205800001",
            ["birth_date", "sex", "regency", "district"],
        ),
    ],
)
def test_doubts(
    birth_date: str | None, sex: str | None, home: str, nik: str, keys: list[str]
) -> None:
    assert [key for key, _ in nik_doubts(nik, birth_date, sex, home, PLACES)] == keys


def test_a_doubt_names_the_place_and_not_the_number() -> None:
    ((_, sentence),) = nik_doubts("3522011205800001", None, None, "35.23", PLACES)
    assert "Kab. Bojonegoro" in sentence
    assert "3522" not in sentence


@pytest.mark.parametrize(
    ("yymmdd", "expected"),
    [
        ("120580", "1980-05-12"),
        ("120504", "2004-05-12"),
        ("221111", "2011-11-22"),  # fifteen today
        ("231111", None),  # fifteen tomorrow
        ("221136", "1936-11-22"),  # ninety today
        ("211135", None),  # ninety-one
        ("290200", "2000-02-29"),
        ("310280", None),
    ],
)
def test_the_century_comes_from_a_plausible_age(yymmdd: str, expected: str | None) -> None:
    assert birth_date_from_nik(f"352308{yymmdd}0001", TODAY) == expected


@settings(max_examples=60)
@given(
    born=st.dates(date(1937, 1, 1), date(2011, 1, 1)),
    woman=st.booleans(),
    serial=st.integers(1, 9999),
)
def test_what_is_written_into_a_nik_is_read_back(born: date, woman: bool, serial: int) -> None:
    day = born.day + 40 * woman
    nik = f"352308{day:02}{born.month:02}{born.year % 100:02}{serial:04}"
    assert nik_faults(nik, PLACES) == ()
    assert birth_date_from_nik(nik, TODAY) == born.isoformat()
    assert nik_doubts(nik, born.isoformat(), "P" if woman else "L", "35.23", PLACES) == ()


@settings(max_examples=60)
@given(st.text("0123456789", max_size=16))
def test_grouping_only_adds_spaces(nik: str) -> None:
    assert normal_nik(group_nik(nik)) == nik


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_any_text_is_judged_without_an_error(text: str) -> None:
    assert nik_faults(normal_nik(text), PLACES) or nik_facts(normal_nik(text))


def test_group_nik() -> None:
    assert group_nik(GOOD) == "352308 120580 0001"
    assert group_nik("3523081") == "352308 1"
    assert group_nik("") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9120001234567", "9120001234567"),
        ("9120 0012 34567", "9120001234567"),
        ("９１２０００１２３４５６７", "9120001234567"),
        ("912000123456", None),
        ("91200012345678", None),
        ("912000123456O", None),
        ("9,12E+12", None),
        ("0000000000000", None),
        ("", None),
        ("tidak ada", None),
        ("9120001234567.0", None),
        ("９１２０００１２３４５６²", None),
    ],
)
def test_nib(text: str, expected: str | None) -> None:
    assert normal_nib(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.234.567.8-901.234", "012345678901234"),
        ("012345678901234", "012345678901234"),
        ("0012345678901234", "0012345678901234"),
        ("3523 0812 0580 0001", "3523081205800001"),
        ("01.234.567.8-901.23", None),
        ("00123456789012345", None),
        ("0012345678901234000001", None),  # a NITKU of 22 digits
        ("00.000.000.0-000.000", None),
        ("O1.234.567.8-901.234", None),
        ("1,23E+14", None),
        ("", None),
        ("-", None),
    ],
)
def test_npwp(text: str, expected: str | None) -> None:
    assert normal_npwp(text) == expected


def test_npwp_as_people_read_it() -> None:
    assert show_npwp("012345678901234") == "01.234.567.8-901.234"
    assert show_npwp("0012345678901234") == "0012 3456 7890 1234"
    assert show_npwp("belum ada") == "belum ada"


@settings(max_examples=50)
@given(st.from_regex(r"[0-9]{15,16}", fullmatch=True).filter(lambda n: bool(n.strip("0"))))
def test_a_shown_npwp_reads_back(npwp: str) -> None:
    assert normal_npwp(show_npwp(npwp)) == npwp


@pytest.mark.parametrize(
    ("kk", "hint"),
    [
        ("3523081205100001", None),
        ("352308120510000", "baru 15"),
        ("9923081205100001", "kode provinsi"),
        ("3523085205100001", "tidak ada di kalender"),
        ("2222222222222222", "pengisi"),
    ],
)
def test_kk(kk: str, hint: str | None) -> None:
    faults = kk_faults(kk, PLACES)
    assert faults == () if hint is None else hint in faults[0]
    assert normal_kk(" ".join(kk)) == (kk if len(kk) == 16 else None)
