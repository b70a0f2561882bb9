"""What was answered once is not made again for the same address, build and day; a free question always is."""

from __future__ import annotations

from datetime import date
from typing import Any
from unittest.mock import patch

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.api import answers, figure_files
from serving.routes import routes
from serving.software import software
from tests.tiny import tiny

FIGURE = "/api/v1/figuren/verzuim-branches.csv"
ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "periode": "2025KW01", "waarde": waarde}
    for branche, waarde in (("VVT", 7.0), ("GGZ", 6.0))
]


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()))


def broken(*_: Any, **__: Any) -> Any:
    raise AssertionError("made again")


@pytest.mark.parametrize("address", [FIGURE, "/api/v1/figuren", "/api/v1/tabellen/mart.thema.csv", "/api/v1/build"])
def test_the_second_answer_is_the_first(client: TestClient, address: str) -> None:
    with tiny(kerncijfer=ROWS):
        first = client.get(address)
        with patch.object(answers, "_sent_first", broken):
            again = client.get(address)
            nothing = client.get(address, headers={"if-none-match": first.headers["etag"]})
            other = client.get(address, headers={"if-none-match": '"een andere"'})
    assert first.status_code == again.status_code == other.status_code == 200
    assert first.content == again.content == other.content
    assert dict(first.headers) == dict(again.headers) == dict(other.headers)
    assert (nothing.status_code, nothing.content) == (304, b"")
    assert {name for name in nothing.headers if name.startswith("content-")} <= {"content-length"}
    assert nothing.headers["etag"] == first.headers["etag"]


def test_a_304_is_the_same_whether_the_answer_was_kept_or_not(client: TestClient) -> None:
    with tiny(kerncijfer=ROWS):
        tag = client.get(FIGURE).headers["etag"]
        kept = client.get(FIGURE, headers={"if-none-match": tag})
    with tiny(kerncijfer=ROWS), patch.object(answers, "_sent_at", lambda _key: None):
        tag = client.get(FIGURE).headers["etag"]
        made = client.get(FIGURE, headers={"if-none-match": tag})
    assert kept.status_code == made.status_code == 304
    assert set(kept.headers) == set(made.headers)


def test_another_build_another_answer(client: TestClient) -> None:
    with tiny(kerncijfer=ROWS):
        one = client.get(FIGURE)
    with tiny(kerncijfer=[ROWS[0] | {"waarde": 5.5}, ROWS[1]]):
        other = client.get(FIGURE)
    assert "5.5" in other.text
    assert "5.5" not in one.text


def test_another_day_or_choice_is_made_anew(client: TestClient) -> None:
    with tiny(kerncijfer=ROWS):
        client.get(FIGURE)
        with patch.object(answers, "_sent_first", wraps=answers._sent_first) as keep:
            client.get(FIGURE)
            client.get(f"{FIGURE}?branche=GGZ")
            client.get("http://anders" + FIGURE)
            with patch.object(answers, "date") as clock:
                clock.today.return_value = date(2031, 1, 1)
                client.get(FIGURE)
        assert keep.call_count == 3


@pytest.mark.parametrize("address", [f"{FIGURE}?branche=ONZIN", "/api/v1/figuren/onzin.csv", "/api/v1/ready"])
def test_what_went_wrong_or_has_no_tag_is_not_kept(client: TestClient, address: str) -> None:
    with tiny(kerncijfer=ROWS), patch.object(answers, "_sent_first", broken):
        assert client.get(address).status_code in {200, 400, 404}


def test_a_free_question_is_asked_each_time(client: TestClient) -> None:
    with patch.object(answers, "_sent_first", broken):
        assert client.get("/api/v1/sql.csv?q=select 1 as een").status_code == 200


def test_a_file_that_is_too_large_is_made_each_time(client: TestClient) -> None:
    with tiny(kerncijfer=ROWS), patch.object(answers, "_MOST", 10):
        first = client.get(FIGURE)
        with patch.object(figure_files, "view_asked", wraps=figure_files.view_asked) as made:
            assert client.get(FIGURE).content == first.content
        assert made.call_count == 1


def test_the_tag_tells_the_software(client: TestClient) -> None:
    with tiny(kerncijfer=ROWS):
        assert client.get("/api/v1/build").headers["etag"].endswith(f'-{software()}"')
    assert len(software()) == 8
