"""A batch of invented people for the tests of what comes after nomination."""

from __future__ import annotations

from typing import Any

from batik_field.services.adding import add
from batik_field.services.session import Session

PAPERS = ("ktp", "pas_foto", "ijazah")
VILLAGES = ("35.23.08.2006", "35.23.16.1003", "35.23.18.1001")


def sound(number: int, **other: Any) -> dict[str, Any]:
    """Answers of a person with nothing missing."""
    return {
        "nik": f"352308520580{number + 1:04}",
        "full_name": f"Gemlar Wungu {chr(65 + number % 26)}",
        "birth_place": "Tuban",
        "birth_date": "1980-05-12",
        "sex": "P",
        "address": f"Dusun Kidul {number}",
        "village": VILLAGES[number % len(VILLAGES)],
        "phone": f"+6281200000{number:03}",
        "education": "smk",
        "occupation": "88",
        "consent": "diberikan",
        "consent_date": "2026-01-05",
        **other,
    }


def person(number: int, **other: Any) -> list[dict[str, Any]]:
    """The records of a person who can be sent; her reference is $a and the number."""
    her = f"$a{number}"
    skill = {"artisan": her, "skill": "membatik", "chosen": True, "scheme": "pembatik_tulis"}
    return [
        {"entity": "artisan", "ref": her, "values": sound(number, **other)},
        {"entity": "skill", "values": skill},
        *(
            {
                "entity": "document",
                "values": {"artisan": her, "kind": kind, "state": "ada_memenuhi"},
            }
            for kind in PAPERS
        ),
    ]


def batch(session: Session, people: int = 3, **other: Any) -> tuple[str, list[str]]:
    """Write a batch with so many proposed candidates; returns its id and theirs as artisans."""
    values = {
        "year": 2026,
        "number": 1,
        "certifier": "bbspjikb",
        "schemes": ["pembatik_tulis"],
        "quota": 10,
        "state": "diusulkan",
        "exam_date": "2026-06-20",
        "funding": "apbd_tuban",
        **other,
    }
    items: list[dict[str, Any]] = [{"entity": "batch", "ref": "$b", "values": values}]
    for number in range(people):
        items += person(number)
        items.append({"entity": "candidate", "values": seat("$b", f"$a{number}", number + 1)})
    added = add(session, items)
    return added[0].id, [one.id for one in added if one.entity == "artisan"]


def seat(in_batch: str, artisan: str, rank: int, **other: Any) -> dict[str, Any]:
    """Answers of a proposed candidate."""
    return {
        "batch": in_batch,
        "artisan": artisan,
        "scheme": "pembatik_tulis",
        "state": "diusulkan",
        "rank": rank,
        **other,
    }
