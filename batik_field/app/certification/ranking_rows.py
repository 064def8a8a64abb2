"""The people of a ranking as its table shows them, and which of them a filter leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from batik_field.app.filter_choices import Filter, Options
from batik_field.app.i18n import text
from batik_field.app.widgets.bar_list import Bar
from batik_field.domain.batch import RESERVE
from batik_field.domain.queries import Special
from batik_field.domain.wording import N_
from batik_field.services import search
from batik_field.services.batches import Batch
from batik_field.services.form_gaps import form_gaps
from batik_field.services.ranking import Ranked, Ranking, Spread
from batik_field.services.session import Session

DISTRICT, STATE, COMPLETE = str(Special.DISTRICT), "state", "complete"
NOBODY_YET = "none"
"""Filter value of whoever is not in the batch."""

LACKING = N_("Kurang:")
GAPS = N_("Untuk buku kerja masih kurang:")


@dataclass(frozen=True, slots=True)
class RankedRow:
    """One line: `lacking` of the criteria, `flags` to be known, `gaps` of the workbook."""

    name: str
    village: str
    met: str
    state: str
    lacking: tuple[str, ...]
    flags: tuple[str, ...]
    gaps: tuple[str, ...]

    @property
    def remarks(self) -> str:
        """All there is to look at, however long."""
        lists = ((LACKING, self.lacking), (GAPS, self.gaps))
        lacking, gaps = (f"{text(head)} {', '.join(of)}" if of else "" for head, of in lists)
        return " · ".join(filter(None, (lacking, *self.flags, gaps)))


def ranked_rows(
    session: Session, batch: str, people: Mapping[str, Ranked], ids: Sequence[str]
) -> dict[str, RankedRow]:
    """Return the lines of these people in the ranking of a batch."""
    wanted = [one for one in ids if one in people]
    found = search.artisan_rows_unjudged(session, wanted)
    gaps = form_gaps(session, batch, wanted)
    label = session.codes["candidate_state"].label
    return {
        one: RankedRow(
            found[one].name,
            found[one].village,
            _met(people[one]),
            text(label(people[one].state)) if people[one].state else "",
            people[one].missing,
            tuple(text(flag.text) for flag in people[one].flags),
            tuple(text(word) for word in gaps.get(one, ())),
        )
        for one in wanted
        if one in found
    }


def _met(one: Ranked) -> str:
    words = N_("{met} dari {of}") if one.of else N_("tanpa syarat")
    return text(words).format(met=one.met, of=one.of)


def in_full(one: Ranked, row: RankedRow) -> str:
    """Return all there is to say of a person, also what her row has no room for."""
    place = ", ".join(filter(None, (row.name, row.village)))
    gaps = f"{text(GAPS)} {', '.join(row.gaps)}." if row.gaps else ""
    return " ".join(filter(None, (f"{place}: {one.words()}.", *row.flags, gaps)))


def districts(ranking: Ranking) -> list[tuple[str, str]]:
    """Return the kecamatan of its people by name, as a filter offers them."""
    named = [(one.district, text(one.name)) for one in ranking.spread if one.district]
    return sorted(named, key=itemgetter(1))


def ranking_filters(session: Session, in_districts: Options) -> tuple[Filter, ...]:
    """Return the filters of a ranking."""

    def states() -> list[tuple[str, str]]:
        offered = session.codes["candidate_state"].offered
        return [
            (NOBODY_YET, N_("Belum diusulkan")),
            *((choice.code, choice.label) for choice in offered),
        ]

    def complete() -> list[tuple[str, str]]:
        return [("yes", N_("Memenuhi semua syarat")), ("no", N_("Ada yang kurang"))]

    return (
        Filter(DISTRICT, N_("Kecamatan"), in_districts, chip=N_("Kec. {label}")),
        Filter(STATE, N_("Keadaan"), states),
        Filter(COMPLETE, N_("Syarat"), complete),
    )


def left(
    ranking: Ranking, chosen: Mapping[str, str], found: Collection[str] | None
) -> list[Ranked]:
    """Return whom the filters leave, best first; `found` is the answer of a search, if there is."""
    return [
        one
        for one in ranking.people
        if (found is None or one.id in found)
        and chosen.get(DISTRICT, one.district) == one.district
        and chosen.get(STATE, one.state or NOBODY_YET) == (one.state or NOBODY_YET)
        and (COMPLETE not in chosen or (chosen[COMPLETE] == "yes") == one.verdict.is_complete)
    ]


@dataclass(frozen=True, slots=True)
class Choice:
    """What ticking comes to: how many new places, and how many are left then."""

    ticked: int
    new: int
    taken: int
    quota: int | None

    @property
    def places(self) -> int:
        """Places that are left now; negative over quota."""
        return (self.quota or 0) - self.taken

    @property
    def left(self) -> int:
        """Places that are left when all who are ticked are nominated; negative over quota."""
        return self.places - self.new


def choice(batch: Batch, moving: Sequence[Ranked], ticked: int) -> Choice:
    """Return what nominating the `ticked` would come to, of whom `moving` take a new place."""
    return Choice(ticked, len(moving), batch.taken, batch.quota)


def bars(spread: Sequence[Spread], moving: Sequence[Ranked]) -> list[Bar]:
    """Return nominated and ticked of possible per kecamatan: those of the batch, and any used."""
    new = Counter(one.district for one in moving)
    return [
        Bar(one.district, text(one.name), one.nominated + new[one.district], one.possible)
        for one in spread
        if one.allowed or one.nominated or new[one.district]
    ]


def moving(people: Mapping[str, Ranked], ticked: Collection[str]) -> list[Ranked]:
    """Return who of the ticked would take a place that she does not have yet."""
    found = (people[one] for one in ticked if one in people)
    return [one for one in found if one.state in ("", RESERVE)]
