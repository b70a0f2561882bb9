"""Finds a Chromium that works, or gets one: `python -m tests.browser.chromium` prints its path.

Order: $CHROMIUM, one on the machine, Playwright's own; then Playwright's download, then apt. Exit
status 1 with what was tried when none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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


def candidates() -> Iterator[str]:
    """Give the places a browser may be, best first, only those that exist."""
    named = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in _NAMES), *_PLACES]
    with sync_playwright() as playwright:
        named.append(playwright.chromium.executable_path)
    seen = dict.fromkeys(name for name in named if name)
    return (name for name in seen if Path(name).is_file())


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
    """Give the first browser that works."""
    return next((name for name in candidates() if works(name)), None)


def install() -> Iterator[str]:
    """Try each way to get a browser, and give what was tried after each."""
    yield _run([sys.executable, "-m", "playwright", "install", "chromium"])
    prefix = _root()
    if prefix is None:
        yield "apt-get: geen rechten (geen root, geen sudo zonder wachtwoord)"
    else:
        _run([*prefix, "apt-get", "update", "-q"])
        yield _run([*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"])


def _root() -> list[str] | None:
    """Give what to put before apt-get, None when it may not be used."""
    if shutil.which("apt-get") is None:
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    allowed = (
        sudo is not None and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    )
    return [str(sudo), "-n"] if allowed else None


def _run(command: list[str]) -> str:
    said = f"{' '.join(command)}:"
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{said} {error}"
    last = (done.stderr or done.stdout).strip().splitlines()[-1:] or [""]
    return f"{said} status {done.returncode}. {last[0]}"


def main() -> int:
    """Print the browser's path, getting one first when there is none."""
    found = find()
    tried = []
    if found is None:
        sys.stderr.write("Geen Chromium of Chrome op deze machine: ik probeer er een te installeren.\n")
        for attempt in install():
            tried.append(attempt)
            found = find()
            if found is not None:
                break
    if found is None:
        sys.stderr.write("Er is geen browser om mee te testen. Geprobeerd:\n")
        sys.stderr.write("".join(f"  {line}\n" for line in tried))
        sys.stderr.write("Installeer Chromium of Chrome, of wijs er een aan: make test CHROMIUM=/pad/naar/chrome\n")
        return 1
    sys.stdout.write(f"{found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
