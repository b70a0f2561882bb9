"""May these figures stand beside each other? Pure rules over rows, with reasons in Dutch.

The question `vergelijk_reeksen` marks each row it leaves out; here the marks become a verdict and sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.claims import stretches
from analysis.formats import agree, capital, count_word, counted, from_to, in_prose, listing, spoken
from queries.whole import COUNTRY

Row = Mapping[str, Any]
MOST = 6
_MANY_PERIODS = 4
_YEAR = re.compile(r"(?<!\d)\d{4}")
_FEW_REGIONS = 3
_WORLDS = ("breed", "smal")
_OPENING = 3
_BRANCHES = {"AZW-branches", "geen AZW-afbakening"}
_KINDS = {"provincie": "een provincie", "regioplus": "een RegioPlus-regio", "landsdeel": "een landsdeel"}


@dataclass(frozen=True)
class Verdict:
    """What may be compared.

    Attributes:
        leden: Names of the series that stand beside another, in the order of choice.
        perioden: Periods in which at least two stand side by side, oldest first.
        redenen: Why the rest may not, one sentence each.
    """

    leden: tuple[str, ...]
    perioden: tuple[str, ...]
    redenen: tuple[str, ...]

    @property
    def possible(self) -> bool:
        """True when at least two series share a period."""
        return len(self.leden) > 1


def inside(row: Row, column: str = "lid") -> str:
    """Give a name as it stands in a sentence: a branch in lower case, a region as it is."""
    name = str(row[column])
    return in_prose(name) if row["groep"] in _BRANCHES else name


def judge(rows: Sequence[Row]) -> Verdict:
    """Give which series and periods compare, and why the others do not.

    Args:
        rows: One per series and period, series in order of choice, periods from old to new: lid, periode, reden
            (None: compared), botst_met, groep, wereld.
    """
    kept = [row for row in rows if row["reden"] is None]
    times = {row["periode"]: None for row in sorted(kept, key=lambda row: row["periode_code"])}
    left_out: dict[str, list[Row]] = {}
    for row in rows:
        if row["reden"] is not None:
            left_out.setdefault(row["lid"], []).append(row)
    sentences = [text for name, missing in left_out.items() for text in _reasons(name, missing, rows, set(times))]
    return Verdict(tuple(dict.fromkeys(row["lid"] for row in kept)), tuple(times), tuple(dict.fromkeys(sentences)))


def supply(rows: Iterable[Row]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give which series share which periods: names and periods, the largest company first.

    Args:
        rows: One per series and period, of one indicator, place and kind of period: lid, groep, periode,
            periode_code, wereld (breed, smal or either). National figures go with every kind of region; branches and
            industry never mix, nor do breed and smal.
    """
    company: dict[tuple[str, str, str], set[str]] = {}
    labels: dict[str, str] = {}
    for row in rows:
        for world in (row["wereld"],) if row.get("wereld") else _WORLDS:
            company.setdefault((row["groep"], row["periode_code"], world), set()).add(row["lid"])
        labels[row["periode_code"]] = row["periode"]
    together: dict[tuple[str, ...], list[str]] = {}
    for (group, code, world), names in sorted(company.items()):
        wider = company.get((group, code, _WORLDS[world == _WORLDS[0]]), set())
        if len(names) > 1 and not names < wider and not (names == wider and world != _WORLDS[0]):
            together.setdefault(tuple(sorted(names)), []).append(labels[code])
    found = [(names, tuple(periods)) for names, periods in together.items()]
    return sorted(found, key=lambda item: (-len(item[0]), -len(item[1]), item[0]))


def first_with(rows: Sequence[Row], column: str, region: str, branch: str = "") -> str:
    """Give the first code of a column in which a region and branch stand beside others, or are where others do.

    The region goes first; without either it is the first code.

    Args:
        rows: Of `vergelijk_keuze`, best first.
        column: The column with the code.
        region: Code of the chosen region; the whole country is no choice.
        branch: Code of the chosen branch; empty for none.
    """

    def at_home(row: Row) -> tuple[bool, ...]:
        return tuple(code in {*row["lid_codes"], row["plek_code"]} - {COUNTRY} for code in (region, branch))

    return str(max(rows, key=at_home)[column])


def opening(rows: Iterable[Row], preferred: Sequence[str] = ()) -> list[str]:
    """Give the codes a comparison opens with: the preferred ones that share a period, else the first of the rest.

    Of the first preferred one alone it is that one, before the first of who shares a period with it.

    Args:
        rows: See `supply`, with lid_code, the longest series first.
        preferred: Codes in the order they should stand in, each once or more.
    """
    rows = list(rows)
    codes = {row["lid"]: row["lid_code"] for row in rows}
    companies = [[codes[name] for name in codes if name in names] for names, _ in supply(rows)]
    for company in companies:
        wanted = [code for code in dict.fromkeys(preferred) if code in company]
        if wanted and wanted[0] == preferred[0]:
            others = [code for code in company if code not in {*wanted, COUNTRY}] if len(wanted) == 1 else []
            return [*wanted, *others[: _OPENING - 1]][:MOST]
    rest = companies[0] if companies else list(codes.values())
    return [code for code in rest if code != COUNTRY][:_OPENING]


def bases(rows: Iterable[Row], codes: Sequence[str]) -> dict[str, str]:
    """Give the periods, code -> label from old to new, in which at least two of these series have a figure."""
    members: dict[str, set[str]] = {}
    labels: dict[str, str] = {}
    for row in rows:
        if row["lid_code"] in codes:
            members.setdefault(row["periode_code"], set()).add(row["lid_code"])
            labels[row["periode_code"]] = row["periode"]
    return {code: labels[code] for code in sorted(members) if len(members[code]) > 1}


def advice(rows: Iterable[Row]) -> str:
    """Give in one sentence what can be compared within an indicator; see `supply` for the rows."""
    options = supply(rows)
    if not options:
        return "Van dit cijfer heeft in geen enkele periode meer dan één een waarde. Er is dus niets te vergelijken."
    parts = [f"{_few(names)} ({_span(periods)})" for names, periods in options[:3]]
    more = len(options) - len(parts)
    rest = f"; en nog {counted(more, 'andere groep', 'andere groepen')}" if more else ""
    return f"Wel te vergelijken: {'; '.join(parts)}{rest}."


def regional(rows: Iterable[Row]) -> str:
    """Say plainly which of the regions have figures, and whether any two share one.

    Args:
        rows: Of `kaart_aanbod`, regions only: indicator, branche, periode, regios, and `namen` of the regions.
    """
    known: dict[str, dict[str, list[str]]] = {}
    shared = 0
    for row in rows:
        shared = max(shared, int(row["regios"]))
        for name in row["namen"]:
            known.setdefault(name, {}).setdefault(f"{row['indicator']}, {row['branche']}", []).append(row["periode"])
    if not known:
        return "Van de RegioPlus-regio’s is nog geen cijfer ingelezen."
    parts = [f"{name} ({_topics(topics)})" for name, topics in known.items()]
    counted = f"{capital(count_word(len(known)))} van de RegioPlus-regio’s {agree(len(known), 'heeft', 'hebben')}"
    end = "" if shared > 1 else " Geen twee regio’s hebben hetzelfde cijfer over dezelfde periode en branche."
    if len(parts) > MOST:
        parts = [*parts[:_FEW_REGIONS], f"{len(parts) - _FEW_REGIONS} andere regio’s"]
    return f"{counted} een cijfer: {listing(parts)}.{end}"


def _topics(topics: Mapping[str, Sequence[str]]) -> str:
    """Give which figures a region has, with their periods; of many only how many."""
    if len(topics) > _MANY_PERIODS:
        return f"{len(topics)} soorten cijfers"
    return "; ".join(f"{what}: {_span(sorted(set(periods)))}" for what, periods in topics.items())


def _reasons(name: str, missing: Sequence[Row], rows: Sequence[Row], compared: set[str]) -> list[str]:
    """Give the sentences on one series, one for each kind of reason.

    A missing figure is told where others are compared; elsewhere the one that stands alone tells enough. Of one series
    nothing stands alone: others were not asked for.
    """
    all_blank = sum(row["reden"] == "geen cijfer" for row in missing) == sum(row["lid"] == name for row in rows)
    times: dict[str, list[str]] = {}
    inner = inside(missing[0])
    for row in missing:
        if row["reden"] != "geen cijfer" or all_blank or row["periode"] in compared:
            times.setdefault(row["reden"], []).append(row["periode"])
    alone = times.get("staat alleen", [])
    sentences = {
        "te veel": f"{name} doet niet mee: vergelijk er hoogstens {count_word(MOST)}.",
        "kan niet samen": _clash(missing[0], rows),
        "geen cijfer": f"Geen enkel cijfer voor {inner} in deze reeks."
        if all_blank
        else f"Geen cijfer voor {inner} over {_over(times.get('geen cijfer', []))}.",
        "derden": f"{name}: cijfers van derden zijn niet nagekeken en staan niet naast cijfers van de maker.",
        "reeksbreuk": f"Cijfers over {_over(times.get('reeksbreuk', []))} komen uit een andere enquête"
        " (reeksbreuk). Zij doen niet mee.",
        "staat alleen": f"Over {_over(alone)} {agree(len(alone), 'is er alleen een cijfer', 'zijn er alleen cijfers')}"
        f" voor {inner}: {agree(len(alone), 'dat doet', 'die doen')} niet mee.",
    }
    single = len({row["lid"] for row in rows}) == 1
    return [sentences[reason] for reason in times if not (single and reason == "staat alleen")]


def _clash(row: Row, rows: Sequence[Row]) -> str:
    """Say why a series may not stand beside the one that was chosen before it."""
    other = next((item for item in rows if item["lid"] == row["botst_met"]), None)
    if other is None:
        return f"{row['lid']} doet niet mee."
    pair = f"{row['lid']} kan niet naast {inside(other)}"
    if row["wereld"] and other["wereld"] and row["wereld"] != other["wereld"]:
        return f"{pair}: breed is met kinderopvang en smal zonder. Die twee staan nooit in één vergelijking."
    if row["groep"] in _KINDS and other["groep"] in _KINDS:
        return (
            f"{pair}: {_KINDS[row['groep']]} en {_KINDS[other['groep']]} zijn verschillende indelingen die overlappen."
        )
    return f"{pair}: de afbakening is anders. Bedrijfstak Q is niet de indeling in AZW-branches."


def _span(periods: Sequence[str]) -> str:
    if len(periods) > _MANY_PERIODS:
        return f"{from_to(periods[0], periods[-1])}, {len(periods)} perioden"
    return listing([spoken(period) for period in periods])


def _over(periods: Sequence[str]) -> str:
    """Give periods as a sentence names them, each with its article; many as their number and the years they are in."""
    if len(periods) > _MANY_PERIODS:
        return f"{len(periods)} perioden in {stretches(int(year) for year in _YEAR.findall(' '.join(periods)))}"
    return listing([spoken(period) for period in periods])


def _few(names: Sequence[str]) -> str:
    if len(names) <= MOST:
        return listing(list(names))
    return f"{', '.join(names[:4])} en {len(names) - 4} andere"
