"""The size class of a business under both rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.industry_class import class_permenperin, class_pp7

BN = 1_000_000_000
ORDER = ["mikro", "kecil", "menengah", "besar"]


@pytest.mark.parametrize(
    ("workers", "investment", "code"),
    [
        (19, str(BN - 1), "kecil"),
        (0, "0", "kecil"),
        (19, str(BN), "menengah"),
        (20, "0", "menengah"),
        (20, str(15 * BN), "menengah"),
        (20, str(15 * BN + 1), "besar"),
        (19, str(99 * BN), "menengah"),
        (None, str(2 * BN), "menengah"),
        (None, str(BN - 1), None),
        (None, str(15 * BN + 1), None),
        (5, None, None),
        (200, None, None),
        (None, None, None),
        (-1, "5000000", None),
        (5, "banyak", None),
        (5, "NaN", None),
        (5, "-1", None),
    ],
)
def test_permenperin(workers: int | None, investment: str | None, code: str | None) -> None:
    found = class_permenperin(workers, investment)
    assert found.code == code
    assert found.reason.endswith(".")
    assert found.label == ("Belum dapat dihitung" if code is None else f"Industri {code}")


@pytest.mark.parametrize(
    ("capital", "turnover", "code"),
    [
        (str(BN), None, "mikro"),
        (str(BN + 1), None, "kecil"),
        (str(5 * BN), None, "kecil"),
        (str(10 * BN), None, "menengah"),
        (str(10 * BN + 1), None, "besar"),
        (None, str(2 * BN), "mikro"),
        (None, f"{2 * BN}.01", "kecil"),
        (None, str(15 * BN), "kecil"),
        (None, str(50 * BN), "menengah"),
        (None, str(50 * BN + 1), "besar"),
        ("1000", str(3 * BN), "kecil"),
        (str(6 * BN), "1000", "menengah"),
        (None, None, None),
        ("", "?", None),
    ],
)
def test_pp7(capital: str | None, turnover: str | None, code: str | None) -> None:
    found = class_pp7(capital, turnover)
    assert found.code == code
    assert found.label == ("Belum dapat dihitung" if code is None else f"Usaha {code}")


def test_a_disagreement_is_explained() -> None:
    reason = class_pp7("1000", str(3 * BN)).reason
    assert "modal usaha mikro" in reason
    assert "omzet setahun usaha kecil" in reason


def test_what_was_not_understood_counts_as_unknown() -> None:
    raw: object = {"raw": "banyak"}
    assert class_pp7(raw, True).code is None  # type: ignore[arg-type] # stored values can be so
    assert class_permenperin(raw, raw).code is None  # type: ignore[arg-type] # same


@settings(max_examples=60)
@given(workers=st.integers(0, 60), money=st.integers(0, 40 * BN), more=st.integers(0, 40 * BN))
def test_more_never_makes_a_business_smaller(workers: int, money: int, more: int) -> None:
    def rank(code: str | None) -> int:
        assert code is not None
        return ORDER.index(code)

    assert rank(class_permenperin(workers, money).code) <= rank(
        class_permenperin(workers + 1, money + more).code
    )
    assert rank(class_pp7(money, None).code) <= rank(class_pp7(money + more, None).code)
    assert rank(class_pp7(None, money).code) <= rank(class_pp7(money, money).code)
