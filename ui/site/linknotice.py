"""Links to older data: what the reader of such a link must know."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.formats import build_day, count_word
from published.layout import is_build_id
from published.mark import is_invented
from queries.catalogue import catalogue
from queries.parameters import Parameters
from queries.run import run
from queries.warehouse import Warehouse
from ui.figure import Figure

_REVISED = ("mart.kerncijfer", "mart.mobiliteit", "mart.platformbudget")
_SHOWN = 5


def build_notice(asked: str, warehouse: Warehouse, figures: list[Figure] | None, chosen: Parameters) -> str | None:
    """Say what changed since the build a link was made on; None when that is the build that is read.

    Args:
        asked: What the link names as build, whatever it is.
        warehouse: What is read now.
        figures: The figures the link shows; None when it shows none, or anything.
        chosen: Parameters of the link; codes of regio and branche narrow what counts as changed.
    """
    shown = warehouse.build_id
    if asked == shown:
        return None
    if strange := _strange(asked, shown):
        return strange
    start = _versions(asked, shown)
    if figures is None:
        return start
    if asked not in set(run("versies").frame["build_id"]):
        return f"{start} Wat er sindsdien veranderde is hier niet bewaard."
    changed = changes_since(asked, figures, chosen)
    if changed.empty:
        return f"{start} De cijfers hier zijn sindsdien niet veranderd."
    told = [_cell(row) for row in changed.head(_SHOWN).to_dict("records")]
    more = len(changed) - len(told)
    rest = f" En nog {count_word(more)} andere; zie Wat is er veranderd." if more else ""
    return f"{start} Sindsdien veranderde: {'; '.join(told)}.{rest}"


def _strange(asked: str, shown: str) -> str | None:
    """Say that a link names no build, one of the other kind or a later one; None for one that came before this."""
    if not is_build_id(asked):
        unknown = f"De link noemt een versie van de gegevens die wij niet kennen: '{asked[:40]}'."
        return f"{unknown} U ziet die van {build_day(shown)}."
    if is_invented(asked) != is_invented(shown):
        kind, here = ("oefencijfers", "echte cijfers") if is_invented(asked) else ("echte cijfers", "oefencijfers")
        return f"Deze link is gemaakt op {kind}; u ziet {here}."
    return f"{_versions(asked, shown)} Die nieuwere versie is hier niet live." if asked > shown else None


def _versions(asked: str, shown: str) -> str:
    """Give the first sentence: when the link's figures were built, and when those that are seen."""
    then, now = build_day(asked), build_day(shown)
    if then == now:
        return f"Deze link is gemaakt op een andere versie van de gegevens, ook van {now}."
    return f"Deze link is gemaakt op de gegevens van {then}; u ziet die van {now}."


def changes_since(build_id: str, figures: list[Figure], chosen: Parameters) -> pd.DataFrame:
    """Give the cells behind these figures that changed or vanished since a build."""
    tables = sorted({t for figure in figures for t in catalogue()[figure.query].bronnen if t in _REVISED})
    codes = [str(chosen[name]) for name in ("regio", "branche") if isinstance(chosen.get(name), str)]
    if not tables:
        return pd.DataFrame()
    found = run("veranderd_sinds", {"build": build_id, "tabellen": tables, "delen": codes}).frame
    return found[found["soort"] != "nieuw"]


def _cell(row: dict[str, Any]) -> str:
    place = str(row["sleutel"]).replace("|", " ").strip()
    if row["soort"] == "vervallen":
        return f"{place} vervallen (was {row['oud']})"
    return f"{place} van {row['oud']} naar {row['nieuw']}"
