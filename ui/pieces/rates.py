"""In the place of figures of a rate that a region does not have: once, why, and where there are figures."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from analysis.formats import in_prose
from analysis.rows import records
from queries.parameters import Asked
from queries.rows import OverzichtKerncijfers, RegioGewoon, VergelijkKeuze
from queries.run import run
from queries.whole import COUNTRY, SECTOR
from ui import compared, practice
from ui.choosing.choices import labels
from ui.figure import Figure
from ui.markup import render
from ui.pages import page_of
from ui.site import available

_FLOWS = "in-en-uitstroom"
_PLACES = 3


def lacking(figure: Figure, chosen: dict[str, Asked]) -> Markup | None:
    """Give what stands in the place of a figure of a rate; None for another figure, or where there is something to see.

    Something to see is: the country is chosen, the region has the rate of a day, or other regions have it.

    Args:
        figure: The figure that would stand here.
        chosen: What it would be asked with.
    """
    region, branch = str(chosen.get("regio", COUNTRY)), str(chosen.get("branche", SECTOR))
    rate = str(chosen.get("graadmeter", ""))
    if "graadmeter" not in figure.open_parameters() or region == COUNTRY or _known(rate, region, branch):
        return None
    name, places = labels("keuze_regio")[region], _places(rate, branch)
    flows, offered = page_of(_FLOWS), labels("keuze_graadmeter")  # without the rates that no region has a part of
    text = render(
        "available.no_rate",
        rate=offered.get(rate, "Percentage"),
        branch=in_prose(labels("keuze_branche")[branch]),
        region=name,
        divided=rate not in offered or rate in compared.computed(),
        headcount=_employees(region, branch),
        places=places,
        own=available.own_parts(available.elsewhere(flows, region, branch), flows),
    )
    return practice.line() + text


def _known(rate: str, region: str, branch: str) -> bool:
    asked = {"regio": region, "branche": branch, "graadmeter": rate}
    own = records(run("regio_gewoon", asked).frame, RegioGewoon)
    return any(row["waarde"] is not None for row in own) or not run("regio_plaats", asked).frame.empty


def _employees(region: str, branch: str) -> bool:
    """Tell whether the number of employees of a region and branch is known on some day."""
    rows = records(run("overzicht_kerncijfers", {"regio": region, "branche": branch}).frame, OverzichtKerncijfers)
    return any((row["indicator_code"], row["regio_code"]) == ("werknemers", region) and row["waarde"] for row in rows)


def _places(rate: str, branch: str) -> list[Markup]:
    """Give links to other branches in which regions do have a rate."""
    names = labels("keuze_branche")
    rows = records(run("vergelijk_keuze", {"per": "regio"}).frame, VergelijkKeuze)
    found = {row["plek_code"]: row["lid_codes"] for row in rows if row["indicator_code"] == rate and row["lid_codes"]}
    links = []
    for code in [code for code in found if code != branch and code in names][:_PLACES]:
        region = next((one for one in found[code] if one != COUNTRY), COUNTRY)
        address = f"/ongewoon?{urlencode({'regio': region, 'branche': code, 'graadmeter': rate})}"
        links.append(render("links.inward", address=address, text=names[code]))
    return links
