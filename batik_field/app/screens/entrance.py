"""Pictures of the way in: the passphrase, the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.desk import Desk
    from batik_field.app.screens.studio import Studio


def take_entrance(studio: Studio, desk: Desk) -> None:
    """The window before a vault is open, and the wizard that makes one."""
    from batik_field.app.unlock_window import UnlockWindow
    from batik_field.app.wizard import Wizard

    unlock = UnlockWindow("data dinas di laptop ini")
    studio.take("01-unlock", unlock)
    unlock.refuse("Kata sandi tidak cocok. Periksa Caps Lock dan ketik ulang.")
    studio.take("01-unlock-wrong", unlock)
    unlock.ui.forgot.click()
    studio.take("01-unlock-recovery", unlock)
    unlock.wait("Membuka data…")
    studio.take("01-unlock-wait", unlock)
    unlock.close()
    wizard = Wizard(desk.dialogs)
    studio.take("02-wizard-1-welcome", wizard)
    for name, page in (
        ("2-office", wizard.ui.office),
        ("3-officer", wizard.ui.officer),
        ("4-passphrase", wizard.ui.passphrase_page),
    ):
        wizard.show_page(page)
        studio.take(f"02-wizard-{name}", wizard)
    wizard.show_code("7H2K-Q9XW-M4TB-0C8R-ZD5N-3VJE-PF6Y-KA1S")
    studio.take("02-wizard-5-code", wizard)
    wizard.close()
