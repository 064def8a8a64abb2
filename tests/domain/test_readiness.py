"""Who is "siap kirim", and what keeps the others from it."""

from datetime import date
from typing import Any

import pytest

from batik_field.domain.checks import Surroundings
from batik_field.domain.codes import Codes
from batik_field.domain.readiness import NEEDED_DOCUMENTS, Person, Readiness, readiness
from batik_field.domain.records import Record
from batik_field.domain.regions import Regions

AROUND = Surroundings(Codes.shipped(), Regions.load(), date(2026, 11, 22), "35.23")

ARTISAN = {
    "nik": "3523085205809001",
    "full_name": "Gemlastri Krandiyah",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Krajan No. 4",
    "village": "35.23.08.2006",
    "phone": "+6281200000001",
    "education": "2",
    "occupation": "12",
    "consent": "diberikan",
    "consent_date": "2026-05-12",
}


def record(entity: str, number: int = 1, **values: Any) -> Record:
    return Record(entity, f"{entity}-{number}", values)


def skill(number: int = 1, **values: Any) -> Record:
    return record("skill", number, artisan="a", skill="membatik", **{"chosen": True, **values})


def papers(**states: str) -> list[Record]:
    kinds = dict.fromkeys(NEEDED_DOCUMENTS, "ada_memenuhi") | states
    return [
        record("document", number, artisan="a", kind=kind, state=state)
        for number, (kind, state) in enumerate(kinds.items())
        if state
    ]


def judged(
    artisan: dict[str, Any] | None = None, business: Record | None = None, **related: list[Record]
) -> Readiness:
    hanging = {"skill": [skill()], "document": papers(), **related}
    person = Person(record("artisan", **{**ARTISAN, **(artisan or {})}), business, hanging)
    return readiness(person, AROUND)


def open_(ready: Readiness) -> set[tuple[str, str]]:
    return {(problem.entity, problem.field) for problem in ready.blocking}


def test_who_has_everything_is_ready() -> None:
    ready = judged()

    assert ready.is_ready
    assert ready.problems == ()
    assert ready.done == ready.needed == 10 + 3 + 3


def test_experience_that_does_not_fit_the_age_is_remarked_on() -> None:
    ready = judged(skill=[skill(experience_years=40)])

    assert ready.is_ready
    assert [(one.field, one.record) for one in ready.problems] == [("experience_years", "skill-1")]


def test_the_panel_counts_what_is_there() -> None:
    ready = judged({"phone": None, "education": None}, document=papers(ktp=""))

    assert (ready.done, ready.needed) == (13, 16)


@pytest.mark.parametrize("kind", NEEDED_DOCUMENTS)
def test_every_needed_paper_is_asked_for(kind: str) -> None:
    assert open_(judged(document=papers(**{kind: ""}))) == {("document", "kind")}
    unfit = judged(document=papers(**{kind: "ada_tidak_memenuhi"}))
    assert open_(unfit) == {("document", "state")}
    assert unfit.blocking[0].record.startswith("document-")


def test_a_statement_stands_for_a_missing_school_certificate_only() -> None:
    statement = {"surat_pernyataan": "ada_memenuhi"}

    assert judged(document=papers(ijazah="tidak_ada", **statement)).is_ready
    assert not judged(document=papers(ktp="tidak_ada", **statement)).is_ready


def test_a_good_copy_counts_beside_a_bad_one() -> None:
    documents = [*papers(), record("document", 9, artisan="a", kind="ktp", state="tidak_ada")]

    assert judged(document=documents).is_ready
    assert judged(document=documents[::-1]).is_ready


def test_one_skill_must_be_chosen() -> None:
    assert open_(judged(skill=[])) == {("skill", "skill")}
    assert open_(judged(skill=[skill(1, chosen=False), skill(2, chosen=False)])) == {
        ("skill", "skill")
    }
    assert judged(skill=[skill(1, chosen=False), skill(2)]).is_ready


def test_the_only_skill_is_the_chosen_one() -> None:
    person = Person(record("artisan"), None, {"skill": [skill(chosen=None)]})

    assert person.chosen_skill is not None


def test_a_business_is_only_asked_about_when_she_has_one() -> None:
    assert judged(business=None).is_ready
    assert open_(judged(business=record("business", name="Batik"))) == {("business", "village")}


def test_a_twin_blocks_and_leads_to_the_other() -> None:
    person = Person(record("artisan", **ARTISAN), None, {"skill": [skill()], "document": papers()})

    found = readiness(person, AROUND, ["artisan-2"]).problems

    assert [(one.field, one.blocking, one.other) for one in found] == [("nik", True, "artisan-2")]


def test_a_conflict_between_laptops_blocks() -> None:
    artisan = Record("artisan", "a", ARTISAN, conflicts={"phone": ["1", "2"]})
    person = Person(artisan, None, {"skill": [skill()], "document": papers()})

    assert open_(readiness(person, AROUND)) == {("artisan", "phone")}


def test_earlier_help_is_flagged_and_does_not_block() -> None:
    helped = judged(
        facilitation=[record("facilitation", artisan="a", kind="sertifikasi", year=2022)]
    )
    certified = judged(certificate=[record("certificate", artisan="a", kind="balai")])
    trained = judged(
        facilitation=[record("facilitation", artisan="a", kind="pelatihan", year=2022)]
    )

    assert helped.is_ready
    assert "2022" in helped.problems[0].message
    assert certified.is_ready
    assert len(certified.problems) == 1
    assert trained.problems == ()


def test_withdrawn_consent_blocks() -> None:
    assert open_(judged({"consent": "ditarik"})) == {("artisan", "consent")}
