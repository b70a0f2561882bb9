"""packaging/kaal.sh before it gets to work; what it then does is its own test."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from etl.settings import PROJECT

BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="there is no bash on this machine")


def kaal(folder: Path, *arguments: str, **programs: str) -> subprocess.CompletedProcess[str]:
    """Run it with these programs (name and shell text) before the system's own, and its folders in `folder`."""
    stubs = folder / "bin"
    stubs.mkdir()
    (folder / "tmp").mkdir()
    for name, body in programs.items():
        path = stubs / name.replace("_", "-")
        path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        path.chmod(0o755)
    environment = {"PATH": f"{stubs}:/usr/bin:/bin", "TMPDIR": str(folder / "tmp"), "LOG": str(folder / "log")}
    return subprocess.run(
        [str(BASH), str(PROJECT / "packaging/kaal.sh"), *arguments],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "programs", "said"),
    [
        (["--onzin"], {}, "Onbekende keuze: --onzin"),
        (["--tests"], {}, "Bij --tests hoort een waarde"),
        ([], {"id": "echo 1000"}, "Typ: sudo packaging/kaal.sh"),
        (
            [],
            {"id": "echo 0", "debootstrap": "", "git": "", "setpriv": "", "apt_get": ""},
            "apt kent hier geen Debian",
        ),
    ],
)
def test_what_it_cannot_do_is_said(tmp_path: Path, arguments: list[str], programs: dict[str, str], said: str) -> None:
    done = kaal(tmp_path, *arguments, **programs)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_debian_that_does_not_come_leaves_nothing_behind(tmp_path: Path) -> None:
    programs = {
        "id": "echo 0",
        "git": "",
        "setpriv": 'shift 2; exec "$@"',
        "unshare": 'while [ "$1" != bash ]; do shift; done; exec "$@"',
        "apt_get": "echo http://spiegel.invalid/debian Debian Debian",
        "debootstrap": 'echo "$@" >"$LOG"; mkdir "$3/usr"; echo "E: geen Release" >&2; exit 1',
    }
    done = kaal(tmp_path, **programs)
    assert (tmp_path / "log").read_text().split()[-1] == "http://spiegel.invalid/debian", "the fault fired"
    assert done.returncode == 1
    assert "E: geen Release" in done.stdout
    assert list((tmp_path / "tmp").iterdir()) == []


def test_readme_says_what_is_needed_where_kaal_reads_it() -> None:
    inside = (PROJECT / "packaging/kaal-binnen.sh").read_text("utf-8")
    pattern = re.search(r"sed -n 's/(\^You need .*?)/", inside)
    assert pattern
    sought = pattern[1].replace(r"\(", "(").replace(r"\)", ")")
    found = re.findall(sought, (PROJECT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert found == ["make python3-venv"]
