"""DuckDB's own errors in Dutch, with the place in the question that they are about."""

from __future__ import annotations

import re
from collections.abc import Callable

_Template = str | Callable[[re.Match[str]], str]

# How DuckDB calls the kinds of values a reader meets; what is not here keeps its own name.
_KINDS = {
    "BOOL": "ja of nee",
    "BOOLEAN": "ja of nee",
    "DATE": "datum",
    "TIMESTAMP": "datum met tijd",
    "INTERVAL": "tijdsduur",
    "VARCHAR": "tekst",
    "STRING_LITERAL": "tekst",
    "INTEGER_LITERAL": "geheel getal",
} | {f"{sign}INT{bits}": "geheel getal" for sign in ("", "U") for bits in (8, 16, 32, 64, 128)}

_THINGS = {
    "Table": "De tabel",
    "Scalar Function": "De functie",
    "Aggregate Function": "De functie",
    "Table Function": "De tabelfunctie",
    "Type": "Het type",
    "Sequence": "De reeks",
}

# The first that fits speaks. Each says what was read, and where one can know it, what to do.
_MESSAGES: tuple[tuple[str, _Template], ...] = (
    (r"syntax error at end of input", "De vraag houdt te vroeg op. Er ontbreekt iets aan het eind."),
    (r'syntax error at or near "(.*?)"$', r"DuckDB begrijpt de vraag niet vanaf '\1'."),
    (r"unterminated (?:quoted|dollar|zero)", "Een aanhalingsteken wordt niet gesloten."),
    (r"VALUES lists must all be the same length", "De rijen achter values hebben niet allemaal evenveel waarden."),
    (
        r'Referenced column "(.*?)" (?:was )?not found',
        r"De kolom '\1' is er niet. Bedoelt u een tekst? Die staat tussen enkele aanhalingstekens.",
    ),
    (r'Table "(.*?)" does not have a column named "(.*?)"', r"De tabel '\1' heeft geen kolom '\2'."),
    (r'Column "(.*?)" (?:in \w+ list not found|does not exist on)', r"De kolom '\1' is er niet."),
    (r'Referenced table "(.*?)" not found', r"De tabel '\1' staat niet achter from."),
    (r'Table with name .* because schema "(.*?)"', r"Het schema '\1' is er niet. Wel: mart en meta."),
    (r"^([A-Z]\w+(?: Function)?) with name (\S+) does not exist", lambda m: f"{_thing(m[1])} '{m[2]}' is er niet."),
    (
        r'Ambiguous reference to column name "(.*?)"',
        r"De kolom '\1' staat in meer dan één tabel. Zet de naam van de tabel ervoor.",
    ),
    (
        r'Ambiguous reference to table "(.*?)"',
        r"De naam '\1' staat er twee keer als tabel. Geef een ervan een andere naam, met as.",
    ),
    (
        r'column "?(.*?)"? must appear in the GROUP BY',
        r"De kolom '\1' moet achter group by staan, of in een functie zoals sum of max.",
    ),
    (r"WHERE clause cannot contain aggregates", "Achter where mag geen functie zoals sum of count. Gebruik having."),
    (r"aggregate function calls cannot be nested", "Een functie zoals sum mag niet in een andere staan."),
    (r"Set operations can only apply", "De delen van union, except of intersect hebben niet evenveel kolommen."),
    (r"No function matches .*?'(.*?)\((.*?)\)'", lambda m: f"'{m[1]}' werkt niet met: {_kinds(m[2]) or 'niets'}."),
    (
        r'Could not choose a best candidate function for the function call "(.*?)\((.*?)\)"',
        lambda m: f"'{m[1]}' werkt niet met: {_kinds(m[2])}. Kies het type zelf, bijvoorbeeld met ::double.",
    ),
    (
        r"Could not convert string '(.*?)' to (\S+)",
        lambda m: f"De tekst '{m[1]}' is niet te lezen als {_kinds(m[2])}.",
    ),
    (r"Could not (?:convert|cast)", "Een waarde past niet in het type dat gevraagd is."),
    (
        r'invalid \w+ field format: "(.*?)", expected format is (.*)',
        r"'\1' is geen datum of tijd. Verwacht: \2.",
    ),
    (
        r'(?:[Dd]ate|[Tt]ime|[Tt]imestamp)(?: field value)? out of range: "?([^"]*)',
        r"'\1' is geen bestaande datum of tijd.",
    ),
    (
        r"Could not parse string \"(.*?)\" according to format specifier \"(.*?)\"",
        r"De tekst '\1' past niet bij het patroon '\2'.",
    ),
    (r"cannot take (?:square root|logarithm)", "Wortel en logaritme kunnen niet van een negatief getal."),
    (r"Sample sample_size", "Een steekproef ligt tussen 0 en 100 procent."),
    (r"[Oo]verflow|[Oo]ut of range", "Een getal in de vraag wordt te groot of te klein. Reken met ::double."),
    (
        r"More than one row returned by a subquery",
        "Een vraag binnen de vraag geeft meer dan één rij. Gebruik in, of limit 1.",
    ),
    (
        r"Unexpected prepared parameter|Values were not provided",
        "Een ? of $naam is hier niet in te vullen. Schrijf de waarde zelf in de vraag.",
    ),
    (r"LIMIT/OFFSET cannot be negative", "Achter limit en offset mag geen negatief getal."),
    (r'Could not find key "(.*?)" in struct', r"Er is geen veld '\1'."),
    (r'No matching columns found that match regex "(.*?)"', r"Geen kolom past bij het patroon '\1'."),
    (r"\* expression without FROM clause", "Bij * hoort een tabel: select * from mart.indicator."),
    (
        r'extract specifier "(.*?)" not recognized',
        r"'\1' is geen deel van een datum. Wel bijvoorbeeld: year, quarter, month.",
    ),
    (r"Malformed JSON", "De tekst is geen geldige JSON."),
    (r"missing [\])]|invalid escape sequence|repetition", "Het patroon (regex) klopt niet."),
    (
        r"[Mm]ax\w* (?:expression|recursion) depth|stack depth|nested|[Rr]ecursion",
        "De vraag is te diep genest. Maak er kleinere stappen van, met 'with'.",
    ),
    (r'"(.*?)" is a table function but', r"'\1' mag alleen achter from."),
    (r"UNNEST|unnest", "unnest werkt alleen op een lijst, en niet op elke plaats in de vraag."),
)
_LONGEST = 400
_SUGGESTED = re.compile(r'(?:Did you mean|Candidate (?:bindings|tables|Entries))[: ]*(".*)')
# A long name or text between quotes is cut before it is told, so that its closing quote stays.
_SHORTENED = re.compile(r"""(["'])([^"']{120})[^"']+\1""")
_EXCERPT = re.compile(r"^LINE (\d+): (.*)\n( *)\^", re.MULTILINE)


def in_dutch(error: object, before: int = 0) -> str:
    """Give DuckDB's message in Dutch, with what looks like it and the place, never with a path.

    Args:
        error: The exception or its text.
        before: Lines we put before the text of the reader; they do not count in the place.
    """
    text = str(error)
    text = re.sub(r"(/[\w.\-]+){2,}", "…", text)
    first = _SHORTENED.sub(r"\1\2…\1", re.sub(r"^[A-Z][\w /]* Error: ", "", text.partition("\n")[0]))
    said = next((_filled(found, words) for pattern, words in _MESSAGES if (found := re.search(pattern, first))), None)
    said = (said or f"DuckDB zegt (in het Engels): {first.rstrip('.!') or 'onbekende fout'}.")[:_LONGEST]
    near = _SUGGESTED.search(text)
    names = re.findall(r'"(.+?)"', near.group(1)) if near else []
    like = f" Lijkt op: {', '.join(names[:5])}." if names else ""
    return f"De vraag klopt niet. {said}{like}{_where(text, before)}"


def place(sql: str, position: object) -> str:
    """Say in which line and at which character of the question a position of DuckDB's parser is."""
    if not str(position).isdecimal():
        return ""
    before = sql[: int(str(position))]
    line = before.rpartition("\n")[2]
    return f" Plaats: regel {before.count(chr(10)) + 1}, teken {len(line) + 1}."


def _where(text: str, before: int) -> str:
    """Read the place from the line DuckDB shows, cut to what the caret points at."""
    found = _EXCERPT.search(text)
    if found is None or int(found[1]) <= before:
        return ""
    start = max(0, len(found[3]) - len(f"LINE {found[1]}: "))
    pointed = found[2][start:].strip()
    shown = pointed if len(pointed) <= 40 else f"{pointed[:40]}…"
    return f" Plaats: regel {int(found[1]) - before}, bij: {shown}" if shown else ""


def _filled(found: re.Match[str], words: _Template) -> str:
    return words(found) if callable(words) else found.expand(words)


def _thing(name: str) -> str:
    return _THINGS.get(name, "De naam")


def _kinds(names: str) -> str:
    return ", ".join(_KINDS.get(name.strip(), name.strip()) for name in names.split(","))
