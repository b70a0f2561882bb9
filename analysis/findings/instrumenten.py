"""What the figures on instruments, networks and the matchtafel say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, known, nothing_found
from analysis.formats import capital, count_word, euro, listing, number
from analysis.rows import records
from analysis.scenarios import Cost, Instrument, cost_sum

FREE = "gratis"
NO_PRICE = "prijs niet bekend"


def price(low: Any, high: Any) -> str:
    """Give a price as people read it: 'gratis', '€ 2.295', '€ 1.115 tot € 1.355', 'prijs niet bekend'."""
    if low is None or high is None:
        return NO_PRICE
    if not high:
        return FREE
    return euro(low) if low == high else f"{euro(low)} tot {euro(high)}"


def instruments(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which instruments are free and what the others cost per employee.

    Args:
        frame: One row per instrument: naam, van_eur, tot_eur, url, noot, prijsjaar.
    """
    rows = records(frame)
    if not rows:
        return nothing_found("instrumenten")
    free = [row["naam"] for row in rows if row["tot_eur"] == 0]
    paid = [f"{row['naam']} {price(row['van_eur'], row['tot_eur'])}" for row in rows if row["tot_eur"]]
    each = enough([f"{row['naam']}: {price(row['van_eur'], row['tot_eur'])}" for row in rows], ALT - 60)
    highest = max((row["tot_eur"] for row in rows if row["tot_eur"] is not None), default=0)
    verb = "is" if len(free) == 1 else "zijn"
    return Findings(
        titel=f"{capital(count_word(len(free)))} van de {count_word(len(rows))} instrumenten {verb} gratis; de andere"
        f" kosten tot {euro(highest)} per medewerker",
        zin=f"Gratis {verb} {enough(free, 150)}. Per medewerker kost {enough(paid, 220)}.",
        alt=f"Liggende staven met de prijs per medewerker. {each}.",
        let_op=_price_notes(rows),
    )


def _price_notes(rows: list[dict[str, Any]]) -> tuple[str, ...]:
    years = sorted({row["prijsjaar"][:4] for row in rows if row["prijsjaar"]})
    since = f"van {listing(years)}" if years else "van een onbekend jaar"
    where = "" if any(row["url"] for row in rows) else " Een webadres geeft de bron niet."
    notes = [f"De prijzen zijn {since} en zijn niet bijgewerkt. Vraag de aanbieder naar de prijs van nu.{where}"]
    members = [row["naam"] for row in rows if "leden" in (row["noot"] or "")]
    if members:
        notes.append(
            f"{enough(members, 140)} is alleen gratis voor leden van de WGV; de andere prijs noemt de bron niet."
        )
    tests = [row["naam"] for row in rows if "testen" in (row["noot"] or "")]
    if tests:
        notes.append(f"Bij {enough(tests, 140)} komen de kosten van testen erbij; het bedrag noemt de bron niet.")
    return tuple(notes)


def networks(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how many networks there are and for how many the region is known.

    Args:
        frame: One row per network: naam, gebied, noot.
    """
    count = len(frame)
    if not count:
        return Findings(
            titel="Geen netwerken voor deze keuze",
            zin="Bij deze regio noemt geen bron een netwerk. Kies er een regio bij.",
            alt="De lijst is leeg.",
        )
    without = count - len(known(frame, "gebied"))
    stopped = [row["naam"] for row in records(frame) if "gestopt" in (row["noot"] or "")]
    return Findings(
        titel="Eén netwerk" if count == 1 else f"{capital(count_word(count))} netwerken",
        zin=f"{enough(list(frame['naam']), 340)}."
        + (f" Bij {count_word(without)} staat de regio niet in de bron." if without else ""),
        alt=f"Lijst van {count} netwerken.",
        let_op=(f"In 2023 tijdelijk gestopt: {enough(stopped, 200)}.",) if stopped else (),
    )


def table_rules(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what the matchtafel is for and how often it meets.

    Args:
        frame: One row per line: onderdeel, nummer, tekst.
    """
    if frame.empty:
        return nothing_found("de matchtafel")
    count = frame["onderdeel"].value_counts()
    return Findings(
        titel=f"De matchtafel: gratis, vijf keer per jaar, {count_word(int(count.get('spelregel', 0)))} spelregels",
        zin="Werkgevers bespreken samen vacatures en kandidaten, zodat mensen voor de zorg behouden blijven.",
        alt="Lijsten met doel, deelnemers, kandidaten, spelregels, frequentie, prijs en voordeel.",
        let_op=(
            *_durations(frame["tekst"]),
            "In de Stedendriehoek was de matchtafel in 2023 tijdelijk gestopt. Dit is het plan om hem te vernieuwen.",
        ),
    )


def _durations(texts: pd.Series) -> tuple[str, ...]:
    if not (texts.str.contains("maximaal 2 uur").any() and texts.str.contains("1,5 uur").any()):
        return ()
    return ("De bron spreekt zichzelf tegen over de duur: 'maximaal 2 uur' in de tekst, '1,5 uur' in het kader.",)


def table_outcomes(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which outcomes are possible, and that nothing was counted.

    Args:
        frame: One row per outcome: uitkomst.
    """
    if frame.empty:
        return nothing_found("uitkomsten van de matchtafel")
    counted = known(frame, "aantal")
    how = (
        "Aantallen leest u in met: python -m etl import kerncijfer BESTAND --indicator matchtafel_uitkomst"
        " (kolommen regio, periode, uitsplitsing = de uitkomst, waarde, eenheid personen)."
        " Aantallen onder de 10 worden niet getoond."
    )
    if counted.empty:
        names = enough([_lower(str(text)) for text in frame["uitkomst"]], 310)
        return Findings(
            titel=f"{capital(count_word(len(frame)))} mogelijke uitkomsten, nog geen aantallen ingelezen",
            zin=f"Een kandidaat of vacature kan dit opleveren: {names}. Hoe vaak dat gebeurde, is niet gepubliceerd.",
            alt="Tabel met de mogelijke uitkomsten zonder aantallen.",
            let_op=(how,),
        )
    top = counted.loc[counted["aantal"].astype(float).idxmax()]
    return Findings(
        titel=f"{top['uitkomst']}: {number(top['aantal'])} kandidaten, de meeste van alle uitkomsten",
        zin=f"Dat is in {top['regio']}, {top['periode']}. Er zijn {number(len(counted))} aantallen ingelezen.",
        alt="Tabel met uitkomsten van de matchtafel en de ingelezen aantallen.",
        let_op=(how,),
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def as_instrument(row: dict[str, Any]) -> Instrument:
    """Give a row of `instrument_lijst` as an instrument to calculate with."""
    return Instrument(
        name=row["naam"],
        fixed=_money(row["prijs_vast_eur"]),
        per_conversation=_money(row["prijs_per_gesprek_eur"]),
        fewest=None if row["gesprekken_min"] is None else int(row["gesprekken_min"]),
        most=None if row["gesprekken_max"] is None else int(row["gesprekken_max"]),
    )


def _money(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def cost_sentence(lines: Sequence[Cost], employees: int, leaver: Decimal | None) -> str:
    """Give what the chosen instruments cost together, beside what as many leavers cost by the reader's own figure."""
    low, high = cost_sum(lines)
    unknown = [line.name for line in lines if line.total is None]
    who = "één medewerker" if employees == 1 else f"{count_word(employees)} medewerkers"
    subject = capital(listing([line.name for line in lines if line.total is not None]) or "de keuze")
    if len(unknown) == len(lines):
        said = f"Van {listing(unknown)} is geen prijs bekend."
    elif not high:
        said = f"{subject} voor {who}: gratis."
    else:
        verb = "kosten" if len(lines) - len(unknown) > 1 else "kost"
        said = f"{subject} {verb} voor {who} {price(low, high)}{' samen' if verb == 'kosten' else ''}."
        if unknown:
            said += f" {listing(unknown)} telt niet mee: geen prijs bekend."
    if leaver is None:
        return said
    leavers = "Eén vertrekker kost" if employees == 1 else f"{capital(count_word(employees))} vertrekkers kosten"
    return f"{said} {leavers} met uw eigen bedrag {euro(employees * leaver)}."
