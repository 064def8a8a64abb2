"""What follows from an answer, for questions that have none yet."""

from __future__ import annotations

from datetime import date
from typing import Any

from batik_field.domain import identity
from batik_field.domain.fields import Values


def suggested(entity: str, values: Values, today: date) -> dict[str, Any]:
    """Return answers that follow from others: birth date and sex from a NIK (domain notes 4.1).

    Only for questions nobody has touched: an emptied answer (None) counts as untouched, "belum
    ditanya" and what was not understood do not.
    """
    nik = values.get("nik")
    facts = identity.nik_facts(nik) if entity == "artisan" and isinstance(nik, str) else None
    if facts is None:
        return {}
    follows = {
        "birth_date": identity.birth_date_from_nik(str(nik), today),
        "sex": facts.sex,
    }
    return {
        key: value
        for key, value in follows.items()
        if value is not None and values.get(key) is None
    }
