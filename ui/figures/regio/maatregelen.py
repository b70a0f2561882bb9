"""The figure that sets measures against leaving beside each other, by the numbers the reader fills in."""

from __future__ import annotations

import pandas as pd

from analysis.findings.regioplan.maatregelen import measures, words
from analysis.formats import listing, number
from analysis.measures import DRAWS, SPAN
from analysis.rows import records
from analysis.weighing import own_numbers, worked_out
from queries.parameters import Parameters
from queries.rows import Maatregelen
from ui.charts.compared.bullets import Bullet, bullets
from ui.figure import Figure
from ui.picture import Picture


def _bars(frame: pd.DataFrame, asked: Parameters) -> Picture:
    """Draw what each person kept costs with the cost of a leaver across it, else from where it pays, else the price."""
    rows = records(frame, Maatregelen)
    if any(row["per_blijver_eur"] for row in rows):
        own = own_numbers(asked)
        mark = own.leaver_cost()
        bars = [
            Bullet(row["naam"], words(row), row["per_blijver_eur"], row["per_blijver_hoog_eur"], mark) for row in rows
        ]
        exact = own.leaver is None or own.leaver.low == own.leaver.high
        label = "uw kosten per vertrekker" if exact else "uw vertrekkosten (midden)"
        footnote = "Gekleurd: het midden. Grijs: negen van de tien trekkingen zijn lager."
        most = [row["per_blijver_hoog_eur"] or 0 for row in rows] + [mark or 0]
    elif any(row["omslag"] is not None for row in rows):
        bars = [Bullet(row["naam"], words(row), min(row["omslag"] or 0, 100), 100) for row in rows]
        label, footnote, most = "", "De hele balk is 100 vertrekken.", [100]
    else:
        bars = [Bullet(row["naam"], words(row), row["kosten_van_eur"], row["kosten_tot_eur"] or None) for row in rows]
        label, footnote, most = "", "", [row["kosten_tot_eur"] or 0 for row in rows]
    return bullets(bars, limit=1.02 * max([*most, 1]), mark_label=label, footnote=footnote)


FIGURES = [
    Figure(
        "maatregelen",
        "maatregelen",
        measures,
        _bars,
        rekent=worked_out,
        toelichting=(
            "Blijven is medewerkers x verloop x effect. Het loont als blijvers x uw kosten per vertrekker meer is dan"
            " wat het kost. De prijs is die van de bron; verloop, effect en kosten per vertrekker zijn van u en staan"
            " in de link.",
            f"Van elk bereik zijn {number(DRAWS)} trekkingen gedaan: gelijk verdeeld tussen laagste en hoogste, of een"
            " driehoek met het verwachte als top. Elk getal is het midden van die trekkingen; laag, midden en hoog zijn"
            f" percentiel {listing([number(100 * part) for part in SPAN])}. Het startgetal staat in de tabel en de"
            " link: daarmee en met dezelfde build komt er hetzelfde uit.",
            "Waarschijnlijk is in meer dan de helft van de trekkingen. Het omslagpunt is het effect waarbij een"
            " maatregel in de helft van de trekkingen loont, naar beneden afgekapt: bij nul is bijna elk effect genoeg."
            " Het daalt als het verloop hoger is: een maatregel loont eerder bij een groep die vaker vertrekt.",
        ),
    ),
]
