"""The steps of `packaging/Containerfile` without a builder: what it copies is enough where nothing can be written.

The packages are those of this machine (the same `uv.lock`), the system is too. With root the folder is read-only and
the process may nothing that root may; without root this is not run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from tests.browser.conftest import PROJECT
from tests.dienst.behind import free_port

HOME = "/srv/doorstroom"
TEXT = (PROJECT / "packaging" / "Containerfile").read_text("utf-8")
# The folder read-only but for its volumes, and a process that may do nothing of what root may.
INSIDE = """
mount --bind "$PWD" "$PWD" && mount -o remount,ro,bind "$PWD" && cd "$PWD"
for folder in imports archive warehouse; do
    mount --bind "data/$folder" "data/$folder" && mount -o remount,rw,bind "data/$folder" || exit 1
done
! touch probeer 2>/dev/null || exit 9
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"
"""


class Step(NamedTuple):
    """One instruction of the file."""

    name: str
    text: str


def stages() -> list[list[Step]]:
    """Give the instructions of each stage."""
    found: list[list[Step]] = []
    for line in re.sub(r"\\\n", " ", TEXT).splitlines():
        name, _, text = line.partition(" ")
        if name == "FROM":
            found.append([])
        if name.isupper():
            found[-1].append(Step(name, text))
    return found


def said(steps: list[Step], name: str) -> str:
    """Give the last text of an instruction."""
    return [step.text for step in steps if step.name == name][-1]


def settings(steps: list[Step], folder: Path) -> dict[str, str]:
    """Give the environment it runs in."""
    found = dict(pair.split("=", 1) for pair in said(steps, "ENV").split())
    found["PATH"] = found["PATH"].replace("$PATH", os.environ["PATH"])
    return {name: value.replace(HOME, str(folder)) for name, value in found.items()}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Give a folder with what the file copies, built as the file builds it."""
    first = stages()[0]
    for step in first:
        if step.name == "COPY":
            *sources, target = step.text.split()
            for source in sources:
                place = tmp_path / target / ("" if target != "./" else source)
                if (PROJECT / source).is_dir():
                    shutil.copytree(PROJECT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(PROJECT / source, place)
    (tmp_path / ".venv").symlink_to(PROJECT / ".venv")
    subprocess.run(["sh", "-ec", said(first, "RUN")], cwd=tmp_path, env=clean(), check=True, capture_output=True)
    return tmp_path


def clean(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give an environment without settings of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DOORSTROOM", "PYTHON"))}
    return {**kept, "DOORSTROOM_OPHALEN": "nee", "DOORSTROOM_VOORAF": "nee", **(more or {})}


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unshare"), reason="needs root and unshare")
def test_what_is_copied_runs_where_nothing_can_be_written(copied: Path) -> None:
    last = stages()[-1]
    environment = clean({**settings(last, copied), "PORT": str(free_port())})
    health = json.loads(said(last, "HEALTHCHECK").partition(" CMD ")[2])
    process = subprocess.Popen(
        ["unshare", "--mount", "--propagation", "private", "sh", "-ec", INSIDE, "sh", *json.loads(said(last, "CMD"))],
        cwd=copied, env=environment, start_new_session=True,
    )  # fmt: skip
    try:
        for _ in range(120):
            assert process.poll() is None
            if subprocess.run(health, cwd=copied, env=environment, check=False, capture_output=True).returncode == 0:
                break
            time.sleep(1)
        else:
            raise AssertionError("it is not healthy")
        home = f"http://127.0.0.1:{environment['PORT']}"
        for path in ("/kwaliteit", "/api/v1/factsheet/regio/RA0206.pdf", "/api/v1/paginas/in-en-uitstroom.pptx",
                     "/api/v1/sql.json?q=from mart.thema", "/app/static/doorstroom.css"):  # fmt: skip
            assert httpx.get(home + path, timeout=60).status_code == 200, path
        os.kill(process.pid, signal.SIGTERM)  # the shell has become the server
        assert process.wait(30) == 0
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def test_the_versions_are_those_of_the_project() -> None:
    version = re.search(r"UV_VERSION := (\S+)", (PROJECT / "Makefile").read_text("utf-8"))
    assert version and f"uv=={version[1]}\n" in TEXT
    python = {re.search(r"python:([\d.]+)-", step.text)[1] for stage in stages() for step in stage[:1]}  # type: ignore[index]
    assert python == {"3.13"}
    assert said(stages()[-1], "USER") == "10001"
