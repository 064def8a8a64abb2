"""How fictional certified artisans fare: a baseline, the rounds after it, and their growth."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from batik_field.domain.schedule import months_after
from batik_field.services.demo.story import Story, working_day

_FIRST_ROUNDS = (("awal", -1), ("3_bulan", 3), ("6_bulan", 6), ("12_bulan", 12))
_CONSTRAINTS = ("harga_bahan", "pewarnaan", "tenaga", "pasar", "modal", "tiruan")
_HELP = ("pelatihan_warna", "pameran", "alat", "sertifikasi_ulang")


def rounds(story: Story, issued: date, steadiness: float) -> None:
    """Hold the monev of one artisan; the less steady, the more rounds are missing."""
    months = [(kind, after) for kind, after in _FIRST_ROUNDS]
    months += [("tahunan", 12 * years) for years in range(2, 8)]
    base = _Baseline(story)
    for kind, after in months:
        day = working_day(months_after(issued, after) + timedelta(days=story.rng.randint(-20, 6)))
        if day >= story.today:
            return
        if after < 1 or story.rng.random() < steadiness:
            _hold(story, base, kind, day, max(0, after))


class _Baseline:
    """Her figures before the certificate, and how fast they grow."""

    def __init__(self, story: Story) -> None:
        rng = story.rng
        self.pieces = rng.randint(8, 40)
        self.price = rng.randrange(120, 420, 10) * 1000
        self.women = rng.randint(1, 5)
        self.growth = rng.choice((-0.1, 0.05, 0.15, 0.2, 0.3, 0.45))
        """A year."""
        self.product = rng.choice(("kain_panjang", "selendang", "kain_gedog"))

    def grown(self, amount: int, months: int) -> int:
        """Return the amount after so many months, at least one."""
        return max(1, round(amount * float((1 + self.growth) ** (months / 12))))


def _hold(story: Story, base: _Baseline, kind: str, day: date, months: int) -> None:
    rng = story.rng
    pieces, price = base.grown(base.pieces, months), base.grown(base.price // 1000, months) * 1000
    paid = base.grown(base.women, months) - 1
    values: dict[str, Any] = {
        "artisan": story.artisan,
        "date": day.isoformat(),
        "kind": kind,
        "officers": story.officer,
        "place": "Rumah pengrajin",
        "production_pieces": pieces,
        "capacity_pieces": pieces + 10,
        "workers_male": 0,
        "workers_female": paid + 1,
        "workers_family": 1,
        "workers_paid": paid,
        "turnover": str(pieces * price * 8 // 10),
        "turnover_trend": _trend(base.growth) if months else "tetap",
        "price_low": str(price * 8 // 10),
        "price_high": str(price * 14 // 10),
        "market_reach": ["kabupaten", "bali"] if base.growth > 0.2 else ["kabupaten"],
        "channels": rng.sample(("rumah", "pasar", "media_sosial", "pengepul"), 2),
        "materials": ["mori", "malam"],
        "supply_trouble": [rng.choice(("tidak_ada", "mahal", "langka"))],
        "equipment": rng.choice(("baik", "cukup", "kurang")),
        "wastewater": rng.choice(("endap", "selokan", "tanah")),
        "constraints": rng.sample(_CONSTRAINTS, 2),
        "help_wanted": [rng.choice(_HELP)],
    }
    if months:
        values |= _since_certified(story)
    record = story.create("monev", values, day)
    output = {"amount": str(max(1, pieces // 2)), "unit": "lembar"}
    prices = {"price_low": values["price_low"], "price_high": values["price_high"]}
    story.create(
        "product_price",
        {"monev": record, "product": base.product, "output": output, **prices},
        day,
    )


def _trend(growth: float) -> str:
    if growth < 0:
        return "menurun"
    return "melebihi" if growth > 0.25 else "naik"


def _since_certified(story: Story) -> dict[str, Any]:
    rng = story.rng
    uses = ("promosi", "pesanan", "harga", "pameran", "belum")
    values: dict[str, Any] = {"certificate_used_for": [rng.choice(uses)]}
    values["tutoring"] = rng.random() < 0.3
    if values["tutoring"]:
        values |= {"tutoring_times": rng.randint(1, 6), "tutoring_learners": rng.randint(3, 20)}
    return values
