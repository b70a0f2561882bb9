"""The rows of the questions about scenarios with what follows from the start and what the reader assumes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

import pandas as pd

from analysis.amounts import AmountError, plain
from analysis.formats import number
from analysis.measures import rough
from analysis.rows import framed, records
from analysis.scenario.asked import Assumed, assumed
from analysis.scenario.model import NONE, Course, Start, course
from analysis.scenario.paths import DRAWS, Fan, changes, fan, windows
from analysis.scenario.paths import SEED as FAN_SEED
from analysis.scenario.score import SEED, score
from analysis.scenario.sensitivity import Swing, swings
from analysis.weighing import TOGETHER
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, text_of

Row = Mapping[str, Any]
R = TypeVar("R")
_FIGURES = 3
"""Figures of the employees at the start that an outcome keeps: it is no finer than a thousandth of them."""


@dataclass(frozen=True)
class _Case:
    """What a reader asked to reckon: where it begins, how far, the step of every outcome and what is assumed."""

    start: Start
    years: int
    step: float
    told: Assumed

    def growth(self, scenario: str) -> float:
        """Give the percents by which what is needed grows each year."""
        return float(self.told.growth[scenario])

    def course(self, scenario: str, *levers: str) -> Course:
        """Reckon a scenario with some of the levers."""
        return self._with(course, scenario, *levers)

    def swings(self, scenario: str) -> list[Swing]:
        """Give what a step of each assumption does, with all levers."""
        return self._with(swings, scenario, *self.told.levers)

    def short(self, scenario: str, *levers: str) -> float:
        """Give how many persons are short in the last year."""
        return rounded(self.course(scenario, *levers).shortage[-1], self.step)

    def fan(self, scenario: str, past: str, series: str) -> Fan | None:
        """Give how far years of the past would move it, with all levers."""
        steps = changes(windows(past), as_rate=self.told.as_rate)
        tried = score([float(one) for one in series.split()])
        return self._with(partial(fan, steps=steps, tried=tried), scenario, *self.told.levers)

    def _with(self, reckon: Callable[..., R], scenario: str, *levers: str) -> R:
        told = self.told
        return reckon(self.start, self.growth(scenario) / 100, self.years, told.only(*levers), as_rate=told.as_rate)


def course_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill the years of the three scenarios.

    Raises:
        CatalogueError: What was asked with is no assumption that can be reckoned with; with a Dutch sentence.
    """

    def fill(rows: Sequence[Row], case: _Case) -> list[dict[str, Any]]:
        filled = []
        for name in case.told.growth:
            done, base = case.course(name, *case.told.levers), case.course(name)
            own = [row for row in rows if row["scenario"] == name]
            filled += [{"groei_procent": case.growth(name), **_year(row, at, done, base)} for at, row in enumerate(own)]
        return filled

    return _filled(frame, asked, fill)


def lever_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill what each lever does alone, and all of them together; a lever that is nought keeps its row empty.

    Raises:
        CatalogueError: See `course_rows`.
    """

    def fill(rows: Sequence[Row], case: _Case) -> list[dict[str, Any]]:
        scenario, told = text_of(asked, "scenario"), case.told
        without = case.short(scenario)
        filled = []
        for row in rows:
            codes = list(told.levers) if (code := row["hefboom_code"]) == TOGETHER else [code]
            left: dict[str, Any] = {"groei_procent": case.growth(scenario), "te_weinig_zonder": without}
            if told.only(*codes) == NONE or (code == TOGETHER and len(codes) == 1):
                filled.append(left)
                continue
            with_it = case.short(scenario, *codes)
            used = {"inzet": _used(code, told), "te_weinig": with_it, "minder": without - with_it}
            filled.append(left | used)
        return filled

    return _filled(frame, asked, fill)


def swing_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill what one step of each assumption does, the one that weighs most first.

    Raises:
        CatalogueError: See `course_rows`.
    """

    def fill(rows: Sequence[Row], case: _Case) -> list[dict[str, Any]]:
        scenario, step = text_of(asked, "scenario"), case.step
        found = {one.assumption: one for one in case.swings(scenario)}
        ends = [found[row["veronderstelling_code"]] for row in rows]
        return [
            {
                "groei_procent": case.growth(scenario),
                "te_weinig": case.short(scenario, *case.told.levers),
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


def fan_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill the band of each year; no rows where too few years are known to draw from or to try a forecast on.

    Raises:
        CatalogueError: See `course_rows`.
    """

    def fill(rows: Sequence[Row], case: _Case) -> list[dict[str, Any]]:
        scenario, step = text_of(asked, "scenario"), case.step
        found = case.fan(scenario, rows[0]["vroeger"], rows[0]["reeks"])
        if found is None:
            return []
        coarse = [step] + (len(rows) - 1) * [10 * step]  # other draws move what is finer; of the start nothing is drawn
        return [
            {
                "groei_procent": case.growth(scenario),
                "te_weinig": rounded(found.middle[at], step),
                # Outward: the band never leaves out its own middle.
                "te_weinig_laag": coarse[at] * math.floor(rounded(found.low[at], step) / coarse[at]) + 0.0,
                "te_weinig_hoog": coarse[at] * math.ceil(rounded(found.high[at], step) / coarse[at]) + 0.0,
                "band_op": coarse[at],
                "verbreed": float(found.widen[at]),
                "gebruikte_jaren": float(found.changes),
                "startgetal": float(FAN_SEED),
                "berekeningen": float(DRAWS),
            }
            for at in range(len(rows))
        ]

    return _filled(frame, asked, fill)


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
            "afstand": rough(one.mae),
            "afstand_jaren": one.mase,
            "winst": None if one.skill is None else 100 * one.skill,
            "gehaald": 100 * one.held,
            "verbreed": one.widen,
            "startgetal": float(SEED),
        })  # fmt: skip
    return framed(filled, frame)


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
    if code == TOGETHER:
        return None
    amount = plain(told.levers[code])
    return {
        "behoud": f"{amount} van de 100 vertrekken minder",
        "zij_instroom": f"{amount} mensen per jaar meer",
        "plaatsen": f"{amount} fte aan plaatsen meer",
        "uren": f"{amount}% meer uren",
        "verzuim": f"{amount} procentpunt minder verzuim",
    }[code]


def _check_absence(less: Decimal, absence: float | None) -> None:
    """Refuse less absence where it is not known or there is not that much.

    Raises:
        CatalogueError: It is so.
    """
    if absence is None:
        raise CatalogueError("Van deze branche is geen verzuim over het jaar van het begin bekend: laat verzuim leeg.")
    if less > Decimal(str(absence)):
        most = number(math.floor(10 * absence) / 10, 1)
        raise CatalogueError(
            f"Minder verzuim kan hier hooguit {most} zijn: meer verzuim is er niet. U vulde '{plain(less)}' in."
        )


def _filled(
    frame: pd.DataFrame, asked: Parameters, fill: Callable[[Sequence[Row], _Case], list[dict[str, Any]]]
) -> pd.DataFrame:
    try:
        told = assumed(asked)
    except AmountError as error:
        raise CatalogueError(str(error)) from error
    rows = [{**row, "rekenstap": step_of(row)} for row in records(frame)]
    if not rows:
        return frame
    if less := told.levers.get("verzuim"):
        _check_absence(less, rows[0]["begin_verzuim"])
    case = _Case(start_of(rows[0], told), int(text_of(asked, "jaren")), rows[0]["rekenstap"], told)
    filled = fill(rows, case)
    return framed([{**row, **more} for row, more in zip(rows, filled, strict=True)] if filled else [], frame)
