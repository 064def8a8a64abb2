"""Values as people read them."""

from datetime import date
from typing import Any

import pytest

from batik_field.domain.checks import Surroundings, check
from batik_field.domain.codes import Codes
from batik_field.domain.naming import label, title
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.domain.values import UNASKED, is_strange, typed

CODES = Codes.shipped()
REGIONS = Regions.load()
AROUND = Surroundings(CODES, REGIONS, date(2026, 11, 22), "35.23")


@pytest.mark.parametrize(
    ("entity", "key", "value", "read"),
    [
        ("artisan", "village", "35.23.08.2006", "Gaji, Kec. Kerek"),
        ("artisan", "village", "35.23.99.2006", "35.23.99.2006"),
        ("artisan", "sex", "P", "Perempuan"),
        ("artisan", "sex", "X", "X"),
        ("artisan", "education", UNASKED, "belum ditanya"),
        ("artisan", "education", None, ""),
        ("artisan", "birth_date", {"raw": "31/02/1980"}, "31/02/1980"),
        ("artisan", "birth_date", "1980-05-12", "12 Mei 1980"),
        ("artisan", "phone", "+6281200000001", "0812-0000-0001"),
        ("artisan", "nik", "3523085205809001", "352308 520580 9001"),
        ("business", "products", ["kain_panjang", "tas"], "Kain panjang/jarik, Tas"),
        ("business", "workers_male", 1200, "1.200 orang"),
        ("business", "turnover", "1250000", "Rp1.250.000"),
        ("office", "regency", "35.23", "Kabupaten Tuban"),
        ("office", "regency", "99.99", "99.99"),
        ("skill", "chosen", True, "Ya"),
        ("product_price", "output", {"amount": "12", "unit": "kodi"}, "12 kodi (20)"),
        ("document", "file", {"name": "ktp.jpg", "sha256": "", "size": 1, "mime": ""}, "ktp.jpg"),
        ("visit", "photos", [{"name": "a.jpg"}, {"name": "b.jpg"}], "a.jpg, b.jpg"),
    ],
)
def test_a_value_is_read_in_words(entity: str, key: str, value: Any, read: str) -> None:
    shown = label(CODES, REGIONS, ENTITIES[entity].by_key[key], value)

    assert shown.replace("\N{NO-BREAK SPACE}", " ").replace("Rp ", "Rp") == read


STRANGE: tuple[Any, ...] = ("abc", 7, 1.5, True, ["a"], [1], {"k": 1}, {"amount": 1})


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_what_a_later_version_wrote_otherwise_is_still_read(entity: str) -> None:
    """A kind may have changed there; one such answer must not close a whole list here."""
    for field in ENTITIES[entity].fields:
        for value in STRANGE:
            assert isinstance(label(CODES, REGIONS, field, value), str)
            assert isinstance(typed(field, value), str)
            problems = check(ENTITIES[entity], {field.key: value}, AROUND)
            told = [one for one in problems if one.field == field.key and one.blocking]
            hidden = not field.shown({field.key: value})
            assert told or hidden or not is_strange(field, value)


def test_a_record_is_named_by_its_title_and_else_by_its_kind() -> None:
    visit = ENTITIES["visit"]

    assert title(CODES, REGIONS, visit, {"date": "2026-05-12", "outcome": "bertemu"}) == (
        "12 Mei 2026 · Bertemu"
    )
    assert title(CODES, REGIONS, visit, {}) == "Kunjungan"
