"""The rows of the questions about scenarios with what follows from the start and what the reader assumes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.amounts import AmountError, plain
from analysis.rows import records
from analysis.scenario.asked import Assumed, assumed
from analysis.scenario.model import NONE, Course, Levers, Start, course
from analysis.scenario.score import score
from analysis.scenario.sensitivity import swings
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, text_of

Row = Mapping[str, Any]
_FIGURES = 3
"""Figures of the employees at the start that an outcome keeps: it is no finer than a thousandth of them."""


def course_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill the years of the three scenarios.

    Raises:
        CatalogueError: What was asked with is no assumption that can be reckoned with; with a Dutch sentence.
    """

    def fill(rows: Sequence[Row], told: Assumed) -> list[dict[str, Any]]:
        start, years = start_of(rows[0], told), int(text_of(asked, "jaren"))
        filled = []
        for name, growth in told.growth.items():
            done, base = (_course(start, growth, years, levers, told) for levers in (told.only(*told.levers), NONE))
            own = [row for row in rows if row["scenario"] == name]
            filled += [{"groei_procent": float(growth), **_year(row, at, done, base)} for at, row in enumerate(own)]
        return filled

    return _filled(frame, asked, fill)


def lever_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill what each lever does alone, and all of them together; a lever that is nought keeps its row empty.

    Raises:
        CatalogueError: See `course_rows`.
    """

    def fill(rows: Sequence[Row], told: Assumed) -> list[dict[str, Any]]:
        start, years = start_of(rows[0], told), int(text_of(asked, "jaren"))
        growth, step = told.growth[text_of(asked, "scenario")], rows[0]["rekenstap"]
        without = rounded(_course(start, growth, years, NONE, told).shortage[-1], step)
        filled = []
        for row in rows:
            codes = list(told.levers) if (code := row["hefboom_code"]) == "samen" else [code]
            levers = told.only(*codes)
            left: dict[str, Any] = {"groei_procent": float(growth), "te_weinig_zonder": without}
            if levers == NONE or (code == "samen" and len(codes) == 1):
                filled.append(left)
                continue
            with_it = rounded(_course(start, growth, years, levers, told).shortage[-1], step)
            used = {"inzet": _used(code, told), "te_weinig": with_it, "minder": without - with_it}
            filled.append(left | used)
        return filled

    return _filled(frame, asked, fill)


def swing_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill what one step of each assumption does, the one that weighs most first.

    Raises:
        CatalogueError: See `course_rows`.
    """

    def fill(rows: Sequence[Row], told: Assumed) -> list[dict[str, Any]]:
        start, years = start_of(rows[0], told), int(text_of(asked, "jaren"))
        growth, step, levers = told.growth[text_of(asked, "scenario")], rows[0]["rekenstap"], told.only(*told.levers)
        now = rounded(_course(start, growth, years, levers, told).shortage[-1], step)
        found = {one.assumption: one for one in swings(start, float(growth) / 100, years, levers, as_rate=told.as_rate)}
        ends = [found[row["veronderstelling_code"]] for row in rows]
        return [
            {
                "groei_procent": float(growth),
                "te_weinig": now,
                "te_weinig_lager": rounded(one.low, step),
                "te_weinig_hoger": rounded(one.high, step),
                "scheelt": abs(rounded(one.high, step) - rounded(one.low, step)),
                "scheelt_op": 2 * step,
            }
            for one in ends
        ]

    filled = _filled(frame, asked, fill)
    if filled.empty:
        return filled
    return filled.sort_values("scheelt", ascending=False, kind="stable", ignore_index=True)


def score_rows(frame: pd.DataFrame, _: Parameters) -> pd.DataFrame:
    """Fill how each way of forecasting did on the years of the series."""
    rows = records(frame)
    if not rows:
        return frame
    found = {(one.model, one.years): one for one in score([float(one) for one in rows[0]["reeks"].split()])}
    if not found:  # a series that never changed has no scale to be wrong on
        return frame.iloc[:0]
    filled = []
    for row in rows:
        one = found[row["model_code"], row["vooruit"]]
        filled.append({
            **row,
            "keren": float(one.origins),
            "afstand": rounded(one.mae, 10.0 ** max(0, math.floor(math.log10(max(one.mae, 1))) - 1)),
            "afstand_jaren": one.mase,
            "winst": None if one.skill is None else 100 * one.skill,
            "gehaald": 100 * one.held,
            "verbreed": one.widen,
        })  # fmt: skip
    return _framed(filled, frame)


def start_of(row: Row, told: Assumed) -> Start:
    """Give where the course of a row begins; without a shortage of the reader or of a source it is nought."""
    shortage = row["begin_tekort"] if told.shortage is None else float(told.shortage)
    return Start(
        row["begin_werknemers"],
        row["begin_uitstroom"] / row["eerder_werknemers"],
        row["begin_instroom"],
        shortage or 0.0,
        None if row["begin_verzuim"] is None else row["begin_verzuim"] / 100,
    )


def rounded(value: float, step: float) -> float:
    """Give a number on a step; nought is never minus nought."""
    return step * round(float(value) / step) + 0.0


def step_of(row: Row) -> float:
    """Give the step of every outcome: a thousandth of the size of the start, or its own rounding."""
    fine = 10.0 ** (math.floor(math.log10(row["begin_werknemers"])) - _FIGURES)
    return max(1.0, fine, row["begin_werknemers_op"] or 1.0)


def _course(start: Start, growth: Decimal, years: int, levers: Levers, told: Assumed) -> Course:
    return course(start, float(growth) / 100, years, levers, as_rate=told.as_rate)


def _year(row: Row, at: int, done: Course, base: Course) -> dict[str, float | None]:
    step = row["rekenstap"]
    flows = {"uitstroom": done.left, "instroom": done.came}
    return {
        "werknemers": rounded(done.employed[at], step),
        "nodig": rounded(done.needed[at], step),
        "te_weinig": rounded(done.shortage[at], step),
        "te_weinig_zonder": rounded(base.shortage[at], step),
        **{name: rounded(flow[at - 1], step) if at else None for name, flow in flows.items()},
    }


def _used(code: str, told: Assumed) -> str | None:
    if code == "samen":
        return None
    amount = plain(told.levers[code])
    return {
        "behoud": f"{amount} van de 100 vertrekken minder",
        "zij_instroom": f"{amount} mensen per jaar meer",
        "plaatsen": f"{amount} fte aan plaatsen meer",
        "uren": f"{amount}% meer uren",
        "verzuim": f"{amount} procentpunt minder verzuim",
    }[code]


def _filled(
    frame: pd.DataFrame, asked: Parameters, fill: Callable[[Sequence[Row], Assumed], list[dict[str, Any]]]
) -> pd.DataFrame:
    try:
        told = assumed(asked)
    except AmountError as error:
        raise CatalogueError(str(error)) from error
    rows = [{**row, "rekenstap": step_of(row)} for row in records(frame)]
    if not rows:
        return frame
    if told.levers.get("verzuim") and rows[0]["begin_verzuim"] is None:
        raise CatalogueError("Van deze branche is geen verzuim over het jaar van het begin bekend: laat verzuim leeg.")
    return _framed([{**row, **more} for row, more in zip(rows, fill(rows, told), strict=True)], frame)


def _framed(rows: Sequence[Row], frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=frame.columns).astype(frame.dtypes.to_dict())
