"""`python -m batik_field [FOLDER]`: the application with its windows."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application until its window is closed; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="batik-field-window", description="Buka Batik Field dengan jendela."
    )
    parser.add_argument("folder", nargs="?", type=Path, help="folder data; biasanya tidak perlu")
    given = parser.parse_args(arguments)
    code: int = application().run(given.folder)
    return code


def application() -> ModuleType:
    """Import the application: behind the parser, so that --help needs no screen.

    Python's collector finds nothing in what is being imported; `app.collector` takes it over.
    """
    gc.disable()
    from batik_field.app import application

    return application


if __name__ == "__main__":
    sys.exit(main())
