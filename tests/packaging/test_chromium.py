"""Finding and getting a browser, with programs that are not there, not allowed or broken."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.browser import chromium

LIBRARY = "error while loading shared libraries: libatomic.so.1: cannot open shared object file"
WRITE = """printf '#!/bin/sh\\n' >"{0}"; /bin/chmod +x "{0}\""""


class Machine:
    """A machine with only the programs that a test puts on it; each writes down how it was called."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.log = folder / "log"

    def put(self, name: str, body: str = "") -> Path:
        """Add a program."""
        path = self.bin / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>"{self.log}"\n{body}\n', "utf-8")
        path.chmod(0o755)
        return path

    def calls(self) -> list[str]:
        """Give every call so far."""
        return self.log.read_text("utf-8").splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A bare machine of somebody who is not root, whose browsers work when they are there."""
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("DOORSTROOM_ZONDER_BROWSER", raising=False)
    monkeypatch.setattr(chromium, "_PLACES", ())
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000, raising=False)
    own = SimpleNamespace(chromium=SimpleNamespace(executable_path=str(tmp_path / "geen" / "chrome")))
    monkeypatch.setattr(chromium, "sync_playwright", lambda: nullcontext(own))
    monkeypatch.setattr(chromium, "works", lambda path: Path(path).is_file())
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", str(made.put("node")))
    return made


def broken_driver(machine: Machine) -> None:
    """Let the driver die as it does where libatomic1 is missing."""
    machine.put("node", f'echo "node: {LIBRARY}" >&2; exit 127')


def test_path_comes_before_playwright(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> None:
        raise AssertionError("Playwright was asked though PATH has a browser")

    monkeypatch.setattr(chromium, "sync_playwright", asked)
    there = machine.put("chromium")
    assert chromium.find() == str(there)


def test_the_named_browser_comes_first(machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.put("chromium")
    named = tmp_path / "een map" / "chrome"
    named.parent.mkdir()
    named.touch()
    monkeypatch.setenv("CHROMIUM", str(named))
    assert chromium.find() == str(named)


def test_a_driver_that_dies_is_said_and_not_thrown(machine: Machine, capfd: pytest.CaptureFixture[str]) -> None:
    broken_driver(machine)
    machine.put("chromium")
    machine.put("apt-get")

    assert chromium.main() == 1

    out, said = capfd.readouterr()
    assert any(call.startswith("node ") for call in machine.calls()), "the fault: the driver was started and died"
    assert LIBRARY in said
    assert "Traceback" not in said
    assert "Typ: sudo apt-get install chromium libatomic1" in said
    assert "geen rechten" in said
    assert out == ""
    assert "apt-get" not in " ".join(machine.calls())


def test_root_installs_browser_and_library(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    broken_driver(machine)
    machine.put(
        "apt-get",
        f"""test "$DEBIAN_FRONTEND" = noninteractive || exit 9
        case "$1" in install) {WRITE.format(machine.bin / "chromium")}; {WRITE.format(machine.bin / "node")} ;; esac""",
    )

    assert chromium.main() == 0

    assert capfd.readouterr().out == f"{machine.bin / 'chromium'}\n"
    assert [call for call in machine.calls() if call.startswith("apt-get")] == [
        "apt-get update -q",
        "apt-get install -y -q --no-install-recommends chromium libatomic1",
    ]


def test_sudo_without_a_password_will_do(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.put("sudo", 'shift; exec "$@"')
    machine.put("true")
    machine.put("dnf", WRITE.format(machine.bin / "chromium"))
    assert chromium.main() == 0
    assert "dnf install -y -q chromium libatomic" in machine.calls()
    assert "sudo -n dnf install -y -q chromium libatomic" in machine.calls()


def test_sudo_with_a_password_is_not_waited_for(machine: Machine, capfd: pytest.CaptureFixture[str]) -> None:
    machine.put("sudo", 'test "$1" = -n || read answer; exit 1')
    machine.put("apt-get")
    assert chromium.main() == 1
    assert "sudo -n true" in machine.calls()
    assert not [call for call in machine.calls() if call.startswith("apt-get")]
    assert "geen sudo zonder wachtwoord" in capfd.readouterr().err


def test_a_package_that_is_not_to_be_had_is_said(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    machine.put("apt-get", 'test "$1" = install && echo "E: Unable to locate package chromium" >&2 && exit 100')
    assert chromium.main() == 1
    said = capfd.readouterr().err
    assert "status 100. E: Unable to locate package chromium" in said
    assert "make test CHROMIUM=/pad/naar/chrome" in said


def test_no_package_manager_at_all(machine: Machine, capfd: pytest.CaptureFixture[str]) -> None:
    assert chromium.main() == 1
    said = capfd.readouterr().err
    assert "geen pakketbeheerder gevonden" in said
    assert "Installeer Chromium of Chrome" in said
    assert f"{sys.executable} -m playwright install chromium" in said
    assert any("install chromium" in call for call in machine.calls())


def test_who_does_without_a_browser_gets_none(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setenv("DOORSTROOM_ZONDER_BROWSER", "ja")
    machine.put("apt-get")
    assert chromium.main() == 1
    assert "apt-get" not in " ".join(machine.calls())
    assert "DOORSTROOM_ZONDER_BROWSER=ja" in capfd.readouterr().err


def test_who_does_without_a_browser_uses_the_one_that_is_there(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_ZONDER_BROWSER", "ja")
    machine.put("chromium")
    assert chromium.main() == 0
