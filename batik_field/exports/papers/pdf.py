"""A PDF of a .docx, by LibreOffice or by Word, whichever this computer has.

LibreOffice works in a profile of its own inside the folder it is given, so that it neither meets
an open window of itself nor leaves traces of what it read elsewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.exports.papers.fill import STOPPED

NO_PROGRAM = N_(
    "PDF dibuat dengan LibreOffice Writer atau Word, tetapi keduanya tidak ada di laptop ini. "
    "Simpan sebagai .docx, atau pasang LibreOffice."
)
FAILED = N_("LibreOffice atau Word tidak dapat membuat PDF-nya. Simpan sebagai .docx saja.")
TOO_SLOW = N_("Membuat PDF terlalu lama, jadi dihentikan. Kurangi orangnya, atau simpan .docx.")

LONGEST = 300.0
"""Seconds; 60 applications take a tenth of it."""

_LOOK_EVERY = 0.2

# Word has no command line; PowerShell is on every Windows. Names go through the environment.
_WORD = (
    "$ErrorActionPreference = 'Stop'; $word = New-Object -ComObject Word.Application;"
    " try { $word.DisplayAlerts = 0;"
    " $paper = $word.Documents.Open($env:BATIK_FIELD_DOCX, $false, $true);"
    " try { $paper.ExportAsFixedFormat($env:BATIK_FIELD_PDF, 17) } finally { $paper.Close(0) } }"
    " finally { $word.Quit() }"
)


def make_pdf(docx: Path, folder: Path, *, cancelled: Callable[[], bool]) -> Path:
    """Convert `docx` and return the PDF, which lies in `folder` until the caller moves it.

    Raises:
        Refused: there is no program for it, it failed, took too long, or was stopped.
    """
    pdf = folder / docx.with_suffix(".pdf").name
    office = libre_office()
    if office:
        line = _by_libre_office(office, docx, folder)
        # What it writes on the way holds the same names as the paper.
        places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))
        _run(line, {**os.environ, **places}, cancelled)
    elif word := _word():
        names = {"BATIK_FIELD_DOCX": str(docx), "BATIK_FIELD_PDF": str(pdf)}
        line = [word, "-NoProfile", "-NonInteractive", "-Command", _WORD]
        _run(line, {**os.environ, **names}, cancelled)
    else:
        raise Refused(NO_PROGRAM)
    # LibreOffice without Writer says so and ends as if all were well.
    if not pdf.is_file():
        raise Refused(FAILED)
    return pdf


def can_make_pdf() -> bool:
    """Whether a program that makes PDFs of papers is on this computer."""
    return bool(libre_office() or _word())


def libre_office() -> str | None:
    """Return LibreOffice's command, where Writer is installed too."""
    for command in _commands():
        program = Path(command).resolve().parent
        libraries = ("libswlo.so", "swlo.dll", "../Frameworks/libswlo.dylib")
        if any((program / library).exists() for library in libraries):
            return command
    return None


def _commands() -> Iterator[str]:
    yield from filter(None, (shutil.which(name) for name in ("soffice", "libreoffice")))
    for variable in ("ProgramFiles", "ProgramFiles(x86)"):
        place = os.environ.get(variable)
        if place:
            command = Path(place, "LibreOffice", "program", "soffice.com")
            if command.is_file():
                yield str(command)
    mac = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    if mac.is_file():
        yield str(mac)


def _word() -> str | None:
    """Return PowerShell where Word is registered with Windows."""
    if sys.platform != "win32":
        return None
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
    except OSError:
        return None
    return shutil.which("powershell")


def _by_libre_office(office: str, docx: Path, folder: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    return [
        office,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(docx),
    ]


def _run(line: list[str], environment: dict[str, str], cancelled: Callable[[], bool]) -> None:
    """Run a converter and wait; end it with all it started when time is up or on request."""
    try:
        # A fixed program with our own files; what it says may hold names, so nobody keeps it.
        process = subprocess.Popen(  # noqa: S603 - no shell
            line,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refused(FAILED) from error
    until = time.monotonic() + LONGEST
    try:
        while process.poll() is None:
            if cancelled():
                raise Refused(STOPPED)
            if time.monotonic() > until:
                raise Refused(TOO_SLOW)
            _wait(process)
    finally:
        _end(process)
    if process.returncode:
        raise Refused(FAILED)


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_LOOK_EVERY)
    except subprocess.TimeoutExpired:
        return


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a converter that still runs, and what it started."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        import signal

        os.killpg(process.pid, signal.SIGKILL)
    else:
        taskkill = shutil.which("taskkill") or "taskkill"
        tree = [taskkill, "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, check=False, capture_output=True)  # noqa: S603 - our own child's id
    process.wait()
