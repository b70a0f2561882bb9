"""What the figure on the five aspects of the experience of work says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from analysis.claims import Extreme, Value, furthest, names
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import Row, grouped, month, places, points, said
from analysis.formats import all_of, capital, count_word, each, listing, lower_first, number, of_period, percent, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import WerkbelevingAspecten

DERIVED = "verandering"
_WAVES = (("2e", "kw02"), ("4e", "kw04"))
_FEW = 2
_TIES = 3


def aspects(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say per sector what changed most, and with which wave is compared.

    Args:
        frame: The rows of `werkbeleving_aspecten`; `afgeleid` says whether the change or the earlier percentage is
            derived.
    """
    rows = records(known(known(frame, "nu"), "verandering"), WerkbelevingAspecten)
    if not rows:
        return nothing_found("de vijf aspecten")
    when, then = when_and_then(rows)
    far = furthest(rows, _change)
    lead = f"Stippen van 0 tot 100% van de werknemers, {when} vol en {then} open, verandering in punten tussen haakjes"
    aspects_told = grouped(rows, "aspect")
    listed = [f"{name}: {_in_words(own, ALT // len(aspects_told))}" for name, own in aspects_told.items()]
    return Findings(
        titel=_title(far, when) if far and far.enig else _many(rows, far, when, then),
        zin=f"{_balance(rows, when, then)}{_largest(rows)}",
        alt=f"{lead}. {enough(listed, ALT - len(lead) - 3, '. ')}.",
        let_op=(*_comparison([row for row in rows if row["afgeleid"] != DERIVED]), *_derived(rows)),
    )


def when_and_then(rows: Sequence[Row]) -> tuple[str, str]:
    """Give the wave of the figure and what it is compared with, as a sentence has them.

    Args:
        rows: Rows of one wave; some with a published change, some with one that is derived here.
    """
    first = rows[0]
    stated = next((row for row in rows if row["afgeleid"] != DERIVED), None)
    when = month(first["periode_code"], first["meting"]) if stated else f"het {of_period(first['meting'])}"
    then = list(dict.fromkeys(f"het {of_period(row['vergeleken_met'])}" for row in rows if row["afgeleid"] == DERIVED))
    return when, listing(([stated["vergeleken_met"]] if stated else []) + then, "of")


def _change(row: Row) -> Value | None:
    """Give a change in points: as its source printed it, or as far as two rounded percentages let it be known."""
    step = row["afgerond_op"] or 0.0
    return Value(row["verandering"], 2 * step if row["afgeleid"] == DERIVED else step)


def _many(rows: Sequence[Row], far: Extreme[Row] | None, when: str, then: str) -> str:
    """Give the title where the largest change belongs to several: who share it, else counts of better and worse."""
    if far and far.gelijk and len({row["aspect"] for row in far.rijen}) == 1 and not far.allemaal:
        top = far.rijen[0]
        change = points(top["verandering"], places(top["afgerond_op"]))
        who = f"{names(far, 'sector', 'sectoren', said=str)}: {lower_first(top['aspect'])}"
        both = f"{who} {each(len(far.rijen))} {change}"
        return fitting(f"{both} in {when}, t.o.v. {then}", f"{both} in {when}", both)
    counts = {kind: sum(row["oordeel"] == kind for row in rows) for kind in ("gunstiger", "ongunstiger", "gelijk")}
    parts = listing([f"{count_word(count)} {kind}" for kind, count in counts.items() if count])
    return fitting(f"Werkbeleving in {when}: {parts}, vergeleken met {then}", f"Werkbeleving in {when}: {parts}")


def with_change(row: Row) -> str:
    """Give a percentage with its change, as exactly as its source: '43% (−10)', '42,3% (+0,2)'."""
    decimals = places(row["afgerond_op"])
    return f"{percent(row['nu'], decimals)} ({signed(row['verandering'], decimals)})"


def _title(far: Extreme[Row], when: str) -> str:
    top = far.rijen[0]
    decimals, then = places(top["afgerond_op"]), top["vergeleken_met"]
    said_of = f"{top['sector']}: {percent(top['nu'], decimals)} {said(top['aspect_code'], top['aspect'])}"
    change = points(top["verandering"], decimals)
    if top["afgeleid"] == DERIVED:
        step = f"{change} in een jaar" if top["verandering"] else "evenveel als een jaar eerder"
        return fitting(f"{said_of}, {step} ({of_period(top['meting'])})", f"{said_of} ({of_period(top['meting'])})")
    step = f"{change} t.o.v. {then}" if top["verandering"] else f"evenveel als in {then}"
    return fitting(f"{said_of} ({when}), {step}", f"{said_of} ({when})")


def _in_words(rows: Sequence[Row], room: int) -> str:
    parts = [f"{row['sector']} {with_change(row)}" for row in rows]
    return fitting(", ".join(parts), enough(parts, room), room=room)


def _balance(rows: Sequence[Row], when: str, then: str) -> str:
    if len(rows) == 1:
        verdict, way = rows[0]["oordeel"], rows[0]["polariteit"]
        told = f"{verdict} in vergelijking met {then}: {way}"
        return f"De uitkomst van {when} is {f'gelijk aan die van {then}' if verdict == 'gelijk' else told}."
    counts = {kind: sum(row["oordeel"] == kind for row in rows) for kind in ("gunstiger", "ongunstiger", "gelijk")}
    parts = listing([f"{count_word(count)} {kind}" for kind, count in counts.items() if count])
    turned = [lower_first(name) for name, own in grouped(rows, "aspect").items() if "lager" in own[0]["polariteit"]]
    note = f" (bij {listing(turned)} is lager beter)" if turned else ""
    if len({row["oordeel"] for row in rows}) == 1:
        every = capital(all_of(len(rows), "uitkomst", "uitkomsten"))
        verdict = "gelijk aan die van" if rows[0]["oordeel"] == "gelijk" else f"{rows[0]['oordeel']} vergeleken met"
        return f"{every} in {when} zijn {verdict} {then}{note}."
    return f"Van de {count_word(len(rows))} uitkomsten in {when}: {parts} vergeleken met {then}{note}."


def _largest(rows: Sequence[Row]) -> str:
    sectors = grouped(rows, "sector")
    if len(rows) == len(sectors):
        each = [f"{row['sector']} {with_change(row)}" for row in rows]
        return f" {rows[0]['aspect']}: {', '.join(each)}." if len(rows) > 1 else ""
    tops = "; ".join(f"{name}: {_top(own)}" for name, own in sectors.items())
    return f" Grootste verandering per sector. {tops}."


def _top(rows: Sequence[Row]) -> str:
    far = furthest(rows, _change)
    if far is None or all(row["verandering"] == 0 for row in rows):
        return "geen"
    if len(far.rijen) >= _TIES and not far.gelijk:
        return f"{len(far.rijen)} aspecten, door het afronden niet te onderscheiden"
    if len(far.rijen) >= _TIES:
        size = number(abs(far.rijen[0]["verandering"]), places(far.rijen[0]["afgerond_op"]))
        return f"{len(far.rijen)} aspecten, elk {size} procentpunt"
    return listing([f"{lower_first(row['aspect'])} {with_change(row)}" for row in far.rijen])


def _derived(rows: Sequence[Row]) -> tuple[str, ...]:
    cells = [row for row in rows if row["afgeleid"] == DERIVED]
    if not cells:
        return ()
    part = "De verandering is" if len(cells) == len(rows) else f"Van {len(cells)} uitkomsten is de verandering"
    return (
        f"{part} afgeleid: dit percentage min dat van hetzelfde kwartaal een jaar eerder, uit dezelfde bron. De bron"
        " zelf noemt geen verandering.",
    )


def _comparison(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn that a published change does not say with which wave, and recompute it where that can be done."""
    if not rows:
        return ()
    unknown = (
        f"De bron vergelijkt met '{rows[0]['vergeleken_met']}' en zegt niet met welke meting van dat jaar: die van het"
        " 2e of van het 4e kwartaal. De open stip is daarom afgeleid: nu min de verandering."
    )
    waves = {
        index: [
            (quarter, row[f"toen_{code}"], row[f"verschil_{code}"])
            for quarter, code in _WAVES
            if row[f"verschil_{code}"] is not None
        ]
        for index, row in enumerate(rows)
    }
    checked = [(rows[index], found) for index, found in waves.items() if found]
    if len(checked) > _FEW:
        return (unknown, _tally(checked))
    return (unknown, *(_recomputed(row, found) for row, found in checked))


def _fits(row: Row, waves: list[tuple[str, float, float]]) -> list[tuple[str, float, float]]:
    return [wave for wave in waves if number(wave[2]) == number(row["verandering"])]


def _tally(checked: list[tuple[Row, list[tuple[str, float, float]]]]) -> str:
    """Count with which wave the published changes fit, when there are more than a few."""
    counts = Counter(tuple(wave[0] for wave in _fits(row, waves)) for row, waves in checked)
    names = {
        ("2e",): "alleen met het 2e",
        ("4e",): "alleen met het 4e",
        ("2e", "4e"): "met allebei",
        (): "met geen van beide",
    }
    told = [f"{counts[kind]} {name}" for kind, name in names.items() if counts[kind]]
    return (
        f"Nagerekend met de cijfers van CBS over het 2e en het 4e kwartaal: van {len(checked)} veranderingen kloppen er"
        f" {listing(told)}. De tabel geeft elk verschil."
    )


def _recomputed(row: Row, waves: list[tuple[str, float, float]]) -> str:
    fits = _fits(row, waves)
    others = [wave for wave in waves if wave not in fits]
    year = row["vergeleken_met"]

    def told(wave: tuple[str, float, float]) -> str:
        return f"met het {wave[0]} kwartaal van {year} (toen {number(wave[1], 1)}%, verschil {points(wave[2], 1)})"

    yes = "klopt " + listing([told(wave) for wave in fits]) if fits else ""
    no = ("niet " if fits else "klopt niet ") + listing([told(wave) for wave in others], "of") if others else ""
    return (
        f"{row['sector']}, {lower_first(row['aspect'])}: de verandering {signed(row['verandering'])}"
        f" {', '.join(part for part in (yes, no) if part)}. Nagerekend met de cijfers van CBS."
    )
