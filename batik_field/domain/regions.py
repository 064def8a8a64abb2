"""All provinces, regencies, districts and villages of Indonesia, by Kemendagri code.

Codes are dotted: "35", "35.23", "35.23.08", "35.23.08.2006". Source and licence of the data:
data/REGIONS.md. Names stay packed a block per district, because 83,762 objects would cost
tens of megabytes on a laptop that has few.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import resources
from typing import Literal

from batik_field.domain.region_search import District, VillageText
from batik_field.domain.wording import N_

TUBAN = "35.23"

Level = Literal["province", "regency", "district", "village"]
_LEVELS: tuple[Level, ...] = ("province", "regency", "district", "village")
_VILLAGE_KINDS = {"1": N_("Kelurahan"), "2": N_("Desa"), "3": N_("Desa Adat")}


@dataclass(frozen=True, slots=True)
class Region:
    """One area; `name` as in the source ("Kabupaten Tuban", but "Kerek" and "Gaji")."""

    code: str
    name: str
    level: Level


def digits(code: str) -> str:
    """The code as BNSP writes it: "35.23" -> "3523"."""
    return code.replace(".", "")


def dotted(number: str) -> str:
    """The inverse of `digits` for 2, 4, 6 or 10 digits; anything else comes back unchanged."""
    if len(number) not in (2, 4, 6, 10) or not (number.isascii() and number.isdigit()):
        return number
    parts = (number[:2], number[2:4], number[4:6], number[6:])
    return ".".join(part for part in parts if part)


@dataclass(frozen=True)
class Regions:
    """The list of regions as an office sees it: places in its `home` regency need no regency."""

    home: str
    _names: Mapping[str, str] = field(repr=False)
    """Code to name of provinces, regencies and districts, in order of code within a level."""
    _villages: Mapping[str, str] = field(repr=False)
    """District to its block of villages; see `region_search.District`."""
    _texts: dict[str, VillageText] = field(repr=False, compare=False, default_factory=dict)
    """Search texts made so far: by regency, and "" for all. Shared by `at_home` copies."""

    @classmethod
    def load(cls, home: str = TUBAN) -> "Regions":
        """Unpack the shipped list; some 20 ms."""
        packed = resources.files("batik_field.domain").joinpath("data", "regions.zlib").read_bytes()
        above, *blocks = zlib.decompress(packed).decode().split("\n\n")
        names = dict(_titled(line) for line in above.split("\n"))
        villages: dict[str, str] = {}
        for block in blocks:
            title = block.partition("\n")[0]
            code, name = _titled(title)
            names[code] = name
            villages[code] = block[len(title) :]
        return cls(home, names, villages)

    def at_home(self, regency: str) -> "Regions":
        """The same list for an office of another regency."""
        return replace(self, home=regency)

    def get(self, code: str) -> Region | None:
        """The region, or None for an unknown code."""
        name = self.name(code)
        return Region(code, name, _LEVELS[code.count(".")]) if name else None

    def name(self, code: str) -> str:
        """The bare name ("Gaji"); "" for an unknown code."""
        known = self._names.get(code)
        if known is not None:
            return known
        district, _, number = code.rpartition(".")
        block = self._villages.get(district)
        if block is None or len(number) != 4 or not number.isdigit():
            return ""
        start = block.find(f"\n{number}")
        return block[start + 5 :].partition("\n")[0] if start >= 0 else ""

    def exists(self, code: str) -> bool:
        """Whether the code is one of any level."""
        return bool(self.name(code))

    def is_village(self, code: str) -> bool:
        """Whether the code is that of a desa, kelurahan or desa adat."""
        return code.count(".") == 3 and self.exists(code)

    def parent(self, code: str) -> Region | None:
        """The region above; None for a province and for an unknown code."""
        return self.get(code.rpartition(".")[0]) if self.exists(code) else None

    def children(self, code: str = "") -> tuple[Region, ...]:
        """The regions right below, by code; the provinces for ""."""
        if code in self._villages:
            return tuple(self._village_regions(code))
        if code.count(".") > 1:
            return ()
        depth = code.count(".") + 1 if code else 0
        start = f"{code}." if code else ""
        return tuple(
            Region(below, name, _LEVELS[depth])
            for below, name in self._names.items()
            if below.startswith(start) and below.count(".") == depth
        )

    def districts(self, regency: str) -> tuple[Region, ...]:
        """The kecamatan of a regency, by code."""
        return self.children(regency) if regency.count(".") == 1 else ()

    def _village_regions(self, district: str) -> Iterator[Region]:
        for line in self._villages[district].split("\n")[1:]:
            yield Region(f"{district}.{line[:4]}", line[4:], "village")

    def label(self, code: str) -> str:
        """How a place is named on screens: "Gaji, Kec. Kerek"; outside home also the regency.

        An unknown code comes back unchanged, so that nothing typed disappears.
        """
        parts = self._parts(code)
        if code.count(".") > 1 and code.startswith(f"{self.home}."):
            parts = parts[:-2]
        elif len(parts) > 1:
            parts = parts[:-1]
        return ", ".join(parts) or code

    def long_label(self, code: str) -> str:
        """The whole name: "Desa Gaji, Kec. Kerek, Kab. Tuban, Jawa Timur"; unknown: unchanged."""
        parts = self._parts(code)
        if code.count(".") == 3 and parts:
            parts[0] = f"{_VILLAGE_KINDS.get(code[9], N_('Desa'))} {parts[0]}"
        return ", ".join(parts) or code

    def _parts(self, code: str) -> list[str]:
        """What a label is made of, from the region itself up to its province."""
        parts = []
        while code:
            region = self.get(code)
            if region is None:
                return []
            parts.append(_short_name(region))
            code = code.rpartition(".")[0]
        return parts

    def search_villages(
        self, text: str, within: str | None = None, limit: int = 20
    ) -> list[Region]:
        """Villages that match every word of `text`: those of `within` (home) first, then all.

        A word may be part of the village's, the district's or the regency's name ("gaji ker").
        The first search beyond `within` prepares the text of the whole country: see `prepare`.
        """
        near = self.home if within is None else within
        codes = self._text(near).find(text, limit) if near in self._names else []
        if len(codes) < limit:
            seen = set(codes)
            everywhere = self._text("").find(text, limit + len(seen))
            codes += [code for code in everywhere if code not in seen][: limit - len(codes)]
        return [Region(code, self.name(code), "village") for code in codes]

    def prepare(self) -> None:
        """Make the text for `search_villages` now (some 300 ms, in the background of the start)."""
        self._text("")

    def _text(self, scope: str) -> VillageText:
        text = self._texts.get(scope)
        if text is None:
            text = self._texts[scope] = VillageText(tuple(self._districts_for_search(scope)))
        return text

    def _districts_for_search(self, scope: str) -> Iterator[District]:
        for code, block in self._villages.items():
            if code.startswith(scope):
                regency = self._names[code[:5]].removeprefix("Kabupaten ")
                yield District(code, block, f"{self._names[code]} {regency}")


def _titled(line: str) -> tuple[str, str]:
    code, _, name = line.partition("\t")
    return code, name


def _short_name(region: Region) -> str:
    if region.level == "district":
        return N_("Kec. {name}").format(name=region.name)
    if region.level == "regency" and region.name.startswith("Kabupaten "):
        return N_("Kab. {name}").format(name=region.name.removeprefix("Kabupaten "))
    return region.name
