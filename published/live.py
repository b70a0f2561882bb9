"""Which build is live, and which one readers get when the pointer or that build cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from published.layout import POINTER, build_ids, is_build_id, read_small
from published.manifest import Manifest, is_whole, read_manifest

_MOST = 1000


@dataclass(frozen=True)
class Pointer:
    """What the pointer file says.

    Attributes:
        build_id: The build it names; None when it names none.
        fault: Why it names none, as the end of a Dutch sentence about the file; else None.
    """

    build_id: str | None
    fault: str | None = None


@dataclass(frozen=True)
class Live:
    """The build that readers get.

    Attributes:
        manifest: Its manifest; None when there is no whole build.
        named: The build the pointer names; None when it names none.
        trouble: Dutch sentence without a full stop on why this is not the build that was published last; else None.
    """

    manifest: Manifest | None
    named: str | None
    trouble: str | None


def read_pointer(home: Path) -> Pointer:
    """Read the pointer; whatever stands there, this gives an answer.

    A byte order mark and white space around the name, as editors leave, are no fault.
    """
    try:
        text = read_small(home / POINTER, _MOST).decode("utf-8-sig").strip()
    except FileNotFoundError:
        return Pointer(None, "ontbreekt")
    except IsADirectoryError:
        return Pointer(None, "is een map")
    except (OSError, UnicodeDecodeError):
        return Pointer(None, "is niet te lezen")
    return Pointer(text) if is_build_id(text) else Pointer(None, "noemt geen versie")


def candidates(home: Path, pointer: Pointer) -> list[str]:
    """Give the names of builds to try in turn: the live one, the ones before it, newest first, and then any later one.

    What is later than the live build was taken back, or never became live.
    """
    found, named = build_ids(home)[::-1], pointer.build_id
    if named is None:
        return found
    return [named, *(name for name in found if name < named), *(name for name in found if name > named)]


def whole_builds(home: Path, pointer: Pointer) -> Iterator[Manifest]:
    """Give the builds readers may get, the first choice first; each is checked when it is asked for."""
    for build_id in candidates(home, pointer):
        manifest = read_manifest(home, build_id)
        if manifest and is_whole(home, manifest):
            yield manifest


def trouble(pointer: Pointer, build_id: str | None) -> str | None:
    """Say in Dutch, without a full stop, why readers get this build and not the one that is live; None when they do."""
    if pointer.fault:
        return f"Het bestand '{POINTER}', dat de live versie noemt, {pointer.fault}"
    return None if build_id == pointer.build_id else "De nieuwste gegevens zijn beschadigd"


def find_live(home: Path) -> Live:
    """Give the build readers get now.

    Its file is hashed: as slow as reading it.
    """
    pointer = read_pointer(home)
    manifest = next(whole_builds(home, pointer), None)
    if manifest is None and not build_ids(home):
        return Live(None, pointer.build_id, None)
    return Live(manifest, pointer.build_id, trouble(pointer, manifest.build_id if manifest else None))
