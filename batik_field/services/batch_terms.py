"""What a batch must say before anybody is nominated for it or sent in it."""

from __future__ import annotations

from batik_field.domain.batch import CALLED_OFF, Terms
from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

NO_QUOTA = N_("Kuota angkatan ini belum diisi atau 0. Isi kuotanya dahulu.")
NO_SCHEME = N_("Angkatan ini belum mempunyai skema. Pilih skemanya dahulu.")
ONE_SCHEME = N_(
    "Angkatan ini menyebut lebih dari satu skema. Sisakan satu, atau tandai bahwa boleh lebih dari "
    "satu skema."
)
OFF = N_("Angkatan ini dibatalkan. Ubah tahapnya dahulu.")


def refuse_unready(terms: Terms) -> None:
    """Raise Refused where a batch is called off, or has no quota or no settled scheme."""
    refuse_called_off(terms)
    if terms.quota is None:
        raise Refused(NO_QUOTA)
    if not terms.schemes:
        raise Refused(NO_SCHEME)
    if len(terms.schemes) > 1 and not terms.several_schemes:
        raise Refused(ONE_SCHEME)


def refuse_called_off(terms: Terms) -> None:
    """Raise Refused where a batch is called off: nothing is decided in it any more."""
    if terms.state == CALLED_OFF:
        raise Refused(OFF)
