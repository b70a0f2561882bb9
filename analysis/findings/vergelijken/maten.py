"""What a comparison says of its newest period: values, indexes or differences, ties named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil, floor, isinf
from typing import Any

from analysis.claims import (
    Bounded,
    Percentage,
    Value,
    amount,
    apart,
    furthest,
    highest,
    index_refused,
    kind_of,
    lowest,
    movement,
    ordered,
    outermost,
    percentage,
    roughly,
    value_of,
    who,
)
from analysis.comparable import inside
from analysis.findings.base import fitting
from analysis.findings.vergelijken.woorden import named, title_and_sentence
from analysis.formats import count_word, listing, lower_first, number, of_period, spoken, unit_label, with_unit

Row = Mapping[str, Any]


def shown_value(row: Row, maat: str) -> str:
    """Give what is drawn, no finer than its rounding: '8,8%', '127,5', '+1,5 procentpunt', 'ongeveer 170'."""
    shown = value_of(row, "getoond", "getoond_afgerond_op")
    decimals = int(row["decimalen"])
    if maat == "index":
        return roughly(shown or Value(0), 1)
    if maat == "verschil":
        return f"{apart(shown or Value(0), decimals)} {difference_unit(row['eenheid'])}"
    told = with_unit(row["getoond"], row["eenheid"], decimals)
    return f"+{told}" if row["getoond"] > 0 and kind_of(row) in {"saldo", "verandering"} else told


def difference_unit(unit: str) -> str:
    """Give the unit of a difference: percentages differ in percentage points."""
    return "procentpunt" if unit == "procent" else unit_label(unit)


def index_possible(row: Row) -> bool:
    """Tell whether any base could give an index: never for a balance, nor for what is itself a change."""
    return index_refused(Value(1.0), kind_of(row)) is None


def refusals(rows: Sequence[Row]) -> list[str]:
    """Give who has no index and why, those with the same reason together."""
    compared = [row for row in rows if row["reden"] is None]
    why: dict[str, list[str]] = {}
    for name in dict.fromkeys(row["lid"] for row in compared):
        own = [row for row in compared if row["lid"] == name]
        base = next((row for row in own if row["periode_code"] == row["basis_code"]), None)
        reason = index_refused(None if base is None else value_of(base), kind_of(own[0]))
        if base is None and index_possible(own[0]) and _left_out(rows, name):
            reason = "het cijfer in de basisperiode doet niet mee, want geen ander heeft er dan een"
        if reason:
            why.setdefault(reason, []).append(inside(own[0]))
    return [f"geen index voor {listing(names_of)}: {reason}" for reason, names_of in why.items()]


def _left_out(rows: Sequence[Row], name: str) -> bool:
    """Tell whether a series has a figure in the base period that stands alone there, and so is not compared."""
    return any(
        row["lid"] == name and row["periode_code"] == row["basis_code"] and row["reden"] == "staat alleen"
        for row in rows
    )


def _extremes(rows: Sequence[Row], measure: Callable[[Row], Bounded | None], maat: str) -> str:
    """Give who is highest and lowest with short names: 'hoogst VVT (8,8%); laagst GGZ (6,1%)'; all alike is said."""
    named_rows = [{**row, "kort": inside(row, "lid_kort")} for row in rows]
    high, low = highest(named_rows, measure), lowest(named_rows, measure)
    if high is None or low is None:
        return ""
    written = {size.waarde: shown_value(row, maat) for row in named_rows if (size := measure(row)) is not None}
    told = written.__getitem__
    if high.allemaal:
        return f"gelijk ({amount(high, told)})" if high.gelijk else amount(high, told)
    top, bottom = (who(end, "kort", "reeksen", told, said=str) for end in (high, low))
    return f"hoogst {top}; laagst {bottom}"


def _span(rows: Sequence[Row], maat: str) -> str:
    """Give the lowest and the highest value as they are printed: 'van 7,9% tot 8,8%', 'alle vier 16,1%'."""
    low, high = (shown_value(row, maat) for row in outermost(rows, "getoond") or (rows[0], rows[0]))
    if low != high:
        return f"van {low} tot {high}"
    return low if len(rows) == 1 else f"{'beide' if len(rows) == 2 else f'alle {count_word(len(rows))}'} {low}"


def absolute(newest: Sequence[Row], _: Sequence[Row]) -> tuple[str, str]:
    """Give title and sentence of values as they are: all of them while they fit, and how far apart they lie."""
    ranked = sorted(newest, key=lambda row: (-row["waarde"], row["lid"]))
    told = named(ranked, lambda row: shown_value(row, "absoluut"))
    one = newest[0]
    subject, when = one["indicator"], spoken(one["periode"])
    if len(ranked) == 1:
        return fitting(
            *(f"{subject}: {names[0]} in {when}" for names in told)
        ), "De andere hebben in die periode geen cijfer."
    better = {"lager is beter": " Lager is beter.", "hoger is beter": " Hoger is beter."}.get(one["polariteit"], "")
    high = highest(newest)
    unit = difference_unit(one["eenheid"])
    outer = outermost(newest)
    if high is None or outer is None or high.allemaal:
        gap_told = "De cijfers zijn gelijk, of niet verder uit elkaar dan hun afronding."
    else:
        bottom, top = (value_of(row) or Value(0) for row in outer)
        gap = roughly(movement(bottom, top).verschil, int((highest(newest, "decimalen") or high).waarden[0].waarde))
        gap_told = f"Het verschil tussen de hoogste en de laagste is {gap} {unit}.{better}"
        if len({shown_value(row, "absoluut") for row in outer}) == 1:
            gap_told = f"Zij verschillen minder dan hier te zien is.{better}"
    extremes = _extremes(newest, value_of, "absoluut")
    return title_and_sentence(
        (f"{subject} in {when}",) * 2, f"In {when}", told, gap_told, extremes, span=_span(newest, "absoluut")
    )


def _growth(row: Row, rows: Sequence[Row]) -> Percentage | None:
    """Give the change since the base, as far as both roundings tell it."""
    base = next(
        (other for other in rows if other["lid"] == row["lid"] and other["periode_code"] == row["basis_code"]), None
    )
    then, now = None if base is None else value_of(base), value_of(row)
    return None if then is None or now is None else percentage(then, now)


def width(rows: Sequence[Row]) -> str:
    """Say how far rounding may move the index that it moves most, '' where all are told to a tenth or a whole."""
    coarse = [row for row in rows if row["getoond"] is not None and (row.get("getoond_afgerond_op") or 0) > 1]
    widest = highest(coarse, lambda row: None if (size := _growth(row, rows)) is None else Value(size.marge))
    if widest is None or (size := _growth(widest.rijen[0], rows)) is None:
        return ""
    row = widest.rijen[0]
    whose = f"de index van {inside(row)} in {spoken(row['periode'])}"
    if isinf(size.high):
        return f"Het cijfer van {inside(row)} in de basisperiode is niet groter dan de afronding: {whose} zegt niets."
    low, high = number(floor(100 + size.low)), number(ceil(100 + size.high))
    return f"Door het afronden kan {whose} tussen {low} en {high} liggen."


def _all(newest: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Tell whether everyone that is compared has an index in the newest period."""
    return {row["lid"] for row in newest} == {row["lid"] for row in rows} and not refusals(rows)


def index(newest: Sequence[Row], rows: Sequence[Row]) -> tuple[str, str]:
    """Give title and sentence of indexes, and who changed most since the base where that may be a percentage.

    Of the base itself there is nothing to tell: then the oldest period is told, when there is one.
    """
    last = newest[0]["periode_code"] == rows[0]["basis_code"]
    if last:
        shown = ordered(row for row in rows if row["getoond"] is not None)
        newest = [row for row in shown if row["periode_code"] == shown[0]["periode_code"]]
    based = f"({of_period(rows[0]['basis'])} = 100)"
    if newest[0]["periode_code"] == rows[0]["basis_code"]:
        lead = f"{newest[0]['indicator']}, index {based}"
        only = "Alleen over de basisperiode zijn er cijfers, dus met de basis is niets te vergelijken."
        return fitting(f"{lead}: er is geen andere periode", lead), only
    ranked = sorted(newest, key=lambda row: (-row["index"], row["lid"]))
    told = named(ranked, lambda row: shown_value(row, "index"))
    base, when = rows[0]["basis"], f"In {spoken(newest[0]['periode'])}"

    def growth(row: Row) -> Percentage | None:
        return _growth(row, rows)

    ends = _extremes(newest, growth, "index")
    grown = "De basis is de laatste periode." if last else f"Gemeten vanaf {spoken(base)}."
    far = furthest(newest, growth)
    # a percentage of a percentage says something else than it seems to; who has no index may have changed more
    if kind_of(newest[0]) == "aantal" and far is not None and far.enig is not None and not last and _all(newest, rows):
        change = growth(far.enig)
        if change is not None and change.tekst:
            grown = f"Grootste verandering sinds {spoken(base)}: {inside(far.enig)} ({change.tekst})."
    # the moment first: '…, 2025 = 100 in 2010' reads as if 2010 were the base
    subject = f"{newest[0]['indicator']} {lower_first(when)}"
    return title_and_sentence(
        (f"{subject}, index {based}", f"{subject} {based}"), when, told, grown, ends, span=_span(newest, "index")
    )


def difference(newest: Sequence[Row], rows: Sequence[Row]) -> tuple[str, str]:
    """Give title and sentence of differences with the one that was chosen first."""
    first = next(row for row in rows if row["plaats"] == 1)
    others = sorted((row for row in newest if row["plaats"] != 1), key=lambda row: (-row["verschil"], row["lid"]))
    told = named(others, lambda row: shown_value(row, "verschil"))
    own = next(row for row in newest if row["plaats"] == 1)
    itself = f"{first['lid']} zelf: {with_unit(own['waarde'], own['eenheid'], int(own['decimalen']))}."
    when = f"In {spoken(newest[0]['periode'])}"
    lead = f"{newest[0]['indicator']}, verschil met"
    ends = _extremes(
        others,
        lambda row: (
            None if row["verschil"] is None else movement(value_of(own) or Value(0), value_of(row) or Value(0)).verschil
        ),
        "verschil",
    )
    return title_and_sentence(
        (f"{lead} {inside(first)}", f"{lead} {inside(first, 'lid_kort')}"),
        when,
        told,
        itself,
        ends,
    )
