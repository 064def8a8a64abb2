"""Invented names. They sound Javanese and are put together from syllables, so that hardly any is
the name of a real person; the spellings are those that search and duplicates must cope with.
"""

from __future__ import annotations

from random import Random

_STARTS = (
    "Gem", "Kran", "Tlog", "Rong", "Pring", "Lar", "Wung", "Srim", "Ngam", "Kendra", "Plun", "Band",
    "Jem", "Cond", "Wul", "Tegu", "Lamp", "Sendra", "Gurit", "Mlat", "Prab", "Ken", "Dring", "Sumb",
)  # fmt: skip
_MIDDLES = ("",) * 12 + ("as", "und", "ing", "or", "il", "ar", "em", "uw", "end")
_WOMEN = ("astri", "iyah", "owati", "ingsih", "arti", "inah", "urani", "iyem", "asih", "utami")
_MEN = ("oko", "arjo", "adi", "iman", "unto", "awan", "isno", "ojan", "udin", "arno")
_WITH_APOSTROPHE = {
    "P": ("Ma'rufin", "Nu'mah", "Sa'dinah", "Rif'atun"),
    "L": ("Ma'rufan", "Mas'udan", "Nu'manu", "Syafi'an"),
}
_OLD_SPELLINGS = (("c", "tj"), ("j", "dj"), ("u", "oe"), ("C", "Tj"), ("J", "Dj"), ("U", "Oe"))

LONG_NAME = "Raden Ayu Krandiningrum Gemlasastriwati Tlogundowati Rongarti Pringasih Wungendutami"
SINGLE_NAME = "Mlatingsih"

_HAMLETS = (
    "Krajan",
    "Ngulon",
    "Ngetan",
    "Tlogorong",
    "Sumbergem",
    "Pringlar",
    "Wungkal",
    "Banaran",
)
_SHOPS = ("Ganggeng", "Randu", "Kluweh", "Lar Mlati", "Sekar Krandi", "Panji Gurit", "Owal", "Lawe")


def word(rng: Random, sex: str) -> str:
    """Return one invented name of a woman ("P") or a man ("L")."""
    ends = _WOMEN if sex == "P" else _MEN
    return rng.choice(_STARTS) + rng.choice(_MIDDLES) + rng.choice(ends)


def full_name(rng: Random, sex: str) -> str:
    """Return a name of one to three words; some with apostrophes, some in the old spelling."""
    parts = [word(rng, sex) for _ in range(rng.choices((1, 2, 3), (1, 16, 5))[0])]
    chance = rng.random()
    if chance < 0.08:
        parts.append(rng.choice(_WITH_APOSTROPHE[sex]))
    name = " ".join(parts)
    return in_old_spelling(name) if chance > 0.93 else name


def in_old_spelling(name: str) -> str:
    """Return the name as it was written before 1947 and 1972: oe, tj, dj."""
    for new, old in _OLD_SPELLINGS:
        name = name.replace(new, old)
    return name


def alias(rng: Random, name: str, sex: str) -> str:
    """Return what the village calls somebody: the end of a name with a title. Sex: L or P."""
    titles = ("Mas", "Kang", "Lek", "Pak") if sex == "L" else ("Mbak", "Yu", "Lek", "Mbok")
    return f"{rng.choice(titles)} {name.split()[0][-4:].title()}"


def address(rng: Random) -> str:
    """Return a hamlet and a house number; the hamlets are invented."""
    return f"Dusun {rng.choice(_HAMLETS)} No. {rng.randint(1, 120)}"


def shop(rng: Random, owner: str) -> str:
    """Return the name of a batik workshop."""
    return f"Batik {rng.choice(_SHOPS)} {owner.split()[0]}"
