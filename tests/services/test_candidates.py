"""After the nomination: promoting, withdrawing, what the certifier decides, and ticks."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED, Change, Stamp, write_operation
from batik_field.services import batches, candidates, nomination
from batik_field.services.session import Session
from tests.services.nominees import batch, candidate, change, operations, person, states, write


@pytest.fixture
def full(session: Session) -> tuple[str, list[str]]:
    """A batch of two places: two proposed, two reserves."""
    of, people = batch(session), [person(session) for _ in range(4)]
    nomination.nominate(session, of, people[:2])
    nomination.nominate(session, of, people[2:], reserve=True)
    return of, people


def test_the_first_reserve_moves_up_when_somebody_withdraws(
    session: Session, full: tuple[str, list[str]]
) -> None:
    of, people = full
    gone = candidate(session, of, people[0]).id
    with pytest.raises(Refused, match="alasan"):
        candidates.withdraw(session, gone, "  ")
    touched = candidates.withdraw(session, gone, "Pindah kerja")
    assert [one.id for one in touched] == [gone]
    assert session.store.operations("candidate", gone)[-1].reason == "Pindah kerja"
    candidates.promote(session, candidate(session, of, people[2]).id)
    assert states(session, of) == {
        people[1]: ("diusulkan", 2),
        people[2]: ("diusulkan", 3),
        people[3]: ("cadangan", 1),
    }
    assert session.store.differing_rows() == 0


def test_who_withdraws_is_out_although_two_laptops_nominated_her(
    session: Session, full: tuple[str, list[str]]
) -> None:
    of, people = full
    mine = candidate(session, of, people[0])
    theirs = write(session, "candidate", **{**mine.values, "rank": 5})

    touched = candidates.withdraw(session, mine.id, "Pindah kerja")

    assert {one.id for one in touched} == {mine.id, theirs}
    assert people[0] not in states(session, of)

    mine = candidate(session, of, people[1])
    theirs = write(session, "candidate", **{**mine.values, "state": "kompeten"})
    with pytest.raises(Refused, match="sudah diuji"):
        candidates.withdraw(session, mine.id, "Pindah kerja")
    assert people[1] in states(session, of)


def test_a_full_quota_keeps_reserves_waiting(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    reserve = candidate(session, of, people[3])
    with pytest.raises(Refused, match="terlampaui 1 orang"):
        candidates.promote(session, reserve.id)
    done = candidates.promote(session, reserve.id, reason="Diminta balai")
    assert done.nominated[0].state == "diusulkan"
    now = candidate(session, of, people[3])
    assert (now.id, now.values["override_reason"]) == (reserve.id, "Diminta balai")


def test_only_a_reserve_is_promoted(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    with pytest.raises(Refused, match="cadangan"):
        candidates.promote(session, candidate(session, of, people[0]).id)
    for gone in ("tidak-ada", ""):
        with pytest.raises(Refused, match="tidak ada lagi"):
            candidates.promote(session, gone)


def test_a_withdrawn_reserve_leaves_no_gap(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    candidates.withdraw(session, candidate(session, of, people[2]).id, "Sakit")
    assert states(session, of)[people[3]] == ("cadangan", 1)
    nomination.nominate(session, of, [people[2]], reserve=True)
    assert states(session, of)[people[2]] == ("cadangan", 2)


def test_a_reason_once_given_is_not_asked_for_again(session: Session) -> None:
    of, artisan = batch(session, {"rule": "nib"}), person(session)
    nomination.nominate(session, of, [artisan], reserve=True, reason="NIB sedang diurus")
    one = candidate(session, of, artisan).id
    candidates.promote(session, one)
    values = candidate(session, of, artisan).values
    assert (values["state"], values["override_reason"]) == ("diusulkan", "NIB sedang diurus")


def test_what_the_certifier_decides(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    first, second, third = (candidate(session, of, one).id for one in people[:3])
    assert candidates.decide(session, first, "diterima")
    assert candidates.decide(session, first, "diterima") == ()
    with pytest.raises(Refused, match="alasan"):
        candidates.decide(session, second, "ditolak")
    candidates.decide(session, second, "ditolak", "Berkas kurang")
    candidates.decide(session, third, "diterima")
    assert states(session, of) == {
        people[0]: ("diterima", 1),
        people[1]: ("ditolak", 2),
        people[2]: ("diterima", 3),
        people[3]: ("cadangan", 1),
    }
    assert candidate(session, of, people[1]).values["reason"] == "Berkas kurang"
    with pytest.raises(Refused, match="terlampaui 1 orang"):
        candidates.decide(session, second, "diterima")
    candidates.decide(session, second, "diterima", "Tempat tambahan")
    values = candidate(session, of, people[1]).values
    assert (values["state"], values["override_reason"]) == ("diterima", "Tempat tambahan")


@pytest.mark.parametrize("decision", ["diterima", "ditolak"])
def test_a_decision_taken_again_settles_what_two_laptops_said(
    session: Session, full: tuple[str, list[str]], decision: str
) -> None:
    of, people = full
    record = candidate(session, of, people[0]).id
    candidates.decide(session, record, decision, "Berkasnya sudah diperiksa")
    stamp = Stamp(
        "f" * 16, "a" * 32, 1, "", "t", 1, "2026-05-12T09:30:00+07:00", "", "B", "", "", 1
    )
    other = Change("candidate", record, {"state": "cadangan"})
    session.store.receive([write_operation(other, stamp, {}, frozenset())])
    shown = str(candidate(session, of, people[0]).values["state"])
    assert "state" in candidate(session, of, people[0]).conflicts

    assert candidates.decide(session, record, decision)

    found = candidate(session, of, people[0])
    assert (found.values["state"], found.conflicts, shown) == (decision, {}, decision)
    assert found.values["reason"] == "Berkasnya sudah diperiksa"


def test_a_decision_can_be_taken_back(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    first = candidate(session, of, people[0]).id
    candidates.decide(session, first, "ditolak", "Salah baca")
    candidates.reinstate(session, first)
    assert states(session, of)[people[0]] == ("diusulkan", 1)
    assert candidate(session, of, people[0]).values["reason"] is None
    reasons = [one.reason for one in session.store.operations("candidate", first)]
    assert "Salah baca" in reasons, "the history keeps why she was turned down"
    candidates.decide(session, first, "diterima")
    candidates.reinstate(session, first)
    assert states(session, of)[people[0]] == ("diusulkan", 1)


def test_a_place_given_away_meanwhile_needs_a_reason(
    session: Session, full: tuple[str, list[str]]
) -> None:
    of, people = full
    first = candidate(session, of, people[0]).id
    candidates.decide(session, first, "ditolak", "Salah baca")
    candidates.promote(session, candidate(session, of, people[2]).id)
    with pytest.raises(Refused, match="terlampaui 1 orang"):
        candidates.reinstate(session, first)
    candidates.reinstate(session, first, reserve=True)
    assert states(session, of)[people[0]] == ("cadangan", 2)
    assert candidates.decide(session, first, "ditolak", "Lagi")
    candidates.reinstate(session, first, reason="Tempat tambahan")
    # A reserve's rank is no place in the list.
    assert states(session, of)[people[0]] == ("diusulkan", 4)
    assert candidate(session, of, people[0]).values["override_reason"] == "Tempat tambahan"


def test_who_became_a_reserve_by_mistake_gets_her_place_back(
    session: Session, full: tuple[str, list[str]]
) -> None:
    of, people = full
    nomination.nominate(session, of, [people[0]], reserve=True)
    assert states(session, of)[people[0]] == ("cadangan", 3)
    candidates.reinstate(session, candidate(session, of, people[0]).id, rank=1)
    assert states(session, of) == {
        people[0]: ("diusulkan", 1),
        people[1]: ("diusulkan", 2),
        people[2]: ("cadangan", 1),
        people[3]: ("cadangan", 2),
    }


@pytest.mark.parametrize("is_off", [True, False])
def test_nothing_is_decided_in_a_batch_that_is_off_or_deleted(
    session: Session, full: tuple[str, list[str]], is_off: bool
) -> None:
    of, people = full
    seats = [candidate(session, of, one).id for one in people]
    candidates.decide(session, seats[1], "ditolak", "Usia")
    change(session, "batch", of, **({"state": "batal"} if is_off else {DELETED: True}))
    before = operations(session)

    for act in (
        lambda: candidates.decide(session, seats[0], "diterima"),
        lambda: candidates.decide(session, seats[0], "ditolak", "Usia"),
        lambda: candidates.withdraw(session, seats[0], "Pindah kerja"),
        lambda: candidates.reinstate(session, seats[1]),
        lambda: candidates.promote(session, seats[2]),
    ):
        with pytest.raises(Refused, match="dibatalkan" if is_off else "tidak ada lagi"):
            act()
    assert operations(session) == before


@pytest.mark.parametrize(
    ("now", "word"),
    [
        ({"consent": "ditarik"}, "persetujuannya ditarik"),
        ({"standing": "meninggal"}, "meninggal"),
        ({DELETED: True}, "tidak ada lagi"),
    ],
)
def test_nobody_comes_back_who_can_be_no_candidate(
    session: Session, full: tuple[str, list[str]], now: dict[str, object], word: str
) -> None:
    of, people = full
    first, second = (candidate(session, of, one).id for one in people[:2])
    candidates.withdraw(session, first, "Pindah kerja")
    candidates.decide(session, second, "ditolak", "Usia")
    for one in people[:2]:
        change(session, "artisan", one, **now)

    with pytest.raises(Refused, match=word):
        candidates.reinstate(session, first)
    with pytest.raises(Refused, match=word):
        candidates.reinstate(session, second, reserve=True)
    with pytest.raises(Refused, match=word):
        candidates.decide(session, second, "diterima")
    assert people[0] not in states(session, of)
    candidates.withdraw(session, second, "Persetujuannya ditarik")
    assert people[1] not in states(session, of)


def test_who_was_withdrawn_comes_back_with_her_place(
    session: Session, full: tuple[str, list[str]]
) -> None:
    of, people = full
    first = candidate(session, of, people[0]).id
    candidates.withdraw(session, first, "Salah orang")
    assert people[0] not in states(session, of)
    candidates.reinstate(session, first)
    assert states(session, of)[people[0]] == ("diusulkan", 1)
    candidates.withdraw(session, first, "Salah orang")
    nomination.nominate(session, of, [people[0]])
    with pytest.raises(Refused, match="sudah menjadi peserta"):
        candidates.reinstate(session, first)
    with pytest.raises(Refused, match="tidak ada lagi"):
        candidates.reinstate(session, "tidak-ada")


def test_other_decisions_are_none(session: Session, full: tuple[str, list[str]]) -> None:
    of, people = full
    one = candidate(session, of, people[0]).id
    with pytest.raises(WrongUse, match="kompeten"):
        candidates.decide(session, one, "kompeten")
    change(session, "candidate", one, state="kompeten")
    before = operations(session)
    for late in (
        lambda: candidates.decide(session, one, "diterima"),
        lambda: candidates.withdraw(session, one, "Salah orang"),
        lambda: candidates.promote(session, one),
        lambda: candidates.reinstate(session, one),
    ):
        with pytest.raises(Refused, match="sudah diuji"):
            late()
    assert operations(session) == before


def test_a_tick_meets_a_criterion_until_it_is_taken_back(session: Session) -> None:
    of, artisan = batch(session, {"rule": "petugas", "text": "Rajin."}), person(session)
    [asked] = batches.criteria(session, of)
    assert nomination.ranking(session, of).people[0].missing == ("rajin",)
    assert candidates.tick(session, asked.id, artisan, True, " Terlihat \n saat kunjungan")
    [one] = nomination.ranking(session, of).people
    assert (one.met, one.missing) == (1, ())
    before = operations(session)
    assert candidates.tick(session, asked.id, artisan, True, "Terlihat saat kunjungan") == ()
    assert operations(session) == before
    candidates.tick(session, asked.id, artisan, False)
    assert nomination.ranking(session, of).people[0].met == 0


def test_a_tick_for_a_sentence_that_was_changed_is_asked_about(session: Session) -> None:
    of = batch(session, {"rule": "petugas", "text": "Bersedia hadir"})
    [asked], artisan = batches.criteria(session, of), person(session)
    candidates.tick(session, asked.id, artisan, True)
    change(session, "criterion", asked.id, text="bersedia  Hadir")
    assert not nomination.look(session, of, [artisan]).needs_reason, "it says the same"

    change(session, "criterion", asked.id, text="Karyanya layak jual")
    [objection] = nomination.look(session, of, [artisan]).objections
    assert objection.words == (
        "Kalimat syaratnya berubah sesudah dicentang. Periksa, lalu simpan lagi.",
    )
    with pytest.raises(Refused, match="1 orang dicentang sebelum kalimat syaratnya diubah"):
        nomination.nominate(session, of, [artisan])

    assert len(candidates.tick(session, asked.id, artisan, True)) == 1
    assert candidates.tick(session, asked.id, artisan, True) == ()
    assert not nomination.look(session, of, [artisan]).needs_reason


def test_laptops_that_ticked_differently_leave_it_open(session: Session) -> None:
    of, artisan = batch(session, {"rule": "petugas"}), person(session)
    [asked] = batches.criteria(session, of)
    candidates.tick(session, asked.id, artisan, True)
    with session.store.vault.write() as connection:
        connection.exec_driver_sql("UPDATE p_criterion_tick SET conflicts = '{\"met\":[true]}'")
    assert nomination.ranking(session, of).people[0].met == 0


def test_what_cannot_be_ticked(session: Session) -> None:
    of, artisan = batch(session, {"rule": "nib"}, {"rule": "petugas"}), person(session)
    checked, ticked = batches.criteria(session, of)
    with pytest.raises(Refused, match="diperiksa program"):
        candidates.tick(session, checked.id, artisan, True)
    with pytest.raises(Refused, match="Pengrajin"):
        candidates.tick(session, ticked.id, "tidak-ada", True)
    with pytest.raises(Refused, match="Syarat"):
        candidates.tick(session, "tidak-ada", artisan, True)
    change(session, "criterion", ticked.id, **{DELETED: True})
    with pytest.raises(Refused, match="Syarat"):
        candidates.tick(session, ticked.id, artisan, True)


def test_whatever_is_done_ranks_have_no_gaps_and_the_quota_holds(session: Session) -> None:
    """A long walk of everything that can be asked for without a reason; the seed is fixed."""
    of, people, rng = batch(session, quota=3), [person(session) for _ in range(7)], Random(2026)

    def chosen() -> str:
        held = batches.candidate_records(session, of)
        return rng.choice(held).id if held else ""

    acts: list[Callable[[], object]] = [
        lambda: nomination.nominate(session, of, rng.sample(people, 2)),
        lambda: nomination.nominate(session, of, rng.sample(people, 3), reserve=True),
        lambda: candidates.promote(session, chosen()),
        lambda: candidates.withdraw(session, chosen(), "Pindah"),
        lambda: candidates.decide(session, chosen(), "diterima"),
        lambda: candidates.decide(session, chosen(), "ditolak", rng.choice(("", "Berkas"))),
    ]
    done = 0
    for _ in range(80):
        try:
            rng.choice(acts)()
            done += 1
        except Refused:
            continue
        found = list(states(session, of).values())
        waiting = sorted(rank for state, rank in found if state == "cadangan")
        assert waiting == list(range(1, len(waiting) + 1))
        assert batches.batch(session, of).batch.places_left >= 0
    assert done > 30
    assert session.store.differing_rows() == 0
