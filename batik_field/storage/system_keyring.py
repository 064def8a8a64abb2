"""The system's keyring as a convenience: it may be absent, broken or emptied at any time.

It never holds the vault key, only a random secret that opens one slot of `kunci.json`; the
passphrase and the recovery code always remain.
"""

import secrets

SERVICE = "batik-field"


def available() -> bool:
    """Whether this machine has a keyring that can hold a secret."""
    try:
        import keyring
        import keyring.backends.fail

        return not isinstance(keyring.get_keyring(), keyring.backends.fail.Keyring)
    except Exception:  # noqa: BLE001 - back ends raise what they like; none of it may matter
        return False


def stored(vault: str) -> bytes | None:
    """Return the secret kept for `vault`, or None if there is none or the keyring fails."""
    try:
        import keyring

        text = keyring.get_password(SERVICE, vault)
        return bytes.fromhex(text) if text else None
    except Exception:  # noqa: BLE001 - as above
        return None


def store_new(vault: str) -> bytes | None:
    """Make and keep a secret for `vault`; None if the keyring does not give it back."""
    secret = secrets.token_bytes(32)
    try:
        import keyring

        keyring.set_password(SERVICE, vault, secret.hex())
    except Exception:  # noqa: BLE001 - as above
        return None
    return secret if stored(vault) == secret else None


def forget(vault: str) -> None:
    """Remove the secret of `vault`, if there is one and the keyring works."""
    try:
        import keyring

        keyring.delete_password(SERVICE, vault)
    except Exception:  # noqa: BLE001, S110 - as above; the slot itself is removed by the caller
        pass
