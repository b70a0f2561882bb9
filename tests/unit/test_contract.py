"""One dictionary of columns: files, questions and tables take what a column is from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.kinds import kinds
from etl.problems import RefusedError
from etl.sources.seal import seal
from etl.sources.tidy import read_sources
from published.contract import Column, columns, tables
from tests.docs.recipes import ORIGIN

HEAD = "platform,project,titel,status,vindplaats"
ROW = "kinderopvang-werkt,testdata,TESTDATA,lopend,blz. 1"


def folder(home: Path, head: str, row: str = ROW) -> Path:
    """A sealed source of one project."""
    home = home / head / "derden" / "testdata-recept"
    home.mkdir(parents=True)
    (home / "project.csv").write_text(f"{head}\n{row}\n", "utf-8")
    (home / "origin.yml").write_text(ORIGIN.replace("kerncijfer", "project"), "utf-8")
    seal(home)
    return home


def test_a_file_may_lack_what_may_be_empty_and_have_its_columns_in_any_order(tmp_path: Path) -> None:
    _, rows = read_sources([folder(tmp_path, HEAD)])
    (row,) = rows["project"]
    assert (row["titel"], row["thema"], row["noot"]) == ("TESTDATA", None, None)
    _, rows = read_sources([folder(tmp_path, "titel,project,platform", "TESTDATA,testdata,kinderopvang-werkt")])
    (row,) = rows["project"]
    assert (row["platform"], row["vindplaats"]) == ("kinderopvang-werkt", "TESTDATA")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("platform,project,naam,status,vindplaats", "de kolommen platform, project, titel en eventueel thema"),
        ("platform,project,titel,titel,vindplaats", "elk hooguit één keer"),
        ("platform,project,titel,status,bron_id", "en eventueel thema, status"),
    ],
)
def test_a_file_without_a_column_that_is_needed_or_with_an_unknown_one_is_refused(
    head: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(RefusedError) as refused:
        read_sources([folder(tmp_path, head)])
    (problem,) = refused.value.problems
    assert said in problem.verwacht and problem.gelezen == head.replace(",", ", ") and problem.rij == 1


def test_a_kind_is_what_no_model_works_out_under_the_names_people_write() -> None:
    kind = kinds()["mobiliteit"]
    assert kind.columns[:3] == kind.codes == ("regio", "branche", "periode")
    assert kind.numbers == ("aantal", "aandeel")
    assert kind.required == ("regio", "branche", "periode", "richting", "bereik", "categorie", "status")
    assert not {"bron_id", "afgerond_op", "geharmoniseerd", "formule"} & set(kind.columns)


def test_a_table_lays_its_own_over_what_a_column_is() -> None:
    known = columns()
    project = tables()["mart.project"].columns(known)
    assert list(project)[:3] == ["platform_code", "project", "titel"]
    assert (project["titel"].leeg, project["noot"].leeg) == (False, True)
    assert project["noot"] == known["noot"].but({"leeg": True})
    assert project["status"].definitie != known["status"].definitie
    assert Column(label="Een", eenheid="euro").but({"eenheid": None}) == Column(label="Een")
