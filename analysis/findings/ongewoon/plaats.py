"""What the figures on one region among all regions say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import (
    Movement,
    Standing,
    among,
    beside,
    compared_with,
    highest,
    lowest,
    movement,
    ordered,
    rest_of,
    standing,
    value_of,
    who,
)
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.findings.mobiliteit.woorden import provisional
from analysis.findings.ongewoon.woorden import measure, moment, since, told, when
from analysis.formats import capital, from_to, in_period, in_prose, lower_first, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import RegioPlaats, RegioReeks

Row = Mapping[str, Any]
_REGIONS = "regio’s"


def among_all(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many regions the chosen one is higher than, with the median, the country and its own year before.

    Args:
        frame: Every region and the country at one moment (`laatste`), and earlier years of the chosen region.
        _: Not used.
    """
    rows = records(frame, RegioPlaats)
    now = [row for row in rows if row["laatste"]]
    regions = [row for row in now if row["regio_soort"] == "regioplus"]
    if not regions:
        return nothing_found(
            "regio’s naast elkaar",
            why="Daarvoor moeten minstens twee regio’s dit cijfer hebben over één moment. Zij komen van StatLine.",
        )
    own = next((row for row in regions if row["gekozen"]), None)
    place = None if own is None else standing(own, regions)
    title = _ends(regions) if own is None or place is None else _title(own, place)
    where = "" if place is None or _placed(title, place) else f"{capital(beside(place, _REGIONS))}. "
    return Findings(
        titel=title,
        zin=where + _sentence(now, regions, own, place) + _earlier(rows, own),
        alt=_alt(now, regions, own),
        let_op=_missing(regions),
        opmerkingen=provisional(frame[frame["laatste"].astype(bool) & frame["waarde"].notna()]),
    )


def _title(own: Row, place: Standing[Any]) -> str:
    """Give what the region has and where that stands, with as many words as there is room for.

    The name of the figure always stands here: a quarter and the strip under a figure tell this title by itself. Where
    there is no room for the place at all, the sentence has it.
    """
    value, where, brief = told(own["waarde"], own), beside(place, _REGIONS), beside(place, _REGIONS, short=True)
    return fitting(
        f"{own['indicator']} in {own['regio']} ({moment(own)}) is {value}: {where}",
        f"{own['regio']}, {measure(own)} {value} ({moment(own)}): {where}",
        f"{own['indicator']} in {own['regio']} ({moment(own)}) is {value}: {brief}",
        f"{own['indicator_kort']} in {own['regio']} ({moment(own)}) is {value}: {brief}",
        f"{own['indicator_kort']}, {own['regio']} ({moment(own)}) {value}: {brief}",
        f"{own['indicator']} in {own['regio']} ({moment(own)}) is {value}",
    )


def _placed(title: str, place: Standing[Any]) -> bool:
    return any(beside(place, _REGIONS, short=short) in title for short in (False, True))


def _ends(regions: Sequence[Row]) -> str:
    """Give who is highest and who lowest, where no region is chosen or the chosen one has no number."""
    high, low, one = highest(regions), lowest(regions), regions[0]
    span = f"{one['indicator']} ({moment(one)}), {_span(regions)}"
    if high is None or low is None or high.enig is None or low.enig is None:
        return fitting(span, f"{one['indicator']} ({moment(one)})")
    top, bottom = (who(end, "regio", _REGIONS, lambda value: told(value, one), said=str) for end in (high, low))
    group = "" if high.compleet else f" {among(high, _REGIONS)}"
    return fitting(
        f"{one['indicator']} ({moment(one)}), hoogste{group}: {top}; laagste: {bottom}",
        f"{one['indicator']} ({moment(one)}), hoogste{group}: {top}",
        span,
    )


def _span(regions: Sequence[Row]) -> str:
    """Give the first and last number of rows from high to low: 'van 8,4% tot 18,3% in 28 regio’s'."""
    known = [row for row in regions if row["waarde"] is not None]
    blank = "" if len(known) == len(regions) else " met een cijfer"
    ends = f"van {told(known[-1]['waarde'], known[-1])} tot {told(known[0]['waarde'], known[0])}"
    return f"{ends} in {number(len(known))} regio’s{blank}"


def _sentence(now: Sequence[Row], regions: Sequence[Row], own: Row | None, place: Standing[Any] | None) -> str:
    one = regions[0]
    about = f"Het gaat om {in_prose(one['branche'])} {lower_first(when(one))}."
    if own is not None and place is None:
        about += f" Voor {own['regio']} is er geen cijfer."
    rest = rest_of(place) if place is not None else ""
    land = next((row for row in now if row["regio_soort"] == "land" and row["waarde"] is not None), None)
    country = f", Nederland {told(land['waarde'], land)}" if land else ""
    return f"{about}{f' Het is {rest}.' if rest else ''} De middelste regio heeft {told(one['mediaan'], one)}{country}."


def _earlier(rows: Sequence[Row], own: Row | None) -> str:
    """Say what the region had a year earlier, or the last time before."""
    if own is None or own["waarde"] is None:
        return ""
    before = compared_with(own, [row for row in rows if row["gekozen"] and row["waarde"] is not None])
    change = _change(before, own)
    if before is None or change is None:
        return ""
    was = told(before["waarde"], before)
    alike = " (afgerond gelijk)" if was == told(own["waarde"], own) else ""
    how = {"onbeslist": " (binnen de afronding gelijk)", "gelijk": " (gelijk)"}.get(change.richting, alike)
    return f" {own['regio']} had {in_period(before['periode'])} {was}{how}."


def _change(before: Row | None, after: Row) -> Movement | None:
    then, now = (None if row is None else value_of(row) for row in (before, after))
    return None if then is None or now is None else movement(then, now, "aandeel")


def _missing(regions: Sequence[Row]) -> tuple[str, ...]:
    blank = [row["regio"] for row in regions if row["waarde"] is None]
    return (f"Geen cijfer: {enough(blank, 200)}.",) if blank else ()


def _alt(now: Sequence[Row], regions: Sequence[Row], own: Row | None) -> str:
    named = [row for row in now if row["waarde"] is not None and (row["wgv"] or row["gekozen"])]
    marked = enough([f"{row['regio']} {told(row['waarde'], row)}" for row in named], ALT - 380)
    past = " Eronder eerdere jaren van de gekozen regio." if own is not None else ""
    return (
        f"Stippen op één schaal: elke stip een regio, {_span(regions)}.{f' Gemerkt: {marked}.' if marked else ''}{past}"
    )


def through_years(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say in how many regions a figure certainly rose and fell from the first year to the last, and in the chosen one.

    Args:
        frame: Every region and the country, one row a year.
        _: Not used.
    """
    rows = records(frame, RegioReeks)
    regions = list(dict.fromkeys(row["regio"] for row in rows if row["regio_soort"] == "regioplus"))
    times = ordered(rows)
    if not regions:
        return nothing_found("regio’s door de jaren")
    if times[0]["periode_code"] == times[-1]["periode_code"]:
        return nothing_found("regio’s door de jaren", why="Van één moment is er een cijfer: er is geen verloop.")
    first, last = times[0], times[-1]
    ends = {name: journey(rows, name, first["periode_code"], last["periode_code"]) for name in regions}
    known = [change for change in ends.values() if change is not None]
    one, when = rows[0], f"van {from_to(since(first), since(last), str)}"
    if not known:
        why = f"Het gaat om {in_prose(one['branche'])}, {when}."
        return nothing_found("regio’s door de jaren", f"{one['indicator']}: geen regio heeft beide cijfers", why)
    rose, fell = (sum(change.richting == way for change in known) for way in ("hoger", "lager"))
    count, verb = (rose, "steeg") if rose >= fell else (fell, "daalde")
    whole = f"{number(len(known))} regio’s" + ("" if len(known) == len(regions) else " met beide cijfers")
    least = fell if rose >= fell else rose
    some = f"in {number(count)} van de" if count else "of daalde in geen van de"
    other = (
        "" if not count else f"; {'daalde' if rose >= fell else 'steeg'} in {number(least) if least else 'geen enkele'}"
    )
    return Findings(
        titel=f"{one['indicator']} {verb} {some} {whole}{other}",
        zin=f"Het gaat om {in_prose(one['branche'])}, {when}.{_own(rows, regions, ends)} Wat de afronding kan"
        " verklaren telt niet als verandering.",
        alt=f"Kleine lijngrafieken van {number(len(regions))} regio’s op dezelfde schaal, elk met de lijn van"
        f" Nederland erachter, {when}.",
        opmerkingen=provisional(frame),
    )


def journey(rows: Sequence[Row], name: str, first: str, last: str) -> Movement | None:
    """Give the change of one region between two moments, None where it lacks one."""
    found = {row["periode_code"]: row for row in rows if row["regio"] == name}
    return _change(found.get(first), found[last]) if last in found else None


def _own(rows: Sequence[Row], regions: Sequence[str], ends: Mapping[str, Movement | None]) -> str:
    own = next((row for row in rows if row["gekozen"] and row["regio"] in regions), None)
    change = ends.get(own["regio"]) if own is not None else None
    if own is None or change is None:
        return ""
    was, size = told(change.van.waarde, own), told(change.naar.waarde, own)
    span = f"van {was} naar {size}"
    if change.richting not in {"hoger", "lager", "gelijk"}:
        return f" In {own['regio']} bleef het binnen de afronding gelijk: {span}."
    if change.richting == "gelijk":
        return f" In {own['regio']} bleef het {size}."
    verb = "steeg" if change.richting == "hoger" else "daalde"
    return f" In {own['regio']} {verb} het {f'licht: afgerond bleef het {size}' if was == size else span}."
