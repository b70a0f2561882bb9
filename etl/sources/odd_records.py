"""What stands out in the records of sources: a doubt to be answered, not a mistake for sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from etl.definitions import Definitions
from etl.held import Row
from etl.problems import Problem
from etl.sources.origins import Origin
from etl.sources.sound import ASK

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?!\d)")
# so many sources it takes to say what is usual
_ENOUGH = 4
_SMALL = frozenset({"van", "voor", "het", "een", "naar", "met"})
# years after which figures are no news any more
_FRESH = 2


def record_problems(
    origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]], definitions: Definitions
) -> Iterator[Problem]:
    """Ask about records of published sources that are not like the others, or not like their own figures."""
    published = [origin for origin in origins if origin.soort != "eigen"]
    newest = _newest(rows, definitions)
    yield from _same(published)
    yield from _named(published)
    for origin in published:
        yield from _dated(origin, newest.get(origin.id))
    yield from _publishers(published)
    yield from _licences(published)


def _same(origins: list[Origin]) -> Iterator[Problem]:
    """Ask where two sources share a title, address or document."""
    for name in ("titel", "url", "document"):
        seen: dict[str, str] = {}
        for origin in origins:
            text = getattr(origin, name)
            if text and (first := seen.setdefault(text, origin.id)) != origin.id:
                yield _ask_record(origin, name, f"een {name} van deze bron: {first} heeft dezelfde")


def _named(origins: list[Origin]) -> Iterator[Problem]:
    """Ask where the publisher is that of another source, and nothing in address, document or id is named after it."""
    names = Counter(_publisher(origin) for origin in origins)
    for origin in origins:
        own, host = re.split(r"\(|, naar ", origin.uitgever)[0], _host(origin)
        where = _letters(f"{origin.id}{host}{origin.document or ''}")
        initials = "".join(word[0] for word in re.split(r"\W+", own.casefold()) if word)
        named = any(word in where for word in _words(own)) or initials in host.split(".") or _letters(own) in where
        if names[_publisher(origin)] > 1 and not named:
            shown = host or origin.document or origin.id
            yield _ask_record(origin, "uitgever", f"een naam die terugkomt in adres, document of id: {shown}")


def _dated(origin: Origin, newest: int | None) -> Iterator[Problem]:
    """Ask where the day of publication is not that of the id, or cannot be that of its figures."""
    told, day = _YEAR.search(origin.id), origin.gepubliceerd
    if day and told and day[: len(told[0])] != told[0][: len(day)]:
        yield _ask_record(origin, "gepubliceerd", f"de tijd die in de id staat: {told[0]}")
    elif day and newest and not newest <= int(day[:4]) <= newest + _FRESH:
        expected = f"een jaar niet voor het nieuwste cijfer en hooguit {_FRESH} jaar erna: {newest}"
        yield _ask_record(origin, "gepubliceerd", expected)
    if day and day > str(origin.opgehaald):
        yield _ask_record(origin, "opgehaald", f"een dag na de publicatie: {day}")


def _newest(rows: Mapping[str, Iterable[Row]], definitions: Definitions) -> dict[str | None, int]:
    """Give source -> year of its newest figure that is no forecast."""
    forecasts = {item.code for item in definitions.indicators if item.soort == "prognose"}
    found: dict[str | None, int] = {}
    for row in (row for kind in ("kerncijfer", "mobiliteit", "bereik") for row in rows.get(kind, ())):
        period = row["periode"] or ""
        if period[:4].isdigit() and row.get("indicator") not in forecasts:
            found[row["bron_id"]] = max(found.get(row["bron_id"], 0), int(period[:4]))
    return found


def _licences(origins: list[Origin]) -> Iterator[Problem]:
    """Ask where a source has a licence that only sources of other publishers and addresses have; most have one."""
    usual = next((text for text, _ in Counter(origin.licentie for origin in origins).most_common(1)), "")
    for origin in origins if len(origins) >= _ENOUGH else ():
        peers = [other for other in origins if other is not origin and other.licentie == origin.licentie]
        alike = (_publisher(other) == _publisher(origin) or _host(other) == _host(origin) != "" for other in peers)
        if origin.licentie != usual and peers and not any(alike):
            yield _ask_record(origin, "licentie", f"een licentie die bij deze uitgever hoort; {peers[0].id} heeft deze")


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", text.casefold()) if len(word) > 2} - _SMALL


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


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


def _ask_record(origin: Origin, column: str, expected: str) -> Problem:
    read = str(getattr(origin, column))
    return Problem(f"{origin.id}/origin.yml", expected, ASK, kolom=column, gelezen=read, vraag=True)
