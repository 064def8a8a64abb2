"""One record: begun, checked, saved, deleted, put back; nobody's change is overwritten unseen."""

from datetime import timedelta
from typing import Any

import pytest

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.records import Record, new_id
from batik_field.services import drafts, records
from batik_field.services.office import change_code
from batik_field.services.session import Session


def saved(session: Session, entity: str = "artisan", **values: Any) -> Record:
    return records.save(session, Draft(Record(entity, new_id(), {}), values)).record


def changed(session: Session, record: Record, **values: Any) -> Record:
    return records.save(session, Draft(record, values)).record


class TestBeginning:
    def test_a_visit_begins_today_with_this_officer(self, session: Session) -> None:
        draft = records.new_draft(session, "visit", artisan="a")

        assert draft.changes == {"artisan": "a", "date": "2026-05-12", "officers": "Rengganing"}
        assert draft.is_dirty

    def test_what_is_given_wins_and_what_is_no_question_is_left_out(self, session: Session) -> None:
        draft = records.new_draft(session, "visit", date="2026-05-01", village="35.23.08.2006")

        assert draft.changes == {"date": "2026-05-01", "officers": "Rengganing"}

    def test_an_artisan_begins_empty(self, session: Session) -> None:
        assert not records.new_draft(session, "artisan").is_dirty


def test_experience_is_held_against_the_artisans_age(session: Session) -> None:
    artisan = saved(session, full_name="A", birth_date="1990-02-01")

    found = records.check(session, "skill", {"artisan": artisan.id, "experience_years": 40})

    assert [one.blocking for one in found if one.field == "experience_years"] == [False]


class TestSaving:
    def test_a_draft_becomes_a_record_and_is_forgotten(self, session: Session) -> None:
        draft = records.new_draft(session, "artisan", full_name="Gemlastri")
        drafts.keep(session, draft)

        done = records.save(session, draft, reason="pendataan")

        assert done.record.values == {"full_name": "Gemlastri"}
        assert [(r.entity, r.id) for r in done.changed] == [("artisan", draft.record.id)]
        assert drafts.waiting(session) == []
        (past,) = records.history(session, "artisan", done.record.id)
        assert (past.by, past.kind, past.reason) == ("Rengganing", "create", "pendataan")
        assert past.device == "Laptop Kerek-1"
        assert past.when.startswith("2026-05-12T09:30")

    def test_nothing_typed_writes_nothing(self, session: Session) -> None:
        record = saved(session, full_name="A")

        assert records.save(session, Draft(record)).changed == ()
        assert len(records.history(session, "artisan", record.id)) == 1

    def test_a_business_changes_what_its_people_are_found_by(self, session: Session) -> None:
        business = saved(session, "business", name="Batik Randu")
        artisan = saved(session, full_name="A", business=business.id)

        done = records.save(session, Draft(business, {"name": "Batik Lawe"}))

        assert ("business", business.id) in [(r.entity, r.id) for r in done.changed]
        assert records.record(session, "artisan", artisan.id).values["full_name"] == "A"

    def test_other_fields_may_have_changed_meanwhile(self, session: Session) -> None:
        record = saved(session, full_name="A", phone="1")
        changed(session, record, phone="2")

        assert changed(session, record, full_name="B").values == {"full_name": "B", "phone": "2"}

    def test_the_same_field_changed_meanwhile_is_asked_about(self, session: Session) -> None:
        record = saved(session, full_name="A", phone="1")
        changed(session, record, phone="2")
        mine = Draft(record, {"phone": "3"})
        drafts.keep(session, mine)

        with pytest.raises(records.Moved) as moved:
            records.save(session, mine)
        assert moved.value.fields == ("phone",)
        assert moved.value.record.values["phone"] == "2"
        assert len(drafts.waiting(session)) == 1

        done = records.save(session, mine, overwrite=True)
        assert done.record.values["phone"] == "3"
        assert not done.record.conflicts
        assert [p.old for p in records.history(session, "artisan", record.id)][-1] == "2"

    def test_several_drafts_are_saved_one_after_the_other(self, session: Session) -> None:
        new = [records.new_draft(session, "artisan", full_name=name) for name in "AB"]

        touched = records.save_all(session, new)

        assert [reference.id for reference in touched] == [draft.record.id for draft in new]

    def test_a_changed_code_list_is_in_force_at_once(self, session: Session) -> None:
        change_code(session, "skill", "membatik", {"label": "Membatik tulis"})
        assert session.codes.label("skill", "membatik") == "Membatik tulis"

        change_code(session, "skill", "membatik", {"label": "Membatik"})

        assert session.codes.label("skill", "membatik") == "Membatik"
        assert len(session.codes["skill"].choices) == 3


class TestChecking:
    def test_a_twin_is_named(self, session: Session) -> None:
        nik = "3523085205809001"
        one = saved(session, nik=nik)
        two = saved(session, nik=nik)

        problems = records.check(session, "artisan", two.values, two.id)

        (twin,) = [problem for problem in problems if problem.other]
        assert (twin.field, twin.blocking, twin.other) == ("nik", True, one.id)
        assert (twin.entity, twin.record) == ("artisan", two.id)
        assert nik not in twin.message

    def test_what_was_not_understood_is_nobodys_twin(self, session: Session) -> None:
        saved(session, nik={"raw": "352"})
        two = saved(session, nik={"raw": "352"})

        assert records.twins(session, two.values, two.id) == []

    def test_a_deleted_record_is_nobodys_twin(self, session: Session) -> None:
        one = saved(session, nik="3523085205809001")
        records.delete(session, "artisan", one.id)

        assert records.twins(session, one.values, "") == []


class TestDeleting:
    def test_deleted_and_brought_back(self, session: Session) -> None:
        record = saved(session, full_name="A")

        gone = records.delete(session, "artisan", record.id, "tercatat dua kali")
        assert gone.record.deleted
        assert records.record(session, "artisan", record.id).values == {"full_name": "A"}
        past = records.history(session, "artisan", record.id)[-1]
        assert (past.kind, past.reason, past.new) == ("delete", "tercatat dua kali", True)

        back = records.undelete(session, "artisan", record.id)
        assert not back.record.deleted
        assert back.record.values == {"full_name": "A"}

    def test_what_never_was_cannot_be_deleted(self, session: Session) -> None:
        with pytest.raises(Refused):
            records.delete(session, "artisan", "nobody")

    def test_a_draft_of_a_deleted_record_is_not_put_on_another(self, session: Session) -> None:
        """S3: saving it brings this very record back."""
        record = saved(session, full_name="A")
        other = saved(session, full_name="B")
        drafts.keep(session, Draft(record, {"full_name": "C"}))
        records.delete(session, "artisan", record.id)

        draft = records.draft_for(session, "artisan", record.id)
        records.save(session, draft, overwrite=True)

        assert records.record(session, "artisan", record.id).values == {"full_name": "C"}
        assert not records.record(session, "artisan", record.id).deleted
        assert records.record(session, "artisan", other.id).values == {"full_name": "B"}


class TestPuttingBack:
    def test_one_value(self, session: Session) -> None:
        record = saved(session, full_name="A", phone="1")
        changed(session, record, full_name="B")
        past = [p for p in records.history(session, "artisan", record.id) if p.new == "B"]

        done = records.put_back(session, "artisan", record.id, past[0])

        assert done.record.values == {"full_name": "A", "phone": "1"}
        last = records.history(session, "artisan", record.id)[-1]
        assert (last.kind, last.old, last.new) == ("restore", "B", "A")

    def test_a_first_value_is_taken_away(self, session: Session) -> None:
        record = saved(session, full_name="A")
        (past,) = records.history(session, "artisan", record.id)

        assert records.put_back(session, "artisan", record.id, past).record.values == {
            "full_name": None
        }

    def test_a_whole_record_as_it_was(self, session: Session) -> None:
        record = saved(session, full_name="A", phone="1")
        record = changed(session, record, full_name="B")
        record = changed(session, record, phone=None, rt="003")
        records.delete(session, "artisan", record.id)

        done = records.put_back_record(session, "artisan", record.id, 1)

        kept = {key: value for key, value in done.record.values.items() if value is not None}
        assert kept == {"full_name": "B", "phone": "1"}
        assert not done.record.deleted
        assert len(session.store.operations("artisan", record.id)) == 5

    def test_every_moment_can_be_put_back(self, session: Session) -> None:
        record = saved(session, full_name="0")
        for number in range(1, 4):
            record = changed(session, record, full_name=str(number))

        for number in range(4):
            done = records.put_back_record(session, "artisan", record.id, number)
            assert done.record.values["full_name"] == str(number)
        assert session.store.verify() is None


def test_linked_records_come_newest_first(session: Session, clock: Any) -> None:
    artisan = saved(session, full_name="A")
    made = []
    for _ in range(3):
        made.append(saved(session, "visit", artisan=artisan.id).id)
        clock.now += timedelta(days=1)

    assert [r.id for r in records.linked(session, "visit", "artisan", artisan.id)] == made[::-1]


def test_nothing_known_is_nothing(session: Session) -> None:
    assert records.record(session, "artisan", "nobody") is None
    assert records.history(session, "artisan", "nobody") == []
    assert records.linked(session, "visit", "artisan", "nobody") == []
    assert not records.draft_for(session, "artisan", "nobody").is_dirty
