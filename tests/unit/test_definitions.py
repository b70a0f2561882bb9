"""The shipped definitions: complete, and names find what people mean by them."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import periods
from etl.definitions import Definitions, load_definitions
from etl.definitions.names import normalise
from etl.dictionary import dictionary_text
from etl.settings import PROJECT

GEO = PROJECT / "data" / "geo"
REQUIRED_TERMS = (
    "instroom uitstroom saldo totale-mobiliteit externe-mobiliteit hoofdbaan twaalfmaands-stroom breed smal"
    " woonregio regioplus meetmoment voorlopig nader-voorlopig definitief reeksbreuk verzuim vernet nea"
    " vacaturegraad openstaand ontstaan prognoseversie procentpunt afronding ontbrekend symbolen herintreder"
    " zij-instromer bestemming herkomst bestemd besteed nieuw-geld doorlopend tempo opleidingsquote matchtafel"
    " geharmoniseerd afgeleid derden build branche-is-geen-beroep kleine-aantallen"
)


@cache
def shipped() -> Definitions:
    return load_definitions(PROJECT / "data" / "definitions")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Stedenvierkant", "RA0206"),
        ("stedendriehoek", "RA0206"),
        ("Stedendriehoek/Noord-Veluwe", "RA0206"),
        ("Stedendriehoek & Noord-Veluwe (RA)", "RA0206"),
        ("Noordwest-Veluwe en Stedendriehoek", "RA0206"),
        ("Stedenvierkant (RA0206)", "RA0206"),
        ("ra0206", "RA0206"),
        ("Amstelland, Kennemerland en Meerl. (RA)", "RA0717"),
        ("IJsselvecht", "RA0204"),
        ("Rijnstreek", "RA0818"),
        ("Groningen (PV)", "PV20"),
        ("Groningen (RA)", "RA0101"),
        ("Fryslan (PV)", "PV21"),
        ("Friesland (PV)", "PV21"),
        ("Fryslân (RA)", "RA0103"),
        ("Noord-Nederland (LD)", "LD01"),
        ("Niet in te delen (PV)", "PV99"),
        ("Niet in te delen (RA)", "RA0999"),
        ("Nederland", "NL00"),
        ("Noord\u2011Holland", "PV27"),
        # two things can be meant, or it is another classification
        ("Groningen", None),
        ("Friesland", None),
        ("Niet in te delen", None),
        ("Stedendriehoek en Noordwest Veluwe", None),
        ("Achterhoek (CR)", None),
        ("Twente (RA0206)", None),
        ("Haaglanden", None),
        ("", None),
    ],
)
def test_region_names(text: str, code: str | None) -> None:
    assert shipped().find("regio", text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("VVT", "VVT"),
        ("Verpleging, verzorging en thuiszorg (VVT)", "VVT"),
        ("verpleging verzorging & thuiszorg", "VVT"),
        ("Ziekenhuizen", "ZKH"),
        ("Ziekenhuizen en overige med. spec. zorg", "ZKH"),
        ("Huisartsenzorg", "HUI"),
        ("Kinderopvang (incl. peuterspeelzaalwerk)", "KO"),
        ("Kinderopvang + Jeugdzorg + Sociaal werk", "FCB3"),
        ("Welzijn, jeugd en kinderopvang", "FCB3"),
        ("ZKH+GGZ+GHZ+VVT", "VERNET4"),
        ("SBI Q Gezondheids- en welzijnszorg", "SBIQ"),
        ("Zorg en welzijn (smal)", "ZWS"),
        ("zorg en welzijn breed", "ZW"),
        ("Zorg en welzijn", None),  # broad or narrow: never guessed
    ],
)
def test_branch_names(text: str, code: str | None) -> None:
    assert shipped().find("branche", text) == code


def test_a_refused_name_comes_with_the_nearest_ones() -> None:
    found = shipped()
    assert found.nearest("regio", "Twent")[0] == "Twente"
    assert found.nearest("regio", "Groningen") == ["Groningen (PV)", "Groningen (RA)"]
    assert set(found.nearest("branche", "Zorg en welzijn")) >= {"Zorg en welzijn (breed)", "Zorg en welzijn (smal)"}
    assert found.nearest("platform", "Jeugdzorgwerkt") == ["Jeugdzorg werkt!"]
    assert found.nearest("branche", "qqqqqqq") == []
    assert len(found.nearest("regio", "Brabant", n=2)) == 2


def test_platforms_indicators_units_and_periods() -> None:
    found = shipped()
    assert found.find("platform", "Kinderopvang werkt!") == "kinderopvang-werkt"
    assert found.find("platform", "FCB") == "fcb"
    assert found.find("indicator", "Werkdruk (veel) te hoog") == "werkdruk_te_hoog"
    assert found.find("indicator", "instroom") is None
    assert found.unit("x 1 000 werknemers") == ("werknemers", 1000.0)
    assert found.unit("x 1.000 werknemers") == ("werknemers", 1000.0)
    assert found.unit("werknemers") == ("werknemers", 1.0)
    assert found.unit("%") == ("procent", 1.0)
    assert found.unit("ellen") is None
    assert found.period("4e kwartaal 2022") == "2022KW04"
    assert periods.rows(["2022KW04"])[0]["label"] == "4e kwartaal 2022"


def test_regions_are_all_there() -> None:
    by_kind: dict[str, set[str]] = {}
    for region in shipped().regions:
        by_kind.setdefault(region.soort, set()).add(region.code)
    assert len(by_kind["regioplus"]) == 28
    assert by_kind["landsdeel"] == {f"LD0{n}" for n in range(1, 5)}
    assert by_kind["provincie"] == {f"PV{n}" for n in range(20, 32)}
    assert by_kind["land"] == {"NL00"}
    assert by_kind["overig"] == {"NL01", "RA0999", "PV99", "LD99"}


def test_the_map_has_the_regions_of_the_definitions() -> None:
    labels = {region.code: region.label for region in shipped().regions if region.soort == "regioplus"}
    drawn = json.loads((GEO / "regioplus_arbeidsmarktregio_2025.geojson").read_text(encoding="utf-8"))
    assert {f["id"]: f["properties"]["statnaam"] for f in drawn["features"]} == labels
    small = json.loads((GEO / "regioplus_arbeidsmarktregio_2025.topojson").read_text(encoding="utf-8"))
    (layer,) = small["objects"].values()
    assert {shape["properties"]["statcode"] for shape in layer["geometries"]} == set(labels)


def test_every_municipality_lies_in_a_drawn_region() -> None:
    found = shipped()
    drawn = {region.code for region in found.regions if region.soort == "regioplus"}
    assert {municipality.regio_code for municipality in found.municipalities} == drawn
    assert len({municipality.naam for municipality in found.municipalities}) == 345
    inside = {m.naam for m in found.municipalities if m.regio_code == "RA0206"}
    assert {"Apeldoorn", "Deventer", "Lochem", "Zutphen"} <= inside
    assert len(inside) == 15


def test_broad_has_ten_branches_and_narrow_lacks_only_childcare() -> None:
    ten = [branch for branch in shipped().branches if branch.niveau == "branche"]
    assert len([branch for branch in ten if branch.in_breed]) == 10
    assert [branch.code for branch in ten if not branch.in_smal] == ["KO"]
    assert {branch.bovenliggend for branch in ten} == {"ZW"}


def test_glossary_and_rhythm() -> None:
    assert set(REQUIRED_TERMS.split()) <= {term.code for term in shipped().terms}
    rhythm = {theme.code: theme.ritme for theme in shipped().themes}
    assert (rhythm["mobiliteit"], rhythm["werkgelegenheid"]) == (5, 5)
    assert (rhythm["vacatures"], rhythm["verzuim"]) == (2.5, 2.5)


@pytest.mark.parametrize(
    ("table", "contract"),
    [
        (
            "mart.kerncijfer",
            "indicator_code branche_code regio_code periode_code uitsplitsing versie waarde eenheid status"
            " reden_ontbreekt bron_id vindplaats",
        ),
        (
            "mart.mobiliteit",
            "regio_code branche_code periode_code richting bereik categorie functiegroep aantal aandeel"
            " status reden_ontbreekt samengevoegd_in bron_id vindplaats",
        ),
        (
            "mart.platformbudget",
            "platform_code jaar peildatum post bedrag_eur aandeel noemer afgeleid formule status bron_id vindplaats",
        ),
    ],
)
def test_the_contract_columns_are_documented(table: str, contract: str) -> None:
    (found,) = [entry for entry in shipped().tables if entry.tabel == table]
    assert set(contract.split()) <= shipped().columns_of(found).keys()


def test_the_dictionary_page_is_what_the_contract_gives() -> None:
    made = dictionary_text(shipped())
    assert (PROJECT / "docs" / "datawoordenboek.md").read_text("utf-8") == made, "python -m etl woordenboek"


@given(st.data())
def test_every_branch_name_survives_how_people_type(data: st.DataObject) -> None:
    branch = data.draw(st.sampled_from(shipped().branches))
    name = data.draw(st.sampled_from([branch.code, branch.label, branch.label_kort, *branch.aliassen]))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.swapcase, lambda text: f"  {text}\u00a0"]))
    typed = change(name).replace(" en ", data.draw(st.sampled_from([" en ", " & ", "/", "  EN "])))
    assert shipped().find("branche", typed) == branch.code


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
