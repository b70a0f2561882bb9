"""A project of stubs to run the Makefile in: programs that only write down how they were called."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from etl.settings import PROJECT

PYTHONS = ("python3", "python3.11", "python3.12", "python3.13")
# A Python that fits: what is asked of it succeeds, what it was asked stands in $LOG with its environment.
STUB = """#!/bin/sh
{{ echo "{name} $*"; env; }} >>"$LOG"
{body}
"""
INSTALLS = """case "$*" in
*--help*) echo "      --system-certs" ;;
*) mkdir -p .venv/bin && rm -f .venv/bin/python && cp "$STUBS/project-python" .venv/bin/python ;;
esac"""


@dataclass(frozen=True)
class Project:
    """A folder with the Makefile, and a PATH of stubs before the system's own.

    Attributes:
        home: The folder; its name has a space.
        stubs: Folder of the programs.
        log: Every call of a stub, each followed by the environment it saw.
    """

    home: Path
    stubs: Path
    log: Path

    def stub(self, name: str, body: str = "exit 0") -> None:
        """Write a program."""
        path = self.stubs / name
        path.write_text(STUB.format(name=name, body=body), "utf-8")
        path.chmod(0o755)

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run make with nothing of this process's environment but what is given; HOME may be given as ''."""
        base = {"HOME": str(self.stubs), "LANG": "C", "LOG": str(self.log), "STUBS": str(self.stubs)}
        found = {key: value for key, value in (base | environment).items() if value}
        found["PATH"] = f"{self.stubs}:/usr/bin:/bin"
        made = shutil.which("make")
        assert made, "make is needed to test the Makefile"
        return subprocess.run(
            [made, *arguments], cwd=self.home, env=found, check=False, capture_output=True, text=True, timeout=60
        )

    def calls(self, start: str) -> list[str]:
        """Give every call that starts so, in order."""
        said = self.log.read_text("utf-8") if self.log.exists() else ""
        return [line for line in said.splitlines() if line.startswith(start)]

    def saw(self, start: str) -> dict[str, str]:
        """Give the environment that the first such call saw."""
        lines = self.log.read_text("utf-8").splitlines()
        first = next(number for number, line in enumerate(lines) if line.startswith(start))
        pairs = (line.partition("=") for line in lines[first + 1 :])
        return {name: value for name, sign, value in pairs if sign}


def make_project(folder: Path) -> Project:
    """Give a project with the Makefile of this one, a Python that fits and a uv that installs."""
    project = Project(folder / "een map met spatie", folder / "programma's", folder / "log")
    project.home.mkdir()
    project.stubs.mkdir()
    for name in ("Makefile", "uv.lock"):
        shutil.copy(PROJECT / name, project.home)
    os.utime(project.home / "uv.lock", (0, 0))
    for name in (*PYTHONS, "project-python"):
        project.stub(name)
    project.stub("uv", INSTALLS)
    return project
