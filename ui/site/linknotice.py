"""Links to older data: what the reader of such a link must know."""

from __future__ import annotations

import pandas as pd

from analysis.formats import build_day, count_word, numbered
from analysis.rows import records
from published.layout import is_build_id
from published.mark import is_invented
from queries.catalogue import Query, catalogue
from queries.parameters import Parameters, listed
from queries.rows import VeranderdCellen
from queries.run import run
from queries.warehouse import Warehouse
from ui.behind import revised_in
from ui.figure import Figure

# What these say is worked out from other figures.
_RECKONED = {"core.cijfer", "mart.verhouding"}
_STATUS = "andere status"
_TOLD = ("herzien", "vervallen", _STATUS)
# A telephone shows no more of it before the page begins; the page on changes has them all.
_SHOWN = 1


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
    return f"{start} {_told(changed)}"


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
    """Give the cells behind these figures that changed or vanished since a build, see `changed_cells`."""
    found = changed_cells(build_id, figures, chosen)
    return found if found.empty else found[found["wat"].isin(_TOLD)]


def changed_cells(since: str, figures: list[Figure], chosen: Parameters) -> pd.DataFrame:
    """Give the cells behind these figures that came, changed or vanished, as `veranderd_cellen` tells them.

    Of figures that each are of one theme, or that show one chosen indicator, the cells of others are left out. A region
    chosen keeps the country.

    Args:
        since: The build after which they changed; `alle` for all that is kept.
        figures: The figures.
        chosen: What was chosen in them.
    """
    questions = [question for figure in figures if revised_in(question := catalogue()[figure.query])]
    tables = {table for question in questions for table in revised_in(question)}
    if not tables:
        return pd.DataFrame()
    place = {name: code for name in ("regio", "branche") if isinstance(code := chosen.get(name), str)}
    found = run("veranderd_cellen", {"soort": "alle", "sinds": since} | place).frame
    found = found[found["tabel"].isin(tables)]
    themes = {question.thema for question in questions}
    found = found if None in themes else found[found["thema_code"].isin(themes)]
    shown = [_indicators(question, chosen) for question in questions]
    if None in shown:
        return found
    return found[
        found["indicator_code"].isna() | found["indicator_code"].isin({code for one in shown for code in one or ()})
    ]


def _indicators(question: Query, chosen: Parameters) -> set[str] | None:
    """Give the indicators a figure was asked for, None when it shows others too or reckons with others."""
    if _RECKONED & set(question.bronnen):
        return None
    asked = [name for name, known in question.parameters.items() if known.tabel == "mart.indicator"]
    return {code for name in asked for code in listed(chosen[name])} if asked and set(asked) <= chosen.keys() else None


def _told(changed: pd.DataFrame) -> str:
    """Say which figures were revised or vanished, and of how many the status alone changed."""
    status = changed["wat"] == _STATUS
    cells = [_cell(row) for row in records(changed[~status], VeranderdCellen)]
    more = len(cells) - _SHOWN
    rest = f" En nog {count_word(more)} andere; zie Wat is er veranderd." if more > 0 else ""
    values = f"Sindsdien veranderde: {'; '.join(cells[:_SHOWN])}.{rest}" if cells else ""
    if not status.any():
        return values
    count, row = numbered(int(status.sum()), "cijfer", "cijfers"), changed[status].iloc[0]
    kind = "Van {} veranderde alleen de status" if cells else "Sindsdien veranderde alleen de status van {}"
    return f"{values} {kind.format(count)}, bijvoorbeeld van {row['was']} naar {row['is_nu']}.".strip()


def _cell(row: VeranderdCellen) -> str:
    was, now = (row[name] or "geen cijfer" for name in ("was", "is_nu"))
    return f"{row['cel']} (was {was}, {'vervallen' if row['wat'] == 'vervallen' else f'nu {now}'})"
