"""A refresh for a server: `python -m etl.served <reason> <moment it was due>` (`serving.process.refreshing`)."""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime
from typing import cast


def main() -> int:
    """Refresh, and say on one line what a reader of the terminal should know; gives the exit status."""
    import duckdb

    from etl.lock import BusyError
    from etl.problems import RefusedError
    from etl.refresh import refresh
    from etl.settings import Settings
    from published.refreshes import Reason

    status = 0
    try:
        line = refresh(Settings.from_environment(), cast("Reason", sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
    except BusyError:
        return os.EX_TEMPFAIL
    except (RefusedError, OSError, duckdb.Error) as error:
        line, status = f"Verversen is mislukt: {' '.join(str(error).split())}", 1
    if line:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return status


def _end_with_server() -> None:
    """End at once when the server is gone, however it went: it holds the other end of standard input."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    # Before anything is imported: on a busy computer that takes a while.
    threading.Thread(target=_end_with_server, daemon=True).start()
    sys.exit(main())
