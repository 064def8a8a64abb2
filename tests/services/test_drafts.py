"""Typing that waits is named so that a person knows what it is, and compared before she decides."""

from batik_field.domain.draft import Draft
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import Record
from batik_field.services import drafts
from batik_field.services.session import Session


def commit(session: Session, entity: str, record: str, **values: object) -> None:
    session.store.commit([Change(entity, record, values)], session.officer)


def test_a_new_artisan_is_named_by_what_was_typed(session: Session) -> None:
    drafts.keep(session, Draft(Record("artisan", "a", {}), {"full_name": "Gemlastri", "rt": "1"}))

    (waiting,) = drafts.waiting(session)

    assert (waiting.title, waiting.artisan) == ("Gemlastri · Pengrajin", "a")
    assert waiting.fields == ("Nama lengkap", "RT")
    assert waiting.saved_at.startswith("2026-05-12")


def test_a_visit_is_named_by_its_artisan(session: Session) -> None:
    commit(session, "artisan", "a", full_name="Gemlastri")
    drafts.keep(session, Draft(Record("visit", "v", {}), {"artisan": "a", "summary": "x"}))

    (waiting,) = drafts.waiting(session)

    assert (waiting.title, waiting.artisan) == ("Gemlastri · Kunjungan", "a")


def test_typing_of_odd_records_is_still_offered(session: Session) -> None:
    drafts.keep(session, Draft(Record("visit", "v", {}), {"artisan": "nobody"}))
    drafts.keep(session, Draft(Record("artisan", "a", {}), {"future_field": "x", "rt": "1"}))
    drafts.keep(session, Draft(Record("business", "b", {}), {"name": "Randu"}))

    titles = [waiting.title for waiting in drafts.waiting(session)]

    assert len(titles) == 3
    assert all(titles)


def test_typing_over_a_deleted_record_is_offered(session: Session) -> None:
    commit(session, "artisan", "a", full_name="Gemlastri")
    drafts.keep(session, Draft(session.store.record("artisan", "a"), {"rt": "1"}))
    commit(session, "artisan", "a", **{DELETED: True})

    (waiting,) = drafts.waiting(session)

    assert waiting.title == "Gemlastri · Pengrajin"


def test_discarded_typing_comes_back(session: Session) -> None:
    drafts.keep(session, Draft(Record("artisan", "a", {}), {"full_name": "Gemlastri"}))
    drafts.discard(session, "artisan", "a")
    assert drafts.waiting(session) == []

    (set_aside,) = drafts.discarded(session)
    drafts.recover(session, set_aside.number)

    assert drafts.waiting(session)[0].title == "Gemlastri · Pengrajin"
    assert drafts.discarded(session) == []


def test_stored_and_typed_are_compared_as_people_read_them(session: Session) -> None:
    commit(session, "artisan", "a", full_name="A", village="35.23.08.2006", sex="L")
    commit(session, "business", "b", name="Batik Randu")
    stored = session.store.record("artisan", "a")
    typed = {"village": "35.23.08.2008", "sex": "P", "business": "b", "birth_date": {"raw": "31/2"}}
    drafts.keep(session, Draft(stored, typed))

    found = {
        one.field: (one.label, one.stored, one.typed)
        for one in drafts.compare(session, "artisan", "a")
    }

    assert found == {
        "village": ("Desa/kelurahan", "Gaji, Kec. Kerek", "Margorejo, Kec. Kerek"),
        "sex": ("Jenis kelamin", "Laki-laki", "Perempuan"),
        "business": ("Usaha", "", "Batik Randu"),
        "birth_date": ("Tanggal lahir", "", "31/2"),
    }
    assert drafts.compare(session, "artisan", "nobody") == []


def test_typing_of_a_kind_not_known_here_waits_for_the_program_that_knows_it(
    session: Session,
) -> None:
    for entity in ("galaxy", "artisan"):
        session.store.keep_draft(Draft(Record(entity, "x", {}), {"rt": "1"}))
    assert [waiting.entity for waiting in drafts.waiting(session)] == ["artisan"]

    session.store.discard_draft("galaxy", "x")
    assert drafts.discarded(session) == []
    assert [kept.entity for kept in session.store.discarded_drafts()] == ["galaxy"]
