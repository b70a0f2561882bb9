"""The pivot of the explorer: the rows of its question and of the wholes beside them, in the shape the reader chose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.pivot import Axis, Choice, Wide, needs, pivot, topics_axis, wide
from analysis.rows import records
from published.contract import Column
from queries.parameters import Asked, Parameters, list_of, text_of
from queries.run import Answer, run
from queries.warehouse import PerBuild

PIVOT = "draaitabel"
_READ = [
    *("onderwerp", "onderwerp_code", "combinatie", "leden", "regio", "regio_code", "periode", "periode_code"),
    *("waarde", "afgerond_op", "eenheid", "decimalen", "status", "reden_ontbreekt"),
]
_ROOM = 100_000  # cells of pivots that are kept
_PLAIN: dict[str, Asked] = {"rijen": [], "kolommen": [], "totalen": "geen", "als": "cijfer", "volgorde": "bron"}


def turned(answer: Answer) -> tuple[Answer, tuple[str, ...]] | None:
    """Give the rows as a pivot with its notes; None where another shape was chosen, or there are no rows."""
    if text_of(answer.parameters, "vorm") != PIVOT or answer.frame.empty:
        return None
    found, notes = as_pivot(answer)
    unlike = {name: Column(label=name) for name in found.frame.columns}
    figures = {
        name: Column(label=name, eenheid=unit or None, decimalen=decimals)
        for name, (unit, decimals) in found.cijfers.items()
    }
    shape = {"titel": "Draaitabel", "korrel": "één rij van de draaitabel", "kolommen": unlike | figures}
    return replace(answer, query=answer.query.model_copy(update=shape), frame=found.frame), notes


def as_pivot(answer: Answer) -> tuple[Wide, tuple[str, ...]]:
    """Give the pivot of rows, which are there, with its notes; made once for the table on the page and the files.

    Args:
        answer: Rows of a question, all that its parameters give.
    """
    key = answer.query.naam, repr(sorted(answer.parameters.items()))
    return _PIVOTS.get(key, lambda: _turned(answer))


def _turned(answer: Answer) -> tuple[Wide, tuple[str, ...]]:
    asked, rows = answer.parameters, records(answer.frame[_READ])
    choice = Choice(
        tuple(list_of(asked, "rijen")),
        tuple(list_of(asked, "kolommen")),
        text_of(asked, "totalen"),
        text_of(asked, "als"),
        text_of(asked, "volgorde"),
    )
    axes = _axes(text_of(asked, "tabel"))
    wanted = needs(rows, axes, choice)
    whole = records(run(answer.query.naam, _with_whole(asked, wanted)).frame[_READ]) if wanted else []
    found = pivot(rows, whole, axes, choice)
    return wide(found, rows[0]["onderwerp"]), found.noten


_PIVOTS: PerBuild[tuple[Wide, tuple[str, ...]]] = PerBuild(_ROOM, lambda made: made[0].frame.size)


def _axes(table: str) -> list[Axis]:
    """Give what the cells of a table are split by: its topics and dimensions, with the whole of each."""
    found, at = [topics_axis()], 0
    for row in records(run("verkenner_dimensie", {"tabel": table}).frame):
        found.append(
            Axis(row["dimensie"], row["titel"], row["plaats"], at, row["geheel_titel"] or None, row["geheel"] or None)
        )
        at += row["plaats"] == "dimensies"
    return found


def _with_whole(asked: Parameters, axes: list[Axis]) -> dict[str, Any]:
    """Give the parameters that ask for the same cells, and for those of the whole of these axes.

    A dimension without a chosen member already counts with all of them.
    """
    members, regions = list(list_of(asked, "leden")), list(list_of(asked, "regios"))
    split = [part for one in members for part in one.split(",")]
    chosen = {pair.partition("=")[0] for pair in split}
    members = split + [f"{axis.code}={axis.geheel_code}" for axis in axes if axis.code in chosen]
    regions += [str(axis.geheel_code) for axis in axes if axis.plaats == "regio_code" and regions]
    return {**asked, **_PLAIN, "leden": list(dict.fromkeys(members)), "regios": list(dict.fromkeys(regions))}
