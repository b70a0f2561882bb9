"""Library, glossary and loose results as lists: rows of their questions to entries."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from analysis.rows import records
from ui.pieces.entries import Entry, entry_list


def publication_list(frame: pd.DataFrame) -> Markup:
    """Give the publications with their key figures; rows of `kennis_publicaties`."""
    return entry_list(
        [
            Entry(
                titel=row["titel"],
                tekst=row["samenvatting"] or "",
                kenmerken=(
                    row["jaar"] or "jaar onbekend",
                    row["sector"],
                    row["onderwerp"],
                    f"in opdracht van {row['opdrachtgever']}" if row["opdrachtgever"] else None,
                    f"door {row['uitvoerder']}" if row["uitvoerder"] else None,
                ),
                punten=tuple(row["kerncijfers"] or ()),
                links=((row["url"], f"Lees: {row['titel']}"),) if row["url"] else (),
            )
            for row in records(frame)
        ]
    )


def statement_list(frame: pd.DataFrame) -> Markup:
    """Give the findings in words under their branch and region; without one of them whom it is about is told too."""
    return entry_list(
        [
            Entry(
                titel="",
                tekst=row["tekst"],
                kenmerken=(
                    row["onderwerp"],
                    None if row["branche"] and row["regio"] else row["groep"],
                    row["periode"],
                    f"oordeel: {row['oordeel']}" if row["oordeel"] else None,
                ),
                groep=", ".join(filter(None, (row["branche"], row["regio"]))) or "Andere gebieden",
            )
            for row in records(frame)
        ]
    )


def term_list(frame: pd.DataFrame, chosen: str) -> Markup:
    """Give the terms, each with an anchor; rows of `begrippenlijst`.

    Args:
        frame: One row per term; the chosen one first.
        chosen: Code of the chosen term, or 'alle': then the terms stand under their first letter.
    """
    return entry_list(
        [
            Entry(
                titel=row["term"],
                tekst=row["uitleg"],
                kenmerken=(
                    f"Gebruikt bij: {', '.join(row['themas'])}" if row["themas"] else None,
                    f"Herkomst: {row['herkomst']}",
                ),
                links=tuple(
                    (f"/begrippen?begrip={code}", term)
                    for code, term in zip(row["zie_ook_codes"] or (), row["zie_ook"] or (), strict=True)
                ),
                verwijzing="Zie ook: ",
                anker=f"begrip-{row['begrip_code']}",
                groep=_heading(row["term"], row["begrip_code"], chosen),
            )
            for row in records(frame)
        ]
    )


def _heading(term: str, code: str, chosen: str) -> str:
    if chosen == "alle":
        return term[:1].upper()
    return "" if code == chosen else "Heeft ermee te maken"


def result_list(frame: pd.DataFrame) -> Markup:
    """Give results of reach that each have their own measure; rows of `bereik_overig`."""
    return entry_list(
        [
            Entry(
                titel=f"{row['kanaal']}, {row['maat']}: {row['waarde_tekst']}",
                tekst=row["noot"] or "",
                kenmerken=(row["platform"], row["periode"]),
            )
            for row in records(frame)
        ]
    )
