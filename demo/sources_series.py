"""Key figures that are shares or averages: a level, a change and some chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from demo.sources_draw import Draw, quarters, years
from demo.sources_write import Row

FCB = ("KO", "JZ", "SW")
_ALL = ("ZW", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO")
_WAVE = ("2024KW04",)
_YEAR = ("2024JJ00",)
_OLD_SURVEY = ("2015JJ00", "2017JJ00", "2018JJ00")
_POLLS = quarters(2022, 2025)


@dataclass(frozen=True)
class Series:
    """One indicator over time.

    Attributes:
        level: In the first period.
        change: From first to last period.
        periods: Codes, in order.
        branches: Codes; each has a level of its own.
        splits: Split -> points above the level.
        spread: How far branches are apart.
        noise: Chance per cell.
        decimals: As printed.
    """

    indicator: str
    level: float
    change: float
    periods: tuple[str, ...]
    branches: tuple[str, ...] = ("ZW",)
    splits: dict[str, float] = field(default_factory=lambda: {"": 0})
    spread: float = 4
    noise: float = 1
    decimals: int = 0


def series(draw: Draw, table: Iterable[Series]) -> Iterator[Row]:
    """Give the rows of these series; one cell in fifty of those over time is not known."""
    for line in table:
        for branch in line.branches:
            own = draw.random.gauss(0, line.spread)
            for split, above in line.splits.items():
                for place, period in enumerate(line.periods):
                    known = len(line.periods) == 1 or draw.random.random() > 0.02
                    value = _value(draw, line, line.level + own + above, place) if known else None
                    yield draw.figure(line.indicator, branch, period, value, uitsplitsing=split)


def _value(draw: Draw, line: Series, start: float, place: int) -> float:
    part = place / max(1, len(line.periods) - 1)
    found = start + line.change * part + draw.random.gauss(0, line.noise)
    return round(min(max(found, 0.3), 97), line.decimals or None)


def surveys(draw: Draw) -> Iterator[Row]:
    """Give what employees and employers say, beside the five questions of the StatLine table."""
    return series(draw, _SURVEYS)


def absence(draw: Draw) -> Iterator[Row]:
    """Give absence as others than CBS measure it."""
    return series(draw, _ABSENCE)


def third_party(draw: Draw) -> Iterator[Row]:
    """Give yearly absence as a third party passes it on."""
    return series(
        draw, [Series("verzuim_cbs", 2.9, 1.6, years(2005, 2024), ("HUI",), spread=0.2, noise=0.2, decimals=1)]
    )


def poll(draw: Draw) -> Iterator[Row]:
    """Give the share of kinderopvang organisations that lack people, and what they expected beforehand."""
    kinds = {"dagopvang": 0.0, "bso": 9.0, "peuteropvang": -17.0}
    expected = {f"{name} (verwachting)": above + 3 for name, above in kinds.items()}
    yield from series(draw, [Series("organisaties_met_tekort", 66, -36, _POLLS, ("KO",), kinds, 0, 2)])
    yield from series(draw, [Series("organisaties_met_tekort", 66, -36, _POLLS[::6], ("KO",), expected, 0, 2)])


_SURVEYS = (
    Series("werk_inhoudelijk_leuk", 88, 1, _WAVE, _ALL),
    Series("tevreden_organisatie", 66, 2, _WAVE, _ALL),
    Series("verbonden_organisatie", 68, -1, _WAVE, _ALL),
    Series("fit_en_sterk", 64, -2, _WAVE, _ALL),
    Series("extra_stap", 82, -3, _WAVE, _ALL),
    Series("werkdruk_goed", 48, 3, _WAVE, _ALL),
    Series("stressvol_werk", 24, 2, _WAVE, _ALL),
    Series("hoge_taakeisen", 43, 1, _WAVE, _ALL),
    Series("lage_autonomie", 58, -3, _WAVE, _ALL),
    Series("ander_werk_gezocht", 24, 4, _WAVE, FCB),
    Series("agressie_meegemaakt", 38, 3, _WAVE, FCB, spread=9),
    Series("werkgevers_werkdruk_knelpunt", 34, 4, _YEAR, FCB),
    Series("werkgevers_verzuim_knelpunt", 31, 6, _YEAR, FCB),
    Series("hoog_verloop", 21, 3, _YEAR, FCB),
    Series("verlaat_zorg_en_welzijn", 44, -2, _YEAR, FCB),
    Series("werkdruk_te_hoog", 41, 3, _OLD_SURVEY, ("ZW", *FCB)),
    Series("tevreden_met_werk", 79, 1, _OLD_SURVEY, ("ZW", *FCB)),
    Series("autonomie", 62, 1, _OLD_SURVEY, ("ZW", *FCB)),
    Series("waardering_leidinggevende", 63, 1, _OLD_SURVEY, ("ZW", *FCB)),
    Series("voldoende_tijd", 47, -2, _OLD_SURVEY, ("ZW", *FCB)),
    Series("nieuwe_studenten_aandeel", 32, -4, tuple(f"{year}SJ00" for year in range(2015, 2025)), spread=0),
)
_VERNET = ("2023KW02", "2024KW02", "2025KW02")
_MEASURES = {"": 0.0, "voortschrijdend 4 kwartalen": 0.2, "duurklasse 1 t/m 14 dagen": -5.9}
_ABSENCE = (
    Series("verzuim_vernet", 7.1, 0.6, _VERNET, ("VERNET4",), _MEASURES, spread=0, noise=0.08, decimals=2),
    Series("verzuim_overig", 6.1, 0, _YEAR, _ALL, spread=0.7, noise=0, decimals=1),
)
