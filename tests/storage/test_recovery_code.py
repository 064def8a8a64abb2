"""The recovery code survives how people copy and type."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.errors import Refused
from batik_field.storage.recovery_code import (
    ALPHABET,
    CHECK_CHARACTERS,
    RANDOM_CHARACTERS,
    new_code,
    understood,
)

CODE = new_code()


def test_eight_groups_of_four_with_enough_chance() -> None:
    code = new_code()
    assert [len(group) for group in code.split("-")] == [4] * 8
    assert set(code) <= {*ALPHABET, "-"}
    assert RANDOM_CHARACTERS * 5 >= 125
    assert new_code() != code


@settings(max_examples=50)
@given(st.data())
def test_typing_habits_are_forgiven(data: st.DataObject) -> None:
    typed = "".join(
        data.draw(st.sampled_from({"0": "0oO", "1": "1iIlL", "-": ["-", "", " ", "–"]}.get(c, [c])))
        for c in CODE
    )
    typed = data.draw(st.sampled_from([typed, typed.lower(), f"  {typed}\n"]))
    assert understood(typed) == CODE.replace("-", "")


def test_a_slip_is_noticed_in_every_place() -> None:
    code = new_code().replace("-", "")
    for place, right in enumerate(code):
        wrong = ALPHABET[(ALPHABET.index(right) + 1) % 32]
        with pytest.raises(Refused, match="salah ketik"):
            understood(code[:place] + wrong + code[place + 1 :])


@pytest.mark.parametrize("typed", ["", "ABCD", "0" * 33, "-" * 32])
def test_a_wrong_length_is_counted(typed: str) -> None:
    with pytest.raises(Refused, match="32 huruf dan angka"):
        understood(typed)


@pytest.mark.parametrize("stranger", ["U", "Ä", "٣", "ß"])
def test_strange_letters_are_a_slip(stranger: str) -> None:
    typed = stranger + new_code().replace("-", "")[len(stranger.upper()) :]
    with pytest.raises(Refused, match="salah ketik"):
        understood(typed)


def test_the_checksum_has_four_places() -> None:
    assert CHECK_CHARACTERS == 4
