"""What the figures on sickness absence say: golden sentences from the shipped data."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.verzuim.ander import third_party, vernet
from analysis.findings.verzuim.branches import change, ranking
from analysis.findings.verzuim.cbs import season
from ui.figure import make_view
from ui.figures import FIGURES


def said(figure: str, **choice: str) -> Findings:
    return make_view(FIGURES[figure], choice).findings


@pytest.mark.parametrize(
    ("branch", "title"),
    [
        (
            "ZW",
            "Zorg en welzijn (breed): 7,0% verzuim in het 3e kwartaal van 2025, 0,1 procentpunt hoger dan een jaar"
            " eerder",
        ),
        ("KO", "Kinderopvang: 8,8% verzuim in het 1e kwartaal van 2023, 1,2 procentpunt lager dan een jaar eerder"),
        ("JZ", "Jeugdzorg: 6,3% verzuim in het 1e kwartaal van 2019, een jaar eerder is niet gevonden"),
    ],
)
def test_season_compares_the_same_quarter(branch: str, title: str) -> None:
    found = said("verzuim-seizoen", branche=branch)
    assert found.titel == title
    assert "hetzelfde kwartaal" in found.zin


def test_season_counts_its_gaps_and_names_what_it_does_not_draw() -> None:
    found = said("verzuim-seizoen", branche="JZ")
    assert found.let_op == (
        "Over 2020 noemt een bron 6,3% verzuim, zonder te zeggen welk soort. Dat staat alleen in de tabel.",
    )


def test_season_of_the_sector_says_what_is_old_and_what_is_of_bedrijfstak_q() -> None:
    assert said("verzuim-seizoen", branche="ZW").let_op == (
        "Van 32 van de 100 kwartalen van het 4e kwartaal van 2000 tot en met het 3e kwartaal van 2025 is geen cijfer"
        " gevonden. Die plekken blijven leeg.",
        "De dunne lijnen zonder naam zijn van 2000 en 2009 tot en met 2019; alle kwartalen staan in de tabel.",
        "Zorg en welzijn (breed): cijfer van bedrijfstak Q; volgens CBS gelijk aan zorg en welzijn breed"
        " (60 van de 68 kwartalen).",
    )


def test_ranking_says_how_many_branches_it_knows() -> None:
    found = said("verzuim-branches", kwartaal="2019KW01")
    assert found.titel == ("Hoogste verzuim van negen branches met een cijfer: VVT, 7,3% in het 1e kwartaal van 2019")
    assert found.zin == (
        "Het laagst van negen branches met een cijfer: huisartsen en gezondheidscentra (3,5%)."
        " Totaal: zorg en welzijn (breed) 6,1% en zorg en welzijn (smal) 6,1%."
    )
    assert found.let_op == (
        "Geen cijfer in dit kwartaal: kinderopvang.",
        "Zorg en welzijn (breed): cijfer van bedrijfstak Q; volgens CBS gelijk aan zorg en welzijn breed.",
    )


def test_change_knows_that_lower_is_better() -> None:
    found = said("verzuim-verandering", verschilkwartaal="2024KW02")
    assert found.titel == (
        "Verzuim steeg het meest bij jeugdzorg (van zeven branches): +0,7 procentpunt in het 2e kwartaal van 2024"
    )
    assert found.zin == (
        "Vergeleken met hetzelfde kwartaal een jaar eerder is het verzuim hoger (ongunstiger) bij drie branches, lager"
        " (gunstiger) bij twee branches en gelijk bij twee branches."
        " De grootste daling: huisartsen en gezondheidscentra, −0,8 procentpunt."
        " Totaal: zorg en welzijn (breed) +0,2 procentpunt."
    )
    assert "alleen de verandering gepubliceerd" in found.let_op[0]
    fell = said("verzuim-verandering", verschilkwartaal="2023KW03")
    assert fell.titel == (
        "Verzuim daalde het meest bij ziekenhuizen (van vier branches): −0,7 procentpunt in het 3e kwartaal van 2023"
    )
    assert fell.let_op == ("Van zes van de tien branches is geen verandering gevonden.",)


def test_vernet_stays_apart() -> None:
    found = said("verzuim-vernet")
    assert found.titel == (
        "Vernet: 7,79% verzuim in het 2e kwartaal van 2022, 0,82 procentpunt hoger dan een jaar eerder"
    )
    assert "duurklasse 1 t/m 14 dagen van 0,79% naar 1,32%" in found.zin
    assert found.let_op == ("Vernet telt anders dan CBS en alleen vier branches. Zet de twee nooit in één reeks.",)


def test_third_parties_carry_their_mark() -> None:
    view = make_view(FIGURES["verzuim-derden"], {})
    assert view.findings.titel.startswith("Niet nagekeken: ")
    assert view.findings.let_op[0].startswith("Cijfers van derden.")
    assert [source.soort for source in view.sources] == ["derden"]


@pytest.mark.parametrize("function", [season, ranking, change, vernet, third_party])
def test_no_rows_give_plain_words(function: object) -> None:
    empty = pd.DataFrame(columns=["waarde", "verandering", "getekend", "niveau"])
    assert function(empty, {}).titel.startswith("Geen cijfers over")  # type: ignore[operator]


def rows(*pairs: tuple[str, float | None, float | None]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "branche": name,
                "branche_kort": name,
                "branche_code": name,
                "niveau": "branche",
                "periode": "3e kwartaal 2021",
                "waarde": now,
                "eerder": then,
                "afgerond_op": 0.1,
                "eerder_op": 0.1,
                "verandering": None if now is None or then is None else round(now - then, 2),
                "verandering_op": None,
                "herkomst": "berekend",
                "noot": None,
                "afgeleid_van": None,
            }
            for name, now, then in pairs
        ]
    )


def test_a_tie_at_both_ends_is_named() -> None:
    found = ranking(rows(("VVT", 6.3, 6.0), ("GGZ", 6.3, 6.0), ("UMC", 5.0, 5.0), ("Jeugdzorg", 5.0, 5.0)), {})
    assert found.titel.startswith("Hoogste verzuim van vier branches: VVT en GGZ, beide 6,3%")
    assert found.zin == "Het laagst van vier branches: UMC en jeugdzorg (beide 5,0%)."


def test_where_all_are_equal_nobody_is_highest() -> None:
    found = ranking(rows(("VVT", 6.3, 6.0), ("GGZ", 6.3, 6.0)), {})
    assert found.titel == "Verzuim bij VVT en GGZ: beide 6,3% in het 3e kwartaal van 2021"
    assert found.zin == "Er is geen hoogste of laagste."
    alone = ranking(rows(("VVT", 6.3, None), ("GGZ", None, None)), {})
    assert alone.titel == "VVT: 6,3% verzuim in het 3e kwartaal van 2021"


def test_changes_that_rounding_cannot_tell_apart_share_the_first_place() -> None:
    found = change(rows(("VVT", 6.4, 6.0), ("GGZ", 6.3, 6.0), ("UMC", 5.0, 5.4)), {})
    assert found.titel.startswith("Verzuim steeg het meest bij twee branches (van drie branches)")
    assert found.zin.endswith("De grootste daling: UMC, −0,4 procentpunt.")
    level = change(rows(("VVT", 6.0, 6.0), ("GGZ", 5.0, 5.0)), {})
    assert level.titel == "Verzuim in het 3e kwartaal van 2021 overal gelijk aan een jaar eerder"
