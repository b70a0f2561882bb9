"""What the figures on the actions of a regional plan say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pandas as pd

from analysis.amounts import plain
from analysis.claims import amount, highest, lowest, names, newest_period
from analysis.findings.base import ALT, SENTENCE, Findings, enough, fitting, nothing_found
from analysis.formats import (
    agree,
    capital,
    count_word,
    counted,
    exact_percent,
    full_stop,
    listing,
    number,
    numbered,
    percent,
    some_of,
)
from analysis.places import TrainingPlaces
from analysis.rows import records
from queries.parameters import Parameters, list_of, text_of
from queries.rows import ActieGeschiedenis, ActieLijnen, ActieOpleidingsquote

Term = Literal["kort", "middellang", "lang"]
TERMS: dict[Term, str] = {"kort": "korte", "middellang": "middellange", "lang": "lange"}
# Of more than one: what an action is, and how it stands.
_MANY = {"procedure": "procedures", "proces": "processen", "loopt": "lopen"}
UNREAD = "nog niet ingelezen"
_IMPORT = "Lees een bestand in met: python -m etl import actie BESTAND. Een leeg voorbeeld geeft: template actie."


def board(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many actions run on each term, how many on more than one, and what is known of their progress.

    Args:
        frame: One row per action: kort, middellang, lang (bool), aard, stand, code.
        parameters: Those of `actie_lijst`.
    """
    count = len(frame)
    if not count:
        return Findings(
            titel="Geen acties voor deze keuze",
            zin="Geen actie heeft deze actielijn, termijn, aard en stand tegelijk. Kies er een bij.",
            alt="Het bord is leeg.",
        )
    spread = _spread({term: int(frame[term].sum()) for term in TERMS}, count)
    several = int((frame[list(TERMS)].sum(axis="columns") > 1).sum())
    title = f"{capital(counted(count, 'actie', 'acties'))}{', ' if count == 1 else ': '}{spread}"
    return Findings(
        titel=title,
        zin=f"{_overlap(several, count, bool(list_of(parameters, 'termijnen')))}{_kinds(frame)} {_progress(frame)}",
        alt=f"Bord met een kolom per termijn. {title}.",
        let_op=_unread(frame, parameters),
    )


def _spread(counts: Mapping[Term, int], count: int = 0) -> str:
    """Give how many have effect on each term, once where all have it on the same ones."""
    found = {TERMS[term]: n for term, n in counts.items() if n}
    if not found:
        return "termijn niet bekend"
    if set(found.values()) == {count}:
        return f"{_all(count)}met effect op {listing(list(found))} termijn"
    parts = [f"{_all(count).strip() if n == count > 1 else count_word(n)} op {name}" for name, n in found.items()]
    return f"{listing(parts).replace(' op ', ' met effect op ', 1)} termijn"


def _all(count: int) -> str:
    return {1: "", 2: "beide "}.get(count, "alle ")


def _overlap(several: int, count: int, chosen: bool) -> str:
    if not several or count == 1:
        return ""
    if chosen:
        noun = "actie heeft" if several == 1 else "acties hebben"
        return f"{capital(count_word(several))} {noun} meer dan één termijn. "
    verb = "staat" if several == 1 else "staan"
    return (
        f"{capital(count_word(several))} {'actie heeft' if several == 1 else 'acties hebben'} meer dan één termijn en"
        f" {verb} in meer kolommen; de kolommen samen zijn dus meer dan {count_word(count)}. "
    )


def _kinds(frame: pd.DataFrame) -> str:
    counts = frame["aard"].dropna().value_counts()
    if counts.empty:
        return "De aard staat er niet bij."
    if int(counts.sum()) == 1:
        return f"Het is een {counts.index[0]}."
    said = [counted(n, str(name), _MANY.get(str(name), str(name))) for name, n in counts.items()]
    return f"Het zijn {listing(said)}."


def _progress(frame: pd.DataFrame) -> str:
    known = frame.loc[frame["stand"] != UNREAD, "stand"].value_counts()
    if known.empty:
        return "Hoe het met de acties staat, is nog niet ingelezen."
    said = [f"{count_word(n)} {agree(n, str(name), _MANY.get(str(name), str(name)))}" for name, n in known.items()]
    unread = len(frame) - len(frame.loc[frame["stand"] != UNREAD, "stand"].dropna())
    rest = f"; van {count_word(unread)} is nog geen stand ingelezen" if unread else ""
    return f"Stand: {listing(said)}{rest}."


def _unread(frame: pd.DataFrame, parameters: Parameters) -> tuple[str, ...]:
    unread = int((frame["stand"] == UNREAD).sum())
    if not unread:
        return ()
    if unread < len(frame):
        return (f"Van {some_of(unread, len(frame), 'actie', 'acties')} is nog geen stand ingelezen.",)
    return (
        "Van geen van deze acties is een stand ingelezen. Status, eigenaar en notitie zijn dus onbekend, niet nul."
        f" {_IMPORT} Gebruik daarin het plan '{text_of(parameters, 'plan')}'.",
    )


def lines(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which line has most actions, and which term dominates.

    Args:
        frame: One row per line: actielijn, titel, acties, kort, middellang, lang.
    """
    if frame.empty:
        return nothing_found("actielijnen")
    rows = records(frame, ActieLijnen)
    most = highest(rows, "acties")
    total = sum(row["acties"] for row in rows)
    spread = _spread({term: sum(row[term] for row in rows) for term in TERMS})
    lead = f"{capital(counted(len(rows), 'actielijn', 'actielijnen'))} met {counted(total, 'actie', 'acties')}"
    told = ""
    if most is not None:
        told = f"{names(most, 'actielijn', 'actielijnen', said=str, most=6)} ({amount(most, number)})"
    return Findings(
        titel=lead if most is None or most.allemaal or most.van == 1 else f"{lead}; meeste acties: actielijn {told}",
        zin=f"Het plan telt {spread}. Een actie kan meer termijnen hebben: tel de kolommen niet op.",
        alt="Bolletjes per actielijn: aantal acties op korte, middellange en lange termijn, en alle. "
        + enough(
            [
                f"{row['actielijn']}. {row['titel']}: {row['kort']}, {row['middellang']} en {row['lang']} van"
                f" {row['acties']}."
                for row in rows
            ],
            ALT - 90,
            " ",
        ),
    )


def history(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many measurements of how many actions were read in, and the last day.

    Args:
        frame: One row per action and day: code, peildatum, stand_op.
    """
    if frame.empty:
        return Findings(
            titel="Nog geen geschiedenis: er is geen stand ingelezen",
            zin=f"Elke ingelezen stand blijft hier bewaard, met peildatum, eigenaar en notitie. {_IMPORT}",
            alt="De lijst is leeg.",
        )
    actions, days = frame["code"].nunique(), frame["peildatum"].nunique()
    last = newest_period(records(frame, ActieGeschiedenis), "peildatum")[0]["stand_op"]
    return Findings(
        titel=f"{capital(counted(len(frame), 'stand', 'standen'))} van {counted(actions, 'actie', 'acties')}"
        f" op {counted(days, 'dag', 'dagen')}",
        zin=f"De laatste peildatum is {last}. Het bord toont per actie de laatste stand.",
        alt=f"Lijst van {numbered(len(frame), 'stand', 'standen')}.",
    )


def norm(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say the norm for training places and whose norm it is.

    Args:
        frame: One row per norm: regio, waarde (percent).
    """
    if frame.empty:
        return nothing_found("de opleidingsquote")
    rows = records(frame, ActieOpleidingsquote)
    said = [f"{row['regio']} {exact_percent(row['waarde'])}" for row in rows]
    notes = dict.fromkeys(capital(full_stop(row["noot"])) for row in rows if row["noot"])
    ends = [end.waarden[0].waarde for end in (lowest(rows), highest(rows)) if end is not None]
    return Findings(
        titel=fitting(
            f"De norm voor opleidingsplaatsen: {listing(said)}",
            f"De norm voor opleidingsplaatsen verschilt: {' tot '.join(exact_percent(end) for end in ends)}",
        ),
        zin=f"{enough(list(notes), SENTENCE - 80, ' ')} Het is een ijkpunt van het plan, geen wet.".strip(),
        alt="Tabel met de norm.",
    )


def training_sentence(result: TrainingPlaces) -> str:
    """Give the outcome of the calculator: 'Bij 240 fte horen 36 plaatsen; u heeft er 28: 8 te weinig'."""
    verb, noun = ("hoort", "plaats") if result.needed == 1 else ("horen", "plaatsen")
    start = f"Bij {plain(result.fte)} fte {verb} {plain(result.needed)} {noun}"
    if result.present is None or result.gap is None or result.quota is None:
        return f"{start}."
    if result.gap == 0:
        outcome = "precies de norm"
    elif result.gap > 0:
        outcome = f"{plain(result.gap)} te weinig"
    else:
        outcome = f"{plain(-result.gap)} meer dan de norm"
    quota = percent(result.quota, 1)
    return f"{start}; u heeft er {plain(result.present)}: {outcome}. Uw opleidingsquote is {quota}."
