"""A set of data in the words of schema.org, for search engines: what stands in the head of a page."""

from __future__ import annotations

from typing import Any

from published.layout import moment
from ui.opendata.dataset import Dataset
from ui.opendata.dcat import ADDRESS
from ui.opendata.vocabulary import vocabulary


def described(one: Dataset, base: str) -> dict[str, Any]:
    """Give a set of data as schema.org/Dataset.

    Args:
        one: The set.
        base: Where the dashboard is reached.
    """
    words, made = vocabulary(), moment(one.versie)
    maker = {"@type": "Organization", "name": words.uitgever, "url": f"{base}/"}
    found: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{base}{ADDRESS}#{one.code}",
        "name": one.titel,
        "description": one.beschrijving,
        "url": f"{base}{one.pad}",
        "identifier": one.code,
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "license": one.licentie,
        "creator": [{"@type": "Organization", "name": name} for name in one.makers] if one.bronnen else maker,
        "publisher": maker,
        "version": one.versie,
        "dateModified": made.date().isoformat() if made else "",
        "isBasedOn": one.adressen,
        "includedInDataCatalog": {"@type": "DataCatalog", "name": words.titel, "url": f"{base}{ADDRESS}"},
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.label} | ({"unitText": column.eenheid} if column.eenheid else {})
            for column in one.kolommen.values()
            if column.tonen
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": file.media.partition(";")[0],
                "contentUrl": f"{base}{file.pad}",
            }
            for file in one.bestanden
        ],
    }
    if one.perioden:
        found["temporalCoverage"] = "/".join(day.isoformat() for day in one.perioden)
    return {name: value for name, value in found.items() if value not in ("", [], ())}
