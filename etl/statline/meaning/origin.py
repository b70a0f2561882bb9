"""The origin record of a StatLine table: the same fields as any other source, plus its version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.archive.store import Manifest, Version
from etl.statline.meaning.rules import load_rules
from published.mark import MARK, is_invented_source

_LICENCE = "CC BY 4.0"


def write_origin(folder: Path, manifest: Manifest) -> None:
    """Write `origin.yml` beside the manifest it seals."""
    record = origin(manifest) | {
        "tabel": manifest.tabel.id,
        "protocol": manifest.tabel.protocol,
        "modified": manifest.tabel.modified,
        "rijen": manifest.rijen,
        "sha256": store.file_sha256(folder / "manifest.json"),
    }
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    (folder / "origin.yml").write_text(text, encoding="utf-8")


def origin(manifest: Manifest) -> dict[str, Any]:
    """Give the fields of an origin record."""
    table = manifest.tabel
    invented = is_invented_source(table.title)
    return {
        "id": table.source_id,
        "titel": table.title,
        "uitgever": f"Doorstroom ({MARK.lower()})" if invented else "CBS",
        # Where invented tables came from is gone when they are read.
        "url": None if invented else manifest.bron_url,
        "document": MARK if invented else None,
        "licentie": MARK if invented else _LICENCE,
        "gepubliceerd": table.modified[:10],
        "opgehaald": manifest.opgehaald.date().isoformat(),
        "soort": "statline",
        "toelichting": f"{MARK}. Geen tabel van CBS."
        if invented
        else f"StatLine-tabel {table.id}, versie {table.modified}.",
    }


def sources(settings: Settings) -> list[dict[str, Any]]:
    """Give a source record per table in the archive, with the columns of `raw.bron`.

    `url` is the address for people where the catalogue has one.

    Raises:
        RefusedError: A manifest or statline.yml cannot be read.
    """
    versions = store.versions(settings.archive)
    services = load_rules(settings.definitions).diensten if versions else ()
    viewers = {(s.wortel, s.catalogus): s.kijk for s in services if s.kijk is not None}
    return [_source(version, viewers) for version in versions]


def _source(version: Version, viewers: dict[tuple[str, str], str]) -> dict[str, Any]:
    manifest = version.manifest
    table = manifest.tabel
    viewer = next(
        (view for (root, catalog), view in viewers.items() if table.url.startswith(root) and table.catalog == catalog),
        None,
    )
    record = origin(manifest)
    return record | {
        "url": viewer.format(tabel=table.id) if viewer else record["url"],
        "sha256": store.file_sha256(version.folder / "manifest.json"),
        "bestanden": f"{len(manifest.pages)} pagina's",
        "vindplaatsen": f"StatLine {table.id}",
        "rijen": manifest.rijen,
    }
