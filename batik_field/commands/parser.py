"""The argument parser in Indonesian: argparse itself only speaks English."""

from __future__ import annotations

import re
from argparse import SUPPRESS, Action, ArgumentParser, ArgumentTypeError, HelpFormatter
from collections.abc import Iterable
from typing import Any, NoReturn

WRONG_USE = 2

# What argparse says, and the same in Indonesian; names and values stay as they are.
_SENTENCES = (
    (r"the following arguments are required: (.*)", r"masih kurang: \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
    (r"argument (.*?): expected one argument", r"\1 harus diikuti satu nilai"),
    (r"argument (.*?): expected at least one argument", r"\1 harus diikuti nilai"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 tidak memakai nilai: \2"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 \2 tidak dikenal: \3"),
    (r"argument (.*?): invalid int value: (.*)", r"\1 harus berupa bilangan: \2"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


class Formatter(HelpFormatter):
    """Help with Indonesian words."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin the usage in Indonesian."""
        super().add_usage(usage, actions, groups, "Cara pakai: " if prefix is None else prefix)


class Parser(ArgumentParser):
    """Says what is wrong in one line on stderr and stops with exit code 2."""

    def __init__(self, **given: Any) -> None:
        """Take what argparse takes; abbreviations of options are not understood."""
        super().__init__(
            **{"formatter_class": Formatter, "add_help": False, "allow_abbrev": False, **given}
        )
        self._positionals.title = "argumen"
        self._optionals.title = "pilihan"
        self.add_argument(
            "-h", "--help", action="help", default=SUPPRESS, help="tampilkan bantuan ini"
        )

    def error(self, message: str) -> NoReturn:
        """Stop with the sentence in Indonesian."""
        self.exit(WRONG_USE, f"{self.prog}: {in_indonesian(message)}\n")


def in_indonesian(message: str) -> str:
    """Return what argparse says in Indonesian; what it does not know stays as it is."""
    for pattern, sentence in _SENTENCES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return match.expand(sentence)
    return message


def pair(text: str) -> tuple[str, str]:
    """Read `key=value`."""
    key, equals, value = plain(text).partition("=")
    if not equals or not key:
        raise ArgumentTypeError("tulis KUNCI=NILAI")
    return key, value


def ids(text: str) -> list[str]:
    """Read ids parted by commas."""
    return [part.strip() for part in plain(text).split(",") if part.strip()]


def count(text: str) -> int:
    """Read a number that is not negative."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ArgumentTypeError("tulis bilangan 0 atau lebih")
    return int(text)


def plain(text: str) -> str:
    """Return the text without bytes that are no characters, as shells may pass them."""
    return text.encode("utf-8", "replace").decode()
