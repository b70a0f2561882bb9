"""The bar under the title that keeps the choice of a page in sight: region, branch and period, or its first filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from markupsafe import Markup

from queries.catalogue import catalogue
from queries.parameters import Asked, listed
from queries.run import run
from queries.warehouse import once_per_build
from ui.choosing.choices import SHARED, labels
from ui.figures import FIGURES
from ui.markup import render
from ui.pages import Choice, Page

_SHARED = {"regio": "Regio", "branche": "Branche"}
_FEW = 2
FEWEST = 4
"""Figures on a page from which on it has a list of them."""


def choice_bar(
    page: Page, chosen: Mapping[str, Asked], figures: Sequence[tuple[str, str]] = (), *, to_come: bool = False
) -> Markup | None:
    """Give the bar of a page for what is chosen, with a list of its figures when they are many; None without either.

    Args:
        page: The page.
        chosen: Its choices by key, as far as they are drawn.
        figures: Anchor and title of each figure on it, as far as they are drawn.
        to_come: Keep the place of the list, for figures that are not drawn yet.
    """
    told = _told(page, chosen)
    many = list(figures) if len(figures) >= FEWEST else []
    if not told and not many and not to_come:
        return None
    items = [(label, name) for label, name, _ in told]
    return render("frame.choice_bar", items=items, first=told[0][2] if told else "", figures=many, to_come=to_come)


def _told(page: Page, chosen: Mapping[str, Asked]) -> list[tuple[str, str, str]]:
    """Give label, what is chosen, and key of each choice the bar tells of."""
    own = {item.key: item for part, item in page.items() if isinstance(item, Choice) and part in _parts(page, chosen)}
    shared = [key for key in _SHARED if key in chosen and key in page.filters()]
    periods = [key for key in chosen if key in _periods(page)]
    first = shared or list(islice((key for key in own if key in chosen), _FEW))
    keys = list(dict.fromkeys([*first, *periods]))
    found = []
    for key in keys:
        label = _SHARED.get(key) or (own[key].label if key in own else "Periode")
        found.append((label, _named(key, own.get(key), chosen), key))
    return [one for one in found if one[1]]


def _parts(page: Page, chosen: Mapping[str, Asked]) -> tuple[str | None, ...]:
    return (None, str(chosen.get("onderdeel", "")) or (page.onderdelen[0].code if page.onderdelen else None))


def _periods(page: Page) -> set[str]:
    known = [catalogue()[FIGURES[name].query].parameters for name in page.figures()]
    return {key for one in known for key, entry in one.items() if entry.tabel == "mart.periode" or key == "jaar"}


def _named(key: str, choice: Choice | None, chosen: Mapping[str, Asked]) -> str:
    """Give what is chosen as the reader sees it: two names of a list, and how many more."""
    codes = listed(chosen[key])
    names = _names(key, choice, chosen)
    shown = [names.get(code, "") for code in codes]
    if not codes or not all(shown):
        return choice.leeg if choice and choice.kind == "many" and not codes else ""
    more = f" en {len(shown) - _FEW} meer" if len(shown) > _FEW else ""
    return f"{', '.join(shown[:_FEW])}{more}"


def _names(key: str, choice: Choice | None, chosen: Mapping[str, Asked]) -> Mapping[str, str]:
    if choice is None:
        return labels(SHARED[key]) if key in SHARED else _period_names()
    if not isinstance(choice.options, str):
        return choice.options
    if not choice.options:
        return {}  # free text
    known = catalogue()[choice.options].parameters
    return labels(choice.options, {name: chosen[name] for name in known if name in chosen})


@once_per_build(1)
def _period_names() -> dict[str, str]:
    frame = run("namen").frame
    return dict(frame.loc[frame["tabel"] == "mart.periode", ["code", "naam"]].itertuples(index=False, name=None))
