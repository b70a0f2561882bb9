"""Words about training places divided over employers; with the reader's own names and numbers."""

from __future__ import annotations

from analysis.amounts import plain
from analysis.formats import counted, listing, number
from analysis.places import Division


def division_sentence(division: Division, places: int) -> str:
    """Say how many places are divided, what nobody can hold, and where the order of the list decided."""
    given = sum(share.given for share in division.shares)
    told = [
        f"Van {counted(places, 'plaats', 'plaatsen')} zijn er {number(given)} verdeeld; samen komen de werkgevers"
        f" {plain(division.need)} tekort."
    ]
    if division.left:
        told.append(f"{number(division.left)} over: met een hele plaats erbij zou ieder boven de norm uitkomen.")
    if division.tied:
        told.append(
            f"{listing(list(division.tied))} hadden evenveel recht op een laatste plaats: wie het eerst in de lijst"
            " staat kreeg die."
        )
    return " ".join(told)


def division_rows(division: Division) -> list[tuple[str, list[tuple[str, bool]]]]:
    """Give a row for each employer: its norm, what it is short, its share and its whole places."""
    return [
        (
            share.name,
            [(text, True) for text in (plain(share.norm), plain(share.need), plain(share.exact), number(share.given))],
        )
        for share in division.shares
    ]
