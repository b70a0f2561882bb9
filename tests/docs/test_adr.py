"""The decisions are numbered without a gap, and what they list is what there is."""

from __future__ import annotations

import re
import tomllib

from etl.settings import PROJECT
from queries.desk.limits import MAX_ROWS, SECONDS

FOLDER = PROJECT / "docs" / "adr"
OWNER = {"streamlit", "duckdb", "pandas", "plotly", "pyarrow"}


def test_numbers_run_on() -> None:
    numbers = sorted(int(path.name[:3]) for path in FOLDER.glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_library_is_told_and_no_other() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.match(r"[a-z0-9-]+", line).group() for line in project["dependencies"]}
    rows = re.findall(r"^\| ([a-z0-9, -]+) \| ", (FOLDER / "006-libraries.md").read_text("utf-8"), re.MULTILINE)
    told = {name for row in rows for name in row.split(", ")} - {"library"}
    assert told == needed - OWNER


def test_limits_of_a_free_question_are_those_of_the_desk() -> None:
    text = " ".join((FOLDER / "008-api.md").read_text("utf-8").split())
    assert f"{MAX_ROWS:,} rows, {SECONDS:g} seconds".replace(",", ".", 1) in text
