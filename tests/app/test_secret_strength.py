"""How good a passphrase is, in words."""

import pytest

from batik_field.app import secret_strength


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [
        ("", secret_strength.EMPTY),
        ("pendek", secret_strength.SHORT),
        ("aaaaaaaaaaaaaaaa", secret_strength.WEAK),
        ("kunci-rumah-2026", secret_strength.GOOD),
        ("canting soga mori nila gedog", secret_strength.STRONG),
    ],
)
def test_says_how_good_it_is(passphrase: str, words: str) -> None:
    assert secret_strength.in_words(passphrase) == words


def test_takes_two_equal_long_ones() -> None:
    assert secret_strength.fault("canting soga mori", "canting soga mori") == ""


@pytest.mark.parametrize(
    ("first", "second"), [("", ""), ("pendek", "pendek"), ("a" * 12, "b" * 12)]
)
def test_says_what_to_do_about_any_other(first: str, second: str) -> None:
    assert secret_strength.fault(first, second).endswith(".")
