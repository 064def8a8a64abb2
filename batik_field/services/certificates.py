"""The certificates people hold: the ledger, what was handed over, what is due, double numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from batik_field.domain.criteria import OUT_FOR_GOOD
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.results import plain_number
from batik_field.domain.schedule import CertificateDue, certificate_due, days_over
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.services.certificate_numbers import doubled_numbers
from batik_field.services.search import shown
from batik_field.services.session import Session
from batik_field.storage import certificates as stored

SURVEILLANCE_AHEAD = timedelta(days=30)
"""Surveillance is listed so long before its day."""

NOTHING_CHOSEN = N_("Pilih dulu sertifikat yang diserahkan.")
GONE = N_("Sertifikat ini tidak ada lagi. Muat ulang daftarnya.")
NOT_YET = N_("Tanggal ini belum tiba. Periksa tahunnya.")
BEFORE_ISSUE = N_("Tanggal serah terima sebelum tanggal terbit. Periksa keduanya.")


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate as lists show it: `kind` is its code, what else is read is in words.

    Days are ISO, "" where not known. `doubled`: another certificate has its number, too.
    """

    id: str
    artisan: str
    kind: str
    kind_label: str
    number: str
    issuer: str
    scheme: str
    issued: str
    expires: str
    handed_over: str
    has_scan: bool
    doubled: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in the ledger: her newest certificate of the balai and of the ministry.

    `older` are her other ones, the newest first. `at_work`: she has not stopped for good.
    """

    artisan: str
    name: str
    village: str
    balai: Certificate | None
    ministry: Certificate | None
    older: tuple[Certificate, ...]
    at_work: bool

    @property
    def certificates(self) -> Iterator[Certificate]:
        """All of hers."""
        yield from filter(None, (self.balai, self.ministry, *self.older))

    @property
    def has_both(self) -> bool:
        """Whether both are there, as everybody competent receives them."""
        return self.balai is not None and self.ministry is not None


@dataclass(frozen=True, slots=True)
class DueCertificate:
    """A certificate that asks for something: by `day` (ISO), `over` days ago (negative: ahead)."""

    certificate: Certificate
    name: str
    village: str
    day: str
    over: int


@dataclass(frozen=True, slots=True)
class DueLists:
    """What certificates ask for, the most urgent first; of the expired, who just lost hers."""

    surveillance: tuple[DueCertificate, ...]
    renewal: tuple[DueCertificate, ...]
    expired: tuple[DueCertificate, ...]


@dataclass(frozen=True, slots=True)
class Doubled:
    """A number that stands on several certificates."""

    number: str
    certificates: tuple[Certificate, ...]


# --- The ledger -----------------------------------------------------------------------------------


def ledger(session: Session, artisans: Sequence[str] | None = None) -> tuple[Holder, ...]:
    """Return who holds certificates, by name; of these artisans in their order, if any are named.

    Of named artisans also who holds none is in it.
    """
    if artisans is None:
        with session.store.reading() as connection:
            wanted = stored.holders(connection)
    else:
        wanted = list(dict.fromkeys(artisans))
    people = session.store.records("artisan", wanted)
    held: dict[str, list[Certificate]] = {}
    for one in _certificates(session, wanted):
        held.setdefault(one.artisan, []).append(one)
    return tuple(
        _holder(session, people[who], held.get(who, [])) for who in wanted if who in people
    )


def _holder(session: Session, artisan: Record, held: Iterable[Certificate]) -> Holder:
    newest: dict[str, Certificate] = {}
    older = []
    for one in sorted(held, key=lambda one: one.issued, reverse=True):
        if newest.setdefault(one.kind, one) is not one or one.kind not in ("balai", "kementerian"):
            older.append(one)
    balai, ministry = newest.get("balai"), newest.get("kementerian")
    values = artisan.values
    return Holder(
        artisan.id,
        str(values.get("full_name") or ""),
        shown(session, "artisan", "village", values.get("village")),
        balai,
        ministry,
        tuple(older),
        _text(values, "standing") not in OUT_FOR_GOOD,
    )


def _certificates(session: Session, artisans: Sequence[str]) -> list[Certificate]:
    doubled = doubled_numbers(session)
    records = session.store.linked("certificate", "artisan", artisans)
    return [_certificate(session, one, doubled) for one in records]


def _certificate(session: Session, record: Record, doubled: Collection[str]) -> Certificate:
    values = record.values
    return Certificate(
        record.id,
        str(values.get("artisan") or ""),
        _text(values, "kind"),
        shown(session, "certificate", "kind", values.get("kind")),
        _text(values, "number"),
        _text(values, "issuer"),
        shown(session, "certificate", "scheme", values.get("scheme")),
        _text(values, "issued"),
        _text(values, "expires"),
        _text(values, "handed_over"),
        not is_empty(values.get("scan")),
        record.id in doubled,
    )


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


# --- Handing over ---------------------------------------------------------------------------------


def hand_over(session: Session, certificates: Sequence[str], day: str) -> tuple[Reference, ...]:
    """Note that these certificates were handed over on a day (ISO), all of them or none.

    Those handed over before keep their day. Returns what changed.

    Raises:
        Refused: none is named, one is gone, or the day is to come or before one was issued.
    """
    if not certificates:
        raise Refused(NOTHING_CHOSEN)
    if day > session.latest_day().isoformat():
        raise Refused(NOT_YET)
    found = session.store.records("certificate", certificates)
    changes = []
    for record in dict.fromkeys(certificates):
        one = found.get(record)
        if one is None or one.deleted:
            raise Refused(GONE)
        if day < _text(one.values, "issued"):
            raise Refused(BEFORE_ISSUE)
        if is_empty(one.values.get("handed_over")):
            changes.append(Change("certificate", record, {"handed_over": day}))
    return session.store.commit(changes, session.officer).touched if changes else ()


def waiting_of(session: Session, batch: str) -> tuple[str, ...]:
    """Return the ids of the certificates of a batch that were not handed over."""
    seats = [one.id for one in session.store.linked("candidate", "batch", [batch])]
    held = session.store.linked("certificate", "candidate", seats)
    return tuple(one.id for one in held if is_empty(one.values.get("handed_over")))


def report_surveillance(
    session: Session, certificate: str, day: str, result: str = ""
) -> Reference:
    """Note a surveillance report of a certificate on a day (ISO); returns the new record.

    Raises:
        Refused: the certificate is gone, or the day is still to come.
    """
    one = session.store.record("certificate", certificate)
    if one is None or one.deleted:
        raise Refused(GONE)
    if day > session.latest_day().isoformat():
        raise Refused(NOT_YET)
    values: dict[str, Any] = {"artisan": one.values.get("artisan"), "certificate": one.id}
    values |= {"date": day, "result": result or None}
    change = Change("surveillance", new_id(), values, "create")
    session.store.commit([change], session.officer)
    return Reference("surveillance", change.record)


# --- What is due ----------------------------------------------------------------------------------


def due(session: Session, artisans: Sequence[str] | None = None) -> DueLists:
    """Return what the certificates of everybody (or of these) who is still at work ask for."""
    return due_among(session, ledger(session, artisans))


def due_among(session: Session, holders: Iterable[Holder]) -> DueLists:
    """Return what the certificates of these holders ask for, if they are still at work.

    A certificate that another of its kind and scheme outlasts was renewed and asks for nothing.
    """
    today = session.latest_day()
    working = {one.artisan: one for one in holders if one.at_work}
    held = [one for holder in working.values() for one in holder.certificates]
    reports = _reports(session, [one.id for one in held])
    lists: dict[str, list[DueCertificate]] = {"surveilan": [], "rcc": [], "habis": []}
    for one in _not_renewed(held):
        asked = _asked(session, one, reports.get(one.id, []))
        if asked and (asked.kind != "surveilan" or asked.day <= today + SURVEILLANCE_AHEAD):
            her, over = working[one.artisan], days_over(asked.day, today)
            found = DueCertificate(one, her.name, her.village, asked.day.isoformat(), over)
            lists[asked.kind].append(found)
    surveillance, renewal, expired = (sorted(some, key=_urgency) for some in lists.values())
    expired.sort(key=attrgetter("over"))
    return DueLists(tuple(surveillance), tuple(renewal), tuple(expired))


def _urgency(one: DueCertificate) -> tuple[int, str, str]:
    return (-one.over, one.name, one.certificate.kind)


def _reports(session: Session, certificates: Sequence[str]) -> dict[str, list[date]]:
    found: dict[str, list[date]] = {}
    for one in session.store.linked("surveillance", "certificate", certificates):
        day = _day(one.values.get("date"))
        if day:
            found.setdefault(str(one.values["certificate"]), []).append(day)
    return found


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _not_renewed(held: Iterable[Certificate]) -> Iterator[Certificate]:
    """Yield the certificates with an end that no other of their kind and scheme outlasts."""
    last: dict[tuple[str, str, str], Certificate] = {}
    for one in held:
        key = (one.artisan, one.kind, one.scheme)
        if _day(one.expires) and (key not in last or one.expires > last[key].expires):
            last[key] = one
    yield from last.values()


def _asked(session: Session, one: Certificate, reports: Collection[date]) -> CertificateDue | None:
    today = session.latest_day()
    expires = _day(one.expires) or today
    issued = min(_day(one.issued) or today, today)
    return certificate_due(issued, expires, [day for day in reports if day <= today], today)


def duplicates(session: Session) -> tuple[Doubled, ...]:
    """Return the numbers that stand on several certificates; case and blanks do not count."""
    doubled = doubled_numbers(session)
    records = session.store.records("certificate", doubled)
    by_number: dict[str, list[Certificate]] = {}
    for record in doubled:
        one = _certificate(session, records[record], doubled)
        by_number.setdefault(plain_number(one.number), []).append(one)
    return tuple(Doubled(some[0].number, tuple(some)) for some in by_number.values())
