"""Starting and stopping server.py, and the first visit to a fresh one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECT, Server, StartServer, Watch, settled


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"PORT": "abc"}, "PORT is 'abc'"),
        ({"PORT": "70000"}, "PORT is '70000'"),
        ({"HOST": "bestaat.invalid"}, "Adres 'bestaat.invalid' kan niet"),
    ],
)
def test_wrong_setting_is_said_in_dutch(environment: dict[str, str], said: str) -> None:
    assert said in refused_start(environment)


def test_taken_port_is_said_in_dutch(server: Server) -> None:
    message = refused_start({"PORT": str(server.port)})
    assert f"Poort {server.port} is al in gebruik" in message
    assert "make run PORT=" in message


def refused_start(environment: dict[str, str]) -> str:
    """Start server.py where it cannot start, and give what it says."""
    done = subprocess.run(
        [sys.executable, "server.py"],
        cwd=PROJECT,
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_stopping_is_quiet(start_server: StartServer) -> None:
    running = start_server()
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(timeout=20) == 0
    said = running.log.read_text("utf-8")
    assert said.endswith("Doorstroom is gestopt.\n")
    assert "Traceback" not in said


def test_address_is_said_once(server: Server) -> None:
    assert server.log.read_text("utf-8").count(str(server.port)) == 1


def test_first_request_is_a_deep_link(start_server: StartServer, page: Page, watch: Watch) -> None:
    """A fresh server, never visited: the page that was asked for, with its filter, and no dialog."""
    fresh = start_server()
    page.goto(f"{fresh.url}/in-en-uitstroom?regio=RA0206&branche=VVT")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("In- en uitstroom")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("combobox", name="Regio")).to_have_value("Stedendriehoek & Noord-Veluwe")
    assert "regio=RA0206" in page.url
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    assert "4.250" in page.locator("main").inner_text()
    watch.assert_clean()
