"""Lines of measurements: what was measured otherwise is joined to nothing, a gap stays open."""

from __future__ import annotations

from typing import Any

import pandas as pd

from queries.run import run
from tests.tiny import tiny
from ui.charts.time.lines import Columns, lines
from ui.figures import FIGURES

COLUMNS = Columns(x="code", y="waarde", series="reeks", text="tekst", place="periode", apart="anders")


def drawn(*points: tuple[str, float | None, bool]) -> list[Any]:
    frame = pd.DataFrame(points, columns=["code", "waarde", "anders"]).assign(
        reeks="Reeks", periode="periode", tekst=[str(value) for _, value, _ in points]
    )
    axis = {code: code for code, *_ in points}
    return list(lines(frame, COLUMNS, unit="x", axis=axis, slots={"Reeks": 0}).data)


def test_a_point_measured_otherwise_is_in_no_line() -> None:
    line, loose = drawn(("2021", 40.0, True), ("2022", 41.0, True), ("2023", 50.0, False), ("2024", 52.0, False))
    assert (list(line.x), line.mode) == (["2023", "2024"], "lines+markers")
    assert (list(loose.x), loose.mode, loose.marker.symbol) == (["2021", "2022"], "markers", "circle-open")
    assert loose.showlegend is False


def test_a_missing_value_leaves_the_line_open() -> None:
    (line,) = drawn(("2022", 41.0, False), ("2023", None, False), ("2024", 52.0, False))
    assert list(line.y) == [41.0, None, 52.0]
    assert line.connectgaps is False


def test_the_survey_of_before_is_loose_in_the_chart_of_the_page() -> None:
    rows = [
        {"indicator": "werkdruk_te_hoog", "branche": "KO", "periode": periode, "waarde": waarde}
        for periode, waarde in (("2016JJ00", 30), ("2018JJ00", 33), ("2023KW02", 40), ("2024KW02", 42))
    ]
    figure = FIGURES["werkbeleving-reeks"]
    with tiny(kerncijfer=rows):
        answer = run(figure.query, {"aspect": "werkdruk_te_hoog"})
        assert figure.chart
        traces = figure.chart(answer.frame, answer.parameters).data
    joined = {x for trace in traces if "lines" in trace.mode for x in trace.x}
    assert joined == {"2023KW02", "2023KW04", "2024KW02"}
    assert {x for trace in traces if trace.mode == "markers" for x in trace.x} == {"2016JJ00", "2018JJ00"}
