"""Who pays for the assessment of a candidate, and whether that is public money.

Sources: product.md, domain.md 1.3 (nobody is helped twice) and 3.5-3.6 (codes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import text_of
from batik_field.domain.fields import Values

FUNDERS: Mapping[str, str] = {"1": "apbn", "2": "apbd_kabupaten", "5": "apbn", "6": "apbn"}
"""Code of a budget source that is public -> who paid (code list funder); the others are private."""


@dataclass(frozen=True, slots=True)
class Funding:
    """Codes for the columns KODE SUMBER ANGGARAN and KODE KEMENTERIAN; "" where not known."""

    budget_source: str
    ministry: str

    @property
    def is_private(self) -> bool:
        """Whether a company or she herself is known to pay."""
        return bool(self.budget_source) and self.budget_source not in FUNDERS


def funding_codes(batch: Values, candidate: Values, codes: Codes) -> Funding:
    """Return who pays for a candidate: her own codes, else the batch's, else of its preset.

    The batch's own codes count only while its form shows them (funding "lain") or no preset says
    otherwise: a form keeps the answers it hides.
    """
    preset = text_of(batch.get("funding"))
    known = codes["funding_preset"].by_code

    def code(key: str) -> str:
        preset_code = known[preset].extra.get(key, "") if preset in known else ""
        return text_of(candidate.get(key)) or preset_code or text_of(batch.get(key))

    return Funding(code("budget_source"), code("ministry"))
