"""What every kind of address answers, as it did: status, headers and refusals, and how it is described.

No figures stand here: build, day and length are left out, a list of codes is cut. After a change that was meant:
`python -m tests.api.test_kept_addresses`, and read the difference.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from starlette.applications import Starlette
from starlette.testclient import TestClient

from etl.building.build import build
from etl.settings import Settings
from queries.warehouse import current
from serving.api.openapi import openapi
from serving.routes import routes
from serving.software import software

KEPT = Path(__file__).parents[1] / "golden" / "adressen.json"
# Each kind of address, sound and otherwise; behind them ETags that are known and methods that are not.
_FIGURE, _TABLE, _QUARTER = (
    "/api/v1/figuren/werkzame-personen",
    "/api/v1/tabellen/mart.regio",
    "/api/v1/kwartaal/NL00/ZW",
)
ADDRESSES = [
    "/api/v1", "/api/v1/", "/api/v1/figuren", "/api/v1/tabellen", "/api/v1/bronnen", "/api/v1/build",
    "/api/v1/openapi.json", "/api/v1/ready", "/api/v1/ready?uitgebreid=ja", "/api/v1/wijzigingen.atom",
    "/api/v1/zoek", "/api/v1/zoek?q=Apeldoorn",
    *(f"{address}.{kind}" for address in (_FIGURE, _TABLE) for kind in ("csv", "json", "xlsx", "parquet")),
    f"{_TABLE}.csv?vanaf=00000000000002",
    *(f"{_TABLE}.csv?{choice}" for choice in ("vanaf=1&aantal=2", "vanaf=0", "aantal=0", "aantal=1000000000")),
    "/api/v1/sql.csv?q=from mart.thema", "/api/v1/sql.json?q=select 1 as n", "/api/v1/paginas/begrippen.zip",
    "/api/v1/factsheet/branche/VVT.pdf",
    *(f"/api/v1/selectie.{kind}?figuren=id%3Dverzuim-branches" for kind in ("pdf", "pptx", "zip")),
    *(f"{_QUARTER}.{kind}" for kind in ("json", "pdf", "eml", "ics", "atom")),
]  # fmt: skip
REFUSED = [
    "/api/v1/ready?uitgebreid=misschien", "/api/v1/ready?kleur=rood", "/api/v1/ready?uitgebreid=ja&uitgebreid=ja",
    "/api/v1/figuren?kleur=rood", "/api/v1/build?kleur=rood&maat=1", "/api/v1/figuren/onzin.csv", f"{_FIGURE}.exe",
    f"{_FIGURE}", f"{_FIGURE}.csv?kleur=rood", "/api/v1/tabellen/mart.onzin.csv", f"{_TABLE}.exe",
    f"{_TABLE}.csv?kleur=rood",
    f"{_TABLE}.csv?aantal=0000000000199999999999",
    *(f"{_TABLE}.csv?{choice}" for choice in ("aantal=1000000001", "vanaf=-1", "vanaf=1.5", "aantal=٣", "aantal=")),
    "/api/v1/sql.csv", "/api/v1/sql.exe?q=from mart.thema", "/api/v1/sql.csv?vraag=1", "/api/v1/paginas/onzin.zip",
    "/api/v1/paginas/begrippen.csv", "/api/v1/paginas/begrippen.zip?kleur=rood",
    "/api/v1/paginas/acties.zip?kleur=rood",
    "/api/v1/paginas/kwaliteit.zip?kleur=rood",
    "/api/v1/factsheet/stad/VVT.pdf", "/api/v1/factsheet/branche/ONZINNIGECODEVANVEELTEKENS.pdf",
    "/api/v1/factsheet/branche/VVT.csv", "/api/v1/factsheet/branche/VVT.pdf?kleur=rood",
    "/api/v1/selectie.csv?figuren=id%3Dverzuim-branches", "/api/v1/selectie.pdf",
    "/api/v1/selectie.pdf?figuren=id%3Donzin", "/api/v1/selectie.pdf?figuren=id%3Dverzuim-branches%26kleur%3Drood",
    f"{_QUARTER}.eenheellangformaatzondereind", "/api/v1/kwartaal/ONZIN/ZW.json",
    "/api/v1/kwartaal/PV25/ZW.json", f"{_QUARTER}.json?kleur=rood",
    f"/api/v1/zoek?q={'a' * 201}", "/api/v1/zoek?vraag=verzuim", "/api/v1/onzin", "/api/v2",
]  # fmt: skip
# Of each shape of parameter one, and every address that is no figure and no table.
DESCRIBED = ("overzicht-kerncijfers", "uitstroom-bestemming", "acties-bord", "vergelijken")


def answers() -> dict[str, Any]:
    """Give each request -> its status and headers, with the text of a refusal."""
    client = TestClient(Starlette(routes=routes()))
    build_id = current().build_id
    found: dict[str, Any] = {}
    for address in (*ADDRESSES, *REFUSED):
        answer = client.get(address)
        found[f"GET {address}"] = _told(answer, build_id)
        if tag := answer.headers.get("etag"):
            found[f"GET {address} met If-None-Match"] = _told(
                client.get(address, headers={"if-none-match": tag}), build_id
            )
            other = client.get(address, headers={"if-none-match": '"andere"'})
            assert _told(other, build_id) == found[f"GET {address}"], address
    for address in ("/api/v1/build", f"{_TABLE}.csv", f"{_FIGURE}.xlsx", "/api/v1/onzin"):
        found[f"HEAD {address}"] = _told(client.head(address), build_id)
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
        found[f"{method} /api/v1/build"] = _told(client.request(method, "/api/v1/build"), build_id)
    return found


def _told(answer: Any, build_id: str) -> dict[str, Any]:
    left_out = {"content-length"}
    if answer.headers.get("x-totaal-rijen", "").isdecimal():
        assert int(answer.headers["x-totaal-rijen"]) > 0
        left_out.add("x-totaal-rijen")
    headers = {name: _plain(value, build_id) for name, value in sorted(answer.headers.items()) if name not in left_out}
    told: dict[str, Any] = {"status": answer.status_code, "koppen": headers}
    if answer.content and answer.headers.get("content-type") == "application/problem+json":
        told["gezegd"] = _lists(answer.json())
    return told


def _plain(text: str, build_id: str) -> str:
    text = (
        text.replace(f"-{software()}", "")
        .replace(build_id, "BUILD")
        .replace(build_id.partition("-")[0], "MOMENT")
        .replace(build_id.partition("T")[0], "BOUWDAG")
        .replace(f"BOUWDAG-{build_id.partition('-')[2][:4]}", "BOUWDAG-VERSIE")
    )
    return re.sub(r"(tot-\d+|geen)-van-\d+", "TOT-van-ALLE", re.sub(r"\d{4}-\d\d-\d\d", "DAG", text))


def _lists(told: dict[str, Any]) -> dict[str, Any]:
    """Cut what is chosen from, which grows with the pages."""
    return told | {"detail": re.sub(r"((?:Kies uit: |wel )[^,]+, [^,]+)(, .*)", r"\1, …", told["detail"])}


def description() -> dict[str, Any]:
    """Give the description, of each kind of address one, without long lists and what follows the build."""
    whole = openapi("20260101T000000-abcdef01")
    kept = {
        path: item
        for path, item in whole["paths"].items()
        if not path.startswith(("/api/v1/figuren/", "/api/v1/tabellen/", "/api/v1/paginas/"))
        or any(f"/{name}." in path for name in (*DESCRIBED, "mart.thema", "begrippen"))
    }
    assert len(kept) < len(whole["paths"])
    return _cut(whole | {"paths": kept})  # type: ignore[no-any-return]


def _cut(told: Any) -> Any:
    if isinstance(told, list):
        return [_cut(one) for one in told]
    if not isinstance(told, dict):
        return told
    short = {name: _cut(value) for name, value in told.items()}
    if len(told.get("enum", ())) > 4:
        short["enum"] = [*told["enum"][:1], "…"]
    if "default" in told and "enum" not in told and told["type"] != "integer":
        short["default"] = "…"
    return short


def test_every_kind_of_address_answers_as_it_did() -> None:
    kept, now = json.loads(KEPT.read_text(encoding="utf-8"))["antwoorden"], answers()
    assert kept.keys() == now.keys()
    for asked, told in now.items():
        assert told == kept[asked], f"{asked}: na een bedoelde wijziging: python -m tests.api.test_kept_addresses"


def test_every_kind_of_address_is_described_as_it_was() -> None:
    kept, now = json.loads(KEPT.read_text(encoding="utf-8")), description()
    paths = now.pop("paths")
    assert kept["paths"].keys() == paths.keys()
    for path, told in paths.items():
        assert told == kept["paths"][path], path
    assert now == kept["verder"]


def _written(told: dict[str, Any]) -> str:
    """Give one line for each answer and each address."""
    described = told["beschrijving"]
    lines = {
        "antwoorden": told["antwoorden"],
        "paths": described["paths"],
        "verder": {name: part for name, part in described.items() if name != "paths"},
    }
    parts = [
        f' "{name}": {{\n'
        + ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in part.items())
        + "\n }"
        for name, part in lines.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def keep() -> None:
    """Keep what a fresh build of the shipped data answers."""
    os.environ["DOORSTROOM_OPHALEN"] = "nee"
    with TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ["DOORSTROOM_WAREHOUSE"] = folder
        build(Settings(warehouse=home, imports=home / "imports"))
        KEPT.write_text(_written({"antwoorden": answers(), "beschrijving": description()}), encoding="utf-8")


if __name__ == "__main__":
    keep()
