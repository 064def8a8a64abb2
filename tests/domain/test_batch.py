"""What a batch allows, from whatever was stored, and what is said of a person besides."""

from datetime import date
from typing import Any

import pytest

from batik_field.domain.batch import Flags, Terms, taken, terms_of
from batik_field.domain.codes import Codes
from batik_field.domain.criteria import Facts
from batik_field.domain.values import UNASKED, raw

CODES = Codes.shipped()
TODAY = date(2026, 5, 12)
ONE = Facts("a", district="35.23.08", skill="pewarnaan", scheme="pewarnaan_batik")


@pytest.mark.parametrize("strange", [None, "", 0, -1, 7.5, raw("?"), dict(UNASKED), "x", True])
def test_terms_hold_nothing_that_is_not_of_its_type(strange: Any) -> None:
    keys = ("schemes", "several_schemes", "quota", "districts", "exam_date", "state")
    found = terms_of(dict.fromkeys(keys, strange))
    assert (found.schemes, found.quota, found.districts, found.scheme) == (
        (),
        None,
        frozenset(),
        "",
    )
    assert found.several_schemes == (strange is True)
    assert found.day(TODAY) == TODAY


def test_terms_as_they_were_written() -> None:
    found = terms_of(
        {
            "schemes": ["batik_cap", "batik_cap", 3],
            "quota": 10,
            "districts": ["35.23.08"],
            "exam_date": "2026-11-30",
            "state": "uji",
        }
    )
    assert found == Terms(("batik_cap",), False, 10, frozenset(("35.23.08",)), "2026-11-30", "uji")
    assert (found.scheme, found.day(TODAY)) == ("batik_cap", date(2026, 11, 30))


@pytest.mark.parametrize(
    ("schemes", "several", "facts", "expected"),
    [
        (("batik_cap",), False, ONE, "batik_cap"),
        (("batik_cap",), True, ONE, "batik_cap"),
        ((), True, ONE, ""),
        (("batik_cap", "pewarnaan_batik"), False, ONE, ""),
        (("batik_cap", "pewarnaan_batik"), True, ONE, "pewarnaan_batik"),
        (("batik_cap", "tukang_lorod"), True, ONE, "tukang_lorod"),
        (("peracik_warna_alam", "tukang_lorod"), True, ONE, ""),
        (("batik_cap", "pembatik_tulis"), True, ONE, ""),
        (("batik_cap", "tak_dikenal"), True, Facts("a"), ""),
    ],
)
def test_the_scheme_she_would_be_assessed_in(
    schemes: tuple[str, ...], several: bool, facts: Facts, expected: str
) -> None:
    assert Terms(schemes, several).scheme_for(facts, CODES) == expected


def test_only_proposed_and_later_candidates_take_a_place() -> None:
    assert taken([]) == 0
    assert taken(["diusulkan", "diterima", "uji", "kompeten", "belum_kompeten", "tidak_hadir"]) == 6
    assert taken(["cadangan", "ditolak"]) == 0


def test_somebody_nothing_is_to_be_said_of() -> None:
    assert Flags(Terms(("pewarnaan_batik",)), {}).of(ONE) == ()
    assert Flags(Terms(), {}).of(ONE) == ()


@pytest.mark.parametrize(
    ("changed", "kind", "needs_reason"),
    [
        ({"facilitated": ("2022",)}, "facilitated", True),
        ({"facilitated": ("",)}, "facilitated", True),
        ({"district": "35.23.05"}, "outside", True),
        ({"district": ""}, "outside", True),
        ({"certified": True}, "certified", False),
        ({"scheme": "batik_cap"}, "scheme", False),
        ({"consent": "terbatas"}, "limited", False),
        ({"artisan": "b"}, "elsewhere", False),
    ],
)
def test_what_is_flagged_and_what_of_it_needs_a_reason(
    changed: dict[str, Any], kind: str, needs_reason: bool
) -> None:
    terms = Terms(("pewarnaan_batik",), districts=frozenset(("35.23.08",)))
    said = Flags(terms, {"b": "2025/1"})
    assert said.of(ONE) == ()
    [flag] = said.of(ONE._replace(**changed))
    assert (flag.kind, flag.needs_reason) == (kind, needs_reason)
    assert flag.text.endswith(".")
