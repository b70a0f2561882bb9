"""The invented sources beside the StatLine tables: everything else a page can show.

One more table: write a function that gives rows from a `Draw` and put it under its kind in `_SOURCES`. One more key
figure in percent, hours or years: a line in `demo.sources_series`; one more count: a line in `demo.sources_counts`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from demo import sources_counts, sources_flows, sources_library, sources_platforms, sources_region, sources_series
from demo.sources_draw import Draw, Published
from demo.sources_write import Row, write_source
from etl.definitions import load_definitions
from etl.settings import Settings

Table = Callable[[Draw], Iterable[Row]]
_LATEST = {"2025KW04", "2025JJ00"}

# (id, title, soort) -> kind -> table
_SOURCES: dict[tuple[str, str, str], dict[str, Table]] = {
    ("oefen-platforms", "jaarverslag van de platforms", "primair"): {
        "platformbudget": sources_platforms.budgets,
        "project": sources_platforms.projects,
        "bereik": sources_platforms.reach,
        "subsidie": sources_platforms.subsidies,
    },
    ("oefen-plannen", "regionale plannen", "primair"): {
        "actielijn": sources_region.lines,
        "actie": sources_region.actions,
        "planonderdeel": sources_region.parts,
        "kerncijfer": sources_region.quotas,
    },
    ("oefen-instrumenten", "instrumenten en netwerken", "primair"): {
        "instrument": sources_region.instruments,
        "initiatief": sources_region.initiatives,
        "matchtafel": sources_region.match_table,
    },
    ("oefen-matchtafel", "telling van de matchtafel", "eigen"): {"kerncijfer": sources_region.match_outcomes},
    ("oefen-kennis", "onderzoeksberichten", "primair"): {
        "publicatie": sources_library.publications,
        "kerncijfer": sources_library.key_figures,
        "bevinding": sources_library.statements,
    },
    ("oefen-enquete", "enquêtes onder werknemers en werkgevers", "primair"): {"kerncijfer": sources_series.surveys},
    ("oefen-meningen", "bericht over de werknemersenquête", "secundair"): {"kerncijfer": sources_flows.opinions},
    ("oefen-profiel", "wie werken er", "primair"): {"kerncijfer": sources_counts.profile},
    ("oefen-verzuim", "verzuim volgens anderen", "primair"): {"kerncijfer": sources_series.absence},
    ("oefen-verzuim-derden", "verzuim bij huisartsen", "derden"): {"kerncijfer": sources_series.third_party},
    ("oefen-peiling", "arbeidsmarktpeiling kinderopvang", "primair"): {"kerncijfer": sources_series.poll},
    ("oefen-aantallen", "mensen, studenten en vacatures", "primair"): {"kerncijfer": sources_counts.counts},
    ("oefen-stromen", "in- en uitstroom naar leeftijd en reden", "primair"): {"kerncijfer": sources_flows.flows},
    ("oefen-leeftijden", "werknemers naar leeftijd", "primair"): {"kerncijfer": sources_flows.ages},
    ("oefen-functies", "in- en uitstroom per functiegroep", "eigen"): {"mobiliteit": sources_flows.functions},
    ("oefen-prognose", "prognose van tekorten", "primair"): {"kerncijfer": sources_counts.forecasts},
}


def write_sources(folder: Path, seed: int = 1, *, first: bool = False) -> None:
    """Write all invented sources to `folder`, in the place of what was there.

    Args:
        folder: Where to, `<folder>/<soort>/<id>/`.
        seed: The same seed gives the same bytes.
        first: As they were published first: without the last quarter and year, like the tables beside them. A table
            that then has no rows, and a source without tables, was not there yet.
    """
    shutil.rmtree(folder, ignore_errors=True)
    definitions = load_definitions(Settings().definitions)
    published = Published(seed)
    for (code, title, soort), tables in _SOURCES.items():
        drawn = {
            kind: [
                row
                for row in table(Draw(seed, f"{code} {kind}", definitions, published))
                if not (first and row.get("periode") in _LATEST)
            ]
            for kind, table in tables.items()
        }
        there = {kind: rows for kind, rows in drawn.items() if rows}
        if there:
            write_source(folder, code, title, soort, there)
