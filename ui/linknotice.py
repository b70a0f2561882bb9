"""Links to older data: what the reader of such a link must know."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd

from analysis.formats import count_word, day
from queries.catalogue import catalogue
from queries.run import run
from queries.warehouse import Warehouse
from ui.figure import Figure

_REVISED = ("mart.kerncijfer", "mart.mobiliteit", "mart.platformbudget")
_SHOWN = 5


def build_notice(asked: str, warehouse: Warehouse, figures: list[Figure], chosen: dict[str, Any]) -> str | None:
    """Say what changed since the build a link was made on; None when that is the live build.

    Args:
        asked: The build id in the link.
        warehouse: What is read now.
        figures: The figures the link shows.
        chosen: Parameters of the link; codes of regio and branche narrow what counts as changed.
    """
    if asked == warehouse.build_id:
        return None
    made = moment(asked)
    if made is None:
        return f"De link noemt een versie van de gegevens die wij niet kennen: '{asked[:40]}'. U ziet de nieuwste."
    now = moment(warehouse.build_id)
    known = run("versies").frame["build_id"]
    start = f"Deze link is gemaakt op de gegevens van {day(made)}; u ziet die van {day(now)}."
    if asked not in set(known):
        return f"{start} Wat er sindsdien veranderde is hier niet bewaard."
    changed = changes_since(asked, figures, chosen)
    if changed.empty:
        return f"{start} De cijfers hier zijn sindsdien niet veranderd."
    told = [_cell(row) for row in changed.head(_SHOWN).to_dict("records")]
    more = len(changed) - len(told)
    rest = f" En nog {count_word(more)} andere; zie Wat is er veranderd." if more else ""
    return f"{start} Sindsdien veranderde: {'; '.join(told)}.{rest}"


def moment(build_id: str) -> datetime | None:
    """Give the time a build id carries, None when it is no build id."""
    try:
        return datetime.strptime(build_id[:15], "%Y%m%dT%H%M%S")
    except ValueError:
        return None


def changes_since(build_id: str, figures: list[Figure], chosen: dict[str, Any]) -> pd.DataFrame:
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
