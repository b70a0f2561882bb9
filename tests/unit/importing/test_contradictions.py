"""What a file says of itself is held to the options: titles, filters of a pivot table, names of sheet and file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from etl.problems import Problem
from tests.unit.importing.kit import Rows, accepted, csv_file, definitions, refused, the_one, xlsx_file

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern"}
TABLE: Rows = [["categorie", 2021, 2022], ["Pensioen", 210, 430], ["Inactief", 1900, 2570]]
PIVOT: Rows = [
    ["Som van aantal", "Kolomlabels"], ["Rijlabels", 2021, 2022], ["Pensioen", 210, 430], ["Inactief", 1900, 2570],
]  # fmt: skip
ABSENCE = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT"}


def asked(path: Path, option: str, **given: str) -> Problem:
    """The one question on a file, which names the option; with a reason the file comes in."""
    problem = the_one(refused("mobiliteit", path, **given))
    assert problem.vraag
    assert option in problem.verwacht
    assert '--bevestig "reden"' in problem.advies
    found = accepted("mobiliteit", path, **given, bevestig="TESTDATA")
    assert any(told.startswith("Bevestigd: ") for told in found.notices)
    return problem


@pytest.mark.parametrize(
    ("title", "option"),
    [
        ("Instroom VVT Achterhoek", "--richting uitstroom"),
        ("INSTROOM VVT", "--richting uitstroom"),
        ("Ingestroomde medewerkers", "--richting uitstroom"),
        ("Personeelsinstroom 2021 en 2022", "--richting uitstroom"),
        ("Uitstroom VVT Twente", "--regio Achterhoek"),
        ("uitstroom regio twente", "--regio Achterhoek"),
        ("Uitstroom VVT Nederland", "--regio Achterhoek"),
        ("Uitstroom VVT Regio Zwolle e.o.", "--regio Achterhoek"),
        ("Uitstroom gehandicaptenzorg", "--branche VVT"),
        ("Uitstroom GHZ Achterhoek", "--branche VVT"),
        ("Uitstroom geestelijke gezondheidszorg (GGZ)", "--branche VVT"),
        ("Uitstroom zorg en welzijn (breed)", "--branche VVT"),
        ("Interne mobiliteit VVT", "--bereik extern"),
        ("Uitstroom VVT (intern)", "--bereik extern"),
        ("Interne uitstroom", "--bereik extern"),
    ],
)
def test_a_title_that_says_otherwise_is_asked(tmp_path: Path, title: str, option: str) -> None:
    for path in (csv_file(tmp_path, [[title], [], *TABLE]), xlsx_file(tmp_path, {"Blad1": [[title], [], *TABLE]})):
        problem = asked(path, option, **OPTIONS)
        assert (problem.rij, problem.kolom, problem.gelezen) == (1, "A", title)


@pytest.mark.parametrize(
    "title",
    [
        "Uitstroom VVT Achterhoek", "In- en uitstroom VVT", "Instroom en uitstroom VVT", "In-/uitstroom Achterhoek",
        "Uitstroom verpleging, verzorging & thuiszorg in de Achterhoek",
        "Uitstroom VVT en GHZ", "Zij-instroom en uitstroom",
        "Externe uitstroom VVT Achterhoek en Twente", "Mobiliteit zorg en welzijn", "Interne notitie over de VVT",
        "Voor intern gebruik", "Arbeidsmarktcijfers Oost", "Bron: CBS, Nederland", "Bron: AZW Nederland",
        "Uitstroom VVT Achterhoek vergeleken met Nederland", "Ook van alle andere sectoren", "Ko en Mo van de WGV",
        "Uitstroom 2021-2022 (versie 2024)", "In- & uitstroom", "Gemaakt door Hogeschool Utrecht",
        "Doorstroom VVT", "Uitstroom naar bestemming",
    ],
)  # fmt: skip
def test_a_title_that_says_the_same_or_something_else_is_not_asked(tmp_path: Path, title: str) -> None:
    assert len(accepted("mobiliteit", csv_file(tmp_path, [[title], [], *TABLE]), **OPTIONS).rijen) == 4


def test_one_title_may_name_more_than_the_table_when_another_names_it(tmp_path: Path) -> None:
    rows = [["Arbeidsmarkt in Gelderland en Overijssel"], ["Uitstroom VVT Achterhoek"], *TABLE]
    assert len(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS).rijen) == 4


def test_a_name_within_another_name_is_that_other(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["Uitstroom VVT Noord- en Midden-Limburg"], *TABLE])
    assert accepted("mobiliteit", path, **{**OPTIONS, "regio": "Noord- en Midden-Limburg"})
    assert "--regio" in the_one(refused("mobiliteit", path, **{**OPTIONS, "regio": "Zuid-Limburg"})).verwacht


def test_every_branch_and_region_is_known_by_its_label(tmp_path: Path) -> None:
    known = definitions()
    for kind, names in (("branche", known.branches), ("regio", known.regions)):
        for one in names:
            found = known.named_in(kind, f"Uitstroom {one.label} van 2021")
            assert one.code in {"ALLE", *(code for codes in found for code in codes)}, one


@pytest.mark.parametrize(
    ("title", "option", "given"),
    [
        ("Uitstroom VVT 2021", "--periode 2022", "2022"),
        ("Uitstroom 1e kwartaal 2022", "--periode 2022KW04", "2022KW04"),
        ("Uitstroom, 4e kwartaal 2022", "--jaar 2022", None),
    ],
)
def test_another_period_in_the_title_is_asked(tmp_path: Path, title: str, option: str, given: str | None) -> None:
    rows = [[title], ["categorie", "aantal"], ["Pensioen", 210], ["Inactief", 1900]]
    asked(csv_file(tmp_path, rows), option.split()[1], **OPTIONS, **({"periode": given} if given else {"jaar": "2022"}))


@pytest.mark.parametrize(
    "title", ["Uitstroom 2020-2022", "Jaarverslag 2023", "Stand per 1 juli 2023", "Uitstroom in 2021 en 2022", "© 2024"]
)
def test_a_year_of_something_else_is_no_period(tmp_path: Path, title: str) -> None:
    rows = [[title], ["categorie", "aantal"], ["Pensioen", 210], ["Inactief", 1900]]
    assert accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, periode="2022").rijen


@pytest.mark.parametrize(
    "title", ["Openstaande vacatures per branche", "Verzuim (x 1.000)", "Tevreden met werk", "Uitstroompercentage"]
)
def test_a_title_of_another_figure_or_unit_is_asked(tmp_path: Path, title: str) -> None:
    rows = [[title], ["periode", "waarde"], ["2022", "7,1"]]
    problem = the_one(refused("kerncijfer", csv_file(tmp_path, rows), **ABSENCE))
    assert (problem.rij, problem.gelezen, problem.vraag) == (1, title, True)
    assert "--indicator verzuim_cbs" in problem.verwacht


@pytest.mark.parametrize(
    "title", ["Ziekteverzuim", "Verzuim in %", "Ziekteverzuimpercentage; AZW branches", "Cijfers VVT"]
)
def test_a_title_of_the_same_figure_is_not_asked(tmp_path: Path, title: str) -> None:
    rows = [[title], ["periode", "waarde"], ["2022", "7,1"]]
    assert accepted("kerncijfer", csv_file(tmp_path, rows), **ABSENCE).rijen


def test_a_title_of_another_platform_is_asked(tmp_path: Path) -> None:
    rows = [["Begroting Kinderopvang werkt!"], ["post", "2022"], ["Nieuw geld", "€ 630.000"]]
    problem = the_one(refused("platformbudget", csv_file(tmp_path, rows), platform="jeugdzorg-werkt"))
    assert (problem.rij, problem.vraag) == (1, True)
    assert accepted("platformbudget", csv_file(tmp_path, rows), platform="kinderopvang-werkt").rijen


@pytest.mark.parametrize(
    ("name", "value", "option"),
    [
        ("Branche", "Gehandicaptenzorg", "--branche VVT"), ("Branche", "(Meerdere items)", "--branche VVT"),
        ("branche", "(Multiple Items)", "--branche VVT"), ("Branche", "(Alle)", "--branche VVT"),
        ("Sector", "(All)", "--branche VVT"), ("Branche", "- alle -", "--branche VVT"),
        ("Branche", "- meervoudig -", "--branche VVT"), ("Branche", "TESTDATA", "--branche VVT"),
        ("Regio", "Twente", "--regio Achterhoek"), ("Richting", "instroom", "--richting uitstroom"),
        ("Bereik", "intern", "--bereik extern"), ("Functiegroep", "Verzorgenden", "over elke functiegroep"),
        ("Geslacht", "Vrouw", "gefilterd op Geslacht"), ("Leeftijd", "(Meerdere items)", "gefilterd op Leeftijd"),
    ],
)  # fmt: skip
def test_a_filter_of_a_pivot_table_that_says_otherwise_is_asked(
    tmp_path: Path, name: str, value: str, option: str
) -> None:
    problem = asked(csv_file(tmp_path, [[name, value], [], *PIVOT]), option, **OPTIONS)
    assert (problem.rij, problem.kolom, problem.gelezen) == (1, "B", value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("Branche", "VVT"), ("Branche", "Verpleging, verzorging en thuiszorg"), ("Leeftijd", "(Alle)"),
     ("Functiegroep", "(All)"), ("Regio", "De Achterhoek"), ("Bron", "TESTDATA"), ("Peildatum", "1-1-2024")],
)  # fmt: skip
def test_a_filter_that_says_the_same_is_not_asked(tmp_path: Path, name: str, value: str) -> None:
    assert len(accepted("mobiliteit", csv_file(tmp_path, [[name, value], [], *PIVOT]), **OPTIONS).rijen) == 4


def test_all_branches_and_regions_are_the_sector_and_the_country(tmp_path: Path) -> None:
    rows = [["Branche", "(Alle)"], ["Regio", "(Alle)"], [], *PIVOT]
    given = {**OPTIONS, "branche": "Zorg en welzijn (breed)", "regio": "Nederland"}
    assert accepted("mobiliteit", csv_file(tmp_path, rows), **given).rijen


@pytest.mark.parametrize("text", ["Branche: GHZ", "Regio = Twente", "Richting: instroom"])
def test_a_name_and_value_in_one_cell_are_held_too(tmp_path: Path, text: str) -> None:
    assert asked(csv_file(tmp_path, [[text], *TABLE]), "--", **OPTIONS).rij == 1


@pytest.mark.parametrize(
    ("function", "how"),
    [("Gemiddelde van aantal", "gemiddelde"), ("AVERAGE of aantal", "gemiddelde"), ("Mean - aantal", "gemiddelde"),
     ("Max. van aantal", "maximum"), ("Min of aantal", "minimum"), ("Product van aantal", "product"),
     ("StdDev van aantal", "standaardafwijking"), ("Mediaan - aantal", "mediaan")],
)  # fmt: skip
def test_a_pivot_table_that_does_not_add_up_is_refused(tmp_path: Path, function: str, how: str) -> None:
    rows = [[function, "Kolomlabels"], *PIVOT[1:]]
    for path in (csv_file(tmp_path, rows), xlsx_file(tmp_path, {"Blad1": rows})):
        problem = the_one(refused("mobiliteit", path, **OPTIONS, bevestig="TESTDATA"))
        assert (problem.rij, problem.gelezen, problem.vraag) == (1, function, False)
        assert problem.verwacht == f"sommen (Som van), geen {how}"


@pytest.mark.parametrize("function", ["Aantal van aantal", "Count of id", "COUNTA van naam", "Aantal - aantal"])
def test_a_count_of_rows_is_asked(tmp_path: Path, function: str) -> None:
    problem = asked(csv_file(tmp_path, [[function, "Kolomlabels"], *PIVOT[1:]]), "hoeveel rijen", **OPTIONS)
    assert "Is elke rij van de bron één mens" in problem.advies


def test_a_mean_of_percentages_is_asked(tmp_path: Path) -> None:
    rows = [["Gemiddelde van waarde", "Kolomlabels"], ["Rijlabels", 2021, 2022], ["VVT", "9,1", "8,1"]]
    given = {name: ABSENCE[name] for name in ("indicator", "regio")}
    assert the_one(refused("kerncijfer", csv_file(tmp_path, rows), **given)).vraag
    assert accepted("kerncijfer", csv_file(tmp_path, rows), **given, bevestig="TESTDATA").rijen


def test_a_mean_in_the_headers_is_refused_too(tmp_path: Path) -> None:
    rows = [["Rijlabels", "Som van aantal", "Gemiddelde van aantal"], ["Pensioen", 210, 105], ["Inactief", 20, 10]]
    problems = refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, periode="2021")
    assert "Gemiddelde van aantal" in {problem.gelezen for problem in problems}


def test_the_name_of_a_sheet_is_asked_and_that_of_a_file_told(tmp_path: Path) -> None:
    problem = the_one(refused("mobiliteit", xlsx_file(tmp_path, {"Instroom": TABLE}), **OPTIONS))
    assert (problem.vraag, problem.kolom, problem.gelezen) == (True, "naam van het blad", "Instroom")
    found = accepted("mobiliteit", csv_file(tmp_path, TABLE, name="instroom_VVT_Twente.csv"), **OPTIONS)
    assert [told.split(" dan ")[1] for told in found.notices if "naam van het bestand" in told] == [
        "--regio Achterhoek. Kijk na wat klopt.", "--richting uitstroom. Kijk na wat klopt.",
    ]  # fmt: skip
    assert not [t for t in accepted("mobiliteit", csv_file(tmp_path, TABLE), **OPTIONS).notices if "bestand" in t]


@pytest.mark.parametrize(("head", "fits"), [("Herkomst", False), ("Instroom uit", False), ("Bestemming", True)])
def test_a_header_that_says_a_direction_is_held_to_it(tmp_path: Path, head: str, fits: bool) -> None:
    path = csv_file(tmp_path, [[head, *TABLE[0][1:]], *TABLE[1:]])
    assert accepted("mobiliteit", path, **OPTIONS).rijen if fits else asked(path, "--richting", **OPTIONS).rij == 1


def test_both_directions_in_a_header_are_either(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["Herkomst of bestemming", *TABLE[0][1:]], *TABLE[1:]])
    for way in ("instroom", "uitstroom"):
        assert accepted("mobiliteit", path, **{**OPTIONS, "richting": way}).rijen


@pytest.mark.parametrize(
    "sheet",
    ["x 1.000", "Uitstroom (x 1000)", "in duizenden", "aantallen x 1.000", "fte", "Uitstroom in uren", "%", "k\u20ac"],
)
def test_a_size_or_unit_in_the_name_of_a_sheet_is_asked(tmp_path: Path, sheet: str) -> None:
    path = xlsx_file(tmp_path, {sheet: TABLE})
    problem = asked(path, "aantal", **OPTIONS)
    assert (problem.kolom, problem.gelezen) == ("naam van het blad", sheet)


def test_a_size_in_the_name_of_a_sheet_that_is_given_is_not_asked(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, {"x 1.000": [["categorie", 2021], ["Pensioen", 2]]})
    found = accepted("mobiliteit", path, **OPTIONS, eenheid="x 1000")
    assert [row["aantal"] for row in found.rijen] == ["2000"]
    shares = xlsx_file(tmp_path, {"Aantal en %": [["categorie", "jaar", "aantal", "%"], ["Pensioen", 2021, 9, "100%"]]})
    assert accepted("mobiliteit", shares, **OPTIONS).rijen


@pytest.mark.parametrize(("sheet", "fits"), [("Verzuim %", True), ("in procenten", True), ("x 1.000", False)])
def test_the_name_of_a_sheet_of_a_key_figure_has_its_unit(tmp_path: Path, sheet: str, fits: bool) -> None:
    path = xlsx_file(tmp_path, {sheet: [["periode", "waarde"], ["2022", "7,1"]]})
    if fits:
        assert accepted("kerncijfer", path, **ABSENCE).rijen
    else:
        assert the_one(refused("kerncijfer", path, **ABSENCE)).vraag
    people = xlsx_file(tmp_path, {"fte": [["periode", "waarde"], ["2022", 7100]]}, name="p.xlsx")
    given = {**ABSENCE, "indicator": "werknemers", "eenheid": "werknemers"}
    assert the_one(refused("kerncijfer", people, **given)).kolom == "naam van het blad"


PARTS = [
    "Functiegroep: verpleegkundigen", "Functie = verzorgenden", "Geslacht: vrouw", "Leeftijd: 55 jaar en ouder",
    "Contractvorm: vast", "Gemeente: Aalten",
]  # fmt: skip


@pytest.mark.parametrize("line", PARTS)
def test_a_line_above_or_below_that_says_of_which_part_the_table_is_is_asked(tmp_path: Path, line: str) -> None:
    assert asked(csv_file(tmp_path, [[line], [], *TABLE]), "", **OPTIONS).rij == 1
    assert asked(csv_file(tmp_path, [[*re.split(" ?[:=] ", line)], [], *TABLE]), "", **OPTIONS).rij == 1
    assert asked(csv_file(tmp_path, [*TABLE, [], [line]]), "", **OPTIONS).gelezen == line


def test_a_part_that_an_option_or_column_says_is_not_asked(tmp_path: Path) -> None:
    rows = [["Functiegroep: verzorgenden"], [], *TABLE]
    assert accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS, functiegroep="verzorgenden").rijen
    shares = [["Leeftijd: 55 jaar en ouder"], ["periode", "waarde"], ["2022", "7,1"]]
    assert the_one(refused("kerncijfer", csv_file(tmp_path, shares), **ABSENCE)).rij == 1
    assert accepted("kerncijfer", csv_file(tmp_path, shares), **ABSENCE, uitsplitsing="55-plus").rijen


@pytest.mark.parametrize(
    "line", ["Functiegroep: alle", "Geslacht: (Alle)", "Status: voorlopig", "Versie: 2", "Noot: x"]
)
def test_a_line_of_everything_or_of_something_else_is_not_asked(tmp_path: Path, line: str) -> None:
    assert accepted("mobiliteit", csv_file(tmp_path, [[line], [], *TABLE]), **OPTIONS).rijen


@pytest.mark.parametrize(
    "said",
    [
        "Uitstroom 4e kwartaal", "Uitstroom in december", "Uitstroom t/m september 2022", "Uitstroom eerste halfjaar",
        "Uitstroom 1e halfjaar 2022", "Uitstroom Q3", "Uitstroom, eerste negen maanden", "Let op: 2022 t/m september",
        "Uitstroom december 2022", "Uitstroom jan-sep 2022", "2022 tot en met 30 juni", "Cijfers 2022 t/m 30-09",
    ],
)  # fmt: skip
def test_a_part_of_a_year_over_years_is_asked(tmp_path: Path, said: str) -> None:
    if not said.startswith("Let op"):
        assert asked(csv_file(tmp_path, [[said], [], *TABLE]), "hele jaren", **OPTIONS).rij == 1
    assert asked(csv_file(tmp_path, [*TABLE, [], [said]]), "hele jaren", **OPTIONS).gelezen == said
    absence = [[said], ["periode", "waarde"], ["2022", "7,1"]]
    if said[:3] == "Uit":
        said = said.replace("Uitstroom", "Verzuim")
        absence[0] = [said]
        assert the_one(refused("kerncijfer", csv_file(tmp_path, absence), **ABSENCE)).gelezen == said


def test_a_mark_that_says_a_part_of_a_year_is_asked(tmp_path: Path) -> None:
    rows = [["categorie", 2021, "2022*"], *TABLE[1:], ["* t/m september"]]
    assert the_one(refused("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)).gelezen == "t/m september"


@pytest.mark.parametrize(
    "said",
    [
        "Stand per 1 juli 2023", "Uitstroom per 31 december 2022", "Bijgewerkt in september 2023",
        "Uitstroom t/m december 2022", "Januari t/m december 2022", "1e kwartaal 2021 t/m 4e kwartaal 2022",
        "Oost, september 2024", "Twaalf maanden",
        "Bron: AFAS, opgehaald in mei 2023", "Uitstroom vanaf januari 2021",
        "Uitstroom in meiden en jongens",
    ],
)  # fmt: skip
def test_a_moment_of_making_or_a_whole_year_is_not_asked(tmp_path: Path, said: str) -> None:
    assert accepted("mobiliteit", csv_file(tmp_path, [[said], [], *TABLE]), **OPTIONS).rijen
    assert accepted("mobiliteit", csv_file(tmp_path, [*TABLE, [], [said]]), **OPTIONS).rijen


def test_a_part_of_a_year_over_quarters_is_not_asked(tmp_path: Path) -> None:
    rows = [["Verzuim 4e kwartaal"], ["periode", "waarde"], ["2022KW04", "7,1"]]
    assert accepted("kerncijfer", csv_file(tmp_path, rows), **ABSENCE).rijen


@pytest.mark.parametrize(
    ("said", "indicator", "fits"),
    [
        ("Vernet verzuim", "verzuim_cbs", False), ("Ziekteverzuim Vernet", "verzuim_cbs", False),
        ("Ziekteverzuim (CBS)", "verzuim_vernet", False), ("Ziekteverzuim Vernet", "verzuim_vernet", True),
        ("Ziekteverzuim CBS, niet Vernet", "verzuim_cbs", True), ("Ziekteverzuim", "verzuim_vernet", True),
    ],
)  # fmt: skip
def test_a_figure_of_another_maker_is_asked(tmp_path: Path, said: str, indicator: str, *, fits: bool) -> None:
    for rows in (
        [[said], ["periode", "waarde"], ["2022", "7,1"]],
        [["periode", "waarde"], ["2022", "7,1"], [f"Bron: {said}"]],
    ):
        path, given = csv_file(tmp_path, rows), {**ABSENCE, "indicator": indicator}
        if fits:
            assert accepted("kerncijfer", path, **given).rijen
        else:
            problem = the_one(refused("kerncijfer", path, **given))
            assert problem.vraag
            assert f"--indicator {indicator}" in problem.verwacht
