"""The questions on regions against the shipped CSV files, read without the loader."""

from __future__ import annotations

import csv

import pytest

from analysis.geo import areas
from etl.settings import PROJECT
from queries.catalogue import CatalogueError
from queries.run import run

SourceRows = dict[str, list[dict[str, str]]]
WGV = {"RA0204", "RA0205", "RA0206", "RA0207"}


@pytest.mark.parametrize("year", ["2020", "2021", "2022"])
def test_the_map_has_28_regions_and_the_printed_total_of_one(year: str, source_rows: SourceRows) -> None:
    printed = [
        float(row["aantal"])
        for row in source_rows["mobiliteit"]
        if row["categorie"] == "Totaal" and row["periode"] == f"{year}JJ00" and row["bereik"] == "totaal"
    ]
    asked = {"cijfer": "uitstroom_totaal", "cijferbranche": "VVT", "cijferperiode": f"{year}JJ00"}
    frame = run("kaart_regio", asked).frame
    assert set(frame["regio_code"]) == set(areas())
    assert frame["waarde"].dropna().to_list() == printed
    assert frame.loc[frame["waarde"].notna(), "regio_code"].to_list() == ["RA0206"]
    assert set(frame.loc[frame["waarde"].isna(), "ontbreekt"]) == {"geen cijfer in de bronnen"}
    assert not (frame["waarde"] == 0).any()


@pytest.mark.parametrize("year", range(2017, 2023))
def test_provinces_are_those_of_the_source(year: int, source_rows: SourceRows) -> None:
    printed = {
        row["regio"]: round(float(row["waarde"]) * 1000)
        for row in source_rows["kerncijfer"]
        if row["indicator"] == "vacatures_openstaand"
        and row["regio"].startswith("PV")
        and row["periode"] == f"{year}KW03"
    }
    asked = {"soort": "provincie", "cijfer": "vacatures_openstaand", "cijferbranche": "SBIQ"}
    frame = run("kaart_regio", asked | {"cijferperiode": f"{year}KW03"}).frame
    assert len(printed) == 12
    assert dict(zip(frame["regio_code"], frame["waarde"], strict=True)) == printed
    assert frame["waarde"].to_list() == sorted(printed.values(), reverse=True)


def test_the_work_area_is_marked_only_when_asked() -> None:
    assert not run("kaart_regio").frame["wgv"].any()
    frame = run("kaart_regio", {"gebied": "wgv"}).frame
    assert set(frame.loc[frame["wgv"], "regio_code"]) == WGV
    assert set(frame["regio_code"].head(4)) == WGV


def test_the_choices_name_regions_that_have_a_value_and_no_norm() -> None:
    frame = run("kaart_aanbod").frame
    assert "opleidingsquote" not in set(frame["indicator_code"])
    assert dict(frame.groupby("soort")["regios"].max()) == {"provincie": 12, "regioplus": 1}
    for row in frame[frame["soort"] == "regioplus"].itertuples():
        asked = {"cijfer": row.indicator_code, "cijferbranche": row.branche_code, "cijferperiode": row.periode_code}
        rows = run("kaart_regio", asked).frame
        assert sorted(rows.loc[rows["waarde"].notna(), "regio_code"]) == list(row.regio_codes)


def test_every_municipality_is_found_with_all_of_its_region() -> None:
    with (PROJECT / "data" / "definitions" / "municipalities.csv").open(encoding="utf-8") as handle:
        listed = {row["gm_code"]: row["regio_code"] for row in csv.DictReader(handle)}
    assert set(run("kaart_keuze_gemeente").frame["code"]) == set(listed)
    assert len(listed) == 345
    for code in ("GM0262", "GM0363", "GM0153", "GM0935"):
        frame = run("kaart_gemeente", {"gemeente": code}).frame
        assert frame["gemeente_code"].iloc[0] == code
        assert set(frame["gemeente_code"]) == {town for town, region in listed.items() if region == listed[code]}
        assert frame["gekozen"].sum() == 1
        assert {tuple(ids) for ids in frame["bron_ids"]} == {("cbs-gebiedsindelingen",)}
        assert frame["vindplaats"].notna().all()


def test_names_say_what_they_were_and_how_sure_we_are() -> None:
    frame = run("kaart_namen").frame
    known = frame[frame["naam"].notna()]
    was = {row.naam: (row.regio_code, row.zekerheid) for row in known.itertuples()}
    assert was["Rijnstreek"] == ("RA0818", "staat in de bron")
    assert was["Drechtsteden"] == ("RA1121", "afgeleid")
    assert len(was) == 5
    assert known.loc[known["naam"] == "Rijnstreek", "tot"].item() == "31-8-2022"


def test_an_unknown_kind_of_region_is_refused() -> None:
    with pytest.raises(CatalogueError, match="uwv"):
        run("kaart_regio", {"soort": "uwv"})
