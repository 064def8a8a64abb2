"""The text in a paper's QR code, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.domain.questions import ENTITIES
from batik_field.domain.record_code import (
    code_caption,
    is_part_of_code,
    parse_record_code,
    record_code,
)
from batik_field.domain.records import Reference

AN_ID = "01a205ba-654c-791f-91d7-e614f18d71fe"
IDS = st.uuids().map(str)


@given(st.sampled_from(sorted(ENTITIES)), IDS)
def test_a_code_leads_back_to_its_record(entity: str, record: str) -> None:
    assert parse_record_code(record_code(Reference(entity, record))) == Reference(entity, record)


@given(st.sampled_from(["artisan", "assignment", "batch", "visit"]), IDS)
def test_the_caption_below_it_leads_back_too(entity: str, record: str) -> None:
    caption = code_caption(Reference(entity, record))
    for text in (caption, caption.lower().replace(" ", "  ")):
        assert parse_record_code(text) == Reference(entity, record)


@given(IDS)
def test_it_is_read_as_a_scanner_or_a_person_gives_it(record: str) -> None:
    for text in (f"bf:artisan:{record}", f" BF : Artisan : {record.upper()}\n"):
        assert parse_record_code(text) == Reference("artisan", record)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sulastri",
        "BF:artisan:",
        "BF:stranger:" + "0" * 8,
        f"BF:stranger:{AN_ID}",
        AN_ID,
        f"Kode data orang {AN_ID}",
    ],
)
def test_other_words_are_no_code(text: str) -> None:
    assert parse_record_code(text) is None


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("kode data pengrajin 01a205ba", True),
        ("BF:ARTISAN:01A2", True),
        ("01a205ba-654c", True),
        (f"Kode data pengrajin {AN_ID}", False),
        ("35230852", False),
        ("Sulastri", False),
    ],
)
def test_a_code_that_is_not_whole_is_known(text: str, is_part: bool) -> None:
    assert is_part_of_code(text) is is_part
