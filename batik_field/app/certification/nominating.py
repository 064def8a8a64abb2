"""Nominates who is ticked, and asks for what the rules leave open: a reason, a scheme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from batik_field.app.certification.reasons import with_reason
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.batch import Terms
from batik_field.domain.errors import Refused
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import nomination
from batik_field.services.nomination import WHICH_SCHEME, Nomination

ASKED = N_("Angkatan ini mempunyai beberapa skema. Skema mana untuk {name}?")
TITLE = N_("Pilih skema")


class Nominating:
    """One act about several people of one batch; `names` are theirs, by id."""

    def __init__(
        self, desk: Desk, batch: str, terms: Terms, names: Mapping[str, str], *, reserve: bool
    ) -> None:
        self._desk, self._batch, self._terms = desk, batch, terms
        self._names, self._reserve = names, reserve
        self._ids: Sequence[str] = ()

    def run(self, ids: Sequence[str], act: str) -> Sequence[Nomination] | None:
        """Nominate these people; None where it was refused or the person thought better of it."""
        self._ids = ids
        return with_reason(self._desk.dialogs, act, act, self._attempt)

    def _attempt(self, reason: str) -> Sequence[Nomination]:
        """All at once; where somebody's scheme is not settled, one after the other."""
        unsettled = {WHICH_SCHEME.format(n=n) for n in range(1, len(self._ids) + 1)}
        try:
            return [self._nominate(self._ids, reason)]
        except Refused as refused:
            if str(refused) not in unsettled:
                raise
        done = (self._settle(one, reason) for one in self._ids)
        return [one for one in done if one is not None]

    def _settle(self, artisan: str, reason: str) -> Nomination | None:
        """Nominate one person, with the scheme chosen for her where the rules know none."""
        try:
            return self._nominate([artisan], reason)
        except Refused as refused:
            if str(refused) != WHICH_SCHEME.format(n=1):
                # Those before her are in already, and are told.
                self._desk.dialogs.show_problem(str(refused))
                return None
        scheme = self._desk.dialogs.choose(
            text(TITLE), text(ASKED).format(name=self._names.get(artisan, "")), self._schemes()
        )
        return None if scheme is None else self._nominate([artisan], reason, scheme)

    def _schemes(self) -> dict[str, str]:
        label = self._desk.session.codes["scheme"].label
        return {code: text(label(code)) for code in self._terms.schemes}

    def _nominate(self, ids: Sequence[str], reason: str, scheme: str | None = None) -> Nomination:
        return nomination.nominate(
            self._desk.session,
            self._batch,
            ids,
            reserve=self._reserve,
            reason=reason,
            scheme=scheme,
        )


def changed_by(done: Sequence[Nomination]) -> tuple[Reference, ...]:
    """Return what the lists must read again."""
    return tuple(reference for one in done for reference in one.changed)


def moved_by(done: Sequence[Nomination]) -> int:
    """Return how many people stand otherwise than before."""
    return sum(one.changed for many in done for one in many.nominated)
