"""'Wat valt op' of Overzicht: the sentences that say more than a number of the rows, each with its own check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.claims.dutch import NUMBER, Number, periods_in, read_number

if TYPE_CHECKING:
    from tests.claims.notes import Check
    from tests.claims.numbers import Words
    from tests.claims.rows import Row

_SEASON = "zelfde kwartaal jaar eerder"
_YEARS_BEHIND = 2


def _of(words: Words, name: str) -> list[Row]:
    """Give the rows with a value of the figure that a sentence names, the newest first."""
    rows = [r for r in words.table.rows if str(r["kerncijfer"]).lower() == name.lower() and r["waarde"] is not None]
    return sorted(rows, key=lambda row: str(row["eind"]), reverse=True)


def _beside(words: Words, match: re.Match[str]) -> str:
    """'werkdruk is 55%, hoger dan de 49,5% van de hele sector (+5,5 procentpunt, P)'."""
    rows = [row for row in _of(words, match["name"]) if periods_in(row["periode"]) == periods_in(match["when"])]
    if not rows:
        return "geen rij van deze periode"
    own, whole, gap = (read_number(NUMBER.search(match[part])) for part in ("own", "whole", "gap"))  # type: ignore[arg-type]
    row = rows[0]
    if not own.is_(row["waarde"]) or row["breed"] is None or not whole.is_(row["breed"]):
        return f"{row['waarde']} en {row['breed']}"
    if not gap.is_(own.value - whole.value) or (match["way"] == "hoger") != (gap.value > 0):
        return f"het verschil is {own.value - whole.value:g}"
    rounded = (float(row["stap"] or 0) + float(row["breed_stap"] or 0)) / 2
    return "" if abs(row["waarde"] - row["breed"]) + 1e-9 >= rounded else "binnen de afronding gelijk"


def _record(words: Words, match: re.Match[str]) -> str:
    """'Hoogste van 6 vergelijkbare cijfers sinds P: naam, 49,5% (P)': beyond all others, whatever was rounded."""
    rows = _of(words, match["name"])
    if rows and rows[0]["vergelijking"] == _SEASON:
        rows = [row for row in rows if row["periode_code"][4:] == rows[0]["periode_code"][4:]]
    if len(rows) != int(match["count"]):
        return f"het zijn {len(rows)} cijfers"
    told = read_number(NUMBER.search(match["value"]))  # type: ignore[arg-type]
    if not told.is_(rows[0]["waarde"]) or periods_in(match["when"]) != periods_in(rows[0]["periode"]):
        return f"het nieuwste is {rows[0]['waarde']} in {rows[0]['periode']}"
    if periods_in(match["since"]) != periods_in(rows[-1]["periode"]):
        return f"het oudste is van {rows[-1]['periode']}"
    sign = 1 if match["word"] == "Hoogste" else -1
    for other in rows[1:]:
        gap = sign * (rows[0]["waarde"] - other["waarde"])
        if gap <= 1e-9 or gap + 1e-9 < (float(rows[0]["stap"] or 0) + float(other["stap"] or 0)) / 2:
            return f"niet voorbij {other['waarde']} in {other['periode']}"
    return ""


def _contradicted(words: Words, match: re.Match[str]) -> str:
    """'Let op bij ‘bron’. De tekst zegt: … Uit de cijfers volgt V.': a row of the differences, as it stands."""
    for row in words.table.shape["afwijkingen"]:
        if row["bron"] == match["source"] and match["rest"].startswith(f"{row['uitspraak']}. {row['toelichting']}"):
            computed = match["rest"][len(f"{row['uitspraak']}. {row['toelichting']}") :]
            told = NUMBER.search(computed)
            known = row["tabel_waarde"]
            if (told is None) != (known is None) or (told and not read_number(told).is_(known)):
                return f"de tabel heeft {known}"
            return ""
    return "zo staat het niet bij de afwijkingen"


def _behind(words: Words, match: re.Match[str]) -> str:
    """'Ouder cijfer: naam, P. Elders gaan de cijfers over thema t/m P2.': two calendar years or more apart."""
    rows = _of(words, match["name"])
    if not rows or periods_in(match["old"]) != periods_in(rows[0]["periode"]):
        return "dat is niet het nieuwste cijfer"
    for theme in words.table.shape["themas"]:
        if str(theme["thema"]).lower() == match["theme"].lower():
            apart = int(str(theme["periode_code"])[:4]) - int(rows[0]["periode_code"][:4])
            right = periods_in(match["new"]) == periods_in(str(theme["laatste_periode"])) and apart >= _YEARS_BEHIND
            return "" if right else f"het thema gaat t/m {theme['laatste_periode']}"
    return "dit thema is er niet"


def _told(match: re.Match[str], part: str) -> Number:
    return read_number(NUMBER.search(match[part]))  # type: ignore[arg-type]


def _verdict(row: Row, size: float) -> str:
    if not size or row["polariteit"] == "neutraal":
        return ""
    return "gunstig" if (size > 0) == (row["polariteit"] == "hoger is beter") else "ongunstig"


def _moved(words: Words, match: re.Match[str]) -> str:
    """'Stijging: naam van A naar B, +D (P%), gunstig. Periode: P, vergeleken met T.': the newest and its own base."""
    rows = _of(words, match["name"])
    if not rows or rows[0]["vorige"] is None:
        return "dit cijfer heeft geen verandering"
    row, old, new, gap = rows[0], *(_told(match, part) for part in ("old", "new", "gap"))
    when = (periods_in(match["when"]), periods_in(match["then"]))
    if when != (periods_in(row["periode"]), periods_in(row["vergeleken_met"])):
        return f"{row['periode']} tegen {row['vergeleken_met']}"
    if not new.is_(row["waarde"]) or not old.is_(row["vorige"]) or not gap.is_(new.value - old.value):
        return f"van {row['vorige']:g} naar {row['waarde']:g}"
    if (match["word"] == "Stijging") != (gap.value > 0) or (match["verdict"] or "") != _verdict(row, gap.value):
        return "de andere kant op, of een ander oordeel"
    ratio = match["ratio"] and not _told(match, "ratio").is_(100 * gap.value / old.value)
    return f"het is {100 * gap.value / old.value:.1f}%" if ratio else ""


def _came_and_left(words: Words, match: re.Match[str]) -> str:
    """'Instroom A tegen uitstroom B werknemers (12 maanden t/m P): N meer erin dan eruit.'"""
    came, left = (
        next(r for r in words.table.rows if r["plek"] == p and r["waarde"]) for p in ("instroom", "uitstroom")
    )
    if not _told(match, "came").is_(came["waarde"]) or not _told(match, "left").is_(left["waarde"]):
        return f"{came['waarde']:g} en {left['waarde']:g}"
    if any(
        f"12 maanden t/m {row['periode']}" != match["when"] and row["periode"] != match["when"] for row in (came, left)
    ):
        return f"het is {came['periode']} en {left['periode']}"
    gap = came["waarde"] - left["waarde"]
    close = abs(gap) + 1e-9 < (float(came["stap"] or 0) + float(left["stap"] or 0)) / 2
    right = (
        "evenveel"
        if not gap
        else "binnen de afronding evenveel"
        if close
        else "eruit dan erin"
        if gap < 0
        else "erin dan eruit"
    )
    if match["how"] != right or (match["gap"] and not _told(match, "gap").is_(abs(gap))):
        return f"{gap:g}: {right}"
    return ""


def _by_source(words: Words, match: re.Match[str]) -> str:
    """'Volgens de bron: verandering van naam +2%, gunstig (P, vergeleken met T).'"""
    rows = [row for row in _of(words, match["name"]) if row["soort"] == "verandering"]
    if not rows:
        return "de bron geeft deze verandering niet"
    row, size = rows[0], _told(match, "size")
    when = (periods_in(match["when"]), periods_in(match["then"]))
    if when != (periods_in(row["periode"]), periods_in(row["vergeleken_met"])):
        return f"{row['periode']} tegen {row['vergeleken_met']}"
    right = size.is_(row["waarde"]) and (match["verdict"] or "") == _verdict(row, row["waarde"])
    return "" if right else f"{row['waarde']:g} {_verdict(row, row['waarde'])}"


def _expected(words: Words, match: re.Match[str]) -> str:
    """'Verwacht personeelstekort: van A in Y naar B personen in Z (prognose E).'"""
    rows = _of(words, match["name"])
    if not rows or rows[0]["versie"] != match["edition"]:
        return "deze prognose is er niet"
    for row, value, year in ((rows[-1], "old", "first"), (rows[0], "new", "last")):
        if not _told(match, value).is_(row["waarde"]) or match[year] != row["periode"]:
            return f"{row['waarde']:g} in {row['periode']}"
    return ""


_VALUE = r"[+−]?\d[\d.]*(?:,\d+)?%?(?: procentpunt)?"
_VERDICT = r"(?:, (?P<verdict>gunstig|ongunstig))?"
HIGHLIGHTS: tuple[tuple[re.Pattern[str], str, Check], ...] = tuple(
    (re.compile(pattern), kind, check)
    for pattern, kind, check in (
        (
            rf"Anders dan zorg en welzijn breed: (?P<name>.+?) is (?P<own>{_VALUE}), (?P<way>hoger|lager) dan de"
            rf" (?P<whole>{_VALUE}) van de hele sector \((?P<gap>{_VALUE})[^,]*, (?P<when>[^)]+)\)",
            "optelling",
            _beside,
        ),
        (
            r"(?P<word>Hoogste|Laagste) van (?P<count>\d+) vergelijkbare cijfers sinds (?P<since>[^:]+): (?P<name>.+),"
            rf" (?P<value>{_VALUE}) \((?P<when>[^)]+)\)\.$",
            "uiterste",
            _record,
        ),
        (r"Let op bij ‘(?P<source>.+?)’\. De tekst zegt: (?P<rest>.*)", "getal", _contradicted),
        (
            rf"(?P<word>Stijging|Daling): (?P<name>.+?) van (?P<old>{_VALUE}) naar (?P<new>{_VALUE}), (?P<gap>{_VALUE})"
            rf"(?: \((?P<ratio>{_VALUE})\))?{_VERDICT}\. Periode: (?P<when>[^,]+), vergeleken met (?P<then>.+)\.$",
            "optelling",
            _moved,
        ),
        (
            rf"Instroom (?P<came>{_VALUE}) tegen uitstroom (?P<left>{_VALUE}) werknemers \((?P<when>[^)]+)\): "
            rf"(?:(?P<gap>{_VALUE}) meer )?(?P<how>[^.\d]+)\.$",
            "optelling",
            _came_and_left,
        ),
        (
            rf"Volgens de bron: (?P<name>.+?) (?P<size>{_VALUE}){_VERDICT} \((?P<when>[^,]+), vergeleken met"
            r" (?P<then>[^)]+)\)\.$",
            "getal",
            _by_source,
        ),
        (
            rf"(?P<name>[^:]+): van (?P<old>{_VALUE}) in (?P<first>\d{{4}}) naar (?P<new>{_VALUE}) personen in"
            r" (?P<last>\d{4}) \(prognose (?P<edition>[^)]+)\)\.$",
            "getal",
            _expected,
        ),
        (
            r"Ouder cijfer: (?P<name>.+?), (?P<old>[^,.]+)\. Elders gaan de cijfers over (?P<theme>.+?) t/m"
            r" (?P<new>[^.]+)\.",
            "periode",
            _behind,
        ),
    )
)
