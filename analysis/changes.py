"""How a figure changed, and the words for it: only as the rule of its indicator allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analysis.formats import change_percent, number, percent, signed, signed_percent

Row = dict[str, Any]
_SHARES = ("procent", "procentpunt")


@dataclass(frozen=True)
class Change:
    """How a key figure changed.

    Attributes:
        tekst: The change as people write it ('+4,0 procentpunt'); empty when the figure is itself a change.
        richting: 'hoger', 'lager' or 'gelijk'.
        oordeel: 'gunstig' or 'ongunstig', None where neither side is better or nothing changed.
        tegen: What it is compared with, named as the rule of the indicator asks.
        vorige: The value then, as text; None when the source gives only the change.
        relatief: The change in percent of the value then, to rank changes by; None where that says nothing.
    """

    tekst: str
    richting: str
    oordeel: str | None
    tegen: str
    vorige: str | None = None
    relatief: float | None = None


def change_of(row: Row) -> Change | None:
    """Give the change of one row of `overzicht_kerncijfers`, None when there is nothing to compare with."""
    if row["soort"] == "verandering":
        then = row["vergeleken_met"]
        return None if then is None else _change(row, row["waarde"], "", then)
    if row["verschil"] is None:
        return None
    decimals = decimals_of(row["verschil_eenheid"], row["stap"], row["vergelijk_stap"])
    value, then = round(row["verschil"], decimals), row["vorige"]
    ratio = change_percent(then, row["waarde"]) if then is not None and not is_signed(row) else None
    text = _change_text(row, value, decimals)
    if ratio is not None and row["eenheid"] != "procent":
        text = f"{text} ({signed_percent(ratio)})"
    return _change(row, value, text, _against(row), ratio)


def decimals_of(unit: str, *steps: float | None) -> int:
    """Give the decimals of a figure: as fine as the finest rounding of its sources, none for a count."""
    return 1 if unit in _SHARES and any(step is None or step < 1 for step in steps) else 0


def is_signed(row: Row) -> bool:
    """Tell whether a figure of this row can lie on both sides of zero, and so wears its sign."""
    return bool(row["soort"] == "verandering" or row["plek"] == "saldo")


def value_text(row: Row, value: float, step: float | None) -> str:
    """Give a value of this row's indicator with the decimals its source gave: '61,0%', '+20.650'."""
    decimals = decimals_of(row["eenheid"], step)
    if row["eenheid"] == "procent":
        return signed_percent(value, decimals) if is_signed(row) else percent(value, decimals)
    return signed(value, decimals) if is_signed(row) else number(value, decimals)


def _change(row: Row, value: float, text: str, against: str, ratio: float | None = None) -> Change:
    direction = "hoger" if value > 0 else "lager" if value < 0 else "gelijk"
    verdict = None
    if value != 0 and row["polariteit"] != "neutraal":
        verdict = "gunstig" if (value > 0) == (row["polariteit"] == "hoger is beter") else "ongunstig"
    then = row["vorige"]
    before = None if then is None else value_text(row, then, row["vergelijk_stap"])
    return Change(text, direction, verdict, against, before, ratio)


def _change_text(row: Row, value: float, decimals: int) -> str:
    if row["verschil_eenheid"] == "procent":
        return signed_percent(value, decimals)
    unit = " procentpunt" if row["verschil_eenheid"] == "procentpunt" else ""
    return f"{signed(value, decimals)}{unit}"


def _against(row: Row) -> str:
    then, rule = row["vergeleken_met"], row["vergelijking"]
    if row["volgens_bron"]:
        unnamed = rule == "vorige meting" and then.isdigit()
        return f"{then}, volgens de bron" + (", die de meting niet noemt" if unnamed else "")
    if rule == "vorige meting":
        return f"de meting van {then}"
    if "KW" not in row["periode_code"]:
        return str(then)
    return f"{'hetzelfde kwartaal ' if rule.startswith('zelfde') else ''}een jaar eerder ({then})"
