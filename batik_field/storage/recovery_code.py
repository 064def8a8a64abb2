"""The recovery code: what a person prints at the first start and keeps in a drawer.

32 characters in 8 groups of 4, in Crockford's alphabet, which has no I, L, O or U: 28 characters
(140 bits) are random, the last 4 are a checksum (20 bits), so that a typing slip is told apart from
a code of another vault.
"""

import hashlib
import re
import secrets

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_CHARACTERS = 28
CHECK_CHARACTERS = 4
_GROUP = 4
_FORGIVEN = str.maketrans({"O": "0", "I": "1", "L": "1"})

WRONG_LENGTH = N_(
    "Kode pemulihan terdiri atas 32 huruf dan angka dalam 8 kelompok; yang diketik {count}. "
    "Salin lagi dari lembarnya."
)
MISTYPED = N_(
    "Kode pemulihan salah ketik. Cocokkan lagi setiap kelompok dengan lembarnya, lalu ulangi."
)


def new_code() -> str:
    """Return a fresh code as it is printed: `XXXX-XXXX-…`, 140 random bits."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    return printed(characters + _checksum(characters))


def printed(code: str) -> str:
    """Return the 32 characters of `code` in groups of four."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def understood(typed: str) -> str:
    """Return the 32 characters of a typed code.

    Case, spaces and dashes do not matter; O is read as 0, I and L as 1.

    Raises:
        Refused: the length or the checksum is wrong.
    """
    code = re.sub(r"[\W_]+", "", typed).upper().translate(_FORGIVEN)
    if len(code) != RANDOM_CHARACTERS + CHECK_CHARACTERS:
        raise Refused(WRONG_LENGTH.format(count=len(code)))
    characters, check = code[:RANDOM_CHARACTERS], code[RANDOM_CHARACTERS:]
    if not set(code) <= set(ALPHABET) or check != _checksum(characters):
        raise Refused(MISTYPED)
    return code


def _checksum(characters: str) -> str:
    digest = int.from_bytes(hashlib.sha256(characters.encode("ascii")).digest(), "big")
    return "".join(ALPHABET[digest >> (5 * place) & 31] for place in range(CHECK_CHARACTERS))
