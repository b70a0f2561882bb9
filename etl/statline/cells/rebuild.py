"""Make the columns of a version again from its pages, when the file with columns is gone or damaged."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from etl.problems import RefusedError
from etl.statline.archive.store import COLUMNS_FILE, Version, damaged, decompress, file_sha256
from etl.statline.cells.columns_file import ColumnsFile
from etl.statline.cells.page_reader import PageReader
from etl.statline.wire.faults import StatlineError


def columns_file(version: Version) -> Path:
    """Give the columns of a version, whole: as they were made when it was fetched, else made again.

    Raises:
        RefusedError: The pages are not what was fetched either.
    """
    path = version.folder / COLUMNS_FILE
    if path.is_file() and file_sha256(path) == version.manifest.kolommen_sha256:
        return path
    fresh = version.folder / f".{COLUMNS_FILE}"
    try:
        with closing(PageReader(version.table)) as reader, ColumnsFile(version.table, fresh) as columns:
            for page in version.manifest.pages:
                columns.add(reader.read(_plain_page(version, page.bestand, page.sha256)))
            columns.finish()
    except StatlineError:
        raise RefusedError([damaged(version.folder / "pages", version.table.id)]) from None
    # Not over the sealed file: another machine may write other bytes for the same columns.
    return fresh


def _plain_page(version: Version, file: str, sha256: str) -> Path:
    path = version.folder / file
    if not path.is_file() or file_sha256(path) != sha256:
        raise RefusedError([damaged(path, version.table.id)])
    plain = version.folder / ".pagina.tmp"
    plain.write_bytes(decompress(path))
    return plain
