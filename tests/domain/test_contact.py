"""Phone, e-mail, postcode: what is typed, what is stored, what is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.identity import (
    email_doubts,
    local_phone,
    normal_email,
    normal_phone,
    normal_postcode,
    phone_doubts,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("081234567890", "+6281234567890"),
        ("0812-3456-7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("62812.3456.7890", "+6281234567890"),
        ("006281234567890", "+6281234567890"),
        ("+62 (0)812-3456-7890", "+6281234567890"),
        ("81234567890", "+6281234567890"),
        ("０８１２３４５６７８９０", "+6281234567890"),
        ("0812\u00a03456\u20137890\u202c", "+6281234567890"),
        ("081234567", None),
        ("081234567890123", None),
        ("08123456789O", None),
        ("0812 3456 7890 / 0813 1111 2222", None),
        ("8,12E+10", None),
        ("0356 321234", "+62356321234"),
        ("(0356) 321-234", "+62356321234"),
        ("021 12345678", "+622112345678"),
        ("0356", None),
        ("321234", None),
        ("+65 6123 4567", None),
        ("110", None),
        ("", None),
        ("+", None),
        ("62", None),
        ("00000000000", None),
        ("0812345\x006789", "+628123456789"),
    ],
)
def test_normal_phone(text: str, expected: str | None) -> None:
    assert normal_phone(text) == expected


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("+6281234567890", "0812-3456-7890"),
        ("+62812345678", "0812-3456-78"),
        ("+62356321234", "0356-321234"),
        ("+622112345678", "021-12345678"),
        ("tidak punya", "tidak punya"),
        ("+62", "+62"),
        ("+62abc", "+62abc"),
        ("", ""),
    ],
)
def test_local_phone(phone: str, shown: str) -> None:
    assert local_phone(phone) == shown


@settings(max_examples=100)
@given(st.from_regex(r"\+62(8[0-9]{8,11}|[2345679][0-9]{7,10})", fullmatch=True))
def test_a_shown_phone_reads_back(phone: str) -> None:
    # "+6262..." cannot be told from a doubled country code; no area code begins so.
    if not phone.startswith("+6262"):
        assert normal_phone(local_phone(phone)) == phone
        assert normal_phone(phone) == phone


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_gives_a_phone_or_none(text: str) -> None:
    phone = normal_phone(text)
    assert phone is None or (phone.startswith("+62") and phone[1:].isdigit())


@pytest.mark.parametrize(
    ("phone", "doubtful"),
    [
        ("+6281234567890", False),  # counts up: typed to fill the field
        ("+6281231194827", False),
        ("+6288888888888", False),
        ("+6284012345678", True),
        ("+62356321234", False),
        ("", False),
    ],
)
def test_phone_doubts(phone: str, doubtful: bool) -> None:
    assert bool(phone_doubts(phone)) is doubtful


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Sri.Batik@Gmail.com ", "sri.batik@gmail.com"),
        ("sri+batik@mail.tubankab.go.id", "sri+batik@mail.tubankab.go.id"),
        ("ｓｒｉ@gmail.com", "sri@gmail.com"),
        ("sri@gmail", None),
        ("sri gmail.com", None),
        ("sri@@gmail.com", None),
        ("sri@gmail..com", None),
        (".sri@gmail.com", None),
        ("sri @gmail.com", None),
        ("sri@-gmail.com", None),
        ("@gmail.com", None),
        ("a" * 65 + "@gmail.com", None),
        ("sri@gmail.com, adi@gmail.com", None),
        ("sri@gmail.com\x00", None),
        ("", None),
    ],
)
def test_normal_email(text: str, expected: str | None) -> None:
    assert normal_email(text) == expected


def test_a_mistyped_host_is_doubted() -> None:
    assert "@gmail.com" in email_doubts("sri@gmial.com")[0]
    assert email_doubts("sri@gmail.com") == ()
    assert email_doubts("sri") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("62356", "62356"),
        ("６２３５６", "62356"),
        ("62 356", "62356"),
        ("02356", None),
        ("6235", None),
        ("623567", None),
        ("6235O", None),
        ("", None),
    ],
)
def test_postcode(text: str, expected: str | None) -> None:
    assert normal_postcode(text) == expected
