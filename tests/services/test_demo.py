"""The fictional vault has the shape of the real case, and nothing in it is real."""

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from batik_field.domain import identity
from batik_field.domain.checks import check
from batik_field.domain.doubts import experience_doubt
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Kind
from batik_field.domain.queries import Query, Special
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.services import overview, people
from batik_field.services.demo import LAPTOP, make_demo
from batik_field.services.demo.people import CERTIFIED
from batik_field.services.demo.story import OFFICERS
from batik_field.services.opening import open_vault
from batik_field.services.session import Session

CheapKeys = Callable[[], AbstractContextManager[None]]


def all_of(session: Session, entity: str) -> list[Record]:
    return list(session.store.records(entity, session.store.ids(Query(entity))).values())


@pytest.fixture(scope="module")
def artisans(demo: Session) -> list[Record]:
    return all_of(demo, "artisan")


def test_it_is_marked_as_fictional(demo: Session) -> None:
    assert demo.is_demo
    assert demo.laptop == LAPTOP
    assert demo.office["name"] == "Dinas Tenaga Kerja dan Perindustrian"
    assert {record.values["name"] for record in all_of(demo, "officer")} == set(OFFICERS)


def test_those_certified_are_from_where_they_really_were(
    demo: Session, artisans: list[Record]
) -> None:
    found: Counter[tuple[int, str]] = Counter()
    for artisan in artisans:
        certificates = demo.store.linked("certificate", "artisan", [artisan.id])
        if certificates:
            assert {c.values["kind"] for c in certificates} == {"balai", "kementerian"}
            year = int(min(str(c.values["issued"]) for c in certificates)[:4])
            place = demo.regions.name(str(artisan.values["village"])[:8])
            found[year, place] += 1

    expected = Counter((year, name) for year, places in CERTIFIED.items() for name in places)
    assert found == expected
    assert len(artisans) == 60


def test_every_number_is_marked_or_impossible(demo: Session, artisans: list[Record]) -> None:
    for certificate in all_of(demo, "certificate"):
        assert str(certificate.values["number"]).startswith("CONTOH/")
    for artisan in artisans:
        phone, email = artisan.values.get("phone"), artisan.values.get("email")
        assert phone is None or str(phone).startswith("+62812000000")
        assert email is None or str(email).endswith("@contoh.id")
    for officer in all_of(demo, "officer"):
        nip = str(officer.values["nip"])
        assert len(nip) == 18
        assert int(nip[4:6]) > 12


def test_every_nik_agrees_with_its_person(demo: Session, artisans: list[Record]) -> None:
    niks = [a for a in artisans if a.values.get("nik") is not None]
    assert len(niks) > 45
    for artisan in niks:
        values = artisan.values
        assert identity.nik_faults(values["nik"], demo.regions) == ()
        assert int(values["nik"][12:]) >= 9001
        born = values["birth_date"] if isinstance(values["birth_date"], str) else None
        doubts = identity.nik_doubts(values["nik"], born, values["sex"], demo.regency, demo.regions)
        assert bool(doubts) == bool(values.get("nik_reason"))
    assert sum(bool(a.values.get("nik_reason")) for a in artisans) == 1


def test_a_quarter_of_the_others_is_ready_and_the_rest_lacks_a_little(demo: Session) -> None:
    ids = demo.store.ids(Query("artisan", special={Special.CERTIFIED: "no"}))
    open_ = [len(ready.blocking) for _, ready in people.judge(demo, ids)]

    assert len(open_) == 40
    assert open_.count(0) == 10
    assert all(1 <= count <= 6 for count in open_ if count)
    assert len(set(open_)) >= 4


def test_the_hard_cases_are_there(demo: Session, artisans: list[Record]) -> None:
    names = [str(artisan.values["full_name"]) for artisan in artisans]

    assert any("'" in name for name in names)
    assert any(" " not in name for name in names)
    assert any(len(name) > 70 for name in names)
    assert any(old in name.lower() for name in names for old in ("oe", "tj", "dj"))
    assert len(demo.store.ids(Query("artisan", special={Special.DOUBLE: "yes"}))) == 2
    assert {"raw": "31/02/1980"} in [artisan.values.get("birth_date") for artisan in artisans]
    consents = Counter(artisan.values.get("consent") for artisan in artisans)
    assert (consents["terbatas"], consents["ditarik"]) == (1, 1)
    assert consents[None] >= 3
    assert consents["diberikan"] > 40


def test_nobody_has_more_experience_than_her_age_allows(
    demo: Session, artisans: list[Record]
) -> None:
    born = {one.id: one.values.get("birth_date") for one in artisans}
    skills = demo.store.records("skill", demo.store.ids(Query("skill"))).values()
    told = [one.values for one in skills]

    assert len(told) > 40
    for values in told:
        years, birthday = values["experience_years"], born.get(values["artisan"])
        assert experience_doubt(years, birthday, demo.clock().date()) == ""


def test_businesses_are_shared_by_some(artisans: list[Record]) -> None:
    works_in = Counter(a.values["business"] for a in artisans if a.values.get("business"))

    assert 35 <= works_in.total() <= 45
    assert Counter(works_in.values())[2] >= 5


NOT_TOLD = {
    "artisan",
    "code",
    "template",
    "scheme",
    "competency_unit",
    "competency_element",
    "paper_template",
}
"""Artisans have a test of their own; of the others the fictional office has none: workbooks and
letters of its own, and schemes, of which only what a source says may be told."""


@pytest.mark.parametrize("entity", [e for e in ENTITIES if e not in NOT_TOLD])
def test_everything_else_is_complete_and_sound(demo: Session, entity: str) -> None:
    records = all_of(demo, entity)
    assert records
    for record in records:
        assert check(ENTITIES[entity], record.values, demo.around()) == ()


def test_every_link_leads_somewhere(demo: Session) -> None:
    for entity in ENTITIES.values():
        for record in all_of(demo, entity.key):
            for field in entity.links:
                target = record.values.get(field.key)
                assert target is None or demo.store.record(field.link, str(target)) is not None


def test_beranda_is_alive(demo: Session) -> None:
    today = overview.overview(demo)

    assert (today.people, today.certified) == (60, 20)
    assert today.due_monev
    assert any(due.over > 0 for due in today.due_monev)
    assert today.promised
    assert today.expiring
    assert today.never_visited >= 5
    assert today.forecast is not None
    assert today.forecast.per_year == 10


def test_monev_grows_from_a_baseline(demo: Session) -> None:
    kinds = Counter(record.values["kind"] for record in all_of(demo, "monev"))

    assert set(kinds) == {"awal", "3_bulan", "6_bulan", "12_bulan", "tahunan"}
    assert kinds["awal"] >= 12


def test_the_history_has_something_to_show(demo: Session, artisans: list[Record]) -> None:
    changed = [
        artisan.id
        for artisan in artisans
        if any(past.kind != "create" for past in demo.store.history("artisan", artisan.id))
    ]
    assert len(changed) >= 10
    for artisan in artisans:
        past = [change.when for change in demo.store.history("artisan", artisan.id)]
        assert past == sorted(past)
        assert past[0] >= "2022"
    assert demo.store.verify() is None
    assert demo.store.differing_rows() == 0


_OF_ITS_OWN = (Kind.LINK, Kind.FILE, Kind.FILES)


def without_ids(session: Session) -> dict[str, list[Any]]:
    """All values but links, and workbooks, which tell the moment they were made at."""
    found: dict[str, list[Any]] = {}
    for entity in ENTITIES.values():
        other = {field.key for field in entity.fields if field.kind in _OF_ITS_OWN}
        records = all_of(session, entity.key)
        rows = [{k: v for k, v in r.values.items() if k not in other} for r in records]
        found[entity.key] = sorted(map(repr, rows))
    return found


def test_the_seed_gives_the_same_people(tmp_path: Path, cheap_keys: CheapKeys) -> None:
    found = []
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        with cheap_keys():
            make_demo(
                tmp_path / name, artisans=24, seed=seed, clock=lambda: datetime(2026, 5, 12, 9)
            )
        with open_vault(tmp_path / name, passphrase="contoh-data") as session:
            found.append(without_ids(session))

    assert found[0] == found[1]
    assert found[0]["artisan"] != found[2]["artisan"]


@pytest.mark.parametrize("artisans", [0, 1, 15, 2300])
def test_any_number_of_people(tmp_path: Path, cheap_keys: CheapKeys, artisans: int) -> None:
    steps: list[tuple[int, int]] = []
    with cheap_keys():
        counts = make_demo(
            tmp_path / "d",
            artisans=artisans,
            progress=lambda *step: steps.append(step),
            clock=lambda: datetime(2026, 5, 12, 9),
        )

    assert counts["artisan"] == artisans
    assert set(counts) == set(ENTITIES)
    assert counts["certificate"] == {0: 0, 1: 2, 15: 32}.get(artisans, 42)
    assert counts["batch"] == {0: 0, 1: 1, 15: 2}.get(artisans, 3)
    assert counts["candidate"] <= 28
    assert counts["submission"] == {0: 0, 1: 1, 15: 2}.get(artisans, 0)
    assert not steps or steps[-1] == (artisans, artisans)
    with open_vault(tmp_path / "d", passphrase="contoh-data") as session:
        assert session.store.count(Query("artisan")) == artisans
        assert session.store.verify() is None


YEAR_OF_CERTIFICATION = (
    "batch",
    "criterion",
    "criterion_tick",
    "candidate",
    "submission",
    "sent_row",
    "surveillance",
    "tutor",
    "tutoring",
    "learner",
    "assignment",
)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2020, 1, 1), 1),
        (date(2023, 6, 1), 3),
        (date(2026, 11, 22), 3),
        (date(2040, 2, 29), 3),
    ],
)
def test_a_clock_that_is_wrong_makes_no_trouble(
    tmp_path: Path, cheap_keys: CheapKeys, today: date, told: int
) -> None:
    def clock() -> datetime:
        return datetime(today.year, today.month, today.day)

    with cheap_keys():
        counts = make_demo(tmp_path / "d", artisans=45, clock=clock)

    assert counts["artisan"] == 45
    assert counts["batch"] == told
    with open_vault(tmp_path / "d", passphrase="contoh-data", clock=clock) as session:
        for entity in YEAR_OF_CERTIFICATION:
            for record in all_of(session, entity):
                assert check(ENTITIES[entity], record.values, session.around()) == ()
                past = [change.kind for change in session.store.history(entity, record.id)]
                assert past[0] == "create"


def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")

    with pytest.raises(Refused):
        make_demo(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["surat.txt"]
