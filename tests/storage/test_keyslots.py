"""The ways to the key: none weak, none lost, none half written."""

import json
import os
import secrets
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import keyslots
from batik_field.storage.keyslots import KeyFile, Stretching

KEY = secrets.token_bytes(32)


@pytest.fixture(scope="module")
def made() -> tuple[KeyFile, str]:
    return keyslots.new_key_file(KEY, "tulis-canting-9")


def test_both_ways_lead_to_the_key(made: tuple[KeyFile, str], tmp_path: Path) -> None:
    file, code = made
    keyslots.write(tmp_path, file)
    read = keyslots.read(tmp_path)
    assert read == file
    assert keyslots.unlocked(read, "tulis-canting-9", None) == KEY
    assert keyslots.unlocked(read, None, code.lower().replace("-", " ")) == KEY
    text = (tmp_path / keyslots.FILE_NAME).read_text()
    assert KEY.hex() not in text
    assert code.replace("-", "") not in text.upper()


def test_a_wrong_secret_says_so(made: tuple[KeyFile, str]) -> None:
    file, _ = made
    _, other_code = keyslots.new_key_file(KEY, "lain")
    with pytest.raises(Refused, match=r"Kata sandi tidak cocok\."):
        keyslots.unlocked(file, "tulis-canting-8", None)
    with pytest.raises(Refused, match="bukan untuk folder data ini"):
        keyslots.unlocked(file, None, other_code)
    with pytest.raises(Refused, match="masih kosong"):
        keyslots.unlocked(file, "", None)
    with pytest.raises(Refused, match="belum diisi"):
        keyslots.unlocked(file, None, None)


def test_accents_typed_in_either_way_are_the_same() -> None:
    assert keyslots.passphrase_secret("caf\u00e9") == keyslots.passphrase_secret("cafe\u0301")


def test_the_cost_is_what_the_design_says(made: tuple[KeyFile, str]) -> None:
    assert made[0].slots["passphrase"].stretching == Stretching(64 * 1024, 3, 1)


def test_every_wrap_is_different(made: tuple[KeyFile, str]) -> None:
    file, _ = made
    again = file.with_slot("passphrase", KEY, b"tulis-canting-9")
    first, second = file.slots["passphrase"], again.slots["passphrase"]
    assert first.salt != second.salt
    assert first.wrapped != second.wrapped
    assert again.slots["recovery"] == file.slots["recovery"]


@pytest.mark.parametrize("part", ["salt", "wrapped", "tag"])
def test_one_altered_bit_is_noticed(made: tuple[KeyFile, str], part: str) -> None:
    file, _ = made
    slot = file.slots["passphrase"]
    text = bytearray.fromhex(getattr(slot, part))
    text[-1] ^= 1
    altered = replace(slot, **{part: text.hex()})
    with pytest.raises(Refused):
        replace(file, slots={"passphrase": altered}).unlocked("passphrase", b"tulis-canting-9")


def test_a_slot_opens_only_its_own_vault_and_name(made: tuple[KeyFile, str]) -> None:
    file, _ = made
    slot = file.slots["passphrase"]
    with pytest.raises(Refused):
        replace(file, vault="0" * 32).unlocked("passphrase", b"tulis-canting-9")
    with pytest.raises(Refused):
        replace(file, slots={"recovery": slot}).unlocked("recovery", b"tulis-canting-9")


def test_a_newer_format_is_refused_by_its_number(tmp_path: Path) -> None:
    (tmp_path / keyslots.FILE_NAME).write_text('{"format": 7, "secret": "unknown"}')
    with pytest.raises(Refused, match="versi 7; program ini mengenal sampai versi 1"):
        keyslots.read(tmp_path)


SLOT = {
    "stretching": {"memory_kib": 65536, "passes": 3, "lanes": 1},
    "salt": "00" * 16,
    "wrapped": "00" * 32,
    "tag": "00" * 32,
}


@pytest.mark.parametrize(
    "slot",
    [
        {},
        [],
        {**SLOT, "stretching": {"memory_kib": 10**12, "passes": 3, "lanes": 1}},
        {**SLOT, "stretching": {"memory_kib": 65536, "passes": 10**9, "lanes": 1}},
        {**SLOT, "stretching": {"memory_kib": 0, "passes": 3, "lanes": 0}},
        {**SLOT, "stretching": {"surprise": 1}},
        {**SLOT, "wrapped": "00"},
        {**SLOT, "tag": "zz" * 32},
        {**SLOT, "salt": ""},
    ],
)
def test_a_damaged_slot_is_refused(slot: object) -> None:
    text = json.dumps({"format": 1, "vault": "0" * 32, "slots": {"passphrase": slot}})
    with pytest.raises(Refused, match=r"kunci\.json rusak"):
        keyslots.parsed(text.encode())


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "x"}'])
def test_a_damaged_file_is_refused(text: bytes) -> None:
    with pytest.raises(Refused, match=r"kunci\.json rusak"):
        keyslots.parsed(text)


def test_a_whole_slot_is_understood() -> None:
    text = json.dumps({"format": 1, "vault": "0" * 32, "slots": {"passphrase": SLOT}})
    assert set(keyslots.parsed(text.encode()).slots) == {"passphrase"}


# Dies like a machine without power at the n-th line that writes the key file.
KILLED_WRITE = """
import os, pickle, sys
from pathlib import Path
from batik_field.domain import files
from batik_field.storage import keyslots

folder, last = Path(sys.argv[1]), int(sys.argv[2])
new = pickle.loads(bytes.fromhex(sys.argv[3]))
old = (folder / keyslots.FILE_NAME).read_bytes()

def die_at(number):
    left = number
    def trace(frame, event, argument):
        nonlocal left
        if frame.f_code.co_filename not in (files.__file__, keyslots.__file__):
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os._exit(9)
        return trace
    sys.settrace(trace)

outcomes = []
for number in range(last):
    (folder / keyslots.FILE_NAME).write_bytes(old)
    child = os.fork()
    if child == 0:
        die_at(number)
        keyslots.write(folder, new)
        os._exit(0)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    found = keyslots.read(folder)
    assert found == new or found == keyslots.parsed(old), number
    outcomes.append((killed, found == new))
    if not killed:
        break
assert outcomes[0] == (True, False)
assert outcomes[-1] == (False, True)
print(len(outcomes))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_line_either_file_is_whole(made: tuple[KeyFile, str], tmp_path: Path) -> None:
    import pickle

    file, _ = made
    keyslots.write(tmp_path, file)
    new = file.with_slot("passphrase", KEY, b"sandi baru")
    arguments = [str(tmp_path), "200", pickle.dumps(new).hex()]
    run = subprocess.run(
        [sys.executable, "-c", KILLED_WRITE, *arguments], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 20
