"""Folding for search and for duplicates."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.names import fold, fold_lines, sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno", "Sukarno"),
        ("Djoko", "Joko"),
        ("Achmad", "Ahmad"),
        ("Akhmad", "Ahmad"),
        ("Sjahrul", "Syahrul"),
        ("Moh. Yusuf", "Muhammad Yusuf"),
        ("Moch.Yusuf", "Mochamad Yusuf"),
        ("MUHAMAD YUSUF", "Mokhammad  Yusuf"),
        ("Mohd Yusuf", "moh yusuf"),
        ("Ma'ruf", "maruf"),
        ("Ma\u2019ruf", "MA`RUF"),
        ("Arief", "Arif"),
        ("Choirul", "Khoirul"),
        ("Thohir", "Tohir"),
        ("Sholichah", "Solikhah"),
        ("Andhika", "Andika"),
        ("Nurcholis", "Nurkholis"),
        ("Tuminnah", "Tuminah"),
        ("Siti\tAminah\n", "siti aminah"),
        ("Zoë", "zoe"),
        ("Ｓｒｉ", "sri"),
        ("Sri\u200bWati", "sriwati"),
        ("İna", "ina"),
    ],
)
def test_spellings_that_search_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tjahjono", "Cahyono"),
        ("Yoesoef", "Jusuf"),
        ("Jusuf", "Yusuf"),
        ("Hj. Siti Aminah", "Sitiaminah"),
        ("M. Yusuf", "Mochammad Jusuf"),
        ("Fatimah", "Patima"),
        ("Supriyadi", "Supriadi"),
        ("Juwariyah", "Juariah"),
        ("Zaenal", "Jainal"),
        ("Rahmad", "Rachmat"),
        ("Abd. Aziz", "Abdul Azis"),
        ("Haryono", "Aryono"),
        ("Tukijem", "Tukiyem"),
        ("Ny. Rusdi", "Rusdy"),
    ],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rohman", "Ruman"), ("Rohman", "Rahman"), ("Siti", "Sita"), ("Sulastri", "Sulasih")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)
    assert fold(one) != fold(other)


def test_digits_and_symbols_stay() -> None:
    assert fold("0812-3344 55") == "0812 3344 55"
    assert fold("100% Batik_Tulis *") == "100% batik_tulis *"
    assert fold("Kain 🦋") == "kain 🦋"


@pytest.mark.parametrize("text", ["", " ", "'", '"', "...", "\x00", "\n"])
def test_nothing_folds_to_nothing(text: str) -> None:
    assert fold(text) == sounds(text) == ""


@pytest.mark.parametrize(
    "unit", ["a", "dhj", "tj", "oe", "Ma'ruf ", "🦋", "é", "muh", "sjhk", "\ud800"]
)
def test_ten_thousand_letters(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    assert fold(fold(text)) == fold(text)
    sounds(text)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=60), st.text("aeioutdjnskcghbmy' .-", max_size=40)))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(max_examples=80)
@given(st.lists(st.text("aeioutdjnskcghbmy' .-Éß’", min_size=1, max_size=20), min_size=1))
def test_many_lines_fold_as_one_by_one(lines: list[str]) -> None:
    assert fold_lines("\n".join(lines)).split("\n") == [fold(line) for line in lines]


@settings(max_examples=80)
@given(st.text(st.characters(max_codepoint=127), max_size=30) | st.text("abmhs .-'", max_size=30))
def test_plain_text_folds_the_same_beside_foreign_letters(text: str) -> None:
    assert fold(f"{text} ж") == f"{fold(text)} ж".strip()


NAMES = (
    "Sulastri", "Moh. Yusuf", "Muhammad Ma'ruf", "Siti Khotimah", "Nurkholis", "Wartini",
    "Sumiati", "Karsono", "Achmad Zaenuri", "Mukhamad Thohir", "Panji Andhika", "Suprihatin",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_beginning_of_at_least_two_letters_finds_the_name(name: str) -> None:
    lost = [name[:end] for end in range(2, len(name) + 1) if fold(name[:end]) not in fold(name)]
    # The price of old spellings: a digraph cut in the middle ("K" of "Khotimah"), and "Mo".
    assert [part for part in lost if part[-1].lower() not in "ckdtsn" and part != "Mo"] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_name_finds_it(name: str) -> None:
    assert all(fold(word) in fold(name) for word in name.split())


def test_every_character_folds_stably() -> None:
    characters = map(chr, range(0x3000))
    assert [x for x in characters if fold(fold(x)) != fold(x)] == []
