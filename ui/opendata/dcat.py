"""The catalogue of all sets of data in DCAT-AP-NL 3.0, as JSON-LD that needs no file of others to be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from published.layout import moment
from ui import practice
from ui.opendata.dataset import Dataset, Distribution
from ui.opendata.vocabulary import Vocabulary, vocabulary

ADDRESS = "/api/v1/catalogus.jsonld"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue_of(sets: Sequence[Dataset], build_id: str, base: str, contact: str) -> dict[str, Any]:
    """Give the catalogue with every set, its files and the API that serves them.

    Args:
        sets: The sets of data.
        build_id: The build they are of.
        base: Where the dashboard is reached.
        contact: Where a question goes (`mailto:`, `https:` or `tel:`); empty for the dashboard itself.
    """
    words = vocabulary()
    here = f"{base}{ADDRESS}"
    told = {
        "dct:publisher": (maker := _agent(words.uitgever, f"{here}#uitgever")),
        "dcat:contactPoint": _contact(contact or f"{base}/", words.uitgever),
    }
    service = f"{here}#api"
    return {
        "@context": _CONTEXT,
        "@graph": [
            {
                "@id": here,
                "@type": "dcat:Catalog",
                "dct:title": _said(practice.titled(words.titel, build_id)),
                "dct:description": _said(words.omschrijving),
                "dct:language": {"@id": words.taal},
                "dct:license": {"@id": words.licenties["onbekend"]},
                "dct:modified": _day(build_id),
                "dct:spatial": {"@id": words.gebied},
                "foaf:homepage": {"@id": f"{base}/"},
                "dcat:themeTaxonomy": {"@id": words.themalijst},
                "dcat:dataset": [{"@id": f"{here}#{one.code}"} for one in sets],
                "dcat:service": {"@id": service},
                "dct:creator": maker,
                **told,
            },
            {
                "@id": service,
                "@type": "dcat:DataService",
                "dct:title": _said(f"{words.uitgever}, API"),
                "dct:description": _said(words.omschrijving),
                "dct:identifier": service,
                "dct:license": {"@id": words.licenties["onbekend"]},
                "dct:accessRights": {"@id": words.toegang},
                "dct:language": {"@id": words.taal},
                "dct:creator": maker,
                "dcat:theme": [{"@id": one} for one in words.themas],
                "dcat:endpointURL": {"@id": f"{base}/api/v1"},
                "dcat:endpointDescription": {"@id": f"{base}/api/v1/openapi.json"},
                "dcat:servesDataset": [{"@id": f"{here}#{one.code}"} for one in sets],
                **told,
            },
            *(_set(one, build_id, base, words) | told for one in sets),
            *(
                {
                    "@id": f"{here}#{one.code}.rechten",
                    "@type": "dct:RightsStatement",
                    "dct:description": _said(one.rechten),
                }
                for one in sets
                if one.rechten
            ),
            {"@id": words.themalijst, "@type": "skos:ConceptScheme", "dct:title": _said(words.themalijst_naam)},
            *(
                {"@id": theme, "@type": "skos:Concept", "skos:prefLabel": _said(name)}
                for theme, name in words.themas.items()
            ),
            *({"@id": address, "@type": kinds} for address, kinds in _kinds(sets, base, words).items()),
        ],
    }


def _kinds(sets: Sequence[Dataset], base: str, words: Vocabulary) -> dict[str, list[str]]:
    """Give what each address of others and of our pages stands for, so that who checks need not fetch it."""
    files = [file for one in sets for file in one.bestanden]
    return {
        words.taal: ["dct:LinguisticSystem"],
        words.toegang: ["dct:RightsStatement"],
        words.gebied: ["dct:Location"],
        **{licence: ["dct:LicenseDocument"] for licence in words.licenties.values()},
        **{_media(file, words): ["dct:MediaType", "dct:MediaTypeOrExtent"] for file in files},
        **{words.bestandstypen + words.bestanden[file.formaat]: ["dct:MediaTypeOrExtent"] for file in files},
        **{f"{base}{path}": ["foaf:Document"] for path in ["/", *(one.pad for one in sets)]},
    }


def _media(file: Distribution, words: Vocabulary) -> str:
    return words.mediatypen + file.media.partition(";")[0]


def _set(one: Dataset, build_id: str, base: str, words: Vocabulary) -> dict[str, Any]:
    here = f"{base}{ADDRESS}#{one.code}"
    made: dict[str, Any] = {
        "@id": here,
        "@type": "dcat:Dataset",
        "dct:identifier": here,
        "dct:title": _said(one.titel),
        "dct:description": _said(one.beschrijving),
        "dct:creator": [_agent(name, None) for name in one.makers],
        "dct:accessRights": {"@id": words.toegang},
        "dct:language": {"@id": words.taal},
        "dct:modified": _day(build_id),
        "dct:spatial": {"@id": words.gebied},
        "dcat:theme": [{"@id": theme} for theme in words.themas],
        "dcat:keyword": [_said(column.label) for column in one.kolommen.values() if column.tonen],
        "dcat:landingPage": {"@id": f"{base}{one.pad}"},
        "dcat:version": build_id,
        "dcat:distribution": [_file(file, one, base, words) for file in one.bestanden],
        "prov:wasDerivedFrom": [{"@id": address} for address in one.adressen],
    }
    if one.perioden:
        first, last = one.perioden
        span = {"dcat:startDate": _date(first.isoformat()), "dcat:endDate": _date(last.isoformat())}
        made["dct:temporal"] = {"@type": "dct:PeriodOfTime", **span}
    return made


def _file(file: Distribution, one: Dataset, base: str, words: Vocabulary) -> dict[str, Any]:
    address = {"@id": f"{base}{file.pad}"}
    rights = {"dct:rights": {"@id": f"{base}{ADDRESS}#{one.code}.rechten"}}
    return {
        "@type": "dcat:Distribution",
        "dct:title": _said(file.formaat),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": _media(file, words)},
        "dct:format": {"@id": words.bestandstypen + words.bestanden[file.formaat]},
        "dct:license": {"@id": one.licentie},
        "dct:language": {"@id": words.taal},
        **(rights if one.rechten else {}),
    }


def _agent(name: str, identity: str | None) -> dict[str, Any]:
    agent = {"@type": "foaf:Agent", "foaf:name": _said(name)}
    return agent | {"@id": identity} if identity else agent


def _contact(address: str, name: str) -> dict[str, Any]:
    kinds = {"mailto:": "vcard:hasEmail", "tel:": "vcard:hasTelephone"}
    kind = next((kind for start, kind in kinds.items() if address.startswith(start)), "vcard:hasURL")
    return {"@type": ["vcard:Kind", "vcard:Organization"], "vcard:fn": name, kind: {"@id": address}}


def _said(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _date(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "xsd:date"}


def _day(build_id: str) -> dict[str, str]:
    made = moment(build_id)
    return {"@value": made.isoformat() if made else "", "@type": "xsd:dateTime"}
