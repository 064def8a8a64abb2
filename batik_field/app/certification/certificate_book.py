"""All certificates as the ledger lists them, and the shorter lists of what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from batik_field.app.i18n import text
from batik_field.app.record_table import Column
from batik_field.domain.formats import number, short_day
from batik_field.domain.names import fold
from batik_field.domain.wording import N_
from batik_field.services import certificates
from batik_field.services.certificates import Certificate, DueCertificate, Holder
from batik_field.services.session import Session

LISTS: Mapping[str, str] = {
    "all": N_("Semua sertifikat"),
    "not_handed_over": N_("Belum diserahkan"),
    "surveillance": N_("Perlu surveilan"),
    "renewal": N_("Perlu diperpanjang (RCC)"),
    "expired": N_("Sudah habis"),
    "long_expired": N_("Habis lebih dari setahun"),
    "doubled": N_("Nomor ganda"),
    "only_one": N_("Baru satu dari dua"),
}
KINDS: Mapping[str, str] = {"balai": N_("Balai"), "kementerian": N_("Kementerian")}
"""Short, because both stand below each other for everybody."""

LONG = 365
"""Days after which a certificate is long expired: it is taken anew rather than renewed."""

DOUBLED = N_("nomor ganda")
NOT_YET = N_("tanggal terbit belum tiba")
NO_BALAI = N_("balai belum ada")
NO_MINISTRY = N_("kementerian belum ada")


@dataclass(frozen=True, slots=True)
class Line:
    """One certificate with its holder; `note` says what is to be looked at."""

    certificate: Certificate
    name: str
    village: str
    note: str

    @property
    def searched(self) -> str:
        """What a search looks in, folded."""
        return fold(f"{self.name} {self.village} {self.certificate.number}")


@dataclass(frozen=True, slots=True)
class Book:
    """The lines of each of `LISTS`."""

    lists: Mapping[str, Sequence[Line]]

    def found(self, key: str, wanted: str) -> list[Line]:
        """Return the lines of a list that hold every word."""
        words = [fold(word) for word in wanted.split()]
        return [one for one in self.lists[key] if all(word in one.searched for word in words)]


def read(session: Session) -> Book:
    """Read all certificates and what they ask for."""
    today = session.latest_day().isoformat()
    holders = certificates.ledger(session)
    lines = [line for holder in holders for line in _of_holder(holder, today)]
    due = certificates.due_among(session, holders)
    long_expired = [one for one in due.expired if one.over > LONG]
    return Book(
        {
            "all": lines,
            "not_handed_over": [one for one in lines if not one.certificate.handed_over],
            "surveillance": _of_due(due.surveillance),
            "renewal": _of_due(due.renewal),
            "expired": _of_due(due.expired),
            "long_expired": _of_due(long_expired),
            "doubled": [one for one in lines if one.certificate.doubled],
            "only_one": [one for one in lines if text(NO_BALAI) in one.note or _no_ministry(one)],
        }
    )


def _no_ministry(line: Line) -> bool:
    return text(NO_MINISTRY) in line.note


def _of_holder(holder: Holder, today: str) -> Iterator[Line]:
    missing = ""
    if holder.balai is None:
        missing = text(NO_BALAI)
    elif holder.ministry is None:
        missing = text(NO_MINISTRY)
    for one in holder.certificates:
        early = text(NOT_YET) if one.issued > today else ""
        notes = (early, text(DOUBLED) if one.doubled else "", missing)
        yield Line(one, holder.name, holder.village, " · ".join(filter(None, notes)))


def _of_due(due: Iterable[DueCertificate]) -> list[Line]:
    return [Line(one.certificate, one.name, one.village, _note(one)) for one in due]


def _note(one: DueCertificate) -> str:
    doubled = text(DOUBLED) if one.certificate.doubled else ""
    return " · ".join(filter(None, (_when(one), doubled)))


def _when(one: DueCertificate) -> str:
    """Say by when; of an end the day stands beside it."""
    words = N_("lewat {n} hari") if one.over > 0 else N_("{n} hari lagi")
    told = text(words).format(n=number(abs(one.over)))
    if one.day == one.certificate.expires:
        return told
    return f"{told}, {short_day(one.day)}"


def columns() -> list[Column]:
    """Return the columns of the ledger; its rows are `Line`."""
    tr = QCoreApplication.translate
    return [
        Column(tr("CertificateBook", "Pemegang"), attrgetter("name"), 250),
        Column(tr("CertificateBook", "Jenis"), _kind, 126),
        Column(tr("CertificateBook", "Nomor"), attrgetter("certificate.number"), 260),
        Column(tr("CertificateBook", "Habis"), _expires, 126),
        Column(tr("CertificateBook", "Catatan"), attrgetter("note"), 170),
        Column(tr("CertificateBook", "Terbit"), _issued, 126),
        Column(tr("CertificateBook", "Diserahkan"), _handed_over, 126),
        Column(tr("CertificateBook", "Desa"), attrgetter("village"), 150),
    ]


def _kind(line: Line) -> str:
    one = line.certificate
    return text(KINDS[one.kind]) if one.kind in KINDS else one.kind_label


def _issued(line: Line) -> str:
    return _day(line.certificate.issued)


def _expires(line: Line) -> str:
    return _day(line.certificate.expires)


def _handed_over(line: Line) -> str:
    return _day(line.certificate.handed_over)


def _day(value: str) -> str:
    return short_day(value) if value else ""
