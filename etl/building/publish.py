"""Put a finished build in front of the readers, all or nothing, and take it back when asked.

Files are never changed after they got their name; only the pointer moves, by an atomic rename (`published.writing`).
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from etl.failpoints import reach
from etl.invented import check_folder
from etl.lock import only_one
from etl.problems import Problem, RefusedError
from published.layout import database_path, leftovers
from published.live import Live, find_live, read_pointer, whole_builds
from published.manifest import Manifest, builds, is_whole, read_manifest
from published.mark import is_invented
from published.writing import flush, name_database, point_at, remove, write_manifest

KEEP = 5
GRACE_SECONDS = 3600.0


def publish(folder: Path, staged: Path, manifest: Manifest) -> None:
    """Give the staged database its name and point the readers at it.

    The order is what makes a crash at any step harmless: data on disk, then its name, then its
    manifest, and the pointer last, after the file under its name was read back.

    Raises:
        RefusedError: The folder holds builds of the other kind (`etl.invented`).
        OSError: What stands on disk is not what was written; the live build stays.
    """
    check_folder(folder, invented=is_invented(manifest.build_id))
    flush(staged)
    reach("after_fsync")
    name_database(folder, staged, manifest.build_id)
    reach("after_rename")
    write_manifest(folder, manifest)
    reach("after_manifest")
    if not is_whole(folder, manifest):
        remove(folder, manifest.build_id)
        raise OSError(f"{manifest.build_id}: teruggelezen bestand verschilt van wat is geschreven")
    point_at(folder, manifest.build_id, before=lambda: reach("after_pointer_written"))
    _prune(folder)


def repair(folder: Path, live: Live) -> None:
    """Let the pointer name the build that readers get anyway; call only while holding the lock."""
    if live.manifest and live.trouble:
        point_at(folder, live.manifest.build_id)


def rollback(folder: Path) -> Live:
    """Point the readers at the build that was live before; never at the live one.

    When the live build or the pointer cannot be read, what readers get instead becomes the live one: that repairs it.

    Returns:
        The build that is live now, with what was wrong before.

    Raises:
        RefusedError: There is no earlier whole build, or a build runs.
    """
    with only_one(folder):
        live = find_live(folder)
        target = live.manifest if live.trouble else _earlier(folder, live.manifest)
        if target is None:
            advice = "Bouw opnieuw met: python -m etl build"
            raise RefusedError([Problem(str(folder), "een eerdere, gave versie", advice, gelezen=live.named)])
        point_at(folder, target.build_id)
        return Live(target, live.named, live.trouble)


def clean_leftovers(folder: Path) -> None:
    """Remove what a killed build left behind; call only while holding the lock."""
    for path in leftovers(folder):
        # what did not fit in memory is a folder
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _earlier(folder: Path, live: Manifest | None) -> Manifest | None:
    """Give the whole build that was live before this one, else the newest before it."""
    if live is None:
        return None
    before = read_manifest(folder, live.vorige) if live.vorige else None
    if before and before.build_id < live.build_id and is_whole(folder, before):
        return before
    found = whole_builds(folder, read_pointer(folder))
    return next((manifest for manifest in found if manifest.build_id < live.build_id), None)


def _prune(folder: Path) -> None:
    """Keep the newest builds, the live one, the one that was live before it, and what a reader may still have open."""
    now, live = time.time(), read_pointer(folder).build_id
    manifest = read_manifest(folder, live) if live else None
    kept = {live, manifest.vorige if manifest else None}
    for old in list(builds(folder))[KEEP:]:
        path = database_path(folder, old.build_id)
        if old.build_id not in kept and path.exists() and now - path.stat().st_mtime > GRACE_SECONDS:
            remove(folder, old.build_id)
