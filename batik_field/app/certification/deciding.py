"""Decides about people of a batch, and asks for the reason where one is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from batik_field.app.certification.candidate_rows import take_back, who
from batik_field.app.certification.reasons import told, with_reason
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.batch import ACCEPTED, REJECTED, RESERVE, UNDECIDED
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import candidates, nomination
from batik_field.services.batches import Candidacy

Changed = tuple[Reference, ...]
Change = Callable[[Candidacy, str], Changed]

WHY_NOT = N_("Tulis alasan balai. Alasannya disimpan bersama pesertanya.")
WHY_OUT = N_("Keluar dari angkatan; riwayatnya tetap ada. Apa alasannya?")


@dataclass(frozen=True, slots=True)
class Done:
    """Of whom something was changed, as they stood before, and what."""

    people: tuple[Candidacy, ...] = ()
    changed: Changed = ()


class Deciding:
    """One act is about everybody given; the first one that is refused ends it, and is told."""

    def __init__(self, desk: Desk, batch: str) -> None:
        self._desk, self._batch = desk, batch

    def accept(self, people: Sequence[Candidacy]) -> Done:
        """The certifier takes them."""
        return self._each(people, text(N_("Terima")), self._accept)

    def _accept(self, one: Candidacy, reason: str) -> Changed:
        return candidates.decide(self._desk.session, one.id, ACCEPTED, reason)

    def move(self, people: Sequence[Candidacy], act: str) -> Done:
        """Between reserve list and proposal, or back into it from what was decided."""
        return self._each(people, act, self._move)

    def _move(self, one: Candidacy, reason: str) -> Changed:
        session = self._desk.session
        if one.state == RESERVE:
            return candidates.promote(session, one.id, reason=reason).changed
        if one.state in (ACCEPTED, REJECTED):
            return candidates.reinstate(session, one.id, reason=reason)
        moved = nomination.nominate(
            session, self._batch, [one.artisan], reserve=True, reason=reason
        )
        return moved.changed

    def undo(self, people: Sequence[Candidacy]) -> Done:
        """Let them stand again as they are given."""
        return self._each(people, text(N_("Urungkan")), self._take_back)

    def _take_back(self, one: Candidacy, reason: str) -> Changed:
        return take_back(self._desk.session, one, reason)

    def reject(self, people: Sequence[Candidacy]) -> Done:
        """The certifier turns them down; why is kept."""
        return self._with_one_reason(people, text(N_("Tolak")), text(WHY_NOT), self._reject)

    def _reject(self, one: Candidacy, reason: str) -> Changed:
        return candidates.decide(self._desk.session, one.id, REJECTED, reason)

    def withdraw(self, people: Sequence[Candidacy]) -> Done:
        """Take them out of the batch; why is kept in their history."""
        return self._with_one_reason(people, text(N_("Keluarkan")), text(WHY_OUT), self._withdraw)

    def _withdraw(self, one: Candidacy, reason: str) -> Changed:
        return candidates.withdraw(self._desk.session, one.id, reason)

    def _each(self, people: Sequence[Candidacy], act: str, change: Change) -> Done:
        """Change one after the other; a reason is asked for where one is needed."""
        done = Done()
        for one in people:
            title = f"{act}: {one.name}"
            found = with_reason(self._desk.dialogs, title, act, _About(change, one).attempt)
            if found is None:
                break
            done = Done((*done.people, one), (*done.changed, *found))
        return done

    def _with_one_reason(
        self, people: Sequence[Candidacy], act: str, words: str, change: Change
    ) -> Done:
        """Ask once for the reason of all of them, then change one after the other."""
        chosen, done = [one for one in people if one.state in UNDECIDED], Done()
        if not chosen:
            return done
        reason = self._desk.dialogs.ask_reason(f"{act}: {who(chosen)}", words, act)
        for one in chosen if reason is not None else ():
            found = told(self._desk.dialogs, _About(change, one).attempt, reason or "")
            if found is None:
                break
            done = Done((*done.people, one), (*done.changed, *found))
        return done


class _About:
    """One change about one person, waiting for its reason."""

    def __init__(self, change: Change, one: Candidacy) -> None:
        self._change, self._one = change, one

    def attempt(self, reason: str) -> Changed:
        """Do it for this reason."""
        return self._change(self._one, reason)
