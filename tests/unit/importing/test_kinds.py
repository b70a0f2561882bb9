"""Each of the six kinds, in the words and shapes of its own field."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from etl.importing import IMPORT_KINDS
from etl.importing.layouts.description import Description, Field
from etl.problems import RefusedError
from etl.settings import Settings
from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one, xlsx_file

SHIPPED = [path for path in sorted(Settings().sources.glob("*/*/*.csv")) if path.stem in IMPORT_KINDS]
FIGURES = ("waarde", "aantal", "bedrag_eur", "aandeel", "groei")


def test_the_six_kinds() -> None:
    assert set(IMPORT_KINDS) == {"mobiliteit", "platformbudget", "project", "bereik", "actie", "kerncijfer"}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_shipped_file_is_read_to_the_same_figures(path: Path) -> None:
    """The importer agrees with what was typed over by hand: same rows, figures, units and reasons."""
    given = {"peildatum": "2018-01-01"} if path.stem == "actie" else {}
    prepared = accepted(path.stem, path, **given)
    with path.open(encoding="utf-8") as stream:
        shipped = list(csv.DictReader(stream))
    assert len(prepared.rijen) == len(shipped)
    for mine, theirs in zip(prepared.rijen, shipped, strict=True):
        for name in FIGURES:
            if theirs.get(name):
                assert float(mine[name]) == float(theirs[name])
            else:
                assert not mine.get(name)
        for name in ("eenheid", "status", "reden_ontbreekt", "periode", "post", "noemer", "samengevoegd_in"):
            assert (mine.get(name) or None) == (theirs.get(name) or None)


def test_a_budget_as_it_is_printed(tmp_path: Path) -> None:
    rows = [
        ["Financieel (TESTDATA)"],
        ["Post", "Bedrag", "Noemer"],
        ["Nieuw geld 2021:", "€ 630.000,-", ""],
        ["Doorlopende projecten voorgaande jaren:", "€ 633.821,-", ""],
        ["Niet bestemde middelen 2020:", "€ 45.086,-", ""],
        ["Totaal budget:", "€ 1.308.907,-", ""],
        ["Bestemd", "77%", "nieuw geld"],
        ["Besteed", "23%", "Nieuw geld + doorlopende projecten"],
    ]
    given = {"platform": "Kinderopvang werkt!", "jaar": "2021", "peildatum": "31 mei 2021"}
    prepared = accepted("platformbudget", csv_file(tmp_path, rows), **given)
    assert [(row["post"], row["bedrag_eur"], row["aandeel"], row["noemer"]) for row in prepared.rijen] == [
        ("nieuw geld", "630000", "", ""),
        ("doorlopende projecten", "633821", "", ""),
        ("niet bestemde middelen", "45086", "", ""),
        ("totaal", "1308907", "", ""),
        ("bestemd", "", "77", "nieuw geld"),
        ("besteed", "", "23", "nieuw geld + doorlopende projecten"),
    ]
    assert {(row["platform"], row["jaar"], row["peildatum"]) for row in prepared.rijen} == {
        ("kinderopvang-werkt", "2021", "2021-05-31")
    }


def test_a_share_needs_to_say_of_what(tmp_path: Path) -> None:
    rows = [["post", "aandeel"], ["besteed", "23%"]]
    path = csv_file(tmp_path, rows)
    problem = the_one(refused("platformbudget", path, platform="fcb", jaar="2021"))
    assert "noemer" in problem.verwacht
    given = accepted("platformbudget", path, platform="fcb", jaar="2021", noemer="nieuw geld")
    assert facts(given, "aandeel", "noemer") == [("23", "nieuw geld")]
    wrong = refused("platformbudget", path, platform="fcb", jaar="2021", noemer="alles")
    assert "posten" in the_one(wrong).verwacht


def test_a_budget_over_years_and_in_thousands(tmp_path: Path) -> None:
    rows = [["Post (x 1.000)", 2020, 2021], ["Nieuw geld", 600, 630], ["Totaal", 900, "NB"]]
    path = xlsx_file(tmp_path, {"Begroting": rows})
    prepared = accepted("platformbudget", path, platform="fcb", eenheid="x 1.000 euro")
    assert facts(prepared, "jaar", "post", "bedrag_eur", "waarde_tekst") == [
        ("2020", "nieuw geld", "600000", "600 duizend"),
        ("2020", "totaal", "900000", "900 duizend"),
        ("2021", "nieuw geld", "630000", "630 duizend"),
        ("2021", "totaal", "", "NB"),
    ]
    missing = [row["noot"] for row in prepared.rijen if row["waarde_tekst"] == "NB"]
    assert missing == ["cijfer ontbreekt: niet beschikbaar"]
    quarter = [["Post", "2021KW01"], ["Totaal", 900]]
    problems = refused("platformbudget", xlsx_file(tmp_path, {"A": quarter}), platform="fcb")
    assert "een jaar als kop" in the_one(problems).verwacht


def test_an_action_with_its_goal_and_one_without(tmp_path: Path) -> None:
    rows = [
        ["Plan", "Regio", "Lijn", "Nr", "Actie", "Stand per", "KPI", "Startwaarde", "Streefwaarde", "Gemeten", "Bron"],
        ["testdata-plan", "Twente", "1", "2", "TESTDATA", "30-06-2025", "leerplaatsen", "40", "60", "52", "TESTDATA"],
        ["testdata-plan", "Twente", "1", "3", "TESTDATA", "30-06-2025", "", "", "", "", ""],
    ]
    prepared = accepted("actie", csv_file(tmp_path, rows))
    assert facts(prepared, "nummer", "indicator", "nulmeting", "doelwaarde", "meetwaarde", "meetbron") == [
        ("2", "leerplaatsen", "40", "60", "52", "TESTDATA"),
        ("3", "", "", "", "", ""),
    ]


def test_the_point_of_one_number_of_an_action_does_not_break_another(tmp_path: Path) -> None:
    head = ["Plan", "Regio", "Lijn", "Nr", "Actie", "Stand per", "KPI", "Startwaarde", "Streefwaarde", "Gemeten"]
    row = ["testdata-plan", "Twente", "1", "2", "TESTDATA", "30-06-2025", "leerplaatsen", "1.250", "1.500"]
    with pytest.raises(RefusedError, match=r"Is het 1,25\? Geef --decimaal komma|Is het 1250\? Geef --decimaal komma"):
        accepted("actie", csv_file(tmp_path, [head, [*row, "1.32"]]))
    prepared = accepted("actie", csv_file(tmp_path, [head, [*row, "1.320,5"]]))
    assert facts(prepared, "nulmeting", "doelwaarde", "meetwaarde") == [("1250", "1500", "1320.5")]


def test_money_of_projects(tmp_path: Path) -> None:
    rows = [
        ["Platform", "Projecttitel", "Begroot", "Toegezegd", "Uitgaven", "Stand per", "Besteed van"],
        ["Jeugdzorg werkt!", "TESTDATA 2e project", "€ 12.500,-", "10.000", "€ 1.810", "30-06-2025", "bedrag"],
        ["Jeugdzorg werkt!", "TESTDATA 2e project", "", "", "€ 5.000", "31-12-2025", ""],
    ]
    prepared = accepted("project", csv_file(tmp_path, rows))
    assert sorted(facts(prepared, "project", "bedrag_eur", "bestemd_eur", "besteed_eur", "peildatum", "noemer")) == [
        ("testdata-2e-project", "", "", "5000", "2025-12-31", ""),
        ("testdata-2e-project", "12500", "10000", "1810", "2025-06-30", "bedrag"),
    ]


def test_projects_with_dates_and_without_codes(tmp_path: Path) -> None:
    rows = [
        ["Platform", "Naam", "Thema", "Status", "Startdatum", "Einddatum", "Toelichting"],
        ["Jeugdzorg werkt!", "TESTDATA Rapportage-app", "opleiding", "Lopend", "mei 2021", "31-12-2021", "a\nb"],
        ["Jeugdzorg werkt!", "TESTDATA 2e project", "", "", "2021", "", ""],
    ]
    prepared = accepted("project", csv_file(tmp_path, rows))
    assert facts(prepared, "project", "titel", "status", "start", "eind", "omschrijving") == [
        ("testdata-2e-project", "TESTDATA 2e project", "", "2021", "", ""),
        ("testdata-rapportage-app", "TESTDATA Rapportage-app", "lopend", "2021-05", "2021-12-31", "a b"),
    ]
    problem = the_one(refused("project", csv_file(tmp_path, [rows[0], [*rows[1][:4], "najaar", "", ""]])))
    assert (problem.gelezen, problem.verwacht) == ("najaar", "een jaar, maand of datum")
    assert the_one(refused("project", csv_file(tmp_path, [*rows, rows[1]]))).rij == 4


def test_a_project_that_starts_like_a_note_is_a_project(tmp_path: Path) -> None:
    rows = [["Titel", "Thema", "Doelgroep"], ["1) TESTDATA", "a", "b"], ["2) TESTDATA", "a", "b"]]
    prepared = accepted("project", csv_file(tmp_path, rows), platform="fcb")
    assert facts(prepared, "titel") == [("1) TESTDATA",), ("2) TESTDATA",)]


def test_reach_with_growth(tmp_path: Path) -> None:
    rows = [
        ["kanaal", "volgers", "groei in %", "vergeleken met"],
        ["facebook", "1.852", "+ 10%", "2020"],
        ["Instagram", "885", "+ 2,5%", "2020"],
    ]
    given = {"platform": "kinderopvang-werkt", "maat": "volgers", "periode": "2e kwartaal 2021"}
    prepared = accepted("bereik", csv_file(tmp_path, rows), **given)
    columns = ("kanaal", "maat", "soort", "periode", "aantal", "groei", "vergeleken_met", "eenheid")
    assert facts(prepared, *columns) == [
        ("Facebook", "volgers", "totaal", "2021KW02", "1852", "10", "2020", "aantal"),
        ("Instagram", "volgers", "totaal", "2021KW02", "885", "2.5", "2020", "aantal"),
    ]
    broken = [["kanaal", "volgers"], ["Facebook", "18,5"]]
    assert "geheel" in the_one(refused("bereik", csv_file(tmp_path, broken), **given)).verwacht


def test_actions_keep_a_date_and_their_terms(tmp_path: Path) -> None:
    rows = [
        ["Actielijn", "Nr", "Actie", "Termijn", "Aard", "Status", "Trekker", "Opmerking"],
        ["Actielijn 1", "3.", "TESTDATA meer plaatsen", "Kort/ Middellang", "Procedure", "loopt", "ROC", ""],
        ["Actielijn 1: TESTDATA", "4.", "TESTDATA werven", "Lang", "Proces", "", "", "volgt"],
    ]
    path = csv_file(tmp_path, rows)
    assert the_one(refused("actie", path, plan="actieplan-twente", regio="Twente")).kolom == "peildatum"
    given = {"plan": "Actieplan Twente", "regio": "Twente", "peildatum": "1-3-2024"}
    prepared = accepted("actie", path, **given)
    columns = ("plan", "regio", "actielijn", "nummer", "termijn", "aard", "eigenaar", "notitie", "peildatum")
    assert facts(prepared, *columns) == [
        ("actieplan-twente", "RA0205", "1", "3", "kort/middellang", "procedure", "ROC", "", "2024-03-01"),
        ("actieplan-twente", "RA0205", "1", "4", "lang", "proces", "", "volgt", "2024-03-01"),
    ]
    later = accepted("actie", path, **{**given, "peildatum": "2024-06-01"})
    assert later.bron_id != prepared.bron_id
    slash = the_one(refused("actie", path, **{**given, "peildatum": "3/4/2024"}))
    assert (slash.kolom, slash.verwacht) == ("--peildatum", "een datum")


@pytest.mark.parametrize(
    ("kind", "column", "said"),
    [
        ("projct", "titel", "soort 'projct' staat bij geen tabel in columns.yml; lijkt op project"),
        ("project", "doelgreop", "soort 'project' heeft in columns.yml geen kolom 'doelgreop'; lijkt op doelgroep"),
    ],
)
def test_a_kind_has_only_columns_of_its_table(kind: str, column: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Description(kind, "TESTDATA", (Field(column),))
