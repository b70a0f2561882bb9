"""A published file opened for reading, with every other door of DuckDB closed.

Every process that reads figures opens the file in this one way.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

ALIAS = "huis"
_SETTINGS = (
    # Before external access is closed. Else a question that spills makes a folder where the server was started, and
    # DuckDB ends the whole process when it may not clear that away.
    "set temp_directory = ''",
    "set enable_external_access = false",
    "set max_temp_directory_size = '0MB'",
    "set autoinstall_known_extensions = false",
    "set autoload_known_extensions = false",
    "set allow_community_extensions = false",
    "set python_enable_replacements = false",
    "set lock_configuration = true",
)


def connect(path: Path, *, megabytes: int = 1000, threads: int = 2) -> duckdb.DuckDBPyConnection:
    """Attach a published file read-only, then close files, network, extensions, Python variables and settings.

    Args:
        path: The file; it comes from our own listing of the folder, never from a reader.
        megabytes: Memory DuckDB may plan with; one scalar call can pass this, so it bounds no hostile text.
        threads: Threads a question may use.

    Raises:
        duckdb.Error: The file is not there or cannot be read.
    """
    root = duckdb.connect(":memory:")
    quoted = path.as_posix().replace("'", "''")  # ATTACH takes no bound parameters
    root.execute(f"attach '{quoted}' as {ALIAS} (read_only)")
    for setting in (f"set memory_limit = '{megabytes}MB'", f"set threads = {threads}", *_SETTINGS):
        root.execute(setting)
    return root
