"""Addresses, limits and text of cells in a workbook (ECMA-376 part 1, 18.3 and 22.9.2.19)."""

import re
from functools import lru_cache

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
MAX_TEXT = 32_767

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})\Z")
# Code points XML 1.0 cannot hold, and the carriage return, which every parser turns into \n.
_UNWRITABLE = "\x00-\x08\x0b-\x1f\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>{_UNWRITABLE}\ud800-\udfff]|_x")
_CONTROL = re.compile(f"[{_UNWRITABLE}]")
# Also before a character that is itself about to be written as _xHHHH_.
_LOOKS_ESCAPED = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}[_{_UNWRITABLE}])")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

is_special = _SPECIAL.search
"""Truthy where a text needs more than being put between tags."""


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return 1 for "A", 16384 for "XFD"; ValueError for anything that is no column."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(f"no column: {letters!r}")
        number = number * 26 + ord(letter) - 64
    if not 1 <= number <= MAX_COLUMN:
        raise ValueError(f"no column: {letters!r}")
    return number


@lru_cache(maxsize=1024)
def column_letters(number: int) -> str:
    """Return "A" for 1, "XFD" for 16384."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def split_address(address: str) -> tuple[int, int]:
    """Return (column, row), both from 1, of an address such as "B5" or "$B$5"; else ValueError."""
    found = _ADDRESS.match(address)
    if not found or not 1 <= int(found[2]) <= MAX_ROW:
        raise ValueError(f"no cell: {address!r}")
    return column_number(found[1]), int(found[2])


def split_range(text: str) -> tuple[int, int, int, int]:
    """Return (left, top, right, bottom) of "B5" or "B5:C9"; else ValueError."""
    first, _, last = text.partition(":")
    left, top = split_address(first)
    right, bottom = split_address(last) if last else (left, top)
    return left, top, right, bottom


def written_text(text: str) -> str:
    """Return `text` as it stands between XML tags; `read_text` is the inverse after parsing.

    Control characters become _xHHHH_ and a text that looks like one is protected
    (ST_Xstring); lone surrogates, which no file can hold, become U+FFFD.
    """
    text = _LOOKS_ESCAPED.sub("_x005F_", _SURROGATE.sub("\ufffd", text))
    return _CONTROL.sub(_as_escape, text).translate(_MARKUP)


def _as_escape(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def read_text(text: str) -> str:
    """Return the text a reader sees for the parsed content of a cell (ST_Xstring undone)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def has_surrogate(text: str) -> bool:
    """Return whether `text` holds half of a character, which cannot be written."""
    return _SURROGATE.search(text) is not None


def cut_text(text: str) -> str:
    """Return `text` cut to the 32,767 UTF-16 units a cell can hold."""
    if len(text) <= MAX_TEXT // 2:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= MAX_TEXT * 2:
        return text
    kept = units[: MAX_TEXT * 2]
    if 0xD8 <= kept[-1] <= 0xDB:  # never the first half of a pair alone
        kept = kept[:-2]
    return kept.decode("utf-16-le", "surrogatepass")


def kept_text(text: str) -> str:
    """Return what of `text` a cell can hold: cut, and broken characters replaced by U+FFFD."""
    return _SURROGATE.sub("\ufffd", cut_text(text))


def escape_attribute(text: str) -> str:
    """Return `text` as the value of an attribute in double quotes."""
    escaped = text.translate(_MARKUP).replace('"', "&quot;")
    return escaped.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")


def escape_markup(text: str) -> str:
    """Return `text` with & < > escaped and nothing else changed."""
    return text.translate(_MARKUP)
