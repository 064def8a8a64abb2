"""Prints what a whole export takes beside openpyxl's write-only mode; asserts nothing.

The layout is the 40 columns of the register that say most about these people. `judged` is the
same with everybody's readiness looked at, as the layouts for the balai do.

Usage: python tests/benchmarks/bench_export.py [ROWS]
"""

import gc
import sys
import tempfile
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from measure import alternating, forget_most, most_resident, resident, show, show_ratio
from openpyxl import Workbook, load_workbook
from people import PASSPHRASE, vault, workplace

from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.exports import layouts
from batik_field.exports.layouts import Layout
from batik_field.services import exporting, search
from batik_field.services.opening import open_vault
from batik_field.services.session import Session

COLUMNS = 40
Rows = list[tuple[object, ...]]


def rows_of(file: Path, layout: Layout) -> Rows:
    """Return the values of a written workbook, as openpyxl would be given them."""
    book = load_workbook(file, read_only=True)
    rows = book[layout.sheet].iter_rows(min_row=layout.heading_row + 1, values_only=True)
    found = [tuple(row) for row in rows]
    book.close()
    return found


def fullest(session: Session, ids: Sequence[str], folder: Path) -> Layout:
    """Return the register with its fullest columns only."""
    register = layouts.register_layout(ENTITIES).without_sensitive()
    sample = folder / "sample.xlsx"
    exporting.export(session, register.name, ids[:200], {}, sample)
    rows = rows_of(sample, register)
    filled = [sum(v is not None for v in column) for column in zip(*rows, strict=True)]
    places = sorted(sorted(range(len(filled)), key=filled.__getitem__)[-COLUMNS:])
    columns = tuple(register.columns[place] for place in places)
    return replace(register, name=f"register-{COLUMNS}", columns=columns)


@contextmanager
def offered(*more: Layout):
    """Let the export know these layouts too."""
    shipped = layouts.layouts
    layouts.layouts = lambda entities: {**shipped(entities), **{one.name: one for one in more}}
    try:
        yield
    finally:
        layouts.layouts = shipped


def with_openpyxl(rows: Rows, layout: Layout, out: Path) -> None:
    """Write the same values with the library."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(layout.sheet)
    sheet.append([column.heading for column in layout.columns])
    for row in rows:
        sheet.append(row)
    book.save(out)


def main() -> None:
    """Measure both in turn on the same people."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    gc.disable()  # as in the windows, which collect when nothing else is under way
    with workplace() as place, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_vault(vault(place), passphrase=PASSPHRASE) as session:
            ids = search.ids(session, Query("artisan"), count)
            layout = fullest(session, ids, folder)
            judged = replace(layout, name="judged", complete_only=True)
            with offered(layout, judged):
                measured(session, (layout, judged), ids, folder)


def measured(session: Session, both: Sequence[Layout], ids: Sequence[str], folder: Path) -> None:
    """Print memory first, because the values for openpyxl are held as a whole."""
    ours, theirs = folder / "ours.xlsx", folder / "theirs.xlsx"

    def export(layout: Layout) -> None:
        exporting.export(session, layout.name, ids, {}, ours, include_incomplete=True)

    idle = resident()
    forget_most()
    export(both[0])
    print(f"{len(ids)} rows x {COLUMNS} columns; medians of 3, in turn")
    show("memory of an export above idle", most_resident() - idle, "MB", "40")
    rows = rows_of(ours, both[0])
    for layout, words in zip(both, ("export", "export, everybody judged"), strict=True):
        mine, other = alternating(
            lambda layout=layout: export(layout), lambda: with_openpyxl(rows, both[0], theirs)
        )
        show_ratio(f"{words}, processor", mine.processor, other.processor, "openpyxl", "1.0")
        show_ratio(f"{words}, wall", mine.wall, other.wall, "openpyxl", "1.0")


if __name__ == "__main__":
    main()
