"""Finds a Chromium that works, or gets one: `python -m tests.browser.chromium` prints its path.

Order: $CHROMIUM, one on the machine, Playwright's own; then the system's package manager where it may
be used without a password, then Playwright's download. Exit status 1, and in Dutch what was tried and
what to type, when none can be had. With DOORSTROOM_ZONDER_BROWSER=ja nothing is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Error, sync_playwright

# Nothing here may look at the network by itself: every request seen in a test is then the page's own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


class Manager(NamedTuple):
    """How a package manager installs.

    Attributes:
        prepare: Arguments of a command before it, none when empty.
        install: Arguments before the names of packages.
        packages: A browser, and the library that Playwright's driver needs and a bare machine lacks.
    """

    prepare: tuple[str, ...]
    install: tuple[str, ...]
    packages: tuple[str, ...]


_MANAGERS = {
    "apt-get": Manager(
        ("update", "-q"), ("install", "-y", "-q", "--no-install-recommends"), ("chromium", "libatomic1")
    ),
    "dnf": Manager((), ("install", "-y", "-q"), ("chromium", "libatomic")),
}


def candidates() -> Iterator[str]:
    """Give the places a browser may be, best first, only those that exist; Playwright is asked last."""
    named = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in _NAMES), *_PLACES]
    yield from (name for name in dict.fromkeys(named) if name and Path(name).is_file())
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).is_file():
        yield own


def works(executable: str) -> bool:
    """Start it and open an empty page; a path that exists can still be a stub without a browser behind it."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS, timeout=30_000)
            browser.new_page().goto("about:blank")
            browser.close()
    except Error:
        return False
    return True


def find() -> str | None:
    """Give the first browser that works, None when there is none or it cannot be steered."""
    return None if driver_fault() else next((name for name in candidates() if works(name)), None)


def driver_fault() -> str | None:
    """Give why Playwright's driver does not start, None when it does.

    The driver is a program of its own. When it dies, Playwright itself raises a bare Exception and leaves
    tracebacks behind, so it is asked its version first.
    """
    status, last = _run([sys.executable, "-m", "playwright", "--version"])
    return f"de driver van Playwright start niet: {last}" if status else None


def install() -> Iterator[str]:
    """Try each way to get a browser, and give what was tried after each."""
    yield installed(*(_MANAGERS[name].packages if (name := _manager()) else ()))
    if driver_fault() is None:
        with_libraries = [] if _root() is None else ["--with-deps"]
        yield _tried([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"])


def installed(*packages: str) -> str:
    """Install packages where the package manager may be used without a password, and give what was tried."""
    prefix, name = _root(), _manager()
    if name is None:
        return "geen pakketbeheerder gevonden (apt-get of dnf)"
    if prefix is None:
        return f"{name}: geen rechten (geen root, geen sudo zonder wachtwoord)"
    manager = _MANAGERS[name]
    if manager.prepare:
        _run([*prefix, name, *manager.prepare])
    return _tried([*prefix, name, *manager.install, *packages])


def advice() -> str:
    """Say what somebody can type to get a browser."""
    name = _manager()
    own = "wijs er een aan: make test CHROMIUM=/pad/naar/chrome\n"
    if name is None:
        return f"Installeer Chromium of Chrome, of {own}"
    command = f"{name} install {' '.join(_MANAGERS[name].packages)}"
    return f"Typ: sudo {command}\nGeef daarna opnieuw: make test. Of installeer Chrome, of {own}"


def _manager() -> str | None:
    return next((name for name in _MANAGERS if shutil.which(name)), None)


def _root() -> list[str] | None:
    """Give what to put before the package manager, None when it may not be used."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and _run([sudo, "-n", "true"])[0] == 0 else None


def _tried(command: list[str]) -> str:
    status, last = _run(command)
    return f"{' '.join(command)}: status {status}. {last}"


def _run(command: list[str]) -> tuple[int, str]:
    """Run without anybody to answer questions; gives the status and the last line it said."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL, env=quiet
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, str(error)
    return done.returncode, ((done.stderr or done.stdout).strip().splitlines() or [""])[-1]


def get() -> tuple[str | None, list[str]]:
    """Install until a browser works; gives its path or None, and what was tried."""
    tried = []
    for attempt in install():
        tried.append(attempt)
        found = find()
        if found is not None:
            return found, tried
    fault = driver_fault()
    return None, tried + ([fault] if fault else [])


def main() -> int:
    """Print the browser's path, getting one first when there is none."""
    found = find()
    if found is None and os.environ.get("DOORSTROOM_ZONDER_BROWSER") == "ja":
        sys.stderr.write("Er is hier geen browser die werkt, en met DOORSTROOM_ZONDER_BROWSER=ja hoeft dat niet.\n")
        return 1
    if found is None:
        sys.stderr.write("Geen Chromium of Chrome die hier werkt: ik probeer er een te installeren.\n")
        found, tried = get()
        if found is None:
            sys.stderr.write("Er is geen browser om mee te testen. Geprobeerd:\n")
            sys.stderr.write("".join(f"  {line}\n" for line in tried) + advice())
            return 1
    sys.stdout.write(f"{found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
