"""What each figure says of rows of its own, as it was: titles, sentences, alt texts, caveats, none changed unknowingly.

The rows were chosen (`choosing.py`) so that conditions in `analysis` are both true and false; some are real ones,
altered: TESTDATA. After a change of words that was meant: `python -m tests.unit.findings.test_kept_words`, and read the
difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from ui.figures import FIGURES

KEPT = Path(__file__).parents[2] / "golden" / "woorden"
_MIDNIGHT, _UNTOLD = "T00:00:00.000", ["vindplaats"]


def plain(frame: pd.DataFrame) -> dict[str, Any]:
    """Give rows as a file keeps them."""
    told = frame.drop(columns=_UNTOLD, errors="ignore")
    kept = json.loads(told.to_json(orient="split", date_format="iso"))
    return {"columns": kept["columns"], "data": kept["data"]}


def frame_of(kept: dict[str, Any]) -> pd.DataFrame:
    """Give the rows of a file."""
    frame = pd.DataFrame(kept["data"], columns=kept["columns"])
    for name in frame:
        if frame[name].notna().any() and frame[name].dropna().astype(str).str.endswith(_MIDNIGHT).all():
            frame[name] = pd.to_datetime(frame[name])
    return frame


def words(figure: str, kept: dict[str, Any], parameters: dict[str, Any]) -> list[str]:
    """Give what is said of rows: title, sentence, alt text, caveats."""
    found = FIGURES[figure].findings(frame_of(kept), parameters)
    return [found.titel, found.zin, found.alt, *found.noten]


def write(figure: str, cases: list[dict[str, Any]]) -> None:
    """Keep the cases of a figure, a row a line."""
    blocks = []
    for case in cases:
        rows = ",\n   ".join(json.dumps(row, ensure_ascii=False) for row in case["rijen"]["data"])
        columns = json.dumps(case["rijen"]["columns"], ensure_ascii=False)
        said = ",\n  ".join(json.dumps(text, ensure_ascii=False) for text in case["woorden"])
        asked = json.dumps(case["parameters"], ensure_ascii=False)
        blocks.append(
            f' {{"parameters": {asked},\n  "rijen": {{"columns": {columns},\n  "data": [\n   {rows}]}},\n'
            f'  "woorden": [\n  {said}]}}'
        )
    (KEPT / f"{figure}.json").write_text("[\n" + ",\n".join(blocks) + "\n]\n", encoding="utf-8")


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.json")), ids=lambda path: path.stem)
def test_a_figure_says_of_its_rows_what_it_said(path: Path) -> None:
    for case in json.loads(path.read_text(encoding="utf-8")):
        assert words(path.stem, case["rijen"], case["parameters"]) == case["woorden"]


def test_every_figure_has_words_that_are_kept() -> None:
    assert {path.stem for path in KEPT.glob("*.json")} == set(FIGURES)


if __name__ == "__main__":
    for path in sorted(KEPT.glob("*.json")):
        kept_cases = json.loads(path.read_text(encoding="utf-8"))
        write(
            path.stem, [case | {"woorden": words(path.stem, case["rijen"], case["parameters"])} for case in kept_cases]
        )
