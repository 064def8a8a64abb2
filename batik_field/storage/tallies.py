"""Counts over all artisans, for Beranda and the reports."""

from __future__ import annotations

from sqlalchemy import Connection

from batik_field.storage.certificates import ISSUED_BY

DISTRICT_LENGTH = len("35.23.08")


def by_district(connection: Connection, today: str) -> list[tuple[str, int, int]]:
    """Return (district code, known, certified); the code is empty where no village is known.

    Whose certificates are all issued after `today` (ISO) is not certified yet.
    """
    rows = connection.exec_driver_sql(
        f"SELECT coalesce(substr(village, 1, {DISTRICT_LENGTH}), ''), count(*),"
        # NULL among them, of a certificate nobody was named for, would make the sum NULL.
        " sum(id IN (SELECT c.artisan FROM p_certificate c"
        f" WHERE c.deleted = 0 AND c.artisan > '' AND {ISSUED_BY}))"
        " FROM p_artisan WHERE deleted = 0 GROUP BY 1 ORDER BY 2 DESC, 1",
        (today,),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def first_certified_by_year(connection: Connection, today: str) -> dict[int, int]:
    """Return how many people received their first certificate in each year, up to `today` (ISO)."""
    rows = connection.exec_driver_sql(
        "SELECT substr(first, 1, 4), count(*) FROM ("
        " SELECT min(c.issued) AS first FROM p_certificate c"
        " JOIN p_artisan a ON a.id = c.artisan AND a.deleted = 0"
        f" WHERE c.deleted = 0 AND {ISSUED_BY} GROUP BY c.artisan)"
        " WHERE first GLOB '[0-9][0-9][0-9][0-9]-*' GROUP BY 1",
        (today,),
    )
    return {int(year): count for year, count in rows}


def certified_artisans(connection: Connection) -> list[tuple[str, str]]:
    """Return (artisan, day of the first certificate) of everybody who holds one."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, min(c.issued) FROM p_certificate c"
        " JOIN p_artisan a ON a.id = c.artisan AND a.deleted = 0"
        " WHERE c.deleted = 0 AND c.issued GLOB '[0-9][0-9][0-9][0-9]-*' GROUP BY c.artisan"
    )
    return [(row[0], row[1]) for row in rows]


def promised_documents(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Return (artisan, document id, kind, promised day) of what is not there, soonest first."""
    rows = connection.exec_driver_sql(
        "SELECT d.artisan, d.id, coalesce(d.kind, ''), d.promised_by FROM p_document d"
        " JOIN p_artisan a ON a.id = d.artisan AND a.deleted = 0"
        " WHERE d.deleted = 0 AND d.promised_by IS NOT NULL"
        " AND coalesce(d.state, '') <> 'ada_memenuhi' ORDER BY d.promised_by, d.row"
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def expiring_certificates(connection: Connection, until: str) -> list[tuple[str, str, str]]:
    """Return (artisan, certificate kind, day) of what expires up to `until`, soonest first."""
    rows = connection.exec_driver_sql(
        "SELECT c.artisan, coalesce(c.kind, ''), c.expires FROM p_certificate c"
        " JOIN p_artisan a ON a.id = c.artisan AND a.deleted = 0"
        " WHERE c.deleted = 0 AND c.expires <= ? ORDER BY c.expires, c.row",
        (until,),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def open_follow_ups(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Return (artisan, follow-up id, what, by) of what is not done, soonest first.

    What was promised at a deleted visit or monev, or to a deleted person, is not asked for.
    """
    rows = connection.exec_driver_sql(
        "SELECT coalesce(f.artisan, v.artisan, m.artisan, ''), f.id, coalesce(f.what, ''),"
        " coalesce(f.\"by\", '') FROM p_follow_up f"
        " LEFT JOIN p_visit v ON v.id = f.visit LEFT JOIN p_monev m ON m.id = f.monev"
        " LEFT JOIN p_artisan a ON a.id = coalesce(f.artisan, v.artisan, m.artisan)"
        " WHERE f.deleted = 0 AND f.done IS NULL AND coalesce(v.deleted, 0) = 0"
        " AND coalesce(m.deleted, 0) = 0 AND coalesce(a.deleted, 0) = 0"
        ' ORDER BY f."by" IS NULL, f."by", f.row'
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def records(connection: Connection, entities: list[str]) -> dict[str, int]:
    """Return how many undeleted records of each entity there are."""
    return {
        entity: int(
            connection.exec_driver_sql(
                f"SELECT count(*) FROM p_{entity} WHERE deleted = 0"
            ).scalar_one()
        )
        for entity in entities
    }
