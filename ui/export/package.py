"""A page in one ZIP: every figure in three formats, with README, licences, definitions and metadata.

The metadata is a Frictionless Data Package (`datapackage.json`) and, beside each CSV, CSVW
(`<name>.csv-metadata.json`), both made from the same columns.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pyarrow as pa

from ui import part, practice
from ui.export.formats import render
from ui.export.rows import rows_of
from ui.export.still import EPOCH
from ui.figure import View, shaped

_CSVW_TYPES = {
    "number": "double",
    "integer": "integer",
    "string": "string",
    "boolean": {"base": "boolean", "format": "True|False"},
}


def page_package(page: str, views: Sequence[View], build_id: str) -> bytes:
    """Give the ZIP of a page, with the figures that have rows in this build."""
    title = practice.titled(f"Doorstroom: {page}", build_id)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _files(title, [shaped(view) for view in views if not view.frame.empty]):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _files(title: str, views: Sequence[View]) -> list[tuple[str, bytes]]:
    files = [("LEESMIJ.txt", _readme(title, views)), ("datapackage.json", _as_json(data_package(title, views)))]
    for view in views:
        stem = f"cijfers/{_stem(view)}"
        files += [
            (f"{stem}.csv", render(view, "csv")),
            (f"{stem}.csv-metadata.json", _as_json(csvw(view, rows_of(view).schema, f"{_stem(view)}.csv"))),
            (f"{stem}.nl.csv", render(view, "nl.csv")),
            (f"{stem}.json", render(view, "json")),
        ]
    return files


def _readme(title: str, views: Sequence[View]) -> bytes:
    lines = [title, "", "In dit bestand:"]
    for view in views:
        lines += ["", f"* {view.figure.naam}: {view.findings.titel}", f"  {view.findings.zin}"]
        lines += [f"  Let op. {text}" for text in view.findings.let_op]
        lines += [f"  {text}" for text in view.findings.opmerkingen]
        lines += [f"  Bron: {s.uitgever}, {s.titel} ({s.url or 'zonder adres'}); {s.licentie}" for s in view.sources]
        lines += [f"  Gebeurtenis: {item.cited()}" for item in view.events]
        lines += [f"  Actualiteit: {item.written()}" for item in view.freshness]
    build = views[0].answer.build_id if views else "geen"
    lines += [
        "",
        f"Versie van de gegevens: {build}",
        ".csv: komma en decimale punt. .nl.csv: puntkomma en decimale komma, opent in een Nederlands rekenblad.",
        "Een leeg cijfer is niet beschikbaar; het is nooit nul.",
        "datapackage.json en *.csv-metadata.json beschrijven elke kolom (Frictionless, CSVW).",
        "Bewerking: Doorstroom. De bronnen staan niet in voor deze bewerking.",
    ]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def data_package(title: str, views: Sequence[View]) -> dict[str, Any]:
    """Give the Frictionless description of the CSV files of a page."""
    return {
        "profile": "tabular-data-package",
        "name": "doorstroom",
        "title": title,
        "version": views[0].answer.build_id if views else "geen",
        "resources": [_resource(view) for view in views],
    }


def _resource(view: View) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": view.figure.naam,
        "title": view.findings.titel,
        "description": view.findings.zin,
        "path": f"cijfers/{_stem(view)}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ","},
        "schema": {"fields": [_field(view, name, kind) for name, kind in _columns(view)], "missingValues": [""]},
        "sources": [_without_empty({"title": f"{s.uitgever}, {s.titel}", "path": s.url}) for s in view.sources],
        "licenses": [{"name": "zie-bron", "title": s.licentie} for s in view.sources[:1]]
        or [{"name": "zie-bron", "title": "zie de bron"}],
    }


def _field(view: View, name: str, kind: str) -> dict[str, Any]:
    column = view.answer.query.kolommen[name]
    unit = f" ({column.eenheid})" if column.eenheid else ""
    return {"name": name, "type": kind, "title": column.label, "description": f"{column.label}{unit}"}


def csvw(view: View, schema: pa.Schema, address: str) -> dict[str, Any]:
    """Give the CSVW description of one CSV file.

    Args:
        view: Its words and the meaning of its columns.
        schema: Its columns.
        address: Where the file is, as seen from the description.
    """
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": address,
        "dc:title": view.findings.titel,
        "dc:description": view.findings.zin,
        "dc:source": [source.url or source.titel for source in view.sources],
        "tableSchema": {
            "columns": [
                {
                    "name": name,
                    "titles": [name],
                    "dc:description": view.answer.query.kolommen[name].label,
                    "datatype": _CSVW_TYPES[_kind(kind)],
                }
                for name, kind in zip(schema.names, schema.types, strict=True)
            ]
        },
    }


def _stem(view: View) -> str:
    name = "_".join(filter(None, [view.figure.naam, part.in_name(view.answer.part)]))
    return practice.named(name, view.answer.build_id)


def _columns(view: View) -> list[tuple[str, str]]:
    return [(field.name, _kind(field.type)) for field in rows_of(view).schema]


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_integer(kind):
        return "integer"
    return "number" if pa.types.is_floating(kind) else "string"


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8")
