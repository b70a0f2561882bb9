"""What the region figures say on the shipped data, and how the map groups regions."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.findings import Findings
from analysis.findings.regiokaart.kaart import around, regions
from analysis.geo import areas
from queries.run import run
from ui.charts.map import SHADES, kinds
from ui.figure import make_view
from ui.figures import FIGURES


def found(figure: str, **parameters: Any) -> Findings:
    return make_view(FIGURES[figure], parameters).findings


OUTFLOW = {"cijfer": "uitstroom_totaal", "cijferbranche": "VVT", "cijferperiode": "2022JJ00"}


def test_one_region_has_a_figure_and_27_say_they_have_none() -> None:
    told = found("regiokaart", **OUTFLOW)
    assert told.titel == "Stedendriehoek & Noord-Veluwe: 4.250 werknemers in 2022, het enige cijfer van 28 regio’s"
    assert told.zin == "Totale uitstroom uit de branche, VVT, 2022."
    assert told.let_op[0] == (
        "Van 27 van de 28 regio’s is geen cijfer gepubliceerd of ingelezen. Geen cijfer is iets anders dan nul."
    )
    assert told.alt.endswith(
        "Stedendriehoek & Noord-Veluwe 4.250 werknemers. 27 regio’s zonder cijfer: gearceerd grijs."
    )


def test_the_work_area_of_wgv_and_a_chosen_region_without_figure() -> None:
    told = found("regiokaart", gebied="wgv", regio="RA0205", **OUTFLOW)
    assert told.zin == (
        "Totale uitstroom uit de branche, VVT, 2022. Voor Twente is er geen cijfer. Eén van de vier regio’s van WGV"
        " heeft een cijfer: Stedendriehoek & Noord-Veluwe 4.250 werknemers."
    )


def test_provinces_are_ranked_and_warned_to_be_counts() -> None:
    told = found("provincies", cijfer="vacatures_openstaand", cijferbranche="SBIQ", cijferperiode="2022KW03")
    assert told.titel == (
        "Openstaande vacatures, 3e kwartaal van 2022, hoogst van twaalf provincies: Zuid-Holland (16.600 vacatures)"
    )
    assert "Dit zijn aantallen: een grote provincie heeft er vanzelf meer." in told.let_op
    assert "Bedrijfstak Q, geen AZW-afbakening." in told.let_op


def regions_of(numbers: dict[str, float | None], chosen: str = "", step: float = 0.1) -> Findings:
    """TESTDATA: provinces with these percentages."""
    rows = [
        {"regio": name, "waarde": value, "afgerond_op": step, "eenheid": "procent", "decimalen": 1, "noot": None}
        | {"formule": None, "te_delen": 0}
        | {"indicator": "Ziekteverzuim", "branche": "VVT", "periode": "1e kwartaal 2023", "gekozen": name == chosen}
        | {"wgv": False, "ontbreekt": "geen cijfer in de bronnen", "thema_code": "verzuim", "bron_soort": "primair"}
        for name, value in numbers.items()
    ]
    return regions(pd.DataFrame(rows).astype({"waarde": float}), {"soort": "provincie"})


def test_equal_regions_are_not_highest_and_lowest() -> None:
    alike = regions_of({"Twente": 103.6, "Achterhoek": 103.6}, chosen="Twente")
    assert alike.titel == "Ziekteverzuim, VVT, 1e kwartaal van 2023: Twente en Achterhoek gelijk (beide 103,6%)"
    assert "Twente heeft 103,6%: niet te onderscheiden van de andere." in alike.zin
    tie = regions_of({"Twente": 6.3, "Drenthe": 6.3, "Zeeland": 5.0}, chosen="Drenthe")
    assert "hoogst van drie provincies: Twente en Drenthe (beide 6,3%)" in tie.titel
    assert "Drenthe heeft 6,3%: gedeeld plaats 1 tot en met 2 van 3." in tie.zin
    rounded = regions_of({"Twente": 6.3, "Drenthe": 6.0, "Zeeland": 2.0}, step=1)
    together = "Twente en Drenthe (binnen de afronding gelijk)"
    assert rounded.titel == f"Ziekteverzuim, 1e kwartaal van 2023, hoogst: {together}"


def test_the_choice_comes_first_when_the_figures_are_of_others() -> None:
    one = regions_of({"Twente": None, "Zeeland": 5.0, "Drenthe": None}, chosen="Twente")
    assert one.titel == "Geen cijfer voor Twente. Wel voor Zeeland: 5,0% in het 1e kwartaal van 2023"
    more = regions_of({"Twente": None, "Zeeland": 5.0, "Drenthe": 4.0}, chosen="Twente")
    assert more.titel.startswith("Geen cijfer voor Twente. Hoogst van twee provincies met een cijfer")
    assert (
        "plaats 1 van 2 met een cijfer" in regions_of({"Twente": None, "Zeeland": 5.0, "Drenthe": 4.0}, "Zeeland").zin
    )


def test_lochem_lies_in_stedendriehoek() -> None:
    told = found("gemeente-in-regio", gemeente="GM0262")
    assert told.titel == "Lochem ligt in de Stedendriehoek & Noord-Veluwe"
    assert told.zin.startswith("Deze regio telt 15 gemeenten: Apeldoorn, Brummen, Deventer, Elburg,")
    assert told.zin.endswith("Voorst en Zutphen.")


def test_a_municipality_that_is_not_there_gives_no_answer() -> None:
    assert found("gemeente-in-regio", gemeente="GM9999").titel.startswith("Geen cijfers over deze gemeente")


def test_changed_names() -> None:
    told = found("regionamen")
    assert told.titel == "Vijf regio’s hadden eerder een andere naam"
    assert told.zin.startswith("Rijn Gouwe heette Rijnstreek")
    assert told.zin.endswith("Bij Haaglanden en Drechtsteden is de koppeling afgeleid.")
    assert "Stedendriehoek & Noord-Veluwe: heet in stukken van WGV Stedenvierkant." in " ".join(told.let_op)


def test_like_regions_are_of_the_same_part_and_near_in_value() -> None:
    frame = run("kaart_regio").frame
    near = around(frame, "RA0205")
    assert near.landsdeel == "Oost-Nederland"
    assert set(near.zelfde_landsdeel) == {"RA0204", "RA0206", "RA0207", "RA0308", "RA0309", "RA0410"}
    assert near.dichtbij == ()
    assert around(frame, "NL00").landsdeel is None
    assert around(frame, "RA0512").zelfde_landsdeel == ()
    values = frame.assign(waarde=pd.Series(range(28), index=frame.index, dtype=float))
    codes = list(values["regio_code"])
    near = around(values, codes[10]).dichtbij
    assert near
    assert set(near) < set(codes[8:13])


@given(st.lists(st.none() | st.integers(-50, 50), min_size=28, max_size=28))
def test_every_region_is_in_one_group_and_equal_values_share_it(values: list[int | None]) -> None:
    rows = [{"regio_code": code, "waarde": value} for code, value in zip(areas(), values, strict=True)]
    groups = kinds(rows, "werknemers", 0)
    assert sorted(code for group in groups for code in group.codes) == sorted(areas())
    worth = {row["regio_code"]: row["waarde"] for row in rows}
    for group in groups:
        assert group.hatched == all(worth[code] is None for code in group.codes)
    known = [group for group in groups if not group.hatched]
    assert len(known) <= len(SHADES)
    assert len({group.shade for group in known}) == len(known)
    for low, high in pairwise(known):
        assert max(worth[code] for code in low.codes) < min(worth[code] for code in high.codes)  # type: ignore[type-var]


def test_where_no_region_has_a_figure_that_is_said_with_what_was_looked_for() -> None:
    frame = make_view(FIGURES["landsdelen"], {}).frame.assign(waarde=None)
    found = regions(frame, {"soort": "landsdeel"})
    assert found.titel == "Van geen van de vier landsdelen is een cijfer bekend"
    assert found.zin.startswith("Gezocht is naar: ")
