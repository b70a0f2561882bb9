"""What the budget figures of the platforms say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, highest, one_day, roughly, value_of, who
from analysis.findings.base import ALT, Findings, capped, enough, fitting, known, nothing_found
from analysis.formats import agree, capital, count_word, euro, exact_percent, listing, percent, some_of
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PlatformBegroting, PlatformBesteding

_APART = "Trek de percentages niet van elkaar af."
# A share with a step of a little more than 0,1 percent point is still told with its decimal.
_TENTH = 0.0015
_PARTS = {
    "nieuw geld": "nieuw geld",
    "doorlopende projecten": "voor doorlopende projecten",
    "niet bestemde middelen": "zonder bestemming",
}


def budget(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what the platforms have and of which kind of money most is.

    Args:
        frame: One row per platform and post: platform, post, bedrag_eur, aandeel, jaar, samen.
    """
    rows = known(frame, "bedrag_eur")
    totals = records(rows[(rows["post"] == "totaal") & ~rows["samen"]], PlatformBegroting)
    if not totals:
        return nothing_found("de begroting")
    whole = records(rows[(rows["post"] == "totaal")], PlatformBegroting)[-1]
    parts = records(rows[(rows["platform"] == whole["platform"]) & (rows["post"] != "totaal")], PlatformBegroting)
    name = f"{capital(count_word(len(totals)))} platforms hebben" if whole["samen"] else f"{whole['platform']} heeft"
    together = " samen" if whole["samen"] else ""
    split = [f"{euro(p['bedrag_eur'])} {_PARTS.get(p['post'], p['post'])} ({percent(p['aandeel'])})" for p in parts]
    each = enough(
        [f"{t['platform']}{'' if i else ' heeft'} {euro(t['bedrag_eur'])}" for i, t in enumerate(totals)], 200
    )
    return Findings(
        titel=f"{name} in {whole['jaar']}{together} {euro(whole['bedrag_eur'])}",
        zin=(
            f"{each}. Van het geheel is {enough(split, 190)}."
            if whole["samen"]
            else f"Daarvan is {enough(split, 380)}."
        ),
        alt=f"Gestapelde staven van de begroting in {whole['jaar']}: {each}.",
        let_op=capped(_stated_by_some(rows[~rows["samen"]])),
    )


def _stated_by_some(rows: pd.DataFrame) -> tuple[str, ...]:
    everyone = set(rows["platform"])
    sentences = []
    for post in dict.fromkeys(rows["post"]):
        names = list(dict.fromkeys(rows.loc[rows["post"] == post, "platform"]))
        if len(names) < len(everyone):
            verb = "noemt" if len(names) == 1 else "noemen"
            others = agree(len(everyone) - len(names), "De andere begroting kent", "De andere begrotingen kennen")
            sentences.append(f"Alleen {enough(names, 150)} {verb} {post}. {others} die post niet.")
    return tuple(sentences)


def spending(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which part is bestemd and which besteed, each with its own denominator.

    Args:
        frame: One row per platform and post (bestemd, besteed): platform, post, bedrag_eur, aandeel, noemer,
            noemer_eur, afgeleid, marge_eur, samen.
    """
    rows = records(known(frame, "aandeel"), PlatformBesteding)
    own = [row for row in rows if not row["samen"]]
    if not own:
        return nothing_found("bestemd en besteed")
    several = len({row["platform"] for row in own}) > 1
    heads = [row for row in rows if row["samen"] == several]
    name = "Samen hebben de platforms" if several else f"{own[0]['platform']} heeft"
    shares = [f"{share_told(row)} {row['post']}" for row in heads]
    different = len({row["noemer"] for row in rows}) > 1
    if heads:
        titel = fitting(
            f"{name} {enough(shares, 60)}{', elk van een ander bedrag' if different else ''}{_moment(heads)}",
            f"{name} {enough(shares, 60)}{_moment(heads)}",
        )
    else:
        titel = "Bestemd en besteed zijn per platform een deel van een ander bedrag"
    zin = enough([_stated(row) for row in heads], 280, " ") + (" " + _largest(own) if several else "")
    return Findings(
        titel=titel,
        zin=zin.strip(),
        alt="Liggende staven, elk in een grijze balk zo lang als het eigen bedrag. "
        + enough([f"{row['platform']}: {_stated(row)}" for row in own], ALT - 80, " "),
        let_op=(*_denominators(own, different), *_derived(own, [row for row in rows if row["samen"]])),
    )


def _moment(rows: Sequence[Mapping[str, Any]]) -> str:
    """Give the day or else the year of the amounts, as the end of a title."""
    return f" ({one_day(rows) or rows[0]['jaar']})"


def _stated(row: Mapping[str, Any]) -> str:
    """Give one amount with its denominator; an amount worked out from a share says so."""
    post, part = capital(row["post"]), share_told(row)
    whole = f"{euro(row['noemer_eur'])} ({row['noemer']})"
    size = _amount(row)
    if row["noemer_eur"] is None:
        return f"{post} is {part}."
    if row["afgeleid"] and not row["samen"]:
        return f"{post} is {part} van {whole}; dat is {size} (afgeleid)."
    mark = " (afgeleid)" if row["afgeleid"] else ""
    return f"{post} is {size}{mark}: {part} van {whole}."


def _amount(row: Mapping[str, Any]) -> str:
    """Give an amount; one worked out from a rounded percentage as far as that tells it: 'ongeveer € 520.000'."""
    margin = value_of(row, "marge_eur") if row["afgeleid"] else None
    return roughly(Value(row["bedrag_eur"], 2 * margin.waarde if margin else 0.0), told=lambda size, _: euro(size))


def _share(row: Mapping[str, Any]) -> Value:
    """Give a share with its rounding: a printed percentage without decimals may be half a percent off."""
    printed = row["aandeel_bron"]
    return Value(row["aandeel"], 0.0 if printed is None else 1.0 if float(printed).is_integer() else 0.1)


def _largest(own: Sequence[Mapping[str, Any]]) -> str:
    tops = []
    for post, verb in (("bestemd", "bestemde"), ("besteed", "besteedde")):
        if rows := [row for row in own if row["post"] == post]:
            top = highest(rows, _share)
            if top is not None and top.van > 1 and not top.allemaal:
                tops.append(f"{verb}: {who(top, 'platform', 'platforms', exact_percent, said=str)}")
    return f"Het grootste deel {'; '.join(tops)}." if tops else ""


def _denominators(own: Sequence[Mapping[str, Any]], different: bool) -> tuple[str, ...]:
    if not different:
        return ()
    wholes = listing(list(dict.fromkeys(f"{row['post']} is een deel van {row['noemer']}" for row in own)))
    return (f"De noemers verschillen: {wholes}. {_APART}",)


def share_told(row: Mapping[str, Any]) -> str:
    """Give a share no finer than what its amount was worked out from: a total of whole percents in whole percents."""
    margin = value_of(row, "marge_eur")
    coarse = margin is not None and 2 * margin.waarde > _TENTH * (row["noemer_eur"] or margin.waarde)
    return percent(row["aandeel"], 0) if coarse else exact_percent(row["aandeel"])


def _derived(own: Sequence[Mapping[str, Any]], totals: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    derived = [row for row in own if row["afgeleid"]]
    if not derived:
        return ()
    widest, total = highest(derived, "marge_eur"), highest(totals, "marge_eur")
    margin = euro(widest.waarden[0].waarde if widest else None)
    together = f", een totaal tot {euro(total.waarden[0].waarde)}" if total else ""
    which = some_of(len(derived), len(own), "bedrag", "bedragen")
    return (
        f"Bij {which} geeft de bron alleen een afgerond percentage. Het bedrag is daaruit berekend (afgeleid) en kan"
        f" tot {margin} hoger of lager zijn{together}.",
    )
