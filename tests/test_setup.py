"""The commands of README, CI and Makefile name each other's files."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SETUP = ROOT / "resources" / "setup.sh"

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="only where there is a shell")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_every_target_is_phony_and_explained() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())  # type: ignore[index]  # there is one
    assert targets() == phony
    for target in targets():
        assert re.search(rf"^{target}:.*## \w", text, re.MULTILINE), target


def test_ci_runs_the_tests() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert {"run", "test"} <= targets()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def run_setup(tmp_path: Path, **fakes: str) -> subprocess.CompletedProcess[str]:
    """`setup.sh window` in a copy of the project where some commands are others."""
    project, bin_ = tmp_path / "project", tmp_path / "bin"
    (project / "resources").mkdir(parents=True)
    (project / ".venv" / "bin").mkdir(parents=True)
    bin_.mkdir()
    shutil.copy(SETUP, project / "resources")
    qt = project / "PySide6"
    (qt / "Qt" / "plugins" / "platforms").mkdir(parents=True)
    fakes[str(project / ".venv" / "bin" / "python")] = f"echo {qt}"
    for name, body in fakes.items():
        command = Path(name) if name.startswith("/") else bin_ / name.replace("_", "-")
        command.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        command.chmod(0o755)
    return subprocess.run(
        ["bash", str(project / "resources" / "setup.sh"), "window"],
        env={**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


MISSING = "echo 'libEGL.so.1 => not found'; echo 'libxcb-icccm.so.4 => not found'"


def test_nothing_missing_installs_nothing(tmp_path: Path) -> None:
    done = run_setup(tmp_path, ldd="echo 'libEGL.so.1 => /usr/lib/libEGL.so.1'", apt_get="exit 9")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_root_installs_just_what_is_missing(tmp_path: Path) -> None:
    log = tmp_path / "log"
    done = run_setup(tmp_path, ldd=MISSING, id="echo 0", apt_get=f'echo "$@" >> {log}')
    assert done.returncode == 0
    assert log.read_text().splitlines()[-1].endswith("-y libegl1 libxcb-icccm4")


def test_without_rights_the_one_command_is_named(tmp_path: Path) -> None:
    done = run_setup(tmp_path, ldd=MISSING, id="echo 1000", sudo="exit 1", apt_get="exit 9")
    assert done.returncode == 1
    assert "sudo apt-get install --no-install-recommends libegl1 libxcb-icccm4" in done.stderr


def test_a_failed_installation_names_the_command_too(tmp_path: Path) -> None:
    done = run_setup(tmp_path, ldd=MISSING, id="echo 0", apt_get="exit 100")
    assert done.returncode == 1
    assert "sudo apt-get install" in done.stderr
