"""A figure as an address asks for it."""

from __future__ import annotations

from collections import defaultdict

from queries.catalogue import catalogue
from queries.codes import check_codes
from queries.parameters import Parameters, written
from ui.asked.address import Given, hides_events, read_parameters
from ui.figure import Figure, View, make_view
from ui.opening import defaults
from ui.pages import PAGES, Again


def view_asked(figure: Figure, given: Given) -> View:
    """Give a figure with the parameters of an address, and its own defaults for the rest.

    Raises:
        queries.catalogue.CatalogueError: A parameter or a code is unknown, or stands there too often.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    given_here = read_parameters(figure.query, given)
    asked = defaults(figure, given_here) | given_here
    check_codes(catalogue()[figure.query], _of_reader(figure, given_here), asked | dict(figure.vast))
    view = make_view(figure, asked)
    return view.without_events() if hides_events(given) else view


def _of_reader(figure: Figure, given: Parameters) -> Parameters:
    """Give what neither the figure nor a page asks it with itself: they may do so in a build that has nothing of it."""
    fixed = {*figure.vast, *_FIXED_BY_PAGE.get(figure.id, ())}
    return {name: value for name, value in given.items() if (name, written(value)) not in fixed}


_FIXED_BY_PAGE: dict[str, set[tuple[str, str]]] = defaultdict(set)
for _item in (item for page in PAGES for _, item in page.items() if isinstance(item, Again)):
    _FIXED_BY_PAGE[_item.figuur].update(_item.vast)
