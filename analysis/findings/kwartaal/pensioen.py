"""What is said of pensions to come: who is old enough where the rows tell it, else what is lacking."""

from __future__ import annotations

import pandas as pd

from analysis.claims import share, value_of
from analysis.findings.base import ALT, Findings, enough, fitting
from analysis.findings.mobiliteit.woorden import branch, provisional
from analysis.formats import in_prose, number, of_period, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import KwartaalLeeftijd

OLDEST = "55 of ouder"


def ages(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many employees are 55 or older, or that it cannot be told, and what for.

    Args:
        frame: The rows of `kwartaal_leeftijd`, one an age group.
    """
    rows = records(frame, KwartaalLeeftijd)
    old = next((row for row in rows if row["leeftijd"] == OLDEST), None)
    if old is None:
        return Findings(
            titel="Niet te zeggen hoeveel mensen de komende jaren met pensioen gaan",
            zin="Daarvoor is het aantal werknemers per leeftijd nodig, van deze regio en branche. Dat staat niet in de"
            " cijfers die hier zijn ingelezen. CBS telt het wel: in de AZW-tabel met persoonskenmerken van werknemers,"
            " op StatLine.",
            alt="Er is niets te tonen: geen werknemers naar leeftijd.",
        )
    part = share(value_of(old, "aantal"), value_of(old, "samen", "samen_afgerond_op"))
    told = f" ({part.tekst})" if part is not None and part.tekst else ""
    when = of_period(old["periode"])
    where, brief = f"{branch(frame)} in {old['regio']}", f"{in_prose(old['branche'])} in {old['regio']}"
    many = f"{number(old['aantal'])} werknemers"
    listed = [f"{row['leeftijd']} {number(row['aantal'])}" for row in rows]
    return Findings(
        titel=fitting(
            f"{many}{told} van {where} zijn {OLDEST} ({when})",
            f"{many}{told}, {brief}, zijn {OLDEST} ({when})",
            f"{many} van {OLDEST}, {brief} ({when})",
            # only the whole sector in a region with a long name comes here
            f"{many} in {old['regio']} zijn {OLDEST} ({when})",
        ),
        zin=f"Dat was in {spoken(old['periode'])}. Zij bereiken de komende jaren hun pensioenleeftijd; wie eerder of"
        " later stopt, is niet bekend.",
        alt=f"Een tabel met werknemers per leeftijd: {enough(listed, ALT - 60)}.",
        opmerkingen=provisional(frame),
    )
