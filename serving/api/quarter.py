"""The quarter of a region and branch as files: for a meeting, a mailbox, a calendar, a feed reader and programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from analysis.findings.kwartaal.zinnen import RULE
from queries.under import placed
from serving.api.answers import NotFoundError, endpoint, json_answer, made_answer, only
from serving.api.feed import quarter_feed
from serving.reached import reached_at
from ui import practice
from ui.factsheet.quarter import quarter_sheet
from ui.quarter import Report, report
from ui.quarter.calendar import as_calendar
from ui.quarter.mail import as_mail

Maker = Callable[[Report, str], bytes]
FILES: dict[str, tuple[str, Maker]] = {
    "pdf": ("application/pdf", quarter_sheet),
    "eml": ("message/rfc822", as_mail),
    "ics": ("text/calendar; charset=utf-8", as_calendar),
    "atom": ("application/atom+xml; charset=utf-8", quarter_feed),
}
KINDS = ("json", *FILES)


@endpoint
def quarter_file(request: Request) -> Response:
    """Answer `/api/v1/kwartaal/{regio}/{branche}.{extension}`.

    What is expected depends on the day, so the ETag is build, kind and day.
    """
    only(request)
    code, _, extension = str(request.path_params["bestand"]).partition(".")
    if extension not in KINDS:
        raise NotFoundError(f"Onbekend formaat '{extension[:20]}'. Kies uit: {', '.join(KINDS)}.")
    made = report(str(request.path_params["regio"]), code, date.today())
    if extension == "json":
        return json_answer(request, made.build_id, described(made), of=made.dag)
    media, make = FILES[extension]
    name = practice.named(f"doorstroom_kwartaal_{made.regio}_{made.branche}.{extension}", made.build_id)
    base = reached_at(request)
    return made_answer(request, f"{made.build_id}-{extension}-{made.dag}", name, media, lambda: make(made, base))


def described(made: Report) -> dict[str, Any]:
    """Give the quarter for programs: sentences with the rule, what each figure says, and what is expected.

    Its title and each sentence carry the mark of invented figures themselves, as those of each figure do.
    """

    def marked(text: str) -> str:
        return practice.titled(text, made.build_id)

    figures = [(heading, view) for heading, views in made.delen for view in views]
    return {
        "titel": marked(made.titel),
        "regio": made.regio,
        "branche": made.branche,
        "build_id": made.build_id,
        "zinnen": [
            {"tekst": marked(one.tekst), "reden": one.reden, "figuur": one.figuur, "adres": placed(one.adres)}
            for one in made.zinnen
        ],
        "tekort": made.tekort,
        "regel": list(RULE),
        "figuren": [
            {
                "kop": heading,
                "figuur": view.figure.id,
                "titel": view.findings.titel,
                "zin": view.findings.zin,
                "let_op": list(view.findings.let_op),
                "opmerkingen": list(view.findings.opmerkingen),
                "adres": placed(view.page_path()),
                "cijfers": placed(view.export_path("json")),
            }
            for heading, view in figures
        ],
        "verwacht": [
            {"thema": row["thema"], "periode": row["periode"], "dag": row["verwacht"], "volgt_uit": row["ritme_bron"]}
            for row in made.agenda
        ],
        "adressen": {extension: placed(made.bestand(extension)) for extension in KINDS}
        | {"pagina": placed(made.pad())},
    }
