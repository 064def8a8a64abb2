"""Tables on the pages of Sertifikasi look alike: whole rows, one at a time, reached by keys."""

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
