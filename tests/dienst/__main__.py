"""Runs the tests of the service where nginx, Caddy and HAProxy are or can be installed; where not it says so."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.browser.chromium import installed

PROGRAMS = ("nginx", "caddy", "haproxy")


def missing() -> list[str]:
    """Give which of them this machine does not have."""
    places = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
    return [name for name in PROGRAMS if not (shutil.which(name) or shutil.which(name, path=places))]


def main() -> int:
    """Give the exit status of the tests, 0 where they cannot be run."""
    tried = installed(*found) if (found := missing()) else ""
    if missing():
        sys.stdout.write(f"make test-dienst is niet gedraaid: {', '.join(missing())} ontbreekt hier ({tried}).\n")
        return 0
    tests = sorted(str(path) for path in Path(__file__).parent.glob("[a-z]*.py"))
    return int(pytest.main(["-p", "tests.browser.conftest", "-p", "no:randomly", *tests, *sys.argv[1:]]))


if __name__ == "__main__":
    sys.exit(main())
