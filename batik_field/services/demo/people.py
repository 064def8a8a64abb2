"""Fictional artisans and their workshops, in the proportions of the real case.

The first twenty are certified: ten of 2022 from Kerek, Tuban, Palang and Semanding, ten of 2023
from Kerek, Senori and Widang (domain notes, section 0). Villages are real; nobody in them is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from batik_field.domain.regions import TUBAN, Regions
from batik_field.services.demo import names

CERTIFIED = {
    2022: ("Kerek",) * 4 + ("Tuban", "Tuban", "Palang", "Palang", "Semanding", "Semanding"),
    2023: ("Kerek",) * 4 + ("Senori",) * 3 + ("Widang",) * 3,
}
CERTIFIED_PLACES = tuple((year, name) for year, places in CERTIFIED.items() for name in places)

_WEAVING_VILLAGES = ("35.23.08.2006", "35.23.08.2008", "35.23.08.2009", "35.23.08.2016")
"""Gaji, Margorejo, Kedungrejo and Karanglo in Kerek, where gedog is woven."""
_SOME_MORE = ("Kerek", "Merakurak", "Kerek", "Montong", "Jenu", "Kerek", "Tambakboyo", "Tuban")
_POSTCODES = {"Kerek": "62356", "Tuban": "62318", "Palang": "62391", "Semanding": "62381"}

# Nobody is registered under these: serial numbers so high do not occur for one day and district.
_FIRST_SERIAL = 9001
_PHONES = 81_200_000_000
"""0812-0000-0001 and on."""

Values = dict[str, Any]


@dataclass
class People:
    """Makes one person after the other; the same number is always the same person."""

    seed: int
    regions: Regions
    today: date
    _serials: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Read the kecamatan once."""
        self.districts = {one.name: one.code for one in self.regions.districts(TUBAN)}
        self._spread = (*self.districts, *_SOME_MORE)
        self._villages = {
            name: tuple(village.code for village in self.regions.children(code))
            for name, code in self.districts.items()
        }

    def random(self, number: int | str) -> Random:
        """Return the dice of one person, or of something else that has a name."""
        return Random(f"{self.seed}/{number}")  # noqa: S311 - dice for invented people, no secret

    def year_certified(self, number: int) -> int | None:
        """Return the year of her certificates; None for who has none."""
        return CERTIFIED_PLACES[number][0] if number < len(CERTIFIED_PLACES) else None

    def artisan(self, number: int, rng: Random) -> Values:
        """Return the complete and sound answers of one artisan."""
        district = self._district(number)
        sex = "P" if rng.random() < 0.8 else "L"
        born = _birthday(rng)
        name = _NAMES.get(number) or names.full_name(rng, sex)
        values: Values = {
            "nik": self._nik(self.districts[district], born, sex),
            "full_name": name,
            "birth_place": rng.choice(("Tuban", "Tuban", "Tuban", district, "Bojonegoro")),
            "birth_date": born.isoformat(),
            "sex": sex,
            "address": names.address(rng),
            "rt": f"{rng.randint(1, 12):03}",
            "rw": f"{rng.randint(1, 6):03}",
            "village": self._village(district, rng),
            "phone": f"+62{_PHONES + number + 1}",
            "education": rng.choice(("1", "1", "2", "2", "3", "3", "smk", "paket_b", "5", "7")),
            "occupation": rng.choice(("12", "12", "12", "2", "9", "88")),
            "job_title": rng.choice(("Pemilik", "Pembatik", "Pembatik", "Pewarna", "Penenun")),
            "standing": "aktif",
            "lawful_basis": "tugas_publik",
        }
        return values | self._besides(number, rng, name, sex, district)

    def _besides(self, number: int, rng: Random, name: str, sex: str, district: str) -> Values:
        """What not everybody has."""
        values: Values = {}
        if district in _POSTCODES:
            values["postcode"] = _POSTCODES[district]
        if rng.random() < 0.3:
            values["alias"] = names.alias(rng, name, sex)
        if rng.random() < 0.25:
            plain = "".join(letter for letter in name.split()[0].lower() if letter.isalpha())
            values["email"] = f"{plain}{number}@contoh.id"
        if rng.random() < 0.3:
            values["landmark"] = rng.choice(
                ("Sebelah timur masjid", "Rumah bercat hijau", "Depan balai desa", "Utara pasar")
            )
        if district == "Kerek" and rng.random() < 0.5:
            values["group"] = "Sentra Batik Gedog (contoh)"
        if rng.random() < 0.03:
            values["adjustment_need"] = "Soal dibacakan; penglihatan jauh kurang."
        return values

    def _district(self, number: int) -> str:
        if number < len(CERTIFIED_PLACES):
            return CERTIFIED_PLACES[number][1]
        return self._spread[(number - len(CERTIFIED_PLACES)) % len(self._spread)]

    def _village(self, district: str, rng: Random) -> str:
        if district == "Kerek" and rng.random() < 0.7:
            return rng.choice(_WEAVING_VILLAGES)
        return rng.choice(self._villages[district])

    def nik_of(self, values: Values) -> str:
        """Return a fresh NIK that agrees with the district, birth date and sex of these answers."""
        born = date.fromisoformat(values["birth_date"])
        return self._nik(str(values["village"])[:8], born, str(values["sex"]))

    def _nik(self, district: str, born: date, sex: str) -> str:
        day = born.day + 40 if sex == "P" else born.day
        start = f"{district.replace('.', '')}{day:02}{born:%m%y}"
        self._serials[start] += 1
        return f"{start}{_FIRST_SERIAL + self._serials[start] - 1}"

    def business(self, number: int, rng: Random, owner: Values) -> Values:
        """Return the answers of her workshop."""
        male, female = rng.randint(0, 3), rng.randint(1, 9)
        paid = rng.randint(0, male + female)
        pieces = rng.randint(6, 90)
        reach = rng.choice((["kabupaten"], ["kabupaten", "provinsi"], ["nasional", "bali"]))
        return {
            "name": names.shop(rng, str(owner["full_name"])),
            "year_started": rng.randint(1978, 2021),
            "village": owner["village"],
            "address": owner["address"],
            "workers_male": male,
            "workers_female": female,
            "workers_family": male + female - paid,
            "workers_paid": paid,
            "turnover": str(pieces * rng.randrange(60, 350) * 1000),
            "investment": str(rng.randrange(2, 80) * 500_000),
            "production_pieces": pieces,
            "capacity_pieces": pieces + rng.randint(0, 40),
            **_legal(number, rng),
            **_craft(rng),
            "market_reach": reach,
            "channels": rng.sample(("rumah", "pasar", "media_sosial", "pengepul", "pameran"), 2),
        }


_NAMES = {4: "Ma'rufin Gemlasasih", 23: names.SINGLE_NAME, 26: names.LONG_NAME}


def _birthday(rng: Random) -> date:
    return date(1956, 1, 1) + timedelta(days=rng.randrange(16_000))


def _legal(number: int, rng: Random) -> Values:
    values: Values = {
        "kbli": "13134",
        "kbli_vintage": 2020,
        "trademark": rng.choice(("belum", "belum", "proses", "terdaftar")),
        "halal": rng.choice(("belum", "tidak_perlu")),
        "batikmark": "belum",
        "siinas": rng.choice(("belum", "belum", "akun")),
    }
    if rng.random() < 0.6:
        values["nib"] = f"9999{number + 1:09}"
    if values["trademark"] == "terdaftar":
        values |= {"trademark_number": f"CONTOH-{number:06}", "trademark_year": 2021}
    return values


def _craft(rng: Random) -> Values:
    gedog = rng.random() < 0.3
    products = ("kain_panjang", "selendang", "sarung", "busana", "taplak", "tas")
    motifs = ("ganggeng", "kembang_randu", "cuken", "lok_can", "panji_serong", "satriyan")
    return {
        "products": ["kain_gedog"] * gedog + rng.sample(products, 2),
        "techniques": ["tulis", "gedog"] if gedog else rng.choice((["tulis"], ["tulis", "cap"])),
        "motifs": rng.sample(motifs, 2),
        "natural_dyes": rng.sample(("indigo", "tingi", "mahoni", "jolawe"), rng.randint(0, 2)),
        "synthetic_dyes": rng.sample(("naptol", "remasol", "indigosol"), rng.randint(1, 2)),
        "materials": ["lawe", "malam"] if gedog else ["mori", "malam"],
        "materials_origin": rng.choice(("Pasar Tuban", "Solo", "Pekalongan", "Kebun sendiri")),
    }
