"""A build for practice, made by the production loader, and who says that its figures are invented.

The shipped rows under invented, visibly TESTDATA titles: so every figure has something to show.
"""

from __future__ import annotations

import re
import shutil
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import httpx
import pyarrow.parquet as pq

from etl.building.build import build
from etl.settings import PROJECT, Settings
from etl.sources.locked import NAME
from published.manifest import Manifest
from published.mark import MARK
from tests.builds import unlocked

# In names of files, builds and columns the words stand without comma and space.
_SAID = re.compile(r"oefencijfers(, |[_-])verzonnen", re.IGNORECASE)
_TITLE = re.compile(r"^titel: *(['\"]?)", re.MULTILINE)


def practice_settings(folder: Path) -> Settings:
    """Copy the shipped data into a folder, with every source titled as invented; so without the lock on titles."""
    data = folder / "data"
    shutil.copytree(PROJECT / "data" / "sources", data / "sources", ignore=shutil.ignore_patterns(NAME))
    unlocked(data / "sources")
    for part in ("definitions", "geo"):
        if (PROJECT / "data" / part).is_dir():
            shutil.copytree(PROJECT / "data" / part, data / part)
    for path in data.glob("sources/*/*/origin.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_TITLE.sub(_invented, text, count=1), encoding="utf-8")
    parts = {"imports": data / "imports", "archive": data / "archive", "warehouse": folder / "warehouse"}
    return Settings(data=data, invented=True, **parts)


def build_practice(folder: Path) -> Manifest:
    """Build and publish those sources in `folder/warehouse`."""
    return build(practice_settings(folder)).manifest


def says(text: str) -> bool:
    """Tell whether a text says that figures are invented."""
    return _SAID.search(text) is not None


def file_name(answer: httpx.Response) -> str:
    """Give the name under which an answer is kept, '' when it names none."""
    found = re.search(r'filename="(.*)"', answer.headers.get("content-disposition", ""))
    return found[1] if found else ""


def texts(data: bytes, extension: str) -> dict[str, str]:
    """Give what a file says: part of the file -> its text; one part for a file without parts."""
    if extension == "pdf":
        streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
        # how long a packed part is and where it stands is no word of the sheet, and may be any number
        around = re.sub(rb"stream\r?\n.*?endstream|/Length \d+|startxref\s+\d+", b"", data, flags=re.DOTALL)
        return {"": "".join(part.decode("latin-1") for part in [around, *map(_unpacked, streams)])}
    if extension == "parquet":
        table = pq.read_table(BytesIO(data))
        return {"rijen": str(table.to_pylist()[:1] or table.schema.names), "schema": str(table.schema.metadata)}
    if extension == "pptx":
        archive = zipfile.ZipFile(BytesIO(data))
        return {
            name: archive.read(name).decode() for name in archive.namelist() if re.match(r"ppt/slides/\w+.xml", name)
        }
    if extension == "png":
        return {"": b"".join(re.findall(rb"iTXt(.*?)(?=....iTXt|....IDAT)", data, re.DOTALL)).decode("utf-8", "ignore")}
    if extension in {"zip", "xlsx"}:
        archive = zipfile.ZipFile(BytesIO(data))
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    return {"": data.decode("utf-8-sig")}


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


def _invented(found: re.Match[str]) -> str:
    # A title without quotes gets none, and then may hold no colon.
    return f"titel: {found[1]}{MARK}, TESTDATA "
