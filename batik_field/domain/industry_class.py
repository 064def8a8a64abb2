"""The size class of a business, computed and never typed.

Permenperin 64/2016: small is at most 19 workers and investment under Rp1 bn; medium is at most 19
workers and Rp1 bn or more, or 20 and more workers and at most Rp15 bn; above that large. PP 7/2021
ps. 35: by capital (micro to 1 bn, small to 5, medium to 10) or by yearly sales (2, 15, 50).
Investment and capital are without land and buildings. Sources: domain notes 4.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from batik_field.domain.fields import Values
from batik_field.domain.wording import N_

BILLION = Decimal(1_000_000_000)
FEW_WORKERS = 19

LABELS = {
    "mikro": N_("Usaha mikro"),
    "kecil": N_("Usaha kecil"),
    "menengah": N_("Usaha menengah"),
    "besar": N_("Usaha besar"),
}
INDUSTRY_LABELS = {
    "kecil": N_("Industri kecil"),
    "menengah": N_("Industri menengah"),
    "besar": N_("Industri besar"),
}
_ORDER = tuple(LABELS)
_CAPITAL_STEPS = (BILLION, 5 * BILLION, 10 * BILLION)
_SALES_STEPS = (2 * BILLION, 15 * BILLION, 50 * BILLION)

Amount = str | int | Decimal | None
"""Rupiah as stored; whatever is no number counts as unknown."""


@dataclass(frozen=True, slots=True)
class IndustryClass:
    """`code` is mikro, kecil, menengah or besar, or None when not enough is known.

    `label` is what to show ("Belum dapat dihitung" without a code), `reason` one sentence why.
    """

    code: str | None
    label: str
    reason: str


def classes(business: Values) -> tuple[IndustryClass, IndustryClass]:
    """Return a business's class under Permenperin 64/2016 and under PP 7/2021.

    Its turnover is per month, the rule speaks of a year; its investment counts as its capital.
    """
    counts = [business.get("workers_male"), business.get("workers_female")]
    known = [count for count in counts if isinstance(count, int)]
    investment = business.get("investment")
    monthly = _amount(business.get("turnover"))
    return (
        class_permenperin(sum(known) if known else None, investment),
        class_pp7(investment, None if monthly is None else 12 * monthly),
    )


def class_permenperin(workers: int | None, investment: Amount) -> IndustryClass:
    """The class by workers (all, the owner's family too) and investment in rupiah."""
    money = _amount(investment)
    count = workers if isinstance(workers, int) and workers >= 0 else None
    if count is None and money is None:
        return _unknown(N_("Isi jumlah tenaga kerja dan nilai investasi."))
    if count is None:
        return _by_investment_alone(money)
    if money is None:
        return _unknown(N_("Isi nilai investasi tanpa tanah dan bangunan."))
    few = count <= FEW_WORKERS
    if few:
        code = "kecil" if money < BILLION else "menengah"
    else:
        code = "menengah" if money <= 15 * BILLION else "besar"
    return IndustryClass(code, INDUSTRY_LABELS[code], _permenperin_reason(few, code))


def _by_investment_alone(money: Decimal | None) -> IndustryClass:
    """From Rp1 bn to Rp15 bn the number of workers makes no difference."""
    if money is not None and BILLION <= money <= 15 * BILLION:
        reason = N_("Investasi Rp1 miliar sampai Rp15 miliar (Permenperin 64/2016).")
        return IndustryClass("menengah", INDUSTRY_LABELS["menengah"], reason)
    return _unknown(N_("Isi jumlah tenaga kerja."))


def _permenperin_reason(few: bool, code: str) -> str:
    workers = N_("Paling banyak 19 pekerja") if few else N_("20 pekerja atau lebih")
    if few:
        money = N_("di bawah Rp1 miliar") if code == "kecil" else N_("Rp1 miliar atau lebih")
    else:
        money = N_("paling banyak Rp15 miliar") if code == "menengah" else N_("di atas Rp15 miliar")
    return N_("{workers}, investasi {money} (Permenperin 64/2016).").format(
        workers=workers, money=money
    )


def class_pp7(capital: Amount, yearly_turnover: Amount) -> IndustryClass:
    """The class by capital or yearly sales in rupiah; where they disagree, the higher one.

    The rule says "or"; the higher class never claims a privilege that one figure would deny.
    """
    by_capital = _step(_amount(capital), _CAPITAL_STEPS)
    by_sales = _step(_amount(yearly_turnover), _SALES_STEPS)
    known = [code for code in (by_capital, by_sales) if code]
    if not known:
        return _unknown(N_("Isi modal usaha atau omzet."))
    code = max(known, key=_ORDER.index)
    return IndustryClass(code, LABELS[code], _pp7_reason(by_capital, by_sales))


def _pp7_reason(by_capital: str | None, by_sales: str | None) -> str:
    if by_capital and by_sales and by_capital != by_sales:
        return N_(
            "Menurut modal {capital}, menurut omzet setahun {sales}; dipakai yang lebih tinggi "
            "(PP 7/2021)."
        ).format(capital=LABELS[by_capital].lower(), sales=LABELS[by_sales].lower())
    if by_capital and by_sales:
        return N_("Menurut modal dan omzet setahun (PP 7/2021).")
    if by_capital:
        return N_("Menurut modal usaha (PP 7/2021).")
    return N_("Menurut omzet setahun (PP 7/2021).")


def _step(money: Decimal | None, steps: Sequence[Decimal]) -> str | None:
    """The class whose upper limit (inclusive) is the first not below `money`."""
    if money is None:
        return None
    return _ORDER[sum(money > limit for limit in steps)]


def _amount(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    try:
        amount = Decimal(value)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None


def _unknown(reason: str) -> IndustryClass:
    return IndustryClass(None, N_("Belum dapat dihitung"), reason)
