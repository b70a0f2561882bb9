"""What stands in the place of figures of a rate that a region does not have."""

from __future__ import annotations

from tests.tiny import tiny
from ui.figures import FIGURES
from ui.pieces.rates import lacking

ASKED = {"regio": "RA0206", "branche": "VVT", "graadmeter": "uitstroompercentage"}
FLOW = {"bereik": "totaal", "aantal": 100}
STOCK = {"indicator": "werknemers", "branche": "VVT", "eenheid": "werknemers", "waarde": 1000}


def told(figure: str = "regio-plaats", **other: str) -> str:
    return " ".join(str(lacking(FIGURES[figure], {**ASKED, **other}) or "").split())


def test_it_says_once_why_there_is_no_rate_and_where_there_are_figures() -> None:
    with tiny(mobiliteit=[FLOW | {"regio": "RA0206", "periode": "2024JJ00"}]):
        text = told()
        assert "Uitstroompercentage: niet te geven voor verpleging, verzorging en thuiszorg in Stedendriehoek" in text
        assert "Dat aantal is niet ingelezen; het komt van StatLine." in text
        assert "Wel te zien bij In- en uitstroom: <a" in text
        assert told("regio-gewoon") == text
        unoffered = told(graadmeter="instroompercentage_extern")
        assert unoffered.replace("Percentage: niet", "Uitstroompercentage: niet") == text
        assert told("uitstroom-waardoor") == told(regio="NL00") == ""


def test_a_headcount_of_another_day_is_not_lacking() -> None:
    stock = STOCK | {"regio": "RA0206", "periode": "2020KW04"}
    with tiny(mobiliteit=[FLOW | {"regio": "RA0206", "periode": "2024KW04"}], kerncijfer=[stock]):
        assert "moeten de stroom en het aantal werknemers van dezelfde dag zijn" in told()


def test_where_there_is_something_to_see_nothing_is_said() -> None:
    regions = ("RA0206", "RA0205", "NL00")
    flows = [FLOW | {"regio": region, "periode": "2024KW04"} for region in regions]
    stocks = [STOCK | {"regio": region, "periode": "2023KW04"} for region in regions]
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        assert told() == ""
        assert told(regio="RA0102") == ""  # the others are drawn, and this one named among who is not there
        assert "Dit cijfer is er wel voor <a" in told(branche="GGZ")
