"""Who pays for an assessment."""

from __future__ import annotations

from typing import Any

import pytest

from batik_field.domain.codes import Codes
from batik_field.domain.funding import Funding, funding_codes


@pytest.mark.parametrize(
    ("of_batch", "of_candidate", "expected"),
    [
        ({"funding": "apbd_tuban"}, {}, ("2", "62")),
        ({"funding": "apbn_kemenperin"}, {}, ("1", "16")),
        ({"funding": "lain", "budget_source": "4", "ministry": "100"}, {}, ("4", "100")),
        ({"budget_source": "4", "ministry": "100"}, {}, ("4", "100")),
        ({"funding": "apbd_tuban", "budget_source": "4"}, {}, ("2", "62")),
        ({"funding": "apbd_tuban"}, {"budget_source": "4"}, ("4", "62")),
        ({"funding": "apbd_tuban"}, {"ministry": {"raw": "?"}}, ("2", "62")),
        ({"funding": {"raw": "?"}, "ministry": {"unasked": True}}, {}, ("", "")),
        ({}, {}, ("", "")),
    ],
)
def test_who_pays(
    of_batch: dict[str, Any], of_candidate: dict[str, Any], expected: tuple[str, str]
) -> None:
    assert funding_codes(of_batch, of_candidate, Codes.shipped()) == Funding(*expected)


@pytest.mark.parametrize(
    ("source", "private"), [("1", False), ("3", True), ("4", True), ("", False)]
)
def test_what_nobody_wrote_down_is_not_known_to_be_private(source: str, private: bool) -> None:
    assert Funding(source, "").is_private is private
