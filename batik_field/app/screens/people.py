"""Pictures of the list of artisans and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio


def take_people(studio: Studio, window: MainWindow) -> None:
    """The list whole, empty and narrowed, each tab of a person, a new person."""
    from batik_field.app.filter_choices import Narrowing
    from batik_field.app.record_tabs import TABS

    window.go("artisans")
    page = window.artisans
    studio.take("04-artisans", window)
    page.ui.search.setText("zzzz")
    studio.take("04-artisans-nothing", window)
    page.ui.search.clear()
    page.narrow(Narrowing({"district": "35.23.08", "certified": "no"}))
    studio.settle()
    page.open("artisan", page.table.ids[0])
    studio.take("04-artisans-filtered", window)
    page.narrow(Narrowing({"certified": "yes"}))
    studio.settle()
    page.open("artisan", page.table.ids[0])
    for tab in TABS[1:]:
        page.record.tabs.go_to(tab)
        studio.take(f"04-artisans-tab-{tab}", window)
    page.narrow(Narrowing())
    window.new_artisan()
    studio.take("04-artisans-new", window)
    page.record.close_person()
