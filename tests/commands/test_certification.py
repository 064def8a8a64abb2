"""submit and results from the command line: keys and exit codes of the contract."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.opening import create_vault, open_vault
from tests.services.batches import batch, person


@pytest.fixture(scope="session")
def _made(
    tmp_path_factory: pytest.TempPathFactory,
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> tuple[Path, list[str]]:
    folder = tmp_path_factory.mktemp("kirim") / "data"
    with cheap_keys():
        session, _ = create_vault(folder, DEMO_PASSPHRASE)
    with session:
        _, people = batch(session)
        people += [one.id for one in add_stranger(session)]
    return folder, people


def add_stranger(session: Any) -> list[Any]:
    from batik_field.services.adding import add

    return add(session, person(9))[:1]


@pytest.fixture
def vault(_made: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with the batch 2026/1 of three people."""
    monkeypatch.setenv("BATIK_FIELD_PASSPHRASE", DEMO_PASSPHRASE)
    return Path(shutil.copytree(_made[0], tmp_path / "data"))


@pytest.fixture
def people(_made: tuple[Path, list[str]]) -> list[str]:
    """Ids of the three, and of a stranger."""
    return _made[1]


Run = Callable[..., tuple[int, str, str]]


def test_submit_writes_and_freezes(
    vault: Path, people: list[str], run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "kirim"
    given = (
        "--batch",
        "2026/1",
        "--recipient",
        "BBSPJIKB",
        "--letter",
        "5/X",
        "--date",
        "12/5/2026",
    )

    code, told, aside = run("submit", vault, *given, out, "--json")

    data = json.loads(told)
    assert (code, aside) == (0, "")
    assert data.keys() == {"submission", "files"}
    assert data["files"] == [str(out / "pengajuan-2026-1-v1.xlsx")]
    with open_vault(vault, passphrase=DEMO_PASSPHRASE) as session:
        sent = session.store.record("submission", data["submission"])
    assert sent is not None
    assert (sent.values["letter_number"], sent.values["letter_date"]) == ("5/X", "2026-05-12")

    code, told, _ = run(
        "submit",
        vault,
        *given[:4],
        "--layout",
        "calon-15",
        tmp_path / "k.zip",
        "--papers",
        "usulan",
    )
    assert code == 1, "the letter lacks the office's name"
    assert "profil dinas" in told
    assert "versi 2" in told
    with ZipFile(tmp_path / "k.zip") as archive:
        assert archive.namelist() == ["pengajuan-2026-1-v2.xlsx", "pengajuan-2026-1-v2-usulan.docx"]

    code, told, aside = run("submit", vault, *given[:4], out, "--papers", "usulan", "--json")
    assert (code, json.loads(told).keys()) == (1, {"submission", "files"})
    assert "3 dari 3 orang" in aside
    assert "profil dinas" in aside

    _, told, aside = run("submit", vault, *given[:4], out, "--papers", "apl01", "--json")
    assert aside.count("Skema ini belum punya daftar unit") == 1
    assert "Kolom “KODE JADWAL” kosong untuk semua 3 orang." in aside


def test_submit_names_who_is_not_in_it_and_why(
    vault: Path, people: list[str], run: Run, tmp_path: Path
) -> None:
    with open_vault(vault, passphrase=DEMO_PASSPHRASE) as session:
        seat = session.store.linked("candidate", "artisan", people[:1])[0]
        session.store.commit([Change("candidate", seat.id, {"state": "kompeten"})], "P")

    given = ("submit", vault, "--batch", "2026/1", "--recipient", "B", tmp_path / "kirim")
    code, told, aside = run(*given, "--json")

    assert (code, json.loads(told).keys()) == (1, {"submission", "files"})
    assert f"Tidak ikut ({people[0]}): Sudah punya hasil: kompeten." in aside


def test_submit_refuses_a_batch_without_a_quota(vault: Path, run: Run, tmp_path: Path) -> None:
    with open_vault(vault, passphrase=DEMO_PASSPHRASE) as session:
        batch = session.store.ids(Query("batch", where={"year": "2026"}))[0]
        session.store.commit([Change("batch", batch, {"quota": 0})], "P")

    given = ("submit", vault, "--batch", "2026/1", "--recipient", "B", tmp_path / "kirim")
    code, told, aside = run(*given)

    assert (code, told) == (3, "")
    assert "Kuota angkatan ini belum diisi atau 0." in aside


@pytest.mark.parametrize(
    ("more", "code", "word"),
    [
        (["--layout", "entah"], 2, "entah"),
        (["--layout", "bnsp-19", "--template", "a.xlsx"], 2, "--template"),
        (["--date", "kemarin dulu"], 2, "kemarin dulu"),
        (["--template", "tidak-ada.xlsx"], 3, "tidak-ada.xlsx"),
    ],
)
def test_submit_says_what_is_wrong(
    vault: Path, run: Run, tmp_path: Path, more: list[str], code: int, word: str
) -> None:
    given = ("submit", vault, "--batch", "2026/1", "--recipient", "B", tmp_path / "kirim")

    found, told, wrong = run(*given, *more)

    assert (found, told) == (code, "")
    assert word in wrong
    assert not (tmp_path / "kirim").exists()
    assert run(*given[:3], "2026/7", *given[4:])[0] == 2


def test_results_are_saved_once(vault: Path, people: list[str], run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hasil.json"
    both = [
        {"kind": kind, "number": f"{kind} 1", "issuer": "LSP", "issued": "2026-01-05"}
        for kind in ("balai", "kementerian")
    ]
    items: list[dict[str, Any]] = [
        {"id": people[0], "result": "kompeten", "date": "2026-01-02", "certificates": both},
        {"id": people[1], "result": "tidak_hadir", "date": "2026-01-02"},
    ]
    file.write_text(json.dumps(items), "utf-8")

    code, told, _ = run("results", vault, "--batch", "2026/1", file, "--json")
    assert code == 0
    assert json.loads(told).keys() == {"saved", "findings"}
    entities = [one["entity"] for one in json.loads(told)["saved"]]
    assert sorted(entities) == [*["candidate"] * 2, *["certificate"] * 2, "facilitation"]

    code, told, _ = run("results", vault, file, "--json")
    assert (code, json.loads(told)) == (0, {"saved": [], "findings": []})


def test_results_speak_the_names_of_the_records(
    vault: Path, people: list[str], run: Run, tmp_path: Path
) -> None:
    told = json.loads(run("list", vault, "candidate", "--json")[1])["records"]
    sat = next(one for one in told if one["values"]["artisan"] == people[0])
    item = {"candidate": sat["id"], "state": "belum_kompeten", "result_date": "2026-01-02"}
    file = tmp_path / "hasil.json"
    file.write_text(json.dumps([{**item, "batch": "2026/1"}]), "utf-8")

    assert run("results", vault, file)[0] == 0

    shown = json.loads(run("show", vault, "candidate", sat["id"], "--json")[1])["values"]
    assert (shown["state"], shown["result_date"]) == ("belum_kompeten", "2026-01-02")
    file.write_text(json.dumps([{**item, "id": people[0]}]), "utf-8")
    code, _, wrong = run("results", vault, file)
    assert (code, "disebut dua kali" in wrong) == (2, True)
    file.write_text(json.dumps([{**item, "batch": "2026/9"}]), "utf-8")
    assert run("results", vault, "--batch", "2026/1", file)[0] == 2


def test_results_refuse(vault: Path, people: list[str], run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hasil.json"
    file.write_text(json.dumps([{"id": people[3], "result": "kompeten"}]), "utf-8")
    for given in (("--batch", "2026/1", file), (file,)):
        code, told, wrong = run("results", vault, *given)
        assert (code, told) == (3, "")
        assert "bukan peserta" in wrong
    file.write_text("[{}]", "utf-8")
    assert run("results", vault, "--batch", "2026/1", file)[0] == 2
    (tmp_path / "h.csv").write_text("NIK,K/BK\n3523085205800001,K\n", "utf-8")
    assert run("results", vault, tmp_path / "h.csv")[0] == 2
    assert run("results", vault, "--batch", "2026/1", tmp_path / "h.csv")[0] == 0


def test_a_form_is_filled_with_the_candidates_of_a_batch(
    vault: Path, people: list[str], run: Run, tmp_path: Path
) -> None:
    book = Workbook()
    for column, heading in enumerate(("No", "Nama", "NIK", "Tanggal Uji", "Kode Kementerian"), 1):
        book.active.cell(1, column, heading)
    book.save(tmp_path / "blanko.xlsx")
    out = tmp_path / "isi.xlsx"

    code, told, _ = run("fill", vault, tmp_path / "blanko.xlsx", "--batch", "2026/1", out, "--json")

    assert (code, json.loads(told)["rows"]) == (0, 3)
    rows = list(load_workbook(out).active.iter_rows(min_row=2, values_only=True))
    assert [row[1][-1] for row in rows] == ["A", "B", "C"]
    assert {row[3:] for row in rows} == {("20/06/2026", "62")}

    given = ("--batch", "2026/1", "--ids", ",".join(people[1:]), "--set", "ministry=16")
    run("fill", vault, tmp_path / "blanko.xlsx", *given, out)
    rows = list(load_workbook(out).active.iter_rows(min_row=2, values_only=True))
    assert [(row[1][-1], row[4]) for row in rows] == [("B", "16"), ("C", "16")]
    assert run("fill", vault, tmp_path / "blanko.xlsx", "--batch", "2020/1", out)[0] == 2
