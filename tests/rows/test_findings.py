"""What findings decide from a few rows: no title of a gap of nought, the newest edition in front, revised or not."""

from __future__ import annotations

from typing import Any

from analysis.findings.analyse.kwaliteit import changed_themes
from analysis.findings.base import Findings
from analysis.findings.mobiliteit.stromen import flows
from analysis.findings.prognoses.branches import branches, demand_and_supply
from analysis.findings.prognoses.sector import editions, shortage
from analysis.findings.vacatures.bedrijfstak import provinces
from analysis.findings.verzuim.branches import change
from queries.run import run
from tests.rows.test_left_out import OPEN, absence
from tests.rows.test_mobiliteit import both
from tests.rows.test_prognoses import expected
from tests.rows.test_veranderd import ABSENCE, VACANCIES, changed
from tests.tiny import tiny


def said(findings: Any, query: str, **asked: Any) -> Findings:
    answer = run(query, asked)
    found = findings(answer.frame, answer.parameters)
    assert isinstance(found, Findings)
    return found


def demand(*branch_sizes: tuple[str, int, int]) -> list[dict[str, object]]:
    return [
        expected("2023", size, indicator=name, branche=branche, vergeleken_met="2023", eenheid="personen")
        for branche, vraag, aanbod in branch_sizes
        for name, size in (("arbeidsvraag_verandering", vraag), ("personeelsaanbod_verandering", aanbod))
    ]


def test_a_gap_of_nought_is_no_title() -> None:
    with tiny(kerncijfer=demand(("VVT", 900, 400), ("GHZ", 300, 300))) as small:
        assert small.ask("prognose_vraag_aanbod")
        told = said(demand_and_supply, "prognose_vraag_aanbod").titel
    assert told == "Vraag en aanbod naar personeel: verwachte verandering per branche"
    with tiny(kerncijfer=demand(("VVT", 900, 400), ("GHZ", 301, 300))):
        assert "groeit sneller" in said(demand_and_supply, "prognose_vraag_aanbod").titel


def test_absence_that_changed_nowhere_rose_nowhere() -> None:
    rows = [absence(branche, periode, 7.0) for branche in ("VVT", "GHZ") for periode in ("2023KW01", "2024KW01")]
    with tiny(kerncijfer=rows):
        told = said(change, "verzuim_verandering", verschilkwartaal="2024KW01").titel
    assert told.endswith("overal gelijk aan een jaar eerder")


def test_as_many_came_as_left() -> None:
    with tiny(mobiliteit=both(123, 123)):
        told = said(flows, "stromen", regio="RA1428", branche="VVT").titel
    assert "kwamen evenveel werknemers" in told


def test_provinces_that_add_up_exactly_say_so() -> None:
    land = OPEN | {"branche": "SBIQ", "periode": "2024KW01"}
    rows = [land | {"regio": regio, "waarde": size} for regio, size in (("NL00", 1234), ("PV20", 1000), ("PV21", 234))]
    with tiny(kerncijfer=rows) as small:
        assert small.ask("vacatures_provincies")
        told = " ".join(said(provinces, "vacatures_provincies").let_op)
    assert "precies gelijk" in told


def test_the_newest_edition_stands_in_front() -> None:
    rows = [
        expected(versie, size) for versie, size in (("ABF 2021", 111_000), ("ABF 2022", 222_000), ("ABF 2023", 333_000))
    ]
    with tiny(kerncijfer=rows):
        assert "333.000" in said(editions, "prognose_edities", branche="ZWS", prognosejaar="2032JJ00").titel
        assert "333.000" in said(shortage, "prognose_tekort", branche="ZWS").titel


def test_of_many_branches_only_the_newest_edition_is_told() -> None:
    rows = [
        expected(versie, size, branche=branche)
        for versie, more in (("ABF 2021", 7000), ("ABF 2023", 0))
        for branche, size in (("VVT", 500 + more), ("GHZ", 300 + more), ("GGZ", 200 + more))
    ]
    with tiny(kerncijfer=rows) as small:
        assert small.ask("prognose_branches")
        found = said(branches, "prognose_branches")
    assert "500" in found.titel
    assert "7.500" not in f"{found.titel} {found.zin}"


def test_only_what_was_revised_is_called_so() -> None:
    with tiny(kerncijfer=[{"branche": "VVT", "waarde": 1}]) as small:
        changed(
            small,
            ("mart.kerncijfer", ABSENCE, "gewijzigd", "waarde"),
            ("mart.kerncijfer", VACANCIES, "gewijzigd", "status"),
        )
        told = said(changed_themes, "veranderd_themas").zin
    assert told.startswith("Herziene cijfers staan bij Ziekteverzuim.")


def test_of_many_branches_only_the_newest_demand_is_told() -> None:
    names = ("VVT", "GHZ", "GGZ", "ZKH", "KO")

    def both_editions(branches: tuple[str, ...]) -> list[dict[str, object]]:
        newest = demand(*((branche, 900, 400) for branche in branches))
        return [*newest, *(row | {"versie": "2021", "waarde": 7000} for row in newest)]

    with tiny(kerncijfer=both_editions(names)):
        assert "7.000" not in said(demand_and_supply, "prognose_vraag_aanbod").alt
    with tiny(kerncijfer=both_editions(names[:1])):
        assert "7.000" in said(demand_and_supply, "prognose_vraag_aanbod").alt
