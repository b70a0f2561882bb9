"""From a figure to the comparison of what it shows: the link keeps region, branch and indicator."""

from __future__ import annotations

from string import Formatter
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.comparable import first_with
from queries.catalogue import catalogue
from queries.run import run
from tests.app.pages import open_page, sound
from tests.tiny import tiny
from ui.figure import _BRANCH, Figure, make_view
from ui.figures import FIGURES
from ui.opening import defaults

_SEVERAL = "meer dan één cijfer"
_WORDS = "woorden, geen cijfer"
_CHANGES = "wat er veranderde, geen cijfer"
_FORECAST = "een prognose staat nergens naast"
_OWN = "zet uw eigen aantallen al naast de rest van de regio"
_RECKONED = "rekent met aannames, en staat dus niet naast een cijfer"
NOT_COMPARED = {
    "eigen-verloop": _OWN,
    "eigen-bestemming": _OWN,
    "eigen-herkomst": _OWN,
    "eigen-trechter": _OWN,
    "scenario-verloop": _RECKONED,
    "scenario-hefbomen": _RECKONED,
    "scenario-gevoeligheid": _RECKONED,
    "scenario-score": _RECKONED,
    "scenario-waaier": _RECKONED,
    "capaciteit-verloop": _SEVERAL,
    "capaciteit-opgeteld": _SEVERAL,
    "capaciteit-plaatsen": _SEVERAL,
    "overzicht-kerncijfers": _SEVERAL,
    "profiel-gemiddelden": _SEVERAL,
    "profiel-aandelen": _SEVERAL,
    "werkbeleving-aspecten": _SEVERAL,
    "werkbeleving-overig": _SEVERAL,
    "werkbeleving-werkgevers": _SEVERAL,
    "uitstroom-in-woorden": _WORDS,
    "instroom-in-woorden": _WORDS,
    "functiegroepen": _WORDS,
    "kwartaal-nieuw": _CHANGES,
    "kwartaal-sinds": _CHANGES,
    "wijzigingen": _CHANGES,
    "wijzigingen-per-thema": _CHANGES,
    "prognose-edities": _FORECAST,
    "prognose-tekort": _FORECAST,
    "prognose-scenarios": _FORECAST,
    "regio-rangorde": "staat onder de kaart, die het al doet",
}
COMPARED = [figure for figure in FIGURES.values() if figure.vergelijkt]


def flows(branche: str, regio: str = "RA1428") -> list[dict[str, object]]:
    return [
        {"branche": branche, "regio": regio, "periode": periode, "bereik": "extern", "aantal": 100}
        for periode in ("2023KW04", "2024KW04")
    ]


@pytest.mark.parametrize("figure", COMPARED, ids=lambda figure: figure.id)
def test_what_a_figure_is_compared_by_is_an_indicator_of_the_comparison(figure: Figure) -> None:
    known = set(run("namen").frame["code"])
    for one in figure.vergelijkt:
        names = {name for _, name, _, _ in Formatter().parse(one) if name}
        assert names <= figure.open_parameters().keys()
        assert names or one in known


def test_every_figure_of_regions_or_branches_is_compared_but_for_these() -> None:
    taken = {
        figure.id for figure in FIGURES.values() if {"regio", *_BRANCH} & catalogue()[figure.query].parameters.keys()
    }
    compared = {figure.id for figure in COMPARED}
    assert taken - compared == NOT_COMPARED.keys()


def test_each_link_opens_the_comparison_it_names() -> None:
    links = [link for figure in COMPARED if (link := make_view(figure, defaults(figure)).compare_path())]
    assert len(links) >= len(COMPARED) // 2
    for link in links:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        at = open_page("pages/regio/vergelijken.py", **asked)
        sound(at)
        assert {name: at.query_params[name] for name in asked} == asked


def link_of(figure: str, **asked: str) -> str | None:
    return make_view(FIGURES[figure], asked).compare_path()


def test_a_region_is_compared_with_regions_and_else_with_branches() -> None:
    here = {"regio": "RA1428", "branche": "VVT"}
    with tiny(mobiliteit=flows("VVT") + flows("GGZ")):
        assert "per=branche&indicator=uitstroom_extern&plek=RA1428" in str(link_of("in-en-uitstroom", **here))
    with tiny(mobiliteit=flows("VVT") + flows("VVT", "RA0206")):
        assert "per=regio&indicator=uitstroom_extern&plek=VVT" in str(link_of("in-en-uitstroom", **here))
        nationwide = str(link_of("in-en-uitstroom", regio="NL00", branche="VVT"))
        assert "per=regio&indicator=uitstroom_extern&plek=VVT" in nationwide
        assert link_of("in-en-uitstroom", regio="RA0207", branche="VVT") is None
    with tiny(mobiliteit=flows("VVT") + flows("GGZ") + flows("GHZ") + flows("KO", "RA0206")):
        assert "leden=GGZ%2CVVT%2CGHZ" in str(link_of("in-en-uitstroom", regio="RA1428", branche="GGZ"))
        assert "leden" not in str(link_of("in-en-uitstroom", regio="RA1428", branche="KO"))
    with tiny(mobiliteit=flows("VVT")):
        assert link_of("in-en-uitstroom", **here) is None
    assert link_of("bronnen") is None


def rated(regio: str) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Give flows both ways of the sector in a region, and its employees at their end and a year before."""
    row = {"branche": "ZW", "regio": regio, "bereik": "extern", "periode": "2024KW04", "aantal": 100}
    stock = {"indicator": "werknemers", "branche": "ZW", "regio": regio, "eenheid": "werknemers", "waarde": 1000}
    return (
        [row | {"richting": "instroom"}, row | {"richting": "uitstroom", "aantal": 90}],
        [stock | {"periode": period} for period in ("2023KW04", "2024KW04")],
    )


def test_a_balance_is_compared_and_set_among_all_regions_by_its_rate() -> None:
    (here, stock), (there, other) = rated("RA1428"), rated("RA0206")
    known = [{"indicator": "saldo_extern", "branche": branch, "regio": region, "eenheid": "werknemers", "waarde": 10}
             | {"periode": "2024KW04"} for region in ("RA1428", "RA0206") for branch in ("ZW", "VVT")]  # fmt: skip
    with tiny(mobiliteit=here + there, kerncijfer=stock + other + known):
        view = make_view(FIGURES["saldo-branches"], {"regio": "RA1428", "bereik": "extern"})
        assert "per=regio&indicator=saldo_per_100&plek=ZW" in str(view.compare_path())
        assert view.unusual() == {"regio": "RA1428", "branche": "ZW", "graadmeter": "saldo_per_100"}
        assert view.not_unusual() is None
        of_ages = make_view(FIGURES["saldo-leeftijd"], {"regio": "RA1428", "branche": "VVT"})
        assert of_ages.unusual() is None
        assert "een percentage om te vergelijken is er hier niet" in str(of_ages.not_unusual())
        assert make_view(FIGURES["saldo-leeftijd"], {"regio": "NL00", "branche": "VVT"}).not_unusual() is None


def test_a_comparison_opens_where_the_reader_was_and_on_the_newest_period_all_have() -> None:
    absence = [
        {"branche": branch, "waarde": 7, "periode": f"{year}KW0{quarter}", "regio": region}
        for branch in ("VVT", "GGZ", "GHZ") for region in ("NL00", "RA1428")
        for year, quarter in ((2023, 1), (2024, 1), (2024, 3))
    ]  # fmt: skip
    # the fourth quarter is newer, and only one branch of the country has it
    with tiny(kerncijfer=[*absence, {"branche": "VVT", "waarde": 7, "periode": "2024KW04"}]) as small:
        rows = small.ask("vergelijk_keuze", per="branche")
    for region in ("NL00", "RA1428"):
        place = first_with(rows, "plek_code", region, "VVT")
        here = [row for row in rows if row["plek_code"] == place]
        assert (place, here[0]["reeks_code"]) == (region, "KW03")
