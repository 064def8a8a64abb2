"""What the parts of the page of a person share: the vault, the open drafts, how to ask."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from batik_field.app.attached_files import AttachedFiles
from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.editors import Sources
from batik_field.app.open_drafts import OpenDrafts
from batik_field.domain.checks import Problem
from batik_field.domain.codes import CodeList
from batik_field.domain.fields import Values
from batik_field.services import records, search
from batik_field.services.session import Session


@dataclass(frozen=True)
class RecordKit:
    """Handed to every part of one page."""

    session: Session
    dialogs: Dialogs
    drafts: OpenDrafts
    sources: Sources
    background: Background

    def check(self, entity: str, values: Values, record: str) -> tuple[Problem, ...]:
        """Return the problems of one record."""
        return records.check(self.session, entity, values, record)


class CurrentCodes:
    """The code lists of a session, which reads them again when the office has edited them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __getitem__(self, name: str) -> CodeList:
        return self._session.codes[name]

    def label(self, name: str, code: str) -> str:
        return self._session.codes.label(name, code)


def make_kit(
    session: Session, dialogs: Dialogs, background: Background, page: QObject
) -> RecordKit:
    """Put together what the parts of `page` need."""
    drafts = OpenDrafts(session, page)
    files = AttachedFiles(session, dialogs, background, page)

    def links(entity: str, text: str) -> list[tuple[str, str]]:
        return search.choices_for_link(session, entity, text)

    sources = Sources(CurrentCodes(session), session.regions, links, drafts.title_of, files)
    return RecordKit(session, dialogs, drafts, sources, background)
