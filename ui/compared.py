"""What the cijfer of a region or branch stands beside in this build: that of others, and its rate among all regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis import comparable
from analysis.rows import records
from queries.rows import VergelijkKeuze
from queries.run import run
from queries.warehouse import once_per_build
from queries.whole import COUNTRY, SECTOR

NO_RATE = (
    "Tussen alle regio’s staat dit cijfer niet: een aantal zegt vooral hoe groot een regio is, en een percentage om te"
    " vergelijken is er hier niet. Daarvoor moeten het cijfer en het aantal werknemers van deze regio en branche van"
    " dezelfde dag zijn, en moet een tweede regio het ook hebben."
)
"""Why a figure of a region does not stand among all regions."""


def side_by_side(indicators: Sequence[str], region: str, branches: Sequence[str]) -> dict[str, str] | None:
    """Give the choice that sets a cijfer beside that of other regions, or else of other branches, None without any.

    A rate goes before its count, which is a click away there: a count says above all how large a region or branch is.

    Args:
        indicators: Codes of the figure, the best first.
        region: Code of the region; the country is set beside its regions only when no branches stand side by side.
        branches: Codes of the branches that were chosen; one of them is where regions stand side by side.
    """
    branch = branches[0] if len(branches) == 1 else SECTOR
    for per, place, member in _ways(region, branch):
        for code in _rates_first(indicators):
            members = _compared(per).get((code, place))
            if members is not None and (member is None or member in members):
                choice = {"regio": region, "per": per, "indicator": code, "plek": place}
                return choice | (_beside(code, place, branches) if per == "branche" else {})
    return None


def _ways(region: str, branch: str) -> Iterator[tuple[str, str, str | None]]:
    """Give what may stand side by side (per), where, and who has to be among it."""
    if region != COUNTRY:
        yield "regio", branch, region
    yield "branche", region, None
    if region == COUNTRY:
        yield "regio", branch, None


def _rates_first(indicators: Sequence[str]) -> list[str]:
    return [code for one in indicators for code in dict.fromkeys((_rates().get(one, one), one))]


def _beside(indicator: str, region: str, branches: Sequence[str]) -> dict[str, str]:
    """Give the branches to set side by side: the chosen ones, with who shares their periods; empty when none was."""
    if not branches or list(branches) == [SECTOR]:
        return {}
    series = next(
        row["reeks_code"]
        for row in records(run("vergelijk_keuze", {"per": "branche"}).frame, VergelijkKeuze)
        if (row["indicator_code"], row["plek_code"]) == (indicator, region)
    )
    asked = {"per": "branche", "indicator": indicator, "plek": region, "reeks": series}
    opened = comparable.opening(records(run("vergelijk_aanbod", asked).frame), branches)
    return {"leden": ",".join(opened)} if branches[0] in opened else {}


def unusual(indicators: Sequence[str], region: str, branches: Sequence[str]) -> dict[str, str] | None:
    """Give the choice that sets a rate of a region among all others and its own past, for a rate or for its count.

    None for a figure without a rate, and where the region has no rate beside another.
    """
    branch = branches[0] if len(branches) == 1 else SECTOR
    for one in indicators:
        rate = _rates().get(one)
        if rate is not None and region in _compared("regio").get((rate, branch), ()):
            return {"regio": region, "branche": branch, "graadmeter": rate}
    return None


@once_per_build(1)
def _rates() -> dict[str, str]:
    """Give the rate of each figure that has one; a rate is its own."""
    offered = set(run("keuze_graadmeter").frame["code"])
    frames = [run("vergelijk_keuze", {"per": per}).frame for per in ("branche", "regio")]
    rows = [row for frame in frames for row in records(frame, VergelijkKeuze)]
    found = {row["indicator_code"]: row["tegenhanger_code"] for row in rows if row["maat"] == "aantal"}
    return {code: rate for code, rate in found.items() if rate in offered} | {code: code for code in offered}


def computed() -> set[str]:
    """Give the rates that are worked out here from a count and a number of employees or jobs."""
    return {rate for count, rate in _rates().items() if count != rate}


@once_per_build(2)
def _compared(per: str) -> dict[tuple[str, str], set[str]]:
    """Give what stands side by side for each indicator and place; once, for each figure of a page asks."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in records(run("vergelijk_keuze", {"per": per}).frame, VergelijkKeuze):
        found.setdefault((row["indicator_code"], row["plek_code"]), set()).update(row["lid_codes"])
    return {key: members for key, members in found.items() if members}
