"""What a build will say of an import, asked before it is one: the build itself, aside, of which nothing is kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from etl.building.build import fill_and_check
from etl.importing.accepted import RECORD, Prepared, write
from etl.problems import Problem, RefusedError
from etl.settings import Settings


def refused_by_build(prepared: Prepared, settings: Settings, replaced: Path | None = None) -> list[Problem]:
    """Give everything a build will refuse or ask once this import is in, in its own words; nothing is written.

    Args:
        prepared: The accepted import.
        settings: Where the other sources are.
        replaced: Folder of the import it comes in place of.
    """
    with TemporaryDirectory(prefix="doorstroom-proef-") as aside:
        imports = Path(aside) / "imports"
        imports.mkdir()
        for record in settings.imports.glob(f"import-*/{RECORD}"):
            if record.parent != replaced:
                _stand_in(record.parent, imports / record.parent.name)
        write(prepared, imports, trial=True)
        try:
            with duckdb.connect(str(Path(aside) / "proef.duckdb")) as con:
                fill_and_check(con, settings.model_copy(update={"imports": imports}))
        except RefusedError as refused:
            return refused.problems
    return []


def _stand_in(source: Path, place: Path) -> None:
    """Make a folder that reads as an import; its record is its own, as that may be written."""
    place.mkdir()
    for path in source.iterdir():
        if path.name == RECORD:
            shutil.copyfile(path, place / RECORD)
        else:
            (place / path.name).symlink_to(path.resolve())
