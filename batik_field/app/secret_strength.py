"""How good a passphrase is, in words; long beats odd."""

from batik_field.domain.wording import N_

SHORTEST = 10
_GOOD_BITS, _STRONG_BITS = 45, 65

EMPTY = N_("Paling sedikit 10 huruf. Empat kata acak lebih kuat daripada satu kata aneh.")
SHORT = N_("Masih terlalu pendek: paling sedikit 10 huruf.")
WEAK = N_("Lemah: tambahkan satu dua kata lagi.")
GOOD = N_("Cukup kuat.")
STRONG = N_("Kuat.")


def in_words(passphrase: str) -> str:
    """Say how good it is and what to do about it."""
    if not passphrase:
        return EMPTY
    if len(passphrase) < SHORTEST:
        return SHORT
    bits = _bits(passphrase)
    if bits < _GOOD_BITS:
        return WEAK
    return STRONG if bits >= _STRONG_BITS else GOOD


def fault(passphrase: str, repeated: str) -> str:
    """What keeps a new passphrase from being taken, in one sentence; empty when nothing does."""
    if len(passphrase) < SHORTEST:
        return SHORT if passphrase else N_("Isi kata sandi dulu, paling sedikit 10 huruf.")
    if passphrase != repeated:
        return N_("Kedua kata sandi belum sama. Ketik ulang yang kedua.")
    return ""


def _bits(passphrase: str) -> float:
    """A rough count: a repeated sign adds little, a new one some four bits."""
    seen: dict[str, int] = {}
    bits = 0.0
    for sign in passphrase:
        seen[sign] = seen.get(sign, 0) + 1
        bits += 4.0 / seen[sign]
    return bits
