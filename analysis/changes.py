"""How a figure changed, and the words for it: only as the rule of its indicator allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.claims import Value, kind_of, movement, percentage, same_moment, year_earlier
from analysis.formats import SHARES, number, percent, signed, signed_percent, spoken

Row = Mapping[str, Any]
WITHIN_ROUNDING = "binnen de afronding gelijk"


@dataclass(frozen=True)
class Change:
    """How a key figure changed.

    Attributes:
        tekst: The change as people write it ('+4,0 procentpunt'); empty when the figure is itself a change.
        richting: 'hoger', 'lager', 'gelijk', or 'binnen de afronding gelijk' when the rounding can explain it.
        oordeel: 'gunstig' or 'ongunstig', None where neither side is better, nothing changed, or quarters differ.
        tegen: What it is compared with, named as the rule of the indicator asks.
        vorige: The value then, as text; None when the source gives only the change.
        relatief: The change in percent of the value then, to rank changes by; None where that says nothing, as
            between two quarters.
    """

    tekst: str
    richting: str
    oordeel: str | None
    tegen: str
    vorige: str | None = None
    relatief: float | None = None

    @property
    def kort(self) -> str:
        """The change in few words: '+300 (+7,6%)', 'hoger', '+10, binnen de afronding gelijk'."""
        told = [self.tekst] if self.tekst else []
        return ", ".join(told if told and self.richting != WITHIN_ROUNDING else [*told, self.richting])


def change_of(row: Row) -> Change | None:
    """Give the change of one row of `overzicht_kerncijfers`, None when there is nothing to compare with."""
    if row["soort"] == "verandering":
        then = row["vergeleken_met"]
        return None if then is None else _change(row, row["waarde"], "", then)
    if row["verschil"] is None:
        return None
    decimals = decimals_of(row["verschil_eenheid"], row["stap"], row["vergelijk_stap"])
    if row["vorige"] is None:
        return _change(row, row["verschil"], _change_text(row, row["verschil"], decimals), _against(row))
    then, now = (_printed(row, *ends) for ends in (("vorige", "vergelijk_stap"), ("waarde", "stap")))
    step = movement(then, now, "saldo" if is_signed(row) else kind_of(row))
    text = _change_text(row, step.verschil.waarde, decimals)
    if step.procent_tekst:
        text = f"{text} ({step.procent_tekst})"
    ratio = None if is_signed(row) or _across_quarters(row) else percentage(then, now)
    if step.richting == "onbeslist":
        return Change(text, WITHIN_ROUNDING, None, _against(row), value_text(row, then.waarde, then.stap))
    return _change(row, step.verschil.waarde, text, _against(row), ratio.waarde if ratio else None)


def _printed(row: Row, column: str, step: str) -> Value:
    """Give a value as the words print it, so that the change is that of the numbers beside it."""
    return Value(round(row[column], decimals_of(row["eenheid"], row[step])), row[step] or 0.0)


def decimals_of(unit: str, *steps: float | None) -> int:
    """Give the decimals of a figure: as fine as the finest rounding of its sources; unknown: a share has one."""
    return 1 if any(unit in SHARES if step is None else step < 1 for step in steps) else 0


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
    if value != 0 and row["polariteit"] != "neutraal" and not _across_quarters(row):
        verdict = "gunstig" if (value > 0) == (row["polariteit"] == "hoger is beter") else "ongunstig"
    then = row["vorige"]
    before = None if then is None else value_text(row, then, row["vergelijk_stap"])
    return Change(text, direction, verdict, against, before, ratio)


def _change_text(row: Row, value: float, decimals: int) -> str:
    if row["verschil_eenheid"] == "procent":
        return signed_percent(value, decimals)
    unit = " procentpunt" if row["verschil_eenheid"] == "procentpunt" else ""
    return f"{signed(value, decimals)}{unit}"


def _across_quarters(row: Row) -> bool:
    """Tell whether the value then is of another quarter: a season is no improvement."""
    then = row["vorige_code"]
    return bool(then) and not same_moment(then, row["periode_code"])


def _against(row: Row) -> str:
    then, rule = row["vergeleken_met"], row["vergelijking"]
    if row["volgens_bron"]:
        unnamed = rule == "vorige meting" and then.isdigit()
        return f"{then}, volgens de bron" + (", die de meting niet noemt" if unnamed else "")
    if rule == "vorige meting" and row["vorige_code"] != year_earlier(row["periode_code"]):
        return f"de meting van {spoken(then)}{', een ander kwartaal' if _across_quarters(row) else ''}"
    if "KW" not in row["periode_code"]:
        return str(then)
    return f"{'' if rule == 'jaar eerder' else 'hetzelfde kwartaal '}een jaar eerder ({then})"
