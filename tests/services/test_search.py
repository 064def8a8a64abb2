"""Rows of lists: what stands in them, and what does not (a whole NIK)."""

import pytest

from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query, Special
from batik_field.services import people, search
from batik_field.services.session import Session


def test_the_row_of_an_artisan(session: Session) -> None:
    session.store.commit(
        [
            Change("business", "b", {"name": "Batik Randu", "village": "35.23.08.2006"}),
            Change(
                "artisan",
                "a",
                {
                    "full_name": "Gemlastri",
                    "nik": "3523085205809001",
                    "village": "35.23.08.2006",
                    "phone": "+6281200000001",
                    "business": "b",
                },
            ),
            Change("skill", "s", {"artisan": "a", "skill": "membatik", "chosen": True}),
        ],
        "P",
    )

    row = search.artisan_rows(session, ["a", "nobody"])["a"]

    assert row.name == "Gemlastri"
    assert row.village == "Gaji, Kec. Kerek"
    assert row.skill == "Membatik"
    assert row.nik == "352308••••••9001"
    assert row.phone == "0812-0000-0001"
    assert row.business == "Batik Randu"
    ready = people.readiness(session, "a")
    assert (row.state, row.status) == ("open", f"{len(ready.blocking)} kurang")


def test_rows_of_the_demo_say_who_is_how_far(demo: Session) -> None:
    ids = search.ids(demo, Query("artisan"))
    rows = search.artisan_rows(demo, ids)

    assert list(rows) == ids
    assert len(rows) == search.count(demo, Query("artisan")) == 60
    states = [row.state for row in rows.values()]
    assert (states.count("certified"), states.count("ready"), states.count("open")) == (20, 10, 30)
    assert {row.status for row in rows.values() if row.state == "certified"} == {
        "bersertifikat 2022",
        "bersertifikat 2023",
    }
    assert all(row.nik == "" or "••••••" in row.nik for row in rows.values())
    assert search.ids(demo, Query("artisan"), limit=7) == ids[:7]


def test_an_empty_artisan_has_a_row(session: Session) -> None:
    session.store.commit([Change("artisan", "a", {"nik": {"raw": "352"}})], "P")

    row = search.artisan_rows(session, ["a"])["a"]

    assert row.name == "(belum bernama)"
    assert row.nik == ""


def test_the_row_of_a_visit_counts_open_promises(session: Session) -> None:
    session.store.commit(
        [
            Change("artisan", "a", {"full_name": "Gemlastri", "village": "35.23.08.2006"}),
            Change(
                "visit",
                "v",
                {"artisan": "a", "date": "2026-05-12", "outcome": "bertemu", "officers": "P"},
            ),
            Change("visit", "w", {"date": {"raw": "kemarin"}}),
            Change("follow_up", "f1", {"visit": "v", "what": "x"}),
            Change("follow_up", "f2", {"visit": "v", "what": "y", "done": "2026-05-12"}),
            Change("follow_up", "f3", {"visit": "v", "what": "z"}),
        ],
        "P",
    )
    session.store.commit([Change("follow_up", "f3", {DELETED: True}, "delete")], "P")

    rows = search.visit_rows(session, ["v", "w", "nobody"])

    assert (rows["v"].date, rows["v"].name, rows["v"].outcome) == (
        "12 Mei 2026",
        "Gemlastri",
        "Bertemu",
    )
    assert rows["v"].follow_ups_open == 1
    assert (rows["w"].date, rows["w"].name, rows["w"].artisan) == ("kemarin", "(belum bernama)", "")
    assert "nobody" not in rows


def test_every_visit_of_the_demo_has_a_row(demo: Session) -> None:
    ids = search.ids(demo, Query("visit", order="date", descending=True))
    rows = search.visit_rows(demo, ids)

    assert rows
    assert set(rows) == set(ids)
    dates = [demo.store.record("visit", visit).values["date"] for visit in ids]
    assert dates == sorted(dates, reverse=True)


def test_links_are_chosen_by_name(demo: Session) -> None:
    business = search.ids(demo, Query("business"), limit=1)[0]
    name = demo.store.record("business", business).values["name"]

    found = dict(search.choices_for_link(demo, "business", name))

    assert business in found
    assert found[business].startswith(f"{name} · ")
    assert len(search.choices_for_link(demo, "artisan", "", limit=5)) == 5


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("village", "35.23.08.2006", "Gaji, Kec. Kerek"),
        ("business", "nobody", "(tidak ada lagi)"),
        ("business", None, ""),
        ("sex", "P", "Perempuan"),
    ],
)
def test_any_value_is_shown_in_words(session: Session, key: str, value: str, shown: str) -> None:
    assert search.shown(session, "artisan", key, value) == shown


@pytest.mark.parametrize(("value", "state"), [("yes", "ready"), ("no", "open")])
def test_people_are_filtered_by_how_ready_they_are(demo: Session, value: str, state: str) -> None:
    everybody = search.ids(demo, Query("artisan"))
    rows = search.artisan_rows(demo, everybody)
    query = Query("artisan", special={Special.READY: value})

    found = search.ids(demo, query)

    assert found == [one for one in everybody if rows[one].state == state]
    assert search.ids(demo, query, 7) == found[:7]
    assert search.count(demo, query) == len(found)


def test_the_filter_of_readiness_meets_a_search(demo: Session) -> None:
    ready = search.ids(demo, Query("artisan", special={Special.READY: "yes"}))
    name = search.artisan_rows(demo, ready[:1])[ready[0]].name
    named = search.ids(demo, Query("artisan", name))

    found = search.ids(demo, Query("artisan", name, special={Special.READY: "yes"}))

    assert ready[0] in found
    assert found == [one for one in named if one in ready]


def test_judging_for_a_filter_tells_how_far_it_is_and_can_be_stopped(demo: Session) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        search.ids(demo, Query("artisan", special={Special.READY: "no"}), progress=stop)
    assert told == [(0, 40)]


@pytest.mark.parametrize(
    ("special", "value"), [(Special.CERTIFIED, "yes"), (Special.DISTRICT, "35.23.08")]
)
def test_filters_pass_through(demo: Session, special: Special, value: str) -> None:
    query = Query("artisan", special={special: value})

    assert 0 < len(search.ids(demo, query)) == search.count(demo, query) < 60
