"""The last refreshes from CBS, written down in one place: `verversingen.jsonl` in the warehouse folder, a line each.

What cannot be read there is not there: a damaged line, or a damaged file, costs what it said and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, BaseModel, ConfigDict

from published.layout import read_small

TIME_ZONE = ZoneInfo("Europe/Amsterdam")
KEPT = 10
_MOST_ITEMS, _MOST_LETTERS, _MOST_BYTES = 100, 400, 2_000_000
Reason = Literal["hand", "start", "nacht"]


class Refresh(BaseModel):
    """One refresh that ended.

    Attributes:
        begonnen: When it began.
        seconden: How long it took, the build too.
        reden: Somebody asked for it, the server started with an empty archive, or it was the nightly one.
        geheel: All tables with a role were asked for, not just a few.
        nieuw: Tables that were not there before, 'title (id)'.
        veranderd: Tables that were there in an older version, in the same way.
        gelijk: Number of tables that CBS had not changed.
        mislukt: Number of tables that could not be had; their previous figures stay.
        geweigerd: Why tables or the build were refused (Dutch); empty when all went well.
        build_id: The build that became live by it; None when the one before stayed.
    """

    model_config = ConfigDict(frozen=True)

    begonnen: AwareDatetime
    seconden: float
    reden: Reason
    geheel: bool
    nieuw: tuple[str, ...] = ()
    veranderd: tuple[str, ...] = ()
    gelijk: int = 0
    mislukt: int = 0
    geweigerd: tuple[str, ...] = ()
    build_id: str | None = None

    @property
    def deels(self) -> bool:
        """Whether something was refused and the rest went well."""
        return bool(self.geweigerd and (self.nieuw or self.veranderd or self.gelijk))


def read_refreshes(home: Path) -> list[Refresh]:
    """Give the last refreshes of a warehouse folder, newest first."""
    try:
        lines = read_small(_path(home), _MOST_BYTES).decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with suppress(ValueError):
            found.append(Refresh.model_validate_json(line))
    return found[-KEPT:][::-1]


def record_refresh(home: Path, refresh: Refresh) -> None:
    """Write a refresh down and forget the oldest; a disk that refuses must not undo what was fetched."""
    cut = {name: _cut(getattr(refresh, name)) for name in ("nieuw", "veranderd", "geweigerd")}
    kept = [*read_refreshes(home)[: KEPT - 1][::-1], refresh.model_copy(update=cut)]
    new = home / ".verversingen.tmp"
    with suppress(OSError):
        new.write_text("".join(f"{item.model_dump_json()}\n" for item in kept), encoding="utf-8")
        new.replace(_path(home))


def refreshed_since(found: Sequence[Refresh], due: datetime, now: datetime) -> bool:
    """Tell whether all was refreshed since `due`; what would have begun after `now` is of a clock that was wrong."""
    return any(item.geheel and due <= item.begonnen <= now for item in found)


def _path(home: Path) -> Path:
    return home / "verversingen.jsonl"


def _cut(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item[:_MOST_LETTERS] for item in items[:_MOST_ITEMS])
