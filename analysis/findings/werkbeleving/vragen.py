"""What the figures say on other questions put to employees, and on what employers call a problem."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import Row, grouped, said, share, wave
from analysis.formats import count_word, from_to, in_order, listing, lower_first, number, numbered, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import WerkbelevingOverig, WerkbelevingWerkgevers

_FEW = 4
_FIRST_QUESTION = "werkgevers_werkdruk_knelpunt"
_MOST = 24
_ROOM = 400


def other_questions(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Set the same question of several sectors side by side where one wave has both.

    Args:
        frame: The rows of `werkbeleving_overig`.
    """
    rows, count = records(newest_answers(frame), WerkbelevingOverig), len(known(frame, "waarde"))
    if not rows:
        return nothing_found("andere vragen over het werk")
    headed = grouped([{**row, "kop": f"{row['sector']}, {wave(row['meting'])}"} for row in rows], "kop")
    told = [f"{name}: {listing([_answer(row) for row in _highest(own)])}" for name, own in headed.items()]
    several = sum(len(own) > 1 for own in headed.values()) + 1
    lead = f"Per sector en meting{in_order(several, 'van hoog naar laag', ', ')}. "
    per_wave = enough(told, _ROOM - len(lead), "; ")
    waves = [label for _, label in sorted({(row["periode_code"], row["meting"]) for row in rows})]
    mixed = (
        f"De cijfers komen uit {count_word(len(waves))} metingen: {_waves(waves)}."
        " Vergelijk alleen dezelfde vraag in dezelfde meting."
    )
    older = f"U ziet per sector en vraag het nieuwste van {number(count)} cijfers; de oudere staan in de tabel."
    drawn = _in_groups(records(drawn_answers(frame), WerkbelevingOverig), ALT - 90)
    return Findings(
        titel=_shared_question(rows),
        zin=f"{lead}{per_wave}.",
        alt=f"Stippen per sector op een schaal van 0 tot 100 procent van de werknemers. {drawn}.",
        let_op=(
            *((mixed,) if len(waves) > 1 else ()),
            *_undated(rows),
            *((older,) if len(rows) < count else ()),
        ),
    )


def newest_answers(frame: pd.DataFrame) -> pd.DataFrame:
    """Give per sector and question only the newest figure.

    Args:
        frame: Rows with sector, vraag_code, periode_code and waarde.
    """
    rows = known(frame, "waarde")
    if rows.empty:
        return rows
    newest = rows.groupby(["sector", "vraag_code"])["periode_code"].transform("max")
    return rows[rows["periode_code"] == newest]


def drawn_answers(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the newest figures that are drawn: all of them, or of many the highest of each sector."""
    rows = newest_answers(frame)
    if len(rows) <= _MOST:
        return rows
    ordered = rows.sort_values("waarde", ascending=False, kind="stable")
    place = ordered.groupby("sector").cumcount()
    return rows[(place < _MOST // rows["sector"].nunique()).reindex(rows.index)]


def _waves(labels: list[str]) -> str:
    if len(labels) <= _FEW:
        return listing([wave(label) for label in labels])
    return f"van {from_to(labels[0], labels[-1], wave)}"


def _undated(rows: Sequence[Row]) -> tuple[str, ...]:
    names = list(grouped([row for row in rows if "meting niet genoemd" in (row["noot"] or "")], "sector"))
    if not names:
        return ()
    return (
        f"{listing(names)}: bij een deel van de cijfers noemt de bron de meting niet. De noot in de tabel zegt welke.",
    )


def _highest(rows: Sequence[Row]) -> list[Row]:
    """Give the three highest of one wave, and whoever is printed as the third is."""
    found = sorted(rows, key=lambda row: -row["waarde"])
    third = [percent(row["waarde"], 0) for row in found[:3]][-1:]
    return found[:3] + [row for row in found[3:] if [percent(row["waarde"], 0)] == third]


def _answer(row: Row) -> str:
    return f"{percent(row['waarde'], 0)} {said(row['vraag_code'], row['vraag'])}"


def _in_groups(rows: Sequence[Row], room: int) -> str:
    """Give what stands under each heading of the chart: sector and wave, of each as much as fits."""
    groups = grouped([{**row, "kop": f"{row['sector']}, {wave(row['meting'])}"} for row in rows], "kop")
    answers = {
        name: [f"{lower_first(row['vraag'])} {percent(row['waarde'], 0)}" for row in own]
        for name, own in groups.items()
    }
    whole = "; ".join(f"{name}: {', '.join(own)}" for name, own in answers.items())
    space = room // len(groups)
    parts = [
        fitting(f"{name}: {', '.join(own)}", f"{name}: {enough(own, space)}", room=space)
        for name, own in answers.items()
    ]
    return fitting(whole, enough(parts, room, "; "), room=room)


def _shared_question(rows: Sequence[Row]) -> str:
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["vraag_code"], row["periode_code"]), []).append(row)
    most = next(iter(sorted(groups.values(), key=len, reverse=True)))
    if len(most) == 1:
        first = _highest(rows)[0]
        return f"{first['sector']}: {_answer(first)} ({wave(first['meting'])})"
    first, *others = most
    beside = listing([f"{row['sector']} {percent(row['waarde'], 0)}" for row in others])
    return f"{first['sector']}: {_answer(first)}; {beside} ({wave(first['meting'])})"


def employers(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what employers call a problem; these are no shares of employees.

    Args:
        frame: The rows of `werkbeleving_werkgevers`.
    """
    rows = records(known(frame, "waarde"), WerkbelevingWerkgevers)
    if not rows:
        return nothing_found("werkgevers en vertrek")
    count, rows = len(rows), records(newest_answers(frame), WerkbelevingWerkgevers)
    asked = [row for row in rows if row["vraag_code"] == _FIRST_QUESTION] or rows
    lead = _highest(asked)[0]
    told = (_per_sector if len(rows) <= _FEW else _per_question)([row for row in rows if row is not lead])
    return Findings(
        titel=f"{lead['sector']}: {_stated(lead)} ({wave(lead['meting'])})",
        zin=f"Verder: {enough(told, _ROOM, '; ')}." if told else "Meer cijfers zijn er niet.",
        alt=f"Tabel met {numbered(count, 'cijfer', 'cijfers')} over werkgevers en vertrek.",
        let_op=("Dit zijn percentages van organisaties of van vertrekkers. Zet ze niet naast die van werknemers.",),
    )


def _stated(row: Row) -> str:
    return f"{share(row)} {said(row['vraag_code'], row['vraag'])}"


def _per_sector(rows: Sequence[Row]) -> list[str]:
    return [
        f"{name}, {own[0]['meting']}: {listing([_stated(row) for row in own])}"
        for name, own in grouped(rows, "sector").items()
    ]


def _per_question(rows: Sequence[Row]) -> list[str]:
    """Give per question and wave the percentage of each sector, the highest first."""
    groups = grouped([{**row, "kop": f"{lower_first(row['vraag'])}, {row['meting']}"} for row in rows], "kop")
    return [
        f"{name.replace(': ', ', ')}: "
        + listing([f"{row['sector']} {share(row)}" for row in sorted(own, key=lambda row: -row["waarde"])])
        for name, own in groups.items()
    ]
