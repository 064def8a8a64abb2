"""Rules of the house that a syntax tree can show: who imports whom, and what may never appear."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "batik_field"

# Imports run app, cli -> services -> storage, exports -> domain.
MAY_IMPORT = {
    "domain": {"domain"},
    "storage": {"domain", "storage"},
    "exports": {"domain", "exports"},
    "services": {"domain", "storage", "exports", "services"},
    "cli": {"domain", "services", "commands", "cli"},
    "commands": {"domain", "services", "commands"},
    "tour": {"domain", "services", "cli", "tour"},
    "app": {"domain", "services", "app"},
    "__main__": {"app", "domain", "services", "cli"},
    "__init__": set(),
}
ONLY_IN = {
    "PySide6": {"app"},
    "shiboken6": {"app"},
    "sqlalchemy": {"storage"},
    "sqlcipher3": {"storage"},
    "openpyxl": {"exports"},
    "python_calamine": {"exports"},
    "docxtpl": {"exports"},
    "docx": {"exports"},
    "jinja2": {"exports"},
    "segno": {"exports"},
    "lxml": {"exports"},
}
# The standard library's module reads no encrypted file and would damage an open one's locks.
NOWHERE = {"sqlite3"}


def modules(*folders: Path) -> list[Path]:
    """Every module we wrote, without what the Qt tools generate."""
    found = (path for folder in folders for path in folder.rglob("*.py"))
    return sorted(path for path in found if path.parent != PACKAGE / "app" / "forms")


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            # `from batik_field import storage` names its layer only in the alias.
            yield from (f"{module}.{name.name}" for name in node.names)
            if node.level:
                yield "a relative import"


def broken_imports(where: str, names: list[str]) -> list[str]:
    """Imports that a module of this layer may not have."""
    broken = []
    for name in names:
        top, _, rest = name.partition(".")
        inner = rest.split(".")[0]
        if top == "batik_field" and inner in MAY_IMPORT:
            allowed = inner in MAY_IMPORT[where]
        else:
            allowed = where in ONLY_IN.get(top, {where})
        if not allowed or top in NOWHERE or top == "a relative import":
            broken.append(name)
    return broken


def leaking_connections(tree: ast.Module) -> list[int]:
    """Lines that connect a signal to a lambda or partial holding `self`: the window never dies."""
    lines = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr not in {"connect", "singleShot", "callOnTimeout"}:
            continue
        for argument in node.args:
            holder = isinstance(argument, ast.Lambda) or (
                isinstance(argument, ast.Call)
                and ast.unparse(argument.func) in {"partial", "functools.partial"}
            )
            names = {child.id for child in ast.walk(argument) if isinstance(child, ast.Name)}
            if holder and "self" in names:
                lines.append(node.lineno)
    return lines


def unmarked_texts(tree: ast.Module) -> list[int]:
    """Lines where a text to translate is not one literal, so that no tool can extract it."""
    lines = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in {"N_", "tr"} and not isinstance(node.args[0], ast.Constant):
            lines.append(node.lineno)
    return lines


def test_imports_run_one_way() -> None:
    broken = {
        str(path.relative_to(ROOT)): wrong
        for path in modules(PACKAGE)
        if (wrong := broken_imports(layer(path), list(imported(parse(path)))))
    }
    assert not broken


def test_every_module_has_a_layer() -> None:
    assert {layer(path) for path in modules(PACKAGE)} <= MAY_IMPORT.keys()


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("domain", "from batik_field.storage import vault"),
        ("domain", "from batik_field import storage"),
        ("domain", "import sqlalchemy.orm"),
        ("services", "from PySide6.QtCore import QObject"),
        ("storage", "import sqlite3"),
        ("storage", "from sqlite3 import connect"),
        ("app", "from batik_field.storage.vault import Vault"),
        ("app", "import openpyxl"),
        ("exports", "from . import fill"),
    ],
)
def test_the_rule_sees_a_wrong_import(where: str, line: str) -> None:
    assert broken_imports(where, list(imported(ast.parse(line))))


def test_the_standard_librarys_sqlite_is_nowhere() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in modules(PACKAGE, ROOT / "tests", ROOT / "ui")
        if any(name.split(".")[0] in NOWHERE for name in imported(parse(path)))
    ]
    assert not found


def test_no_connection_holds_its_window() -> None:
    assert leaking_connections(ast.parse("a.clicked.connect(lambda: self.x())")) == [1]
    assert leaking_connections(ast.parse("a.clicked.connect(partial(self.x, 1))")) == [1]
    assert leaking_connections(ast.parse("a.clicked.connect(self.x)")) == []
    found = {
        str(path.relative_to(ROOT)): lines
        for path in modules(PACKAGE)
        if (lines := leaking_connections(parse(path)))
    }
    assert not found


def test_every_marked_text_is_one_literal() -> None:
    assert unmarked_texts(ast.parse("N_(f'{x} orang')\nself.tr(text)\nself.tr('a' 'b')")) == [1, 2]
    found = {
        str(path.relative_to(ROOT)): lines
        for path in modules(PACKAGE)
        if (lines := unmarked_texts(parse(path)))
    }
    assert not found


def committed_texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if not path.is_file() or path == Path(__file__).resolve():
            continue
        try:
            yield name, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def test_addresses_are_of_formats_and_licences_only() -> None:
    """No place that packages come from, or any other machine, is named in what is committed."""
    known = {"www.w3.org", "www.apache.org", "keepachangelog.com", "purl.oclc.org"}
    known |= {f"schemas.{owner}" for owner in ("openxmlformats.org", "microsoft.com")}
    address = re.compile(r"\b(?:https?|ftp|git)://([A-Za-z0-9.-]+)")
    foreign = {
        (name, host)
        for name, text in committed_texts()
        for host in address.findall(text)
        if host not in known
    }
    assert not foreign
