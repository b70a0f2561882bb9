"""Every rate of the demo against pandas that reads the counts and works from the definition, not from the model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from queries.warehouse import current

_PLACE = ["branche_code", "regio_code"]
# code -> (flow, what is taken off, years between the flow and its stock)
_RATES = {
    "uitstroompercentage": ("uitstroom_totaal", None, 1),
    "uitstroompercentage_extern": ("uitstroom_extern", None, 1),
    "instroompercentage_extern": ("instroom_extern", None, 0),
    "saldo_per_100": ("instroom_extern", "uitstroom_extern", 1),
}


@pytest.fixture
def counts(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    """Flows and stocks of the demo side by side: stroom, branche_code, regio_code, jaar, kwartaal, aantal, stap."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    flows = current().query(
        "select richting || '_' || bereik as stroom, branche_code, regio_code, periode_code, aantal,"
        " afgerond_op as stap from mart.mobiliteit where categorie = 'Totaal' and functiegroep = ''"
    )
    stocks = current().query(
        "select indicator_code as stroom, branche_code, regio_code, periode_code, waarde as aantal, afgerond_op as stap"
        " from mart.kerncijfer_opgave where voorkeur and indicator_code = 'werknemers' and uitsplitsing = ''"
    )
    both = pd.concat([flows, stocks])
    both = both[both["periode_code"].str[4:6] == "KW"].dropna(subset="aantal")
    return both.assign(jaar=both["periode_code"].str[:4].astype(int), kwartaal=both["periode_code"].str[4:])


def of(counts: pd.DataFrame, name: str) -> pd.DataFrame:
    keys = [*_PLACE, "kwartaal", "jaar"]
    found = counts[counts["stroom"] == name].set_index(keys)[["aantal", "stap"]]
    assert found.index.is_unique
    return found


def expected(counts: pd.DataFrame, code: str) -> pd.DataFrame:
    """Rate and both ends that the rounding leaves open, by hand: the corners of the box of flow and stock."""
    flow, off, back = _RATES[code]
    top = of(counts, flow)
    if off:
        other = of(counts, off)
        top = pd.DataFrame({"aantal": top["aantal"] - other["aantal"], "stap": top["stap"] + other["stap"]})
    under = of(counts, "werknemers").reset_index()
    under = under.assign(jaar=under["jaar"] + back).set_index(top.index.names)
    both = top.join(under.add_suffix("_onder"), how="inner")
    corners = [
        (both["aantal"] + up * both["stap"] / 2) / (both["aantal_onder"] + down * both["stap_onder"] / 2) * 100
        for up in (-1, 1)
        for down in (-1, 1)
    ]
    return pd.DataFrame({
        "verwacht": both["aantal"] / both["aantal_onder"] * 100,
        "laagst": np.minimum.reduce(corners),
        "hoogst": np.maximum.reduce(corners),
    })  # fmt: skip


def shown(code: str) -> pd.DataFrame:
    found = current().query(f"select * from mart.verhouding where indicator_code = '{code}'")  # noqa: S608
    found = found.assign(jaar=found["periode_code"].str[:4].astype(int), kwartaal=found["periode_code"].str[4:])
    return found.set_index([*_PLACE, "kwartaal", "jaar"])


@pytest.mark.parametrize("code", _RATES)
def test_every_rate_is_the_flow_over_the_stock_of_its_day(code: str, counts: pd.DataFrame) -> None:
    wanted, found = expected(counts, code), shown(code)
    rates = found[found["waarde"].notna()]
    assert len(rates) > 20_000
    assert set(rates.index) == set(wanted.index)
    both = rates.join(wanted)
    assert np.allclose(both["waarde"], both["verwacht"], atol=1e-9)
    assert (both["waarde"] - both["afgerond_op"] / 2 <= both["laagst"] + 1e-4).all()
    assert (both["waarde"] + both["afgerond_op"] / 2 >= both["hoogst"] - 1e-4).all()
    # and no wider than the further of both ends
    wide = np.maximum(both["hoogst"] - both["verwacht"], both["verwacht"] - both["laagst"])
    assert np.allclose(both["afgerond_op"] / 2, wide, atol=1.1e-4)
    assert set(found.loc[found["waarde"].isna(), "reden_ontbreekt"]) <= {"geen noemer"}


def test_the_net_outflow_is_the_mean_of_its_three_years(counts: pd.DataFrame) -> None:
    yearly = expected(counts, "uitstroompercentage_extern")["verwacht"].unstack("jaar")
    means = yearly.T.rolling(3).mean().T.stack().dropna()
    found = shown("netto_verloop")["waarde"].dropna()
    assert set(found.index) == set(means.index)
    assert np.allclose(found.sort_index(), means.sort_index(), atol=1e-9)


def test_the_key_figures_have_every_rate_with_both_sources(demo_folder: Path, counts: pd.DataFrame) -> None:
    faults = current().query(
        "select * from mart.verhouding as deel full join mart.kerncijfer as cijfer"
        " using (indicator_code, branche_code, regio_code, periode_code)"
        " where (deel.bron_id is not null or cijfer.opgaven = 0) and"
        " (deel.waarde is distinct from cijfer.waarde or deel.noemer_bron_id is distinct from cijfer.noemer_bron_id"
        " or (deel.waarde is not null and (deel.noemer_bron_id is null or deel.noemer_vindplaats is null)))"
    )
    assert not counts.empty
    assert faults.empty
