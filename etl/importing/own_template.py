"""An empty workbook of own counts, with what belongs in each column."""

from __future__ import annotations

import io

import xlsxwriter

from etl.importing.layouts.own_kind import EXPLAINED, FUNCTIONS, OWN

_RULES = (
    "Tel hoeveel mensen er op een dag in dienst waren en hoeveel precies een jaar later.",
    "Wie binnen dat jaar kwam en weer ging, telt nergens mee. Zo telt ook de regio.",
    "Eén rij per periode, of één rij per periode en functiegroep. Hooguit vijf perioden.",
    "in_dienst_begin - vertrokken + nieuw = in_dienst_eind. Schrijf 0 als het nul is.",
    "Geen namen, geen rij per mens, geen teams of locaties, geen verzuim of salaris.",
)


def own_template() -> bytes:
    """Give the workbook as bytes; nothing in it is a formula."""
    target = io.BytesIO()
    columns = [column.naam for column in OWN.kolommen]
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        bold = workbook.add_format({"bold": True})
        data = workbook.add_worksheet("Eigen")
        data.write_row(0, 0, columns, bold)
        data.freeze_panes(1, 0)
        data.set_column(0, len(columns) - 1, 18)
        data.data_validation(1, 1, 100, 1, {"validate": "list", "source": list(FUNCTIONS)})
        explained = workbook.add_worksheet("Uitleg")
        explained.set_column(0, 0, 24)
        for at, rule in enumerate(_RULES):
            explained.write(at, 0, rule)
        start = len(_RULES) + 1
        explained.write_row(start, 0, ["Kolom", "Wat hoort erin"], bold)
        for at, name in enumerate(columns, start=start + 1):
            explained.write_row(at, 0, [name, EXPLAINED[name]])
        explained.write(at + 2, 0, "Functiegroepen", bold)
        explained.write_column(at + 3, 0, FUNCTIONS)
    return target.getvalue()
