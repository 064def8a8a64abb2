"""The ranking against the plain way: every person by herself, from her own records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

import pytest

from batik_field.domain.batch import Flags
from batik_field.domain.criteria import Facts, Judge, Verdict, codes_of, district_of
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, new_id
from batik_field.services import batches, nomination, ranking
from batik_field.services.batches import BatchView
from batik_field.services.ranking import Ranked
from batik_field.services.session import Session
from batik_field.storage import columns
from tests.services.nominees import batch

PEOPLE = 60
ASKED: tuple[Mapping[str, Any], ...] = (
    {"rule": "keahlian", "skills": ["membatik", "cap"]},
    {"rule": "pengalaman", "least": 5, "most": 30},
    {"rule": "umur", "least": 17, "most": 60},
    {"rule": "wilayah"},
    {"rule": "dokumen", "documents": ["ktp", "ijazah"]},
    {"rule": "belum_difasilitasi"},
    {"rule": "persetujuan"},
    {"rule": "belum_bersertifikat"},
    {"rule": "nib"},
    {"rule": "bukan_tiruan"},
    {"rule": "petugas"},
    {"rule": "petugas"},
)
ANSWERS: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "artisan": {
        "village": ["35.23.08.2006", "35.23.08.2007", "35.23.16.1001", None, {"raw": "Kerek?"}],
        "birth_date": ["1980-05-12", "2015-01-01", "1930-02-28", None, {"raw": "dulu"}],
        "consent": ["diberikan", "terbatas", "ditarik", None, {"unasked": True}],
        "standing": ["aktif", "aktif", "pindah", None],
    },
    "business": {
        "nib": ["9120304050607", "912", None, {"raw": "9 \x1f\x00\n"}],
        "techniques": [["tulis"], ["tiruan"], [], None, {"raw": '"techniques":["cap"]'}],
    },
    "skill": {
        "skill": ["membatik", "pewarnaan", "cap", None, {"raw": "mbatik"}],
        "scheme": ["pembatik_tulis", "batik_cap", None],
        "experience_years": [0, 8, 40, None, {"raw": "lama"}],
        "techniques": [["cap"], ["tiruan", "tulis"], None, {"raw": '["cap"]'}],
        "chosen": [True, False, None],
    },
    "document": {
        "kind": ["ktp", "ijazah", "surat_pernyataan", None],
        "state": ["ada_memenuhi", "ada_memenuhi", "tidak_ada", None],
    },
    "certificate": {"kind": ["balai"]},
    "facilitation": {"kind": ["sertifikasi", "alat", {"raw": "?"}], "year": [2022, 2023, None]},
    "candidate": {
        "state": ["diusulkan", "cadangan", "ditolak", "kompeten", "belum_kompeten"],
        "budget_source": [None, None, "2", "4", {"raw": "sendiri?"}],
    },
    "criterion_tick": {"met": [True, False]},
}
HANGING = ("skill", "skill", "document", "document", "document")
RARELY = ("certificate", "facilitation")


@pytest.mark.parametrize("seed", range(3))
def test_the_ranking_is_that_of_everybody_judged_alone(
    session: Session, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(columns, "AT_ONCE", 7)
    monkeypatch.setattr(ranking, "AT_ONCE", 11)
    chance = Random(seed)
    of = batch(session, *ASKED, districts=["35.23.08"])
    other = batch(session, number=2, year=2025)
    session.store.commit(_people(chance, session, of, other), session.officer)
    session.store.commit(list(_later(chance, session)), session.officer)
    _disagree(session, chance)
    found = nomination.ranking(session, of).people
    view = batches.batch(session, of)
    known = [facts for facts in _plain(session, other) if not facts.is_out]
    alone = [_alone(session, view, facts, other) for facts in known]
    assert list(found) == sorted(alone, key=_order)
    assert len({one.verdict for one in found}) > PEOPLE / 5
    assert {flag.kind for one in found for flag in one.flags} == {
        *("facilitated", "outside", "certified", "scheme", "limited", "elsewhere")
    }


def _values(chance: Random, entity: str) -> dict[str, Any]:
    return {key: chance.choice(values) for key, values in ANSWERS[entity].items()}


def _people(chance: Random, session: Session, of: str, other: str) -> list[Change]:
    """Return invented people with what hangs on them, in any order."""
    ticked = [one.id for one in batches.batch(session, of).criteria if one.is_ticked]
    made: list[Change] = []
    for number in range(PEOPLE):
        artisan, business = new_id(), new_id()
        values = {"full_name": f"Wulansri {number}", **_values(chance, "artisan")}
        if chance.random() < 0.6:
            made.append(Change("business", business, _values(chance, "business"), "create"))
            values["business"] = business
        made.append(Change("artisan", artisan, values, "create"))
        about = {"artisan": artisan}
        hanging = [one for one in HANGING if chance.random() < 0.6]
        hanging += [one for one in RARELY if chance.random() < 0.4]
        for entity in hanging:
            made.append(Change(entity, new_id(), {**_values(chance, entity), **about}, "create"))
        for into in (of, other):
            if chance.random() < 0.8:
                taken = {**_values(chance, "candidate"), **about, "batch": into}
                made.append(Change("candidate", new_id(), taken, "create"))
        for criterion in ticked:
            tick = {**_values(chance, "criterion_tick"), **about, "criterion": criterion}
            made.append(Change("criterion_tick", new_id(), tick, "create"))
    chance.shuffle(made)
    return made


def _later(chance: Random, session: Session) -> Iterator[Change]:
    """Yield what was changed or deleted afterwards."""
    for entity in ANSWERS:
        for record in session.store.ids(Query(entity)):
            if chance.random() < 0.1:
                yield Change(entity, record, {DELETED: True})
            elif chance.random() < 0.2:
                yield Change(entity, record, _values(chance, entity))


def _disagree(session: Session, chance: Random) -> None:
    """Let another laptop say that some people took their consent back."""
    said = chance.sample(session.store.ids(Query("artisan")), 5)
    with session.store.vault.write() as connection:
        for artisan in said:
            connection.exec_driver_sql(
                "UPDATE p_artisan SET conflicts = ? WHERE id = ?",
                ('{"consent":["diberikan","ditarik"]}', artisan),
            )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _plain(session: Session, other: str) -> Iterator[Facts]:
    """Yield the facts of everybody from her own records, one by one."""
    store = session.store
    ids = store.ids(Query("artisan"))
    for artisan in store.records("artisan", ids).values():
        values = artisan.values
        disputed = artisan.conflicts.get("consent", ())
        consent = "ditarik" if "ditarik" in disputed else _text(values.get("consent"))
        hanging = {one: store.linked(one, "artisan", [artisan.id]) for one in HANG_ON_HER}
        skill, undecided = _chosen(hanging["skill"])
        years = skill.get("experience_years")
        businesses = store.records("business", [_text(values.get("business"))])
        places = [one.values for one in businesses.values() if not one.deleted]
        place = places[0] if places else {}
        help_ = [one.values for one in hanging["facilitation"]]
        sat = [one.values for one in hanging["candidate"] if one.values["batch"] == other]
        sat = [one for one in sat if one["state"] in ("kompeten", "belum_kompeten")]
        exams = ["2025" for one in sat if one.get("budget_source") != "4"]
        helped = [_year(one) for one in help_ if one.get("kind") == "sertifikasi"]
        yield Facts(
            artisan.id,
            district_of(_text(values.get("village"))),
            _text(values.get("birth_date")),
            consent,
            _text(values.get("standing")),
            _text(skill.get("skill")),
            undecided,
            _text(skill.get("scheme")),
            years if isinstance(years, int) else None,
            codes_of(skill.get("techniques")) or codes_of(place.get("techniques")),
            frozenset(_held(hanging["document"])),
            _text(place.get("nib")) == "9120304050607",
            (*helped, *exams),
            any(not isinstance(one.get("kind"), str) for one in help_),
            bool(hanging["certificate"]),
            frozenset(
                _text(one.values["criterion"])
                for one in hanging["criterion_tick"]
                if one.values["met"] is True
            ),
        )


HANG_ON_HER = ("skill", "document", "certificate", "facilitation", "candidate", "criterion_tick")
"""What hangs on an artisan by its own link."""


def _chosen(skills: Sequence[Record]) -> tuple[Mapping[str, Any], bool]:
    """Return the values of the skill that counts, and whether several wait to be chosen from."""
    chosen = [one.values for one in skills if one.values.get("chosen") is True]
    if chosen:
        return chosen[0], False
    return (skills[0].values, False) if len(skills) == 1 else ({}, len(skills) > 1)


def _held(documents: Sequence[Record]) -> Iterator[str]:
    for one in documents:
        if one.values.get("state") == "ada_memenuhi" and isinstance(one.values.get("kind"), str):
            yield str(one.values["kind"])


def _year(facilitation: Mapping[str, Any]) -> str:
    year = facilitation.get("year")
    return str(year) if isinstance(year, int) else ""


def _alone(session: Session, view: BatchView, facts: Facts, other: str) -> Ranked:
    """Judge one person with nobody before her, a criterion at a time."""
    terms = view.batch.terms
    day = terms.day(session.clock().date())
    one_by_one = [
        Judge((one,), session.codes, day, terms.districts).verdict(facts) for one in view.criteria
    ]
    missing = tuple(word for verdict in one_by_one for word in verdict.missing)
    met = sum(verdict.is_complete for verdict in one_by_one)
    held = session.store.linked("candidate", "artisan", [facts.artisan])
    here = [one for one in held if one.values["batch"] == view.batch.id]
    waits = [
        one
        for one in held
        if one.values["batch"] == other and one.values["state"] in ("diusulkan", "cadangan")
    ]
    flags = Flags(terms, {facts.artisan: "2025/2"} if waits else {}).of(facts)
    place = (here[0].id, str(here[0].values["state"])) if here else ("", "")
    verdict = Verdict(met, len(one_by_one), missing)
    return Ranked(facts.artisan, verdict, flags, facts.district, len(facts.documents), *place)


def _order(one: Ranked) -> tuple[int, int, bool, str]:
    helped = {"facilitated", "certified"} & {flag.kind for flag in one.flags}
    return (-one.met, -one.documents, bool(helped), one.id)
