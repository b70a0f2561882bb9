"""Figures about how employees experience their work."""

from __future__ import annotations

import pandas as pd

from analysis.findings.werkbeleving import aspecten as werkbeleving
from analysis.findings.werkbeleving import branches as werkbeleving_branches
from analysis.findings.werkbeleving import reeks as werkbeleving_reeks
from analysis.findings.werkbeleving import vragen as werkbeleving_vragen
from analysis.findings.werkbeleving.woorden import share
from analysis.formats import percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import WerkbelevingAspecten, WerkbelevingBranches, WerkbelevingOverig, WerkbelevingReeks
from queries.run import run
from queries.whole import SECTOR
from ui.charts.compared.dots import Before, dots
from ui.charts.time.lines import MANY_PLACES, Columns, gap, lines, series_break
from ui.figure import Figure
from ui.picture import Picture

_UNIT = "% van de werknemers"
_SPACE = " "
_SERIES = Columns(x="periode_code", y="waarde", series="branche", text="tekst", place="periode", apart="eerder")


def _aspects(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame.dropna(subset=["nu", "verandering"])
    when, then = werkbeleving.when_and_then(records(rows, WerkbelevingAspecten))
    derived = " (afgeleid)" if (rows["afgeleid"] == "toen").all() else ""
    named = rows.assign(
        tekst=[werkbeleving.with_change(row) for row in records(rows, WerkbelevingAspecten)],
        kop=[f"{row['aspect']} ({row['polariteit']})" for row in records(rows, WerkbelevingAspecten)],
    )
    return dots(
        named,
        row="sector",
        value="nu",
        text="tekst",
        unit=f"{_UNIT}, {when}",
        group="kop",
        before=Before("toen", f"{then}{derived}"),
        tone="oordeel",
    )


def _series(frame: pd.DataFrame, _: Parameters) -> Picture:
    old = frame["enquete"] == werkbeleving_reeks.OLD_SURVEY
    before, waves = _codes(frame[old]), _codes(frame[~old])
    order = _axis(before, waves)
    named = frame.assign(
        tekst=[share(row) for row in records(frame, WerkbelevingReeks)],
        eerder=old,
    )
    drawn = named[named["branche"].isin(set(frame.loc[frame["waarde"].notna(), "branche"]))]
    sectors = [*run("keuze_sector").frame["code"], SECTOR]
    slots = {row["branche"]: sectors.index(row["branche_code"]) for row in records(drawn, WerkbelevingReeks)}
    built = lines(drawn, _SERIES, unit=_UNIT, axis=order, slots=slots)
    for code in _codes(frame[frame["ontbreekt"] == "niet gemeten"]):
        gap(built, list(order), code, "niet gemeten")
    if before and waves:
        series_break(built, list(order), waves[0], f"CBS, vanaf {waves[0][:4]}")
    return built


def _codes(frame: pd.DataFrame) -> list[str]:
    return sorted(set(frame["periode_code"]))


def _axis(before: list[str], waves: list[str]) -> dict[str, str]:
    """Give every place on the axis with its label; a year is named once, so that it fits on a phone."""
    if len(before) + len(waves) >= MANY_PLACES:
        return _sparse_axis(before, waves)
    short = len(before) > 1
    places = {code: f"'{code[2:4]}" if short else code[:4] for code in before}
    if before:
        places |= {before[-1]: f"{places[before[-1]]}<br><br>eerdere<br>enquête", _SPACE: ""}
    named: set[str] = set()
    for code in waves:
        year = code[:4]
        places[code] = f"K{code[-1]}" if year in named else f"K{code[-1]}<br>{year}"
        named.add(year)
    return places


def _sparse_axis(before: list[str], waves: list[str]) -> dict[str, str]:
    """Give every place with few labels: the first, the middle and the last year, and one for the earlier survey."""
    years = [code[:4] for code in waves]
    told = {years[0], years[len(years) // 2], years[-1]} if years else set()
    places = dict.fromkeys(before, "")
    if before:
        span = f"'{before[0][2:4]}" + (f"–'{before[-1][2:4]}" if len(before) > 1 else "")
        places |= {before[len(before) // 2]: f"{span}<br><br>eerdere<br>enquête", _SPACE: ""}
    for place, code in enumerate(waves):
        first = code[:4] not in years[:place]
        places[code] = code[:4] if first and code[:4] in told else ""
    return places


def _branches(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["waarde"].notna() & (frame["branche_code"] != SECTOR)]
    broad = frame[frame["waarde"].notna() & (frame["branche_code"] == SECTOR)]
    named = rows.assign(tekst=[share(row) for row in records(rows, WerkbelevingBranches)])
    line = [(float(row["waarde"]), f"Z&W breed {share(row)}") for row in records(broad, WerkbelevingBranches)]
    return dots(named, row="branche", value="waarde", text="tekst", unit=_UNIT, reference=line[0] if line else None)


def _other(frame: pd.DataFrame, _: Parameters) -> Picture:
    frame = werkbeleving_vragen.drawn_answers(frame)
    rows = records(frame, WerkbelevingOverig)
    named = frame.assign(
        tekst=[percent(row["waarde"], 0) for row in rows], kop=[f"{row['sector']}, {row['meting']}" for row in rows]
    )
    return dots(named, row="vraag", value="waarde", text="tekst", unit=_UNIT, group="kop")


_DECIMALS = (
    "Sommige bronnen geven hele procenten, andere één decimaal. De kolom 'Afgerond op' in de tabel zegt welke; een"
    " verschil heeft niet meer decimalen dan de grofste van de twee."
)

FIGURES = [
    Figure(
        "werkbeleving-aspecten",
        "werkbeleving_aspecten",
        werkbeleving.aspects,
        _aspects,
        begrippen=("meetmoment", "procentpunt", "afgeleid", "afronding"),
        toelichting=(
            "Een verandering is gunstiger als zij de goede kant op gaat: bij werkdruk is dat omlaag, bij de andere"
            " aspecten omhoog.",
            "Geeft een bron alleen percentages, dan is de verandering afgeleid: nu min hetzelfde kwartaal een jaar"
            " eerder, uit dezelfde bron. De kolom 'Afgeleid' in de tabel zegt welk cijfer afgeleid is.",
            _DECIMALS,
        ),
    ),
    Figure(
        "werkbeleving-reeks",
        "werkbeleving_reeks",
        werkbeleving_reeks.series,
        _series,
        vergelijkt=("{aspect}",),
        begrippen=("meetmoment", "reeksbreuk", "procentpunt", "breed", "ontbrekend"),
        toelichting=(
            _DECIMALS,
            "Cijfers van een eerdere enquête zijn open tekens zonder lijn. De plaats van die jaren op de as is niet op"
            " schaal.",
        ),
        hoogte=420,
    ),
    Figure(
        "werkbeleving-branches",
        "werkbeleving_branches",
        werkbeleving_branches.branches,
        _branches,
        vergelijkt=("{aspect}",),
        begrippen=("meetmoment", "breed", "ontbrekend"),
        toelichting=(_DECIMALS, "Zorg en welzijn breed is met kinderopvang."),
    ),
    Figure(
        "werkbeleving-overig",
        "werkbeleving_overig",
        werkbeleving_vragen.other_questions,
        _other,
        begrippen=("meetmoment", "nea"),
        toelichting=(
            "Cijfers van één meting staan bij elkaar. Per sector en vraag ziet u het nieuwste cijfer; zijn het er"
            " veel, dan per sector de hoogste. Alle cijfers staan in de tabel.",
        ),
    ),
    Figure(
        "werkbeleving-werkgevers", "werkbeleving_werkgevers", werkbeleving_vragen.employers, begrippen=("uitstroom",)
    ),
]
