"""A statement is held against one figure, also when two sources give the same cell."""

from __future__ import annotations

import pytest

from tests.tiny import tiny


@pytest.mark.parametrize(
    ("code", "cell"),
    [
        ("verzuim-2020-kw01-eerste-publicatie", {"indicator": "verzuim_cbs", "periode": "2020KW01"}),
        (
            "vacatures-2021-breed-naast-q",
            {"indicator": "vacatures_openstaand", "periode": "2021KW03", "eenheid": "vacatures"},
        ),
    ],
)
def test_a_cell_of_two_sources_is_one_difference_and_the_better_source_counts(code: str, cell: dict[str, str]) -> None:
    own = cell | {"branche": "SBIQ"}
    rows = [own | {"waarde": 69, "bron_id": "overgeschreven"}, own | {"waarde": 71, "bron_id": "van-cbs"}]
    with tiny(kerncijfer=rows, soort={"overgeschreven": "secundair", "van-cbs": "primair"}) as small:
        found = [row for row in small.rows("meta.afwijking") if row["code"] == code]
    assert [row["tabel_waarde"] for row in found] == [71]
