"""Nominating: ranking, quota, reserves, reasons; all or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED
from batik_field.domain.queries import Query
from batik_field.services import nomination, nomination_plan, ranking
from batik_field.services.session import Session
from batik_field.storage import eligibility
from tests.services.nominees import (
    KEREK,
    SENORI,
    TUBAN,
    batch,
    candidate,
    change,
    operations,
    person,
    states,
    write,
)


def test_the_ranking_says_what_is_missing(session: Session) -> None:
    asked = {"rule": "dokumen", "documents": ["ktp", "ijazah"]}
    of = batch(session, {"rule": "keahlian", "skills": ["membatik"]}, asked)
    artisan = person(session, "ktp")
    found = nomination.ranking(session, of)
    [one] = found.people
    assert (one.id, one.met, one.of, one.missing) == (artisan, 1, 2, ("ijazah terakhir",))
    assert one.words() == "memenuhi 1 dari 2; kurang: ijazah terakhir"
    assert found.places_left == 2


def test_more_criteria_then_more_papers_then_never_helped_then_who_waits_longest(
    session: Session,
) -> None:
    of = batch(session, {"rule": "dokumen", "documents": ["ktp"]})
    helped = person(session, "ktp")
    write(session, "facilitation", artisan=helped, kind="sertifikasi", year=2022)
    lacking, first, second = person(session, "kk", "cv"), *(person(session, "ktp") for _ in "ab")
    papers = person(session, "ktp", "kk")
    ranked = [one.id for one in nomination.ranking(session, of).people]
    assert ranked == [papers, first, second, helped, lacking]


@pytest.mark.parametrize(
    "values",
    [
        {"consent": "ditarik"},
        {"standing": "meninggal"},
        {"standing": "pindah"},
        {"standing": "berhenti"},
        {DELETED: True},
    ],
)
def test_who_can_never_be_a_candidate_is_in_no_ranking_and_cannot_be_nominated(
    session: Session, values: Mapping[str, Any]
) -> None:
    of, artisan = batch(session), person(session)
    change(session, "artisan", artisan, **values)
    before = operations(session)
    assert nomination.ranking(session, of).people == ()
    with pytest.raises(Refused):
        nomination.nominate(session, of, [artisan], reason="Diminta balai")
    assert operations(session) == before


def test_nominating_writes_scheme_rank_and_skill(session: Session) -> None:
    of, artisan = batch(session), person(session)
    done = nomination.nominate(session, of, [artisan])
    record = candidate(session, of, artisan)
    assert record.values == {
        "batch": of,
        "artisan": artisan,
        "skill": "membatik",
        "scheme": "pembatik_tulis",
        "state": "diusulkan",
        "rank": 1,
        "purpose": "sertifikasi",
    }
    assert [(one.id, one.candidate, one.state, one.changed) for one in done.nominated] == [
        (artisan, record.id, "diusulkan", True)
    ]
    assert done.flags == ()


def test_nominating_again_writes_nothing(session: Session) -> None:
    of, artisan = batch(session), person(session)
    nomination.nominate(session, of, [artisan])
    before = operations(session)
    again = nomination.nominate(session, of, [artisan, artisan])
    assert [one.changed for one in again.nominated] == [False]
    assert (again.changed, operations(session)) == ((), before)


def test_an_accepted_or_assessed_candidate_stays_as_she_is(session: Session) -> None:
    of, artisan = batch(session), person(session)
    nomination.nominate(session, of, [artisan])
    for state in ("diterima", "ditolak", "uji", "kompeten", "tidak_hadir"):
        change(session, "candidate", candidate(session, of, artisan).id, state=state)
        [one] = nomination.nominate(session, of, [artisan], reserve=True).nominated
        assert (one.state, one.changed) == (state, False)


@pytest.mark.parametrize("quota", [None, 0, -3, {"raw": "sepuluh"}, {"unasked": True}, "10"])
def test_without_a_quota_nobody_is_nominated(session: Session, quota: Any) -> None:
    of, artisan = batch(session, quota=quota), person(session)
    with pytest.raises(Refused, match="kuotanya"):
        nomination.nominate(session, of, [artisan], reserve=True, reason="Diminta balai")
    assert states(session, of) == {}


@pytest.mark.parametrize("schemes", [None, [], {"raw": "batik"}, "pembatik_tulis"])
def test_a_batch_without_scheme_is_refused(session: Session, schemes: Any) -> None:
    of, artisan = batch(session, schemes=schemes), person(session)
    with pytest.raises(Refused, match="skema"):
        nomination.nominate(session, of, [artisan])


def test_a_called_off_batch_is_refused(session: Session) -> None:
    of, artisan = batch(session, state="batal"), person(session)
    with pytest.raises(Refused, match="dibatalkan"):
        nomination.nominate(session, of, [artisan])


def test_several_schemes_only_where_the_batch_says_so(session: Session) -> None:
    of = batch(session, schemes=["pembatik_tulis", "batik_cap"])
    artisan = person(session, skill={"scheme": "batik_cap"})
    with pytest.raises(Refused, match="lebih dari satu skema"):
        nomination.nominate(session, of, [artisan], scheme="batik_cap")
    change(session, "batch", of, several_schemes=True)
    nomination.nominate(session, of, [artisan])
    assert candidate(session, of, artisan).values["scheme"] == "batik_cap"


def test_a_scheme_that_cannot_be_told_is_asked_for(session: Session) -> None:
    of = batch(session, schemes=["pembatik_tulis", "batik_cap"], several_schemes=True)
    artisan = person(session, skill={"scheme": None})
    with pytest.raises(Refused, match="Skema untuk 1 orang"):
        nomination.nominate(session, of, [artisan])
    with pytest.raises(Refused, match="bukan skema angkatan"):
        nomination.nominate(session, of, [artisan], scheme="tukang_lorod")
    nomination.nominate(session, of, [artisan], scheme="batik_cap")
    assert candidate(session, of, artisan).values["scheme"] == "batik_cap"


def test_a_reserve_comes_in_with_the_scheme_the_batch_has_now(session: Session) -> None:
    of, artisan = batch(session), person(session)
    nomination.nominate(session, of, [artisan], reserve=True)
    change(session, "batch", of, schemes=["batik_cap"])
    nomination.nominate(session, of, [artisan])
    assert candidate(session, of, artisan).values["scheme"] == "batik_cap"
    change(session, "batch", of, schemes=["batik_cap", "pembatik_tulis"], several_schemes=True)
    nomination.nominate(session, of, [artisan], reserve=True)
    assert candidate(session, of, artisan).values["scheme"] == "batik_cap"


def test_of_several_schemes_the_only_one_of_her_skill_is_hers(session: Session) -> None:
    of = batch(session, schemes=["pembatik_tulis", "pewarnaan_batik"], several_schemes=True)
    artisan = person(session, skill={"skill": "pewarnaan", "scheme": None})
    nomination.nominate(session, of, [artisan])
    values = candidate(session, of, artisan).values
    assert (values["scheme"], values["skill"]) == ("pewarnaan_batik", "pewarnaan")


def test_another_scheme_than_the_batchs_is_flagged_and_the_batchs_counts(session: Session) -> None:
    of, artisan = batch(session), person(session, skill={"scheme": "batik_cap"})
    done = nomination.nominate(session, of, [artisan])
    assert [flag.text for flag in done.flags] == ["Skema keahliannya bukan skema angkatan ini."]
    assert candidate(session, of, artisan).values["scheme"] == "pembatik_tulis"


def test_strangers_and_unknown_batches_are_refused_and_nothing_is_written(
    session: Session,
) -> None:
    of, artisan = batch(session), person(session)
    before = operations(session)
    with pytest.raises(Refused, match="tidak-ada"):
        nomination.nominate(session, of, [artisan, "tidak-ada"])
    with pytest.raises(Refused, match="Angkatan"):
        nomination.nominate(session, "tidak-ada", [artisan])
    with pytest.raises(Refused, match="Angkatan"):
        nomination.ranking(session, "tidak-ada")
    with pytest.raises(Refused, match="siapa"):
        nomination.nominate(session, of, [])
    change(session, "batch", of, **{DELETED: True})
    with pytest.raises(Refused, match="Angkatan"):
        nomination.nominate(session, of, [artisan])
    assert operations(session) == before + 1


def test_who_lacks_something_needs_a_reason_and_it_is_kept(session: Session) -> None:
    of = batch(session, {"rule": "dokumen", "documents": ["ktp"]}, districts=["35.23.08"])
    whole = person(session, "ktp")
    lacking, outside = person(session), person(session, "ktp", village=TUBAN)
    before = operations(session)
    with pytest.raises(Refused) as refused:
        nomination.nominate(session, of, [lacking, outside], reserve=True)
    said = str(refused.value)
    assert "1 orang belum memenuhi syarat (KTP)" in said
    assert "1 orang di luar kecamatan" in said
    assert operations(session) == before
    ids = [whole, lacking, outside]
    done = nomination.nominate(session, of, ids, reserve=True, reason=" Diminta\nbalai ")
    kept = [candidate(session, of, one).values.get("override_reason") for one in ids]
    assert kept == [None, "Diminta balai", "Diminta balai"]
    assert {flag.id for flag in done.flags} == {lacking, outside}


def test_of_many_things_that_are_missing_the_question_names_a_few(session: Session) -> None:
    of = batch(session, {"rule": "pengalaman", "least": 30}, quota=20)
    people = [person(session, skill={"experience_years": years}) for years in range(8)]
    with pytest.raises(Refused) as refused:
        nomination.nominate(session, of, people)
    said = str(refused.value)
    assert "8 orang belum memenuhi syarat (pengalaman 0 tahun" in said
    assert (said.count("pengalaman"), ", …)" in said) == (nomination_plan.MOST_WORDS, True)


def test_nobody_is_helped_twice_without_a_reason(session: Session) -> None:
    of, artisan = batch(session), person(session)
    write(session, "facilitation", artisan=artisan, kind="sertifikasi", year=2022)
    with pytest.raises(Refused, match="sudah pernah difasilitasi"):
        nomination.nominate(session, of, [artisan])
    done = nomination.nominate(session, of, [artisan], reason="Mengulang atas biaya sendiri")
    assert [flag.text for flag in done.flags] == ["Sudah difasilitasi sertifikasi (tahun 2022)."]


def test_help_of_another_kind_is_no_objection(session: Session) -> None:
    of, artisan = batch(session, {"rule": "belum_difasilitasi"}), person(session)
    write(session, "facilitation", artisan=artisan, kind="alat", year=2022)
    assert nomination.nominate(session, of, [artisan]).flags == ()


def test_help_of_a_kind_nobody_understood_does_not_meet_the_rule(session: Session) -> None:
    of, artisan = batch(session, {"rule": "belum_difasilitasi"}), person(session)
    write(session, "facilitation", artisan=artisan, kind={"raw": "sertif?"}, year=2022)
    [one] = nomination.ranking(session, of).people
    assert one.met == 0


def test_the_exam_of_another_batch_was_help_but_not_that_of_this_one(session: Session) -> None:
    earlier, of = batch(session, year=2025), batch(session)
    artisan = person(session)
    for into in (earlier, of):
        nomination.nominate(session, into, [artisan])
    change(session, "candidate", candidate(session, earlier, artisan).id, state="belum_kompeten")
    [one] = nomination.ranking(session, of).people
    assert [flag.kind for flag in one.flags] == ["facilitated"]
    change(session, "candidate", candidate(session, of, artisan).id, state="kompeten")
    change(session, "candidate", candidate(session, earlier, artisan).id, state="diusulkan")
    assert nomination.ranking(session, of).people[0].flags[0].kind == "elsewhere"


@pytest.mark.parametrize(
    ("of_batch", "of_candidate", "helped"),
    [
        ({"funding": "apbd_tuban"}, {}, True),
        ({"funding": "apbd_tuban"}, {"budget_source": "4"}, False),
        ({"funding": "lain", "budget_source": "3"}, {}, False),
        ({"funding": "lain", "budget_source": "4"}, {"budget_source": "1"}, True),
        ({}, {"budget_source": {"raw": "sendiri?"}}, True),
    ],
)
def test_who_paid_for_her_exam_herself_was_not_helped(
    session: Session, of_batch: dict[str, Any], of_candidate: dict[str, Any], helped: bool
) -> None:
    earlier, of, artisan = batch(session, year=2025, **of_batch), batch(session), person(session)
    seat = {"batch": earlier, "artisan": artisan, "state": "kompeten", **of_candidate}
    write(session, "candidate", **seat)
    [one] = nomination.ranking(session, of).people
    assert [flag.kind for flag in one.flags] == ["facilitated"] * helped


def test_the_certificate_of_this_batch_says_nothing_against_its_candidate(
    session: Session,
) -> None:
    of, artisan = batch(session, {"rule": "belum_bersertifikat"}), person(session)
    nomination.nominate(session, of, [artisan])
    mine = candidate(session, of, artisan).id
    write(session, "certificate", artisan=artisan, kind="balai", candidate=mine)
    assert nomination.ranking(session, of).people[0].flags == ()
    write(session, "certificate", artisan=artisan, kind="balai")
    [one] = nomination.ranking(session, of).people
    assert ([flag.kind for flag in one.flags], one.met) == (["certified"], 0)


def test_beyond_the_quota_needs_a_reason_kept_by_those_who_overrun_it(session: Session) -> None:
    of, people = batch(session), [person(session) for _ in range(3)]
    with pytest.raises(Refused, match="kuota 2 orang terlampaui 1 orang"):
        nomination.nominate(session, of, people)
    assert states(session, of) == {}
    nomination.nominate(session, of, people, reason="Balai menambah satu tempat")
    kept = [candidate(session, of, one).values.get("override_reason") for one in people]
    assert kept == [None, None, "Balai menambah satu tempat"]
    assert nomination.ranking(session, of).places_left == -1
    last = person(session)
    with pytest.raises(Refused, match="terlampaui 1 orang"):
        nomination.nominate(session, of, [last])


def test_reserves_are_ranked_and_take_no_place(session: Session) -> None:
    of, people = batch(session), [person(session) for _ in range(4)]
    nomination.nominate(session, of, people[:1])
    nomination.nominate(session, of, people[1:], reserve=True)
    assert states(session, of) == {
        people[0]: ("diusulkan", 1),
        people[1]: ("cadangan", 1),
        people[2]: ("cadangan", 2),
        people[3]: ("cadangan", 3),
    }
    assert nomination.ranking(session, of).places_left == 1
    nomination.nominate(session, of, [people[1]])
    nomination.nominate(session, of, [people[0]], reserve=True)
    assert states(session, of) == {
        people[1]: ("diusulkan", 2),
        people[2]: ("cadangan", 1),
        people[3]: ("cadangan", 2),
        people[0]: ("cadangan", 3),
    }


def test_the_spread_counts_each_kecamatan(session: Session) -> None:
    of = batch(session, districts=["35.23.08", "35.23.05"])
    kerek = [person(session, village=KEREK) for _ in range(2)]
    person(session, village=TUBAN)
    person(session, village=None)
    nomination.nominate(session, of, kerek[:1])
    nomination.nominate(session, of, kerek[1:], reserve=True)
    spread = nomination.ranking(session, of).spread
    assert [(one.name, one.possible, one.nominated, one.allowed) for one in spread] == [
        ("(belum dicatat)", 1, 0, False),
        ("Senori", 0, 0, True),
        ("Kerek", 2, 1, True),
        ("Tuban", 1, 0, False),
    ]
    assert SENORI.startswith(spread[1].district)


def test_withdrawn_consent_on_one_laptop_is_enough(session: Session) -> None:
    of, artisan = batch(session), person(session)
    with session.store.vault.write() as connection:
        connection.exec_driver_sql(
            "UPDATE p_artisan SET conflicts = ? WHERE id = ?",
            ('{"consent":["diberikan","ditarik"]}', artisan),
        )
    assert nomination.ranking(session, of).people == ()


@pytest.mark.parametrize(
    ("records", "met"),
    [
        ([{"skill": "membatik", "chosen": True}], 1),
        ([{"skill": "membatik"}], 1),
        ([{"skill": "pewarnaan", "chosen": False}, {"skill": "membatik", "chosen": True}], 1),
        ([{"skill": "membatik"}, {"skill": "pewarnaan", "chosen": True}], 0),
        ([{"skill": "membatik"}, {"skill": "pewarnaan"}], 0),
        ([{"skill": {"raw": "mbatik"}, "chosen": True}], 0),
        ([{"skill": {"unasked": True}, "chosen": True}], 0),
        ([{"skill": "membatik", DELETED: True}], 0),
        ([], 0),
    ],
)
def test_the_skill_she_chose_counts(
    session: Session, records: list[dict[str, Any]], met: int
) -> None:
    of = batch(session, {"rule": "keahlian", "skills": ["membatik"]})
    artisan = write(session, "artisan", full_name="Wulansri", consent="diberikan")
    for values in records:
        write(session, "skill", artisan=artisan, **values)
    assert nomination.ranking(session, of).people[0].met == met


@pytest.mark.parametrize(
    ("rule", "field", "good", "bad"),
    [
        ("pengalaman", "experience_years", 6, [None, {"raw": "enam"}, "banyak", -1, True]),
        ("bukan_tiruan", "techniques", ["cap"], [None, [], ["tiruan"], {"raw": "cap"}, "cap"]),
    ],
)
def test_of_a_skill_only_what_was_understood_counts(
    session: Session, rule: str, field: str, good: Any, bad: list[Any]
) -> None:
    of = batch(session, {"rule": rule, "least": 5})
    expected = {person(session, skill={field: good}): 1}
    expected |= {person(session, skill={field: value}): 0 for value in bad}
    assert {one.id: one.met for one in nomination.ranking(session, of).people} == expected


@pytest.mark.parametrize(
    ("values", "met"),
    [
        ({"nib": "9120304050607"}, 1),
        ({"nib": None}, 0),
        ({"nib": {"raw": "912"}}, 0),
        ({"nib": "912"}, 0),
        ({"nib": "9120304050607", DELETED: True}, 0),
    ],
)
def test_a_nib_is_thirteen_digits_of_a_business_that_is_there(
    session: Session, values: dict[str, Any], met: int
) -> None:
    of = batch(session, {"rule": "nib"})
    business = write(session, "business", name="Batik Rengganing", **values)
    artisan = person(session, business=business)
    assert nomination.ranking(session, of).people[0].met == met
    lacking = () if met else (artisan,)
    if lacking:
        with pytest.raises(Refused, match="NIB"):
            nomination.nominate(session, of, lacking)
    else:
        nomination.nominate(session, of, [artisan])


@pytest.mark.parametrize("state", [None, "tidak_ada", "ada_tidak_memenuhi", {"raw": "ada"}])
def test_a_paper_that_does_not_fit_counts_for_nothing(session: Session, state: Any) -> None:
    of = batch(session, {"rule": "dokumen", "documents": ["ktp"]})
    artisan = person(session)
    write(session, "document", artisan=artisan, kind="ktp", state=state)
    [one] = nomination.ranking(session, of).people
    assert (one.met, one.documents) == (0, 0)


@pytest.mark.parametrize(
    ("issued", "counts"),
    [("2026-05-12", True), ("2026-05-13", False), (None, True), ({"raw": "2062?"}, True)],
)
def test_a_certificate_of_a_day_to_come_is_none_yet(
    session: Session, issued: Any, counts: bool
) -> None:
    of, artisan = batch(session, {"rule": "belum_bersertifikat"}), person(session)
    write(session, "certificate", artisan=artisan, kind="balai", issued=issued)
    [one] = nomination.ranking(session, of).people
    assert (one.missing == ("sudah bersertifikat",)) is counts
    assert ("certified" in [flag.kind for flag in one.flags]) is counts
    look = nomination.look(session, of, [artisan])
    assert bool(look.objections) is counts


def test_one_person_is_judged_as_among_everybody(demo: Session) -> None:
    """The reads of a few and of all give the same facts."""
    rules = ("keahlian", "nib", "bukan_tiruan")
    ids = demo.store.ids(Query("artisan"))
    with demo.store.reading() as connection:
        asked = (connection, "-", rules, "2026-05-12", demo.codes)
        everybody = {one.artisan: one for one in eligibility.facts(*asked)}
        few = {one.artisan: one for one in eligibility.facts(*asked, ids[:20])}
    assert few == {one: everybody[one] for one in ids[:20]}
    assert any(one.has_nib for one in few.values())


def test_progress_is_told_and_a_wish_to_stop_is_heard(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "AT_ONCE", 2)
    of = batch(session)
    for _ in range(5):
        person(session)
    told: list[tuple[int, int]] = []
    nomination.ranking(session, of, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 5), (2, 5), (4, 5), (5, 5)]
    with pytest.raises(Refused, match="dihentikan"):
        nomination.ranking(session, of, cancelled=lambda: True)


def test_rebuilding_gives_the_same_candidates(session: Session) -> None:
    of, people = batch(session), [person(session) for _ in range(3)]
    nomination.nominate(session, of, people[:2])
    nomination.nominate(session, of, people[2:], reserve=True)
    before = nomination.ranking(session, of)
    assert session.store.differing_rows() == 0
    session.store.rebuild()
    assert nomination.ranking(session, of) == before


def test_an_equal_nik_needs_a_reason(session: Session) -> None:
    of, nik = batch(session), "3523085205800001"
    one, other = person(session, nik=nik), person(session, nik=nik)
    alone = person(session, nik="3523085205800002")
    seen = nomination.look(session, of, [one, alone])
    [objection] = seen.objections
    assert (objection.artisan, objection.words, objection.twins) == (one, (), (other,))
    with pytest.raises(Refused, match="1 orang ber-NIK sama dengan pengrajin lain"):
        nomination.nominate(session, of, [one, alone])
    done = nomination.nominate(session, of, [one, alone], reason="Saudara, sedang diluruskan")
    assert [(flag.id, "NIK sama" in flag.text) for flag in done.flags] == [(one, True)]
    kept = {person: candidate(session, of, person).values for person in (one, alone)}
    assert kept[one]["override_reason"] == "Saudara, sedang diluruskan"
    assert "override_reason" not in kept[alone]


def test_a_certificate_laptops_disagree_about_needs_a_reason(session: Session) -> None:
    of, artisan = batch(session), person(session)
    held = write(session, "certificate", artisan=artisan, kind="balai", number="1")
    assert nomination.look(session, of, [artisan]).objections == ()
    with session.store.vault.write() as connection:
        connection.exec_driver_sql(
            "UPDATE p_certificate SET conflicts = ? WHERE id = ?", ('{"number":["1","2"]}', held)
        )
    [objection] = nomination.look(session, of, [artisan]).objections
    assert objection.words == ("Sertifikatnya berbeda di dua laptop. Periksa dahulu.",)
    with pytest.raises(Refused, match="berbeda di dua laptop"):
        nomination.nominate(session, of, [artisan])
    assert nomination.nominate(session, of, [artisan], reason="Nomornya dicek").nominated


def test_what_is_looked_at_is_what_is_asked_for(session: Session) -> None:
    several = {"schemes": ["batik_cap", "tukang_cap"], "several_schemes": True}
    of = batch(session, {"rule": "nib"}, quota=1, **several)
    chosen = person(session, skill={"skill": "cap", "scheme": "batik_cap"})
    open_ = person(session, skill={"skill": "cap", "scheme": None})
    before = operations(session)
    seen = nomination.look(session, of, [chosen, open_])
    assert (seen.quota, seen.over, seen.unsettled) == (1, 1, (open_,))
    assert [one.missing for one in seen.objections] == [("NIB",)] * 2
    assert seen.needs_reason
    assert operations(session) == before
    told = {open_: "tukang_cap"}
    nomination.nominate(session, of, [chosen, open_], reason="Diminta", schemes=told)
    assert candidate(session, of, open_).values["scheme"] == "tukang_cap"
    assert candidate(session, of, chosen).values["scheme"] == "batik_cap"
    with pytest.raises(Refused, match="bukan skema angkatan ini"):
        nomination.nominate(session, of, [open_], schemes={open_: "pembatik_tulis"})
