"""`python -m batik_field [FOLDER]`: the application with its windows."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application until its window is closed; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="batik-field-window", description="Buka Batik Field dengan jendela."
    )
    parser.add_argument("folder", nargs="?", type=Path, help="folder data; biasanya tidak perlu")
    given = parser.parse_args(arguments)
    # Behind the parser, so that --help needs no screen.
    from batik_field.app.application import run

    return run(given.folder)


if __name__ == "__main__":
    sys.exit(main())
