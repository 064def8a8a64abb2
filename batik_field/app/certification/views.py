"""What the views of Sertifikasi share: tables that look alike, and whether a batch is still there.

Tables show whole rows, one at a time, reached by keys.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from batik_field.services import records
from batik_field.services.session import Session


def row_view(parent: QWidget, name: str) -> QTableView:
    """Return a view of rows; Tab leaves it, Enter or a double click opens a row."""
    view = QTableView(parent)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return view


def rows_given(ids: Sequence[str]) -> Mapping[str, Any]:
    """What a table reads whose `show` is always handed its rows: nothing."""
    return {}


def is_there(session: Session, batch: str) -> bool:
    """Whether a batch is saved and not deleted."""
    record = records.record(session, "batch", batch) if batch else None
    return record is not None and bool(record.values) and not record.deleted
