"""Nominates who is ticked, and asks for what the rules leave open: a scheme, a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from batik_field.app.certification.reasons import KEPT, told
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.domain.batch import Terms
from batik_field.domain.errors import KnownProblem
from batik_field.domain.formats import number
from batik_field.domain.wording import N_
from batik_field.services import nomination, search
from batik_field.services.form_gaps import form_gaps
from batik_field.services.nomination import Nomination, Objection, Outlook

MOST_NAMED, MOST_MISSING = 4, 3
"""People a question names, and what each of them lacks; how much else there is is said."""
MOST_COVERED = 12
"""People named with whom one reason is kept."""

ASKED = N_("Angkatan ini mempunyai beberapa skema, dan keahlian yang dipilihnya belum menentukan.")
OVER = N_("Kuota {quota} orang terlampaui {over} orang.")
TWIN = N_("NIK sama dengan {names}.")
OTHERS = N_("… dan {n} orang lain.")
PROPOSED = N_("{n} orang diusulkan.")
RESERVED = N_("{n} orang masuk daftar cadangan.")
NOBODY = N_("Tidak ada yang berubah. Yang sudah ada di angkatan ini diubah di bagian Peserta.")
COVERED = N_(
    "Satu alasan ini disimpan untuk {n} orang: {names}. Bila alasannya berbeda-beda, batalkan dan "
    "usulkan mereka satu per satu."
)
LACKING = N_("Untuk buku kerja masih ada yang kurang. {what}.")


class Nominating:
    """One act about several people of one batch; `names` are theirs, by id.

    Everything is asked before anything is written: who thinks better of it leaves all as it was.
    """

    def __init__(
        self, desk: Desk, batch: str, terms: Terms, names: Mapping[str, str], *, reserve: bool
    ) -> None:
        self._desk, self._batch, self._terms = desk, batch, terms
        self._names, self._reserve = names, reserve
        self._ids: Sequence[str] = ()
        self._schemes: dict[str, str] = {}

    def run(self, ids: Sequence[str], act: str) -> Nomination | None:
        """Nominate these people; None where it was refused or the person thought better of it."""
        self._ids = ids
        session, dialogs = self._desk.session, self._desk.dialogs
        try:
            seen = nomination.look(session, self._batch, ids, reserve=self._reserve)
        except KnownProblem as problem:
            dialogs.show_problem(str(problem))
            return None
        if not self._settle(seen.unsettled):
            return None
        reason: str | None = ""
        if seen.needs_reason:
            title = f"{act}: {self._who()}"
            reason = dialogs.ask_reason(title, self._question(seen), act)
        return None if reason is None else told(dialogs, self._attempt, reason)

    def _who(self) -> str:
        alone = self._names.get(self._ids[0], "") if len(self._ids) == 1 else ""
        return alone or text(N_("{n} orang")).format(n=number(len(self._ids)))

    def _settle(self, unsettled: Sequence[str]) -> bool:
        """Ask for the schemes that are open; False as soon as one is left open."""
        label = self._desk.session.codes["scheme"].label
        offered = {code: text(label(code)) for code in self._terms.schemes}
        for place, artisan in enumerate(unsettled, 1):
            title = text(N_("Skema untuk {name}")).format(name=self._names.get(artisan, ""))
            if len(unsettled) > 1:
                of = text(N_("{n} dari {all}")).format(n=place, all=len(unsettled))
                title = f"{title} ({of})"
            chosen = self._desk.dialogs.pick(title, text(ASKED), offered, text(N_("Pakai")))
            if chosen is None:
                return False
            self._schemes[artisan] = chosen
        return True

    def _question(self, seen: Outlook) -> str:
        """What does not fit, by the names of the people."""
        over = text(OVER).format(quota=number(seen.quota), over=number(seen.over))
        lines = [over] if seen.over else []
        lines += [self._line(one) for one in seen.objections[:MOST_NAMED]]
        more = len(seen.objections) - MOST_NAMED
        lines += [text(OTHERS).format(n=number(more))] if more > 0 else []
        return "\n".join((*lines, self._covered(seen.excused)))

    def _covered(self, excused: Sequence[str]) -> str:
        """With whom the reason is kept."""
        if len(excused) < 2:
            return text(KEPT)
        names = [self._names.get(one, "") for one in excused[:MOST_COVERED]]
        if len(excused) > MOST_COVERED:
            names.append(text(N_("dan {n} lagi")).format(n=number(len(excused) - MOST_COVERED)))
        return text(COVERED).format(n=number(len(excused)), names=", ".join(names))

    def _line(self, one: Objection) -> str:
        words = [_lacking(one.missing)] if one.missing else []
        words += [text(word) for word in one.words]
        if one.twins:
            found = search.artisan_rows_unjudged(self._desk.session, one.twins)
            names = ", ".join(found[twin].name for twin in one.twins if twin in found)
            words.append(text(TWIN).format(names=names))
        return f"{self._names.get(one.artisan, '')}: {' '.join(words)}"

    def _attempt(self, reason: str) -> Nomination:
        return nomination.nominate(
            self._desk.session,
            self._batch,
            self._ids,
            reserve=self._reserve,
            reason=reason,
            schemes=self._schemes,
        )

    def told(self, done: Nomination) -> tuple[str, str]:
        """Return what came of it, and who would still be left out of the workbook, or ""."""
        moved = [one.id for one in done.nominated if one.changed]
        if not moved:
            return text(NOBODY), ""
        words = text(RESERVED if self._reserve else PROPOSED).format(n=number(len(moved)))
        return words, self._gaps(moved)

    def _gaps(self, moved: Sequence[str]) -> str:
        found = form_gaps(self._desk.session, self._batch, moved)
        said = [
            f"{self._names.get(one, '')}: {', '.join(text(word) for word in found[one])}"
            for one in list(found)[:MOST_NAMED]
        ]
        if len(found) > MOST_NAMED:
            said.append(text(N_("{n} orang lain")).format(n=number(len(found) - MOST_NAMED)))
        return text(LACKING).format(what="; ".join(said)) if said else ""


def _lacking(missing: Sequence[str]) -> str:
    """A few things without their notes in brackets: Calon has them all."""
    named = ", ".join(text(word).partition(" (")[0] for word in missing[:MOST_MISSING])
    more = len(missing) - MOST_MISSING
    others = text(N_(" +{n} lagi")).format(n=more) if more > 0 else ""
    return text(N_("kurang {what}.")).format(what=named + others)
