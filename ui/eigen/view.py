"""A figure of Eigen organisatie with own cells beside the region, and its files without an address."""

from __future__ import annotations

import base64
from dataclasses import replace

import pandas as pd

from analysis.eigen.division import with_division
from analysis.eigen.filled import with_rates
from analysis.eigen.guarded import Guarded
from analysis.eigen.regions import with_own
from queries.parameters import Parameters, text_of
from queries.warehouse import one_build
from ui import articles, chosen, opening
from ui.drawing.tile import File
from ui.export import file_name, render
from ui.figure import Figure, View, asked, make_view, view_of

_FILES = (("nl.csv", "CSV", "CSV met puntkomma en decimale komma"), ("xlsx", "Excel", "Excel met voorblad"))


def own_view(figure: Figure, parameters: Parameters, cells: Guarded | None) -> View:
    """Give a figure with own cells in its rows and words; without cells it is as for anybody.

    Links and addresses are those of the region: they know its choices and no cell.
    """
    if cells is None:
        return make_view(figure, parameters)
    with one_build():
        answer = asked(figure, opening.complete(figure, parameters))
        filled = replace(answer, frame=_filled(figure, answer.frame, answer.parameters, cells))
        words = figure.findings(filled.frame, filled.parameters)
        return view_of(figure, filled, articles.told(chosen.told(words, filled)))


def _filled(figure: Figure, frame: pd.DataFrame, parameters: Parameters, cells: Guarded) -> pd.DataFrame:
    if figure.query == "eigen_verloop":
        return with_rates(frame, cells)
    if figure.query == "eigen_regios":
        return with_own(frame, cells)
    return with_division(frame, cells, text_of(parameters, "richting"))


def files_of(view: View) -> list[File]:
    """Give the files of a figure with own cells, to stand in the page itself."""
    return [
        File(f"eigen-{file_name(view, extension)}", base64.b64encode(render(view, extension)).decode(), label, hint)
        for extension, label, hint in _FILES
    ]
