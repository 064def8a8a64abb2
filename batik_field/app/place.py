"""Where a person is in the window, so that the lock gives her back the very same place."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from batik_field.app.record_page import RecordPage


@dataclass(frozen=True)
class Cursor:
    """The field with the focus, by the names of it and of what is around it, and where in it."""

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

    `batch` is where Sertifikasi stands: its segment, the batch, the tab of it.
    """

    page: str
    record: RecordPlace | None
    cursor: Cursor | None
    batch: tuple[str, str, str] | None = None


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
    if cursor is None:
        return
    for field in window.findChildren(QWidget, cursor.path[0]):
        if _path(field, window) == cursor.path:
            field.setFocus()
            if isinstance(field, QLineEdit):
                field.setCursorPosition(cursor.position)
            elif isinstance(field, QPlainTextEdit):
                moved = field.textCursor()
                moved.setPosition(min(cursor.position, len(field.toPlainText())))
                field.setTextCursor(moved)
            return


def _path(field: QWidget, window: QWidget) -> tuple[str, ...]:
    """Object names from the field outwards; empty when the field itself has none."""
    names: list[str] = []
    at: QWidget | None = field
    while at is not None and at is not window:
        if at.objectName():
            names.append(at.objectName())
        elif not names:
            return ()
        at = at.parentWidget()
    return tuple(names)
