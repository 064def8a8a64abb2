"""What every page is handed: the open vault and the means to work on it."""

from dataclasses import dataclass

from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.settings import SettingsFile
from batik_field.app.theme import Look
from batik_field.services.session import Session


@dataclass(frozen=True)
class Desk:
    """`work` does writes and long jobs, `searching` follows the typing, `counting` comes behind it.

    `counting` gathers all of a list while `searching` already answers the next key.
    """

    session: Session
    dialogs: Dialogs
    work: Background
    searching: Background
    counting: Background
    settings: SettingsFile
    look: Look
