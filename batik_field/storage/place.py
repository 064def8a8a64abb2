"""Where a vault lies, what its files are called, whether it was moved or lies in a bad place."""

import hashlib
import os
import platform
import sys
from pathlib import Path, PurePath

from batik_field.domain import files
from batik_field.domain.wording import N_

RECORDS = files.RECORDS
ATTACHMENTS = "lampiran.db"

SYNCED = N_(
    "Folder ini disinkronkan oleh {service}. Sinkronisasi dapat merusak data; pilih folder lain."
)
NETWORK = N_("Folder ini berada di jaringan. Pilih folder di diska laptop ini.")
REMOVABLE = N_(
    "Folder ini berada di diska lepas. Pilih folder di laptop; pakai diska lepas untuk cadangan."
)

_SYNC_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "mega": "MEGA",
    "megasync": "MEGA",
}
_REMOVABLE_ROOTS = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
_NETWORK_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs"})


def is_network_path(folder: PurePath) -> bool:
    r"""Whether the path itself names another machine: `\\server\share` or `//server/share`."""
    text = str(folder).replace("\\", "/")
    if text.startswith(("//?/", "//./")):
        return text.upper().startswith("//?/UNC/")
    return text.startswith("//")


def folder_warnings(folder: Path) -> tuple[str, ...]:
    """Return why `folder` is a bad place for a vault, as sentences; empty if it is a good one."""
    found = []
    service = _sync_service(folder)
    if service:
        found.append(SYNCED.format(service=service))
    if is_network_path(folder) or _drive_kind(folder) == "network":
        found.append(NETWORK)
    if _drive_kind(folder) == "removable":
        found.append(REMOVABLE)
    return tuple(found)


def place_hash(folder: Path) -> str:
    """Return a hash of this machine and this folder: it differs in a vault copied elsewhere."""
    place = f"{_machine_id()}\0{os.path.normcase(folder.resolve())}"
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()


def _sync_service(folder: Path) -> str | None:
    for part in folder.absolute().parts:
        # "OneDrive - Disnakerind Tuban" is how an office account is called.
        name = part.lower().split(" - ")[0].strip(" .")
        if name in _SYNC_SERVICES:
            return _SYNC_SERVICES[name]
    for folder_above in (folder, *folder.absolute().parents):
        if (folder_above / ".stfolder").exists():
            return _SYNC_SERVICES["syncthing"]
    return None


if sys.platform == "win32":
    import ctypes
    import winreg

    _KINDS = {2: "removable", 4: "network", 5: "removable"}

    def _drive_kind(folder: Path) -> str | None:
        root = folder.absolute().anchor
        return _KINDS.get(ctypes.windll.kernel32.GetDriveTypeW(root))

    def _machine_id() -> str:
        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE,
                r"SOFTWARE\Microsoft\Cryptography",
                access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY,
            ) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return platform.node()

else:

    def _drive_kind(folder: Path) -> str | None:
        if str(folder.absolute()).startswith(_REMOVABLE_ROOTS):
            return "removable"
        return "network" if _file_system(folder) in _NETWORK_SYSTEMS else None

    def _machine_id() -> str:
        for file in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
            try:
                return file.read_text(encoding="ascii").strip() or platform.node()
            except (OSError, UnicodeDecodeError):
                continue
        return platform.node()


def _file_system(folder: Path) -> str | None:
    """Return the type of the file system that `folder` is or will be on (Linux), else None."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    mounts = [line.split()[1:3] for line in lines]
    path = str(folder.resolve())
    above = [
        (len(point), kind)
        for point, kind in mounts
        if path == point or path.startswith(point.rstrip("/") + "/")
    ]
    return max(above)[1] if above else None
