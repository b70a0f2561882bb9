"""A percentage comes in beside its count, and never alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.importing.counted import check_counted
from etl.problems import RefusedError
from tests.unit.importing.kit import OPTIONS, accepted, csv_file


def test_a_file_with_only_percentages_is_refused_in_words(tmp_path: Path) -> None:
    rows = [["categorie", "2021", "2022"], ["Pensioen", "12,5%", "13%"], ["Inactief", "20%", "21%"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    with pytest.raises(RefusedError) as caught:
        check_counted(prepared)
    (problem,) = caught.value.problems
    assert problem.gelezen == "12,5% (rij 2, kolom 2)"
    assert (problem.verwacht, problem.meer) == ("een aantal, niet alleen een percentage", 3)
    assert "Neem de aantallen op" in problem.advies


def test_a_hidden_count_goes_without_its_percentage(tmp_path: Path) -> None:
    rows = [["Mobiliteit", "2022", "aandeel"], ["Pensioen", "380", "8,9%"], ["Inactief", "x", "0,2%"]]
    with pytest.raises(RefusedError, match="0,2% "):
        check_counted(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))
    rows[-1][-1] = ""
    check_counted(accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS))


def test_what_has_no_counts_is_not_asked_for_them(tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["branche", "periode", "waarde"], ["VVT", "2022", "5,1"]])
    check_counted(accepted("kerncijfer", path, indicator="verzuim_cbs", regio="Nederland", eenheid="procent"))
