"""What was asked before is not looked for again."""

from batik_field.domain.once import Once


def test_each_answer_is_looked_for_once() -> None:
    looked: list[str] = []

    def length(text: str) -> int:
        looked.append(text)
        return len(text)

    lengths = Once(length)
    assert [lengths[text] for text in ("canting", "malam", "canting", "")] == [7, 5, 7, 0]
    assert looked == ["canting", "malam", ""]
