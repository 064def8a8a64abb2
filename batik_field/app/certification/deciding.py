"""Decides about people of a batch, and asks for the reason where one is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from batik_field.app.certification.candidate_rows import groups, take_back, who
from batik_field.app.certification.nominating import OVER, Nominating
from batik_field.app.certification.reasons import KEPT
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.batch import ACCEPTED, REJECTED, RESERVE, TAKES_NO_PLACE, UNDECIDED
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.records import Reference
from batik_field.domain.wording import N_
from batik_field.services import batches, candidates
from batik_field.services.batches import Candidacy

Changed = tuple[Reference, ...]
Change = Callable[[Candidacy, str], Changed]

WHY_NOT = N_("Tulis alasan balai. Alasannya disimpan bersama pesertanya.")
CHANGED = N_("Daftarnya sudah berubah. Buka lagi bagian Peserta, periksa, lalu ulangi.")
WHY_OUT = N_("Keluar dari angkatan; riwayatnya tetap ada. Apa alasannya?")


@dataclass(frozen=True, slots=True)
class Done:
    """Of whom something was changed, as they stood before, and what."""

    people: tuple[Candidacy, ...] = ()
    changed: Changed = ()


class Deciding:
    """One act is about everybody given.

    All is asked before anything is written: who thinks better of it leaves all as it was. Where
    somebody is refused, which is told, nobody is changed.
    """

    def __init__(self, desk: Desk, batch: str) -> None:
        self._desk, self._batch = desk, batch

    def accept(self, people: Sequence[Candidacy]) -> Done:
        """The certifier takes them."""
        return self._as_seen(people, text(N_("Terima")), self._accept)

    def _accept(self, one: Candidacy, reason: str) -> Changed:
        return candidates.decide(self._desk.session, one.id, ACCEPTED, reason)

    def move(self, people: Sequence[Candidacy], act: str) -> Done:
        """Between reserve list and proposal, or back into it from what was decided."""
        if {one.state for one in people} <= {ACCEPTED, REJECTED}:
            return self._as_seen(people, act, self._reinstate)
        names = {one.artisan: one.name for one in people}
        terms = batches.batch(self._desk.session, self._batch).batch.terms
        reserve = all(one.state != RESERVE for one in people)
        nominating = Nominating(self._desk, self._batch, terms, names, reserve=reserve)
        done = nominating.run(list(names), act)
        return Done(tuple(people), done.changed) if done is not None else Done()

    def _reinstate(self, one: Candidacy, reason: str) -> Changed:
        return candidates.reinstate(self._desk.session, one.id, reason=reason)

    def undo(self, people: Sequence[Candidacy]) -> Done:
        """Let them stand again as they are given."""
        return self._placed(people, self._now(), text(N_("Urungkan")), self._take_back)

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

    def _now(self) -> dict[str, str]:
        """Candidate -> where she stands by now."""
        found = batches.batch(self._desk.session, self._batch).candidates
        return {one.id: one.state for one in found}

    def _as_seen(self, people: Sequence[Candidacy], act: str, change: Change) -> Done:
        """The same, but only as long as everybody stands as the person saw her."""
        now = self._now()
        if any(now.get(one.id) != one.state for one in people):
            self._desk.dialogs.show_problem(text(CHANGED))
            return Done()
        return self._placed(people, now, act, change)

    def _placed(
        self, people: Sequence[Candidacy], now: Mapping[str, str], act: str, change: Change
    ) -> Done:
        """Ask why the quota is to be overrun, or whether those without a place are meant too."""
        batch = batches.batch(self._desk.session, self._batch).batch
        coming = [one for one in people if now.get(one.id, RESERVE) in TAKES_NO_PLACE]
        over = len(coming) - batch.places_left
        words = groups(people) if len(people) > 1 else []
        reason: str | None = ""
        if coming and over > 0:
            said = text(OVER).format(quota=number(batch.quota or 0), over=number(over))
            title = f"{act}: {who(people)}"
            question = "\n".join((*words, said, text(KEPT)))
            reason = self._desk.dialogs.ask_reason(title, question, act)
        elif len(words) > 1 and any(one.state in TAKES_NO_PLACE for one in coming):
            title = text(N_("{act} {n} orang?")).format(act=act, n=number(len(people)))
            reason = "" if self._desk.dialogs.confirm(title, "\n".join(words), act) else None
        if reason is None:
            return Done()
        beyond = {one.id for one in coming[max(0, batch.places_left) :]}
        return self._do(people, dict.fromkeys(beyond, reason), change)

    def _with_one_reason(
        self, people: Sequence[Candidacy], act: str, words: str, change: Change
    ) -> Done:
        """Ask once for the reason of all of them."""
        chosen = [one for one in people if one.state in UNDECIDED]
        if not chosen:
            return Done()
        question = "\n".join((*(groups(chosen) if len(chosen) > 1 else ()), words))
        reason = self._desk.dialogs.ask_reason(f"{act}: {who(chosen)}", question, act)
        if reason is None:
            return Done()
        return self._do(chosen, {one.id: reason for one in chosen}, change)

    def _do(self, people: Sequence[Candidacy], reasons: Mapping[str, str], change: Change) -> Done:
        """Change one after the other, or nobody where one is refused."""
        done: list[Candidacy] = []
        changed: Changed = ()
        try:
            for one in people:
                changed += change(one, reasons.get(one.id, ""))
                done.append(one)
        except KnownProblem as problem:
            for one in reversed(done):
                changed += take_back(self._desk.session, one, str(problem))
            self._desk.dialogs.show_problem(str(problem))
            return Done((), changed)
        return Done(tuple(done), changed)
