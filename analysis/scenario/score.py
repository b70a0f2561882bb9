"""How simple forecasts would have done on years that are known: rolling origins, against 'no change'.

From each origin only the years up to it are known. A forecast is a set of paths on the logarithm of the series, made
from its own past errors, so that its band can be judged as well as its middle. Nothing is called a forecast where its
skill is not above nought.

Definitions: MAE and MASE of Hyndman and Koehler (2006), the scale being the mean change from year to year; CRPS of
Gneiting and Raftery (2007), by its sample form; skill = 1 - CRPS / CRPS of no change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]

DAMPING = 0.7
"""Part of the last change that goes on each year; fixed, because one fitted on so few years did worse."""
HORIZONS = (1, 3, 5)
FEWEST_YEARS = 9
"""Years an origin has behind it at least: eight changes."""
BAND = 0.8
DRAWS = 2_000
SEED = 20_263


@dataclass(frozen=True)
class Score:
    """How one way of forecasting did, so many years ahead.

    Attributes:
        model: Code of the way of forecasting, a key of `MODELS`.
        years: Years ahead.
        origins: Years it was tried from; they overlap.
        mae: Mean distance from what came, in the unit of the series.
        mase: The same in mean changes from year to year.
        skill: Part by which its whole distribution beats no change, below zero it loses; None of no change itself.
        held: Part of the origins in which what came lay inside the band of eight in ten.
        widen: What its band has to be multiplied by to hold eight in ten; one when it held enough.
    """

    model: str
    years: int
    origins: int
    mae: float
    mase: float
    skill: float | None
    held: float
    widen: float


@dataclass(frozen=True)
class _Forecast:
    middle: float
    paths: Numbers


def _damped(last: float, steps: Numbers, damping: float) -> tuple[Numbers, Numbers]:
    """Give the growth of each year ahead without shocks, and past errors of this way of forecasting."""
    ahead = np.asarray(last * damping ** np.arange(1, max(HORIZONS) + 1), dtype=float)
    return ahead, steps[1:] - damping * steps[:-1]


# Growth of each year ahead by the changes known, the past errors, and how much of a shock the next year keeps.
_Way = Callable[[Numbers], tuple[Numbers, Numbers, float]]
UNCHANGED = "geen_verandering"
MODELS: dict[str, _Way] = {
    UNCHANGED: lambda steps: (np.zeros(max(HORIZONS)), steps, 0.0),
    "laatste_groei": lambda steps: (*_damped(steps[-1], steps, 1.0), 1.0),
    "gemiddelde_groei": lambda steps: (np.full(max(HORIZONS), steps.mean()), steps - steps.mean(), 0.0),
    "gedempte_trend": lambda steps: (*_damped(steps[-1], steps, DAMPING), DAMPING),
}
"""Code -> how it forecasts."""


def score(values: Sequence[float]) -> list[Score]:
    """Try every way of forecasting from every origin.

    Args:
        values: One for each year, without a gap, above zero.

    Returns:
        One for each model and horizon that has an origin; empty for a series that is too short.
    """
    series = np.asarray(values, dtype=float)
    scale = float(np.abs(np.diff(series)).mean()) if len(series) > 1 else 0.0
    found = []
    for years in HORIZONS:
        origins = _origins(series, years)
        if not origins or not scale:
            continue
        came = series[[at + years for at in origins]]
        made = {model: [_forecast(model, series[: at + 1], years) for at in origins] for model in MODELS}
        crps = {model: _mean_crps(tried, came) for model, tried in made.items()}
        for model, tried in made.items():
            skill = None if model == UNCHANGED else 1 - crps[model] / crps[UNCHANGED]
            found.append(_score(model, years, tried, came, scale=scale, skill=skill))
    return found


def _origins(series: Numbers, years: int) -> range:
    return range(FEWEST_YEARS - 1, len(series) - years)


def _score(
    model: str, years: int, made: Sequence[_Forecast], came: Numbers, *, scale: float, skill: float | None
) -> Score:
    off = np.array([abs(one.middle - real) for one, real in zip(made, came, strict=True)])
    ends = np.array([np.quantile(one.paths, ((1 - BAND) / 2, (1 + BAND) / 2)) for one in made])
    held = (ends[:, 0] <= came) & (came <= ends[:, 1])
    mae = float(off.mean())
    return Score(model, years, len(came), mae, mae / scale, skill, float(held.mean()), _widen(ends, came))


def _forecast(model: str, known: Numbers, years: int) -> _Forecast:
    """Give where the series is after so many years, without shocks and along each path."""
    growth, errors, keeps = MODELS[model](np.diff(np.log(known)))
    draw = np.random.default_rng(SEED)
    # As likely up as down: what is asked is how far off, the direction is that of the forecast itself.
    shocks = draw.choice(errors, (DRAWS, years)) * draw.choice((-1.0, 1.0), (DRAWS, years))
    off, carried = np.zeros(DRAWS), np.zeros(DRAWS)
    for year in range(years):
        carried = keeps * carried + shocks[:, year]
        off += carried
    middle = float(known[-1] * np.exp(growth[:years].sum()))
    return _Forecast(middle, middle * np.exp(off))


def _mean_crps(made: Sequence[_Forecast], came: Numbers) -> float:
    return float(np.mean([_crps(one.paths, real) for one, real in zip(made, came, strict=True)]))


def _crps(paths: Numbers, real: float) -> float:
    ranked = np.sort(paths)
    n = len(ranked)
    spread = float(((2 * np.arange(1, n + 1) - n - 1) * ranked).sum()) / n**2
    return float(np.abs(paths - real).mean()) - spread


def _widen(ends: Numbers, came: Numbers) -> float:
    """Give the factor on each band, around its own middle, by which eight in ten would have held."""
    middle, half = ends.mean(axis=1), np.diff(ends, axis=1)[:, 0] / 2
    needed = np.abs(came - middle) / np.where(half > 0, half, np.inf)
    return max(1.0, float(np.quantile(needed, BAND, method="inverted_cdf")))
