"""Compile ui/*.ui, resources/app.qrc and resources/i18n/*.ts into batik_field/app/forms.

Hatchling runs this as its build hook; by hand it is `python ui/compile.py`. With `--translations`
it extracts every text of the forms and of the Python code into resources/i18n/*.ts instead.
"""

import argparse
import ast
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OUTPUT = Path("batik_field", "app", "forms")
LANGUAGES = ("id", "en")
UIC = ("-g", "python", "--from-imports", "--rc-prefix", "--no-autoconnection")
RCC = ("-g", "python")
# Texts below the windows are marked N_("…") and have no class around them: their context is "".
LUPDATE = ("-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", "QT_TR_NOOP+=N_")

QT_IMPORT = re.compile(r"from PySide6\.(?P<module>\w+) import \((?P<names>[^)]*)\)\n")


class FormsBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # generic for checkers only
    """Makes the forms part of every wheel, source archive and editable install."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Compile before hatchling collects the files."""
        compile_all(Path(self.root))


def compile_all(root: Path) -> list[Path]:
    """Run the Qt tools for every source newer than its output; return what was written."""
    output = root / OUTPUT
    output.mkdir(parents=True, exist_ok=True)
    forms = {output / f"ui_{source.stem}.py": source for source in (root / "ui").glob("*.ui")}
    written = [
        _write(target, "uic", *UIC, str(source), polish=import_what_is_used)
        for target, source in sorted(forms.items())
        if _is_older(target, [source])
    ]
    written += _compile_resources(root / "resources" / "app.qrc", output / "rc_app.py")
    written += _compile_translations(root / "resources" / "i18n", output / "rc_i18n.py")
    for stale in set(output.glob("ui_*.py")) - forms.keys():
        stale.unlink(missing_ok=True)
    return written


def extract_translations(root: Path) -> list[Path]:
    """Update resources/i18n/batik_field_*.ts from the forms and the Python code."""
    sources = [*(root / "ui").glob("*.ui"), *(root / "batik_field").rglob("*.py")]
    names = [str(path) for path in sorted(sources) if path.parent != root / OUTPUT]
    catalogues = []
    for language in LANGUAGES:
        catalogue = root / "resources" / "i18n" / f"batik_field_{language}.ts"
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        direction = ("-source-language", "id_ID", "-target-language", language)
        _run("lupdate", *LUPDATE, *direction, *names, "-ts", str(catalogue))
        catalogues.append(catalogue)
    return catalogues


def import_what_is_used(form: str) -> str:
    """Drop the names that uic imports into every form whether it says them or not.

    PySide6 builds a class when its name is first asked for; of `Qt` that takes 15 ms.
    """
    said = {node.id for node in ast.walk(ast.parse(form)) if isinstance(node, ast.Name)}

    def narrowed(found: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", found["names"]) if name in said]
        return f"from PySide6.{found['module']} import {', '.join(names)}\n" if names else ""

    return QT_IMPORT.sub(narrowed, form)


def _compile_resources(source: Path, target: Path) -> list[Path]:
    if not source.exists():
        return []
    listed = [Path(name) for name in _run("rcc", "--list", str(source)).splitlines()]
    if not _is_older(target, [source, *listed]):
        return []
    return [_write(target, "rcc", *RCC, str(source))]


def _compile_translations(folder: Path, target: Path) -> list[Path]:
    """Release every .ts and bundle the results as :/i18n/<name>.qm."""
    catalogues = sorted(folder.glob("*.ts"))
    if not catalogues or not _is_older(target, catalogues):
        return []
    with tempfile.TemporaryDirectory() as place:
        for catalogue in catalogues:
            released = Path(place, catalogue.with_suffix(".qm").name)
            _run("lrelease", "-silent", str(catalogue), "-qm", str(released))
        files = "".join(f"<file>{path.stem}.qm</file>" for path in catalogues)
        bundle = Path(place, "i18n.qrc")
        bundle.write_text(f'<RCC><qresource prefix="/i18n">{files}</qresource></RCC>', "utf-8")
        return [_write(target, "rcc", *RCC, str(bundle))]


def _is_older(target: Path, sources: Iterable[Path]) -> bool:
    if not target.exists():
        return True
    made = target.stat().st_mtime_ns
    # This file counts too: other switches make other output.
    return any(source.stat().st_mtime_ns > made for source in (*sources, Path(__file__)))


def _write(
    target: Path, tool: str, *arguments: str, polish: Callable[[str], str] | None = None
) -> Path:
    """Let a tool write `target` whole: parallel test processes may compile at the same time."""
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
    os.close(handle)
    try:
        _run(tool, *arguments, "-o", name)
        if polish is not None:
            made = Path(name)
            made.write_text(polish(made.read_text("utf-8")), "utf-8")
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
    return target


def _run(tool: str, *arguments: str) -> str:
    """Run a Qt tool and return what it printed; its own words end the build when it fails."""
    finished = subprocess.run(
        [_tool(tool), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if finished.returncode:
        raise SystemExit(f"{tool} failed:\n{finished.stdout}{finished.stderr}")
    return finished.stdout


def _tool(name: str) -> str:
    """Path of a Qt tool inside the PySide6 package; on Windows they all sit in its root."""
    package = Path(PySide6.__file__).parent
    inside = package / "Qt" / "libexec" / name
    if sys.platform == "win32":
        return str(package / f"{name}.exe")
    return str(inside if inside.exists() else package / name)


def main(arguments: Sequence[str]) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Compile the forms and resources.")
    parser.add_argument(
        "--translations", action="store_true", help="extract the texts into resources/i18n"
    )
    root = Path(__file__).resolve().parent.parent
    if parser.parse_args(arguments).translations:
        extract_translations(root)
    for path in compile_all(root):
        sys.stdout.write(f"{path.relative_to(root)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
