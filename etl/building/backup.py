"""One file with all that cannot be made again: imports, the archive of StatLine and the live build; and back.

What belongs to the software (`data/sources`, `data/definitions`) is in its own repository and not in the file.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from etl.failpoints import reach
from etl.invented import check_folder
from etl.lock import only_one
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from published.layout import database_path, file_hash, is_build_id, manifest_path, staged_path
from published.live import find_live
from published.manifest import Manifest, is_whole, read_manifest
from published.mark import is_invented
from published.writing import flush, name_database, point_at, write_manifest

CONTENTS = "inhoud.json"
IMPORTS, ARCHIVE, WAREHOUSE = "imports", "archive", "warehouse"
_MOST = 50_000_000  # bytes of what says what is in the file
_BLOCK = 1 << 20


class Contents(BaseModel):
    """What a backup says of itself, its first member.

    Attributes:
        soort: What it is, so that no other archive is taken for one.
        gemaakt_op: ISO time, UTC.
        build_id: The live build; None when there was none.
        bestanden: sha256 of each file by its path in the backup.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    soort: Annotated[str, Field(pattern=r"^doorstroom-reservekopie-1$")] = "doorstroom-reservekopie-1"
    gemaakt_op: str
    build_id: str | None
    bestanden: dict[str, str]


def backup(settings: Settings, target: Path) -> Contents:
    """Write a backup, whole or not at all; nothing is built or fetched meanwhile.

    Args:
        settings: Where everything is.
        target: The file that comes; another of that name stays.

    Raises:
        RefusedError: The name is taken, there is nothing to keep, or something is being built or fetched.
        OSError: It cannot be written.
    """
    if target.exists():
        raise RefusedError([Problem(str(target), "een naam die nog vrij is", "Kies een andere naam.")])
    with _still(settings):
        live = find_live(settings.warehouse).manifest
        files = dict(_kept(settings, live))
        if not files:
            raise RefusedError(
                [Problem(str(settings.data), "gegevens om te bewaren", "Bouw eerst: python -m etl build")]
            )
        contents = Contents(
            gemaakt_op=datetime.now(UTC).isoformat(timespec="seconds"),
            build_id=live.build_id if live else None,
            bestanden={name: file_hash(path) for name, path in files.items()},
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        made = staged_path(target.parent, target.name)
        try:
            with tarfile.open(made, "w:gz", compresslevel=6) as archive:
                told = contents.model_dump_json(indent=1).encode()
                head = tarfile.TarInfo(CONTENTS)
                head.size = len(told)
                archive.addfile(head, io.BytesIO(told))
                for name, path in files.items():
                    archive.add(path, name, recursive=False)
            flush(made)
            reach("backup_written")
            made.rename(target)
        finally:
            made.unlink(missing_ok=True)
    return contents


def restore(settings: Settings, source: Path, *, replace: bool = False) -> Contents:
    """Put a backup back, checked whole before anything changes.

    Imports and archive take the place of what is there; the build comes beside those that are there and is live.

    Args:
        settings: Where everything goes.
        source: The backup.
        replace: Whether imports, an archive or a build may be there already.

    Raises:
        RefusedError: It is no backup or damaged, something is there already, or a build or fetch runs.
        OSError: It cannot be written.
    """
    with _still(settings):
        _free(settings, source, replace=replace)
        staged = staged_path(settings.data, "terugzetten")
        shutil.rmtree(staged, ignore_errors=True)
        try:
            contents = _unpacked(source, staged)
            if contents.build_id:
                check_folder(settings.warehouse, invented=is_invented(contents.build_id))
            reach("backup_unpacked")
            _put(settings, staged, contents)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    return contents


def _still(settings: Settings) -> ExitStack:
    """Hold what builds, refreshes and fetches hold."""
    held = ExitStack()
    try:
        held.enter_context(only_one(settings.warehouse, "verversing"))
        held.enter_context(only_one(settings.warehouse))
        held.enter_context(only_one(settings.archive))
    except BaseException:
        held.close()
        raise
    return held


def _kept(settings: Settings, live: Manifest | None) -> Iterator[tuple[str, Path]]:
    """Give each file by its path in the backup."""
    for part, folder in ((IMPORTS, settings.imports), (ARCHIVE, settings.archive)):
        for path in _files(folder):
            yield f"{part}/{path.relative_to(folder).as_posix()}", path
    if live:
        for path in (
            manifest_path(settings.warehouse, live.build_id),
            database_path(settings.warehouse, live.build_id),
        ):
            yield f"{WAREHOUSE}/{path.name}", path


def _free(settings: Settings, source: Path, *, replace: bool) -> None:
    """Refuse to take the place of something, unless that is asked."""
    there = [str(folder) for folder in (settings.imports, settings.archive) if _files(folder)]
    there += [str(settings.warehouse)] if find_live(settings.warehouse).manifest else []
    if there and not replace:
        advice = f"Geef --vervang als {source.name} ervoor in de plaats mag komen; bewaar eerst wat er is."
        raise RefusedError([Problem(one, "een map waarin nog niets staat", advice) for one in there])


def _files(folder: Path) -> list[Path]:
    """Give what a folder holds, without what holds others off while it is changed."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in found if not path.name.startswith(".slot"))


def _unpacked(source: Path, staged: Path) -> Contents:
    """Unpack a backup beside the data, and give what it says when every file is the one it names.

    Raises:
        RefusedError: See `restore`.
    """
    try:
        with tarfile.open(source, "r:gz") as archive:
            contents = _contents(archive)
            wrong = _written(archive, contents, staged)
    except (tarfile.TarError, EOFError, zlib.error, ValueError) as error:
        raise RefusedError([_no_backup(source, str(error).splitlines()[0])]) from error
    except OSError as error:
        if not isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
            raise RefusedError([_no_backup(source, str(error))]) from error  # gzip says so of what is no gzip
        raise
    wrong += sorted(
        contents.bestanden.keys() - {one.relative_to(staged).as_posix() for one in _files(staged)} - set(wrong)
    )
    if wrong:
        advice = "De reservekopie is beschadigd; er is niets gewijzigd. Neem een andere."
        raise RefusedError(
            [Problem(source.name, "elk bestand zoals het bewaard is", advice, gelezen=one) for one in wrong]
        )
    return contents


class _NoBackupError(ValueError):
    """It is an archive, and not one of ours."""


def _contents(archive: tarfile.TarFile) -> Contents:
    head = archive.next()
    told = archive.extractfile(head) if head and head.isfile() and head.name == CONTENTS and head.size < _MOST else None
    if told is None:
        raise _NoBackupError(f"begint niet met {CONTENTS}")
    contents = Contents.model_validate_json(told.read())
    if contents.build_id is not None and not is_build_id(contents.build_id):
        raise _NoBackupError("noemt een versie die er geen is")
    return contents


def _written(archive: tarfile.TarFile, contents: Contents, staged: Path) -> list[str]:
    """Write the files that are named, under the folder and nowhere else; give those that are not what was kept."""
    wrong = []
    while member := archive.next():
        place = PurePosixPath(member.name)
        named = member.name in contents.bestanden and place.parts[0] in {IMPORTS, ARCHIVE, WAREHOUSE}
        if not (member.isfile() and named) or place.is_absolute() or ".." in place.parts:
            wrong.append(member.name)
            continue
        path, seen = staged / place, hashlib.sha256()
        path.parent.mkdir(parents=True, exist_ok=True)
        taken = archive.extractfile(member)
        with path.open("wb") as file:
            while block := taken.read(_BLOCK) if taken else b"":
                seen.update(block)
                file.write(block)
        flush(path)
        if seen.hexdigest() != contents.bestanden[member.name]:
            wrong.append(member.name)
    return wrong


def _put(settings: Settings, staged: Path, contents: Contents) -> None:
    """Put what was unpacked in its place: the build last, as that is what readers see."""
    manifest = _build_in(staged, contents)
    aside: list[tuple[Path, Path]] = []
    try:
        for part, folder in ((IMPORTS, settings.imports), (ARCHIVE, settings.archive)):
            (staged / part).mkdir(parents=True, exist_ok=True)
            old = staged / f"{part}-opzij"
            if folder.exists():
                folder.rename(old)
                aside.append((old, folder))
            (staged / part).rename(folder)
            reach("backup_part_placed")
        if manifest and not is_whole(settings.warehouse, manifest):
            name_database(settings.warehouse, database_path(staged / WAREHOUSE, manifest.build_id), manifest.build_id)
            write_manifest(settings.warehouse, manifest)
        if manifest:
            point_at(settings.warehouse, manifest.build_id)
    except BaseException:
        for old, folder in reversed(aside):
            shutil.rmtree(folder, ignore_errors=True)
            old.rename(folder)
        raise


def _build_in(staged: Path, contents: Contents) -> Manifest | None:
    """Give what the build in a backup says of itself, when its file is that one.

    Raises:
        RefusedError: It is not.
    """
    if contents.build_id is None:
        return None
    found = read_manifest(staged / WAREHOUSE, contents.build_id)
    kept = contents.bestanden.get(f"{WAREHOUSE}/{database_path(staged, contents.build_id).name}")
    if found is None or found.sha256 != kept:
        raise RefusedError([_no_backup(Path(CONTENTS), contents.build_id)])
    return found


def _no_backup(source: Path, read: str) -> Problem:
    advice = "Kies een bestand dat python -m etl backup heeft gemaakt; er is niets gewijzigd."
    return Problem(source.name, "een hele reservekopie van Doorstroom", advice, gelezen=read)
