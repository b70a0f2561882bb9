"""Topics and members as both protocols write them, each with its groups: a path of titles from the outside in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.statline.wire.documents import Item, number, text
from etl.statline.wire.model import Member, Topic

Groups = Mapping[str, tuple[str, str]]


def read_groups(found: Iterable[Item], id_key: str, parent_key: str) -> Groups:
    """Give id -> (title, id of the group around it)."""
    return {text(item, id_key): (text(item, "Title"), text(item, parent_key)) for item in found}


def member(item: Item, key: str, group: str, groups: Groups) -> Member:
    """Give a member; `key` and `group` are the names of those two fields."""
    return Member(
        key=str(item.get(key, "")),
        title=text(item, "Title"),
        description=text(item, "Description"),
        status=text(item, "Status") or None,
        group=_path(groups, text(item, group)),
    )


def topic(item: Item, key: str, group: str, datatype: str, groups: Groups) -> Topic:
    """Give a topic; `key`, `group` and `datatype` are the names of those three fields."""
    return Topic(
        name=text(item, key),
        title=text(item, "Title"),
        description=text(item, "Description"),
        unit=text(item, "Unit"),
        decimals=number(item, "Decimals") or 0,
        datatype=text(item, datatype),
        group=_path(groups, text(item, group)),
    )


def _path(groups: Groups, group: str) -> tuple[str, ...]:
    """Give the titles from the outermost group to `group`; a circle ends where it starts again."""
    titles: list[str] = []
    seen: set[str] = set()
    while group in groups and group not in seen:
        seen.add(group)
        title, group = groups[group]
        titles.insert(0, title)
    return tuple(titles)
