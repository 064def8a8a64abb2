"""What every command answers, how it is declared, and how it opens the vault."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.values import clean_text
from batik_field.services import opening
from batik_field.services.session import Session


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: the object for `--json`, words for people, and whether to look.

    `aside` is for stderr beside the object, where its keys have no room for what is to be known.
    """

    data: Mapping[str, Any]
    text: str
    findings: bool = False
    aside: str = ""


Run = Callable[[Namespace], Answer]
Declare = Callable[[str, Run, str], ArgumentParser]
"""Declares a command: its name, what it does, and that in words."""


def opened(folder: Path) -> Session:
    """Open the vault with the secret of the environment or the prompt."""
    code = os.environ.get("BATIK_FIELD_RECOVERY_CODE")
    passphrase = os.environ.get("BATIK_FIELD_PASSPHRASE")
    if passphrase is None and code is None:
        opening.refuse_no_vault(folder)
        passphrase = asked("BATIK_FIELD_PASSPHRASE", "Kata sandi: ")
    return opening.open_vault(
        folder,
        passphrase=passphrase,
        recovery_code=code if passphrase is None else None,
        officer=officer(),
    )


def officer() -> str | None:
    """Return who acts, without what is no character; None when nobody is named."""
    name = os.environ.get("BATIK_FIELD_OFFICER")
    return None if name is None else clean_text(name)


def asked(name: str, prompt: str) -> str:
    """Take a secret from the environment or the prompt, never from the arguments."""
    known = os.environ.get(name)
    if known is not None:
        return known
    if not sys.stdin.isatty():
        raise Refused(f"Kata sandi belum diberikan. Isi {name} atau jalankan di terminal.")
    return getpass(prompt, stream=sys.stderr)


def read_json(path: Path) -> Any:
    """Return what a JSON file holds; WrongUse where it cannot be read."""
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except OSError:
        raise WrongUse(f"Berkas {path.name} tidak dapat dibaca.") from None
    except (ValueError, RecursionError):
        raise WrongUse(f"Berkas {path.name} bukan JSON yang benar.") from None
