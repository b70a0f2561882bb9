"""The sentences on the experience of work: golden ones on the shipped data, and the turns they can take."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.werkbeleving.aspecten import DERIVED, aspects
from analysis.findings.werkbeleving.branches import branches
from analysis.findings.werkbeleving.reeks import series, span
from analysis.findings.werkbeleving.vragen import employers, other_questions
from analysis.findings.werkbeleving.woorden import places, said, share, wave
from ui.figure import make_view
from ui.figures import FIGURES


def found(figure: str, **parameters: Any) -> Findings:
    return make_view(FIGURES[figure], parameters).findings


def test_aspects_of_all_sectors() -> None:
    told = found("werkbeleving-aspecten")
    assert told.titel == "Jeugdzorg: 51% heeft genoeg tijd voor goede zorg (december 2020), +14 procentpunt t.o.v. 2019"
    assert told.zin == (
        "Van de 15 uitkomsten in december 2020: elf gunstiger, twee ongunstiger en twee gelijk vergeleken met 2019"
        " (bij werkdruk (veel) te hoog is lager beter). Grootste verandering per sector."
        " Kinderopvang: voldoende tijd voor goede zorg 69% (+9);"
        " Jeugdzorg: voldoende tijd voor goede zorg 51% (+14);"
        " Sociaal werk: werkdruk (veel) te hoog 30% (−6) en autonomie 74% (+6)."
    )
    assert "Werkdruk (veel) te hoog: Kinderopvang 43% (0), Jeugdzorg 43% (−10), Sociaal werk 30% (−6)." in told.alt
    assert "Voldoende tijd voor goede zorg: Kinderopvang 69% (+9)" in told.alt


def test_the_comparison_wave_is_named_as_unknown_and_recomputed_for_kinderopvang() -> None:
    unknown, recomputed = found("werkbeleving-aspecten").let_op
    assert "zegt niet met welke meting van dat jaar" in unknown
    assert recomputed == (
        "Kinderopvang, werkdruk (veel) te hoog: de verandering 0 klopt met het 2e kwartaal van 2019"
        " (toen 43,0%, verschil −0,2 procentpunt), niet met het 4e kwartaal van 2019"
        " (toen 52,0%, verschil −9,2 procentpunt). Nagerekend met de cijfers van CBS."
    )
    assert len(found("werkbeleving-aspecten", sector=["JZ", "SW"]).let_op) == 1


def test_one_outcome_says_which_way_is_better() -> None:
    told = found("werkbeleving-aspecten", sector=["JZ"], aspecten=["werkdruk_te_hoog"])
    assert told.titel == "Jeugdzorg: 43% vindt de werkdruk (veel) te hoog (december 2020), −10 procentpunt t.o.v. 2019"
    assert told.zin == "De uitkomst van december 2020 is gunstiger in vergelijking met 2019: lager is beter."
    same = found("werkbeleving-aspecten", sector=["KO"], aspecten=["tevreden_met_werk"])
    assert same.titel == "Kinderopvang: 78% is tevreden met het werk (december 2020), evenveel als in 2019"
    assert same.zin == "De uitkomst van december 2020 is gelijk aan die van 2019."
    both = found("werkbeleving-aspecten", sector=["KO"], aspecten=["werkdruk_te_hoog", "tevreden_met_werk"])
    assert both.titel == "Werkbeleving in december 2020: twee gelijk, vergeleken met 2019"


@pytest.mark.parametrize(
    ("step", "told"), [(-2.0, "−2 procentpunt in een jaar"), (0.0, "evenveel als een jaar eerder")]
)
def test_a_change_from_two_surveys_is_told_as_one_in_a_year(step: float, told: str) -> None:
    frame = make_view(FIGURES["werkbeleving-aspecten"], {"sector": ["JZ"], "aspecten": ["werkdruk_te_hoog"]}).frame
    words = aspects(frame.assign(afgeleid=DERIVED, verandering=step), {"sector": ["JZ"]})
    assert words.titel == f"Jeugdzorg: 43% vindt de werkdruk (veel) te hoog, {told} (4e kwartaal van 2020)"


@pytest.mark.parametrize(
    ("kw02", "kw04", "said_so"),
    [
        (-0.2, 0.3, "klopt met het 2e kwartaal van 2019 (toen 43,0%, verschil −0,2 procentpunt) en met het 4e"),
        (-4.0, -9.2, "klopt niet met het 2e kwartaal van 2019 (toen 43,0%, verschil −4,0 procentpunt) of met het 4e"),
        (None, -9.2, "klopt niet met het 4e kwartaal van 2019 (toen 52,0%, verschil −9,2 procentpunt). Nagerekend"),
    ],
)
def test_the_recomputed_change_may_fit_both_waves_or_none(kw02: float | None, kw04: float, said_so: str) -> None:
    row = {
        "aspect": "Werkdruk",
        "aspect_code": "werkdruk_te_hoog",
        "sector": "Kinderopvang",
        "meting": "4e kwartaal 2020",
        "periode_code": "2020KW04",
        "nu": 43.0,
        "verandering": 0.0,
        "vergeleken_met": "2019",
        "oordeel": "gelijk",
        "afgeleid": "toen",
        "afgerond_op": 1.0,
        "polariteit": "lager is beter",
        "toen_kw02": 43.0,
        "toen_kw04": 52.0,
        "verschil_kw02": kw02,
        "verschil_kw04": kw04,
    }
    assert said_so in aspects(pd.DataFrame([row]), {}).let_op[1]


def test_werkdruk_over_time() -> None:
    told = found("werkbeleving-reeks")
    assert told.titel == (
        "Kinderopvang: 61,0% vindt de werkdruk (veel) te hoog (2e kwartaal van 2022), +18,0 procentpunt in drie jaar"
    )
    assert told.zin.startswith(
        "Kinderopvang van 43,0% (2e kwartaal van 2019) naar 61,0% (2e kwartaal van 2022), +18,0 procentpunt:"
        " ongunstiger, want lager is beter."
    )
    assert "Jeugdzorg van 43% (4e kwartaal van 2020) naar 50% (4e kwartaal van 2022), +7 procentpunt" in told.zin
    assert "Z&W breed van 43,9% (2e kwartaal van 2019) naar 49,5% (2e kwartaal van 2022), +5,6" in told.zin
    assert "Sociaal werk alleen 30% in het 4e kwartaal van 2020" in told.alt
    gap, old, sparse = told.let_op
    assert gap.startswith("Het 2e kwartaal van 2020 is niet gemeten; daar is de lijn open.")
    assert "de tekst vergelijkt hetzelfde kwartaal." in gap
    assert old.startswith("De cijfers van 2017 komen uit een eerdere enquête.")
    assert sparse.endswith("Van de 7 metingen: Kinderopvang 6, Jeugdzorg 3, Sociaal werk 1, Z&W breed 6.")


def test_tevredenheid_over_time_names_the_newest_wave_beside_the_comparable_one() -> None:
    told = found("werkbeleving-reeks", aspect="tevreden_met_werk")
    assert told.titel == (
        "Kinderopvang: 68% is tevreden met het werk (2e kwartaal van 2022), −10 procentpunt in drie jaar"
    )
    assert "ongunstiger, want hoger is beter. Nieuwste meting: 71% (4e kwartaal van 2022)." in told.zin


def test_a_sector_with_one_wave_has_no_series_yet() -> None:
    told = found("werkbeleving-reeks", sector=["SW"])
    assert told.titel == (
        "Sociaal werk: 30% vindt de werkdruk (veel) te hoog in het 4e kwartaal van 2020; nog geen reeks"
    )
    assert "Z&W breed van 43,9%" in told.zin


def wave_row(code: str, value: float, step: float = 1.0) -> dict[str, Any]:
    return {"periode_code": code, "periode": code, "waarde": value, "afgerond_op": step, "branche": "X"}


def test_a_span_prefers_the_same_quarter_and_says_when_it_cannot() -> None:
    rows = [wave_row("2019KW02", 43.0, 0.1), wave_row("2020KW04", 42.8, 0.1), wave_row("2022KW02", 61.0)]
    same = span(rows)
    assert same is not None
    assert (same.first["periode_code"], same.last["periode_code"], same.same_season) == ("2019KW02", "2022KW02", True)
    assert same.decimals == 1
    mixed = span(rows[:2])
    assert mixed is not None
    assert (mixed.same_season, mixed.change) == (False, pytest.approx(-0.2))
    assert span(rows[:1]) is None


def test_a_change_between_different_quarters_is_named() -> None:
    rows = [
        wave_row(code, value)
        | {"branche_code": "KO", "enquete": "CBS", "aspect": "A", "polariteit": "neutraal", "ontbreekt": None}
        for code, value in (("2020KW04", 40.0), ("2021KW02", 45.0))
    ]
    told = series(pd.DataFrame(rows), {"aspect": "onbekend"})
    assert told.titel == "X: 45% bij 'a' in het 2021KW02, +5 procentpunt sinds het 2020KW04"
    assert told.let_op[0].endswith("hetzelfde kwartaal, behalve bij X.")


def test_branches_are_ranked_and_the_absent_ones_named() -> None:
    told = found("werkbeleving-branches")
    assert told.titel == (
        "Kinderopvang: 61,0% vindt de werkdruk (veel) te hoog (2e kwartaal van 2022), het meest van drie branches"
    )
    assert told.zin == (
        "Het hoogst van drie branches met een cijfer: kinderopvang (61,0%). Het laagst: huisartsen (54%)."
        " Verschil van kinderopvang met zorg en welzijn breed: +11,5 procentpunt. Zorg en welzijn breed: 49,5%."
        " In deze vraag: lager is beter."
    )
    assert told.let_op == (
        "Geen cijfer in de bronnen voor UMC's, ziekenhuizen, GGZ, overige Z&W, VVT, GHZ en sociaal werk."
        " Zij staan niet in de rangorde.",
    )


def test_other_questions_and_employers() -> None:
    told = found("werkbeleving-overig")
    assert told.titel == "Kinderopvang: 35% heeft stressvol werk; Sociaal werk 12% (4e kwartaal van 2021)"
    # of many waves the sentence gives what fits, and counts the rest
    assert "Jeugdzorg, 4e kwartaal van 2022: 92% vindt het werk inhoudelijk leuk; en nog 2 (zie de tabel)." in told.zin
    assert "Kinderopvang, 4e kwartaal van 2021: lage autonomie 69%, hoge taakeisen 44%, stressvol werk 35%" in told.alt
    assert "Vergelijk alleen dezelfde vraag in dezelfde meting." in told.let_op[0]
    assert told.let_op[1].startswith("Jeugdzorg: bij een deel van de cijfers noemt de bron de meting niet.")
    bosses = found("werkbeleving-werkgevers")
    assert bosses.titel == "Jeugdzorg: 25% van de werkgevers noemt werkdruk een knelpunt (2020)"
    assert "22,5% van de werkgevers noemt verzuim een knelpunt" in bosses.zin


def test_without_rows_there_are_words_and_no_numbers() -> None:
    empty = pd.DataFrame(
        columns=["nu", "verandering", "waarde", "enquete", "branche_code", "kort", "vraag_code", "sector", "noot"]
    )
    for finding in (aspects, series, branches, other_questions, employers):
        assert finding(empty, {"aspect": "werkdruk_te_hoog"}).titel.startswith("Geen cijfers over")


def test_every_question_shown_has_words_of_its_own() -> None:
    frames = [make_view(FIGURES[f"werkbeleving-{name}"], {}).frame for name in ("overig", "werkgevers")]
    for code in {code for frame in frames for code in frame["vraag_code"]}:
        assert "'" not in said(code, "Een label")
    assert said("nieuw", "Een label") == "bij 'een label'"


def test_decimals_follow_the_source() -> None:
    assert (places(1.0), places(0.1), places(None)) == (0, 1, 1)
    assert share({"waarde": 55.0, "afgerond_op": 1.0}) == "55%"
    assert share({"waarde": 43.0, "afgerond_op": 0.1}) == "43,0%"
    assert wave("2e kwartaal 2019") == "2e kwartaal van 2019"
