"""Prints how soon lists, searches and records of 100,000 people answer; asserts nothing.

Services only, as a worker of the window calls them; `bench_window` measures the window itself.

Usage: python tests/benchmarks/bench_search.py
"""

from collections.abc import Callable
from statistics import median
from typing import TypeVar

from measure import resident, show, timed
from people import PASSPHRASE, vault, workplace

from batik_field.domain.queries import Query, Special
from batik_field.services import people, search
from batik_field.services.opening import open_vault
from batik_field.services.session import Session
from batik_field.storage import keyslots

FIRST_PAGE, FIRST_ROWS = 48, 24
QUERIES = {
    "everybody": "",
    "one letter": "s",
    "two letters": "su",
    "three letters": "wul",
    "a name": "teguiyem",
    "a miss": "xkcdqzz",
    "a miss of two letters": "zq",
    "digits of a NIK": "352308",
    "a whole phone prefix": "0812",
    "two words": "tuban astri",
    "two words of a workshop": "batik lawe",
}
FILTERS = {
    "a district": {Special.DISTRICT: "35.23.08"},
    "who is ready": {Special.READY: "yes"},
    "who lacks something": {Special.READY: "no"},
}

T = TypeVar("T")


def answered(work: Callable[[], T]) -> tuple[float, float, T]:
    """Return the first and the median time of 5 in milliseconds, and the answer."""
    answers: list[T] = []
    walls = [timed(lambda: answers.append(work())).wall * 1000 for _ in range(5)]
    return walls[0], median(walls), answers[0]


def show_query(session: Session, name: str, query: Query) -> None:
    """Print one line about a search: first page with its rows, how ready they are, all ids."""

    def page() -> list[str]:
        ids = search.ids(session, query, FIRST_PAGE)
        search.artisan_rows_unjudged(session, ids[:FIRST_ROWS])
        return ids

    first, again, ids = answered(page)
    _, judged, _ = answered(lambda: search.artisan_rows(session, ids[:FIRST_ROWS]))
    _, whole, found = answered(lambda: search.ids(session, query))
    print(f"{again:8.1f} {first:8.1f} {judged:8.1f} {whole:8.1f} {len(found):8}  {name}")


def main() -> None:
    """Measure on the vault that is only read."""
    with workplace() as place:
        folder = vault(place)
        file = keyslots.read(folder)
        derived = timed(lambda: keyslots.unlocked(file, PASSPHRASE, None, False))
        opened: list[Session] = []
        whole = timed(lambda: opened.append(open_vault(folder, passphrase=PASSPHRASE)))
        with opened[0] as session:
            show("unlock without key derivation", (whole.wall - derived.wall) * 1000, "ms")
            show("key derivation", derived.wall * 1000, "ms")
            print("    page    first   judged  all ids    found  milliseconds, medians of 5")
            print("(at most 50)")
            for name, text in QUERIES.items():
                show_query(session, name, Query("artisan", text))
            for name, special in FILTERS.items():
                show_query(session, name, Query("artisan", special=special))
                show_query(session, f"{name}, wul", Query("artisan", "wul", special=special))
            one = search.ids(session, Query("artisan"), FIRST_PAGE)[FIRST_PAGE // 2]
            show(
                "opening a record", answered(lambda: people.readiness(session, one))[1], "ms", "50"
            )
            show("resident, without windows", resident(), "MB")


if __name__ == "__main__":
    main()
