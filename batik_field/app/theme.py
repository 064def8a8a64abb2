"""Colours, style sheet and icons: one look in light and dark.

The palette in force is the only state: whoever draws asks `current()`, which reads it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QObject, QRectF, QResource, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from batik_field.app.forms import rc_app  # noqa: F401  # registers :/icons and :/style.qss

LIGHT_CHOICE, DARK_CHOICE, SYSTEM_CHOICE = "light", "dark", "system"
# As the command line of QApplication has it: to set a style is to be handed it, and PySide6 then
# builds the largest class of Qt.
STYLE = ("-style", "Fusion")
# Qt.ColorScheme by number: its name would build all of `Qt` before the first window.
_SCHEMES = {LIGHT_CHOICE: 1, DARK_CHOICE: 2}
_SYSTEM_SCHEME = 0
BASE_POINTS = 10.0
WINDOW_ICON_PIXELS = (16, 32, 64, 128)
# 20 px at scale 1, 1.5 and 2 and 3; Qt picks the one that fits the screen.
ICON_PIXELS = (20, 30, 40, 60)


class Theme(NamedTuple):
    """Colours as #RRGGBB, one per use. Every pair of word and ground is at least 4.5 to 1."""

    name: str
    ground: str
    surface: str
    text: str
    muted: str
    primary: str
    on_primary: str
    soga: str
    danger: str
    warn: str
    ok: str
    # Derived: thin lines, edges of inputs (3 to 1), states and grounds of banners.
    line: str
    edge: str
    hover: str
    pressed: str
    selected: str
    primary_hover: str
    primary_pressed: str
    disabled: str
    danger_ground: str
    warn_ground: str
    ok_ground: str
    info_ground: str

    def colour(self, role: str) -> QColor:
        """The colour of a role, by the name of its field."""
        return QColor(getattr(self, role))


LIGHT = Theme(
    name="light",
    ground="#FAF7F1",
    surface="#FFFFFF",
    text="#1F1B16",
    muted="#5F574C",
    primary="#24406E",
    on_primary="#FFFFFF",
    soga="#8A5420",
    danger="#A4262C",
    warn="#7A5200",
    ok="#2A6339",
    line="#E4DCCF",
    edge="#918674",
    hover="#F2ECE1",
    pressed="#E8DFD0",
    selected="#DFE6F2",
    primary_hover="#2E4F85",
    primary_pressed="#1B3258",
    disabled="#9A9183",
    danger_ground="#FBEBEA",
    warn_ground="#FBF2DD",
    ok_ground="#E8F2EA",
    info_ground="#E8EDF6",
)
DARK = Theme(
    name="dark",
    ground="#191817",
    surface="#242220",
    text="#EFEAE1",
    muted="#B5AB9C",
    primary="#A9C1EE",
    on_primary="#191817",
    soga="#E0B27A",
    danger="#F2A7A3",
    warn="#E9C46A",
    ok="#9CD3A8",
    line="#3A3631",
    edge="#857B6D",
    hover="#2F2C29",
    pressed="#3A3632",
    selected="#2E3A52",
    primary_hover="#BCD0F4",
    primary_pressed="#8FABE0",
    disabled="#7C7468",
    danger_ground="#3D2726",
    warn_ground="#382F1D",
    ok_ground="#223328",
    info_ground="#263046",
)


def current() -> Theme:
    """The theme whose palette is in force."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


def palette(theme: Theme) -> QPalette:
    """Fusion's palette in our colours, for whatever the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Highlight: theme.primary,
        role.HighlightedText: theme.on_primary,
        role.Accent: theme.primary,
        role.Link: theme.primary,
        role.LinkVisited: theme.primary,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.ground,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.disabled))
    return made


def style_sheet(theme: Theme) -> str:
    """resources/style.qss with its @tokens@ replaced; an unknown token is a KeyError."""
    tokens: dict[str, str] = theme._asdict()
    return re.sub(r"@([a-z_]+)@", lambda found: tokens[found[1]], _read(":/style.qss").decode())


class Look(QObject):
    """Keeps the application in the theme the person chose, or in the system's."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM_CHOICE) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._shown: Theme | None = None
        # Fusion has the system's scheme in its palette; to ask for it would build all of `Qt`.
        self._at_start = current()
        app.setFont(base_font(app.font()))
        app.setWindowIcon(_window_icon())
        app.styleHints().colorSchemeChanged.connect(self.follow_system)
        self._take(choice)
        if self._choice == SYSTEM_CHOICE:
            self._apply(self._at_start)

    @property
    def choice(self) -> str:
        """`light`, `dark` or `system`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Take the person's choice at once; anything unknown means the system's scheme."""
        self._take(choice)
        self.follow_system()

    def follow_system(self) -> None:
        """Take the system's scheme if that is the choice; one that says none keeps its palette."""
        if self._choice == SYSTEM_CHOICE:
            schemes = QtCore.Qt.ColorScheme
            known = {schemes.Light: LIGHT, schemes.Dark: DARK}
            self._apply(known.get(self._app.styleHints().colorScheme(), self._at_start))

    def _take(self, choice: str) -> None:
        self._choice = choice if choice in _SCHEMES else SYSTEM_CHOICE
        # Also tells the window manager, so that title bars agree.
        self._app.styleHints().setProperty("colorScheme", _SCHEMES.get(choice, _SYSTEM_SCHEME))
        if self._choice != SYSTEM_CHOICE:
            self._apply(DARK if choice == DARK_CHOICE else LIGHT)

    def _apply(self, theme: Theme) -> None:
        if theme is self._shown:
            return
        self._shown = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        for window in self._app.topLevelWidgets():
            tint_again(window)
        self.changed.emit()


def base_font(system: QFont) -> QFont:
    """The system's font, never below 10 pt."""
    font = QFont(system)
    font.setPointSizeF(max(BASE_POINTS, system.pointSizeF()))
    return font


def _window_icon() -> QIcon:
    """The sign of the application; drawn here, because Qt would look for a plug-in first."""
    made, drawing = QIcon(), QSvgRenderer(":/icons/batik-field.svg")
    for pixels in WINDOW_ICON_PIXELS:
        made.addPixmap(_render(drawing, pixels))
    return made


def icon(name: str, role: str = "text") -> QIcon:
    """One of resources/icons in the current theme's colour of `role`; KeyError if there is none."""
    theme = current()
    return _icon(name, getattr(theme, role), theme.disabled)


def pixmap(name: str, role: str = "text", pixels: int = 20, ratio: float = 1.0) -> QPixmap:
    """The same as a picture of `pixels` device-independent pixels, for labels and painters."""
    return _render(_drawing(f":/icons/{name}.svg", getattr(current(), role)), pixels, ratio)


def pattern(name: str, role: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """One tile of resources/patterns, `pixels` device-independent pixels wide."""
    return _render(_drawing(f":/patterns/{name}.svg", getattr(current(), role)), pixels, ratio)


def put_icon(target: QAbstractButton | QAction | QLabel, name: str, role: str = "text") -> None:
    """Give `target` an icon that changes its colour with the theme; an empty name takes it away."""
    target.setProperty("iconName", name)
    target.setProperty("iconRole", role)
    _tint(target)


def tint_again(window: QWidget) -> None:
    """Draw every icon given by `put_icon` in the colours now in force."""
    for target in (window, *window.findChildren(QObject)):
        if isinstance(target, (QAbstractButton, QAction, QLabel)) and target.property("iconName"):
            _tint(target)


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet selects by, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _tint(target: QAbstractButton | QAction | QLabel) -> None:
    name, role = str(target.property("iconName")), str(target.property("iconRole"))
    if isinstance(target, QLabel):
        shown = pixmap(name, role, ratio=target.devicePixelRatioF()) if name else QPixmap()
        target.setPixmap(shown)
    else:
        target.setIcon(icon(name, role) if name else QIcon())


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        drawing = _drawing(f":/icons/{name}.svg", ink)
        for pixels in ICON_PIXELS:
            made.addPixmap(_render(drawing, pixels), mode)
    return made


def _drawing(path: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_read(path).replace(b"currentColor", colour.encode())))


def _render(renderer: QSvgRenderer, pixels: int, ratio: float = 1.0) -> QPixmap:
    side = round(pixels * ratio)
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _read(path: str) -> bytes:
    found = QResource(path)
    if not found.isValid():
        raise KeyError(path)
    return bytes(found.uncompressedData().data())
