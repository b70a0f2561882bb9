"""The definitions of the demo: those of the project, with the invented tables in the place of those of CBS."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from demo.cube import TITLES
from demo.shapes import OPINIONS
from etl.settings import PROJECT
from published.mark import MARK

# In the order of `OPINIONS`.
_INDICATORS = (
    "werkdruk_te_hoog",
    "tevreden_met_werk",
    "autonomie",
    "waardering_leidinggevende",
    "voldoende_tijd",
)


def write_definitions(folder: Path, url: str) -> None:
    """Copy data/definitions to `folder`, with the tables and the address of the demo.

    Args:
        folder: Where to; emptied first.
        url: Address of the server with the invented tables.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PROJECT / "data" / "definitions", folder)
    # What is said about sources of the project means nothing here.
    for name in ("corrections.yml", "discrepancies.yml"):
        (folder / name).write_text("[]\n", encoding="utf-8")
    rules = yaml.safe_load((folder / "statline.yml").read_text(encoding="utf-8"))
    rules["diensten"] = [{"catalogus": "AZW", "protocol": "v3", "wortel": url, "lijst": True, "kijk": None}]
    roles = {role["code"]: role for role in (*rules["rollen"], _opinions())}
    rules["tabellen"] = []
    rules["rollen"] = [
        roles[code] | {"tabel": None, "titel": rf"^{re.escape(f'{MARK}: {title}')}(, \d{{4}}-\d{{4}})?$"}
        for code, title in TITLES.items()
    ]
    (folder / "statline.yml").write_text(yaml.safe_dump(rules, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _opinions() -> dict[str, Any]:
    """Give a role CBS has no confirmed table for: what employees think, per region and branch."""
    topics = [
        {"onderwerp": f"^{title.split('(')[0].strip()}", "indicator": code, "eenheden": {"%": 1}}
        for title, code in zip(OPINIONS, _INDICATORS, strict=True)
    ]
    role = {"code": "werkbeleving", "thema": "werkbeleving", "ritme": None, "soort": "kerncijfer"}
    return role | {"branche": "branche", "onderwerpen": topics}
