"""batch-candidates and nominate from the command line: keys and exit codes of the contract."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from batik_field.services.adding import add
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.opening import create_vault
from tests.services.batches import person

BATCH = {"year": 2026, "number": 1, "certifier": "bbspjikb", "quota": 2}
BATCH |= {"schemes": ["pembatik_tulis"]}
ASKED = {"text": "Surat usaha", "rule": "dokumen", "documents": ["ijazah", "surat_usaha"]}


@dataclass(frozen=True)
class Made:
    """A vault with the batch 2026/1 and four people; the last one has the paper it asks for."""

    folder: Path
    batch: str
    people: list[str]


@pytest.fixture(scope="session")
def _made(
    tmp_path_factory: pytest.TempPathFactory,
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> Made:
    folder = tmp_path_factory.mktemp("usul") / "data"
    items: list[dict[str, Any]] = [{"entity": "batch", "ref": "$b", "values": BATCH}]
    items.append({"entity": "criterion", "values": {"batch": "$b", **ASKED}})
    for number in range(4):
        items += person(number)
    paper = {"artisan": "$a3", "kind": "surat_usaha", "state": "ada_memenuhi"}
    items.append({"entity": "document", "values": paper})
    with cheap_keys():
        session, _ = create_vault(folder, DEMO_PASSPHRASE)
    with session:
        added = add(session, items)
    people = [one.id for one in added if one.entity == "artisan"]
    return Made(folder, added[0].id, people)


@pytest.fixture
def made(_made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A copy of its own for each test."""
    monkeypatch.setenv("BATIK_FIELD_PASSPHRASE", DEMO_PASSPHRASE)
    folder = Path(shutil.copytree(_made.folder, tmp_path / "data"))
    return Made(folder, _made.batch, _made.people)


Run = Callable[..., tuple[int, str, str]]


def test_everybody_is_ranked(made: Made, run: Run) -> None:
    for name in ("2026/1", made.batch):
        code, out, _ = run("batch-candidates", made.folder, "--batch", name, "--json")
        assert code == 0
        assert json.loads(out) == {
            "candidates": [
                {"id": made.people[3], "met": 1, "of": 1, "missing": []},
                *(
                    {"id": one, "met": 0, "of": 1, "missing": ["surat keterangan usaha/kerja"]}
                    for one in sorted(made.people[:3])
                ),
            ]
        }


def test_people_are_told_in_words(made: Made, run: Run) -> None:
    code, out, _ = run("batch-candidates", made.folder, "--batch", "2026/1")
    lines = out.splitlines()
    assert (code, len(lines)) == (0, 5)
    assert lines[0] == f"{made.people[3]} memenuhi 1 dari 1"
    assert lines[1].endswith("memenuhi 0 dari 1; kurang: surat keterangan usaha/kerja")
    assert lines[-1] == "4 orang; sisa kuota 2 orang."


def test_who_fits_is_nominated_once(made: Made, run: Run) -> None:
    line = ("nominate", made.folder, "--batch", "2026/1", "--ids", made.people[3], "--json")
    code, out, _ = run(*line)
    first = json.loads(out)
    [one] = first["nominated"]
    assert (code, one["id"], one["state"]) == (0, made.people[3], "diusulkan")
    assert first["flags"] == []
    code, out, _ = run(*line)
    assert (code, json.loads(out)) == (0, first)
    _, out, _ = run("list", made.folder, "candidate", "--json")
    assert [record["id"] for record in json.loads(out)["records"]] == [one["candidate"]]


def test_an_override_needs_its_reason(made: Made, run: Run) -> None:
    line = ("nominate", made.folder, "--batch", "2026/1", "--ids", ",".join(made.people[:2]))
    code, out, err = run(*line)
    assert (code, out) == (3, "")
    assert "2 orang belum memenuhi syarat (surat keterangan usaha/kerja)" in err
    code, out, _ = run(*line, "--reserve", "--reason", "Diminta balai", "--json")
    told = json.loads(out)
    assert code == 1
    assert {one["state"] for one in told["nominated"]} == {"cadangan"}
    assert [flag["id"] for flag in told["flags"]] == made.people[:2]
    _, out, _ = run("list", made.folder, "candidate", "--json")
    kept = [record["values"]["override_reason"] for record in json.loads(out)["records"]]
    assert kept == ["Diminta balai"] * 2


def test_the_overrun_of_a_quota_is_said_of_all(made: Made, run: Run) -> None:
    everybody = ",".join(made.people)
    line = ("nominate", made.folder, "--batch", "2026/1", "--ids", everybody, "--reason", "Tambah")
    code, out, _ = run(*line, "--json")
    assert code == 1
    flags = json.loads(out)["flags"]
    assert flags[0] == {"id": None, "message": "Kuota 2 orang terlampaui 2 orang."}
    code, out, _ = run(*line)
    assert (code, "4 orang tercatat" in out) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (("--batch", "2025/9", "--ids", "{0}"), 2, "2025/9"),
        (("--batch", "entah", "--ids", "{0}"), 2, "entah"),
        (("--batch", "2026/1", "--ids", "orang-lain"), 3, "orang-lain"),
        (("--batch", "2026/1", "--ids", ","), 3, "siapa"),
        (("--batch", "2026/1"), 2, "--ids"),
        (("--ids", "{0}"), 2, "--batch"),
        (("--batch", "2026/1", "--ids", "{3}", "--scheme", "batik_cap"), 3, "skema"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    made: Made, run: Run, arguments: tuple[str, ...], code: int, named: str
) -> None:
    given = [one.format(*made.people) for one in arguments]
    found, out, err = run("nominate", made.folder, *given)
    assert (found, out) == (code, "")
    assert named in err
    assert "Kesalahan program" not in err
    _, out, _ = run("list", made.folder, "candidate", "--json")
    assert json.loads(out)["total"] == 0


@pytest.mark.parametrize("values", [{"quota": 0}, {"quota": None}, {"schemes": None}])
def test_a_batch_that_is_not_ready_is_refused(
    made: Made, run: Run, tmp_path: Path, values: dict[str, Any]
) -> None:
    file = tmp_path / "ubah.json"
    file.write_text(json.dumps([{"entity": "batch", "id": made.batch, "values": values}]))
    assert run("add", made.folder, file)[0] == 0
    code, out, err = run("nominate", made.folder, "--batch", "2026/1", "--ids", made.people[3])
    assert (code, out) == (3, "")
    assert "dahulu" in err


@pytest.mark.parametrize("command", ["batch-candidates", "nominate"])
def test_help_is_in_indonesian(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert out.startswith(f"Cara pakai: batik-field {command}")
    assert "id angkatan, atau TAHUN/NOMOR" in out
    for english in ("usage", "positional", "options", "show this help"):
        assert english not in out
