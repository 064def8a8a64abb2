"""Which wording of the consent is in force."""

from batik_field.domain.consent import SHIPPED, wording_on


def test_the_shipped_wording_tells_what_article_21_asks_for() -> None:
    said = " ".join(SHIPPED.points).lower()
    for told in ("dasar", "tujuan", "dikumpulkan", "penyimpanan", "berlangsung", "hak saya"):
        assert told in said
    assert SHIPPED.version


def test_the_latest_of_the_office_that_has_begun_is_in_force() -> None:
    kept = [
        {"version": "2026-A", "since": "2026-01-01", "text": "Satu.\n\n Dua. "},
        {"version": "2026-C", "since": "2026-09-01", "text": "Nanti."},
        {"version": "2026-B", "since": "2026-04-01", "text": "Tiga."},
    ]
    assert wording_on("2025-12-31", kept) == SHIPPED
    assert wording_on("2026-02-01", kept).points == ("Satu.", "Dua.")
    assert wording_on("2026-05-12", kept).version == "2026-B"


def test_a_wording_that_is_not_finished_is_passed_over() -> None:
    kept = [{"version": "X", "since": {"raw": "besok"}, "text": "Satu."}, {"version": "Y"}]
    assert wording_on("2026-05-12", kept) == SHIPPED
