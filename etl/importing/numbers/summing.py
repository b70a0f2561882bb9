"""Words for what adds figures up or sums them up otherwise: totals, and the functions of a pivot table."""

from __future__ import annotations

import re

from etl.importing.numbers.wording import clean, key

# what the sum of all is called by a pivot table of Excel, LibreOffice and Google Sheets
PIVOT_TOTALS = (
    "eindtotaal", "eind totaal",
    "grand total", "totaal resultaat", "totaalresultaat", "resultaat totaal", "eindresultaat",
    "total result", "totals result", "algemeen totaal", "totaal algemeen", "totaal generaal", "generaal totaal",
    "overall total",
)  # fmt: skip
# and by people
GRAND_TOTALS = (*PIVOT_TOTALS, "totaal", "total", "totals", "totalen", "tot", "som", "sum", "samen", "alles samen")
# what a pivot table calls rows without a name
_NAMELESS = frozenset({"leeg", "blank", "empty", "lege", "lege cel"})
_TOTAL = re.compile(
    r"(?:(?:sub|eind|deel)?tota(?:al|le)n?|(?:sub ?)?totals?|grand total)(?: van| of| voor| for)?(?P<behind>(?: .*)?)"
    r"|(?P<before>.*) (?:(?:sub|eind|deel)?totaal|(?:sub ?)?total)"
    # LibreOffice: 'VVT Resultaat' under the rows of VVT
    r"|(?P<result>.*) result(?:aat)?"
)
# words beside 'totaal' that say nothing of which part it is
_EMPTY = frozenset({
    "aantal", "aantallen", "medewerkers", "werknemers", "personen", "mensen", "mobiliteit", "stroom", "alle", "van",
    "de", "het", "in", "op", "naar", "uit", "per", "categorieen", "bestemmingen", "herkomsten", "jaren", "perioden",
    "resultaat", "result", "totaal", "total", "algemeen", "generaal", "som", "sum", "bedrag", "bedragen", "euro", "€",
    "alles", "samen", "jaar", "periode", "projecten", "overall",
})  # fmt: skip
_COUNT, _SUM, _MEAN = "aantal", "som", "gemiddelde"
_FUNCTIONS = {
    _SUM: r"som|sum",
    _COUNT: (
        r"(?:(?:unieke?|afzonderlijke?|verschillende|distinct|unique) )?(?:aantal|telling|count)"
        r"(?: (?:getallen|nummers|numeriek|unieke(?: waarden)?|numbers|distinct|unique))?|counta|countunique|aantalarg"
    ),
    _MEAN: r"gemiddelden?|gem\.?|average|avg\.?|mean",
    "mediaan": r"mediaan|median",
    "maximum": r"max(?:imum|\.)?",
    "minimum": r"min(?:imum|\.)?",
    "product": r"product",
    "standaardafwijking": r"std\.? ?(?:dev|ev|afw)\.?p?|stddevp?|stdevp?|standaard(?:afwijking|deviatie)p?",
    "variantie": r"varp?\.?|variantie|variance",
}
_SUMMARY = re.compile(
    "(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _FUNCTIONS.items()) + r")(?: (?:van|of) | ?- )\S.*",
    re.IGNORECASE,
)
ADDED_UP = re.compile(r"^\s*(?:som|sum)(?:\s+(?:van|of)\s+|\s*[-\u2013]\s+)", re.IGNORECASE)
"""What a pivot table puts before the name of a column it adds up."""


def total_of(text: str) -> str | None:
    """Give of what a text is the total ('vvt' for 'Totaal VVT', '' for 'Eindtotaal'), None when it is no total."""
    plain = key(text)
    if plain in GRAND_TOTALS:
        return ""
    match = _TOTAL.fullmatch(plain)
    if match is None:
        return None
    rest = next(filter(None, match.group("behind", "before", "result")), "")
    return " ".join(word for word in rest.split() if word not in _EMPTY)


def is_nameless(text: str) -> bool:
    """Tell '(leeg)': what a pivot table calls rows without a name."""
    return text.strip().startswith("(") and key(text) in _NAMELESS


def function_of(text: str) -> str | None:
    """Give how a pivot table sums figures up ('som', 'gemiddelde' and so on), None when a text says nothing of it."""
    match = _SUMMARY.fullmatch(clean(text))
    return match.lastgroup if match else None
