"""Acties, Instrumenten en netwerken, Bijeenkomsten: every part and filter value draws, and the sums answer."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries.run import run
from tests.app.pages import html, open_page

ACTIONS = "pages/regio/acties.py"
INSTRUMENTS = "pages/regio/instrumenten.py"
MEETINGS = "pages/regio/bijeenkomsten.py"


def opened(script: str, **query: str) -> AppTest:
    at = open_page(script, **query)
    assert_whole(at)
    return at


def assert_whole(at: AppTest) -> None:
    assert not at.exception
    assert "ds-melding ds-fout" not in html(at)
    assert "maar die keuze is er niet" not in html(at)


def test_the_board_has_three_columns_and_marks_what_stands_in_more() -> None:
    text = html(opened(ACTIONS))
    assert "Kort <span>19 acties</span>" in text
    assert "Middellang <span>30 acties</span>" in text
    assert "Lang <span>20 acties</span>" in text
    actions = run("actie_lijst").frame
    elsewhere = actions.loc[actions["lang"], ["kort", "middellang"]].to_numpy().sum()
    assert text.count('<span class="ds-etiket">ook lang</span>') == elsewhere == 20
    rest = re.findall(r'<details class="ds-bord-rest"><summary>Nog (\d+)</summary>', text)
    assert rest == ["16", "27", "17"]
    assert "Van geen van deze acties is een stand ingelezen" in text
    assert "Nog geen geschiedenis" in text
    assert "Een aantrekkelijke werkomgeving beperkt de uitstroom" in text


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("actielijnen", ["1", "2", "3", "4", "5", "6"]),
        ("termijnen", ["kort", "middellang", "lang"]),
        ("aarden", ["procedure", "proces"]),
        ("standen", ["nog niet ingelezen"]),
    ],
)
def test_every_filter_value_of_the_actions_draws(key: str, codes: list[str]) -> None:
    at = opened(ACTIONS)
    for code in codes:
        at.multiselect(key=key).set_value([code]).run()
        assert_whole(at)
    at.multiselect(key=key).set_value(codes).run()
    assert_whole(at)


def test_only_the_chosen_term_has_a_column() -> None:
    text = html(opened(ACTIONS, termijnen="kort"))
    assert "Kort <span>19 acties</span>" in text
    assert "Middellang <span>" not in text


def test_the_calculator_answers_from_the_address() -> None:
    text = html(opened(ACTIONS, onderdeel="quote", fte="240", plaatsen="28"))
    assert "Bij 240 fte horen 36 plaatsen; u heeft er 28: 8 te weinig." in text
    other = html(opened(ACTIONS, onderdeel="quote", fte="240", plaatsen="28", norm="12,5"))
    assert "Bij 240 fte horen 30 plaatsen; u heeft er 28: 2 te weinig." in other
    assert "U rekent met een eigen norm. De bron noemt 15 per 100 fte." in other


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("fte", "veel", "Het aantal fte is niet te lezen: &#39;veel&#39;"),
        ("fte", "0", "Het aantal fte is meer dan 0."),
        ("plaatsen", "-3", "Het aantal plaatsen kan niet onder nul zijn."),
        ("norm", "150", "De norm kan hier hooguit 100 zijn."),
    ],
)
def test_the_calculator_says_what_is_wrong(field: str, typed: str, sentence: str) -> None:
    at = opened(ACTIONS, onderdeel="quote", fte="240")
    at.text_input(key=field).set_value(typed).run()
    assert_whole(at)
    assert sentence in html(at)
    assert '<p class="ds-uitkomst"' not in html(at)


def test_the_calculator_asks_before_it_answers() -> None:
    text = html(opened(ACTIONS, onderdeel="quote"))
    assert "Vul het aantal fte in." in text
    assert '<p class="ds-uitkomst"' not in text


def test_a_measure_says_from_which_effect_on_it_pays() -> None:
    at = opened(INSTRUMENTS)
    assert "Loopbaantraject: €&nbsp;1.115 tot €&nbsp;1.355 voor één medewerker" in html(at)
    assert "Vul in hoeveel van de 100 medewerkers per jaar vertrekken" in html(at)
    for key, typed in {"medewerkers": "20", "verloop": "15", "vertrekkosten": "€ 20.000,-"}.items():
        at.text_input(key=key).set_value(typed).run()
    assert_whole(at)
    assert "Loopbaantraject loont als het meer dan 41 van de 100 vertrekken voorkomt" in html(at)
    assert "vertrekkers kosten" not in html(at)
    at.text_input(key="effect_loopbaantraject").set_value("0-10-30").run()
    assert_whole(at)
    assert "Van 3 vertrekken per jaar voorkomt het er 0,4 (0,2 tot 0,7)." in html(at)
    assert "De kans dat het loont is kleiner dan 1%." in html(at)


def test_measures_stand_beside_each_other_by_the_link() -> None:
    effect = "loopbaantraject 0-10-30; outplacement 5-20"
    asked = {"inzet": "loopbaantraject,outplacement", "medewerkers": "20", "verloop": "15", "vertrekkosten": "20000"}
    needed = html(opened(INSTRUMENTS, **asked))
    assert "van de 100 vertrekken: Loopbaantraject meer dan 41 en Outplacement meer dan 76" in needed
    at = opened(INSTRUMENTS, **asked, effect=effect)
    assert_whole(at)
    assert at.text_input(key="effect_outplacement").value == "5-20"
    assert "Loont het waarschijnlijk? Loopbaantraject en Outplacement niet" in html(at)
    assert re.search(
        r"kans dat het loont: Loopbaantraject ongeveer €\W+17\.000 \(kleiner dan 1%\), Outplacement", html(at)
    )
    assert "Samen gaat ervan uit dat de maatregelen los van elkaar werken" in html(at)
    at.multiselect(key="inzet").set_value(["outplacement"]).run()
    assert_whole(at)
    assert "Outplacement loont waarschijnlijk niet: het moet meer dan 76 van de 100 vertrekken voorkomen" in html(at)


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (
            {"effect": "outplacement 5-20; loopbaantraject 0-10-30"},
            "het effect noemt 'loopbaantraject'; hier kan: outplacement.",
        ),
        ({"effect": "outplacement 5-20; outplacement 30"}, "het effect noemt 'outplacement' meer dan één keer"),
        ({"effect": "outplacement 5-20", "verloop": ["15", "30"]}, "meer dan één keuze: '15' en '30'. De eerste telt."),
        ({"effect": "outplacement 5-20", "inzet": ["onbekend", "outplacement"]}, "om 'onbekend,outplacement', maar"),
    ],
)
def test_what_a_link_asks_of_a_measure_in_vain_is_told(link: dict[str, str | list[str]], told: str) -> None:
    at = open_page(INSTRUMENTS, **({"inzet": "outplacement"} | link))
    assert not at.exception
    assert unescape(html(at)).count(told) == 1
    fields = [one for one in at.text_input if one.key == "effect_outplacement"]
    assert [one.value for one in fields] == ([] if "inzet" in link else ["5-20"])


def test_what_is_no_effect_is_told_at_every_measure() -> None:
    at = open_page(INSTRUMENTS, inzet="outplacement", effect="tot 20")
    assert at.text_input(key="effect_outplacement").value == "tot 20"
    assert "Het effect is niet te lezen: 'tot 20'" in unescape(html(at))


def test_another_start_of_the_draws_is_in_the_link_and_on_the_page() -> None:
    asked = {"medewerkers": "20", "verloop": "8-15-25", "vertrekkosten": "20000", "effect": "0-10-30"}
    at = opened(INSTRUMENTS, **asked, startgetal="7")
    assert at.text_input(key="startgetal").value == "7"
    assert "10.000 trekkingen van elk bereik" in html(at)
    assert "startgetal=7" in html(at)
    assert re.search(r"/api/v1/factsheet/pagina/instrumenten\.pdf\?[^\"]*verloop=8-15-25[^\"]*startgetal=7", html(at))
    at.text_input(key="startgetal").set_value("").run()
    assert_whole(at)
    at.text_input(key="startgetal").set_value("zeven").run()
    assert "Het startgetal is niet te lezen" in html(at)


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("medewerkers", "0", "Het aantal medewerkers is minstens 1."),
        ("verloop", "120", "Het verloop kan hier hooguit 100 zijn."),
        ("vertrekkosten", "veel", "Het bedrag van de vertrekkosten is niet te lezen: &#39;veel&#39;"),
        ("effect_loopbaantraject", "30-10", "Het effect: geef het laagste en hoogste getal in die volgorde"),
        ("gesprekken", "9", "Loopbaantraject: 6 tot 8 gesprekken volgens de bron"),
        ("verloop", "100", "Het is niet aannemelijk: alle medewerkers vertrekken in een jaar."),
        ("effect_loopbaantraject", "100", "Het is niet aannemelijk: een instrument voorkomt elk vertrek."),
        ("verloop", "--1", "Het verloop is niet te lezen: &#39;--1&#39;. Vul bijvoorbeeld 15, 10-20 of 10-12-20 in."),
    ],
)
def test_a_measure_says_what_is_wrong(field: str, typed: str, sentence: str) -> None:
    at = opened(INSTRUMENTS)
    at.text_input(key=field).set_value(typed).run()
    assert_whole(at)
    assert sentence in html(at)


def test_counts_of_the_reader_give_a_range_and_stay_out_of_the_link() -> None:
    at = opened(INSTRUMENTS)
    at.text_input(key="eigen_in_dienst").set_value("120").run()
    at.text_input(key="eigen_vertrokken").set_value("18").run()
    assert "Dat is ongeveer 17 van de 100" in html(at)
    next(one for one in at.button if one.label == "Vul 9-17-27 in").click().run()
    assert_whole(at)
    assert at.text_input(key="verloop").value == "9-17-27"
    told = {key: str(value) for key, value in at.query_params.items()}
    assert told["verloop"] == "9-17-27"
    assert not [value for value in told.values() if "120" in value or "18" in value.split("-")]
    at.text_input(key="eigen_vertrokken").set_value("121").run()
    assert_whole(at)
    assert "Er vertrokken er meer dan er in dienst waren" in html(at)
    at.text_input(key="eigen_vertrokken").set_value("9").run()
    assert_whole(at)
    assert "Er vertrokken of bleven te weinig mensen" in html(at)
    assert not [one for one in at.button if one.label.startswith("Vul ")]


def test_a_region_without_a_rate_says_so() -> None:
    at = opened(INSTRUMENTS, regio="RA0206", branche="VVT")
    assert "Van deze regio en branche is geen uitstroompercentage bekend." in html(at)
    assert not [one for one in at.button if one.label.startswith("Vul ")]


def test_the_rate_of_a_region_is_taken_over(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    at = opened(INSTRUMENTS, regio="RA0206", branche="VVT")
    assert_whole(at)
    (button,) = [one for one in at.button if one.label.startswith("Vul ")]
    rate = button.label.split()[1]
    assert f"{rate} van de 100 vertrokken" in html(at)
    button.click().run()
    assert_whole(at)
    assert at.text_input(key="verloop").value == rate


def test_every_part_of_the_instruments_draws() -> None:
    networks = html(opened(INSTRUMENTS, onderdeel="netwerken"))
    assert "Acht netwerken" in networks
    table = html(opened(INSTRUMENTS, onderdeel="matchtafel"))
    assert table.count("<td>nog geen aantallen ingelezen</td>") == 6
    assert "<h4>Spelregels</h4>" in table


def test_every_region_of_the_networks_draws() -> None:
    at = opened(INSTRUMENTS, onderdeel="netwerken")
    for code in run("initiatief_keuze_gebied").frame["code"]:
        at.multiselect(key="gebieden").set_value([code]).run()
        assert_whole(at)


@pytest.mark.parametrize(
    ("key", "query"),
    [
        ("sectoren", "initiatief_keuze_sector"),
        ("gebieden", "initiatief_keuze_gebied"),
        ("soorten", "initiatief_keuze_soort"),
    ],
)
def test_every_filter_value_of_the_meetings_draws(key: str, query: str) -> None:
    at = opened(MEETINGS)
    for code in run(query).frame["code"]:
        at.multiselect(key=key).set_value([code]).run()
        assert_whole(at)


def test_the_calendar_and_the_list_name_dates_and_participants() -> None:
    at = opened(MEETINGS, sectoren="zorg")
    spec = json.dumps(json.loads(at.get("plotly_chart")[0].proto.spec), ensure_ascii=False)
    assert "12 oktober 2023: XXL event zeggenschap (zorg)" in spec
    assert "Deelnemers: ongeveer 150 zorgprofessionals" in html(at)
    assert '<a href="http://www.blinkbrabant.nl" target="_blank" rel="noopener">Blink!</a>' in html(at)
