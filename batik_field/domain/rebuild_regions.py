"""Command that packs the region tables of the npm package idn-area-data into one file.

    python -m batik_field.domain.rebuild_regions PATH_OF_UNPACKED_PACKAGE

Source, licence and layout of the file: data/REGIONS.md. The same input gives the same content.
"""

import csv
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

TARGET = Path(__file__).parent / "data" / "regions.zlib"

_LEVELS = {
    "provinces.csv": r"\d\d",
    "regencies.csv": r"\d\d\.\d\d",
    "districts.csv": r"\d\d\.\d\d\.\d\d",
    "villages.csv": r"\d\d\.\d\d\.\d\d\.\d{4}",
}


def read(package: Path) -> dict[str, str]:
    """Code to name of all four levels, sorted by code. ValueError names a row that cannot be."""
    names: dict[str, str] = {}
    for file, pattern in _LEVELS.items():
        with (package / "data" / file).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                code, name = row["code"], " ".join(row["name"].split())
                parent = code.rpartition(".")[0]
                if not re.fullmatch(pattern, code) or not name or code in names:
                    raise ValueError(f"{file}: {code}")
                if parent and parent not in names:
                    raise ValueError(f"{file}: {code} without {parent}")
                names[code] = name
    return dict(sorted(names.items()))


def pack(names: Mapping[str, str]) -> bytes:
    """The file: provinces and regencies, then a block per district with its villages."""
    villages: defaultdict[str, list[str]] = defaultdict(list)
    above: list[str] = []
    districts: list[str] = []
    for code, name in names.items():
        depth = code.count(".")
        if depth == 3:
            district, _, number = code.rpartition(".")
            villages[district].append(f"{number}{name}")
        else:
            (districts if depth == 2 else above).append(f"{code}\t{name}")
    blocks = ["\n".join([title, *villages[title.partition("\t")[0]]]) for title in districts]
    return zlib.compress("\n\n".join(["\n".join(above), *blocks]).encode(), 9)


def main(arguments: list[str]) -> int:
    """Write the file and print what it holds."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    names = read(Path(arguments[0]))
    packed = pack(names)
    TARGET.write_bytes(packed)
    counts = [sum(code.count(".") == depth for code in names) for depth in range(4)]
    print(
        f"{TARGET.name}: {len(packed)} bytes; provinces, regencies, districts, villages: {counts}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
