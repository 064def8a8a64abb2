"""One spelling for names, so that old and new, careful and hasty spellings find each other.

`fold` serves search: stored text and query both go through it. It looks at no position in the word,
so the fold of a part of a name is nearly always a part of the fold of the name, and search by
substring works while somebody is still typing. What needs context or is risky is in `sounds`, which
compares whole names for duplicates. Spellings: oe-u, tj-c, dj-j, nj-ny, sj-sy, ch/kh-h, ie-i,
Moh./Mochamad/Muhammad, doubled letters, silent h.
"""

import re
import string
import unicodedata

_APOSTROPHES = "'\"`´‘’‚‛“”„′ʹʻʼʽʾʿ＇"
_SEPARATORS = re.compile(r"(?:[^\S\n]|[\x00-\x08\x0e-\x1f\x7f.,;:/\\()\[\]{}\-\u2010-\u2015])+")
_BLANK = {code: " " for code in range(128) if _SEPARATORS.fullmatch(chr(code))}
_SPELLINGS = (
    ("oe", "u"),
    ("ie", "i"),
    ("tj", "c"),
    ("dj", "j"),
    ("nj", "ny"),
    ("sj", "sy"),
    ("ch", "h"),
    ("kh", "h"),
    ("th", "t"),
    ("dh", "d"),
    ("bh", "b"),
    ("gh", "g"),
    ("sh", "s"),
    ("moh", "muh"),
)
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_DOUBLED_ASCII = tuple((letter * 2, letter) for letter in string.ascii_lowercase)
_MUHAMMAD = re.compile(r"\bmuh(?:d|a(?:m(?:a[dt]?)?)?)\b")
"""Also what somebody has typed of it so far: "muham" must not lose the people that "muh" showed."""


def fold(text: str) -> str:
    """The spelling in which text is searched: lower case, plain letters, single spaces.

    Digits and symbols such as % stay; apostrophes go; stops, commas, dashes, brackets part words.
    `fold(fold(x)) == fold(x)`.
    """
    return fold_lines(" ".join(text.split("\n")))


def fold_lines(text: str) -> str:
    """`fold` of every line at once: many names joined by newlines cost far less so."""
    text = _plain_ascii(text) if text.isascii() else _plain(text)
    while (folded := _spelt(text)) != text:
        text = folded
    return text


def _plain(text: str) -> str:
    """Letters without marks. Twice, because casefolding can bring new ones to decompose."""
    text = _without_apostrophes(text)
    for _ in range(2):
        if not text.isascii():
            text = unicodedata.normalize("NFKD", text).casefold()
            text = "".join(x for x in text if unicodedata.category(x) not in ("Mn", "Cf"))
            text = _without_apostrophes(text)
    return _plain_ascii(text)


def _without_apostrophes(text: str) -> str:
    for mark in _APOSTROPHES:
        text = text.replace(mark, "")
    return text


def _plain_ascii(text: str) -> str:
    text = text.lower().replace("'", "").replace('"', "").replace("`", "")
    if text.isascii():
        # A table and two passes take a twentieth of what the expression takes.
        text = text.translate(_BLANK)
        while "  " in text:
            text = text.replace("  ", " ")
    else:
        text = _SEPARATORS.sub(" ", text)
    return text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")


def _spelt(text: str) -> str:
    text = _without_doubled_ascii(text) if text.isascii() else _DOUBLED.sub(r"\1", text)
    for old, new in _SPELLINGS:
        text = text.replace(old, new)
    return _MUHAMMAD.sub("muh", text) if "muh" in text else text


def _without_doubled_ascii(text: str) -> str:
    # Looking for 26 pairs takes half of what the expression takes.
    for doubled, letter in _DOUBLED_ASCII:
        while doubled in text:
            text = text.replace(doubled, letter)
    return text


# --- Sounds the same ------------------------------------------------------------------------------

_HONOURS = ("h", "hj", "haji", "k", "ky", "kyai", "drs", "dra", "ir", "dr")
_ADDRESS = ("ny", "bpk", "bp", "pak", "bapak", "bu", "ibu", "sdr", "sdri", "mbah", "mbak", "mas")
_TITLES = frozenset((*_HONOURS, *_ADDRESS))
_SHORT = {"m": "muh", "abd": "abdul", "st": "siti", "sti": "siti"}
_ALIKE = (
    ("h", ""),
    ("j", "y"),
    ("q", "k"),
    ("x", "ks"),
    ("v", "p"),
    ("f", "p"),
    ("ae", "ai"),
    ("oi", "u"),
    ("iya", "ia"),
    ("iyo", "io"),
    ("iyu", "iu"),
    ("iye", "ie"),
    ("uwa", "ua"),
    ("uwi", "ui"),
    ("uwo", "uo"),
)
_ENDINGS = {"d": "t", "b": "p", "g": "k", "y": "i"}


def sounds(text: str) -> str:
    """A coarse key: names with the same key sound the same. Titles, spaces and every h are gone.

    Keeps o and u, a and o apart (Rohman is not Ruman, Rohman is not Rahman). "" for no name at all.
    """
    words = fold(text).split()
    named = [word for word in words if word not in _TITLES] or words
    return _DOUBLED.sub(r"\1", "".join(_sound(word) for word in named))


def _sound(word: str) -> str:
    word = _SHORT.get(word, word)
    if word.startswith("z"):
        word = "j" + word[1:]
    word = word.replace("z", "s")
    for old, new in _ALIKE:
        word = word.replace(old, new)
    return word[:-1] + _ENDINGS.get(word[-1], word[-1]) if word else word
