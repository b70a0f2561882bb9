"""How people say what a question on the experience of work found: '61,0% vindt de werkdruk (veel) te hoog'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.formats import lower_first, percent, signed

Row = Mapping[str, Any]

# What follows a percentage: of employees, unless the words name another group.
_SAID = {
    "werkdruk_te_hoog": "vindt de werkdruk (veel) te hoog",
    "tevreden_met_werk": "is tevreden met het werk",
    "autonomie": "bepaalt zelf hoe het werk wordt gedaan",
    "waardering_leidinggevende": "voelt waardering van de leidinggevende",
    "voldoende_tijd": "heeft genoeg tijd voor goede zorg",
    "stressvol_werk": "heeft stressvol werk",
    "hoge_taakeisen": "heeft hoge taakeisen",
    "lage_autonomie": "heeft weinig autonomie",
    "werk_inhoudelijk_leuk": "vindt het werk inhoudelijk leuk",
    "tevreden_organisatie": "is tevreden over de organisatie",
    "verbonden_organisatie": "voelt zich verbonden met de organisatie",
    "fit_en_sterk": "voelt zich fit en sterk tijdens het werk",
    "extra_stap": "zet een stapje extra",
    "werkdruk_goed": "vindt de werkdruk goed",
    "ander_werk_gezocht": "zocht ander werk",
    "agressie_meegemaakt": "maakte agressie mee",
    "werkgevers_werkdruk_knelpunt": "van de werkgevers noemt werkdruk een knelpunt",
    "werkgevers_verzuim_knelpunt": "van de werkgevers noemt verzuim een knelpunt",
    "verlaat_zorg_en_welzijn": "van de vertrekkers verlaat zorg en welzijn",
    "hoog_verloop": "hoog verloop (de bron zegt niet waarvan)",
}


def said(code: str, label: str) -> str:
    """Give what follows the percentage of an indicator; its label between quotes when there are no words for it."""
    return _SAID.get(code, f"bij '{lower_first(label)}'")


def places(step: float | None) -> int:
    """Give the decimals of a figure that its source rounded to `step`."""
    return 0 if step is not None and step >= 1 else 1


def share(row: Row) -> str:
    """Give a percentage with the decimals its source gave: '55%', '43,0%'."""
    return percent(row["waarde"], places(row["afgerond_op"]))


def points(value: Any, decimals: int = 0) -> str:
    """Give a difference of percentages with its unit: '+18,0 procentpunt'."""
    return f"{signed(value, decimals)} procentpunt"


def wave(label: str) -> str:
    """Give a wave as it stands in a sentence: '2e kwartaal van 2019'."""
    return label.replace("kwartaal ", "kwartaal van ")


def month(period_code: str, label: str) -> str:
    """Give a wave of the fourth quarter as its source dates it ('december 2020'), else its label."""
    return f"december {period_code[:4]}" if period_code.endswith("KW04") else label


def grouped(rows: Sequence[Row], column: str) -> dict[str, list[Row]]:
    """Give the rows per value of a column, in the order in which the values appear."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
