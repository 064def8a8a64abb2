"""The tables of `batik.db` that are not derived from anything, and the steps that make them.

Projections and the search index are derived: `storage.projection` makes them anew whenever
their shape changes. Everything here has a version (`user_version`) and an upgrade step.
"""

from __future__ import annotations

from batik_field.storage.upgrade import Step

FIRST = Step(
    1,
    (
        # seq is local: the order in which this vault came to know the operations.
        """CREATE TABLE op (
            seq INTEGER PRIMARY KEY,
            dev TEXT NOT NULL, inc TEXT NOT NULL, n INTEGER NOT NULL,
            entity TEXT NOT NULL, rec TEXT NOT NULL,
            head TEXT NOT NULL, hash TEXT NOT NULL,
            UNIQUE (dev, inc, n)
        ) STRICT""",
        "CREATE INDEX op_rec ON op (entity, rec, seq)",
        # part: 0 ordinary, 1 sensitive. Erasure deletes rows here; the heads in op stay.
        """CREATE TABLE op_body (
            seq INTEGER NOT NULL REFERENCES op (seq),
            part INTEGER NOT NULL CHECK (part IN (0, 1)),
            salt BLOB NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (seq, part)
        ) STRICT""",
        # Erasure also applies to operations of that record that arrive later.
        "CREATE TABLE erased (entity TEXT, rec TEXT, PRIMARY KEY (entity, rec)) STRICT",
        """CREATE TABLE draft (
            entity TEXT NOT NULL, rec TEXT NOT NULL,
            changes TEXT NOT NULL, heads TEXT NOT NULL,
            saved_at TEXT NOT NULL, discarded_at TEXT,
            id INTEGER PRIMARY KEY
        ) STRICT""",
        "CREATE UNIQUE INDEX draft_open ON draft (entity, rec) WHERE discarded_at IS NULL",
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
)

STEPS: tuple[Step, ...] = (FIRST,)
