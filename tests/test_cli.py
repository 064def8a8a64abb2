"""The command line as design/contract.md fixes it: keys, exit codes, all or nothing."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from batik_field.cli import main
from batik_field.commands import records as record_commands
from batik_field.domain.questions import ENTITIES
from batik_field.services import records
from batik_field.services.demo import make_demo
from batik_field.services.opening import open_vault
from batik_field.storage.schema import STEPS
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"
SECRETS = ("PASSPHRASE", "NEW_PASSPHRASE", "RECOVERY_CODE", "OFFICER")


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        assert self.code in (0, 1), self.err
        assert self.err == ""
        return json.loads(self.out)

    def wrong(self, *named: str) -> None:
        """Exit 2, nothing on stdout, everything named on stderr."""
        self.stopped(2, *named)

    def refused(self, *named: str) -> None:
        self.stopped(3, *named)

    def stopped(self, code: int, *named: str) -> None:
        assert (self.code, self.out) == (code, ""), (self.err, self.out)
        assert self.err.strip()
        assert "Traceback" not in self.err
        assert "Kesalahan program" not in self.err
        for word in named:
            assert word in self.err


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as a shell would; `env` adds to the usual secrets (None: takes away)."""

    def run_(*arguments: object, env: Mapping[str, str | None] | None = None) -> Ran:
        secrets: dict[str, str | None] = {"PASSPHRASE": PASSPHRASE, **(env or {})}
        for name in SECRETS:
            monkeypatch.delenv(f"BATIK_FIELD_{name}", raising=False)
            if secrets.get(name) is not None:
                monkeypatch.setenv(f"BATIK_FIELD_{name}", str(secrets[name]))
        monkeypatch.setattr("sys.stdin", StringIO())
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        found = capsys.readouterr()
        return Ran(code, found.out, found.err)

    return run_


@pytest.fixture(scope="session")
def _templates(
    tmp_path_factory: pytest.TempPathFactory,
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> dict[str, Path]:
    """Vaults made once and copied for each test."""
    folder = tmp_path_factory.mktemp("cli")
    with cheap_keys():
        make_demo(folder / "demo", passphrase=PASSPHRASE, artisans=30)
        make_demo(folder / "empty", passphrase=PASSPHRASE, artisans=0)
    return {name: folder / name for name in ("demo", "empty")}


@pytest.fixture
def vault(_templates: dict[str, Path], tmp_path: Path) -> Path:
    """A vault without artisans."""
    return Path(shutil.copytree(_templates["empty"], tmp_path / "data"))


@pytest.fixture
def demo(_templates: dict[str, Path], tmp_path: Path) -> Path:
    """A vault of thirty fictional people."""
    return Path(shutil.copytree(_templates["demo"], tmp_path / "contoh"))


@pytest.fixture
def file(tmp_path: Path) -> Callable[[Any], Path]:
    """Writes a JSON file."""

    def write(content: Any) -> Path:
        path = tmp_path / "masuk.json"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return write


def digest(folder: Path) -> dict[str, str]:
    """Every file of a closed vault."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.is_file()
    }


SOUND = {
    "nik": "3523085205809001",
    "full_name": "Ma'ruf Gemlar",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Krajan No. 4",
    "village": "35.23.08.2006",
    "phone": "0812-0000-0001",
    "education": "2",
    "occupation": "12",
    "consent": "diberikan",
}


def artisan(**changed: Any) -> dict[str, Any]:
    return {"entity": "artisan", "values": {**SOUND, **changed}}


# --- demo, init, fields ---------------------------------------------------------------------------


def test_demo_makes_fictional_people(run: Run, tmp_path: Path) -> None:
    data = run("demo", tmp_path / "d", "--artisans", 5, "--seed", 7, "--json").data

    assert set(data) == {"folder", "counts"}
    assert data["folder"] == str(tmp_path / "d")
    assert data["counts"]["artisan"] == 5
    listed = run("list", tmp_path / "d", "artisan", "--json").data
    assert listed["total"] == 5


def test_an_officer_is_named_without_what_is_no_character(run: Run, tmp_path: Path) -> None:
    made = run("init", tmp_path / "d", "--json", env={"OFFICER": " Rengga\udcff\n"})
    assert made.code == 0

    (officer,) = run("list", tmp_path / "d", "officer", "--json").data["records"]
    assert officer["values"]["name"] == "Rengga"


def test_init_makes_a_vault_and_a_code_that_opens_it(run: Run, tmp_path: Path) -> None:
    data = run("init", tmp_path / "d", "--json", env={"OFFICER": "Rengganing"}).data

    assert set(data) == {"folder", "recovery_code"}
    opened = run(
        "list",
        tmp_path / "d",
        "officer",
        "--json",
        env={"PASSPHRASE": None, "RECOVERY_CODE": data["recovery_code"]},
    ).data
    assert [record["values"]["name"] for record in opened["records"]] == ["Rengganing"]


def test_init_and_demo_refuse_a_folder_that_is_in_use(run: Run, vault: Path) -> None:
    before = digest(vault)
    run("init", vault).refused()
    run("demo", vault).refused()
    assert digest(vault) == before


def test_an_empty_passphrase_is_refused(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "d", env={"PASSPHRASE": ""}).refused()
    assert not (tmp_path / "d").exists()


def test_fields_needs_no_vault_and_names_every_question(run: Run) -> None:
    fields = run("fields", "--json", env={"PASSPHRASE": None}).data["fields"]

    keys = {"entity", "key", "kind", "label", "required", "sensitive", "choices"}
    assert all(set(field) == keys for field in fields)
    assert [(f["entity"], f["key"]) for f in fields] == [
        (entity.key, field.key) for entity in ENTITIES.values() for field in entity.fields
    ]
    sex = next(f for f in fields if (f["entity"], f["key"]) == ("artisan", "sex"))
    assert sex["choices"] == [
        {"code": "L", "label": "Laki-laki"},
        {"code": "P", "label": "Perempuan"},
    ]
    assert sex["required"] is True


@pytest.mark.parametrize(
    "arguments", [("skill", "--json"), ("--json", "skill")], ids=["after", "before"]
)
def test_fields_of_one_entity(run: Run, arguments: tuple[str, ...]) -> None:
    fields = run("fields", *arguments).data["fields"]

    assert {field["entity"] for field in fields} == {"skill"}
    run("fields", "pembatik").wrong("pembatik")


# --- add ------------------------------------------------------------------------------------------


def test_add_answers_in_the_order_of_the_file(run: Run, vault: Path, file: Any) -> None:
    items = [
        artisan(phone="12", birth_date="31/02/1980"),
        {"entity": "business", "ref": "$b", "values": {"name": "Batik Gem"}},
        artisan(nik="3523085205809002", business="$b") | {"ref": "$a"},
        {"entity": "skill", "values": {"artisan": "$a", "skill": "membatik", "chosen": True}},
    ]

    saved = run("add", vault, file(items), "--json").data

    assert set(saved) == {"saved"}
    one, business, two, skill = saved["saved"]
    assert all(set(item) == {"entity", "id", "problems"} for item in saved["saved"])
    assert [item["entity"] for item in saved["saved"]] == [
        "artisan",
        "business",
        "artisan",
        "skill",
    ]
    assert all(set(p) == {"field", "message", "blocking"} for p in one["problems"])
    assert {p["field"] for p in one["problems"] if p["blocking"]} == {"phone", "birth_date"}
    assert [p["field"] for p in business["problems"]] == ["village"]
    assert two["problems"] == skill["problems"] == []
    shown = run("show", vault, "artisan", two["id"], "--json").data["values"]
    assert shown["business"] == business["id"]
    assert shown["phone"] == "+6281200000001"
    assert (
        run("list", vault, "skill", "--where", f"artisan={two['id']}", "--json").data["total"] == 1
    )
    first = run("show", vault, "artisan", one["id"], "--json").data["values"]
    assert first["birth_date"] == {"raw": "31/02/1980"}


def test_add_changes_what_has_an_id(run: Run, vault: Path, file: Any) -> None:
    (saved,) = run("add", vault, file([artisan()]), "--json").data["saved"]
    change = {"entity": "artisan", "id": saved["id"], "values": {"rt": "003", "address": None}}

    (again,) = run("add", vault, file([change]), "--json").data["saved"]

    assert again["id"] == saved["id"]
    assert [p["field"] for p in again["problems"]] == ["address"]
    values = run("show", vault, "artisan", saved["id"], "--json").data["values"]
    assert values["rt"] == "003"
    assert values["address"] is None
    assert values["full_name"] == "Ma'ruf Gemlar"
    assert run("list", vault, "artisan", "--json").data["total"] == 1


def test_add_names_a_nik_that_is_already_there(run: Run, vault: Path, file: Any) -> None:
    run("add", vault, file([artisan()]))
    (twin,) = run("add", vault, file([artisan(full_name="Maroef")]), "--json").data["saved"]

    assert [(p["field"], p["blocking"]) for p in twin["problems"]] == [("nik", True)]


def test_an_empty_list_saves_nothing(run: Run, vault: Path, file: Any) -> None:
    assert run("add", vault, file([]), "--json").data == {"saved": []}


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ({"entity": "pembatik", "values": {}}, "pembatik"),
        ({"entity": "artisan", "values": {"umur": 3}}, "umur"),
        ({"entity": "artisan", "values": {"nik": 3523085205809001}}, "nik"),
        ({"entity": "artisan", "values": {"sex": ["P"]}}, "sex"),
        ({"entity": "business", "values": {"workers_male": "3"}}, "workers_male"),
        ({"entity": "business", "values": {"workers_male": 1.5}}, "workers_male"),
        ({"entity": "artisan", "values": {}, "extra": 1}, "extra"),
        ({"entity": "artisan", "values": []}, "values"),
        ({"entity": "artisan"}, "values"),
        ({"values": {}}, "entity"),
        ({"entity": ["artisan"], "values": {}}, "entity"),
        ({"entity": "artisan", "id": "nobody", "values": {}}, "nobody"),
        ({"entity": "artisan", "id": 5, "values": {}}, "id"),
        ({"entity": "skill", "values": {"artisan": "$nobody"}}, "$nobody"),
        ({"entity": "skill", "values": {"artisan": "nobody"}}, "nobody"),
        ({"entity": "artisan", "ref": "a", "values": {}}, "a"),
        ({"entity": "artisan", "ref": 5, "values": {}}, "ref"),
        ("artisan", "objek"),
        ([], "objek"),
        (None, "objek"),
    ],
)
def test_one_wrong_item_and_nothing_is_written(
    run: Run, vault: Path, file: Any, item: Any, named: str
) -> None:
    run("add", vault, file([artisan(), item]), "--json").wrong(named, "Catatan ke-2")

    assert run("list", vault, "artisan", "--json").data == {"total": 0, "records": []}


def test_a_reference_is_of_one_kind_and_given_once(run: Run, vault: Path, file: Any) -> None:
    business = {"entity": "business", "ref": "$b", "values": {"name": "B"}}
    skill = {"entity": "skill", "values": {"artisan": "$b"}}

    run("add", vault, file([business, skill])).wrong("$b")
    run("add", vault, file([business, business])).wrong("$b")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00\x01",
        b"\x00",
        b"{",
        b"nul",
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'[{"entity": "artisan", "values": {"rt": ' + b"9" * 5_000 + b"}}]",
        b'[{"entity": "business", "values": {"workers_male": NaN}}]',
        b'[{"entity": "business", "values": {"workers_male": Infinity}}]',
        b'[{"entity": "business", "values": {"workers_male": 1e999}}]',
        b"{}",
        b"5",
        b"null",
        b'"x"',
        b"[[]]",
        b"[[[]]]",
    ],
)
def test_odd_files_are_wrong_use(run: Run, vault: Path, file: Any, content: bytes) -> None:
    run("add", vault, file(content), "--json").wrong()


def test_a_file_that_is_not_there_is_wrong_use(run: Run, vault: Path, tmp_path: Path) -> None:
    run("add", vault, tmp_path / "tidak-ada.json").wrong("tidak-ada.json")
    run("add", vault, tmp_path).wrong()


def test_odd_texts_are_kept_clean(run: Run, vault: Path, file: Any) -> None:
    odd = {"full_name": "A\ud800\0B \N{SPOOL OF THREAD}", "note": "x\ny " * 4_000}
    item = {"entity": "artisan", "values": odd}
    (saved,) = run("add", vault, file([item]), "--json").data["saved"]

    values = run("show", vault, "artisan", saved["id"], "--json").data["values"]
    assert values["full_name"] == "AB \N{SPOOL OF THREAD}"
    assert len(values["note"]) == 15_999
    assert "note" in {p["field"] for p in saved["problems"]}


def test_huge_numbers_are_kept_as_typed(run: Run, vault: Path, file: Any) -> None:
    number = 10**30
    item = {"entity": "business", "values": {"workers_male": number, "name": "B"}}
    (saved,) = run("add", vault, file([item]), "--json").data["saved"]

    values = run("show", vault, "business", saved["id"], "--json").data["values"]
    assert values["workers_male"] == {"raw": str(number)}


def test_deeply_nested_answers_never_crash(run: Run, vault: Path, file: Any) -> None:
    nested = "[" * 400 + "]" * 400
    for value in (nested, f'{{"raw": {nested}}}', f'{{"x": {nested}}}'):
        for key in ("full_name", "portrait", "consent_limits"):
            item = f'[{{"entity": "artisan", "values": {{"{key}": {value}}}}}]'
            ran = run("add", vault, file(item), "--json")
            assert ran.code in (0, 2), ran.err
            assert "Traceback" not in ran.err
            assert "Kesalahan program" not in ran.err


# --- list, show -----------------------------------------------------------------------------------


@pytest.fixture
def people(run: Run, vault: Path, file: Any) -> dict[str, str]:
    """Name -> id of a few people in `vault`."""
    names = ["Ma'ruf Gemlar", 'Si "Jempol" Krandi', "Seratus % Katun", "Soelastri"]
    items = [
        artisan(full_name=name, nik=f"35230852058090{n:02}") for n, name in enumerate(names, 1)
    ]
    items.append(
        {
            "entity": "business",
            "values": {"name": "B", "village": "35.23.08.2006", "halal": "belum"},
        }
    )
    saved = run("add", vault, file(items), "--json").data["saved"]
    return dict(zip(names, (one["id"] for one in saved), strict=False))


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("Ma'ruf", ["Ma'ruf Gemlar"]),
        ("maroef", ["Ma'ruf Gemlar"]),
        ("sulastri", ["Soelastri"]),
        ('"Jempol"', ['Si "Jempol" Krandi']),
        ("%", ["Seratus % Katun"]),
        ("3523085205809001", ["Ma'ruf Gemlar"]),
        ("x" * 10_000, []),
        ("'; DROP TABLE op; --", []),
        ("-x", []),
        ("\udcff", []),
        ("\N{SPOOL OF THREAD}", []),
    ],
)
def test_list_searches(
    run: Run, vault: Path, people: dict[str, str], search: str, found: list[str]
) -> None:
    data = run("list", vault, "artisan", f"--search={search}", "--json").data
    assert run("list", vault, "artisan", "--search", search, "--json").data == data

    assert set(data) == {"total", "records"}
    assert [record["values"]["full_name"] for record in data["records"]] == found
    assert data["total"] == len(found)


def test_list_gives_full_values_in_order(run: Run, vault: Path, people: dict[str, str]) -> None:
    data = run("list", vault, "artisan", "--json").data

    assert all(set(record) == {"id", "values"} for record in data["records"])
    names = [record["values"]["full_name"] for record in data["records"]]
    assert names == ["Ma'ruf Gemlar", "Seratus % Katun", 'Si "Jempol" Krandi', "Soelastri"]
    assert data["records"][0]["values"]["nik"] == "3523085205809001"


@pytest.mark.parametrize(("limit", "rows"), [(0, 0), (2, 2), (99, 4)])
def test_list_limits_the_records_but_not_the_total(
    run: Run, vault: Path, people: dict[str, str], limit: int, rows: int
) -> None:
    data = run("list", vault, "artisan", "--limit", limit, "--json").data

    assert data["total"] == 4
    assert len(data["records"]) == rows


def test_list_reads_a_few_at_a_time_and_keeps_the_order(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run("list", demo, "artisan", "--json").data
    words = run("list", demo, "artisan").out.splitlines()
    monkeypatch.setattr(record_commands, "AT_A_TIME", 7)

    assert len(whole["records"]) == 30
    assert run("list", demo, "artisan", "--json").data == whole
    assert [json.loads(line) for line in words[:-1]] == whole["records"]
    assert words[-1] == "30 catatan"


def test_list_filters_by_listed_and_other_fields(
    run: Run, vault: Path, people: dict[str, str]
) -> None:
    def total(entity: str, *where: str) -> int:
        pairs = [argument for one in where for argument in ("--where", one)]
        return int(run("list", vault, entity, *pairs, "--json").data["total"])

    assert total("artisan", "sex=P") == 4
    assert total("artisan", "full_name=Ma'ruf Gemlar") == 1
    assert total("artisan", "education=2", "address=Dusun Krajan No. 4") == 4
    assert total("artisan", "address=Dusun = lain") == 0
    assert total("artisan", "email=") == 4
    assert total("business", "halal=belum") == 1
    assert total("business", "halal=bersertifikat") == 0
    run("list", vault, "artisan", "--where", "umur=3").wrong("umur")
    run("list", vault, "artisan", "--where", "sex").wrong("--where")
    run("list", vault, "artisan", "--where", "sex=P", "--where", "sex=L").wrong("sex")
    run("list", vault, "artisan", "--where", "=P").wrong("--where")


def test_list_and_show_of_unknown_things(run: Run, vault: Path) -> None:
    run("list", vault, "pembatik").wrong("pembatik")
    run("show", vault, "pembatik", "x").wrong("pembatik")
    run("show", vault, "artisan", "tidak-ada").wrong("tidak-ada")
    run("show", vault, "artisan", "\udcff").wrong()
    run("list", vault, "artisan", "--limit", "-1").wrong("--limit")
    run("list", vault, "artisan", "--limit", "1e3").wrong("--limit")


def test_show_tells_the_history_oldest_first(run: Run, vault: Path, file: Any) -> None:
    (saved,) = run("add", vault, file([artisan()]), "--json", env={"OFFICER": "Rengga"}).data[
        "saved"
    ]
    for rt in ("001", "002"):
        item = {"entity": "artisan", "id": saved["id"], "values": {"rt": rt}}
        run("add", vault, file([item]), "--json", env={"OFFICER": "Banu"})

    plain = run("show", vault, "artisan", saved["id"], "--json").data
    data = run("show", vault, "artisan", saved["id"], "--history", "--json").data

    assert set(plain) == set(data) == {"values", "problems", "history"}
    assert plain["history"] == []
    keys = {"when", "by", "device", "field", "old", "new"}
    assert all(set(entry) == keys for entry in data["history"])
    assert [entry["when"] for entry in data["history"]] == sorted(
        entry["when"] for entry in data["history"]
    )
    assert {entry["field"] for entry in data["history"]} == {*SOUND, "rt"}
    rts = [(e["by"], e["old"], e["new"]) for e in data["history"] if e["field"] == "rt"]
    assert rts == [("Banu", None, "001"), ("Banu", "001", "002")]
    assert data["history"][0]["by"] == "Rengga"
    assert data["history"][0]["device"] == "Laptop Kerek-1"


def test_a_deleted_record_is_shown_but_not_listed(run: Run, vault: Path, file: Any) -> None:
    (saved,) = run("add", vault, file([artisan()]), "--json").data["saved"]
    with open_vault(vault, passphrase=PASSPHRASE) as session:
        records.delete(session, "artisan", saved["id"], "tercatat dua kali")

    data = run("show", vault, "artisan", saved["id"], "--history", "--json").data

    assert data["values"]["full_name"] == "Ma'ruf Gemlar"
    last = data["history"][-1]
    assert (last["field"], last["old"], last["new"]) == ("deleted", False, True)
    assert run("list", vault, "artisan", "--json").data["total"] == 0


# --- export ---------------------------------------------------------------------------------------

BNSP = (
    "No", "NAMA ASESI", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "JENIS KELAMIN", "TEMPAT TINGGAL",
    "KODE KOTA", "KODE PROVINSI", "TELP", "EMAIL", "KODE PENDIDIKAN", "KODE PEKERJAAN",
    "KODE JADWAL", "TANGGAL UJI", "NOMOR REGISTRASI ASESOR", "KODE SUMBER ANGGARAN",
    "KODE KEMENTERIAN", "K/BK",
)  # fmt: skip
CALON = (
    "No", "NAMA LENGKAP", "NAMA TEMPAT BEKERJA", "ALAMAT", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR",
    "JENIS KELAMIN", "ALAMAT TEMPAT TINGGAL", "TELP", "EMAIL", "PENDIDIKAN TERAKHIR",
    "JABATAN/PEKERJAAN", "SKEMA SERTIFIKASI", "RENCANA UJI KOMPETENSI",
)  # fmt: skip


def cells(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_export_writes_the_sheet_of_the_certifier(run: Run, demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "blanko.xlsx"
    ran = run("export", demo, "--layout", "bnsp-19", "--set", "exam_date=2026-12-01", out, "--json")

    data = ran.data
    assert set(data) == {"file", "rows", "of", "left_out", "findings"}
    assert data["file"] == str(out)
    assert ran.code == (1 if data["left_out"] or data["findings"] else 0)
    assert data["of"] == 30
    assert 0 < data["rows"] == data["of"] - len(data["left_out"])
    assert all(set(one) == {"id", "reason"} and one["reason"] for one in data["left_out"])
    keys = {"id", "field", "sheet", "cell", "message", "blocking"}
    assert all(set(finding) == keys for finding in data["findings"])

    heading, *rows = cells(out)
    assert CalamineWorkbook.from_path(out).sheet_names == ["Blanko Pengajuan"]
    assert tuple(heading) == BNSP
    assert len(rows) == data["rows"]
    left_out = {one["id"] for one in data["left_out"]}
    records = run("list", demo, "artisan", "--json").data["records"]
    expected = {r["values"]["nik"]: r["values"] for r in records if r["id"] not in left_out}
    for row in rows:
        values = expected.pop(row[2])
        assert row[1] == values["full_name"].upper()
        assert row[4] == "/".join(values["birth_date"].split("-")[::-1])
        assert (row[7], row[8]) == ("3523", "35")
        assert row[14] == "01/12/2026"
        assert all(isinstance(cell, str) for cell in row[1:])
    assert not expected


@pytest.mark.parametrize("layout", ["bnsp-19", "calon-15", "daftar-usulan", "register"])
def test_every_layout_says_how_many_of_how_many(
    run: Run, demo: Path, tmp_path: Path, layout: str
) -> None:
    out = tmp_path / f"{layout}.xlsx"

    data = run("export", demo, "--layout", layout, "--json", out).data

    assert out.is_file()
    assert data["rows"] + len(data["left_out"]) == data["of"] == 30
    names = {
        r["values"]["full_name"] for r in run("list", demo, "artisan", "--json").data["records"]
    }
    written = {str(cell).upper() for row in cells(out) for cell in row}
    assert len({name for name in names if name.upper() in written}) == data["rows"]
    if layout == "calon-15":
        assert list(CALON) in cells(out)
    if layout == "register":
        assert data["left_out"] == []


def test_export_of_chosen_people(run: Run, demo: Path, tmp_path: Path) -> None:
    ids = [record["id"] for record in run("list", demo, "artisan", "--json").data["records"][:3]]
    out = tmp_path / "r.xlsx"

    chosen = ",".join([*ids, "tidak-ada"])
    data = run("export", demo, "--layout", "register", "--ids", chosen, out, "--json").data

    assert (data["of"], data["rows"]) == (4, 3)
    assert [one["id"] for one in data["left_out"]] == ["tidak-ada"]
    women = run(
        "export", demo, "--layout", "register", "--where", "sex=P", "--json", tmp_path / "w.xlsx"
    ).data
    total = run("list", demo, "artisan", "--where", "sex=P", "--json").data["total"]
    assert women["of"] == total


def test_incomplete_people_only_go_along_when_asked(run: Run, demo: Path, tmp_path: Path) -> None:
    usual = run("export", demo, "--layout", "bnsp-19", "--json", tmp_path / "a.xlsx").data
    everybody = run(
        "export",
        demo,
        "--layout",
        "bnsp-19",
        "--include-incomplete",
        "--json",
        tmp_path / "b.xlsx",
    ).data

    assert usual["rows"] < everybody["rows"] == 30


def test_withdrawn_consent_stays_out_of_everything(
    run: Run, vault: Path, file: Any, tmp_path: Path
) -> None:
    run("add", vault, file([artisan(consent="ditarik")]))
    for layout in ("bnsp-19", "register"):
        data = run(
            "export",
            vault,
            "--layout",
            layout,
            "--include-incomplete",
            "--json",
            tmp_path / "x.xlsx",
        ).data
        assert (data["rows"], data["of"], len(data["left_out"])) == (0, 1, 1)


def test_text_stays_text(run: Run, vault: Path, file: Any, tmp_path: Path) -> None:
    run("add", vault, file([artisan(full_name="=1+1", address="@x", birth_place="+62", rt="003")]))
    run("export", vault, "--layout", "register", tmp_path / "x.xlsx")

    written = [cell for row in cells(tmp_path / "x.xlsx") for cell in row]
    assert {"=1+1", "+62", "003", "3523085205809001"} <= set(written)


def test_export_names_what_is_wrong_and_writes_nothing(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "x.xlsx"
    run("export", demo, "--layout", "bnsp-20", out).wrong("bnsp-20")
    run("export", demo, "--layout", "bnsp-19", "--set", "umur=3", out).wrong("umur")
    run("export", demo, "--layout", "bnsp-19", "--where", "umur=3", out).wrong("umur")
    twice = ("--set", "exam_date=2026-01-02", "--set", "exam_date=2026-01-03")
    run("export", demo, "--layout", "bnsp-19", *twice, out).wrong("exam_date")
    run("export", demo, "--layout", "bnsp-19", tmp_path / "x.csv").wrong("x.csv")
    run("export", demo, out).wrong("--layout")
    assert not out.exists()
    assert not (tmp_path / "x.csv").exists()


# --- fill -----------------------------------------------------------------------------------------


@pytest.fixture
def blanko(tmp_path: Path) -> Path:
    """An empty list as a recipient sends it: a title, headings, three numbered rows, a total."""
    book = Workbook()
    for row in (("DAFTAR",), (), ("No", "Nama", "NIK", "Ukuran"), (1,), (2,), (3,), ("Jumlah",)):
        book.active.append(row)
    book.save(tmp_path / "blanko.xlsx")
    return tmp_path / "blanko.xlsx"


@pytest.mark.parametrize("below", ["", "kirim"])
def test_nothing_is_written_into_the_vaults_folder(
    run: Run, demo: Path, blanko: Path, below: str
) -> None:
    """There a file would lie unencrypted, and no backup would hold it."""
    someone = run("list", demo, "artisan", "--limit", 1, "--json").data["records"][0]["id"]
    batch = run("list", demo, "batch", "--json").data["records"][-1]["id"]
    (demo / "kirim").mkdir()
    before = {path for path in demo.rglob("*") if "-wal" not in path.name}
    commands = [
        ("export", demo, "--layout", "register", demo / below / "a.xlsx"),
        ("fill", demo, blanko, demo / below / "a.xlsx"),
        ("paper", demo, "kesediaan", "--ids", someone, demo / below / "a.docx"),
        ("submit", demo, "--batch", batch, "--recipient", "Balai", demo / below),
        ("submit", demo, "--batch", batch, "--recipient", "Balai", demo / below / "a.zip"),
        ("backup", demo, demo / below / "a.cadangan"),
    ]

    for command in commands:
        run(*command).refused("Folder data", "Pilih folder lain")

    after = {path for path in demo.rglob("*") if "-wal" not in path.name}
    assert {path.name for path in after - before} <= {"batik.db-shm", "lampiran.db-shm"}


def test_fill_fills_the_recipients_workbook(
    run: Run, vault: Path, blanko: Path, file: Any, tmp_path: Path
) -> None:
    (saved,) = run("add", vault, file([artisan()]), "--json").data["saved"]
    out = tmp_path / "isi.xlsx"

    ran = run("fill", vault, blanko, "--ids", saved["id"], "--include-incomplete", out, "--json")

    assert ran.code == 1
    assert set(ran.data) == {"mapping", "rows", "of", "left_out", "findings"}
    assert (ran.data["rows"], ran.data["of"], ran.data["left_out"]) == (1, 1, [])
    assert ran.data["mapping"][2] == {
        "column": "C", "heading": "NIK", "field": "artisan.nik", "fixed": None, "confidence": 1.0,
    }  # fmt: skip
    assert [one["field"] for one in ran.data["mapping"]] == [
        *("computed.number", "artisan.full_name", "artisan.nik", None),
    ]
    unknown = [one for one in ran.data["findings"] if one["cell"] == "D3"]
    assert [(one["sheet"], one["id"], one["blocking"]) for one in unknown] == [
        ("Sheet", None, False),
    ]
    written = CalamineWorkbook.from_path(out).get_sheet_by_name("Sheet").to_python()
    assert written[3] == [1.0, SOUND["full_name"], SOUND["nik"], ""]
    assert written[6][0] == "Jumlah"


def test_fill_takes_a_map(run: Run, demo: Path, blanko: Path, tmp_path: Path) -> None:
    peta = tmp_path / "peta.json"
    peta.write_text(json.dumps({"Ukuran": {"fixed": "XL"}, "B": "alias"}))

    data = run(
        "fill", demo, blanko, "--map", peta, "--include-incomplete", tmp_path / "o.xlsx", "--json"
    ).data

    assert [(one["field"], one["fixed"]) for one in data["mapping"]] == [
        ("computed.number", None), ("artisan.alias", None), ("artisan.nik", None), (None, "XL"),
    ]  # fmt: skip
    assert data["rows"] == 30 - len(data["left_out"])


def test_fill_remembers_a_recipient(run: Run, vault: Path, blanko: Path, tmp_path: Path) -> None:
    peta = tmp_path / "peta.json"
    peta.write_text(json.dumps({"Ukuran": {"fixed": "XL"}}))
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"

    run("fill", vault, blanko, "--map", peta, "--recipient", "Balai Contoh", first, "--json")
    again = run("fill", vault, blanko, second, "--json").data

    assert again["mapping"][3]["fixed"] == "XL"


def test_fill_names_what_is_wrong_and_writes_nothing(
    run: Run, demo: Path, blanko: Path, file: Any, tmp_path: Path
) -> None:
    out = tmp_path / "isi.xlsx"
    for content, named in (
        ({"Tidak Ada": "nik"}, "Tidak Ada"),
        ({"NIK": "umur"}, "umur"),
        ({"NIK": 3}, "NIK"),
        ([], "Pemetaan"),
        ("{", "JSON"),
    ):
        run("fill", demo, blanko, "--map", file(content), out).wrong(named)
    run("fill", demo, blanko, "--map", tmp_path / "tak-ada.json", out).wrong("tak-ada.json")
    run("fill", demo, blanko, "--set", "umur=3", out).wrong("umur")
    run("fill", demo, blanko, tmp_path / "isi.xlsm").wrong("isi.xlsm")
    run("fill", demo, blanko).wrong("out")
    run("fill", demo, tmp_path / "tak-ada.xlsx", out).refused("tak-ada.xlsx")
    run("fill", demo, blanko, "--include-incomplete", "--no-grow", out).refused("3 baris")
    for broken in (b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", blanko.read_bytes()[:2000]):
        (tmp_path / "rusak.xlsx").write_bytes(broken)
        run("fill", demo, tmp_path / "rusak.xlsx", out).refused("simpan")
    assert not out.exists()
    assert not list(tmp_path.glob(".*"))


def test_a_place_that_cannot_be_written_is_refused(run: Run, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "berkas").write_text("")
    for out in ("tidak-ada/x.xlsx", "folder.xlsx", "berkas/x.xlsx"):
        run("export", demo, "--layout", "register", tmp_path / out).refused()
    for out in ("tidak-ada/x.cadangan", "berkas/x.cadangan"):
        run("backup", demo, tmp_path / out).refused()
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"folder.xlsx", "berkas", "contoh"}


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may write everywhere"
)
def test_a_read_only_target_is_refused(run: Run, demo: Path, tmp_path: Path) -> None:
    locked = tmp_path / "terkunci"
    locked.mkdir()
    locked.chmod(0o500)

    run("export", demo, "--layout", "register", locked / "x.xlsx").refused()
    run("backup", demo, locked / "x.cadangan").refused()
    run("init", locked / "data").refused()


# --- check, backup, restore, secrets --------------------------------------------------------------


def test_check_of_a_sound_vault(run: Run, demo: Path) -> None:
    ran = run("check", demo, "--json")

    assert ran.code == 0
    assert set(ran.data) == {"ok", "checks"}
    assert ran.data["ok"] is True
    assert all(set(check) == {"name", "ok", "detail"} for check in ran.data["checks"])


def test_check_finds_what_was_changed_behind_its_back(run: Run, demo: Path) -> None:
    with (
        Vault.open(demo, passphrase=PASSPHRASE, upgrade_steps=STEPS) as opened,
        opened.write() as connection,
    ):
        connection.exec_driver_sql("UPDATE op_body SET body = replace(body, 'a', 'b')")

    ran = run("check", demo, "--json")

    assert ran.code == 1
    assert ran.data["ok"] is False


def test_backup_and_restore(run: Run, demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.cadangan"
    made = run("backup", demo, out, "--json").data
    restored = run("restore", out, tmp_path / "pulih", "--json").data

    assert set(made) == {"file", "records"}
    assert made["file"] == str(out)
    assert made["records"]["artisan"] == 30
    assert set(restored) == {"folder", "records"}
    assert restored["folder"] == str(tmp_path / "pulih")
    assert restored["records"] == made["records"]
    for entity in ("artisan", "visit", "document"):
        assert (
            run("list", tmp_path / "pulih", entity, "--json").data
            == run("list", demo, entity, "--json").data
        )
    assert run("check", tmp_path / "pulih", "--json").data["ok"]


def test_a_backup_while_somebody_writes(run: Run, demo: Path, tmp_path: Path) -> None:
    """The vault is locked by the writer: one sentence, and the backup works afterwards."""
    with Vault.open(demo, passphrase=PASSPHRASE, upgrade_steps=STEPS) as opened:
        run("backup", demo, tmp_path / "x.cadangan").refused()
        run("list", demo, "artisan").refused()
        with opened.write():
            pass

    assert run("backup", demo, tmp_path / "x.cadangan", "--json").data["records"]["artisan"] == 30


def test_what_is_no_backup_is_refused(run: Run, demo: Path, tmp_path: Path, file: Any) -> None:
    run("restore", file("bukan cadangan"), tmp_path / "pulih").refused()
    run("restore", tmp_path / "tidak-ada", tmp_path / "pulih").refused()
    run("backup", demo, tmp_path / "x.cadangan")
    run("restore", tmp_path / "x.cadangan", demo).refused()
    run(
        "restore", tmp_path / "x.cadangan", tmp_path / "pulih", env={"PASSPHRASE": "salah"}
    ).refused()
    assert not (tmp_path / "pulih").exists()


VAULT_COMMANDS = (
    ("list", "{}", "artisan"),
    ("show", "{}", "artisan", "x"),
    ("check", "{}"),
    ("rebuild", "{}"),
    ("passphrase", "{}"),
    ("backup", "{}", "out.cadangan"),
    ("export", "{}", "--layout", "register", "out.xlsx"),
)


@pytest.mark.parametrize("command", VAULT_COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("trouble", ["passphrase", "no vault", "a file", "no secret"])
def test_a_vault_that_does_not_open(
    run: Run,
    vault: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    trouble: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "berkas").write_text("x")
    before = digest(vault)
    folder = {"no vault": tmp_path / "lain", "a file": tmp_path / "berkas"}.get(trouble, vault)
    secrets = {"passphrase": "salah", "no secret": None}
    env = {"PASSPHRASE": secrets.get(trouble, PASSPHRASE), "NEW_PASSPHRASE": "baru-sekali-1"}

    run(*(part.format(folder) for part in command), env=env).refused()

    assert digest(vault) == before
    assert {path.name for path in tmp_path.iterdir()} == {"data", "berkas"}


def test_a_newer_vault_is_left_as_it_is(run: Run, vault: Path) -> None:
    with (
        Vault.open(vault, passphrase=PASSPHRASE, upgrade_steps=STEPS) as opened,
        opened.write() as connection,
    ):
        connection.exec_driver_sql("PRAGMA user_version = 99")
    before = digest(vault)

    run("list", vault, "artisan").refused()

    assert digest(vault) == before


def test_a_wrong_recovery_code_is_refused(run: Run, vault: Path) -> None:
    run("list", vault, "artisan", env={"PASSPHRASE": None, "RECOVERY_CODE": "x"}).refused()


def test_the_passphrase_is_changed(run: Run, vault: Path) -> None:
    data = run("passphrase", vault, "--json", env={"NEW_PASSPHRASE": "baru-sekali-1"}).data

    assert data == {"folder": str(vault)}
    run("list", vault, "artisan").refused()
    assert run("list", vault, "artisan", env={"PASSPHRASE": "baru-sekali-1"}).code == 0
    run("passphrase", vault, env={"PASSPHRASE": "baru-sekali-1", "NEW_PASSPHRASE": ""}).refused()
    assert run("list", vault, "artisan", env={"PASSPHRASE": "baru-sekali-1"}).code == 0


def test_a_forgotten_passphrase_is_replaced_with_the_code(run: Run, tmp_path: Path) -> None:
    code = run("init", tmp_path / "d", "--json").data["recovery_code"]
    env = {"PASSPHRASE": None, "RECOVERY_CODE": code, "NEW_PASSPHRASE": "baru-sekali-1"}

    assert run("passphrase", tmp_path / "d", env=env).code == 0

    assert run("list", tmp_path / "d", "artisan", env={"PASSPHRASE": "baru-sekali-1"}).code == 0


def test_rebuild_gives_the_same_lists(run: Run, demo: Path) -> None:
    before = run("list", demo, "artisan", "--json").data

    assert set(run("rebuild", demo, "--json").data) == {"rows"}

    assert run("list", demo, "artisan", "--json").data == before


# --- wrong use, help, and a real shell ------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "PERINTAH"),
        (("tidak",), "tidak"),
        (("list",), "folder, entity"),
        (("list", "a", "b", "c"), "c"),
        (("list", "a", "artisan", "--limi", "3"), "--limi"),
        (("list", "a", "artisan", "--limit"), "--limit"),
        (("demo", "a", "--artisans", "banyak"), "--artisans"),
        (("demo", "a", "--seed", "x"), "--seed"),
        (("export", "a", "b.xlsx"), "--layout"),
    ],
)
def test_wrong_use_is_said_in_indonesian(run: Run, arguments: tuple[str, ...], named: str) -> None:
    ran = run(*arguments)

    ran.wrong(named)
    for english in ("required", "argument", "invalid", "expected", "unrecognized", "usage"):
        assert english not in ran.err


COMMANDS = (
    "demo", "init", "fields", "add", "list", "show", "export", "check", "backup", "restore",
    "rebuild", "passphrase", "fill",
)  # fmt: skip


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=str)
def test_help_is_in_indonesian(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")

    assert ran.code == 0
    assert ran.out.startswith("Cara pakai: batik-field")
    for english in ("usage", "positional", "options", "show this help", "exit"):
        assert english not in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_also_speaks_to_people(
    run: Run, demo: Path, blanko: Path, tmp_path: Path, file: Any, command: str
) -> None:
    one = run("list", demo, "artisan", "--limit", 1, "--json").data["records"][0]["id"]
    run("backup", demo, tmp_path / "b.cadangan")
    arguments: dict[str, tuple[object, ...]] = {
        "demo": (tmp_path / "n", "--artisans", 1),
        "init": (tmp_path / "n",),
        "fields": ("skill",),
        "add": (demo, file([artisan()])),
        "list": (demo, "artisan"),
        "show": (demo, "artisan", one),
        "export": (demo, "--layout", "register", tmp_path / "x.xlsx"),
        "fill": (demo, blanko, tmp_path / "x.xlsx"),
        "backup": (demo, tmp_path / "c.cadangan"),
        "restore": (tmp_path / "b.cadangan", tmp_path / "n"),
    }

    ran = run(command, *arguments.get(command, (demo,)), env={"NEW_PASSPHRASE": "baru-sekali-1"})

    assert ran.code in (0, 1)
    assert ran.out.strip()
    assert ran.err == ""


def test_a_real_shell(demo: Path, tmp_path: Path) -> None:
    env = {**os.environ, "BATIK_FIELD_PASSPHRASE": PASSPHRASE, "PYTHONIOENCODING": "ascii"}

    def shell(*arguments: object) -> subprocess.CompletedProcess[bytes]:
        line = [sys.executable, "-m", "batik_field.cli", *map(str, arguments)]
        return subprocess.run(line, env=env, capture_output=True, check=False, timeout=60)

    listed = shell("list", demo, "artisan", "--limit", 2, "--json")
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert json.loads(listed.stdout)["total"] == 30
    wrong = shell("list", demo, "pembatik")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert "“pembatik”".encode() in wrong.stderr
    refused = shell("list", tmp_path / "lain", "artisan")
    assert (refused.returncode, refused.stdout) == (3, b"")


def test_a_reader_that_goes_away_is_no_error(demo: Path) -> None:
    """As with `| head -1`."""
    env = {**os.environ, "BATIK_FIELD_PASSPHRASE": PASSPHRASE}
    line = [sys.executable, "-m", "batik_field.cli", "fields", "--json"]
    process = subprocess.Popen(line, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_an_answer_that_cannot_be_written_is_said(demo: Path) -> None:
    env = {**os.environ, "BATIK_FIELD_PASSPHRASE": PASSPHRASE}
    line = [sys.executable, "-m", "batik_field.cli", "list", str(demo), "artisan"]
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            line, env=env, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )

    assert ran.returncode == 1
    assert ran.stderr.startswith(b"Sudah dikerjakan")
    assert b"Traceback" not in ran.stderr
