"""The ledger, handing over, what is due, and numbers that stand twice."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.services.certificates import (
    due,
    due_among,
    duplicates,
    hand_over,
    ledger,
    report_surveillance,
)
from batik_field.services.overview import overview
from batik_field.services.session import Session


def commit(session: Session, *changes: tuple[str, str, dict[str, Any]]) -> None:
    session.store.commit([Change(*change) for change in changes], "P")


def held(who: str, kind: str, number: str, issued: str, expires: str = "", **other: Any) -> Any:
    values = {"artisan": who, "kind": kind, "number": number, "issued": issued, **other}
    return ("certificate", f"{who}-{number}", values | ({"expires": expires} if expires else {}))


def named(*names: str, **other: Any) -> list[Any]:
    return [
        ("artisan", one, {"full_name": one, "village": "35.23.08.2006", **other}) for one in names
    ]


def test_the_ledger_has_both_of_everybody_by_name(session: Session) -> None:
    commit(
        session,
        *named("C", "A", "B", "Tanpa"),
        held("C", "balai", "1", "2022-10-20"),
        held("C", "kementerian", "2", "2022-10-20", "2025-10-20", scheme="pembatik_tulis"),
        held("C", "kementerian", "3", "2025-09-01", "2028-09-01"),
        held("A", "balai", "4", "2023-01-01", handed_over="2023-02-01"),
    )

    rows = ledger(session)

    assert [(row.name, row.has_both) for row in rows] == [("A", False), ("C", True)]
    last = rows[1]
    assert (last.balai and last.balai.number, last.ministry and last.ministry.number) == ("1", "3")
    assert [(old.number, old.scheme) for old in last.older] == [("2", "Pembatik Tulis")]
    assert rows[0].balai is not None
    assert rows[0].balai.handed_over == "2023-02-01"
    assert "Gaji" in rows[0].village
    wanted = ledger(session, ["Tanpa", "C", "Tanpa", "tidak ada"])
    assert [(row.name, row.balai is None) for row in wanted] == [("Tanpa", True), ("C", False)]


class TestHandingOver:
    def test_a_whole_list_in_one_go(self, session: Session) -> None:
        commit(
            session,
            *named("A", "B"),
            held("A", "balai", "1", "2026-01-01"),
            held("A", "kementerian", "2", "2026-01-01", handed_over="2026-02-02"),
            held("B", "balai", "3", "2026-01-01"),
        )

        changed = hand_over(session, ["A-1", "A-2", "B-3", "A-1"], "2026-05-12")

        assert [one.id for one in changed] == ["A-1", "B-3"]
        days = {c.number: c.handed_over for row in ledger(session) for c in (row.balai,) if c}
        assert days == {"1": "2026-05-12", "3": "2026-05-12"}
        assert hand_over(session, ["A-1"], "2026-05-12") == ()

    @pytest.mark.parametrize(
        ("ids", "day", "word"),
        [
            ([], "2026-05-12", "Pilih dulu"),
            (["A-1"], "2026-05-13", "belum tiba"),
            (["A-1", "A-2"], "2026-02-01", "sebelum tanggal terbit"),
            (["A-1", "entah"], "2026-05-12", "tidak ada lagi"),
        ],
    )
    def test_all_or_none(self, session: Session, ids: list[str], day: str, word: str) -> None:
        commit(
            session,
            *named("A"),
            held("A", "balai", "1", "2026-01-01"),
            held("A", "kementerian", "2", "2026-03-01"),
        )

        with pytest.raises(Refused, match=word):
            hand_over(session, ids, day)

        (row,) = ledger(session)
        assert [c.handed_over for c in (row.balai, row.ministry) if c] == ["", ""]


class TestDue:
    def test_surveillance_renewal_and_expired(self, session: Session) -> None:
        commit(
            session,
            *named("Laporan", "Segera", "Lewat", "Nanti", "Abadi"),
            held("Laporan", "kementerian", "1", "2024-05-01", "2027-05-01"),
            held("Segera", "kementerian", "2", "2023-11-01", "2026-11-01"),
            held("Lewat", "kementerian", "3", "2023-05-01", "2026-05-01"),
            held("Nanti", "kementerian", "4", "2026-01-01", "2029-01-01"),
            held("Abadi", "balai", "5", "2022-01-01"),
        )

        lists = due(session)

        assert [(one.name, one.day, one.over) for one in lists.surveillance] == [
            ("Laporan", "2026-05-01", 11)
        ]
        assert [(one.name, one.day) for one in lists.renewal] == [("Segera", "2026-11-01")]
        assert [(one.name, one.over) for one in lists.expired] == [("Lewat", 11)]

    def test_a_report_answers_for_its_year(self, session: Session, clock: Any) -> None:
        commit(session, *named("A"), held("A", "kementerian", "1", "2024-05-01", "2027-05-01"))
        made = report_surveillance(session, "A-1", "2026-04-01", "Masih membatik")

        assert (due(session).surveillance, due(session).renewal) == ((), ())
        record = session.store.record("surveillance", made.id)
        assert record is not None
        assert record.values["artisan"] == "A"
        clock.now = datetime(2026, 11, 1, 9)
        assert [one.name for one in due(session).renewal] == ["A"]
        with pytest.raises(Refused, match="belum tiba"):
            report_surveillance(session, "A-1", "2026-12-01")
        with pytest.raises(Refused, match="tidak ada lagi"):
            report_surveillance(session, "entah", "2026-05-01")

    def test_who_renewed_or_stopped_is_asked_for_nothing(self, session: Session) -> None:
        commit(
            session,
            *named("A"),
            *named("B", standing="berhenti"),
            held("A", "kementerian", "1", "2022-05-01", "2025-05-01"),
            held("A", "kementerian", "2", "2026-04-01", "2029-04-01"),
            held("B", "kementerian", "3", "2022-05-01", "2025-05-01"),
        )

        lists = due(session)

        assert (lists.surveillance, lists.renewal, lists.expired) == ((), (), ())

    def test_days_that_cannot_be(self, session: Session) -> None:
        commit(
            session,
            *named("A", "B"),
            held("A", "kementerian", "1", "9999-01-01", "9999-12-31"),
            held("B", "kementerian", "2", "2020-01-01"),
        )
        commit(session, ("certificate", "B-2", {"expires": {"raw": "lupa"}}))

        lists = due(session)

        assert (lists.renewal, lists.expired) == ((), ())


def test_what_is_due_among_the_holders_is_read_with_them(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(
        session,
        *named("A", "B"),
        *named("C", standing="pindah"),
        *(held(who, "balai", "1", "2020-01-01", "2023-01-01") for who in "ABC"),
    )
    holders, asked = ledger(session), due(session)
    assert [one.name for one in asked.expired] == ["A", "B"]

    def fail(*_: object) -> None:
        pytest.fail("the people are read again")

    monkeypatch.setattr(session.store, "records", fail)

    assert due_among(session, holders) == asked


def test_numbers_that_stand_twice(session: Session) -> None:
    commit(
        session,
        *named("A", "B", "C"),
        held("A", "balai", "BK 1/2022", "2022-01-01"),
        held("B", "kementerian", "bk1/2022", "2022-01-01"),
        held("C", "balai", "9", "2022-01-01"),
        held("B", "balai", "9 ", "2022-01-01"),
    )
    commit(session, ("certificate", "C-9", {DELETED: True}))

    (found,) = duplicates(session)

    assert [one.artisan for one in found.certificates] == ["A", "B"]
    assert all(one.doubled for one in found.certificates)


def test_answers_nobody_understood_stop_no_list(session: Session) -> None:
    odd = {"raw": "entah"}
    commit(
        session,
        *named("A", standing=odd),
        held("A", "balai", "1", "2020-01-01", "2023-01-01", scheme=odd),
        held("A", "kementerian", "2", "2020-01-01", "2023-01-01", candidate=odd),
        ("candidate", "c", {"artisan": "A", "batch": "b", "state": "kompeten", "scheme": odd}),
    )

    assert [one.certificate.number for one in due(session).expired] == ["1", "2"]
    assert overview(session).certified == 1
