"""Attachments: the same bytes come back, or a sentence."""

import hashlib

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import attachments
from batik_field.storage.attachments import Attachment
from batik_field.storage.vault import Vault


def test_the_same_bytes_are_stored_once(vault: Vault) -> None:
    first = vault.attachments.put(b"canting", "foto.jpg", "image/jpeg")
    second = vault.attachments.put(b"canting", "lagi.jpg", "image/jpeg")
    address = hashlib.sha256(b"canting").hexdigest()
    assert first == Attachment(address, 7, "image/jpeg", "foto.jpg")
    assert second == Attachment(address, 7, "image/jpeg", "lagi.jpg")
    assert vault.attachments.orphans([]) == {address}
    assert vault.attachments.get(address) == b"canting"


def test_what_is_not_here_is_said(vault: Vault) -> None:
    address = "0" * 64
    assert not vault.attachments.has(address)
    with pytest.raises(Refused, match="tidak ada di laptop ini"):
        vault.attachments.get(address)


def test_altered_bytes_are_not_handed_out(vault: Vault) -> None:
    address = vault.attachments.put(b"asli", "a", "text/plain").sha256
    with vault.attachments.database.write() as connection:
        connection.exec_driver_sql("UPDATE attachment SET data = ?", (b"lain",))
    with pytest.raises(Refused, match="Lampiran ini rusak"):
        vault.attachments.get(address)


def test_only_orphans_are_found_and_discarded(vault: Vault) -> None:
    kept = vault.attachments.put(b"dipakai", "a", "text/plain").sha256
    lost = vault.attachments.put(b"yatim", "b", "text/plain").sha256
    assert vault.attachments.orphans([kept]) == {lost}
    assert vault.attachments.discard([lost, lost, "0" * 64]) == 1
    assert vault.attachments.has(kept)
    assert not vault.attachments.has(lost)


def test_nothing_is_discarded_during_a_backup(vault: Vault) -> None:
    address = vault.attachments.put(b"yatim", "b", "text/plain").sha256
    with vault.attachments.kept(), pytest.raises(Refused, match="Cadangan sedang dibuat"):
        vault.attachments.discard([address])
    assert vault.attachments.discard([address]) == 1


def test_empty_and_huge_files_are_refused(vault: Vault) -> None:
    with pytest.raises(Refused, match="kosong"):
        vault.attachments.put(b"", "a", "text/plain")
    with pytest.raises(Refused, match="paling besar 20 MB; berkas ini 21 MB"):
        vault.attachments.put(bytes(attachments.MAX_BYTES + 1), "a", "text/plain")
    assert vault.attachments.orphans([]) == set()
