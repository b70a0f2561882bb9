"""What the pages Acties, Instrumenten and Bijeenkomsten say, from the real rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.regioplan import acties, bijeenkomsten, instrumenten, matchtafel
from queries.run import run


def said(function: Any, query: str, **parameters: list[str]) -> Findings:
    answer = run(query, parameters)
    found = function(answer.frame, answer.parameters)
    assert isinstance(found, Findings)
    return found


def test_the_board_counts_overlap() -> None:
    found = said(acties.board, "actie_lijst")
    assert found.titel == "40 acties: 19 met effect op korte, 30 op middellange en 20 op lange termijn"
    assert found.zin == (
        "21 acties hebben meer dan één termijn en staan in meer kolommen; de kolommen samen zijn dus meer dan 40."
        " Het zijn 34 procedures en zes processen. Hoe het met de acties staat, is nog niet ingelezen."
    )
    assert "python -m etl import actie" in found.let_op[0]


def test_the_board_of_one_term_one_line_and_nothing() -> None:
    short = said(acties.board, "actie_lijst", termijnen=["kort"])
    assert short.titel.startswith("19 acties: alle met effect op korte")
    assert "kolommen" not in short.zin
    one = said(acties.board, "actie_lijst", actielijnen=["2"], aarden=["proces"], termijnen=["lang"])
    assert one.titel == "Eén actie, met effect op lange termijn"
    answer = run("actie_lijst", {})
    single = acties.board(answer.frame.query("kort and middellang").head(1), answer.parameters)
    assert "kolommen" not in single.zin
    assert one.zin.startswith("Het is een proces.")
    same = said(acties.board, "actie_lijst", actielijnen=["5"], termijnen=["middellang", "lang"])
    assert same.titel == "Vier acties: alle met effect op korte, middellange en lange termijn"
    assert said(acties.board, "actie_lijst", standen=["TESTDATA"]).titel == "Geen acties voor deze keuze"


def test_the_lines_and_the_norm() -> None:
    found = said(acties.lines, "actie_lijnen")
    assert found.titel == "Zes actielijnen met 40 acties; meeste acties: actielijn 1 en 4 (beide 9)"
    assert "4. Vergroten en vernieuwen van opleidingsmogelijkheden: 2, 8 en 1 van 9." in found.alt
    assert said(acties.norm, "actie_opleidingsquote").titel == "De norm voor opleidingsplaatsen: Twente 15%"


def test_no_history_is_said() -> None:
    assert said(acties.history, "actie_geschiedenis").titel == "Nog geen geschiedenis: er is geen stand ingelezen"


def test_instruments() -> None:
    found = said(instrumenten.instruments, "instrument_lijst")
    assert (
        found.titel
        == "Twee van de vijf instrumenten zijn gratis; de andere kosten tot € 2.295 per medewerker (prijzen van 2023)"
    )
    assert "Loopbaantraject € 1.115 tot € 1.355" in found.zin
    assert found.let_op[0].startswith("De prijzen zijn van 2023")
    assert "alleen gratis voor leden" in found.let_op[1]


def test_networks_and_matchtafel() -> None:
    found = said(instrumenten.networks, "instrument_netwerken")
    assert found.titel == "Acht netwerken"
    assert said(instrumenten.networks, "instrument_netwerken", gebieden=["PV30"]).titel.startswith("Geen netwerken")
    rules = said(matchtafel.table_rules, "instrument_matchtafel")
    assert rules.titel == "De matchtafel: gratis, vijf keer per jaar, vier spelregels"
    assert rules.zin.startswith("Organisaties vinden en behouden samen mensen voor de zorg.")
    assert "maximaal 2 uur (kader onderaan: 5x per jaar 1,5 uur" in rules.let_op[0]
    assert rules.let_op[1].startswith("Matchtafel in Stedendriehoek & Noord-Veluwe: in 2023 tijdelijk gestopt")
    outcomes = said(matchtafel.table_outcomes, "instrument_matchtafel_uitkomsten")
    assert outcomes.titel == "Zes mogelijke uitkomsten, nog geen aantallen ingelezen"


def test_the_matchtafel_is_told_in_the_words_of_its_source() -> None:
    lines = [("doel", "Een oefendoel."), ("prijs", "€ 50 per keer"), ("frequentie", "Eens per maand, 3 uur")]
    rows = [{"onderdeel": part, "nummer": 1, "tekst": text, "stand": None, "tegenspraak": None} for part, text in lines]
    found = matchtafel.table_rules(pd.DataFrame(rows), {"onderdelen": ["doel"]})
    assert found.titel == "De matchtafel: € 50 per keer, eens per maand"
    assert (found.zin, found.let_op) == ("Een oefendoel.", ())
    without = pd.DataFrame(rows[1:])
    assert matchtafel.table_rules(without, {"onderdelen": ["prijs"]}).zin == (
        "Dit zegt de bron van de matchtafel over: prijs en frequentie."
    )
    assert "staat niet in de bron" in matchtafel.table_rules(without, {"onderdelen": ["doel", "prijs"]}).zin


def test_what_has_stopped_is_said_as_the_source_says_it() -> None:
    notes = [("Proefnet", "gestopt in 2031; komt terug"), ("Anders", None)]
    found = instrumenten.networks(
        pd.DataFrame([{"naam": name, "gebied": "Twente", "noot": note} for name, note in notes]), {}
    )
    assert found.let_op == ("Proefnet: gestopt in 2031.",)


def test_outcomes_that_tie_are_both_named() -> None:
    row = {"regio": "Twente", "periode": "2031", "afgerond_op": 5.0, "reden_ontbreekt": None}
    rows = [row | {"uitkomst": "Meeloopdag", "aantal": 25.0}, row | {"uitkomst": "Detachering", "aantal": 25.0}]
    found = matchtafel.table_outcomes(pd.DataFrame(rows), {})
    assert found.titel == "Hoogste aantal kandidaten in 2031: Meeloopdag en Detachering (beide 25)"


def test_instruments_without_any_price_claim_nothing() -> None:
    row = {"naam": "Proef", "van_eur": None, "tot_eur": None, "url": None, "noot": None, "prijsjaar": None}
    found = instrumenten.instruments(pd.DataFrame([row]), {})
    assert found.titel == "Eén instrument, van geen is de prijs bekend"
    dated = row | {"van_eur": 5, "tot_eur": 5, "prijsjaar": "2023"}
    asked = [instrumenten.instruments(pd.DataFrame([dated | {"url": url}]), {}).let_op[0] for url in (None, "u")]
    assert ["webadres" in note for note in asked] == [True, False]


def test_calendar() -> None:
    found = said(bijeenkomsten.calendar, "initiatief_kalender")
    assert (
        found.titel
        == "20 bijeenkomsten, drie initiatieven en twee programma's op de kalender, van 2018 tot en met 2023"
    )
    assert found.zin == (
        "Het begin is bekend: bij 13 op de dag, bij acht alleen de maand en bij vier alleen het jaar."
        " Meeste per jaar: 2021 (14)."
    )
    assert found.let_op == ("Bij drie noemt de bron het jaar niet; het is afgeleid uit de andere data in de bron.",)
    assert said(bijeenkomsten.calendar, "initiatief_kalender", gebieden=["RA0204"]).titel.startswith("Niets gevonden")


def test_list_names_participants_where_counted() -> None:
    found = said(bijeenkomsten.listed, "initiatief_lijst", sectoren=["zorg"])
    assert "XXL event zeggenschap: ongeveer 150 zorgprofessionals" in found.zin
    nursery = said(bijeenkomsten.listed, "initiatief_lijst", sectoren=["kinderopvang"], soorten=["bijeenkomst"])
    assert "25 deelnemende werkgevers" in nursery.zin


@pytest.mark.parametrize(
    ("standen", "told"),
    [
        (["loopt"], "Stand: één loopt."),
        (["loopt", "loopt"] + ["vertraagd"] * 5, "Stand: vijf vertraagd en twee lopen."),
        (["loopt", acties.UNREAD, acties.UNREAD], "Van twee van de drie acties is nog geen stand ingelezen."),
    ],
)
def test_how_actions_stand_agrees_with_how_many(standen: list[str], told: str) -> None:
    frame = pd.DataFrame({"stand": standen, "aard": None, "kort": True, "middellang": False, "lang": False})
    found = acties.board(frame, {"termijnen": [], "plan": "TESTDATA"})
    assert told in " ".join((found.zin, *found.let_op))
