"""What a reader fills in of an own organisation: counts at two moments a year apart, and what is wrong with them.

Whoever was there at the first moment and not at the second left; the reverse is new. So end = begin - left + joined,
and who came and went within the year is in none of them. Definition: Arbeidsmarkt in Beeld.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.claims.periods import ends
from analysis.formats import number, percent
from protection import SMALL

BEGIN, LEFT, JOINED, END = "in_dienst_begin", "vertrokken", "nieuw", "in_dienst_eind"
DESTINATIONS = {
    "zelfde_branche": "Andere werkgever zelfde branche",
    "andere_branche_zw": "Andere branche binnen Zorg en Welzijn",
    "buiten_zw": "Buiten zorg en welzijn",
}
ORIGINS = {
    "zelfde_branche_in": "Andere werkgever zelfde branche",
    "andere_branche_in": "Andere branche binnen Zorg en Welzijn",
    "zij_instroom": "Zij-instromer",
    "herintreders": "Herintreder",
    "overig_in": "Overige instroom",
}
MOST_PERIODS = 5
MOST_PERSONS = 100_000
_SUDDEN = 0.35
_YEAR, _LAST = "JJ00", "KW04"


@dataclass(frozen=True)
class Counts:
    """One row: a period, and a functiegroep or all of them together (empty).

    Attributes:
        plek: How the row is called in a message: 'Rij 2'.
        periode: The second moment: a year or the last quarter it closes.
        naar: Destination -> persons of those who left; without one that was not filled in.
        van: Origin -> persons of those who are new.
        woont: Of the persons at the first moment, what part lives in the region, 0-1; None when not given.
    """

    plek: str
    periode: str
    functiegroep: str
    begin: int | None
    weg: int | None
    nieuw: int | None
    eind: int | None
    naar: Mapping[str, int] = field(default_factory=dict)
    van: Mapping[str, int] = field(default_factory=dict)
    woont: float | None = None


def faults(rows: Sequence[Counts]) -> list[str]:
    """Give what is wrong with rows, each in a sentence that names row and column, never what stands in a text."""
    found = [fault for row in rows for fault in _row_faults(row)]
    if len({row.periode for row in rows}) > MOST_PERIODS:
        found.append(f"Er staan meer dan {MOST_PERIODS} perioden in. Laat de oudste weg.")
    seen = set[tuple[str, str]]()
    for row in rows:
        if (row.periode, row.functiegroep) in seen:
            found.append(f"{row.plek}: deze periode en functiegroep staan er twee keer in. Haal er één weg.")
        seen.add((row.periode, row.functiegroep))
    return found or [fault for period in periods(rows) for fault in _sum_faults([*_of(rows, period)])]


def untimely(rows: Sequence[Counts], today: date) -> list[str]:
    """Give what is wrong with the periods of rows: not over yet, or one moment under two names."""
    named, found = {row.periode for row in rows}, []
    quarter = today.year + (today.month - 1) // 3 / 4
    for row in rows:
        at, period = f"{row.plek}, periode", row.periode
        if period and ends(period) > quarter:
            found.append(f"{at}: deze is nog niet voorbij. Neem een jaar of kwartaal dat voorbij is.")
        elif period.endswith(_YEAR) and period[:4] + _LAST in named:
            found.append(
                f"{at}: het laatste kwartaal van dit jaar staat er ook in. Dat zijn dezelfde twaalf maanden: laat er"
                " één weg."
            )
    return found


def remarks(rows: Sequence[Counts]) -> list[str]:
    """Give what is odd in rows that have no faults: it may be right."""
    return [
        f"{row.plek}: in een jaar veranderde het aantal medewerkers meer dan {percent(100 * _SUDDEN, 0)}. Was er een"
        " fusie of splitsing? Dan zegt de vergelijking weinig."
        for row in rows
        if row.begin and row.eind is not None and abs(row.eind - row.begin) > _SUDDEN * row.begin
    ]


def periods(rows: Sequence[Counts]) -> list[str]:
    """Give the periods of rows, the newest first."""
    return sorted({row.periode for row in rows}, reverse=True)


def whole(rows: Sequence[Counts]) -> Counts:
    """Give all functiegroepen of a period together: the row of all, or the sum of the others."""
    one = next((row for row in rows if not row.functiegroep), None)
    if one is not None:
        return one
    known = [row.woont for row in rows if row.woont is not None]
    begin = sum(row.begin or 0 for row in rows)
    lives = sum((row.woont or 0.0) * (row.begin or 0) for row in rows) / begin if begin else None
    return Counts(
        "Alle rijen",
        rows[0].periode,
        "",
        begin,
        sum(row.weg or 0 for row in rows),
        sum(row.nieuw or 0 for row in rows),
        sum(row.eind or 0 for row in rows),
        _together([row.naar for row in rows]),
        _together([row.van for row in rows]),
        lives if len(known) == len(rows) else None,
    )


def _together(divisions: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Add up divisions; a part that one of them does not have is not known of the whole."""
    names = dict.fromkeys(name for one in divisions for name in one)
    return {name: sum(one[name] for one in divisions) for name in names if all(name in one for one in divisions)}


def _of(rows: Sequence[Counts], period: str) -> Iterator[Counts]:
    return (row for row in rows if row.periode == period)


def _row_faults(row: Counts) -> Iterator[str]:
    at = row.plek
    if not row.periode:
        yield f"{at}, periode: niet ingevuld. Vul een jaar in, of het kwartaal waarmee het jaar eindigt."
    named = {BEGIN: row.begin, LEFT: row.weg, JOINED: row.nieuw, END: row.eind}
    missing = [name for name, count in named.items() if count is None]
    for name in missing:
        yield f"{at}, {name}: niet ingevuld. Vul een heel getal in; schrijf een nul als het nul is."
    for name, count in (named | dict(row.naar) | dict(row.van)).items():
        if count is not None and not 0 <= count <= MOST_PERSONS:
            yield f"{at}, {name}: verwacht is een heel getal, minstens nul en hooguit {number(MOST_PERSONS)}."
    if row.woont is not None and not 0 <= row.woont <= 1:
        yield f"{at}, woont_in_regio: verwacht is een percentage van 0 tot 100."
    if row.begin is None or row.weg is None or row.nieuw is None or row.eind is None:
        return
    if row.weg > row.begin:
        yield f"{at}, {LEFT}: er vertrokken er {number(row.weg - row.begin)} meer dan er in dienst waren."
    if row.nieuw > row.eind:
        yield f"{at}, {JOINED}: er zijn er {number(row.nieuw - row.eind)} meer nieuw dan er nu in dienst zijn."
    gap = row.eind - (row.begin - row.weg + row.nieuw)
    if gap:
        yield (
            f"{at}, {END}: begin - vertrokken + nieuw is {number(abs(gap))} {'minder' if gap > 0 else 'meer'} dan het"
            " eind."
            " Wie binnen het jaar kwam en ging, hoort bij geen van beide."
        )
    for name, parts, count in ((LEFT, row.naar, row.weg), (JOINED, row.van, row.nieuw)):
        if parts and (over := sum(parts.values()) - count) > 0:
            what = "bestemmingen" if name == LEFT else "herkomsten"
            yield f"{at}, {name}: de {what} zijn samen {number(over)} meer."
    if not row.functiegroep and row.begin < SMALL:
        yield f"{at}, {BEGIN}: onder de {SMALL} medewerkers vergelijken wij niet. Neem een grotere groep."


def _sum_faults(rows: Sequence[Counts]) -> Iterator[str]:
    """Hold the functiegroepen of a period to the row of all of them."""
    groups = [row for row in rows if row.functiegroep]
    total = whole(rows)
    if groups and (total.begin or 0) < SMALL:
        yield f"{total.plek}, {BEGIN}: onder de {SMALL} medewerkers vergelijken wij niet. Neem een grotere groep."
    if not groups or total.functiegroep or total.plek == "Alle rijen":
        return
    summed = whole(groups)
    pairs = {
        BEGIN: (summed.begin, total.begin),
        LEFT: (summed.weg, total.weg),
        JOINED: (summed.nieuw, total.nieuw),
        END: (summed.eind, total.eind),
    }
    for name, (parts, count) in pairs.items():
        if (over := (parts or 0) - (count or 0)) > 0:
            yield f"{total.plek}, {name}: de functiegroepen zijn samen {number(over)} meer."
