"""The key-figure tiles of Overzicht and of the factsheet: every number, period, change and mark against the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.claims.dutch import NUMBER, Number, periods_in, read_number, year_before
from tests.claims.numbers import Claim
from tests.claims.rows import Row, Table

_FINE, _COARSE, _SLACK = 0.6, 2.5, 1e-3
_SAME = "binnen de afronding gelijk"
_SEASON = "zelfde kwartaal jaar eerder"
_UP = {"▲": "hoger", "▼": "lager", "=": "gelijk", "≈": _SAME}


@dataclass
class Tile:
    """What one tile says, as texts: name, value, period, change, what it is compared with, course, marks."""

    plek: str
    naam: str = ""
    waarde: str = ""
    periode: str = ""
    verschil: str = ""
    tegen: str = ""
    lijn: str = ""
    merken: str = ""
    oordeel: str = ""


@dataclass
class _Reader(HTMLParser):
    tiles: list[Tile] = field(default_factory=list)
    part: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if "ds-kern" in classes:
            self.tiles.append(Tile(given["id"].removeprefix("kern-").replace("-", "_")))
        for name in classes:
            if name.startswith("ds-kern-"):
                self.part = name.removeprefix("ds-kern-")
        if self.tiles and self.part == "verschil":
            self.tiles[-1].oordeel = self.tiles[-1].oordeel or next((c for c in classes if not c.startswith("ds-")), "")
        if tag == "img" and self.tiles:
            self.tiles[-1].lijn = given["alt"]

    def handle_data(self, data: str) -> None:
        if self.tiles and self.part in Tile.__dataclass_fields__:
            setattr(self.tiles[-1], self.part, getattr(self.tiles[-1], self.part) + data)


def tiles_in(html: str) -> list[Tile]:
    """Read the tiles from the HTML of the page."""
    reader = _Reader()
    reader.feed(html)
    return reader.tiles


def tile_claims(tiles: list[Tile], table: Table) -> Iterator[Claim]:
    """Check every tile; a subject with figures and no tile, or the other way round, is wrong too."""
    there = {row["plek"] for row in table.rows if row["waarde"] is not None}
    shown = {tile.plek for tile in tiles}
    yield Claim("getal", "tegels", f"{len(tiles)} tegels", f"{there ^ shown}" if there ^ shown else None)
    for tile in tiles:
        rows = [row for row in table.rows if row["plek"] == tile.plek and row["waarde"] is not None]
        if rows:
            yield from _tile(tile, rows)


def _claim(kind: str, tile: Tile, said: str, wrong: str | None) -> Claim:
    return Claim(kind, "tegel", f"{tile.naam}: {said.strip()}", wrong)


def _first(text: str) -> Number | None:
    found = NUMBER.search(text)
    return read_number(found) if found else None


def _steps(row: Row) -> tuple[float, float]:
    return float(row["stap"] or 0), float(row["vergelijk_stap"] or 0)


def _tile(tile: Tile, rows: list[Row]) -> Iterator[Claim]:
    row = max(rows, key=lambda one: str(one["eind"]))
    value = _first(tile.waarde)
    fits = value is not None and value.is_(row["waarde"]) and (value.unit == "%") == (row["eenheid"] == "procent")
    yield _claim("getal", tile, tile.waarde, None if fits else f"de nieuwste rij heeft {row['waarde']:g}")
    told = periods_in(tile.periode)
    year = "KW" in row["periode_code"] and row["thema_code"] == "mobiliteit"
    whole = (
        (_first(tile.periode.partition("maanden")[0]) is None) if not year else tile.periode.startswith("12 maanden ")
    )
    right = told == periods_in(row["periode"]) and (whole or "maanden" not in tile.periode)
    yield _claim("periode", tile, tile.periode, None if right else str(row["periode"]))
    rounded = re.search(r"afgerond op ([\d.]+)", tile.merken)
    step = float(rounded[1].replace(".", "")) if rounded else 0.0
    right = float(row["stap"] or 0) if (row["stap"] or 0) > 1 else 0.0
    yield _claim("afronding", tile, tile.merken, None if step == right else f"afgerond op {right:g}")
    if tile.verschil:
        yield from _change(tile, row, rows)
    if tile.lijn:
        yield _claim("uiterste", tile, tile.lijn, _course(tile.lijn, rows, row))


def _change(tile: Tile, row: Row, rows: list[Row]) -> Iterator[Claim]:
    base, told = (set(periods_in(text)) for text in (str(row["vergeleken_met"]), tile.tegen))
    yield _claim("wanneer", tile, tile.tegen, None if told == base else str(row["vergeleken_met"]))
    earlier = [one for one in rows if one["periode_code"] == year_before(row["periode_code"])]
    if row["vorige"] is not None and not row["volgens_bron"]:
        alike = earlier or [
            one
            for one in rows
            if one["periode_code"] < row["periode_code"] and one["periode_code"][4:] == row["periode_code"][4:]
        ]
        same = not alike or row["vorige_code"] == alike[0]["periode_code"]
        yield _claim("wanneer", tile, tile.tegen, None if same else "er is een cijfer van hetzelfde kwartaal")
        then = next((one["waarde"] for one in rows if one["periode_code"] == row["vorige_code"]), row["vorige"])
        yield _claim("optelling", tile, tile.verschil, _difference(tile, row, then))
    elif row["volgens_bron"] and row["verschil"] is not None:
        shown = _first(tile.verschil)
        ok = shown is not None and shown.signed == (shown.value != 0) and shown.is_(row["verschil"])
        yield _claim("getal", tile, tile.verschil, None if ok else f"de bron geeft {row['verschil']:g}")
    size = row["waarde"] if row["soort"] == "verandering" else row["verschil"]
    known = row["vorige"] is None or size == 0 or abs(size) + 1e-9 >= sum(_steps(row)) / 2
    way = ("hoger" if size > 0 else "lager" if size < 0 else "gelijk") if known else _SAME
    arrow = next((word for sign, word in _UP.items() if sign in tile.verschil), "")
    yield _claim("niveau", tile, tile.verschil, None if arrow == way else f"het is {way}")
    good = ""
    season = row["vorige_code"] is not None and row["vorige_code"][4:] != row["periode_code"][4:]
    if known and size and row["polariteit"] != "neutraal" and not season:
        good = "gunstig" if (size > 0) == (row["polariteit"] == "hoger is beter") else "ongunstig"
    if tile.oordeel != "?":
        yield _claim(
            "niveau", tile, tile.verschil, None if tile.oordeel == good else f"het is {good or 'geen van beide'}"
        )


def _difference(tile: Tile, row: Row, then: float) -> str | None:
    """Give what is wrong with '+300 (+7,6%)': the difference of what is printed, no percentage too fine."""
    numbers = [read_number(found) for found in NUMBER.finditer(tile.verschil)]
    shown = _first(tile.waarde)
    decimals = shown.decimals if shown else 0
    old, new = round(then, decimals), round(row["waarde"], decimals)
    if not numbers or abs(numbers[0].value - (new - old)) > 0.5 * 10.0**-decimals + 1e-6:
        return f"het verschil is {new - old:g}"
    for ratio in numbers[1:]:
        s, t = (step / 2 for step in reversed(_steps(row)))
        if old - s <= 0 or row["eenheid"] == "procent":
            return "een percentage dat niet mag"
        exact = 100 * (new / old - 1)
        margin = max(100 * (new + t) / (old - s) - 100 * new / old, 100 * new / old - 100 * (new - t) / (old + s))
        if not ratio.is_(exact) or margin > (_FINE if ratio.decimals else _COARSE) + _SLACK:
            return f"het is {exact:.1f}%, op {margin:.1f} punt na"
    return None


def _course(said: str, rows: list[Row], newest: Row) -> str | None:
    """Give what is wrong with 'Verloop over 3 cijfers: van … naar …; laagste …; hoogste …'."""
    season = newest["vergelijking"] == _SEASON
    own = [r for r in rows if not season or r["periode_code"][4:] == newest["periode_code"][4:]]
    own.sort(key=lambda row: str(row["eind"]))
    if (count := _first(said)) is None or count.value != len(own):
        return f"het zijn {len(own)} cijfers"
    head, _, tail = said.partition(";")
    ends = [read_number(found) for found in NUMBER.finditer(re.sub(r"\([^)]*\)", "", head))][1:]
    if len(ends) != 2 or not ends[0].is_(own[0]["waarde"]) or not ends[1].is_(own[-1]["waarde"]):
        return "begin of eind klopt niet"
    if periods_in(head) != [*periods_in(own[0]["periode"]), *periods_in(own[-1]["periode"])]:
        return "begin of eind heeft een andere periode"
    for word, sign in (("laagste", -1), ("hoogste", 1)):
        found = re.search(rf"{word}: ([^;]+?)(?:;|\.$)", tail)
        top = [one for one in own if not any(_beyond(other, one, sign) for other in own)]
        if found is None:
            if len(top) < len(own):
                return f"geen {word}"
        elif _ends_fault(found[1], top):
            return f"{word}: {[row['periode'] for row in top]}"
    return None


def _beyond(one: Row, other: Row, sign: int) -> bool:
    gap = sign * (one["waarde"] - other["waarde"])
    return bool(gap > 1e-9 and gap + 1e-9 >= (float(one["stap"] or 0) + float(other["stap"] or 0)) / 2)


def _ends_fault(said: str, top: list[Row]) -> bool:
    codes = periods_in(said)
    value = re.search(r"\((?:(?:beide|elk|allebei) )?(.+?)\)", said)
    told = [read_number(found) for found in NUMBER.finditer(value[1])] if value else []
    if not told or any(not any(one.is_(row["waarde"]) for row in top) for one in told):
        return True
    if codes:
        return sorted(codes) != sorted(code for row in top for code in periods_in(row["periode"]))
    return not re.search(rf"\b({len(top)}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) (perioden|cijfers)", said)
