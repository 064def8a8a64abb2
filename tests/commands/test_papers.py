"""The command `paper`, as somebody at a prompt meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from batik_field.cli import DONE, FINDINGS, REFUSED, WRONG_USE, main
from batik_field.services.opening import create_vault
from tests.services.papers_world import World, build

PASSPHRASE = "canting-malam-lorod"


@pytest.fixture(scope="module")
def known(
    tmp_path_factory: pytest.TempPathFactory,
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> tuple[Path, World]:
    folder = tmp_path_factory.mktemp("papers") / "data"
    with cheap_keys():
        session, _ = create_vault(folder, PASSPHRASE, officer={"name": "Rengganing"})
    with session:
        return folder, build(session)


@pytest.fixture(autouse=True)
def _secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BATIK_FIELD_PASSPHRASE", PASSPHRASE)


def test_it_says_what_it_wrote(
    known: tuple[Path, World], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, world = known
    out = tmp_path / "surat.docx"
    people = ",".join(world.people)
    assert main(["paper", str(folder), "kesediaan", "--ids", people, str(out), "--json"]) == DONE
    said = json.loads(capsys.readouterr().out)
    assert said == {
        "file": str(out),
        "kind": "kesediaan",
        "papers": 3,
        "blanks": [{"name": "tanggal tanda tangan", "places": 3, "missed": False}],
        "findings": [],
    }
    assert out.is_file()


def test_gaps_are_findings(
    known: tuple[Path, World], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, world = known
    out = str(tmp_path / "apl01.docx")
    given = ["--ids", world.people[0], "--batch", world.batch, "--shipped"]
    assert main(["paper", str(folder), "apl01", *given, out, "--json"]) == FINDINGS
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["id"], one["field"], one["blocking"]) for one in found] == [
        ("pembatik_tulis", "number", False),
        ("pembatik_tulis", "kind", False),
        ("pembatik_tulis", None, False),
    ]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (["rapor", "--ids", "x", "a.docx"], WRONG_USE),
        (["apl01", "a.docx"], WRONG_USE),
        (["apl01", "--ids", "x", "a.odt"], WRONG_USE),
        (["apl01", "--ids", "x", "a.docx"], REFUSED),
        (["apl01", "--ids", ",", "a.docx"], REFUSED),
    ],
)
def test_a_wrong_line_writes_nothing(
    known: tuple[Path, World],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    given: list[str],
    code: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        ended = main(["paper", str(known[0]), *given])
    except SystemExit as stopped:
        ended = int(stopped.code or 0)
    heard = capsys.readouterr()
    assert ended == code
    assert heard.out == ""
    assert len(heard.err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())
