"""Groups around topics and members, as a path of titles from the outside in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.statline.wire.documents import Item, text

Groups = Mapping[str, tuple[str, str]]


def read_groups(found: Iterable[Item], id_key: str, parent_key: str) -> Groups:
    """Give id -> (title, id of the group around it)."""
    return {text(item, id_key): (text(item, "Title"), text(item, parent_key)) for item in found}


def path(groups: Groups, group: str) -> tuple[str, ...]:
    """Give the titles from the outermost group to `group`; a circle ends where it starts again."""
    titles: list[str] = []
    seen: set[str] = set()
    while group in groups and group not in seen:
        seen.add(group)
        title, group = groups[group]
        titles.insert(0, title)
    return tuple(titles)
