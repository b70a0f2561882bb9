"""What stands out within a source or beside the other sources: a doubt to be answered, not a mistake for sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from etl.kinds import Kind, kinds
from etl.origins import Origin
from etl.problems import Problem
from etl.protecting.rows import Row
from etl.sources.locked import fact
from etl.sources.sound import ASK

# So many rows it takes to say that all but one are alike, or all different; shorter texts are rather codes.
_ENOUGH, _TEXT = 4, 10
# What more rows have by nature: where they stand, what is said of them, whom they are about.
_SHARED = ("vindplaats", "noot", "groep", "doelgroep", "sector", "thema", "onderwerp")
_ALIKE = ("status", "letterlijk", "eenheid")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def odd_problems(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Ask about rows and records of published sources that are not like the others."""
    published = [origin for origin in origins if origin.soort != "eigen"]
    names = {origin.id for origin in published}
    for kind, found in rows.items():
        files: dict[tuple[str | None, str | None], list[Row]] = {}
        for row in found:
            if row["bron_id"] in names:
                files.setdefault((row["bron_id"], row["bestand"]), []).append(row)
        for some in files.values():
            yield from _same_text(kinds()[kind], some)
            yield from _one_unlike(kinds()[kind], some)
    yield from _records(published)


def _same_text(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one text that two rows share where every other row has its own: copied along by mistake."""
    for name in kind.columns:
        if name in (*_SHARED, *kind.codes, *kind.numbers, *kind.printed.values()):
            continue
        texts = Counter(text for row in rows if (text := row[name]))
        text = next((text for text, _ in texts.most_common(1)), "")
        if texts.total() >= _ENOUGH and len(texts) == texts.total() - 1 and len(text) >= _TEXT:
            second = [row for row in rows if row[name] == text][1]
            yield _ask(second, name, f"{fact(kind.name, second)}: {text}", "een eigen tekst, zoals alle andere rijen")


def _one_unlike(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one row of a subject (first column of the key) with another status or unit than the rest."""
    groups: dict[str | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[kind.key[0]], []).append(row)
    for some in groups.values():
        for name in _ALIKE:
            texts = Counter(row.get(name) for row in some)
            if len(some) >= _ENOUGH and len(texts) == 2 and min(texts.values()) == 1:
                (most, _), (one, _) = texts.most_common()
                row = next(row for row in some if row.get(name) == one)
                expected = f"{most or 'leeg'}, zoals de {len(some) - 1} andere"
                yield _ask(row, name, f"{fact(kind.name, row)}: {one or 'leeg'}", expected)


def _records(origins: list[Origin]) -> Iterator[Problem]:
    for name in ("titel", "url", "document"):
        seen: dict[str, str] = {}
        for origin in origins:
            text = getattr(origin, name)
            if text and (first := seen.setdefault(text, origin.id)) != origin.id:
                yield _ask_record(origin, name, f"een {name} van deze bron: {first} heeft dezelfde")
    for origin in origins:
        told, day = _YEAR.search(origin.id), origin.gepubliceerd
        if day and told and told[0] != day[:4]:
            yield _ask_record(origin, "gepubliceerd", f"het jaar dat in de id staat: {told[0]}")
        if day and day > str(origin.opgehaald):
            yield _ask_record(origin, "opgehaald", f"een dag na de publicatie: {day}")
    yield from _publishers(origins)


def _publishers(origins: list[Origin]) -> Iterator[Problem]:
    """Ask where sources of one address have another publisher or licence, and one publisher another address."""
    homes: dict[str, str] = {}
    sites: dict[str, list[Origin]] = {}
    for origin in origins:
        if host := _host(origin):
            sites.setdefault(host, []).append(origin)
            if (known := homes.setdefault(origin.uitgever, host)) != host:
                yield _ask_record(origin, "uitgever", f"de uitgever van {host}; deze hoort bij {known}")
    for host, some in sites.items():
        for name, said in (("licentie", _licence), ("uitgever", _publisher)):
            texts = Counter(said(origin) for origin in some)
            if len(some) > 2 and texts.most_common(1)[0][1] == len(some) - 1:
                origin = next(origin for origin in some if texts[said(origin)] == 1)
                yield _ask_record(
                    origin, name, f"wat de andere bronnen van {host} hebben: {texts.most_common(1)[0][0]}"
                )


def _licence(origin: Origin) -> str:
    return origin.licentie


def _publisher(origin: Origin) -> str:
    """Give who published it without whom it names: 'Skipr (naar CBS)' is Skipr."""
    return re.split(r" ?[(/,]", origin.uitgever)[0].casefold()


def _host(origin: Origin) -> str:
    return (urlsplit(origin.url).hostname or "").removeprefix("www.") if origin.url else ""


def _ask(row: Row, column: str, read: str, expected: str) -> Problem:
    place = f"{row['bron_id']}/{row['bestand']}"
    return Problem(place, expected, ASK, rij=int(row["rij"] or 0) or None, kolom=column, gelezen=read, vraag=True)


def _ask_record(origin: Origin, column: str, expected: str) -> Problem:
    read = str(getattr(origin, column))
    return Problem(f"{origin.id}/origin.yml", expected, ASK, kolom=column, gelezen=read, vraag=True)
