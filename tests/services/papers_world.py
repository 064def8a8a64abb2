"""Everything a paper may be about, invented: an office, a batch of people, a duty, a visit."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from PIL import Image

from batik_field.domain.queries import Query
from batik_field.services import attachments
from batik_field.services.adding import add
from batik_field.services.session import Session
from tests.services.batches import PAPERS, sound

LONG_NAME = "Raden Ayu Gemlarwati Kusumaningtyas binti Wunguraharjo Soetjipto Ngabehi"
ODD_NAME = 'Siti & "Tini" <Ma\'ruf> {{ tanggal }}'
NAMES = ("Gemlar Wungu", LONG_NAME, ODD_NAME)

OFFICE = {
    "name": "Dinas Tenaga Kerja dan Perindustrian",
    "government": "Pemerintah Kabupaten Tuban",
    "regency": "35.23",
    "address": "Jalan Rekaan Nomor 1, Tuban",
    "postcode": "62315",
    "phone": "+6235600000",
    "email": "dinas@contoh.id",
    "number_pattern": "500.9/{nomor}/414.109/{tahun}",
    "signer_title": "Kepala Dinas Tenaga Kerja dan Perindustrian Kabupaten Tuban",
    "signer_name": "Rengganing Wicaksana, S.E., M.M.",
    "signer_rank": "Pembina Utama Muda (IV/c)",
    "signer_nip": "19700101 199503 1 999",
    "signer_place": "Tuban",
}


@dataclass(frozen=True)
class World:
    """Ids of what was written; `people` as many as were asked for, all in the batch."""

    people: list[str]
    candidates: list[str]
    batch: str
    assignment: str
    visit: str


def photo(colour: str) -> bytes:
    """A small picture of one colour."""
    written = io.BytesIO()
    Image.new("RGB", (320, 240), colour).save(written, "JPEG")
    return written.getvalue()


def build(session: Session, people: int = 3, **batch: Any) -> World:
    """Write an office, a batch of so many people with business and papers, a duty and a visit."""
    office = session.store.ids(Query("office"))
    items: list[dict[str, Any]] = [
        {"entity": "office", **({"id": office[0]} if office else {}), "values": OFFICE},
        *_officers(),
        {"entity": "batch", "ref": "$b", "values": {**_batch(), **batch}},
        {"entity": "business", "ref": "$u", "values": _business()},
    ]
    for number in range(people):
        items += _person(number)
    items += [
        {"entity": "assignment", "ref": "$t", "values": _assignment()},
        {"entity": "visit", "ref": "$v", "values": _visit(session)},
        {"entity": "follow_up", "values": _promise()},
    ]
    added = add(session, items)
    session.reload()
    by_entity: dict[str, list[str]] = {}
    for one in added:
        by_entity.setdefault(one.entity, []).append(one.id)
    return World(
        by_entity["artisan"],
        by_entity["candidate"],
        by_entity["batch"][0],
        by_entity["assignment"][0],
        by_entity["visit"][0],
    )


def _officers() -> list[dict[str, Any]]:
    known = (
        ("Wiratma Sekar, S.T.", "19850202 201001 1 998", "Penata (III/c)", "Analis Industri"),
        (
            "Laksita Puring",
            "19900303 201503 2 997",
            "Penata Muda (III/a)",
            "Penyuluh Perindustrian",
        ),
    )
    return [
        {
            "entity": "officer",
            "values": {"name": a, "nip": b, "rank": c, "job_title": d, "role": "petugas"},
        }
        for a, b, c, d in known
    ]


def _batch() -> dict[str, Any]:
    return {
        "year": 2026,
        "number": 1,
        "certifier": "bbspjikb",
        "schemes": ["pembatik_tulis"],
        "quota": 10,
        "state": "diusulkan",
        "exam_date": "2026-06-20",
        "exam_place": "TUK Sewaktu Balai Desa Margorejo",
        "exam_address": "Jalan Rekaan, Desa Margorejo, Kec. Kerek",
        "funding": "apbd_tuban",
        "announced": "2026-03-02",
        "announcement_letter": "B/12/BSKJI/2026",
        "announcement_date": "2026-02-26",
        "recipient_address": "Jalan Kusumanegara Nomor 7, Yogyakarta",
        "assessor": "MET.000.000001.2020",
    }


def _business() -> dict[str, Any]:
    return {
        "name": "Batik Gedog Rekaan & Putri",
        "village": "35.23.08.2008",
        "address": "Dusun Lor RT 001 RW 002",
        "products": ["kain_panjang"],
    }


def _person(number: int) -> list[dict[str, Any]]:
    her = f"$a{number}"
    name = NAMES[number] if number < len(NAMES) else f"Gemlar Wungu {number}"
    mine = {"full_name": name, "business": "$u", "rt": "001", "rw": "002", "sex": "LP"[number % 2]}
    scheme = {"skill": "membatik", "scheme": "pembatik_tulis"}
    candidate = {"batch": "$b", "artisan": her, **scheme, "state": "diusulkan", "rank": number + 1}
    return [
        {"entity": "artisan", "ref": her, "values": {**sound(number), **mine}},
        {"entity": "skill", "values": {"artisan": her, "chosen": True, **scheme}},
        *(
            {
                "entity": "document",
                "values": {"artisan": her, "kind": kind, "state": "ada_memenuhi"},
            }
            for kind in PAPERS
        ),
        {"entity": "candidate", "values": candidate},
    ]


def _assignment() -> dict[str, Any]:
    return {
        "number": "090/17/414.109/2026",
        "date": "2026-05-04",
        "basis": "Program Kerja Bidang Industri\nSurat Kepala Balai nomor B/12/BSKJI/2026",
        "officers": "Wiratma Sekar, S.T., Laksita Puring",
        "purpose": "Pendataan dan seleksi calon peserta sertifikasi kompetensi batik",
        "destination": "Kecamatan Kerek",
        "start": "2026-05-11",
        "end": "2026-05-13",
        "report_days": 2,
        "travel_number": "094/18/414.109/2026",
        "departure": "Tuban",
        "transport": "Kendaraan dinas",
        "cost_level": "C",
        "budget_institution": "Dinas Tenaga Kerja dan Perindustrian",
        "budget_account": "5.1.02.04.01.0001",
    }


def _visit(session: Session) -> dict[str, Any]:
    colours = ("navy", "peru", "teal")
    photos = [
        attachments.attach_bytes(session, photo(colour), f"{colour}.jpg", "image/jpeg")
        for colour in colours
    ]
    return {
        "artisan": "$a0",
        "business": "$u",
        "date": "2026-05-12",
        "start": "09:30",
        "end": "10:15",
        "officers": "Laksita Puring",
        "purpose": "seleksi",
        "outcome": "bertemu",
        "summary": "Melihat proses nglowong dan isen-isen.\nKTP dan pas foto sudah difoto.",
        "photos": photos,
    }


def _promise() -> dict[str, Any]:
    return {"visit": "$v", "what": "Menyerahkan ijazah", "who": "Pengrajin", "by": "2026-05-20"}
