"""Words on the screen: Indonesian at the source, other languages from resources/i18n.

Qt ships no Indonesian for its own buttons and menus, so qtbase_id is ours.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from batik_field.app.forms import rc_i18n  # noqa: F401  # registers :/i18n/*.qm

LOCALES = {"id": QLocale.Language.Indonesian, "en": QLocale.Language.English}


def install(app: QCoreApplication, language: str = "id") -> list[QTranslator]:
    """Make `language` the application's; unknown ones become Indonesian.

    Returns the translators in force; the application owns them.
    """
    chosen = language if language in LOCALES else "id"
    QLocale.setDefault(QLocale(LOCALES[chosen]))
    installed = []
    for name in (f"qtbase_{chosen}", f"batik_field_{chosen}"):
        translator = QTranslator(app)
        if translator.load(f":/i18n/{name}.qm") and app.installTranslator(translator):
            installed.append(translator)
    return installed


def text(marked: str) -> str:
    """A text marked N_("…") below the windows, in the application's language."""
    return QCoreApplication.translate("", marked) if marked else ""
