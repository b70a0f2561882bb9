"""Asks about rows that name a statistic and no category ('Gemiddelde', 'Pensioen (%)'), or nearly a known one.

They would count in a total as one of its parts. A name that is wholly new is told, once for a file.
"""

from __future__ import annotations

import difflib
import re

from etl.importing.layouts.description import Field
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.scale import no_count, scale_in
from etl.importing.numbers.summing import GRAND_TOTALS
from etl.importing.numbers.wording import clean, key, split_mark

# with one of these in front a name is a figure about others, whatever follows
_LEADING = frozenset({
    "gemiddelde", "gemiddelden", "gemiddeld", "gem", "mediaan", "modus", "maximum", "minimum", "saldo", "verschil",
    "verschillen", "mutatie", "percentage", "percentages", "procent", "aandeel", "index", "indexcijfer", "ratio",
    "standaardafwijking", "variantie", "average", "avg", "mean", "median", "difference", "balance", "percent",
})  # fmt: skip
_STATISTIC = _LEADING | {
    "max", "min", "maximaal", "minimaal", "netto", "mutaties", "toename", "afname", "groei", "krimp", "stijging",
    "daling", "verandering", "indexcijfers", "aandelen", "quote", "verhouding", "aantal", "aantallen", "fte", "vte",
    "som", "spreiding", "cumulatief", "delta", "net", "change", "growth", "increase", "decrease", "share", "count",
    "number", "sum", "headcount", "stdev", "variance", "range", "n",
}  # fmt: skip
_BETWEEN = frozenset({
    "van", "de", "het", "een", "met", "en", "of", "in", "op", "per", "tov", "t", "o", "v", "ten", "opzichte", "vorig",
    "vorige", "voorgaand", "eerder", "jaar", "jaren", "maand", "kwartaal", "periode", "medewerkers", "werknemers",
    "personen", "mensen", "totaal", "totale", "alle", "alles", "uitstroom", "instroom", "mobiliteit", "stroom",
    "branche", "regio", "employees", "people", "persons", "workers", "total", "the", "year", "vs", "previous", "to",
})  # fmt: skip
_SIGNED = re.compile(r"[%\u2030]")
# of a list of words only these; a project may well be called after another statistic
_OF_OTHERS = re.compile(
    r"^(?:sub ?|eind ?|deel ?)?tota(?:al|len?|ls?)\b|\b(?:sub ?|eind ?|deel ?)totaal\b|\btotaal$|^(?:som|sum|samen)\b"
    r"|\bsaldo\b|^gem(?:iddelden?|iddeld)?\b|^alle (?:projecten|acties|posten|regels)\b|^(?:projecten|acties) samen$"
)
_LISTED = frozenset({"titel", "actie"})
_NEAR = 0.86
_SHOWN = 5
_ADVICE = "Haal de rij weg, anders telt zij mee als een van de delen."


class NamedRows:
    """Looks at the names of the rows of one file, a block of them at a time.

    Args:
        setting: What the file is read with.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        columns = setting.description.kolommen
        self._columns = [column for column in columns if column.opgeteld or column.naam in {"uitsplitsing", *_LISTED}]
        self._seen: set[tuple[str, str]] = set()
        self._new: dict[str, list[str]] = {}

    def check(self, drafts: list[Draft]) -> None:
        """Ask once of each name."""
        for column in self._columns:
            for draft in drafts:
                cell = draft.cells.get(column.naam)
                text = split_mark(clean(cell.text))[0] if cell else ""
                # a total may be called by what it is of ('Totaal uitstroom (aantal)')
                known = {key(text), key(draft.get(column.naam))} & column.choices.keys()
                if not cell or not text or known or draft.wrong & {column.naam, "bereik"}:
                    continue
                if (column.naam, text) not in self._seen:
                    self._seen.add((column.naam, text))
                    self._look(column, Place.of(cell), text)

    def _look(self, column: Field, place: Place, text: str) -> None:
        names = names_of(column)
        if is_statistic(text, column):
            self._setting.ask(place, f"een {column.naam}, geen uitkomst van een berekening of eenheid", _ADVICE)
        elif near := nearest(text, names):
            self._setting.ask(place, f"een bekende {column.naam}; lijkt op {near}", f"Is het {near}? Schrijf dat.")
        elif names:
            self._new.setdefault(column.naam, []).append(text)

    def tell(self) -> None:
        """Tell which names are new."""
        for column, texts in self._new.items():
            more = f" en nog {len(texts) - _SHOWN}" if len(texts) > _SHOWN else ""
            shown = ", ".join(f"'{text}'" for text in texts[:_SHOWN])
            self._setting.tell(f"Nieuw als {column}: {shown}{more}. Kijk na of dit goed gespeld is.")


def names_of(column: Field) -> dict[str, str]:
    """Give comparable name -> name of what is known in a column that adds up, totals left out."""
    if not column.opgeteld:
        return {}
    return {written: name for written, name in column.choices.items() if name and written not in GRAND_TOTALS}


def nearest(text: str, names: dict[str, str]) -> str:
    """Give the known name a text is a slip of the pen from, '' for none; one with a word more is another name."""
    plain = key(text)
    alike = [name for name in names if len(name.split()) == len(plain.split())]
    found = difflib.get_close_matches(plain, alike, n=1, cutoff=_NEAR)
    return names[found[0]] if found else ""


def is_statistic(text: str, column: Field) -> bool:
    """Tell whether a name is that of a figure about others, or gives one of them in another unit."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if column.opgeteld and (_SIGNED.search(text) or scale_in(text) or no_count(text, title=True)):
        return True
    if column.opgeteld and words and words[0] in _LEADING:
        return True
    if column.naam in _LISTED and _OF_OTHERS.search(key(text)):
        return True
    known = {word for name in names_of(column) for word in name.split()}
    return bool(_STATISTIC & set(words)) and set(words) <= _STATISTIC | _BETWEEN | known
