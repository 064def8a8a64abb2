"""Search finds what people type, in any spelling, and nothing typed can break it (S15)."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from batik_field.domain import names
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query, Special
from batik_field.storage import search
from batik_field.storage.store import Store

OpenStore = Callable[..., Store]

PEOPLE = {
    "maruf": {"full_name": "Ma'ruf Gemlar", "nik": "3523085205809001", "sex": "L"},
    "soel": {"full_name": "Soelastri Tjondro", "phone": "+6281200000002", "sex": "P"},
    "percent": {"full_name": "Seratus % Katun", "village": "35.23.08.2006"},
    "under": {"full_name": "Under_score", "consent": "ditarik"},
    "quote": {"full_name": 'Si "Jempol" Krandi', "business": "b"},
    "dash": {"full_name": "Ayu -x Wulan", "alias": "Mbok Yem"},
    "odd": {"nik": {"raw": "35230"}, "birth_date": {"raw": "31/02/1980"}},
}


@pytest.fixture(scope="module")
def filled(open_store: OpenStore) -> Store:
    """A store with a few people that are hard to find."""
    store = open_store()
    changes = [Change("artisan", key, values) for key, values in PEOPLE.items()]
    changes += [
        Change("business", "b", {"name": "Batik Djawa Ganggeng", "brand": "Lawe"}),
        Change("skill", "s", {"artisan": "soel", "skill": "pewarnaan", "chosen": True}),
        Change("skill", "s2", {"artisan": "maruf", "skill": "membatik", "chosen": False}),
        Change("certificate", "c", {"artisan": "soel", "issued": "2023-08-22"}),
        Change("visit", "v", {"artisan": "maruf", "date": "2026-01-01"}),
        Change("document", "d", {"artisan": "dash", "kind": "ktp", "promised_by": "2026-01-01"}),
        Change("artisan", "twin", {"nik": "3523085205809001", "full_name": "Maroef"}),
        Change("artisan", "gone", {"full_name": "Gemlar Dihapus"}),
    ]
    store.commit(changes, "P")
    store.commit([Change("artisan", "gone", {DELETED: True}, "delete")], "P")
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ma'ruf", {"maruf", "twin"}),
        ("ma’ruf", {"maruf", "twin"}),
        ("maruf", {"maruf", "twin"}),
        ("MAROEF", {"maruf", "twin"}),
        ("sulastri", {"soel"}),
        ("condro", {"soel"}),
        ("soelastri tjon", {"soel"}),
        ("condro sul", {"soel"}),
        ("%", {"percent"}),
        ("Under_score", {"under"}),
        ("jempol", {"quote"}),
        ("jawa", {"quote"}),
        ("lawe", {"quote"}),
        ("-x", {"dash"}),
        ("yem", {"dash"}),
        ("w", {"dash"}),
        ("gaji", {"percent"}),
        ("kerek", {"percent"}),
        ("3523085205809001", {"maruf", "twin"}),
        ("352308 520580 9001", {"maruf", "twin"}),
        ("0812-0000-0002", {"soel"}),
        ("+62 812 0000 0002", {"soel"}),
        ("812000", {"soel"}),
        ("gemlar", {"maruf"}),
        ("tidak ada begitu", set()),
    ],
)
def test_the_right_people_are_found(filled: Store, text: str, found: set[str]) -> None:
    assert set(filled.ids(Query("artisan", text))) == found
    assert filled.count(Query("artisan", text)) == len(found)
    assert set(filled.ids(Query("artisan", text), limit=100)) == found


@pytest.mark.parametrize(
    "text",
    [
        '"',
        '""',
        '"; DROP TABLE p_artisan; --',
        "*",
        "jem*",
        "-x OR 1=1",
        "NOT",
        "a AND",
        "NEAR(a b)",
        "find:x",
        "^x",
        "(",
        "{x}",
        "🧵",
        "\x00",
        "\ud800",
        "a\ud800b",
        "٣٥٢٣",
        "ﷺ",
        "x" * 10_000,
        "% " * 5_000,
        "'",
        "''''",
        "\\",
        "\n\t",
        "_",
    ],
)
def test_nothing_typed_breaks_the_search(filled: Store, text: str) -> None:
    for query in (Query("artisan", text), Query("business", text), Query("visit", text)):
        assert filled.count(query) == len(filled.ids(query))
        assert filled.ids(query, limit=3) == filled.ids(query)[:3]
    assert filled.count(Query("artisan")) == len(PEOPLE) + 1


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(alphabet=st.characters(codec=None), max_size=12))
def test_any_text_gives_an_answer(filled: Store, text: str) -> None:
    assert set(filled.ids(Query("artisan", text))) <= {*PEOPLE, "twin"}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_every_piece_of_a_name_finds_its_person(filled: Store, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([k for k, v in PEOPLE.items() if "full_name" in v]))
    folded = names.fold(str(PEOPLE[key]["full_name"]))
    start = data.draw(st.integers(0, len(folded) - 3))
    piece = folded[start : start + data.draw(st.integers(3, 12))]
    if len(piece.split()) == 1 and len(piece.strip()) >= 3 and any(c.isalpha() for c in piece):
        assert key in filled.ids(Query("artisan", unicodedata.normalize("NFD", piece)))


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"sex": "L"}, {"maruf"}),
        ({"consent": "ditarik"}, {"under"}),
        ({"alias": "Mbok Yem"}, {"dash"}),
        ({"nik": ""}, {"soel", "percent", "under", "quote", "dash"}),
        ({"alias": ""}, {*PEOPLE, "twin"} - {"dash"}),
        ({"full_name": "Ma'ruf Gemlar", "sex": "L"}, {"maruf"}),
        ({"full_name": "' OR '1'='1"}, set()),
        ({"address": "' OR '1'='1"}, set()),
    ],
)
def test_filters_hold_what_stands_in_a_field(
    filled: Store, where: dict[str, str], found: set[str]
) -> None:
    assert set(filled.ids(Query("artisan", where=where))) == found


@pytest.mark.parametrize(
    ("entity", "where", "found"),
    [
        ("skill", {"chosen": "true"}, {"s"}),
        ("skill", {"chosen": "false"}, {"s2"}),
        ("skill", {"artisan": "maruf"}, {"s2"}),
    ],
)
def test_filters_of_other_kinds(
    filled: Store, entity: str, where: dict[str, str], found: set[str]
) -> None:
    assert set(filled.ids(Query(entity, where=where))) == found


def test_filters_of_lists_numbers_and_truths(store: Store) -> None:
    store.commit(
        [
            Change("business", "b1", {"techniques": ["tulis", "cap"], "workers_male": 3}),
            Change("business", "b2", {"techniques": ["cap"], "turnover": "1250000"}),
            Change("monev", "m", {"tutoring": True}),
        ],
        "P",
    )

    def ids(entity: str, **where: str) -> set[str]:
        return set(store.ids(Query(entity, where=where)))

    assert ids("business", techniques="cap") == {"b1", "b2"}
    assert ids("business", techniques="tulis") == {"b1"}
    assert ids("business", workers_male="3") == {"b1"}
    assert ids("business", turnover="1250000") == {"b2"}
    assert ids("monev", tutoring="true") == {"m"}
    assert ids("monev", tutoring="false") == set()


@pytest.mark.parametrize(
    ("special", "value", "found"),
    [
        (Special.CERTIFIED, "yes", {"soel"}),
        (Special.CERTIFIED, "no", {*PEOPLE, "twin"} - {"soel"}),
        (Special.DISTRICT, "35.23.08", {"percent"}),
        (Special.DISTRICT, "35.23.0", set()),
        (Special.SKILL, "pewarnaan", {"soel"}),
        (Special.PROMISED, "yes", {"dash"}),
        (Special.DOUBLE, "yes", {"maruf", "twin"}),
        (Special.VISITED, "yes", {"maruf"}),
        (Special.VISITED, "no", {*PEOPLE, "twin"} - {"maruf"}),
        (Special.READY, "yes", set()),
        (Special.READY, "no", {*PEOPLE, "twin"} - {"soel"}),
    ],
)
def test_special_filters(filled: Store, special: Special, value: str, found: set[str]) -> None:
    assert set(filled.ids(Query("artisan", special={special: value}))) == found


def test_what_belongs_to_people_is_found_by_their_district(store: Store) -> None:
    store.commit(
        [
            Change("artisan", "kerek", {"village": "35.23.08.2006"}),
            Change("artisan", "palang", {"village": "35.23.13.2001"}),
            Change("monev", "m1", {"artisan": "kerek", "kind": "3_bulan"}),
            Change("monev", "m2", {"artisan": "palang", "kind": "3_bulan"}),
            Change("visit", "v", {"artisan": "kerek"}),
            Change("visit", "nobody", {}),
        ],
        "P",
    )
    kerek = {Special.DISTRICT: "35.23.08"}
    assert store.ids(Query("monev", special=kerek, where={"kind": "3_bulan"})) == ["m1"]
    assert store.ids(Query("visit", special=kerek)) == ["v"]
    assert store.ids(Query("visit", special={Special.DISTRICT: "35.23.1"})) == []


@pytest.mark.parametrize("few", [1, 2000])
@pytest.mark.parametrize("limit", [None, 2, 9])
def test_a_search_within_a_district(
    store: Store, monkeypatch: pytest.MonkeyPatch, few: int, limit: int | None
) -> None:
    """The same people are found whether they are gathered or walked over."""
    monkeypatch.setattr(search, "FEW", few)
    people = [("Ani", "08"), ("Bani", "13"), ("Rani", "08"), ("Yani", "08"), ("Wati", "08")]
    store.commit(
        [
            Change("artisan", name, {"full_name": name, "village": f"35.23.{district}.2001"})
            for name, district in people
        ],
        "P",
    )

    def found(text: str) -> list[str]:
        return store.ids(Query("artisan", text, special={Special.DISTRICT: "35.23.08"}), limit)

    assert found("") == ["Ani", "Rani", "Wati", "Yani"][:limit]
    assert found("ani") == ["Ani", "Rani", "Yani"][:limit]
    assert found("ra") == ["Rani"]
    assert found("%") == []


@pytest.mark.parametrize(
    ("entity", "text", "found"),
    [
        ("visit", "maroef", ["v"]),
        ("visit", "3523085205809001", ["v"]),
        ("visit", "soelastri", []),
        ("visit", "zzz", []),
        ("skill", "pewarnaan", ["s"]),
        ("skill", "sulastri pewarnaan", ["s"]),
        ("skill", "maruf pewarnaan", []),
        ("office", "dinas", []),
    ],
)
def test_other_records_are_found_by_their_title_and_their_artisan(
    filled: Store, entity: str, text: str, found: list[str]
) -> None:
    assert filled.ids(Query(entity, text)) == found


def test_search_and_filters_meet(filled: Store) -> None:
    query = Query("artisan", "maruf", {"sex": "L"}, {Special.DOUBLE: "yes"})

    assert filled.ids(query) == ["maruf"]


def test_lists_are_in_order_and_pages_fit_together(filled: Store) -> None:
    up = filled.ids(Query("artisan"))
    titles = [
        names.fold(str(filled.record("artisan", i).values.get("full_name") or "")) for i in up
    ]

    assert titles == sorted(titles)
    assert filled.ids(Query("artisan", descending=True)) == up[::-1]
    assert filled.ids(Query("artisan"), limit=0) == []
    assert filled.ids(Query("artisan"), limit=3) == up[:3]
    assert filled.ids(Query("artisan", order="sex"), limit=100)[-2:] == ["maruf", "soel"]


def test_unknown_ids_are_missing(filled: Store) -> None:
    assert filled.records("artisan", ["nobody", "maruf"]).keys() == {"maruf"}
    assert filled.record("artisan", "x' OR '1") is None


@pytest.mark.parametrize("key", ["nik", "email", "village", "consent_limits"])
def test_no_answer_is_what_was_not_asked_but_not_what_was_not_understood(
    store: Store, key: str
) -> None:
    answers = (None, {"unasked": True}, {"raw": "??"}, "[]")
    changes = [Change("artisan", f"a{n}", {key: value}) for n, value in enumerate(answers)]
    store.commit([*changes, Change("artisan", "never", {"full_name": "N"})], "P")

    found = store.ids(Query("artisan", where={key: ""}))

    assert sorted(found) == ["a0", "a1", "never"]
