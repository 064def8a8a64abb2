"""Prints how long FR.APL.01 of 60 people takes; asserts nothing.

Usage: python tests/benchmarks/bench_papers.py [PEOPLE]
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import Took, forget_most, most_resident, resident, show, timed

from batik_field.domain.queries import Query
from batik_field.services import papers
from batik_field.services.demo import DEMO_PASSPHRASE, make_demo
from batik_field.services.opening import open_vault


def main() -> None:
    """Measure the first time, as somebody at a desk meets it, and again."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_demo(folder / "demo", artisans=count + 10)
        with open_vault(folder / "demo", passphrase=DEMO_PASSPHRASE) as session:
            ids = session.store.ids(Query("artisan"))[:count]

            def write(file: str) -> Took:
                return timed(lambda: papers.write(session, "apl01", ids, folder / file))

            idle = resident()
            forget_most()
            print(f"FR.APL.01 of {len(ids)} people in one file")
            show("the first time, wall", write("first.docx").wall, "s", "5")
            show(
                "again, wall, median of 3", median(write("a.docx").wall for _ in range(3)), "s", "5"
            )
            show("memory above idle", most_resident() - idle, "MB")
            if papers.can_make_pdf():
                show("as PDF, wall", write("a.pdf").wall, "s")


if __name__ == "__main__":
    main()
