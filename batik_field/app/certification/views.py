"""Tables on the pages of Sertifikasi look alike: whole rows, one at a time, reached by keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget


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
