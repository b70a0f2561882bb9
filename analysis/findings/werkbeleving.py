"""What the figure on the five aspects of the experience of work says."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.werkbeleving_woorden import Row, grouped, lower_first, month, points, said
from analysis.formats import listing, number, percent, signed
from analysis.rows import records

_WAVES = (("2e", "kw02"), ("4e", "kw04"))


def aspects(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say per sector what changed most, and with which wave the source may have compared.

    Args:
        frame: The rows of `werkbeleving_aspecten`.
    """
    rows = records(known(known(frame, "nu"), "verandering"))
    if not rows:
        return nothing_found("de vijf aspecten")
    when, then = month(rows[0]["periode_code"], rows[0]["meting"]), rows[0]["vergeleken_met"]
    top = max(rows, key=lambda row: abs(row["verandering"]))
    change = f"{points(top['verandering'])} t.o.v. {then}" if top["verandering"] else f"evenveel als in {then}"
    listed = ". ".join(_in_words(name, own) for name, own in grouped(rows, "aspect").items())
    return Findings(
        titel=f"{top['sector']}: {percent(top['nu'], 0)} {said(top['aspect_code'], top['aspect'])}, {change}",
        zin=f"{_balance(rows, when, then)}{_largest(rows)}",
        alt=f"Stippendiagram op een schaal van 0 tot 100 procent van de werknemers, {when} als volle stip en"
        f" {then} (afgeleid) als open stip, verandering in procentpunt tussen haakjes. {listed}.",
        let_op=_comparison(rows, then),
    )


def _in_words(aspect: str, rows: list[Row]) -> str:
    return f"{aspect}: " + ", ".join(f"{row['sector']} {_with_change(row)}" for row in rows)


def _with_change(row: Row) -> str:
    return f"{percent(row['nu'], 0)} ({signed(row['verandering'])})"


def _balance(rows: list[Row], when: str, then: str) -> str:
    if len(rows) == 1:
        return f"De uitkomst van {when} is {rows[0]['oordeel']} in vergelijking met {then}: {rows[0]['polariteit']}."
    counts = {kind: sum(row["oordeel"] == kind for row in rows) for kind in ("gunstiger", "ongunstiger", "gelijk")}
    parts = listing([f"{count} {kind}" for kind, count in counts.items() if count])
    turned = [lower_first(name) for name, own in grouped(rows, "aspect").items() if "lager" in own[0]["polariteit"]]
    note = f" (bij {listing(turned)} is lager beter)" if turned else ""
    return f"Van de {len(rows)} uitkomsten in {when} zijn er {parts} vergeleken met {then}{note}."


def _largest(rows: list[Row]) -> str:
    sectors = grouped(rows, "sector")
    if len(rows) == len(sectors):
        each = [f"{row['sector']} {_with_change(row)}" for row in rows]
        return f" {rows[0]['aspect']}: {', '.join(each)}." if len(rows) > 1 else ""
    tops = "; ".join(f"{name}: {_top(own)}" for name, own in sectors.items())
    return f" Grootste verandering per sector. {tops}."


def _top(rows: list[Row]) -> str:
    size = max(abs(row["verandering"]) for row in rows)
    if size == 0:
        return "geen"
    top = [row for row in rows if abs(row["verandering"]) == size]
    return listing([f"{lower_first(row['aspect'])} {_with_change(row)}" for row in top])


def _comparison(rows: list[Row], then: str) -> tuple[str, ...]:
    caveats = [
        f"De bron vergelijkt met '{then}' en zegt niet met welke meting van dat jaar: die van het 2e of van het"
        " 4e kwartaal. De open stip is daarom afgeleid: nu min de verandering."
    ]
    for row in rows:
        waves = [
            (quarter, row[f"toen_{code}"], row[f"verschil_{code}"])
            for quarter, code in _WAVES
            if row[f"verschil_{code}"] is not None
        ]
        if waves:
            caveats.append(_recomputed(row, waves))
    return tuple(caveats)


def _recomputed(row: Row, waves: list[tuple[str, float, float]]) -> str:
    fits = [wave for wave in waves if round(wave[2]) == row["verandering"]]
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
