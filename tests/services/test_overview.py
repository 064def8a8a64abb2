"""Beranda counts what is there, at the moment it is asked."""

from datetime import datetime
from typing import Any

from batik_field.domain.draft import Draft
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query, Special
from batik_field.domain.records import Record
from batik_field.services import search
from batik_field.services.certificates import due
from batik_field.services.overview import monev_due, overview
from batik_field.services.session import Session


def commit(session: Session, *changes: tuple[str, str, dict[str, Any]]) -> None:
    session.store.commit([Change(*change) for change in changes], "P")


def certified(name: str, village: str, issued: str, **values: Any) -> tuple[Any, Any]:
    return (
        ("artisan", name, {"full_name": name, "village": village, **values}),
        ("certificate", f"c-{name}", {"artisan": name, "kind": "balai", "issued": issued}),
    )


def test_an_empty_vault_has_an_empty_beranda(session: Session) -> None:
    today = overview(session)

    assert (today.people, today.certified, today.never_visited, today.drafts) == (0, 0, 0, 0)
    assert today.by_district == today.due_monev == today.promised == ()
    assert today.forecast is None


def test_districts_are_counted(session: Session) -> None:
    commit(
        session,
        *certified("A", "35.23.08.2006", "2022-10-20"),
        ("artisan", "B", {"village": "35.23.08.2008"}),
        ("artisan", "C", {"village": "35.23.16.1001"}),
        ("artisan", "D", {"village": {"raw": "entah"}}),
        ("artisan", "E", {"village": "35.23.16.1001"}),
    )
    commit(session, ("artisan", "E", {DELETED: True}))

    today = overview(session)

    assert [(d.name, d.known, d.certified) for d in today.by_district] == [
        ("Kerek", 2, 1),
        ("", 1, 0),
        ("Tuban", 1, 0),
    ]
    assert (today.people, today.certified) == (4, 1)


def test_monev_is_due_for_whoever_still_works(session: Session) -> None:
    commit(
        session,
        *certified("A", "35.23.08.2006", "2025-05-01"),
        *certified("B", "35.23.08.2006", "2025-05-01", standing="berhenti"),
        *certified("C", "35.23.08.2006", "2026-04-01"),
        *certified("D", "35.23.08.2006", "2025-05-20"),
        ("monev", "m", {"artisan": "D", "kind": "12_bulan", "date": "2026-05-02"}),
        ("monev", "n", {"artisan": "D", "kind": "awal", "date": {"raw": "lupa"}}),
    )

    due = {one.name: (one.label, one.day, one.over) for one in monev_due(session)}

    assert due["A"] == ("12 bulan", "2026-05-01", 11)
    assert "B" not in due
    assert due["C"][1] == "2026-07-01"
    assert due["D"] == ("Tahunan", "2027-05-20", -373)
    assert [one.name for one in overview(session).due_monev] == ["A"]
    assert [one.name for one in monev_due(session)] == ["A", "C", "D"]


def test_a_certificate_without_a_day_makes_nothing_due(session: Session) -> None:
    commit(session, *certified("A", "35.23.08.2006", ""), *certified("B", "35.23.08.2006", "x"))
    commit(session, ("certificate", "c-B", {"issued": {"raw": "2022"}}))

    assert monev_due(session) == []
    assert overview(session).certified == 2


def test_a_certificate_of_a_day_to_come_certifies_nobody_yet(session: Session) -> None:
    commit(
        session,
        *certified("A", "35.23.08.2006", "2027-03-01"),
        *certified("B", "35.23.08.2006", "2025-03-01"),
    )

    seen = overview(session)
    rows = search.artisan_rows(session, ["A", "B"])

    assert (seen.certified, [one.certified for one in seen.by_district]) == (1, [1])
    assert seen.forecast is not None
    assert seen.forecast.per_year == 1
    asked = Query("artisan", special={Special.CERTIFIED: "yes"})
    assert (search.ids(session, asked), search.count(session, asked)) == (["B"], 1)
    assert rows["A"].state == "open"
    assert (rows["B"].state, rows["B"].status) == ("certified", "bersertifikat 2025")


def test_a_certificate_of_nobody_is_nobodys(session: Session) -> None:
    commit(session, ("artisan", "A", {"full_name": "A"}), ("certificate", "c", {"number": "1"}))

    assert overview(session).certified == 0


def test_days_that_cannot_be_keep_nobody_from_beranda(session: Session) -> None:
    commit(
        session,
        *certified("A", "35.23.08.2006", "9999-12-31"),
        *certified("B", "35.23.08.2006", "2025-05-20"),
        ("monev", "m", {"artisan": "B", "kind": "12_bulan", "date": "9999-12-31"}),
    )

    due = {one.name: (one.kind, one.day) for one in monev_due(session)}

    assert due == {"A": ("3_bulan", "2026-08-12"), "B": ("tahunan", "2027-05-20")}
    assert overview(session).people == 2


def test_what_was_promised_at_a_deleted_visit_is_not_asked_for(session: Session) -> None:
    commit(
        session,
        ("artisan", "A", {"full_name": "A"}),
        ("visit", "v", {"artisan": "A"}),
        ("monev", "m", {"artisan": "A"}),
        ("follow_up", "f1", {"visit": "v", "what": "foto"}),
        ("follow_up", "f2", {"monev": "m", "what": "harga"}),
    )
    commit(session, ("visit", "v", {DELETED: True}))
    assert [task.what for task in overview(session).follow_ups] == ["harga"]

    commit(session, ("visit", "v", {DELETED: False}), ("artisan", "A", {DELETED: True}))
    assert overview(session).follow_ups == ()


def test_promises_and_endings_come_soonest_first(session: Session) -> None:
    commit(session, *certified("A", "35.23.08.2006", "2023-06-01"))
    commit(
        session,
        ("certificate", "c-A", {"expires": "2026-06-01"}),
        ("certificate", "far", {"artisan": "A", "kind": "kementerian", "expires": "2028-06-01"}),
        ("document", "d1", {"artisan": "A", "kind": "ktp", "promised_by": "2026-05-20"}),
        ("document", "d2", {"artisan": "A", "kind": "pas_foto", "promised_by": "2026-05-14"}),
        (
            "document",
            "d3",
            {"artisan": "A", "kind": "kk", "promised_by": "2026-05-01", "state": "ada_memenuhi"},
        ),
        ("visit", "v", {"artisan": "A"}),
        ("follow_up", "f1", {"visit": "v", "what": "tanpa tanggal"}),
        ("follow_up", "f2", {"artisan": "A", "what": "segera", "by": "2026-05-13"}),
        ("follow_up", "f3", {"visit": "v", "what": "selesai", "done": "2026-05-01"}),
    )

    today = overview(session)

    assert [(task.what, task.day) for task in today.promised] == [
        ("Pas foto 3x4 latar merah", "2026-05-14"),
        ("KTP", "2026-05-20"),
    ]
    assert [(task.name, task.day) for task in today.expiring] == [("A", "2026-06-01")]
    assert [(task.name, task.what) for task in today.follow_ups] == [
        ("A", "segera"),
        ("A", "tanpa tanggal"),
    ]


def test_endings_are_those_the_ledger_asks_to_renew(session: Session) -> None:
    for who in "ABCD":
        commit(session, *certified(who, "35.23.08.2006", "2023-05-01"))
        commit(session, ("certificate", f"c-{who}", {"expires": "2026-06-01"}))
    commit(
        session,
        ("certificate", "new", {"artisan": "B", "kind": "balai", "expires": "2029-06-01"}),
        ("artisan", "C", {"standing": "pindah"}),
        ("certificate", "c-D", {"expires": "2026-05-01"}),
    )

    asked = due(session)

    today = overview(session)
    assert [(task.name, task.day) for task in today.expiring] == [("A", "2026-06-01")]
    assert [(task.name, task.day) for task in today.expired] == [("D", "2026-05-01")]
    assert [one.name for one in (*asked.expired, *asked.renewal)] == ["D", "A"]


def test_what_ran_out_last_stands_first(session: Session) -> None:
    for who, day in (("A", "2019-05-01"), ("B", "2026-04-30"), ("C", "2024-01-31")):
        commit(session, *certified(who, "35.23.08.2006", "2016-05-01"))
        commit(session, ("certificate", f"c-{who}", {"expires": day}))

    assert [task.name for task in overview(session).expired] == ["B", "C", "A"]
    assert overview(session).expiring == ()


def test_a_clock_set_back_makes_nobody_uncertified(session: Session, clock: Any) -> None:
    commit(session, *certified("A", "35.23.08.2006", "2025-05-01"))
    clock.now = datetime(2021, 1, 1, 9)

    today = overview(session)

    assert (today.certified, [one.name for one in today.due_monev]) == (1, ["A"])


def test_the_forecast_and_the_drafts(session: Session) -> None:
    commit(
        session,
        *certified("A", "35.23.08.2006", "2024-10-20"),
        *certified("B", "35.23.08.2006", "2025-10-20"),
        *(("artisan", f"X{n}", {}) for n in range(4)),
    )
    session.store.keep_draft(Draft(Record("artisan", "new", {}), {"rt": "1"}))

    today = overview(session)

    assert today.forecast is not None
    assert (today.forecast.year, today.forecast.per_year, today.forecast.left) == (2030, 1, 4)
    assert today.drafts == 1
    assert today.never_visited == 4
