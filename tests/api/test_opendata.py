"""What programs of others read: the catalogue in DCAT, schema.org in a page, CSVW, oEmbed and a feed of one figure."""

from __future__ import annotations

import csv
import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from starlette.applications import Starlette
from starlette.testclient import TestClient

from queries.warehouse import current
from serving.routes import routes
from tests.api.test_card import html_of
from tests.tiny import Tiny, tiny
from ui.asked.tableview import table_names
from ui.figure import make_view
from ui.figures import FIGURES
from ui.opendata.dataset import of_table, of_view
from ui.opendata.dcat import catalogue_of
from ui.opendata.sdmx import time_of
from ui.opendata.vocabulary import vocabulary

BASE = "https://cijfers.test"
DCAT, DCT = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")
SHAPES = Graph().parse(Path(__file__).with_name("dcat.ttl"))
CATALOGUE = "/api/v1/catalogus.jsonld"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
UNKNOWN = vocabulary().licenties["onbekend"]


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()), base_url=BASE)


def faults(graph: Graph) -> str:
    """Give what the shapes find wrong, empty when nothing."""
    sound, _, told = validate(graph, shacl_graph=SHAPES)
    return "" if sound else str(told)


@pytest.mark.long
def test_the_catalogue_has_every_figure_and_table_and_obeys_the_profile(client: TestClient) -> None:
    answer = client.get(CATALOGUE)
    assert answer.headers["content-type"] == "application/ld+json"
    graph = Graph().parse(data=answer.text, format="json-ld")
    assert faults(graph) == ""
    here = URIRef(BASE + CATALOGUE)
    named = {str(one).partition("#")[2] for one in graph.objects(here, DCAT.dataset)}
    filled = {name for name, figure in FIGURES.items() if not make_view(figure, {}).frame.empty}
    assert named == filled | set(table_names())
    assert {one for one in FIGURES if one not in named} < set(FIGURES)
    assert client.get(CATALOGUE, headers={"if-none-match": answer.headers["etag"]}).status_code == 304


def small_catalogue(contact: str = "") -> dict[str, Any]:
    with tiny(kerncijfer=[{"waarde": 7, "periode": "2024KW04"}, {"waarde": 6, "periode": "2023KW04"}]):
        build = current().build_id
        view = make_view(FIGURES["verzuim-branches"], {})
        return catalogue_of([of_view(view), of_table("mart.kerncijfer", build)], build, BASE, contact)


def graph_of(body: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps(body), format="json-ld")


@pytest.mark.parametrize(
    ("kind", "left_out"),
    [
        ("dcat:Catalog", "dcat:contactPoint"),
        ("dcat:Catalog", "dct:publisher"),
        ("dcat:DataService", "dct:license"),
        ("dcat:Dataset", "dct:identifier"),
        ("dcat:Dataset", "dct:creator"),
        ("dcat:Dataset", "dcat:theme"),
        ("dcat:Dataset", "dcat:distribution"),
    ],
)
def test_the_shapes_see_what_is_left_out(kind: str, left_out: str) -> None:
    body = small_catalogue()
    assert faults(graph_of(body)) == ""
    node = next(one for one in body["@graph"] if one["@type"] == kind)
    del node[left_out]
    assert "Less than 1 values" in faults(graph_of(body))


def test_a_set_says_its_periods_its_files_and_where_a_question_goes() -> None:
    graph = graph_of(small_catalogue("mailto:cijfers@example.org"))
    table = URIRef(f"{BASE}{CATALOGUE}#mart.kerncijfer")
    span = next(graph.objects(table, DCT.temporal))
    assert [str(next(graph.objects(span, DCAT[name]))) for name in ("startDate", "endDate")] == [
        "2023-10-01",
        "2024-12-31",
    ]
    files = {
        str(one) for file in graph.objects(table, DCAT.distribution) for one in graph.objects(file, DCAT.downloadURL)
    }
    assert f"{BASE}/api/v1/tabellen/mart.kerncijfer.csv" in files
    assert (None, URIRef("http://www.w3.org/2006/vcard/ns#hasEmail"), URIRef("mailto:cijfers@example.org")) in graph


def test_a_licence_is_named_where_all_sources_have_it() -> None:
    words = vocabulary()
    assert words.licence({"CC BY 4.0"}) == "https://creativecommons.org/licenses/by/4.0/"
    for named in (set(), {"van iemand"}, {"CC BY 4.0", "van iemand"}):
        assert words.licence(named) == UNKNOWN


def test_the_files_of_a_set_are_there(client: TestClient) -> None:
    view = make_view(FIGURES["verzuim-branches"], {"branche": "VVT"})
    for one in (of_view(view), of_table("mart.mobiliteit", current().build_id)):
        for file in one.bestanden:
            answer = client.get(file.pad)
            assert (answer.status_code, answer.headers["content-type"]) == (200, file.media), file.pad


def heads(path: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Give the sets of data in the head of a page, and the addresses of its other forms by media type."""
    parts = urlsplit(path)
    html = html_of(parts.path.lstrip("/"), parts.query, monkeypatch, "cijfers.test")
    sets = [
        json.loads(one) for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    ]
    links = re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"', html)
    return sets, {media: unescape(address) for media, address in links}


def test_a_page_tells_search_engines_of_its_first_figure(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    (found,), links = heads("/figuur?id=werkbeleving-aspecten&sector=KO", monkeypatch)
    assert found["@type"] == "Dataset"
    assert 50 <= len(found["description"]) <= 5000  # what Google asks of a description
    assert "sector=KO" in found["url"]
    csv_file = next(one["contentUrl"] for one in found["distribution"] if one["encodingFormat"] == "text/csv")
    assert client.get(csv_file).status_code == 200
    framed = client.get(links["application/json+oembed"]).json()
    assert "sector=KO" in unescape(framed["html"])
    assert client.get(links["application/atom+xml"]).status_code == 200


def test_the_page_of_tables_tells_of_every_table(monkeypatch: pytest.MonkeyPatch) -> None:
    sets, links = heads("/sql", monkeypatch)
    assert [one["identifier"] for one in sets] == ["woordenboek", *table_names()]
    assert links.keys() == {"application/atom+xml", "application/json+oembed"}


@pytest.mark.parametrize(
    "address",
    ["/figuur?id=verzuim-branches&branche=VVT", "/verzuim-en-vacatures?branche=VVT#verzuim-branches"],
)
def test_a_figure_can_be_framed_by_its_address(client: TestClient, address: str) -> None:
    body = client.get("/api/v1/oembed", params={"url": BASE + address}).json()
    assert (body["version"], body["type"]) == ("1.0", "rich")
    source = unescape(re.findall(r'<iframe src="([^"]+)"', body["html"])[0])
    given = parse_qs(urlsplit(source).query)
    assert (given["id"], given["branche"], given["embed"]) == (["verzuim-branches"], ["VVT"], ["true"])
    assert client.get(body["thumbnail_url"]).headers["content-type"] == "image/png"


def test_a_frame_is_no_larger_than_asked_and_has_no_picture_that_is(client: TestClient) -> None:
    asked_for = {"url": f"{BASE}/figuur?id=verzuim-branches", "maxwidth": "500", "maxheight": "400"}
    body = client.get("/api/v1/oembed", params=asked_for).json()
    assert (body["width"], body["height"]) == (500, 400)
    assert 'width="500" height="400"' in body["html"]
    assert "thumbnail_url" not in body


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 400),
        ({"url": "https://elders.test/figuur?id=verzuim-branches"}, 404),
        ({"url": f"{BASE}.elders.test/figuur?id=verzuim-branches"}, 404),
        ({"url": f"{BASE}/bestaat-niet"}, 404),
        ({"url": f"{BASE}/figuur?id=bestaat-niet"}, 404),
        ({"url": f"{BASE}/figuur?id=verzuim-branches", "format": "xml"}, 501),
        ({"url": f"{BASE}/figuur?id=verzuim-branches", "maxwidth": "0"}, 400),
        ({"url": f"{BASE}/figuur?id=verzuim-branches", "maxwidth": "½"}, 400),
    ],
)
def test_what_cannot_be_framed_is_refused(client: TestClient, given: dict[str, str], status: int) -> None:
    answer = client.get("/api/v1/oembed", params=given)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "address",
    ["/api/v1/figuren/uitstroom-bestemming.csv?regio=RA0206&branche=VVT", "/api/v1/tabellen/mart.mobiliteit.csv"],
)
def test_a_csv_says_where_its_columns_are_described(client: TestClient, address: str) -> None:
    answer = client.get(address)
    link = re.fullmatch(r'<([^>]+)>; rel="describedby"; type="application/csvm\+json"', answer.headers["link"])
    assert link
    about = client.get(link[1])
    assert about.headers["content-type"] == "application/csvm+json"
    described = about.json()
    assert urlsplit(described["url"]).path == urlsplit(address).path
    lines = list(csv.reader(answer.text.splitlines()))
    columns = described["tableSchema"]["columns"]
    assert [one["name"] for one in columns] == lines[0]
    reads = {"double": float, "integer": int, "string": str}
    for line in lines[1:]:
        for text, column in zip(line, columns, strict=True):
            kind = column["datatype"]
            if isinstance(kind, dict):
                assert text in {"", *kind["format"].split("|")}
            elif text:
                reads[kind](text)


def test_a_part_of_a_table_names_the_next_and_its_columns(client: TestClient) -> None:
    links = client.get("/api/v1/tabellen/mart.regio.csv?aantal=2").headers["link"]
    assert re.findall(r'rel="(\w+)"', links) == ["next", "describedby"]


def revise(small: Tiny, *cells: tuple[str, str, str | None, str | None]) -> None:
    """Put changes into the history: version, key, old and new value."""
    for version, key, old, new in cells:
        kind = "gewijzigd" if old and new else "nieuw" if new else "vervallen"
        small.con.execute("insert into meta.versie values ($1, null, '')", [version])
        small.con.execute(
            "insert into meta.revisie values ('mart.kerncijfer', $1, $2, 'waarde', $3, $4, 'a', $5)",
            [key, kind, old, new, version],
        )


FIRST, SECOND = "20260201T080000-aaaaaaaa", "20260301T080000-bbbbbbbb"
PRESSURE = [
    {"indicator": name, "branche": branch, "periode": "2022KW02", "waarde": value}
    for name in ("werkdruk_te_hoog", "ander_werk_gezocht")
    for branch, value in (("VVT", 50), ("GHZ", 40))
]


def entries(client: TestClient, address: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Give when a feed changed, and of each entry its day, title and content; ids are all different."""
    feed = ET.fromstring(client.get(address).text)  # noqa: S314 - our own feed
    found = feed.findall("a:entry", ATOM)
    assert len({one.findtext("a:id", "", ATOM) for one in found}) == len(found)
    told = [tuple(one.findtext(f"a:{name}", "", ATOM) for name in ("updated", "title", "content")) for one in found]
    return feed.findtext("a:updated", "", ATOM), [(day[:10], title, content) for day, title, content in told]


def test_a_feed_tells_when_this_figure_changed_and_no_other(client: TestClient) -> None:
    address = "/api/v1/figuren/werkbeleving-branches.atom?aspect=werkdruk_te_hoog"
    with tiny(kerncijfer=PRESSURE):
        _, before = entries(client, address)
    with tiny(kerncijfer=PRESSURE[:2]) as small:
        revise(
            small,
            (FIRST, "werkdruk_te_hoog|VVT|NL00|2022KW02||", "48", "50"),
            (FIRST, "werkdruk_te_hoog|GHZ|NL00|2022KW02||", None, "40"),
            (SECOND, "verzuim_cbs|VVT|NL00|2022KW02||", "6", "7"),
        )
        changed, after = entries(client, address)
    assert [title.startswith("VVT: 50% vindt de werkdruk") for _, title, _ in before] == [True]
    assert changed.startswith("2026-02-01")  # not by the second, which was of another figure
    assert [(day, title) for day, title, _ in after] == [("2026-02-01", "1 nieuwe cel en 1 herziene cel")]
    assert "was 48, nu 50" in after[0][2]
    assert "nieuw, 40" in after[0][2]


def test_a_feed_of_a_region_leaves_out_what_changed_elsewhere(client: TestClient) -> None:
    flows = [{"regio": region, "aantal": 100} for region in ("RA1428", "RA0206")]
    keys = ["mart.mobiliteit", "{}|VVT|2024KW04|uitstroom|extern|Totaal|"]
    with tiny(mobiliteit=flows) as small:
        for version, region in ((FIRST, "RA1428"), (SECOND, "RA0206")):
            revise(small, (version, "", None, "100"))
            small.con.execute(
                "update meta.revisie set tabel = $1, sleutel = $2 where build_naar = $3",
                [keys[0], keys[1].format(region), version],
            )
        place = "regio=RA1428&branche=VVT"
        changed, told = entries(client, f"/api/v1/figuren/uitstroom-bestemming.atom?{place}")
    assert changed.startswith("2026-02-01")
    assert len(told) == 1


def test_the_address_of_a_feed_follows_the_newest_measurement() -> None:
    with tiny(kerncijfer=PRESSURE):
        opened = make_view(FIGURES["werkbeleving-branches"], {})
        other = make_view(FIGURES["werkbeleving-branches"], {"aspect": "ander_werk_gezocht"})
    assert opened.feed_path() == "/api/v1/figuren/werkbeleving-branches.atom"
    assert parse_qs(urlsplit(other.feed_path()).query) == {"aspect": ["ander_werk_gezocht"]}


SDMX = [
    {"indicator": "verzuim_cbs", "branche": "VVT", "periode": "2024KW04", "waarde": 7.5},
    {"indicator": "verzuim_cbs", "branche": "GHZ", "periode": "2023JJ00", "waarde": 6, "status": "voorlopig"},
    {"indicator": "verzuim_cbs", "branche": "KO", "periode": "2023JJ00", "reden_ontbreekt": "geheim"},
    {"indicator": "verzuim_cbs", "branche": "SW", "periode": "2023JJ00", "reden_ontbreekt": "onbekend"},
    {"indicator": "verzuim_cbs", "branche": "JZ", "periode": "2023MM05", "waarde": 5, "status": "onbekend"},
]


def test_a_table_as_sdmx_has_an_observation_a_row(client: TestClient) -> None:
    with tiny(kerncijfer=SDMX):
        answer = client.get("/api/v1/tabellen/mart.kerncijfer.sdmx.csv")
    assert answer.headers["content-type"] == "application/vnd.sdmx.data+csv; version=2.0.0"
    rows = list(csv.DictReader(answer.text.splitlines()))
    assert {(row["STRUCTURE"], row["STRUCTURE_ID"], row["ACTION"]) for row in rows} == {
        ("datastructure", "DOORSTROOM:KERNCIJFER(1.0)", "I")
    }
    told = {
        row["BRANCHE"]: (row["TIME_PERIOD"], row["OBS_VALUE"], row["OBS_STATUS"], row["UNIT_MEASURE"]) for row in rows
    }
    assert told == {
        "VVT": ("2024-Q4", "7.5", "A", "procent"),
        "GHZ": ("2023", "6", "P", "procent"),
        "KO": ("2023", "", "Q", "procent"),
        "SW": ("2023", "", "O", "procent"),
        "JZ": ("2023-05", "5", "", "procent"),
    }
    assert {(row["UITSPLITSING"], row["VERSIE"], row["REF_AREA"]) for row in rows} == {("_T", "_Z", "NL00")}


@pytest.mark.parametrize("name", ["mart.kerncijfer", "mart.mobiliteit"])
def test_no_two_observations_have_one_key(client: TestClient, name: str) -> None:
    rows = list(csv.reader(client.get(f"/api/v1/tabellen/{name}.sdmx.csv").text.splitlines()))
    end = rows[0].index("TIME_PERIOD") + 1
    keys = [tuple(row[:end]) for row in rows[1:]]
    assert len(set(keys)) == len(keys) == table_names()[name]
    assert all(all(key) for key in keys)  # no part of a key is empty


def test_a_school_year_starts_in_august_and_only_tables_of_figures_are_sdmx(client: TestClient) -> None:
    assert time_of("2022SJ00") == "2022-08-01/P1Y"
    assert client.get("/api/v1/tabellen/mart.branche.sdmx.csv").status_code == 404
