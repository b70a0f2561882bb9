"""What the dashboard is made of: every package with its hashes, a licence beside ours, and a list for others."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Each may be used in a work under EUPL-1.2 without asking more of who gets it than to keep its notice.
FREE = re.compile(
    r"\b(MIT|BSD|0BSD|Apache|ISC|ISCL|Zlib|CC0-1\.0|PSF-2\.0|MPL|MIT-CMU|Mozilla Public License|Copyright \(c\) .*Vega)"
)
WITHIN = re.compile(r" (?:AND|OR|WITH) ")


def locked() -> dict[str, dict[str, Any]]:
    """Give the packages of the lock by name."""
    return {one["name"]: one for one in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]}


def running() -> list[str]:
    """Give the packages that a served dashboard needs, those that others need with them."""
    known = locked()
    todo, found = [one["name"] for one in known["doorstroom"]["dependencies"]], set[str]()
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [one["name"] for one in known[name].get("dependencies", [])]
    return sorted(found)


def test_every_file_of_every_package_has_its_hash() -> None:
    files = [
        (name, file)
        for name, package in locked().items()
        if name != "doorstroom"
        for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]
    ]
    assert len(files) > len(running())
    assert [name for name, file in files if not re.fullmatch(r"sha256:[0-9a-f]{64}", file.get("hash", ""))] == []


@pytest.mark.parametrize("name", running())
def test_a_package_has_a_licence_that_goes_with_ours(name: str) -> None:
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        asked = [one for package in locked().values() for one in package.get("dependencies", []) if one["name"] == name]
        assert all("marker" in one for one in asked), (
            f"{name} is not here and nothing says that it is for other machines"
        )
        return
    classified = [one.split(" :: ")[-1] for one in about.get_all("Classifier") or [] if one.startswith("License")]
    said = about.get("License-Expression") or "; ".join([*classified, (about.get("License") or "").split("\n")[0]])
    assert said, f"{name} names no licence"
    assert [one for one in WITHIN.split(said) if not FREE.search(one)] == [], said


@pytest.mark.parametrize("said", ["GPL-3.0-only", "AGPL-3.0 AND MIT", "Proprietary", "MIT AND SSPL-1.0"])
def test_another_licence_would_be_seen(said: str) -> None:
    assert [one for one in WITHIN.split(said) if not FREE.search(one)]


def test_the_list_for_others_has_what_runs_and_no_more(tmp_path: Path) -> None:
    uv = next((path for path in (ROOT / ".uv/bin/uv",) if path.exists()), None)
    if uv is None:
        pytest.skip("uv of the machine itself is in use")
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\nsbom:")[2].partition("\n\n")[0]
    asked = re.search(r"@\$\(UV\) (export .*) --output-file doorstroom\.cdx\.json", recipe)
    assert asked
    command = [str(uv), *asked[1].split(), "--output-file", str(tmp_path / "list.json")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    made = json.loads((tmp_path / "list.json").read_text("utf-8"))
    assert made["bomFormat"] == "CycloneDX"
    assert sorted({one["name"] for one in made["components"]}) == running()
