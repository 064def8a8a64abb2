"""The list of regions: whole, quick to load, found by parts of names."""

import csv
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain import rebuild_regions
from batik_field.domain.regions import Region, Regions, digits, dotted


@pytest.fixture(scope="module")
def regions() -> Regions:
    return Regions.load()


def test_the_whole_country_is_there(regions: Regions) -> None:
    provinces = regions.children()
    regencies = [r for p in provinces for r in regions.children(p.code)]
    districts = [d for r in regencies for d in regions.districts(r.code)]
    villages = sum(len(regions.children(d.code)) for d in districts)
    assert (len(provinces), len(regencies), len(districts), villages) == (38, 514, 7285, 83762)


def test_tuban_has_20_districts_311_desa_and_17_kelurahan(regions: Regions) -> None:
    districts = regions.districts("35.23")
    villages = [v for d in districts for v in regions.children(d.code)]
    assert [d.name for d in districts][7:9] == ["Kerek", "Parengan"]
    assert len(districts) == 20
    assert sum(v.code[9] == "2" for v in villages) == 311
    assert sum(v.code[9] == "1" for v in villages) == 17


def test_one_village(regions: Regions) -> None:
    assert regions.name("35.23.08.2006") == "Gaji"
    assert regions.get("35.23.08.2006") == Region("35.23.08.2006", "Gaji", "village")
    assert regions.parent("35.23.08.2006") == Region("35.23.08", "Kerek", "district")
    assert regions.parent("35.23") == Region("35", "Jawa Timur", "province")
    assert regions.parent("35") is None
    assert regions.is_village("35.23.08.2006")


@pytest.mark.parametrize(
    "code",
    ["", ".", "35.", "3523", "35.99", "35.23.99", "35.23.08.9999", "35.23.08.200",
     "35.23.08.2006.1", "35.23.08.2oo6", "35.23.08.\n200", "35.23.08.Gaji", "tuban", "３５.23"],
)  # fmt: skip
def test_unknown_codes_are_nothing_at_any_level(regions: Regions, code: str) -> None:
    assert regions.name(code) == ""
    assert not regions.exists(code)
    assert not regions.is_village(code)
    assert regions.get(code) is None
    assert regions.parent(code) is None
    assert regions.label(code) == regions.long_label(code) == code


@pytest.mark.parametrize("code", ["35", "35.23", "35.23.08"])
def test_what_is_above_a_village_is_no_village(regions: Regions, code: str) -> None:
    assert regions.exists(code)
    assert not regions.is_village(code)


@pytest.mark.parametrize(
    ("home", "code", "label"),
    [
        ("35.23", "35.23.08.2006", "Gaji, Kec. Kerek"),
        ("35.22", "35.23.08.2006", "Gaji, Kec. Kerek, Kab. Tuban"),
        ("35.23", "35.23.08", "Kec. Kerek"),
        ("35.22", "35.23.08", "Kec. Kerek, Kab. Tuban"),
        ("35.23", "35.23", "Kab. Tuban"),
        ("35.22", "35.23", "Kab. Tuban"),
        ("35.23", "35", "Jawa Timur"),
        ("35.23", "35.78.01.1001", "Karang Pilang, Kec. Karang Pilang, Kota Surabaya"),
    ],
)
def test_labels(regions: Regions, home: str, code: str, label: str) -> None:
    assert regions.at_home(home).label(code) == label


def test_long_labels(regions: Regions) -> None:
    assert regions.long_label("35.23.08.2006") == "Desa Gaji, Kec. Kerek, Kab. Tuban, Jawa Timur"
    assert regions.long_label("35.78.01.1001").startswith("Kelurahan Karang Pilang, ")
    assert regions.long_label("35.23") == "Kab. Tuban, Jawa Timur"


def found(regions: Regions, text: str, **how: int) -> list[str]:
    return [regions.label(region.code) for region in regions.search_villages(text, **how)]


@pytest.mark.parametrize(
    "typed", ["gaji ker", "GAJI  KER", "ker gaji", "gaji, kec. kerek", "gadji kerek", "gaji"]
)
def test_a_part_of_village_and_district_finds_it_first(regions: Regions, typed: str) -> None:
    typed = typed.replace("kec. ", "")
    assert found(regions, typed)[0] == "Gaji, Kec. Kerek"


def test_home_comes_before_the_rest_and_all_is_searched(regions: Regions) -> None:
    labels = found(regions, "margorejo", limit=50)
    outside = [label.count(",") == 2 for label in labels]
    assert "Margorejo, Kec. Kerek" in labels
    assert outside == sorted(outside)
    assert any(outside)
    assert len(set(labels)) == len(labels)


def test_another_regency_first(regions: Regions) -> None:
    assert regions.search_villages("sukorejo", within="35.22")[0].code.startswith("35.22")
    assert regions.search_villages("sukorejo", within="99.99")


def test_old_spellings_and_apostrophes_are_found(regions: Regions) -> None:
    assert found(regions, "soekoredjo tuban") == found(regions, "sukorejo tuban") != []
    assert any('Ja"an' in label for label in found(regions, "ja'an"))


@pytest.mark.parametrize(
    "typed",
    ["", " ", "'", "\n", "\t", "\x00", "%", "_", "**", "zzqzz", "\ud800", "🦋", "gaji 🦋",
     "ab" * 5000, "2006", "35.23.08.2006"],
)  # fmt: skip
def test_odd_searches_find_nothing_and_break_nothing(regions: Regions, typed: str) -> None:
    assert found(regions, typed) == []


def test_the_limit_holds(regions: Regions) -> None:
    assert len(found(regions, "a", limit=7)) == 7
    assert len(found(regions, "sukorejo", limit=200)) > 20
    assert found(regions, "a", limit=0) == []


def test_villages_of_home_are_found_by_their_names(regions: Regions) -> None:
    for district in regions.districts("35.23")[::4]:
        for village in regions.children(district.code):
            assert village in regions.search_villages(f"{village.name} {district.name}", limit=2)


def test_codes_with_and_without_dots() -> None:
    assert digits("35.23") == "3523"
    assert dotted("3523082006") == "35.23.08.2006"
    assert dotted("352") == "352"
    assert dotted("35.23") == "35.23"


@settings(max_examples=50)
@given(st.from_regex(r"\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?", fullmatch=True, alphabet="0123456789."))
def test_dots_come_back(code: str) -> None:
    assert dotted(digits(code)) == code


def write_package(folder: Path, villages: list[tuple[str, str]]) -> Path:
    levels = {
        "provinces.csv": [("35", "Jawa Timur")],
        "regencies.csv": [("35.23", "Kabupaten Tuban")],
        "districts.csv": [("35.23.08", "Kerek")],
        "villages.csv": villages,
    }
    (folder / "data").mkdir()
    for file, rows in levels.items():
        with (folder / "data" / file).open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([("code", "name"), *rows])
    return folder


def test_rebuilding_gives_the_same_bytes(tmp_path: Path) -> None:
    package = write_package(tmp_path, [("35.23.08.2006", " Gaji "), ("35.23.08.2001", "Gemulung")])
    names = rebuild_regions.read(package)
    assert list(names) == ["35", "35.23", "35.23.08", "35.23.08.2001", "35.23.08.2006"]
    assert names["35.23.08.2006"] == "Gaji"
    assert rebuild_regions.pack(names) == rebuild_regions.pack(rebuild_regions.read(package))


def test_the_shipped_file_is_what_the_command_writes(regions: Regions) -> None:
    names: dict[str, str] = {}
    above = [""]
    while above:
        below = [region for code in above for region in regions.children(code)]
        names |= {region.code: region.name for region in below}
        above = [region.code for region in below if region.level != "village"]
    packed = rebuild_regions.pack(dict(sorted(names.items())))
    # Unpacked, because another build of zlib may compress otherwise.
    assert zlib.decompress(packed) == zlib.decompress(rebuild_regions.TARGET.read_bytes())


@pytest.mark.parametrize(
    "row", [("35.23.8.2006", "Gaji"), ("35.23.99.2001", "X"), ("35.23.08.2001", "")]
)
def test_a_broken_source_is_refused(tmp_path: Path, row: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=row[0]):
        rebuild_regions.read(write_package(tmp_path, [row]))
