"""The command line: `python -m etl COMMAND`.

Exit status: 0 done; 1 the data was refused; 2 wrong usage; 3 a source could not be reached.
"""

from __future__ import annotations

import errno
import sys

import duckdb

from etl import console
from etl.commands import data, imports, statline
from etl.commands.app import REFUSED, app
from etl.problems import Problem, RefusedError

# Importing a module is what adds its commands.
COMMANDS = (data, imports, statline)


_SAID = {
    errno.EACCES: "geen recht om dit te lezen of te schrijven",
    errno.EPERM: "geen recht om dit te lezen of te schrijven",
    errno.EROFS: "een map die alleen te lezen is",
    errno.ENOSPC: "een schijf die vol is",
    errno.EDQUOT: "een schijf die vol is",
    errno.ENOENT: "een bestand of map die er niet is",
    errno.EISDIR: "een map in plaats van een bestand",
    errno.ENOTDIR: "een bestand in plaats van een map",
}


def main() -> None:
    """Run the command line; every refusal ends in a Dutch list and exit status 1."""
    as_json = "--json" in sys.argv
    try:
        app()
    except RefusedError as error:
        console.problems(error.problems, as_json)
        sys.exit(REFUSED)
    except (OSError, duckdb.Error) as error:
        console.problems([_failure(error)], as_json)
        sys.exit(REFUSED)


def _failure(error: Exception) -> Problem:
    """Say that the machine, not the data, stopped the build: a full disk most of all."""
    place = getattr(error, "filename", None) or "schijf of database"
    return Problem(
        bestand=str(place),
        gelezen=_SAID.get(getattr(error, "errno", 0) or 0, str(error).splitlines()[0]),
        verwacht="dat schrijven en lezen lukt",
        advies="De live gegevens zijn niet gewijzigd. Maak ruimte of herstel de map en probeer het opnieuw.",
    )


if __name__ == "__main__":
    main()
