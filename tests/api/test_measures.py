"""What is measured and by whom it may be read, and that neither measures nor the log keep what a reader asked."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.testclient import TestClient

from published.live import read_pointer
from serving import routes as serving_routes
from serving.process import logbook, measures
from serving.process.requests import Requests

HERE, ELSEWHERE = ("127.0.0.1", 40_000), ("192.0.2.7", 40_000)
ASKED = "geheimvanlezer"


def client(peer: tuple[str, int] = HERE, *, logged: bool = False) -> TestClient:
    app = Starlette(routes=serving_routes.routes())
    return TestClient(Requests(app, logged), base_url="http://ons.test", client=peer)


def told(text: str) -> dict[tuple[str, frozenset[str]], float]:
    """Give each measure by its name and the words of its labels."""
    return {
        (sample.name, frozenset(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def at_home(warehouse: Path) -> Iterator[TestClient]:
    yield client()


def count(address: str, status: int) -> float:
    return REGISTRY.get_sample_value("doorstroom_verzoeken_total", {"adres": address, "status": str(status)}) or 0


def test_the_measures_are_what_prometheus_reads(at_home: TestClient, warehouse: Path) -> None:
    answer = at_home.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert answer.headers["cache-control"] == "no-store"
    found = told(answer.text)
    build = read_pointer(warehouse).build_id
    assert found["doorstroom_gegevens_leesbaar", frozenset()] == 1
    assert found["doorstroom_gebouwd_tijd_seconden", frozenset({build})] > 1_700_000_000
    assert found["doorstroom_thema_opgehaald_tijd_seconden", frozenset({"mobiliteit"})] > 1_700_000_000
    assert found["process_resident_memory_bytes", frozenset()] > 50_000_000
    assert {name for name, _ in found} >= {
        "doorstroom_sessies",
        "doorstroom_verbindingen",
        "doorstroom_vraag_seconden_sum",
    }


def test_without_figures_the_rest_is_still_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path))
    found = told(client().get("/metrics").text)
    assert found["doorstroom_gegevens_leesbaar", frozenset()] == 0
    assert not [name for name, _ in found if name.startswith("doorstroom_thema")]
    assert ("process_cpu_seconds_total", frozenset()) in found


@pytest.mark.parametrize(
    ("setting", "peer", "headers", "status"),
    [
        ("", HERE, {}, 200),
        ("", ("::1", 1), {}, 200),
        ("", ELSEWHERE, {}, 404),
        ("", HERE, {"x-forwarded-for": "192.0.2.7"}, 404),
        ("", HERE, {"forwarded": "for=192.0.2.7"}, 404),
        ("", HERE, {"x-forwarded-proto": "https"}, 404),
        ("ja", ELSEWHERE, {}, 200),
        ("ja", HERE, {"x-forwarded-for": "192.0.2.7"}, 200),
        ("nee", HERE, {}, 404),
    ],
)
@pytest.mark.usefixtures("warehouse")
def test_only_this_machine_reads_them_unless_it_is_said(
    setting: str, peer: tuple[str, int], headers: dict[str, str], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_METRICS", setting)
    assert client(peer).get("/metrics", headers=headers).status_code == status


def test_another_word_for_the_setting_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_METRICS", "aan")
    with pytest.raises(
        SystemExit, match=r"DOORSTROOM_METRICS is 'aan'\. Kies ja of nee; zonder instelling is het alleen"
    ):
        measures.measured()
    monkeypatch.setenv("DOORSTROOM_LOG", "xml")
    with pytest.raises(SystemExit, match=r"DOORSTROOM_LOG is 'xml'\. Kies json"):
        logbook.as_json()


@pytest.mark.parametrize(
    ("path", "address", "status"),
    [
        (f"/api/v1/build?x={ASKED}", "/api/v1/build", 400),
        ("/api/v1/build", "/api/v1/build", 200),
        (f"/api/v1/figuren/{ASKED}.csv", "/api/v1/figuren/{bestand}", 404),
        (f"/api/v1/{ASKED}/{ASKED}", "/api/v1/{rest:path}", 404),
        (f"/static/js/{ASKED}.js", "/static/", 404),
        (f"/{ASKED}", "geen", 404),
    ],
)
def test_a_request_counts_for_the_pattern_of_its_address(
    at_home: TestClient, path: str, address: str, status: int
) -> None:
    before = count(address, status)
    at_home.get(path)
    assert count(address, status) == before + 1
    assert ASKED not in at_home.get("/metrics").text


def test_a_request_that_broke_is_counted_too() -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("TESTDATA")

    before = REGISTRY.get_sample_value("doorstroom_verzoeken_total", {"adres": "geen", "status": "geen"}) or 0
    with pytest.raises(RuntimeError):
        TestClient(Requests(broken, logged=False)).get("/nergens-heen")
    assert REGISTRY.get_sample_value("doorstroom_verzoeken_total", {"adres": "geen", "status": "geen"}) == before + 1


def test_the_log_tells_the_request_and_nothing_of_what_was_asked(
    warehouse: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "doorstroom.verzoek")
    answer = client(logged=True).get(f"/api/v1/build?x={ASKED}", headers={"x-request-id": "van-de-proxy-1"})
    (record,) = [record for record in caplog.records if record.name == "doorstroom.verzoek"]
    line = vars(record)
    assert answer.headers["x-request-id"] == "van-de-proxy-1"
    assert (line["methode"], line["adres"], line["status"]) == ("GET", "/api/v1/build", 400)
    assert ASKED not in str(line)
    made = client(logged=True).get("/api/v1/build", headers={"x-request-id": "kort\tof vreemd"}).headers["x-request-id"]
    assert len(made) == 32
    assert "x-request-id" not in client().get("/api/v1/build").headers


def test_a_line_of_json_holds_the_request_it_belongs_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(logbook.streamlit_logger, "setup_formatter", logbook.streamlit_logger.setup_formatter)
    kept = {name: (known.handlers, known.propagate) for name, known in _loggers()}
    try:
        logbook.write_json()
        token = logbook.REQUEST.set("abcdefgh12345678")
        try:
            raise ValueError("TESTDATA")
        except ValueError:
            logging.getLogger("doorstroom").exception("niet gelukt: %s", "één")
        logbook.REQUEST.reset(token)
        logging.getLogger("streamlit.runtime").warning("van Streamlit")
    finally:
        logging.captureWarnings(False)
        logging.getLogger("doorstroom").setLevel(logging.NOTSET)
        for name, known in _loggers():
            known.handlers, known.propagate = kept.get(name, ([], True))
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["ernst"], first["van"], first["bericht"]) == ("ERROR", "doorstroom", "niet gelukt: één")
    assert first["verzoek"] == "abcdefgh12345678"
    assert "ValueError: TESTDATA" in first["fout"]
    assert (second["van"], second["bericht"]) == ("streamlit.runtime", "van Streamlit")
    assert not {"verzoek", "fout"} & set(second)


def _loggers() -> list[tuple[str, logging.Logger]]:
    known = logging.Logger.manager.loggerDict.items()
    return [(name, one) for name, one in known if isinstance(one, logging.Logger)]
