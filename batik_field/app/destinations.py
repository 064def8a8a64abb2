"""The pages of the window, in the order of the rail."""

from batik_field.app.certification import make_page
from batik_field.app.home_page import HomePage
from batik_field.app.i18n import text
from batik_field.app.list_page import ListPage
from batik_field.app.monev_page import MonevPage
from batik_field.app.rail import Destination
from batik_field.app.send_page import SendPage
from batik_field.app.settings_page import SettingsPage
from batik_field.app.visits_page import VisitsPage
from batik_field.domain.wording import N_


def destinations() -> tuple[Destination, ...]:
    """Return the entries of the rail; a page is made when it is first shown."""
    return (
        Destination("home", text(N_("Beranda")), "home", HomePage),
        Destination("artisans", text(N_("Pengrajin")), "people", ListPage),
        Destination("visits", text(N_("Kunjungan")), "visit", VisitsPage),
        Destination("certification", text(N_("Sertifikasi")), "certificate", make_page),
        Destination("monev", text(N_("Monev")), "chart", MonevPage),
        Destination("send", text(N_("Kirim")), "send", SendPage),
        Destination("settings", text(N_("Pengaturan")), "settings", SettingsPage),
    )


def parts() -> tuple[tuple[str, str], ...]:
    """Return what the search over everything finds of Sertifikasi: `page/part`, and its words.

    Written here once more, because the page itself is made when it is first shown.
    """
    named = (
        ("batch", N_("Ketentuan")),
        ("ranking", N_("Calon")),
        ("candidates", N_("Peserta")),
        ("submission", N_("Pengajuan")),
        ("papers", N_("Surat")),
        ("results", N_("Hasil")),
        ("certificates", N_("Sertifikat")),
        ("tutors", N_("Tutor")),
    )
    page = text(N_("Sertifikasi"))
    return tuple((f"certification/{key}", f"{page} · {text(label)}") for key, label in named)
