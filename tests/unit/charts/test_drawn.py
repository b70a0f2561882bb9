"""Every kind of chart as it is drawn from rows of its own: places, lines, colours and words, none changed unknowingly.

After a change that was meant: `python -m tests.unit.charts.test_drawn` (rows of today), and look at the pages and the
difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from plotly.io import to_json

from ui.figure import make_view
from ui.figures import FIGURES
from ui.picture import Picture

# One file a figure: its rows and parameters as they were once, and the drawing of them.
KEPT = sorted((Path(__file__).parents[2] / "golden" / "tekeningen").glob("*.json"))


_MIDNIGHT, _LONG = "T00:00:00.000", 200
_UNDRAWN = ["bron_ids", "vindplaats", "noot", "toelichting"]


def chart_of(figure: str, rows: list[dict[str, Any]], parameters: dict[str, Any]) -> Picture:
    """Give the chart of a figure from its kept rows."""
    chart = FIGURES[figure].chart
    assert chart
    frame = pd.DataFrame(rows)
    for name in frame:
        if frame[name].dropna().astype(str).str.endswith(_MIDNIGHT).all() and frame[name].notna().any():
            frame[name] = pd.to_datetime(frame[name])
    return chart(frame, parameters)


def drawn(figure: str, rows: list[dict[str, Any]], parameters: dict[str, Any]) -> dict[str, Any]:
    """Give what is drawn as plain data, rounded, without the theme and the outlines of the map."""
    plain: dict[str, Any] = _rounded(json.loads(to_json(chart_of(figure, rows, parameters).to_dict(), validate=False)))
    del plain["layout"]["template"]
    return plain


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _rounded(inside) for name, inside in value.items()}
    if isinstance(value, list) and len(value) > _LONG:  # an outline of the map
        return [len(value), _rounded(value[0]), _rounded(value[-1])]
    if isinstance(value, list):
        return [_rounded(inside) for inside in value]
    return round(value, 6) if isinstance(value, float) else value


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_chart_is_drawn_as_it_was(path: Path) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert drawn(path.stem, kept["rijen"], kept["parameters"]) == kept["tekening"]


def test_the_kept_drawings_are_found() -> None:
    assert len(KEPT) >= 15


def keep(path: Path, parameters: dict[str, Any]) -> None:
    """Write the rows of today, and what is drawn from them."""
    view = make_view(FIGURES[path.stem], parameters)
    rows = json.loads(view.frame.drop(columns=_UNDRAWN, errors="ignore").to_json(orient="records", date_format="iso"))
    asked = json.loads(json.dumps(view.answer.parameters))
    kept = {"parameters": asked, "rijen": rows, "tekening": drawn(path.stem, rows, asked)}
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for path in KEPT:
        keep(path, json.loads(path.read_text(encoding="utf-8"))["parameters"])
