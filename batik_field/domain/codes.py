"""The code lists: what may be chosen, where it comes from, and what is not yet verified.

Shipped lists are CSV files in data/codes (lists.csv names them); an empty `verified` or `source` of
a choice means that of its list. What no good source settles is shipped as not verified
("belum diverifikasi") and can be edited by the office; its changes are laid over the shipped list,
so a later version of the program can still correct what the office did not touch.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import resources
from types import MappingProxyType

from batik_field.domain.wording import N_


@dataclass(frozen=True)
class Choice:
    """One choice. `extra` are the further columns of the list, such as "bnsp" of an education.

    A hidden choice is not offered any more, but records that hold it keep its label.
    """

    code: str
    label: str
    verified: bool = True
    source: str = ""
    extra: Mapping[str, str] = field(default_factory=dict, hash=False)
    hidden: bool = False


@dataclass(frozen=True)
class CodeList:
    """One list; the choices stand in the order in which they are shown."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    source: str = ""
    verified: bool = True

    @cached_property
    def by_code(self) -> Mapping[str, Choice]:
        """Every choice, hidden ones too."""
        return {choice.code: choice for choice in self.choices}

    @cached_property
    def offered(self) -> tuple[Choice, ...]:
        """What a form offers: the likely ones (column "first") in front, nothing hidden."""
        return tuple(sorted((c for c in self.choices if not c.hidden), key=_likelihood))

    def has(self, code: object) -> bool:
        """Whether `code` is in the list, hidden or not."""
        return isinstance(code, str) and code in self.by_code

    def label(self, code: str) -> str:
        """The label; a code that is not in the list comes back unchanged."""
        choice = self.by_code.get(code)
        return choice.label if choice else code

    def extra(self, code: str, column: str) -> str:
        """A further column of a choice; "" when the choice or the column is not there."""
        choice = self.by_code.get(code)
        return choice.extra.get(column, "") if choice else ""


def _likelihood(choice: Choice) -> int:
    return int(choice.extra.get("first") or 1000)


@dataclass(frozen=True)
class Codes:
    """All code lists of one office, each read when it is first asked for."""

    _changes: Mapping[str, tuple[Mapping[str, object], ...]] = field(default_factory=dict)
    _given: Mapping[str, CodeList] = field(default_factory=dict)
    _read: dict[str, CodeList] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def shipped(cls) -> "Codes":
        """The lists as the program brings them."""
        return cls()

    def with_office_changes(self, changes: Iterable[Mapping[str, object]]) -> "Codes":
        """These lists with the office's changes, which name their "list"; see `merged`.

        A change of a list that is not shipped makes a list of the office's own.
        """
        by_list = defaultdict(list, {name: list(old) for name, old in self._changes.items()})
        for change in changes:
            name = change.get("list")
            if isinstance(name, str) and name:
                by_list[name].append(change)
        changed = {name: tuple(of_list) for name, of_list in by_list.items()}
        return Codes(changed, self._given)

    def with_list(self, given: CodeList) -> "Codes":
        """These lists with `given` in place of the shipped list of its name."""
        return Codes(self._changes, {**self._given, given.name: given})

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all lists, the office's own included."""
        return tuple(sorted({*_shipped_lists(), *self._changes}))

    def __getitem__(self, name: str) -> CodeList:
        """The list; KeyError when there is none of that name."""
        if name not in self._read:
            self._read[name] = self._made(name)
        return self._read[name]

    def _made(self, name: str) -> CodeList:
        changes = self._changes.get(name, ())
        about = _shipped_lists().get(name)
        if about is None and not changes:
            raise KeyError(name)
        shipped = _shipped(about) if about else CodeList(name, name, ())
        return merged(self._given.get(name, shipped), changes)

    def label(self, name: str, code: str) -> str:
        """The label of a code; an unknown code comes back unchanged. KeyError: unknown list."""
        return self[name].label(code)


def merged(shipped: CodeList, changed: Sequence[Mapping[str, object]]) -> CodeList:
    """The list with an office's changes: choices added, relabelled, hidden, verified.

    A change is {"code", and any of "label", "hidden", "verified", "source"}; what is absent, empty
    or of another type stays as it was. Later changes of a code win. Added choices come last, but
    before "lainnya".
    """
    choices = dict(shipped.by_code)
    for change in changed:
        code = change.get("code")
        if isinstance(code, str) and code:
            old = choices.get(code) or Choice(
                code, code, shipped.verified, N_("ditambahkan oleh dinas")
            )
            choices[code] = _changed(old, change)
    added = choices.keys() - shipped.by_code.keys()
    if added and "lainnya" in choices:
        choices["lainnya"] = choices.pop("lainnya")
    return replace(shipped, choices=tuple(choices.values()))


def _changed(choice: Choice, change: Mapping[str, object]) -> Choice:
    label, source = change.get("label"), change.get("source")
    hidden, verified = change.get("hidden"), change.get("verified")
    return replace(
        choice,
        label=label if isinstance(label, str) and label else choice.label,
        source=source if isinstance(source, str) and source else choice.source,
        hidden=hidden if isinstance(hidden, bool) else choice.hidden,
        verified=verified if isinstance(verified, bool) else choice.verified,
    )


# --- Reading --------------------------------------------------------------------------------------


def _rows(name: str) -> Iterator[dict[str, str]]:
    file = resources.files("batik_field.domain").joinpath("data", "codes", f"{name}.csv")
    yield from csv.DictReader(file.read_text(encoding="utf-8").splitlines())


def _shipped_lists() -> Mapping[str, CodeList]:
    """The shipped lists without their choices."""
    return {
        row["name"]: CodeList(row["name"], row["title"], (), row["source"], row["verified"] == "1")
        for row in _rows("lists")
    }


def _shipped(about: CodeList) -> CodeList:
    return replace(about, choices=tuple(_choice(about, row) for row in _rows(about.name)))


def _choice(about: CodeList, row: dict[str, str]) -> Choice:
    verified = row.pop("verified") or ("1" if about.verified else "0")
    code, label, source = row.pop("code"), row.pop("label"), row.pop("source")
    return Choice(code, label, verified == "1", source or about.source, MappingProxyType(row))
