"""Where things are on disk, from the environment or the project folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from published.layout import PROJECT, archive_folder, data_folder, warehouse_folder

__all__ = ["PROJECT", "Settings"]


class Settings(BaseModel):
    """Folders and addresses the ETL works with.

    Attributes:
        data: Folder with `sources/`, `definitions/` and `geo/`.
        imports: Folder with what users imported: same shape as `sources/eigen/`, ignored by git.
        archive: Folder with the raw StatLine answers, ignored by git.
        warehouse: Folder with the published builds and the pointer file `current`.
        statline_url: Replaces the StatLine hosts when set.
        invented: For practice: every source is invented, and so is what is built (`published.mark`).
    """

    model_config = ConfigDict(frozen=True)

    data: Path = PROJECT / "data"
    imports: Path = PROJECT / "data" / "imports"
    archive: Path = PROJECT / "data" / "archive"
    warehouse: Path = PROJECT / "data" / "warehouse"
    statline_url: str | None = None
    invented: bool = False

    @property
    def sources(self) -> Path:
        """Folder with the shipped source records."""
        return self.data / "sources"

    @property
    def definitions(self) -> Path:
        """Folder with the YAML definitions."""
        return self.data / "definitions"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Read DOORSTROOM_DATA, DOORSTROOM_WAREHOUSE and DOORSTROOM_STATLINE_URL."""
        data = data_folder(environ)
        return cls(
            data=data,
            imports=data / "imports",
            archive=archive_folder(environ),
            warehouse=warehouse_folder(environ),
            statline_url=environ.get("DOORSTROOM_STATLINE_URL") or None,
        )
