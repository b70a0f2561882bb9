"""Each kind of fault, by name."""

from __future__ import annotations

import random
import re
from decimal import Decimal

import yaml

from etl.kinds import kinds
from tests.poort.faults import change_cell, change_number, pick, spoiler
from tests.poort.world import PRINTED, Codes, Table

_STATUS = ("definitief", "voorlopig", "nader voorlopig", "onbekend")
_REST = ("vindplaats", "noot")


@spoiler("buurbranche")
def _branch(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_cell(chance, table, ("branche",), lambda code: pick(chance, codes.like("branche", code)))


@spoiler("buurregio")
def _region(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_cell(chance, table, ("regio",), lambda code: pick(chance, codes.like("regio", code)))


@spoiler("land wordt regio")
def _country(chance: random.Random, table: Table, codes: Codes) -> bool:
    regions = [item.code for item in codes.definitions.regions if item.code.startswith(("RA", "PV"))]
    return change_cell(chance, table, ("regio",), lambda code: pick(chance, regions) if code == "NL00" else None)


@spoiler("buurindicator")
def _indicator(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_cell(chance, table, ("indicator",), lambda code: pick(chance, codes.like("indicator", code)))


@spoiler("buurplatform of -post")
def _platform(chance: random.Random, table: Table, codes: Codes) -> bool:
    if "post" in table.head and chance.random() < 0.5:
        posts = sorted({row["post"] for row in table.rows})
        return change_cell(
            chance, table, ("post",), lambda post: pick(chance, [item for item in posts if item != post])
        )
    return change_cell(chance, table, ("platform",), lambda code: pick(chance, codes.like("platform", code)))


@spoiler("breed voor smal")
def _scope(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_cell(chance, table, ("branche",), {"ZW": "ZWS", "ZWS": "ZW"}.get)


@spoiler("jaar verschoven")
def _year(chance: random.Random, table: Table, codes: Codes) -> bool:
    by = chance.choice((-1, 1, 2))
    columns = ("periode", "jaar", "peildatum", "periode_van", "start", "eind")
    return change_cell(chance, table, columns, lambda text: _shifted(text, by))


def _shifted(text: str, by: int) -> str | None:
    return f"{int(text[:4]) + by}{text[4:]}" if text[:4].isdigit() else None


@spoiler("kwartaal verschoven")
def _quarter(chance: random.Random, table: Table, codes: Codes) -> bool:
    def other(text: str) -> str | None:
        if text[4:6] == "KW":
            return text[:4] + chance.choice(
                [end for end in ("KW01", "KW02", "KW03", "KW04", "JJ00") if end != text[4:]]
            )
        return f"{text[:4]}KW02" if text[4:] == "JJ00" else None

    return change_cell(chance, table, ("periode",), other)


@spoiler("jaar van vergelijking verschoven")
def _compared(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_cell(chance, table, ("vergeleken_met",), lambda text: _shifted(text, -1))


@spoiler("waarden verwisseld")
def _values(chance: random.Random, table: Table, codes: Codes) -> bool:
    return _swap(chance, table, text=True)


@spoiler("waarden verwisseld, tekst niet")
def _values_only(chance: random.Random, table: Table, codes: Codes) -> bool:
    return _swap(chance, table, text=False)


def _swap(chance: random.Random, table: Table, *, text: bool) -> bool:
    places = list(table.numbers())
    if len(places) < 2:
        return False
    row, column = chance.choice(places)
    others = [other for other, name in places if name == column and other[column] != row[column]]
    if not others:
        return False
    other = chance.choice(others)
    for name in (column, *([PRINTED[table.kind][column]] if text else [])):
        row[name], other[name] = other[name], row[name]
    return True


@spoiler("kolommen verwisseld")
def _columns(chance: random.Random, table: Table, codes: Codes) -> bool:
    pairs = [
        (row, one, other)
        for row in table.rows
        for one, other in (
            ("bedrag_eur", "aandeel"), ("aantal", "groei"), ("prijs_vast_eur", "prijs_per_gesprek_eur"),
            ("gesprekken_min", "gesprekken_max"), ("start", "eind"), ("titel", "omschrijving"), ("thema", "doelgroep"),
            ("periode", "vergeleken_met"), ("richting", "bereik"), ("opdrachtgever", "uitvoerder"),
        )
        if row.get(one, "") != row.get(other, "")
    ]  # fmt: skip
    if not pairs:
        return False
    row, one, other = chance.choice(pairs)
    if one not in row or other not in row:
        return False
    row[one], row[other] = row[other], row[one]
    return True


@spoiler("richting, bereik of categorie verwisseld")
def _flow(chance: random.Random, table: Table, codes: Codes) -> bool:
    column = chance.choice(("richting", "bereik", "categorie", "uitsplitsing"))
    known = sorted(
        {row[column] for row in table.rows if row.get(column)}
        | ({"instroom", "uitstroom"} if column == "richting" else set())
    )
    return change_cell(chance, table, (column,), lambda text: pick(chance, [item for item in known if item != text]))


@spoiler("rij weg")
def _lost(chance: random.Random, table: Table, codes: Codes) -> bool:
    if table.rows:
        table.rows.pop(chance.randrange(len(table.rows)))
    return True


@spoiler("staart van het bestand weg")
def _tail(chance: random.Random, table: Table, codes: Codes) -> bool:
    del table.rows[-(len(table.rows) // 3 + 1) :]
    return True


@spoiler("heel jaar weg")
def _lost_year(chance: random.Random, table: Table, codes: Codes) -> bool:
    return _lose(chance, table, lambda row: (row.get("periode") or row.get("jaar") or "")[:4])


@spoiler("hele branche, regio of platform weg")
def _lost_branch(chance: random.Random, table: Table, codes: Codes) -> bool:
    return _lose(chance, table, lambda row: row.get("branche") or row.get("platform") or row.get("sector") or "")


def _lose(chance: random.Random, table: Table, what) -> bool:  # type: ignore[no-untyped-def]
    known = sorted({what(row) for row in table.rows} - {""})
    if not known:
        return False
    gone = chance.choice(known)
    table.rows[:] = [row for row in table.rows if what(row) != gone]
    return True


@spoiler("rij dubbel")
def _doubled(chance: random.Random, table: Table, codes: Codes) -> bool:
    table.rows.insert(chance.randrange(len(table.rows)), dict(chance.choice(table.rows)))
    return True


@spoiler("rij die een andere tegenspreekt")
def _contradicting(chance: random.Random, table: Table, codes: Codes) -> bool:
    places = list(table.numbers())
    if places:
        row, column = chance.choice(places)
        other = dict(row)
        other[column] = f"{(Decimal(row[column]) * Decimal('1.1')).quantize(Decimal(row[column])):f}"
        other[PRINTED[table.kind][column]] = other[column].replace(".", ",")
        if other[column] == row[column]:
            return False
    else:
        row = chance.choice(table.rows)
        key = {"status", "termijn", "jaar", "oordeel", "url", "tekst", "soort"} & {name for name in row if row[name]}
        if not key:
            return False
        other = dict(row) | {(name := chance.choice(sorted(key))): f"{row[name]} anders"}
    table.rows.append(other)
    return True


@spoiler("status vervalst")
def _status(chance: random.Random, table: Table, codes: Codes) -> bool:
    known = _STATUS if table.kind in ("kerncijfer", "mobiliteit", "platformbudget") else ("lopend", "afgerond")
    return change_cell(chance, table, ("status",), lambda text: pick(chance, [item for item in known if item != text]))


@spoiler("letterlijk of aard vervalst")
def _literal(chance: random.Random, table: Table, codes: Codes) -> bool:
    other = {"ja": "nee", "nee": "ja", "procedure": "proces", "proces": "procedure", "kort": "lang", "lang": "kort"}
    return change_cell(chance, table, ("letterlijk", "aard", "termijn"), other.get)


for _factor in (10, 100, 1000):

    @spoiler(f"factor {_factor}")
    def _by(chance: random.Random, table: Table, codes: Codes, factor: int = _factor) -> bool:
        by = Decimal(factor) if chance.random() < 0.5 else 1 / Decimal(factor)
        return change_number(chance, table, lambda old: old * by, text=False)

    @spoiler(f"factor {_factor}, ook in de tekst")
    def _by_both(chance: random.Random, table: Table, codes: Codes, factor: int = _factor) -> bool:
        by = Decimal(factor) if chance.random() < 0.5 else 1 / Decimal(factor)
        return change_number(chance, table, lambda old: old * by, text=True)


@spoiler("percentage als breuk")
def _fraction(chance: random.Random, table: Table, codes: Codes) -> bool:
    rows = [row for row in table.rows if row.get("waarde") and row.get("eenheid", "").startswith(("%", "procent"))]
    if not rows and not any(row.get("aandeel") for row in table.rows):
        return False
    column = "waarde" if rows else "aandeel"
    row = chance.choice(rows or [row for row in table.rows if row["aandeel"]])
    row[column] = f"{Decimal(row[column]) / 100:f}"
    row["waarde_tekst"] = row[column].replace(".", ",")
    return True


@spoiler("teken")
def _sign(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_number(chance, table, lambda old: -old, text=False)


@spoiler("teken, ook in de tekst")
def _sign_both(chance: random.Random, table: Table, codes: Codes) -> bool:
    places = [(row, column) for row, column in table.numbers() if Decimal(row[column])]
    if not places:
        return False
    row, column = chance.choice(places)
    printed = PRINTED[table.kind][column]
    new = -Decimal(row[column])
    row[column], row[printed] = f"{new:f}", dutch_text(row[printed], negative=new < 0)
    return True


def dutch_text(text: str, *, negative: bool) -> str:
    bare = text.lstrip("+- ")
    return f"-{bare}" if negative else bare


@spoiler("ontbrekend wordt nul")
def _zero(chance: random.Random, table: Table, codes: Codes) -> bool:
    column = {"kerncijfer": "waarde", "mobiliteit": "aantal", "platformbudget": "aandeel", "bereik": "groei"}.get(
        table.kind
    )
    rows = [row for row in table.rows if column and row.get(column) == ""]
    if not rows or column is None:
        return False
    row = chance.choice(rows)
    row[column] = "0"
    if "reden_ontbreekt" in row:
        row["reden_ontbreekt"] = ""
    if chance.random() < 0.5:
        row["waarde_tekst"] = "0"
    return True


@spoiler("nul wordt ontbrekend")
def _missing(chance: random.Random, table: Table, codes: Codes) -> bool:
    places = [(row, column) for row, column in table.numbers() if Decimal(row[column]) == 0] or list(table.numbers())
    if not places:
        return False
    row, column = chance.choice(places)
    row[column] = ""
    if "reden_ontbreekt" in row:
        row["reden_ontbreekt"] = "niet beschikbaar"
    return True


@spoiler("decimaal verschoven")
def _decimal(chance: random.Random, table: Table, codes: Codes) -> bool:
    both = chance.random() < 0.5
    return change_number(chance, table, lambda old: old * 10 if old % 1 else old / 10, text=both)


@spoiler("cijfers omgewisseld")
def _digits(chance: random.Random, table: Table, codes: Codes) -> bool:
    def turned(old: Decimal) -> Decimal:
        text = f"{abs(old):f}"
        at = [
            place
            for place in range(len(text) - 1)
            if text[place : place + 2].isdigit() and text[place] != text[place + 1]
        ]
        if not at:
            return old
        place = chance.choice(at)
        new = Decimal(text[:place] + text[place + 1] + text[place] + text[place + 2 :])
        return -new if old < 0 else new

    return change_number(chance, table, turned, text=chance.random() < 0.5)


@spoiler("mojibake of onmogelijk teken")
def _garbled(chance: random.Random, table: Table, codes: Codes) -> bool:
    columns = tuple(
        name for name in table.head if name not in (*kinds()[table.kind].numbers, *kinds()[table.kind].codes)
    )
    spoiled = chance.choice((
        lambda text: text.encode().decode("cp1252", "replace") if not text.isascii() else f"{text} â€“",
        lambda text: f"{text[:1]}\ufffd{text[1:]}",
        lambda text: f"{text[:2]}\x07{text[2:]}",
        lambda text: text.replace("e", "Ã©", 1),
    ))  # fmt: skip
    return change_cell(chance, table, columns, spoiled)


@spoiler("getal is niet de gedrukte tekst")
def _text(chance: random.Random, table: Table, codes: Codes) -> bool:
    places = [(row, PRINTED[table.kind][column]) for row, column in table.numbers()]
    places = [(row, column) for row, column in places if row[column]]
    if not places:
        return False
    row, column = chance.choice(places)
    at = [place for place, sign in enumerate(row[column]) if sign.isdigit()]
    if not at:
        return False
    place = chance.choice(at)
    row[column] = (
        row[column][:place] + str((int(row[column][place]) + chance.randint(1, 8)) % 10) + row[column][place + 1 :]
    )
    return True


@spoiler("eenheid veranderd")
def _unit(chance: random.Random, table: Table, codes: Codes) -> bool:
    units = sorted({"%", "procentpunt", "werknemers", "x 1 000 werknemers", "banen", "x 1 000 banen", "personen",
                    "vacatures", "x 1 000 vacatures", "vacatures per 1 000 banen", "aantal", "uur"})  # fmt: skip
    return change_cell(chance, table, ("eenheid",), lambda text: pick(chance, [item for item in units if item != text]))


@spoiler("duizendtal vergeten of erbij")
def _thousand(chance: random.Random, table: Table, codes: Codes) -> bool:
    def other(text: str) -> str | None:
        return (
            text.removeprefix("x 1 000 ")
            if text.startswith("x 1 000 ")
            else f"x 1 000 {text}"
            if text in kept
            else None
        )

    kept = {"werknemers", "banen", "personen", "vacatures"}
    return change_cell(chance, table, ("eenheid",), other)


@spoiler("vindplaats of noot verwisseld")
def _place(chance: random.Random, table: Table, codes: Codes) -> bool:
    column = chance.choice([name for name in _REST if name in table.head] or [""])
    known = sorted({row[column] for row in table.rows if row.get(column)})
    return change_cell(chance, table, (column,), lambda text: pick(chance, [item for item in known if item != text]))


@spoiler("tekst van een andere rij")
def _words(chance: random.Random, table: Table, codes: Codes) -> bool:
    column = chance.choice(
        ("titel", "naam", "tekst", "omschrijving", "resultaat", "actie", "sector", "onderwerp", "url", "thema")
    )
    known = sorted({row[column] for row in table.rows if row.get(column)})
    return change_cell(chance, table, (column,), lambda text: pick(chance, [item for item in known if item != text]))


@spoiler("afgerond overgetypt")
def _rounded(chance: random.Random, table: Table, codes: Codes) -> bool:
    return change_number(
        chance, table, lambda old: old.quantize(Decimal(1)) if old % 1 else old.quantize(Decimal("1E2")), text=True
    )


@spoiler("rij van een andere bron")
def _foreign(chance: random.Random, table: Table, codes: Codes) -> bool:
    others = [other for other in codes.tables if other.kind == table.kind and other.folder != table.folder]
    if not others or not table.rows:
        return False
    row = chance.choice(chance.choice(others).rows)
    table.rows[chance.randrange(len(table.rows))] = {name: row.get(name, "") for name in table.head}
    return True


@spoiler("herkomst vervalst")
def _origin(chance: random.Random, table: Table, codes: Codes) -> bool:
    field = chance.choice(("titel", "uitgever", "url", "document", "gepubliceerd", "opgehaald", "licentie"))
    known = sorted(
        {found[0] for other in codes.tables if (found := re.findall(rf"(?m)^{field}: (?!null).*$", other.origin[0]))}
    )
    mine = re.search(rf"(?m)^{field}: .*$", table.origin[0])
    # the same text between quotes is no other record
    known = [text for text in known if mine and yaml.safe_load(text) != yaml.safe_load(mine[0])]
    if mine is None or not known:
        return False
    table.origin[0] = table.origin[0].replace(mine[0], chance.choice(known), 1)
    return True
