"""What a limited consent keeps out, and which wording of the consent is in force."""

from typing import Any

import pytest

from batik_field.domain.codes import Codes
from batik_field.domain.consent import SHIPPED, as_agreed, kept_out, wording_on
from batik_field.domain.records import Record

PHONES = {"phone", "second_phone", "workplace_phone"}


@pytest.mark.parametrize(
    ("consent", "limits", "keys"),
    [
        ("terbatas", ["telepon"], PHONES),
        ("terbatas", ["telepon", "usaha"], PHONES | {"business"}),
        ("terbatas", ["entah"], set()),
        ("terbatas", None, set()),
        ("diberikan", ["telepon"], set()),
    ],
)
def test_a_limited_consent_keeps_out_what_it_names(consent: str, limits: Any, keys: Any) -> None:
    assert kept_out({"consent": consent, "consent_limits": limits}, Codes.shipped()) == keys


def test_a_limit_nobody_understood_keeps_out_all_that_can_be_limited() -> None:
    out = kept_out({"consent": "terbatas", "consent_limits": {"raw": "hp"}}, Codes.shipped())
    assert out > PHONES | {"address", "business", "turnover"}


def test_where_laptops_disagree_the_stricter_consent_counts() -> None:
    values = {"consent": "diberikan", "consent_limits": ["telepon"], "phone": "1"}
    assert as_agreed(Record("artisan", "a", values)) == values

    disputed = {"consent": ["terbatas", "diberikan"], "consent_limits": [["telepon"], ["usaha"]]}
    agreed = as_agreed(Record("artisan", "a", values, {}, disputed))
    assert agreed == {**values, "consent": "terbatas", "consent_limits": ["telepon", "usaha"]}

    unclear = {"consent": ["terbatas"], "consent_limits": [{"raw": "hp"}]}
    agreed = as_agreed(Record("artisan", "a", values, {}, unclear))
    assert agreed["consent_limits"] == {"raw": "hp"}


def test_the_shipped_wording_tells_what_article_21_asks_for() -> None:
    said = " ".join(SHIPPED.points).lower()
    for told in ("dasar", "tujuan", "dikumpulkan", "penyimpanan", "berlangsung", "hak saya"):
        assert told in said
    assert SHIPPED.version


def test_the_latest_of_the_office_that_has_begun_is_in_force() -> None:
    kept = [
        {"version": "2026-A", "since": "2026-01-01", "text": "Satu.\n\n Dua. "},
        {"version": "2026-C", "since": "2026-09-01", "text": "Nanti."},
        {"version": "2026-B", "since": "2026-04-01", "text": "Tiga."},
    ]
    assert wording_on("2025-12-31", kept) == SHIPPED
    assert wording_on("2026-02-01", kept).points == ("Satu.", "Dua.")
    assert wording_on("2026-05-12", kept).version == "2026-B"


def test_a_wording_that_is_not_finished_is_passed_over() -> None:
    kept = [{"version": "X", "since": {"raw": "besok"}, "text": "Satu."}, {"version": "Y"}]
    assert wording_on("2026-05-12", kept) == SHIPPED
