"""The key of a vault and the ways to it: `kunci.json`.

The databases are encrypted with one random 256-bit key that never changes. `kunci.json` holds that
key several times, once per slot, each time wrapped by another secret: the passphrase, the recovery
code, or a random secret kept by the system's keyring. Changing a passphrase rewrites one slot.

How a slot wraps the key (standard library and Argon2 only):

    stretched = Argon2id(secret, salt)         16 random bytes of salt, fresh for every wrap
    pad       = HMAC-SHA256(stretched, context + "pad")
    mac_key   = HMAC-SHA256(stretched, context + "mac")
    wrapped   = key XOR pad
    tag       = HMAC-SHA256(mac_key, context + wrapped)

`pad` is as long as the key and is used once, because the salt is new each time: a one-time pad as
strong as the HMAC it comes from (the expand step of HKDF, RFC 5869). The tag is made over the
wrapped bytes (encrypt, then MAC) and over `context`, which names the format, the vault, the slot,
the parameters and the salt, so nothing of a slot can be altered or moved elsewhere unnoticed.

A failed unwrap changes nothing on the disk.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from argon2.low_level import Type, hash_secret_raw

from batik_field.domain.errors import Refused
from batik_field.domain.files import explained, replacing
from batik_field.domain.wording import N_
from batik_field.storage import recovery_code as codes
from batik_field.storage import system_keyring

FILE_NAME = "kunci.json"
FORMAT = 1
KEY_BYTES = 32

SlotName = Literal["passphrase", "recovery", "keyring"]

NEWER = N_(
    "Folder data ini memakai format kunci versi {found}; program ini mengenal sampai versi "
    "{known}. Pasang Batik Field yang terbaru; datanya tidak diubah."
)
DAMAGED = N_(
    "Berkas kunci.json rusak. Jangan hapus apa pun; pulihkan cadangan terakhir ke folder baru."
)
WRONG_PASSPHRASE = N_(
    "Kata sandi tidak cocok. Periksa Caps Lock dan ketik ulang, atau buka dengan kode pemulihan."
)
WRONG_CODE = N_(
    "Kode pemulihan ini bukan untuk folder data ini. Pakai lembar kode yang paling baru."
)
WRONG_KEYRING = N_(
    "Kunci yang disimpan sistem tidak cocok lagi. Buka dengan kata sandi atau kode pemulihan."
)
NO_SECRET = N_("Kata sandi belum diisi. Isi kata sandi atau kode pemulihan, lalu ulangi.")
EMPTY_PASSPHRASE = N_("Kata sandi masih kosong. Isi kata sandi, lalu ulangi.")

_WRONG: Mapping[SlotName, str] = {
    "passphrase": WRONG_PASSPHRASE,
    "recovery": WRONG_CODE,
    "keyring": WRONG_KEYRING,
}


@dataclass(frozen=True)
class Stretching:
    """Cost of Argon2id: memory in KiB, passes over it, lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    @property
    def sane(self) -> bool:
        """Whether this is worth trying: a damaged file must not ask for a terabyte."""
        return (
            8 * self.lanes <= self.memory_kib <= 1024 * 1024
            and 1 <= self.passes <= 64
            and 1 <= self.lanes <= 16
        )


@dataclass(frozen=True)
class Slot:
    """The vault key wrapped by one secret; salt, wrapped and tag are lower-case hex."""

    stretching: Stretching
    salt: str
    wrapped: str
    tag: str


@dataclass(frozen=True)
class KeyFile:
    """What `kunci.json` says: the id of the vault (32 hex digits) and its slots."""

    vault: str
    slots: Mapping[SlotName, Slot]

    def with_slot(self, name: SlotName, key: bytes, secret: bytes) -> "KeyFile":
        """Return this with `key` wrapped by `secret` in slot `name`; the other slots stay."""
        return replace(self, slots={**self.slots, name: _wrap(key, secret, self.vault, name)})

    def without_slot(self, name: SlotName) -> "KeyFile":
        """Return this without slot `name`."""
        return replace(self, slots={key: slot for key, slot in self.slots.items() if key != name})

    def unlocked(self, name: SlotName, secret: bytes) -> bytes:
        """Return the vault key (32 bytes).

        Raises:
            Refused: there is no such slot, or `secret` does not open it.
        """
        slot = self.slots.get(name)
        key = _unwrap(slot, secret, self.vault, name) if slot else None
        if key is None:
            raise Refused(_WRONG[name])
        return key


def new_key_file(key: bytes, passphrase: str) -> tuple[KeyFile, str]:
    """Return a key file with both slots every vault has, and the recovery code as printed."""
    file = KeyFile(vault=secrets.token_hex(16), slots={})
    file = file.with_slot("passphrase", key, passphrase_secret(passphrase))
    return with_new_code(file, key)


def with_new_code(file: KeyFile, key: bytes) -> tuple[KeyFile, str]:
    """Return `file` with a fresh recovery code in the place of the old, and the code as printed."""
    code = codes.new_code()
    return file.with_slot("recovery", key, code_secret(code)), code


def unlocked(
    file: KeyFile, passphrase: str | None, recovery_code: str | None, keyring: bool = False
) -> bytes:
    """Return the vault key, opened by the first of the secrets that is given.

    Raises:
        Refused: none is given, or the one given does not open it.
    """
    if passphrase is not None:
        return file.unlocked("passphrase", passphrase_secret(passphrase))
    if recovery_code is not None:
        return file.unlocked("recovery", code_secret(recovery_code))
    if keyring:
        return file.unlocked("keyring", system_keyring.stored(file.vault) or b"")
    raise Refused(NO_SECRET)


def passphrase_secret(passphrase: str) -> bytes:
    """Return the bytes of a passphrase, the same from every keyboard (Unicode NFC).

    Raises:
        Refused: it is empty.
    """
    if not passphrase:
        raise Refused(EMPTY_PASSPHRASE)
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def code_secret(typed: str) -> bytes:
    """Return the bytes of a typed recovery code.

    Raises:
        Refused: it cannot be a code: wrong length or checksum.
    """
    return codes.understood(typed).encode("ascii")


def read(folder: Path) -> KeyFile:
    """Return the key file of the vault in `folder`.

    Raises:
        Refused: it is damaged, unreadable, or of a newer format.
    """
    with explained(folder / FILE_NAME):
        return parsed((folder / FILE_NAME).read_bytes())


def parsed(text: bytes) -> KeyFile:
    """Return the key file written in `text`.

    Raises:
        Refused: it is damaged or of a newer format.
    """
    try:
        data = json.loads(text)
        version = int(data["format"])
        if version > FORMAT:
            raise Refused(NEWER.format(found=version, known=FORMAT))
        slots = {name: _slot(data["slots"][name]) for name in _NAMES if name in data["slots"]}
        return KeyFile(vault=str(data["vault"]), slots=slots)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(DAMAGED) from error


def write(folder: Path, file: KeyFile) -> None:
    """Put `file` in place of the key file in `folder`, whole or not at all.

    Raises:
        Refused: the disk is full or read-only.
    """
    data = {"format": FORMAT, **asdict(file)}
    with replacing(folder / FILE_NAME, of_vault=True) as temporary:
        temporary.write_text(json.dumps(data, indent=1) + "\n", encoding="ascii")


_NAMES: tuple[SlotName, ...] = get_args(SlotName)


def _slot(data: Mapping[str, object]) -> Slot:
    stretching = data["stretching"]
    if not isinstance(stretching, dict):
        raise TypeError("stretching")
    slot = Slot(
        stretching=Stretching(**{key: int(value) for key, value in stretching.items()}),
        salt=str(data["salt"]),
        wrapped=str(data["wrapped"]),
        tag=str(data["tag"]),
    )
    sizes = [len(bytes.fromhex(text)) for text in (slot.wrapped, slot.tag)]
    if not slot.stretching.sane or len(bytes.fromhex(slot.salt)) < 8 or sizes != [KEY_BYTES] * 2:
        raise ValueError("slot")
    return slot


def _wrap(key: bytes, secret: bytes, vault: str, name: SlotName) -> Slot:
    slot = Slot(stretching=Stretching(), salt=secrets.token_hex(16), wrapped="", tag="")
    pad, mac_key = _derived(slot, secret, vault, name)
    wrapped = _xor(key, pad)
    tag = _hmac(mac_key, _context(slot, vault, name) + wrapped)
    return replace(slot, wrapped=wrapped.hex(), tag=tag.hex())


def _unwrap(slot: Slot, secret: bytes, vault: str, name: SlotName) -> bytes | None:
    pad, mac_key = _derived(slot, secret, vault, name)
    wrapped = bytes.fromhex(slot.wrapped)
    tag = _hmac(mac_key, _context(slot, vault, name) + wrapped)
    if not hmac.compare_digest(tag, bytes.fromhex(slot.tag)):
        return None
    return _xor(wrapped, pad)


def _derived(slot: Slot, secret: bytes, vault: str, name: SlotName) -> tuple[bytes, bytes]:
    stretched = hash_secret_raw(
        secret,
        bytes.fromhex(slot.salt),
        time_cost=slot.stretching.passes,
        memory_cost=slot.stretching.memory_kib,
        parallelism=slot.stretching.lanes,
        hash_len=32,
        type=Type.ID,
    )
    context = _context(slot, vault, name)
    return _hmac(stretched, context + b"pad"), _hmac(stretched, context + b"mac")


def _context(slot: Slot, vault: str, name: SlotName) -> bytes:
    cost = slot.stretching
    parts = (FORMAT, vault, name, cost.memory_kib, cost.passes, cost.lanes, slot.salt)
    return b"batik-field key slot\0" + json.dumps(parts).encode("ascii") + b"\0"


def _hmac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))
