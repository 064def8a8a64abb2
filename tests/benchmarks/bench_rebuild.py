"""Prints what rebuilding and verifying take beside reading and decoding the log; asserts nothing.

Usage: python tests/benchmarks/bench_rebuild.py
"""

import json
import tempfile
from pathlib import Path

from measure import alternating, forget_most, most_resident, resident, show, show_ratio, timed
from people import PASSPHRASE, copy_of, vault, workplace

from batik_field.services.opening import open_vault
from batik_field.storage.store import Store


def read_and_decode(store: Store) -> None:
    """Read every operation with its bodies in the order of the log and decode the JSON in it."""
    with store.reading() as connection:
        for head, body in connection.exec_driver_sql(
            "SELECT op.head, op_body.body FROM op JOIN op_body USING (seq) ORDER BY seq"
        ):
            json.loads(head)
            json.loads(body)


def main() -> None:
    """Measure on a copy, both in turn."""
    with workplace() as place, tempfile.TemporaryDirectory(dir=place) as folder:
        made = copy_of(vault(place), Path(folder))
        with open_vault(made, passphrase=PASSPHRASE) as session:
            store, idle = session.store, resident()
            with store.reading() as connection:
                count = connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one()
            forget_most()
            ours, theirs = alternating(store.rebuild, lambda: read_and_decode(store))
            print(f"{count} operations; medians of 3, in turn")
            reference = "reading and decoding"
            show_ratio("rebuild, processor", ours.processor, theirs.processor, reference, "5.0")
            show_ratio("rebuild, wall", ours.wall, theirs.wall, reference, "5.0")
            show("memory of a rebuild above idle", most_resident() - idle, "MB")
            verified = timed(store.verify)
            show_ratio("verify, processor", verified.processor, theirs.processor, reference, "-")


if __name__ == "__main__":
    main()
