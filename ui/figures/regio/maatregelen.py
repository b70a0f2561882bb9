"""The figure that sets measures against leaving beside each other, by the numbers the reader fills in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from analysis.amounts import AmountError, Range, read_range
from analysis.findings.regioplan.maatregelen import TOGETHER, measures, words
from analysis.formats import listing, number
from analysis.measures import DRAWS, SEED, SPAN, Span, Worth, cut, rough, worth
from analysis.rows import records
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, list_of, text_of
from queries.rows import Maatregelen
from ui.charts.bullets import Bullet, bullets
from ui.figure import Figure

MOST_PEOPLE = 100_000
MOST_EURO = 10_000_000
MOST_TALKS = 100


@dataclass(frozen=True)
class Own:
    """The numbers the reader filled in; None where a field is empty."""

    people: int
    leave: Range | None
    effects: dict[str, Range]
    leaver: Range | None


def read_effects(text: str, measures: list[str]) -> dict[str, Range]:
    """Give the effect of each measure from 'code 5-20; code 0-10-30'; without a code it is that of every measure.

    Raises:
        AmountError: A number is none, or a code is none of the measures.
    """
    found: dict[str, Range] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        code, _, rest = part.partition(" ")
        if code[0].isdigit():
            code, rest = "", part
        if code and code not in measures:
            raise AmountError(f"Het effect noemt een instrument dat niet gekozen is: '{code[:40]}'.")
        if (effect := read_range(rest, "Het effect", most=100)) is not None:
            found |= dict.fromkeys([code] if code else measures, effect)
    return found


def _own(asked: Parameters) -> Own:
    people = float(str(asked["medewerkers"]))
    if not (1 <= people <= MOST_PEOPLE and people.is_integer()):
        raise AmountError(
            f"Het aantal medewerkers is een heel getal vanaf één tot en met {number(MOST_PEOPLE)}, gelezen: {people:g}."
        )
    talks = float(str(asked["gesprekken"]))
    if not (0 <= talks <= MOST_TALKS and talks.is_integer()):
        raise AmountError(
            f"Het aantal gesprekken is een heel getal vanaf nul tot en met {MOST_TALKS}, gelezen: {talks:g}."
        )
    return Own(
        int(people),
        read_range(text_of(asked, "verloop"), "Het verloop", most=100),
        read_effects(text_of(asked, "effect"), list_of(asked, "inzet")),
        read_range(text_of(asked, "vertrekkosten"), "Het bedrag van vertrekkosten", most=MOST_EURO),
    )


def worked_out(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill the columns that follow from the reader's own numbers.

    Args:
        frame: Rows of `maatregelen`.
        asked: What they were asked with.

    Raises:
        CatalogueError: One of those numbers is none; with a Dutch sentence.
    """
    try:
        own = _own(asked)
    except AmountError as error:
        raise CatalogueError(str(error)) from error
    rows = records(frame, Maatregelen)
    chosen = [row["instrument"] for row in rows if row["instrument"] != TOGETHER]
    filled = [
        {**row, **_columns(_worth(row, own, chosen if row["instrument"] == TOGETHER else [row["instrument"]]))}
        for row in rows
    ]
    return pd.DataFrame(filled, columns=frame.columns).astype(frame.dtypes.to_dict()) if filled else frame


def _worth(row: Maatregelen, own: Own, chosen: list[str]) -> Worth:
    low, high = row["kosten_van_eur"], row["kosten_tot_eur"]
    cost = None if low is None or high is None else Range(Decimal(str(low)), Decimal(str(high)))
    effects = [own.effects[code] for code in chosen] if set(chosen) <= own.effects.keys() else None
    return worth(cost, own.people, own.leave, effects, own.leaver)


def _columns(found: Worth) -> dict[str, float | None]:
    """Give the columns of a row, no finer than draws from ranges bear."""
    return {
        "omslag": None if found.break_even is None else cut(found.break_even),
        "vertrekkers": found.leavers,
        "kans": None if found.chance is None else 100 * found.chance,
        **_span("blijven{}", found.kept, fine=True),
        **_span("per_blijver{}_eur", found.per_kept),
        **_span("saldo{}_eur", found.net),
    }


def _span(name: str, span: Span | None, *, fine: bool = False) -> dict[str, float | None]:
    ends = {"_laag": None, "": None, "_hoog": None} if span is None else {
        "_laag": span.low, "": span.middle, "_hoog": span.high
    }  # fmt: skip
    return {name.format(end): value if value is None or fine else rough(value) for end, value in ends.items()}


def _bars(frame: pd.DataFrame, asked: Parameters) -> go.Figure:
    """Draw what each person kept costs with the cost of a leaver across it, else from where it pays, else the price."""
    rows = records(frame, Maatregelen)
    if any(row["per_blijver_eur"] is not None for row in rows):
        leaver = read_range(text_of(asked, "vertrekkosten"), "", most=MOST_EURO)
        mark = None if leaver is None else float(leaver.middle)
        bars = [
            Bullet(row["naam"], words(row), row["per_blijver_eur"], row["per_blijver_hoog_eur"], mark) for row in rows
        ]
        label, footnote = (
            "uw kosten per vertrekker",
            "Donker: het midden. Licht: negen van de tien trekkingen zijn lager.",
        )
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
            f"Van elk bereik zijn {number(DRAWS)} trekkingen gedaan (startgetal {SEED}): gelijk verdeeld tussen laagste"
            " en hoogste, of een driehoek met het verwachte als top. Laag, midden en hoog zijn percentiel"
            f" {listing([number(100 * part) for part in SPAN])}.",
            "Het omslagpunt is van het midden van elk bereik. Het daalt als het verloop hoger is: een maatregel loont"
            " eerder bij een groep die vaker vertrekt.",
        ),
    ),
]
