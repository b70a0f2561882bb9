"""What refreshes brought, on Overzicht, and the last of them one by one, on Kwaliteit."""

from __future__ import annotations

from markupsafe import Markup

from analysis.formats import number
from analysis.refreshes import REASONS, came_in, duration, moment, trouble
from published.layout import warehouse_folder
from published.refreshes import Refresh, read_refreshes
from ui.markup import render
from ui.site.frame import notice

_HEADINGS = ("Wanneer", "Stand", "Aanleiding", "Nieuw", "Veranderd", "Gelijk", "Duur", "Geweigerd")


def latest() -> Markup | None:
    """Give what came in last, and that the last refresh failed; None when nothing was ever refreshed."""
    found = read_refreshes(warehouse_folder())
    return render("refreshes.latest", lines=came_in(found), trouble=trouble(found) or "") if found else None


def failure() -> Markup | None:
    """Give the notice that the last refresh failed; None when it went well."""
    told = trouble(read_refreshes(warehouse_folder()))
    return notice(told, "let-op") if told else None


def history() -> Markup:
    """Give the last refreshes as a table."""
    headings = [(name, name in {"Nieuw", "Veranderd", "Gelijk"}) for name in _HEADINGS]
    rows = [_row(item) for item in read_refreshes(warehouse_folder())]
    return render("refreshes.history", headings=headings, rows=rows)


def _row(item: Refresh) -> tuple[str, list[tuple[str | Markup, bool]]]:
    return (
        moment(item.begonnen),
        [
            (render("refreshes.standing", failed=bool(item.geweigerd), partly=item.deels), False),
            (REASONS[item.reden], False),
            (render("refreshes.tables", tables=item.nieuw, count=number(len(item.nieuw))), True),
            (render("refreshes.tables", tables=item.veranderd, count=number(len(item.veranderd))), True),
            (number(item.gelijk), True),
            (duration(item.seconden), False),
            (render("refreshes.refused", lines=item.geweigerd), False),
        ],
    )
