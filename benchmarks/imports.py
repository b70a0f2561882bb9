"""What reading a large CSV costs in memory: `python -m benchmarks.imports`.

The growth of the largest resident size of a child process, as so many times the size of the file: of a file that is
taken in about as many times at 200 000 rows as at 50 000, and a third of that of one that is too large. And what the
build after it costs: the largest resident size of a build with those 200 000 rows beside that of one without.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from etl.building.build import build
from etl.definitions import load_definitions
from etl.importing import accepted, prepare
from etl.problems import RefusedError
from etl.settings import Settings

_ROWS = (200_000, 50_000, 300_000)
_AIM_MB = 100
_HEADER = "regio;branche;periode;richting;categorie;functiegroep;aantal\n"
_CATEGORIES = ("Pensioen", "Uitkering", "Zelfstandige", "Inactief")
_KB = 1024


def write(path: Path, rows: int) -> None:
    """Write a table of so many different rows (TESTDATA)."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(_HEADER)
        for n in range(rows):
            category, group = _CATEGORIES[n // 20 % 4], n // 80
            stream.write(f"Achterhoek;VVT;{2000 + n % 20};uitstroom;{category};TESTDATA {group};{10 + n % 900}\n")


def measure(path: Path) -> None:
    """Read the file in this process and print by how many kilobytes it grew, and what came of it."""
    definitions = load_definitions(Settings().definitions)
    small = path.with_name("klein.csv")
    write(small, 20)
    prepare("mobiliteit", small, {}, definitions)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        done = f"{len(prepare('mobiliteit', path, {}, definitions).rijen)} rijen gelezen"
    except RefusedError:
        done = "geweigerd"
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, done)


def measure_build(data: Path) -> None:
    """Build a data folder in this process and print how many kilobytes it had at most."""
    build(Settings(data=data, **{name: data / name for name in ("imports", "archive", "warehouse")}))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def compare_builds(folder: Path, csv: Path) -> None:
    """Print what the build costs with the file imported and without."""
    shipped, sizes = Settings(), []
    for name in ("zonder", "met"):
        data = folder / name
        data.mkdir()
        for part in ("sources", "definitions"):
            (data / part).symlink_to(getattr(shipped, part).resolve())
        if name == "met":
            prepared = prepare("mobiliteit", csv, {"titel": "TESTDATA"}, load_definitions(shipped.definitions))
            accepted.write(prepared, data / "imports")
        command = [sys.executable, "-m", "benchmarks.imports", "bouw", str(data)]
        sizes.append(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / _KB)  # noqa: S603
    without, having = sizes
    print(
        f"bouw met {_ROWS[0]} rijen: {having / without:.2f}x een bouw zonder, {having - without:.0f} MB meer"
        f" (doel: hooguit {_AIM_MB} MB)"
    )


def main() -> None:
    """Measure each size in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for rows in _ROWS:
            path = Path(folder) / f"{rows}.csv"
            write(path, rows)
            command = [sys.executable, "-m", "benchmarks.imports", str(path)]
            grown, done = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split(" ", 1)  # noqa: S603
            size, megabytes = path.stat().st_size / _KB, int(grown) / _KB
            aim = f" (doel bij {_ROWS[0]} rijen: hooguit {_AIM_MB} MB)" if rows == _ROWS[0] else ""
            print(f"{rows} rijen: {int(grown) / size:.1f}x het bestand, {megabytes:.0f} MB, {done.strip()}{aim}")
        compare_builds(Path(folder), Path(folder) / f"{_ROWS[0]}.csv")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bouw", folder]:
            measure_build(Path(folder))
        case [file]:
            measure(Path(file))
        case _:
            main()
