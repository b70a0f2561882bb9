"""What the cijfer of a region or branch stands beside in this build: that of others, and its rate among all regions."""

from __future__ import annotations

from analysis.rows import records
from queries.rows import VergelijkKeuze
from queries.run import run
from queries.warehouse import once_per_build
from queries.whole import COUNTRY


def side_by_side(indicator: str, region: str, branch: str) -> dict[str, str] | None:
    """Give the choice that sets a cijfer beside that of other regions, or else of other branches, None without any."""
    rate = _rates().get(indicator, indicator)  # a count says above all how large a region is
    of_regions = [("regio", branch, region, code) for code in (rate, indicator)] if region != COUNTRY else []
    for per, place, member, code in [*of_regions, ("branche", region, None, indicator)]:
        members = _compared(per).get((code, place))
        if members is not None and (member is None or member in members):
            return {"regio": region, "per": per, "indicator": code, "plek": place}
    return None


def unusual(indicator: str, region: str, branch: str) -> dict[str, str] | None:
    """Give the choice that sets a rate of a region among all others and its own past, for a rate or for its count.

    None for a figure without a rate, and where the region has no rate beside another.
    """
    rate = _rates().get(indicator)
    if rate is None or region not in _compared("regio").get((rate, branch), ()):
        return None
    return {"regio": region, "branche": branch, "graadmeter": rate}


@once_per_build(1)
def _rates() -> dict[str, str]:
    """Give the rate of each figure that has one; a rate is its own."""
    offered = set(run("keuze_graadmeter").frame["code"])
    rows = records(run("vergelijk_keuze", {"per": "regio"}).frame, VergelijkKeuze)
    found = {row["indicator_code"]: row["tegenhanger_code"] for row in rows if row["maat"] == "aantal"}
    return {code: rate for code, rate in found.items() if rate in offered} | {code: code for code in offered}


@once_per_build(2)
def _compared(per: str) -> dict[tuple[str, str], set[str]]:
    """Give what stands side by side for each indicator and place; once, for each figure of a page asks."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in records(run("vergelijk_keuze", {"per": per}).frame, VergelijkKeuze):
        found.setdefault((row["indicator_code"], row["plek_code"]), set()).update(row["lid_codes"])
    return found
