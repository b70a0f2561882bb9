"""The description of the API (OpenAPI 3.1), made from the catalogue so that it cannot lag behind."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import Parameter, catalogue
from queries.under import placed
from queries.warehouse import current
from serving.api.answers import CSVM, HIGHEST, endpoint, json_answer, only
from serving.api.figure_files import ABOUT, FEED
from serving.api.opendata import JSON_LD
from serving.api.quarter import FILES
from serving.api.selection import SELECTED
from serving.reached import reached_at
from ui import practice
from ui.asked.selection import NAME
from ui.asked.tableview import table_names
from ui.export import CONTENT_TYPES
from ui.factsheet.sheet import labels
from ui.figure import Figure
from ui.figures import FIGURES, reckoned_on
from ui.opendata.dataset import SHOWN
from ui.opendata.sdmx import EXTENSION, MEDIA, known
from ui.opening import defaults
from ui.pages import PAGES, START
from ui.searching.answers import LONGEST

_PROBLEM = {"$ref": "#/components/schemas/Probleem"}
_TYPES = {"zip": "application/zip", "atom": "application/atom+xml", "pptx": SHOWN["pptx"]}


_EXAMPLE = "id=verzuim-branches&branche=VVT"
_FEED = "/api/v1/wijzigingen.atom"
_CATALOGUE = "/api/v1/catalogus.jsonld"
_SEARCH = "/api/v1/zoek"
_LISTS = {
    "/api/v1": "Wat er is: deze lijst",
    "/api/v1/figuren": "Alle figuren met hun parameters en kolommen",
    "/api/v1/tabellen": "Alle openbare tabellen",
    "/api/v1/bronnen": "Alle bronnen met licentie en datum",
    "/api/v1/build": "De versie van de gegevens",
    "/api/v1/openapi.json": "De beschrijving van elk adres, voor programma's",
    "/api/v1/ready": "Antwoordt de database echt?",
    _FEED: "Wat er per versie veranderde",
    _CATALOGUE: "Alle figuren en tabellen voor een datacatalogus (DCAT-AP-NL 3.0)",
    _SEARCH: "Zoeken met een woord of een vraag",
}


@endpoint
def start(request: Request) -> Response:
    """Answer `/api/v1` and `/api/v1/`: the addresses that need no choice, each with what it gives."""
    only(request)
    told = [{"adres": placed(address), "omschrijving": text} for address, text in _LISTS.items()]
    return json_answer(request, current().build_id, {"adressen": told})


@endpoint
def description(request: Request) -> Response:
    """Answer `/api/v1/openapi.json`."""
    only(request)
    build_id = current().build_id
    return json_answer(request, build_id, openapi(build_id, reached_at(request)))


def openapi(build_id: str = "", base: str = "/") -> dict[str, Any]:
    """Give the OpenAPI 3.1 document of every address of our own, for the build that is read.

    Args:
        build_id: The build.
        base: Where the dashboard is reached.
    """
    paths = {path: _get(text, "application/json") for path, text in _LISTS.items()}
    paths["/api/v1/ready"] = _get(_LISTS["/api/v1/ready"], "application/json", parameters=_READY)
    paths[_SEARCH] = _get(_LISTS[_SEARCH], "application/json", parameters=_QUESTION)
    paths[_FEED] = _get(_LISTS[_FEED], _TYPES["atom"])
    paths[_CATALOGUE] = _get(_LISTS[_CATALOGUE], JSON_LD)
    paths["/api/v1/oembed"] = _get(
        "Een figuur in een kader op een andere site (oEmbed)", "application/json", parameters=_framing()
    )
    for figure in FIGURES.values():
        paths |= _figure(figure)
    for name in table_names():
        paths[f"/api/v1/tabellen/{name}.{{formaat}}"] = _files(f"De tabel {name}", _PAGING)
        paths[f"/api/v1/tabellen/{name}.{ABOUT}"] = _get(f"De tabel {name}: wat elke kolom van de CSV is (CSVW)", CSVM)
    for name in known():
        path = f"/api/v1/tabellen/{name}.{EXTENSION}"
        paths[path] = _get(f"De tabel {name} als SDMX-CSV", MEDIA.split(";")[0], parameters=_PAGING)
    paths["/api/v1/sql.{formaat}"] = _files("Een eigen vraag, één select op mart en meta", _SQL)
    for page in sorted({figure.pagina or START for figure in FIGURES.values()}):
        for extension in ("zip", "pptx"):
            path = f"/api/v1/paginas/{page}.{extension}"
            paths[path] = _get(f"Alle figuren van de pagina {page}", _TYPES[extension])
    for kind, example in (("regio", "RA0206"), ("branche", "KO")):
        codes = list(labels(kind))
        code = {"name": "code", "in": "path", "required": True, "description": f"Code, zoals {example}"}
        taken = [code | {"schema": {"type": "string", "enum": codes}}]
        if kind == "regio":
            told = "Code, zoals VVT; anders de branche met de meeste cijfers"
            taken.append(_query("branche", {"type": "string"}, told))
        paths[f"/api/v1/factsheet/{kind}/{{code}}.pdf"] = _get(
            f"Factsheet van een {kind}", "application/pdf", parameters=taken
        )
    for entry in PAGES:
        if own := {one["name"]: one for figure in reckoned_on(entry) for one in _figure_parameters(figure)}:
            paths[f"/api/v1/factsheet/pagina/{entry.path}.pdf"] = _get(
                f"Rekenblad van de pagina {entry.path}", "application/pdf", parameters=list(own.values())
            )
    for kind, media in {"json": "application/json", **{name: of for name, (of, _) in FILES.items()}}.items():
        paths[f"/api/v1/kwartaal/{{regio}}/{{branche}}.{kind}"] = _get(
            "Het kwartaal van een regio en branche", media.split(";")[0], parameters=_place()
        )
    for kind, media in SELECTED.items():
        asked = _query(
            NAME, {"type": "string", "examples": [_EXAMPLE]}, "Figuren met hun keuzes, gescheiden door |", required=True
        )
        paths[f"/api/v1/selectie.{kind}"] = _get("Uw selectie van figuren in één bestand", media, parameters=[asked])
    for path, methods in paths.items():
        methods["get"]["operationId"] = re.sub(r"\W+", "_", path.removeprefix("/api/v1")).strip("_") or "start"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": practice.titled("Doorstroom", build_id),
            "version": "1",
            "description": "Cijfers over de arbeidsmarkt van zorg, welzijn en kinderopvang. Alleen lezen.",
            "license": {"name": "Code EUPL-1.2; cijfers volgens de licentie van hun bron", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": base}],
        "security": [],
        "paths": paths,
        "components": {"schemas": {"Probleem": _PROBLEM_SCHEMA}},
    }


def _figure(figure: Figure) -> dict[str, Any]:
    """Give the addresses of a figure: its rows, and what is one format each."""
    title, parameters = catalogue()[figure.query].titel, _figure_parameters(figure)
    formats = (
        ("pptx", SHOWN["pptx"], "als dia"),
        ("png", SHOWN["png"], "als afbeelding"),
        ("svg", SHOWN["svg"], "als afbeelding die scherp blijft"),
        (FEED, _TYPES["atom"], "als feed die zegt wanneer het verandert"),
        (ABOUT, CSVM, "wat elke kolom van de CSV is (CSVW)"),
    )
    stem = f"/api/v1/figuren/{figure.id}"
    apart = {f"{stem}.{kind}": _get(f"{title}, {told}", media, parameters=parameters) for kind, media, told in formats}
    return {f"{stem}.{{formaat}}": _files(title, parameters)} | apart


def _framing() -> list[dict[str, Any]]:
    """Give what a consumer of oEmbed asks."""
    example = placed("/figuur?id=verzuim-branches")
    return [
        _query("url", {"type": "string", "minLength": 1, "examples": [example]}, "Adres van een pagina", required=True),
        _query("format", {"type": "string", "enum": ["json"], "default": "json"}, "Formaat van het antwoord"),
        *(
            _query(name, {"type": "integer", "minimum": 1}, f"Hoogste {what} in pixels")
            for name, what in (("maxwidth", "breedte"), ("maxheight", "hoogte"))
        ),
    ]


def _place() -> list[dict[str, Any]]:
    """Give the two codes in the address of a quarter."""
    return [
        {"name": kind, "in": "path", "required": True, "description": f"Code van de {kind}, zoals {example}",
         "schema": {"type": "string", "enum": list(labels(kind))}}
        for kind, example in (("regio", "RA0206"), ("branche", "VVT"))
    ]  # fmt: skip


_PROBLEM_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}


def _query(name: str, schema: dict[str, Any], text: str, *, required: bool = False) -> dict[str, Any]:
    # A list stands in an address as its values with commas between them; its name may be repeated too.
    lists = {"style": "form", "explode": False} if schema.get("type") == "array" else {}
    return {"name": name, "in": "query", "required": required, "description": text, "schema": schema, **lists}


_READY = [
    _query("uitgebreid", {"type": "string", "enum": ["ja", "nee"], "default": "nee"}, "Ook hoe het verversen ging")
]
_QUESTION = [
    _query(
        "q",
        {"type": "string", "maxLength": LONGEST, "default": "", "examples": ["verzuim"]},
        "Een woord of een vraag in gewone taal; een regio, branche of jaar erin komt in de adressen",
    )
]
_NUMBER = {"type": "integer", "minimum": 0, "maximum": HIGHEST}
_PAGING = [
    _query("vanaf", _NUMBER | {"default": 0}, "Rijen die worden overgeslagen"),
    _query("aantal", _NUMBER, "Hoogste aantal rijen; zonder aantal komen ze allemaal"),
]
_SQL = [
    _query(
        "q",
        {"type": "string", "minLength": 1, "maxLength": 10_000, "examples": ["from mart.thema"]},
        "Eén select op mart of meta",
        required=True,
    )
]


def _figure_parameters(figure: Figure) -> list[dict[str, Any]]:
    known, opened = figure.open_parameters(), defaults(figure)
    return [_query(name, _schema(entry, opened[name]), entry.omschrijving) for name, entry in known.items()]


def _schema(parameter: Parameter, default: Any) -> dict[str, Any]:
    """Give the type of a parameter and its default in this build."""
    if parameter.type == "getal":
        least, most = parameter.bounds
        return {"type": "integer", "minimum": least, "maximum": most, "default": default}
    schema: dict[str, Any] = {"type": "string"} | ({"enum": list(parameter.waarden)} if parameter.waarden else {})
    if parameter.type == "codelijst":
        return {
            "type": "array",
            "items": schema if parameter.waarden else schema | {"pattern": "^[^,]+$"},
            "default": default,
        }
    return schema | {"default": default}


_FORMAT = {
    "name": "formaat",
    "in": "path",
    "required": True,
    "description": "Formaat van het bestand",
    "schema": {"type": "string", "enum": list(CONTENT_TYPES)},
}


def _files(summary: str, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    media = {kind.split(";")[0] for kind in CONTENT_TYPES.values()}
    return _get(summary, *sorted(media), parameters=[_FORMAT, *parameters])


def _schema_of(media: str) -> dict[str, Any]:
    """Give what a body is to a program: an object, a text, or bytes that are neither."""
    if media.endswith("json"):
        return {"type": "object"}
    return (
        {"type": "string"}
        if media.startswith("text/") or media.endswith("xml")
        else {"type": "string", "format": "binary"}
    )


def _get(summary: str, *media: str, parameters: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    content = {kind: {"schema": _schema_of(kind)} for kind in media}
    failed = {"content": {"application/problem+json": {"schema": _PROBLEM}}}
    return {
        "get": {
            "summary": summary,
            "parameters": parameters or [],
            "responses": {
                "200": {"description": "Gelukt", "content": content},
                "304": {"description": "Niet veranderd sinds uw versie (If-None-Match)"},
                "400": {"description": "Verkeerde vraag", **failed},
                "404": {"description": "Bestaat niet", **failed},
                "405": {"description": "Alleen GET en HEAD", **failed},
                "503": {"description": "Geen gegevens of te lang bezig", **failed},
            },
        }
    }
