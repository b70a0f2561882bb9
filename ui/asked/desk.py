"""A free question as a View, so that table, exports and words come from where those of a figure come from."""

from __future__ import annotations

from analysis.findings import Findings
from analysis.findings.base import enough
from analysis.formats import number
from queries.catalogue import catalogue
from queries.desk.asking import DeskAnswer, ask
from queries.run import Answer, Part
from ui.asked.tableview import decimals_of, describe_columns
from ui.figure import Figure, View, view_of

# The example is about what the figure on destinations opens with.
_ASKED = catalogue()["uitstroom_bestemming"].parameters
EXAMPLES = {
    "Uitstroom naar bestemming": (
        "select periode_code, categorie, aantal, aandeel\nfrom mart.mobiliteit\n"
        f"where regio_code = '{_ASKED['regio'].standaard}' and branche_code = '{_ASKED['branche'].standaard}'\n"
        "order by periode_code, aantal desc"
    ),
    "Werkdruk per branche en meting": (
        "select branche.label, cijfer.periode_code, cijfer.waarde, cijfer.bron_id\nfrom mart.kerncijfer as cijfer\n"
        "inner join mart.branche as branche using (branche_code)\nwhere cijfer.indicator_code = 'werkdruk_te_hoog'\n"
        "order by branche.volgorde, cijfer.periode_code"
    ),
    "Indicatoren met hun definitie": (
        "select indicator_code, label, eenheid, definitie\nfrom mart.indicator\norder by thema_code, label"
    ),
    "Cijfers per bron": (
        "select bron.titel, bron.soort, count(*) as cijfers\nfrom mart.kerncijfer_opgave as opgave\n"
        "inner join meta.bron as bron on opgave.bron_id = bron.id\ngroup by all\norder by cijfers desc"
    ),
    "Waarom cijfers ontbreken": (
        "select indicator_code, periode_code, reden_ontbreekt\nfrom mart.kerncijfer\nwhere waarde is null\norder by all"
    ),
    "Wat bronnen zeggen tegen hun eigen tabel": (
        "select uitspraak, uitspraak_waarde, tabel_waarde, oordeel\nfrom meta.afwijking\norder by oordeel, code"
    ),
}


def desk_view(sql: str, since: float | None = None) -> View:
    """Answer a free question as a View.

    Args:
        sql: The question.
        since: When it came in (`time.monotonic()`), now unless given.

    Raises:
        queries.desk.rules.DeskError: It is refused, wrong, too slow, or nobody can answer it now.
    """
    answer = ask(sql, since)
    frame = answer.frame.copy(deep=False)
    if "bron_id" in frame:
        frame["bron_ids"] = [[value] if isinstance(value, str) else [] for value in frame["bron_id"]]
    words = _findings(answer)
    figure = Figure("eigen-vraag", "eigen-vraag", lambda *_: words, chart=None, pagina="sql", adres="/api/v1/sql")
    columns = describe_columns("eigen-vraag", decimals_of(frame), f"Gevraagd: {' '.join(sql.split())}", sql)
    part = Part(1, len(frame)) if answer.cut else None
    return view_of(figure, Answer(columns, {"q": sql}, frame, answer.build_id, part), words)


def _findings(answer: DeskAnswer) -> Findings:
    rows = len(answer.frame)
    return Findings(
        titel=f"{number(rows)} {'rij' if rows == 1 else 'rijen'}",
        zin=f"Gevraagd aan versie {answer.build_id} van de gegevens.",
        alt="Een tabel met het antwoord op de eigen vraag.",
        let_op=(no_number(answer.no_number),) if answer.no_number else (),
    )


def no_number(columns: tuple[str, ...]) -> str:
    """Say that what is no number (infinity, NaN) is shown as empty, so that nobody takes it for unknown."""
    where = f"kolom {columns[0]}" if len(columns) == 1 else f"{number(len(columns))} kolommen ({enough(columns, 120)})"
    return f"In {where} staat oneindig of geen getal (inf, nan). Dat staat hier leeg, net als onbekend."
