"""Where a person is in the window, so that the lock gives her back the very same place."""

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from batik_field.app.record_page import RecordPage


@dataclass(frozen=True)
class Cursor:
    """The field with the focus, by the names of it and of what is around it, and where in it.

    A button without a name is known by its words.
    """

    path: tuple[str, ...]
    position: int


@dataclass(frozen=True)
class RecordPlace:
    """Whose page, which tab of it, and which of her visits, skills or papers is open."""

    artisan: str
    tab: str
    record: str


@dataclass(frozen=True)
class Place:
    """The page of the window, where on the page of the person, and the cursor.

    `batch` is where Sertifikasi stands: its segment, the batch, the tab of it. `settings` is the
    topic of Pengaturan and the record shown there.
    """

    page: str
    record: RecordPlace | None
    cursor: Cursor | None
    batch: tuple[str, str, str] | None = None
    settings: tuple[int, str] | None = None


def record_place(page: RecordPage) -> RecordPlace | None:
    """Where the page of a person stands; None when it shows nobody."""
    if not page.artisan:
        return None
    related = page.tabs.related.get(page.tabs.current)
    record = related.chosen if related is not None else ""
    return RecordPlace(page.artisan, page.tabs.current, record)


def return_to_record(page: RecordPage, place: RecordPlace) -> None:
    """Show the same again; the typing goes on, it is not offered as after a crash."""
    page.show_artisan(place.artisan)
    page.kit.drafts.accept_recovered()
    page.notice.hide()
    page.tabs.go_to(place.tab)
    related = page.tabs.related.get(place.tab)
    if related is not None and place.record:
        related.choose(place.record)


def cursor_of(window: QWidget) -> Cursor | None:
    """Where the cursor is within `window`; None when there is none or its field is nameless."""
    # Also when another program is in front: the window knows where its own cursor was.
    field = window.focusWidget()
    if field is None:
        return None
    position = -1
    if isinstance(field, QLineEdit):
        position = field.cursorPosition()
    elif isinstance(field, QPlainTextEdit):
        position = field.textCursor().position()
    path = _path(field, window)
    return Cursor(path, position) if path else None


def put_cursor(window: QWidget, cursor: Cursor | None) -> None:
    """Put the cursor back; where the field is not there any more, nothing happens."""
    field = _found(window, cursor.path) if cursor is not None else None
    if cursor is None or field is None:
        return
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.setCursorPosition(cursor.position)
    elif isinstance(field, QPlainTextEdit):
        moved = field.textCursor()
        moved.setPosition(min(cursor.position, len(field.toPlainText())))
        field.setTextCursor(moved)


def _found(window: QWidget, path: tuple[str, ...]) -> QWidget | None:
    named = window.findChildren(QWidget, path[0])
    for field in named:
        if _path(field, window) == path:
            return field
    same = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not button.objectName() and _path(button, window) == path
    ]
    # Of two with the same words one may destroy what the other continues.
    return same[0] if len(same) == 1 else None


def _path(field: QWidget, window: QWidget) -> tuple[str, ...]:
    """Names from the field outwards; empty when the field itself has none."""
    words = field.text() if isinstance(field, QAbstractButton) else ""
    names = [field.objectName() or words]
    at = field.parentWidget()
    while at is not None and at is not window:
        if at.objectName():
            names.append(at.objectName())
        at = at.parentWidget()
    return tuple(names) if names[0] else ()
